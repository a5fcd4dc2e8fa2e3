"""What opening hours mean: rules as values, which of them replaces which, and their canonical spelling.

The semantics are those of the OSM opening_hours specification for the subset of `grammar.py`: a rule after a semicolon
replaces what came before on the days it matches, a rule after a comma adds to it. A rule that names neither weekdays
nor holidays matches every day of its season.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
APPOINTMENT = "by appointment"
MIDNIGHT = 24 * 60
LEAP_YEAR = 2028
LAST = -1


class Word(NamedTuple):
    """A part of the text and the column where it begins, from 1."""

    text: str
    column: int


Weeks = Literal["", "even", "odd", "second", "monthly"]
"""Every week, even or odd calendar weeks; every second week, or one in a month, where nobody says which."""
WEEKS: dict[Weeks, str] = {
    "even": "week 02-52/2",
    "odd": "week 01-53/2",
    "second": "every 2 weeks",
    "monthly": "monthly",
}


class Weekday(NamedTuple):
    """A weekday, 0 = Monday; its place in the month: 0 = every, 1 to 5 = the nth, -1 = the last; in which weeks."""

    day: int
    nth: int = 0
    weeks: Weeks = ""


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
    """One rule: when it matches, and the spans that then hold (none = closed), sorted by time.

    `weeks` is that of all `weekdays`. `only_school_holidays`: the weekdays are meant in the school holidays alone.
    `adds`: the spans come to those of the rules before, instead of replacing them.
    """

    season: Season | None
    weekdays: tuple[Weekday, ...]
    public_holidays: bool
    school_holidays: bool
    spans: tuple[Span, ...]
    weeks: Weeks = ""
    only_school_holidays: bool = False
    adds: bool = False

    @property
    def every_day(self) -> bool:
        """Whether it matches each day of its season, holidays included."""
        if self.only_school_holidays:
            return False
        if len(self.weekdays) >= len(DAYS) and all(Weekday(day) in self.weekdays for day in range(len(DAYS))):
            return True
        return not (self.weekdays or self.public_holidays or self.school_holidays)

    @property
    def everywhere(self) -> bool:
        """Whether it names neither season nor days."""
        return self.season is None and self.every_day and not self.weekdays

    @property
    def also_by_appointment(self) -> bool:
        """Whether it says that one may make an appointment for other times too: a last part that names no days."""
        return self.adds and self.spans == (ON_APPOINTMENT,) and self.everywhere

    def __str__(self) -> str:
        """Its canonical spelling."""
        days = f"SH {days_text(self)}" if self.only_school_holidays else days_text(self)
        words = (str(self.season or ""), WEEKS.get(self.weeks, ""), days, spans_text(self.spans))
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
        first, *rest = self.rules
        marks = (", " if rule.adds and not rule.also_by_appointment else "; " for rule in rest)
        return str(first) + "".join(f"{mark}{rule}" for mark, rule in zip(marks, rest, strict=True))


def together(spans: Iterable[Span]) -> tuple[Span, ...]:
    """All spans sorted by time, without repetition: those of one kind that overlap are one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.by_appointment, span.start)):
        before = found[-1] if found else None
        if before is None or before.by_appointment != span.by_appointment or _after(before.end, span.start):
            found.append(span)
        elif before.end is not None:
            end = None if span.end is None else max(before.end, span.end)
            found[-1] = Span(before.start, end, by_appointment=span.by_appointment)
    return tuple(sorted(found, key=lambda span: (span.start, span.by_appointment)))


def _after(end: int | None, start: int) -> bool:
    return end is not None and end <= start


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


def days_text(rule: Rule) -> str:
    """The days a rule names, as they are spelled: `Mo-Fr,Sa[1],PH`."""
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


def spans_text(held: tuple[Span, ...]) -> str:
    """What holds, as it is spelled: `09:00-12:00,14:00+`, `off`, `by appointment`."""
    if not held:
        return "off"
    if held == (ON_APPOINTMENT,):
        return APPOINTMENT
    times = ",".join(map(str, held))
    return f"{times} {APPOINTMENT}" if held[0].by_appointment else times
