"""Somebody has made sure that offers are true: which files say so, and what is written there."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from generator.catalogue.borrowing import house_of
from generator.catalogue.change import change
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.parts import Text
from generator.catalogue.reading.files import Listing, read_bytes
from generator.catalogue.reading.yaml_text import Document, read
from generator.catalogue.translation import german_digest
from generator.catalogue.writing.files import Rewritten
from generator.problems.problem import Problem, Steps

_DAY: Steps = ("checked", "on")


@dataclass(frozen=True, slots=True)
class Entry:
    """The file of an offer. `house` is the offer whose `checked` it takes, "" where it has its own."""

    key: str
    path: Path
    raw: bytes
    document: Document

    @property
    def data(self) -> dict[str, Any]:
        """What stands there; {} where it cannot be read."""
        return self.document.data or {}

    @property
    def house(self) -> str:
        """The id of the offer whose day counts for this one, "" where it has its own."""
        return "" if "checked" in self.data else house_of(self.data)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its translations."""
        texts = self.data.get("texts")
        return tuple(key for key in texts if key != SOURCE_LANGUAGE) if isinstance(texts, dict) else ()


class Line(NamedTuple):
    """One value of a file: its line there, from 1; "" where nothing stood before."""

    number: int
    field: str
    old: str
    new: str


def entries(listing: Listing, keys: Collection[str] | None = None) -> Iterator[Entry | Problem]:
    """The files of these offers, or of all; a Problem where one cannot be opened."""
    for key, below in listing.offers:
        if keys is None or key in keys:
            path, name = listing.folder / below, listing.name(below)
            raw = read_bytes(path, name)
            yield raw if isinstance(raw, Problem) else Entry(key, path, raw, read(raw, name))


def provider_of(entry: Entry, by_key: dict[str, Entry]) -> str:
    """The key of an offer's provider, its own or that of its house; "" where there is none."""
    house = by_key.get(house_of(entry.data))
    found = entry.data.get("provider", house.data.get("provider") if house else None)
    return found.strip() if isinstance(found, str) else ""


def mistakes(entry: Entry, texts: Iterable[str], problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The errors that concern what is to be written, or what it follows from: without a path, the whole file."""
    touched = [*_texts(entry, texts), *([] if entry.house else [_DAY[:1]])]
    touched += [("texts", SOURCE_LANGUAGE)] if _texts(entry, texts) else []
    return tuple(
        one
        for one in problems
        if one.level == "error"
        and one.file == entry.document.file
        and any(all(a == b for a, b in zip(one.path, path, strict=False)) for path in touched)
    )


def confirmed(entry: Entry, day: date, texts: Iterable[str]) -> tuple[Rewritten, tuple[Line, ...]] | Problem:
    """The file with the day, and the digest of the German text for the translations that still fit it.

    The day of an offer that takes it from its house is left to the house. The entry has no `mistakes`.
    """
    values: dict[Steps, str] = {} if entry.house else {_DAY: day.isoformat()}
    translations = _texts(entry, texts)
    if translations:
        german = {key: value for key, value in entry.data["texts"][SOURCE_LANGUAGE].items() if value is not None}
        values |= {(*path, "of"): german_digest(Text.model_validate(german)) for path in translations}
    text = entry.raw.decode()
    for path, value in values.items():
        changed = change(text, path, value, entry.document.file)
        if isinstance(changed, Problem):
            return changed
        text = changed
    after = text.encode()
    spots = read(after, entry.document.file).spots
    lines = tuple(_line(entry.data, spots, path, value) for path, value in values.items())
    return Rewritten(entry.path, entry.raw, after), lines


def _texts(entry: Entry, texts: Iterable[str]) -> list[Steps]:
    return [("texts", language) for language in texts if language in entry.languages]


def _line(data: Any, spots: Any, path: Steps, value: str) -> Line:
    for step in path[:-1]:
        data, spots = data[step], spots[step].inner
    return Line(spots[path[-1]].key.line + 1, ".".join(map(str, path)), data.get(path[-1]) or "", value)
