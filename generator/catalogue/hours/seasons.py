"""Sets of days of the year as the bits of a number, so that seasons can be cut with one another exactly."""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.catalogue.hours.rules import LEAP_YEAR, Season, last_day


class Years:
    """One leap year that stands for every year, then each year from the first to the last one that is named."""

    def __init__(self, seasons: Iterable[Season]) -> None:
        named = [end[0] for season in seasons if season.first[0] for end in (season.first, season.last)]
        self.years = (LEAP_YEAR, *range(min(named), max(named) + 1)) if named else (LEAP_YEAR,)
        self.starts = [0]
        for year in self.years:
            self.starts.append(self.starts[-1] + _day_of_year(year, 12, 31) + 1)
        self.everything = _bits(0, self.starts[-1])
        self.every_year = _bits(0, self.starts[1])

    def mask(self, season: Season | None) -> int:
        """The days of a season; all of them for None."""
        if season is None:
            return self.everything
        if season.first[0]:
            return _bits(self._position(season.first), self._position(season.last) + 1)
        _, month, day = season.last
        found = 0
        for start, end, year in zip(self.starts, self.starts[1:], self.years, strict=False):
            first = start + _day_of_year(year, *season.first[1:])
            stop = start + _day_of_year(year, month, min(day, last_day(year, month))) + 1
            found |= _bits(first, stop) if season.first <= season.last else _bits(start, stop) | _bits(first, end)
        return found

    def seasons(self, mask: int) -> tuple[Season, ...]:
        """A set of days as seasons; with years where it has no day in the year that stands for every year."""
        every_year = mask & self.every_year
        if not every_year:
            return tuple(Season(self._date(first), self._date(last)) for first, last in _runs(mask))
        found = [Season(_yearly(first), _yearly(last, at_end=True)) for first, last in _runs(every_year)]
        if len(found) > 1 and found[0].first == (0, 1, 1) and found[-1].last == (0, 12, 31):
            found = [*found[1:-1], Season(found[-1].first, found[0].last)]
        return tuple(found)

    def _position(self, end: tuple[int, int, int]) -> int:
        return self.starts[1] + (date(*end) - date(self.years[1], 1, 1)).days

    def _date(self, position: int) -> tuple[int, int, int]:
        day = date(self.years[1], 1, 1) + timedelta(days=position - self.starts[1])
        return day.year, day.month, day.day


def family(masks: list[int], everything: int) -> list[int]:
    """The sets and what they have in common, `everything` first if it is one: each day has one smallest set."""
    found = [everything] if everything in masks else []
    for mask in masks:
        common = [mask & other for other in found]
        found += [new for new in dict.fromkeys([mask, *common]) if new and new not in found]
    return found


def around(mask: int, members: Iterable[int], first_year: int) -> list[list[int]]:
    """The members that contain `mask` and more, from narrow to wide; the equally narrow together.

    A season of a certain year is narrower than one of every year, which has days in `first_year`.
    """
    found: dict[tuple[bool, int], list[int]] = {}
    for other in members:
        if other != mask and other & mask == mask:
            found.setdefault((bool(other & first_year), other.bit_count()), []).append(other)
    return [found[width] for width in sorted(found)]


def _day_of_year(year: int, month: int, day: int) -> int:
    """Days since New Year; 29 February of a common year is 1 March."""
    return (date(year, month, 1) - date(year, 1, 1)).days + day - 1


def _yearly(day_of_year: int, *, at_end: bool = False) -> tuple[int, int, int]:
    day = date(LEAP_YEAR, 1, 1) + timedelta(days=day_of_year)
    return 0, day.month, 31 if at_end and day.day == last_day(0, day.month) else day.day


def _bits(first: int, end: int) -> int:
    return (1 << end) - (1 << first) if end > first else 0


def _runs(mask: int) -> list[tuple[int, int]]:
    """The unbroken runs of ones, as (first, last)."""
    found = []
    while mask:
        first = (mask & -mask).bit_length() - 1
        rest = mask >> first
        length = (~rest & (rest + 1)).bit_length() - 1
        found.append((first, first + length - 1))
        mask &= ~_bits(first, first + length)
    return found
