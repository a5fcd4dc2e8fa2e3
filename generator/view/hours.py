"""Opening hours in words, in ten languages: what is printed is what holds, after all overrides.

Times are 24 h with two digits and European digits in every language, as families see them on the door. In
right-to-left languages each time range and number is an island of its own, or it would print in the wrong order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from generator.catalogue.hours.lines import Line, resolve
from generator.catalogue.hours.rules import (
    ALL_DAY,
    DAYS,
    LEAP_YEAR,
    MONTHS,
    ON_APPOINTMENT,
    HoursRules,
    Season,
    Span,
    clock,
    last_day,
    runs,
)
from generator.view.text import island, islands
from generator.view.words import babel_locale

# Where "the 1st" depends on the weekday: masculine 0, feminine 1, neuter 2, for Monday to Sunday.
_GENDERS: Final = {"ru": (0, 0, 1, 0, 1, 1, 2), "uk": (0, 0, 1, 0, 1, 1, 1), "pl": (0, 0, 1, 0, 0, 1, 1)}
# Abbreviations are a hurdle in plain German; in Vietnamese "Th 2" is no word.
_UNABBREVIATED: Final = frozenset({"de-simple", "vi"})
_COMMAS: Final = {"ar": "، ", "fa": "، "}


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line for people: all parts are finished words, "" where there is nothing to say."""

    days: str
    times: tuple[str, ...]
    note: str
    season: str


@dataclass(frozen=True, slots=True)
class _Names:
    """A language's names of weekdays (from Monday) and months (from January), and how it writes them."""

    locale: Locale
    direction: str
    comma: str
    genders: tuple[int, ...]
    short: tuple[str, ...]
    long: tuple[str, ...]
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    gettext: Callable[[str], str]
    names: _Names

    def listed(self, items: list[str]) -> str:
        """Items with the language's comma."""
        return self.names.comma.join(items)


def hours_lines(rules: HoursRules, language: str, gettext: Callable[[str], str]) -> tuple[HoursLine, ...]:
    """Opening hours in words of `language`, at least one line. `gettext` translates the English phrases below."""
    words = _Words(gettext, _names(language))
    return tuple(_hours_line(line, words) for line in resolve(rules))


def _hours_line(line: Line, words: _Words) -> HoursLine:
    times = () if line.spans in ((ALL_DAY,), (ON_APPOINTMENT,)) else line.spans
    return HoursLine(
        days=_days(line, words),
        times=tuple(_time(span, words) for span in times),
        note=words.listed(_notes(line, words)),
        season=words.listed([_season(season, words) for season in line.seasons]),
    )


def _notes(line: Line, words: _Words) -> list[str]:
    notes = [_state(line, words)]
    if line.instead:
        # Translators: after the hours of, say, the 1st Thursday of the month, where other Thursdays have other hours
        notes.append(words.gettext("instead of the usual times"))
    if line.on_public_holidays:
        # Translators: after hours that hold on public holidays too, although others do not
        notes.append(words.gettext("also on public holidays"))
    if line.on_school_holidays:
        # Translators: after hours that hold in the school holidays too, although others do not
        notes.append(words.gettext("also in the school holidays"))
    return [note for note in notes if note]


def _state(line: Line, words: _Words) -> str:
    """What holds apart from times: closed, by appointment, day and night."""
    if line.spans == (ALL_DAY,):
        return words.gettext("day and night")
    if line.spans:
        return words.gettext("by appointment") if line.spans[0].by_appointment else ""
    if line.holiday == "PH":
        return words.gettext("closed on public holidays")
    return words.gettext("closed in the school holidays") if line.holiday == "SH" else words.gettext("closed")


def _time(span: Span, words: _Words) -> str:
    if span.end is None:
        # Translators: open end; {time} is a time such as 14:00
        return words.gettext("from {time}").format(time=island(clock(span.start), words.names.direction))
    time = island(f"{clock(span.start)}–{clock(span.end)}", words.names.direction)
    # Translators: {time} is a range such as 09:00–12:00; German adds "Uhr", most languages add nothing
    return words.gettext("{time}").format(time=time)


def _days(line: Line, words: _Words) -> str:
    if line.holiday:
        if not line.spans:
            return ""
        # Translators: stands where weekdays stand, before times
        return words.gettext("public holidays") if line.holiday == "PH" else words.gettext("school holidays")
    if line.weekdays[0].nth:
        return words.listed(_in_month(line, words))
    days = [weekday.day for weekday in line.weekdays]
    if len(days) < len(DAYS):
        return words.listed([part for first, last in runs(days) for part in _range(first, last, words)])
    one_day = len(line.seasons) == 1 and line.seasons[0].one_day
    needless = one_day or line.spans in ((), (ON_APPOINTMENT,))
    # Translators: stands where weekdays stand, before times: on all seven days
    return "" if needless else words.gettext("daily")


def _range(first: int, last: int, words: _Words) -> tuple[str, ...]:
    names = words.names.short
    if last - first < 2:
        return names[first : last + 1]
    # Translators: from one weekday or month to another
    return (words.gettext("{first}–{last}").format(first=names[first], last=names[last]),)


def _in_month(line: Line, words: _Words) -> list[str]:
    """`every 2nd and 4th Wednesday of the month`, for each weekday."""
    ordinals = {
        # Translators: 1st to 5th and last go into "every {nth} {weekday} of the month". Where the form depends on the
        # weekday's gender, write the masculine, feminine and neuter form with | between them; otherwise one form.
        1: words.gettext("1st"),
        2: words.gettext("2nd"),
        3: words.gettext("3rd"),
        4: words.gettext("4th"),
        5: words.gettext("5th"),
        -1: words.gettext("last"),
    }
    found = []
    for day in dict.fromkeys(weekday.day for weekday in line.weekdays):
        forms = [ordinals[weekday.nth].split("|") for weekday in line.weekdays if weekday.day == day]
        fitting = (form[min(words.names.genders[day], len(form) - 1)] for form in forms)
        *most, nth = [islands(form, words.names.direction) for form in fitting]
        if most:
            # Translators: the end of a list, such as "2nd and 4th"
            nth = words.gettext("{first} and {last}").format(first=words.listed(most), last=nth)
        # Translators: {weekday} is written out, in the nominative
        phrase = words.gettext("every {nth} {weekday} of the month")
        found.append(phrase.format(nth=nth, weekday=words.names.long[day]))
    return found


def _season(season: Season, words: _Words) -> str:
    if season.whole_months:
        first, last = (words.names.months[end[1] - 1] for end in (season.first, season.last))
        return first if first == last else words.gettext("{first}–{last}").format(first=first, last=last)
    first, last = (_date(end, words.names) for end in (season.first, season.last))
    # Translators: from one date to another, such as 24 December – 2 January
    return first if first == last else words.gettext("{first} – {last}").format(first=first, last=last)


def _date(end: tuple[int, int, int], names: _Names) -> str:
    year, month, day = end
    found = date(year or LEAP_YEAR, month, min(day, last_day(year, month)))
    text = format_date(found, "long", names.locale) if year else format_skeleton("MMMMd", found, locale=names.locale)
    return islands(text, names.direction)


@lru_cache(maxsize=32)
def _names(language: str) -> _Names:
    locale = babel_locale(language)
    short, long = (get_day_names(width, "stand-alone", locale) for width in ("abbreviated", "wide"))
    months = get_month_names("wide", "stand-alone", locale)
    return _Names(
        locale=locale,
        direction=locale.text_direction,
        comma=_COMMAS.get(language, ", "),
        genders=_GENDERS.get(language, (0,) * len(DAYS)),
        short=tuple((long if language in _UNABBREVIATED else short)[day] for day in range(len(DAYS))),
        long=tuple(long[day] for day in range(len(DAYS))),
        months=tuple(months[month] for month in range(1, len(MONTHS) + 1)),
    )
