"""Days, periods and intervals as editors write them: `2026-12-31`, `2026-01-01/..`, `6 months`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, Self, cast

from pydantic import WithJsonSchema

from generator.catalogue.hours.rules import Span, clock
from generator.catalogue.values.base import TextValue, read_by, refused, text_schema

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_GERMAN_DAY = (
    rf"[0-9]{{1,2}}(?:[./] ?[0-9]{{1,2}}[./]|\. ?(?:{'|'.join(_MONTHS)})[a-zä]*\.?) ?(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9])"
)
_GERMAN = re.compile(
    r"(?:[a-zäöü]{2,10}[.,]*\s)?([0-9]{1,2})(?:[./-] ?|\s)([0-9]{1,2}|[a-zä]{3})[a-zä]*[./-]? ?([0-9]{4}|[0-9]{2})",
    re.IGNORECASE,
)
_ISO_NEAR = re.compile(r"([0-9]{4})([-./]?)([0-9]{1,2})\2([0-9]{1,2})(?:[T ][0-9:.]*Z?)?")
_FROM_EXCEL = re.compile(
    "4[0-9]{4}|5[0-4][0-9]{3}"
)  # days since the end of 1899, as a cell without a format shows them
_ISO_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
FIRST_YEAR, LAST_YEAR = 1990, 2200


def read_date(text: str, code: str = "date") -> date:
    """Read a day in ISO form; raises PydanticCustomError `code`."""
    match = _ISO.fullmatch(text)
    if match is None:
        raise refused(text, code, reason="form", suggestion=_from_german(text) or _from_machine(text))
    year, month, day = map(int, match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise refused(text, code, reason="year")
    try:
        return date(year, month, day)
    except ValueError:
        raise refused(text, code, reason="no-such-day", suggestion=_nearest(year, month, day)) from None


def _from_german(text: str) -> str:
    """`1.11.2026`, `1.11.26` or `1. November 2026` as it should be written, or ""."""
    match = _GERMAN.fullmatch(text)
    if match is None:
        return ""
    day, month, year = match.groups()
    if "/" in text and month.isdigit() and int(day) <= 12 and day != month:  # whether the day comes first nobody knows
        return ""
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1 if month.lower() in _MONTHS else 0
    return _nearest(int(year) + (2000 if len(year) == 2 else 0), number, int(day))  # this century


def _from_machine(text: str) -> str:
    """`2026/11/1`, `20261101`, `2026-11-01T10:00:00` or what Excel makes of a day as it should be written, or ""."""
    if match := _ISO_NEAR.fullmatch(text):
        return _nearest(int(match[1]), int(match[3]), int(match[4]))
    return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat() if _FROM_EXCEL.fullmatch(text) else ""


def _nearest(year: int, month: int, day: int) -> str:
    """The day meant, or the last one of that month where it has fewer; "" where there is no such month."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return date(year, month, min(day, monthrange(year, month)[1])).isoformat()


IsoDate = Annotated[
    date,
    read_by(date, read_date),
    WithJsonSchema({**text_schema(f"^{_ISO_PATTERN}$", "2026-11-01"), "format": "date"}),
]


_PERIOD = re.compile(rf"({_ISO_PATTERN}|\.\.)\s*/\s*({_ISO_PATTERN}|\.\.)")


@dataclass(frozen=True, slots=True)
class Period(TextValue):
    """From one day to another, both included; None = open: `2026-01-01/2026-12-31`, `2026-01-01/..`."""

    start: date | None
    end: date | None

    PATTERN: ClassVar[str] = f"^{_PERIOD.pattern}$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2026-01-01/2026-12-31", "2026-01-01/..")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period; raises PydanticCustomError "period"."""
        match = _PERIOD.fullmatch(text)
        if match is None:
            raise refused(text, "period", reason="form", suggestion=_near_period(text))
        start, end = (None if part == ".." else _end(text, part) for part in match.groups())
        if start is None and end is None:
            raise refused(text, "period", reason="open")
        if start and end and end < start:
            raise refused(text, "period", reason="order", suggestion=f"{end}/{start}")
        return cls(start, end)

    def __contains__(self, day: date) -> bool:
        """Whether the day is one of them."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def __str__(self) -> str:
        """Write it as it is read."""
        return "/".join(day.isoformat() if day else ".." for day in (self.start, self.end))


_DAY_NEAR = rf"({_ISO_PATTERN}|{_GERMAN_DAY})"
_PERIOD_NEAR = re.compile(rf"(?:vom? )?{_DAY_NEAR} ?(?:[-–/]|bis(?: zum)?) ?{_DAY_NEAR}", re.IGNORECASE)
_OPEN_NEAR = re.compile(rf"(ab|seit|bis)?(?: dem| zum)? ?{_DAY_NEAR}(?: ?[-–/])?", re.IGNORECASE)


_YEARS = re.compile(r"(20[0-9]{2})(?: ?[-–/] ?(20[0-9]{2}))?")
_FROM_MONTH = re.compile(r"(ab|seit) (?:([a-zä]{3,9}) )?(20[0-9]{2})", re.IGNORECASE)
_SAME_YEAR = re.compile(
    r"(?:vom? )?([0-9]{1,2}\. ?(?:[0-9]{1,2}\.|[a-zä]{3,9})) ?(?:[-–]|bis(?: zum)?) ?"
    r"([0-9]{1,2}\. ?(?:[0-9]{1,2}\.|[a-zä]{3,9}) ?(20[0-9]{2}))",
    re.IGNORECASE,
)


def _near_period(text: str) -> str:
    """`1.9.2026 - 31.7.2027`, `ab 1.9.2026` or `bis 31.7.2027` as it should be written, or ""."""
    if years := _YEARS.fullmatch(text):
        return f"{years[1]}-01-01/{years[2] or years[1]}-12-31" if not years[2] or years[1] < years[2] else ""
    if month := _FROM_MONTH.fullmatch(text):
        name = (month[2] or "jan")[:3].lower()
        return f"{month[3]}-{_MONTHS.index(name) + 1:02}-01/.." if name in _MONTHS else ""
    if ends := _SAME_YEAR.fullmatch(text):
        text = f"{ends[1]}{' ' * ends[1][-1].isalpha()}{ends[3]} - {ends[2]}"
    if match := _PERIOD_NEAR.fullmatch(text):
        days = [_from_german(day) or day for day in match.groups()]
        return "/".join(days) if days[0] <= days[1] else ""
    match = _OPEN_NEAR.fullmatch(text)
    if match is None or not (match[1] or text.endswith(("-", "–", "/"))):
        return ""
    day = _from_german(match[2]) or match[2]
    return f"../{day}" if (match[1] or "").lower() == "bis" else f"{day}/.."


def _end(text: str, part: str) -> date:
    try:
        return date(*map(int, part.split("-")))
    except ValueError:
        raise refused(text, "period", reason="no-such-day", day=part) from None


Unit = Literal["days", "weeks", "months", "years"]
_INTERVAL = re.compile(r"([1-9][0-9]{0,2}) (week|month|year)s?")
_UNIT_WORDS = {"woc": "week", "wee": "week", "mon": "month", "jah": "year", "yea": "year"}
_INTERVAL_NEAR = re.compile(
    r"(?:alle )?([1-9][0-9]{0,2})[ -]?(woche|wochen|week|weeks|monate?n?|mon\.?|months?|jahre?n?|years?)"
)
_OFTEN = {
    "jährlich": "1 year", "halbjährlich": "6 months", "vierteljährlich": "3 months", "monatlich": "1 month",
    "jedes jahr": "1 year", "jeden monat": "1 month", "alle zwei jahre": "2 years", "halbes jahr": "6 months",
    "jedes halbe jahr": "6 months", "alle halbe jahre": "6 months", "half a year": "6 months", "6m": "6 months",
    "sechs monate": "6 months", "six months": "6 months", "einmal im jahr": "1 year", "1x jährlich": "1 year",
    "einmal jährlich": "1 year", "quartalsweise": "3 months", "jedes quartal": "3 months", "6 mo": "6 months",
}  # fmt: skip
LONGEST_YEARS = 5


@dataclass(frozen=True, slots=True)
class Interval(TextValue):
    """How long until something is due again: `6 months`, `1 year`, `12 weeks`; a catalogue knows no days."""

    count: int
    unit: Unit

    PATTERN: ClassVar[str] = f"^{_INTERVAL.pattern}$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("6 months", "1 year", "12 weeks")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an interval; raises PydanticCustomError "interval"."""
        match = _INTERVAL.fullmatch(text)
        if match is None:
            near = _INTERVAL_NEAR.fullmatch(text.lower())
            words = _OFTEN.get(text.lower(), "")
            suggestion = _counted(int(near[1]), _UNIT_WORDS[near[2][:3]]) if near else words
            raise refused(text, "interval", suggestion=suggestion)
        interval = cls(int(match[1]), cast("Unit", f"{match[2]}s"))
        if interval.count > LONGEST_YEARS * {"days": 365, "weeks": 52, "months": 12, "years": 1}[interval.unit]:
            raise refused(text, "interval")
        return interval

    def after(self, day: date) -> date:
        """The day that many days, weeks, months or years later; the end of the month where it has no such day."""
        if self.unit in ("days", "weeks"):
            return day + timedelta(**{self.unit: self.count})
        months = day.year * 12 + day.month - 1 + self.count * (12 if self.unit == "years" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))

    def __str__(self) -> str:
        """Write it as it is read."""
        return _counted(self.count, self.unit[:-1])


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


_OCCASION = re.compile(rf"({_ISO_PATTERN})(?: ([0-2][0-9]:[0-5][0-9])(?: ?[-–] ?([0-2][0-9]:[0-5][0-9]))?)?")
_OCCASION_NEAR = re.compile(
    r"(?:[A-Za-zäöü]{2,10}\.?,? )?([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}),?"
    r"(?: (?:um |von )?([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: ?Uhr)?"
    r"(?: ?(?:[-–]|bis) ?([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: ?Uhr)?)?)?"
)


@dataclass(frozen=True, slots=True)
class Occasion(TextValue):
    """A single day on which something takes place: `2026-12-03 10:00-14:30`, `2026-12-03 10:00`, `2026-12-03`.

    An end that is not after its start lies on the next day.
    """

    on: date
    span: Span | None = None

    PATTERN: ClassVar[str] = f"^{_OCCASION.pattern}$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2026-12-03 10:00-14:30", "2026-12-03")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a day and its times; raises PydanticCustomError "occasion" or "date"."""
        match = _OCCASION.fullmatch(text)
        if match is None:
            raise refused(text, "occasion", reason="form", suggestion=_near_occasion(text))
        on = read_date(match[1])
        start, end = (_minutes(part) for part in match.groups()[1:])
        if start is None:
            return cls(on)
        if start == end or max(start, end or 0) >= 24 * 60:
            raise refused(text, "occasion", reason="time")
        return cls(on, Span(start, end))

    def __str__(self) -> str:
        """Write it as it is read."""
        times = [clock(at) for at in (self.span.start, self.span.end) if at is not None] if self.span else []
        return f"{self.on.isoformat()} {'-'.join(times)}".strip()


def _minutes(clock_time: str | None) -> int | None:
    return int(clock_time[:2]) * 60 + int(clock_time[3:]) if clock_time else None


def _near_occasion(text: str) -> str:
    match = _OCCASION_NEAR.fullmatch(text)
    if match is None:
        return ""
    day = _from_german(match[1].replace(" ", "")) or match[1]
    times = [f"{int(hour):02}:{minute or '00'}" for hour, minute in (match.group(2, 3), match.group(4, 5)) if hour]
    near = f"{day} {'-'.join(times)}".strip()
    return near if day and _OCCASION.fullmatch(near) else ""
