"""Days on which something takes place at the same time, as few recurrences as say them (RFC 5545, 3.3.10)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.catalogue.hours.days import Window
from generator.catalogue.hours.rules import DAYS

_FORTNIGHT: Final = 14
_A_WHILE: Final = 70  # days: what takes place once a month has been left out once, not twice

Rule = tuple[tuple[str, str | int | Sequence[str]], ...]
"""The parts of a recurrence by their names: FREQ, INTERVAL, BYDAY."""


@dataclass(frozen=True, slots=True)
class Series:
    """From `first` to `last`, both included, without `but`. `rule` has FREQ and the like; empty: once, on `first`."""

    first: date
    last: date
    rule: Rule = ()
    but: tuple[date, ...] = ()

    @property
    def weekdays(self) -> Sequence[str]:
        """The weekdays of its rule: "MO", "1TH", "-1FR"; none where it is once."""
        return next((value for key, value in self.rule if key == "BYDAY" and not isinstance(value, int | str)), ())


def series(mask: int, days: Window) -> Iterator[Series]:
    """The series that together are the days of a mask: of all its weekdays at once where most of them fit."""
    for run in _runs(mask):
        yield from _series(run, days)


def _runs(mask: int) -> Iterator[int]:
    """The parts of a mask between which there is nothing for so long that it has ended and begins anew."""
    pieces = re.split(f"(0{{{_A_WHILE},}})", f"{mask:b}"[::-1])  # the first day first
    at = 0
    for piece in pieces:
        if "1" in piece:
            yield int(piece[::-1], 2) << at
        at += len(piece)


def _series(mask: int, days: Window) -> Iterator[Series]:
    parts = [mask & weekday for weekday in days.weekdays if mask & weekday]
    whole = _weekly(mask, parts, days)
    if _fits(whole, mask):
        yield whole
        return
    for part in parts:
        ways = (_weekly(part, [part], days), *_rarer(part, days))
        best = min(ways, key=lambda one: len(one.but))
        if _fits(best, part) and part.bit_count() > 1:
            yield best
        else:
            yield from (Series(day, day) for day in days.days(part))


def _fits(found: Series, mask: int) -> bool:
    return len(found.but) <= mask.bit_count()


def _weekly(mask: int, parts: Iterable[int], days: Window) -> Series:
    weekdays = [weekday for weekday in range(len(DAYS)) if any(part & days.weekdays[weekday] for part in parts)]
    candidates = 0
    for weekday in weekdays:
        candidates |= days.weekdays[weekday]
    by_day = [DAYS[weekday].upper() for weekday in weekdays]
    return _made(mask, candidates, (("FREQ", "WEEKLY"), ("BYDAY", by_day)), days)


def _rarer(part: int, days: Window) -> Iterator[Series]:
    """The days of one weekday as every second week, as some of each month, as the last of each month."""
    first = next(days.days(part))
    name = DAYS[first.weekday()].upper()
    start = (first - days.first).days
    fortnights = sum(1 << at for at in range(start, days.length, _FORTNIGHT))
    if not part & ~fortnights:
        yield _made(part, fortnights, (("FREQ", "WEEKLY"), ("INTERVAL", 2), ("BYDAY", [name])), days)
    places = [place for place in range(1, len(days.places) - 1) if part & days.places[place]]
    monthly = sum(days.places[place] for place in places) & days.weekdays[first.weekday()]
    yield _made(part, monthly, (("FREQ", "MONTHLY"), ("BYDAY", [f"{place}{name}" for place in places])), days)
    if not part & ~days.places[-1]:
        last = days.places[-1] & days.weekdays[first.weekday()]
        yield _made(part, last, (("FREQ", "MONTHLY"), ("BYDAY", [f"-1{name}"])), days)


def _made(mask: int, candidates: int, rule: Rule, days: Window) -> Series:
    first = days.first + timedelta(days=(mask & -mask).bit_length() - 1)
    last = days.first + timedelta(days=mask.bit_length() - 1)
    left_out = candidates & days.between(first, last) & ~mask
    return Series(first, last, rule, tuple(days.days(left_out)))
