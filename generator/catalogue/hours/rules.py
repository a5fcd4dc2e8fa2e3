"""What opening hours mean: rules as values, which of them replaces which, and their canonical spelling.

The semantics are those of the OSM opening_hours specification for the subset of `grammar.py`: of all rules that match a
day, the last one alone decides. A rule that names neither weekdays nor holidays matches every day of its season.
"""

from calendar import monthrange
from dataclasses import dataclass, field, replace
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
    """Days (`Tu,Th`, or `PH`, `SH`) on which `later` replaces the hours of `earlier`.

    `both` is the whole of the hours written so that the times of both rules hold, or that the holiday wins; "" where
    the times cannot hold together.
    """

    day: str
    earlier: Rule
    later: Rule
    both: str


def overridden(rules: HoursRules) -> tuple[Overridden, ...]:
    """Where a later rule with times replaces an earlier one of the same season: often not what the writer means.

    Rules that close are left out: closing is why one writes a second rule. So are nth weekdays. An earlier rule for
    holidays counts when a later one opens on all such weekdays, because people expect the holiday to win.
    """
    found = []
    for position, later in enumerate(rules.rules):
        for earlier in rules.rules[:position]:
            if earlier.season != later.season or not later.spans or earlier.spans == later.spans:
                continue
            days = sorted(_every(earlier) & _every(later)) if earlier.spans else []
            if days:
                text = _days_text(_only_on(days, later))
                found.append(Overridden(text, earlier, later, _with_both(rules, earlier, later, days)))
            if kinds := _outdone_holidays(earlier, later):
                moved = (*(rule for rule in rules.rules if rule is not earlier), earlier)
                found.append(Overridden(kinds, earlier, later, str(HoursRules("", moved))))
    return tuple(found)


def clock(minutes: int) -> str:
    """Minutes after midnight as `09:00`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def last_day(year: int, month: int) -> int:
    """The last day of a month; 29 for February where `year` is 0 (every year)."""
    return monthrange(year or LEAP_YEAR, month)[1]


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


def _every(rule: Rule) -> set[int]:
    """The weekdays a rule is about in every week of its season."""
    return set(range(len(DAYS))) if rule.every_day else {weekday.day for weekday in rule.weekdays if not weekday.nth}


def _only_on(days: list[int], rule: Rule) -> Rule:
    return replace(rule, weekdays=tuple(map(Weekday, days)), public_holidays=False, school_holidays=False)


def _outdone_holidays(earlier: Rule, later: Rule) -> str:
    if earlier.weekdays or not (later.weekdays or later.every_day):
        return ""
    public = earlier.public_holidays and not later.public_holidays
    school = earlier.school_holidays and not later.school_holidays
    return ",".join(["PH"] * public + ["SH"] * school)


def _with_both(rules: HoursRules, earlier: Rule, later: Rule, days: list[int]) -> str:
    """The hours with the times of both rules on `days`, and those of `later` on its other days; "" if they collide."""
    held = tuple(sorted(earlier.spans + later.spans, key=lambda span: span.start))
    collide = any(first.end is None or first.end > second.start for first, second in pairwise(held))
    if collide or len({span.by_appointment for span in held}) > 1:
        return ""
    both = replace(_only_on(days, later), spans=held)
    named = tuple(map(Weekday, _every(later))) if later.every_day else later.weekdays
    others = replace(later, weekdays=tuple(weekday for weekday in named if weekday.day not in days))
    rest = (others,) if others.weekdays or others.public_holidays or others.school_holidays else ()
    merged = [part for rule in rules.rules for part in ((both, *rest) if rule is later else (rule,))]
    return str(HoursRules("", tuple(merged)))
