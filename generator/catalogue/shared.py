"""The six files of `_catalogue`: each is read as far as possible, so that one mistake does not hide the next."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from generator.catalogue.context import Known
from generator.catalogue.files import Listing, read_file
from generator.catalogue.found import Found
from generator.catalogue.model import Access, District, Phase, Provider, Settings, Topic
from generator.catalogue.near import fold
from generator.catalogue.refusals import explain, prune, wrong_shape
from generator.catalogue.schema import SHARED
from generator.catalogue.source import Document
from generator.catalogue.values import KEY, LANGUAGE

SETTINGS = "catalogue.yml"
_KEY = re.compile(KEY)
_LANGUAGE = re.compile(LANGUAGE)
Entry = District | Topic | Phase | Access | Provider


@dataclass(slots=True)
class Shared:
    """What the files of `_catalogue` say. `entries` holds what is right, `known` every key, even of a wrong entry."""

    settings: Settings | None = None
    languages: tuple[str, ...] = ()
    demo: bool = False
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)


def read_shared(listing: Listing) -> Shared:
    """Read the files of `_catalogue` that are there."""
    shared = Shared()
    for file, model in SHARED.items():
        shared.entries[file] = {}
        if file not in listing.shared:
            continue
        document = shared.documents[file] = read_file(listing, listing.shared[file])
        if document.data is None:
            continue
        shared.found += prune(document.data, document.empty, file)
        if file == SETTINGS:
            _read_settings(document.data, shared)
        else:
            shared.known[file] = Known(frozenset(document.data), dict(_spellings(document.data)))
            shared.found += _read_entries(document.data, file, model, shared.entries[file])
    return shared


def _read_settings(data: Mapping[str, Any], shared: Shared) -> None:
    """The settings; languages and `demo` are wanted for other checks even where the rest is wrong."""
    try:
        shared.settings = Settings.model_validate(data)
        shared.languages, shared.demo = shared.settings.languages, shared.settings.demo
    except ValidationError as error:
        shared.found += explain(error.errors(include_url=False), data, SETTINGS)
        languages = data.get("languages")
        if isinstance(languages, list):
            texts = [language for language in languages if isinstance(language, str)]
            shared.languages = tuple(language for language in texts if _LANGUAGE.match(language))
        shared.demo = data.get("demo") in ("yes", "true", "ja")


def _read_entries(
    data: Mapping[str, Any], file: str, model: type[Settings | Entry], entries: dict[str, Any]
) -> Iterator[Found]:
    for key, value in data.items():
        if not _KEY.match(key):
            yield Found(
                "key", (key,), (("found", key),), fold(key) if _KEY.match(fold(key)) else "", at="key", file=file
            )
        if not isinstance(value, dict):
            yield wrong_shape(file, (key,), value)
            continue
        try:
            entries[key] = model.model_validate(value)
        except ValidationError as error:
            yield from explain(error.errors(include_url=False), value, file, (key,))


def _spellings(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every key and label with the key it stands for; keys last, because they win."""
    for key, entry in data.items():
        if isinstance(entry, dict):
            labels = entry.get("labels")
            given = [*labels.values()] if isinstance(labels, dict) else [entry.get("name")]
            yield from ((label, key) for label in given if isinstance(label, str))
    yield from ((key, key) for key in data)
