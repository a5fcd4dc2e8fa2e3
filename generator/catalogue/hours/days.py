"""On which days of a period opening hours hold, as the bits of numbers: the first day is the lowest bit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from generator.catalogue.hours.rules import DAYS, HoursRules, Rule, Season, Span, Weekday

_UNKNOWN = ("second", "monthly")  # which weeks are meant nobody says


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `first` on, and what they are: `weekdays` from Monday; `places[n]` the nth of the month, [-1] the last.

    `known` are the days of which it is known whether they are school holidays.
    """

    first: date
    length: int
    weekdays: tuple[int, ...]
    places: tuple[int, ...]
    even_weeks: int
    public: int
    school: int
    known: int

    @property
    def everything(self) -> int:
        """All days."""
        return (1 << self.length) - 1

    def between(self, start: date | None, end: date | None) -> int:
        """The days from `start` to `end`, both included; None = open."""
        low = max(0, (start - self.first).days) if start else 0
        high = min(self.length, (end - self.first).days + 1) if end else self.length
        return (1 << high) - (1 << low) if high > low else 0

    def days(self, mask: int) -> Iterator[date]:
        """The days of a mask, in order."""
        while mask:
            lowest = mask & -mask
            yield self.first + timedelta(days=lowest.bit_length() - 1)
            mask ^= lowest


def window(
    first: date, length: int, public: Iterable[date], school: Iterable[tuple[date, date]], known_to: date | None
) -> Window:
    """The window of `length` days; school holidays are known up to `known_to`."""
    week, places, even = [0] * len(DAYS), [0] * 7, 0
    for at in range(length):
        day, bit = first + timedelta(days=at), 1 << at
        week[day.weekday()] |= bit
        places[(day.day + 6) // 7] |= bit
        places[-1] |= bit if (day + timedelta(days=7)).month != day.month else 0
        even |= bit if day.isocalendar().week % 2 == 0 else 0
    places[0] = (1 << length) - 1
    empty = Window(first, length, tuple(week), tuple(places), even, 0, 0, 0)
    holidays = [empty.between(start, end) for start, end in school]
    return replace(
        empty,
        public=_either(empty.between(day, day) for day in public),
        school=_either(holidays),
        known=empty.between(None, known_to) if known_to else 0,
    )


@lru_cache(maxsize=4096)
def open_days(rules: HoursRules, days: Window) -> tuple[tuple[Span, int], ...]:
    """On which days which times hold for sure; what needs an appointment, and what is always open, is left out."""
    held: dict[Span, int] = {}
    timed = [rule for rule in rules.rules if not rule.also_by_appointment]
    for rule in timed:
        sure, perhaps = _matched(rule, days)
        if not rule.adds:
            held = {span: mask & ~perhaps for span, mask in held.items()}
        for span in rule.spans:
            held[span] = held.get(span, 0) | sure
    about_school = any(rule.school_holidays or rule.only_school_holidays for rule in timed)
    known = days.known if about_school else days.everything
    told = {span: mask & known for span, mask in held.items() if not span.by_appointment}
    return tuple((span, mask) for span, mask in sorted(_apart(told).items(), key=lambda held: held[0].start) if mask)


def _matched(rule: Rule, days: Window) -> tuple[int, int]:
    """The days that a rule speaks of for sure, and those that it may mean."""
    within = _season(rule.season, days)
    if rule.only_school_holidays:
        within &= days.school
    if rule.every_day:
        return within, within
    holidays = (days.public if rule.public_holidays else 0) | (days.school if rule.school_holidays else 0)
    sure = holidays | _either(_weekday(one, days) for one in rule.weekdays if one.weeks not in _UNKNOWN)
    perhaps = sure | _either(days.weekdays[one.day] for one in rule.weekdays if one.weeks in _UNKNOWN)
    return sure & within, perhaps & within


def _weekday(weekday: Weekday, days: Window) -> int:
    found = days.weekdays[weekday.day] & days.places[weekday.nth]
    if not weekday.weeks:
        return found
    return found & (days.even_weeks if weekday.weeks == "even" else ~days.even_weeks)


@lru_cache(maxsize=256)
def _season(season: Season | None, days: Window) -> int:
    if season is None:
        return days.everything
    found = 0
    for at in range(days.length):
        day = days.first + timedelta(days=at)
        here = (day.year if season.first[0] else 0, day.month, day.day)
        ends = season.first <= here, here <= season.last
        if all(ends) if season.first <= season.last else any(ends):
            found |= 1 << at
    return found


def _apart(held: dict[Span, int]) -> dict[Span, int]:
    """The same times without overlap on any day: what overlaps is one."""
    for one, other in combinations(sorted(held, key=lambda span: span.start), 2):
        both = held[one] & held[other]
        if both and (one.end is None or other.start < one.end):
            end = None if one.end is None or other.end is None else max(one.end, other.end)
            joined = Span(one.start, end)
            rest = {**held, one: held[one] & ~both, other: held[other] & ~both}
            return _apart({**rest, joined: rest.get(joined, 0) | both})
    return held


def _either(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found
