"""What opening hours mean: rules as values, which of them holds on a day, and their canonical spelling.

The semantics are those of the OSM opening_hours specification for the subset of `hours.py`: of all rules that match a
day, the last one alone decides. A rule that names neither weekdays nor holidays matches every day of its season.
"""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import NamedTuple

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
APPOINTMENT = '"by appointment"'
MIDNIGHT = 24 * 60
LEAP_YEAR = 2028
LAST = -1


class Word(NamedTuple):
    """A part of the text and the column where it begins, from 1."""

    text: str
    column: int


class Weekday(NamedTuple):
    """A weekday, 0 = Monday, and its place in the month: 0 = every, 1 to 5 = the nth, -1 = the last."""

    day: int
    nth: int = 0

    def __str__(self) -> str:
        """Its canonical spelling."""
        return DAYS[self.day] + (f"[{self.nth}]" if self.nth else "")


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, in minutes after midnight; `end` is None where it is open (`14:00+`)."""

    start: int
    end: int | None
    by_appointment: bool = False

    def __str__(self) -> str:
        """Its canonical spelling."""
        return f"{clock(self.start)}+" if self.end is None else f"{clock(self.start)}-{clock(self.end)}"


ALL_DAY = Span(0, MIDNIGHT)
ON_APPOINTMENT = Span(0, MIDNIGHT, by_appointment=True)


@dataclass(frozen=True, slots=True)
class Season:
    """From one day of the year to another, both included; as (year, month, day), year 0 = every year.

    A yearless season may pass New Year (`Dec 24-Jan 02`). Day 31 stands for the end of every month.
    """

    first: tuple[int, int, int]
    last: tuple[int, int, int]

    def __contains__(self, day: date) -> bool:
        """Whether `day` is in it."""
        found = (day.year if self.first[0] else 0, day.month, day.day)
        if self.first <= self.last:
            return self.first <= found <= self.last
        return found >= self.first or found <= self.last

    @property
    def whole_months(self) -> bool:
        """Whether it begins and ends with a month, in every year."""
        return not self.first[0] and self.first[2] == 1 and self.last[2] == 31

    @property
    def one_day(self) -> bool:
        """Whether it is a single day."""
        year, month, day = self.first
        return self.first[:2] == self.last[:2] and day == min(self.last[2], last_day(year, month))

    def __str__(self) -> str:
        """Its canonical spelling."""
        ends = (self.first[:2], self.last[:2]) if self.whole_months else (self.first, self.last)
        first, last = (_date_text(end) for end in ends)
        return first if first == last else f"{first}-{last}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: when it matches, and the spans that then hold (none = closed), sorted by time."""

    season: Season | None
    weekdays: tuple[Weekday, ...]
    public_holidays: bool
    school_holidays: bool
    spans: tuple[Span, ...]

    @property
    def every_day(self) -> bool:
        """Whether it matches each day of its season, holidays included."""
        if len(self.weekdays) >= len(DAYS) and all(Weekday(day) in self.weekdays for day in range(len(DAYS))):
            return True
        return not (self.weekdays or self.public_holidays or self.school_holidays)

    def matches(self, day: date, *, holiday: bool, school_holiday: bool) -> bool:
        """Whether this rule speaks about `day`."""
        if self.season is not None and day not in self.season:
            return False
        if self.every_day or (holiday and self.public_holidays) or (school_holiday and self.school_holidays):
            return True
        return any(weekday.day == day.weekday() and _is_nth(day, weekday.nth) for weekday in self.weekdays)

    def __str__(self) -> str:
        """Its canonical spelling."""
        words = (str(self.season or ""), _days_text(self), _spans_text(self.spans))
        text = " ".join(word for word in words if word)
        return "24/7" if text == str(ALL_DAY) else text


@dataclass(frozen=True, slots=True)
class HoursRules:
    """Opening hours as written, and as rules. `str()` is the canonical spelling, which means the same."""

    text: str
    # The text decides what the rules are, and is quick to compare: hours are the key of caches.
    rules: tuple[Rule, ...] = field(compare=False)

    def __str__(self) -> str:
        """Its canonical spelling."""
        return "; ".join(map(str, self.rules))


@dataclass(frozen=True, slots=True)
class Overridden:
    """A day ("Mo" to "Su", "PH", "SH") on which `later` replaces the hours of `earlier`.

    `both` is what to write for that day if both times are meant, or "" where they cannot hold together.
    """

    day: str
    earlier: Rule
    later: Rule
    both: str


def spans(rules: HoursRules, day: date, *, holiday: bool, school_holiday: bool) -> tuple[Span, ...]:
    """The spans that hold on `day`, sorted; empty = closed. Only by appointment all day is `(ON_APPOINTMENT,)`."""
    for rule in reversed(rules.rules):
        if rule.matches(day, holiday=holiday, school_holiday=school_holiday):
            return rule.spans
    return ()


def overridden(rules: HoursRules) -> tuple[Overridden, ...]:
    """Where a later rule with times replaces an earlier one of the same season: often not what the writer means.

    Rules that close are left out: closing is why one writes a second rule. An earlier `PH` or `SH` rule counts when a
    later rule for weekdays opens on those days, because people expect the holiday to win.
    """
    found = []
    for position, later in enumerate(rules.rules):
        for earlier in rules.rules[:position]:
            if earlier.season == later.season and later.spans and earlier.spans != later.spans:
                found += [
                    Overridden(day, earlier, later, _both(day, earlier, later)) for day in _shared(earlier, later)
                ]
    return tuple(found)


def clock(minutes: int) -> str:
    """Minutes after midnight as `09:00`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def last_day(year: int, month: int) -> int:
    """The last day of a month; 29 for February where `year` is 0 (every year)."""
    return monthrange(year or LEAP_YEAR, month)[1]


def _is_nth(day: date, nth: int) -> bool:
    if nth == LAST:
        return day.day + 7 > last_day(day.year, day.month)
    return not nth or (day.day - 1) // 7 + 1 == nth


def _date_text(end: tuple[int, ...]) -> str:
    year, month, *day = end
    words = (
        str(year) if year else "",
        MONTHS[month - 1],
        *(f"{min(number, last_day(year, month)):02}" for number in day),
    )
    return " ".join(word for word in words if word)


def _days_text(rule: Rule) -> str:
    every = [weekday.day for weekday in rule.weekdays if not weekday.nth]
    items = [
        f"{DAYS[first]}-{DAYS[last]}" if last - first > 1 else ",".join(DAYS[first : last + 1])
        for first, last in runs(every)
    ]
    for day in range(len(DAYS)):
        places = [str(weekday.nth) for weekday in rule.weekdays if weekday.day == day and weekday.nth]
        items += [f"{DAYS[day]}[{','.join(places)}]"] if places else []
    items += ["PH"] * rule.public_holidays + ["SH"] * rule.school_holidays
    return ",".join(items)


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Sorted numbers as (first, last) of each unbroken run."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _spans_text(held: tuple[Span, ...]) -> str:
    if not held:
        return "off"
    if held == (ON_APPOINTMENT,):
        return APPOINTMENT
    times = ",".join(map(str, held))
    return f"{times} {APPOINTMENT}" if held[0].by_appointment else times


def _shared(earlier: Rule, later: Rule) -> list[str]:
    """The days of `earlier` that `later` takes over; nth weekdays in `later` are exceptions on purpose."""
    mine, theirs = ({w.day for w in rule.weekdays if not w.nth} for rule in (earlier, later))
    everything = set(range(len(DAYS)))
    taken = (everything if earlier.every_day else mine) & (everything if later.every_day else theirs)
    days = [DAYS[day] for day in sorted(taken)] if earlier.spans else []
    if not earlier.weekdays and (later.weekdays or later.every_day):
        days += ["PH"] * (earlier.public_holidays and not later.public_holidays)
        days += ["SH"] * (earlier.school_holidays and not later.school_holidays)
    return days


def _both(day: str, earlier: Rule, later: Rule) -> str:
    if day not in DAYS or earlier.spans[0].by_appointment != later.spans[0].by_appointment:
        return ""
    held = tuple(sorted(earlier.spans + later.spans, key=lambda span: span.start))
    if any(first.end is None or first.end > second.start for first, second in pairwise(held)):
        return ""
    return str(
        Rule(earlier.season, (Weekday(DAYS.index(day)),), public_holidays=False, school_holidays=False, spans=held)
    )
