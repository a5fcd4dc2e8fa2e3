"""The files of `_catalogue`: each is read as far as possible, so that one mistake does not hide the next."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from pydantic import ValidationError

from generator.catalogue.explain import explain, prune, wrong_shape
from generator.catalogue.model import Access, Audience, Concept, District, Phase, Provider, Topic
from generator.catalogue.parts import Place
from generator.catalogue.reading.files import Listing, read_file
from generator.catalogue.reading.moved import read_moved
from generator.catalogue.reading.yaml_text import Document
from generator.catalogue.reshape import whole_first, with_keys
from generator.catalogue.schema import FILES, LISTS, MOVED, SETTINGS
from generator.catalogue.settings import Settings
from generator.catalogue.values.facts import KEY, LANGUAGE, LONGEST_KEY
from generator.catalogue.values.suggest import Spellings, fold
from generator.problems.problem import Problem

_KEY = re.compile(KEY)
_LANGUAGE = re.compile(LANGUAGE)
Entry = District | Topic | Phase | Access | Provider | Place | Audience | Concept


@dataclass(frozen=True, slots=True)
class Lists:
    """What the files of `_catalogue` say, by kind ("districts").

    `entries` holds what is right, `known` every key of a file that could be read, even of a wrong entry. `languages`
    and `demo` are known even where the rest of the settings is wrong.
    """

    settings: Settings | None
    languages: tuple[str, ...]
    demo: bool
    entries: Mapping[str, Mapping[str, Any]]
    known: Mapping[str, Spellings]
    documents: Mapping[str, Document]
    found: tuple[Problem, ...]

    def written(self, kind: str) -> Mapping[str, Any] | None:
        """What stands in a file, as text; {} where there is no such file, None where it cannot be read."""
        return self.documents[kind].data if kind in self.documents else {}


def read_lists(listing: Listing) -> Lists:
    """Read the files of `_catalogue` that are there."""
    documents = {kind: read_file(listing, listing.lists[kind]) for kind in FILES if kind in listing.lists}
    data = {kind: document.data for kind, document in documents.items() if document.data is not None}
    found = [
        one for kind, document in documents.items() if kind in data for one in prune(data[kind], document.empty, kind)
    ]
    entries: dict[str, dict[str, Any]] = {kind: {} for kind in (*LISTS, MOVED)}
    for kind, model in LISTS.items():
        found += _read_entries(data.get(kind, {}), kind, model, entries[kind])
    found += read_moved(data.get(MOVED, {}), entries[MOVED])
    known = {kind: Spellings(frozenset(data[kind]), tuple(_spellings(data[kind]))) for kind in LISTS if kind in data}
    settings, wrong = _read_settings(data[SETTINGS]) if SETTINGS in data else (None, ())
    return Lists(
        settings=settings,
        languages=settings.languages if settings else _languages(data.get(SETTINGS, {})),
        demo=settings.demo if settings else data.get(SETTINGS, {}).get("demo") in ("yes", "true", "ja"),
        entries=entries,
        known=known,
        documents=documents,
        found=(*whole_first(with_keys(found, known)), *wrong),
    )


def _read_settings(data: Mapping[str, Any]) -> tuple[Settings | None, tuple[Problem, ...]]:
    try:
        return Settings.model_validate(data), ()
    except ValidationError as error:
        return None, explain(error.errors(include_url=False), data, SETTINGS)


def _languages(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages of settings that are wrong elsewhere."""
    given = data.get("languages")
    texts = [language for language in given if isinstance(language, str)] if isinstance(given, list) else []
    return tuple(language for language in texts if _LANGUAGE.fullmatch(language))


def _read_entries(data: Mapping[str, Any], kind: str, model: type[Entry], entries: dict[str, Any]) -> Iterator[Problem]:
    for key, value in data.items():
        if not _KEY.fullmatch(key):
            near = fold(key.strip())
            near = near if _KEY.fullmatch(near) else ""
            yield Problem.of("key", (key,), suggestion=near, at="key", file=kind, found=key)
        elif len(key) > LONGEST_KEY:
            length, most = str(len(key)), str(LONGEST_KEY)
            yield Problem.of("too-long", (key,), at="key", file=kind, length=length, most=most, found=key)
        if not isinstance(value, dict):
            yield wrong_shape(kind, (key,), value)
            continue
        try:
            entries[key] = model.model_validate(value)
        except ValidationError as error:
            yield from explain(error.errors(include_url=False), value, kind, (key,))


def _spellings(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every label with the key it stands for."""
    for key, entry in data.items():
        if isinstance(entry, dict):
            labels, synonyms = entry.get("labels"), entry.get("synonyms")
            given = [*labels.values()] if isinstance(labels, dict) else [entry.get("name")]
            others = (
                chain(*(one for one in synonyms.values() if isinstance(one, list)))
                if isinstance(synonyms, dict)
                else ()
            )
            yield from ((label, key) for label in chain(others, given) if isinstance(label, str))
