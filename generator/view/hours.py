"""Opening hours in words, in ten languages: what is printed is what holds, after all overrides.

Times are 24 h with two digits and European digits in every language, as families see them on the door. In
right-to-left languages each group of numbers is isolated (U+2066 … U+2069), or it would print in the wrong order.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from generator.catalogue.hours_resolve import Line, resolve
from generator.catalogue.hours_rules import ALL_DAY, DAYS, LEAP_YEAR, ON_APPOINTMENT, HoursRules, Season, Span, clock, last_day, runs

Gettext = Callable[[str], str]

RIGHT_TO_LEFT: Final = frozenset({"ar", "fa"})
# Plain German is German to Babel; families in Europe read "24 December".
_LOCALES: Final = {"de-simple": "de", "en": "en_GB"}
# The gender of Monday to Sunday where "the 1st" depends on it: which form of "first|second|third" to take.
_GENDERS: Final = {"ru": (0, 0, 1, 0, 1, 1, 2), "uk": (0, 0, 1, 0, 1, 1, 1), "pl": (0, 0, 1, 0, 0, 1, 1)}


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line for people: all parts are finished words, "" where there is nothing to say."""

    days: str
    times: tuple[str, ...]
    note: str
    season: str


def hours_lines(rules: HoursRules, language: str, gettext: Gettext) -> tuple[HoursLine, ...]:
    """Opening hours in words of `language`; at least one line. `gettext` translates the English phrases below."""
    return tuple(_hours_line(line, language, gettext) for line in resolve(rules))


def _hours_line(line: Line, language: str, gettext: Gettext) -> HoursLine:
    notes = [_state(line, gettext)]
    # Translators: after hours of one day of the month, such as the 1st Thursday, that has other hours on Thursdays
    notes += [gettext("instead of the usual times")] if line.instead else []
    notes += [gettext("also on public holidays")] if line.on_public_holidays else []
    notes += [gettext("also in the school holidays")] if line.on_school_holidays else []
    times = () if line.spans in ((ALL_DAY,), (ON_APPOINTMENT,)) else line.spans
    return HoursLine(
        days=_days(line, language, gettext),
        times=tuple(_time(span, language, gettext) for span in times),
        note=_listed([note for note in notes if note], language),
        season=_listed([_season(season, language, gettext) for season in line.seasons], language),
    )


def _state(line: Line, gettext: Gettext) -> str:
    """What holds apart from times: closed, by appointment, day and night."""
    if line.spans == (ALL_DAY,):
        return gettext("day and night")
    if line.spans:
        return gettext("by appointment") if line.spans[0].by_appointment else ""
    if line.holiday == "PH":
        return gettext("closed on public holidays")
    return gettext("closed in the school holidays") if line.holiday == "SH" else gettext("closed")


def _time(span: Span, language: str, gettext: Gettext) -> str:
    if span.end is None:
        # Translators: open end; {time} is a time such as 14:00
        return gettext("from {time}").format(time=_isolated(clock(span.start), language))
    # Translators: {time} is a time range such as 09:00–12:00; German adds "Uhr", most languages add nothing
    return gettext("{time}").format(time=_isolated(f"{clock(span.start)}–{clock(span.end)}", language))


def _days(line: Line, language: str, gettext: Gettext) -> str:
    if line.holiday:
        closed = not line.spans
        return "" if closed else gettext("public holidays") if line.holiday == "PH" else gettext("school holidays")
    if line.weekdays[0].nth:
        return _listed(_places(line, language, gettext), language)
    days = [weekday.day for weekday in line.weekdays]
    if len(days) == len(DAYS):
        always = not line.spans or line.spans == (ON_APPOINTMENT,) or [season.one_day for season in line.seasons] == [True]
        return "" if always else gettext("daily")
    names = _names(language).short
    parts = []
    for first, last in runs(days):
        if last - first > 1:
            # Translators: from one weekday or month to another
            parts.append(gettext("{first}–{last}").format(first=names[first], last=names[last]))
        else:
            parts += names[first : last + 1]
    return _listed(parts, language)


def _places(line: Line, language: str, gettext: Gettext) -> list[str]:
    """`every 2nd and 4th Wednesday of the month`, for each weekday."""
    # Translators: these go into "every {nth} {weekday} of the month". Where the form depends on the weekday's gender,
    # write the masculine, feminine and neuter form with | between them; otherwise one form.
    words = {
        1: gettext("1st"),
        2: gettext("2nd"),
        3: gettext("3rd"),
        4: gettext("4th"),
        5: gettext("5th"),
        -1: gettext("last"),
    }
    found = []
    for day in dict.fromkeys(weekday.day for weekday in line.weekdays):
        gender = _GENDERS[language][day] if language in _GENDERS else 0
        forms = [words[weekday.nth].split("|") for weekday in line.weekdays if weekday.day == day]
        *most, last = [form[min(gender, len(form) - 1)] for form in forms]
        # Translators: the last two of a list, such as "2nd and 4th"
        nth = gettext("{first} and {last}").format(first=_listed(most, language), last=last) if most else last
        phrase = gettext("every {nth} {weekday} of the month")
        found.append(phrase.format(nth=nth, weekday=_names(language).long[day]))
    return found


def _season(season: Season, language: str, gettext: Gettext) -> str:
    if season.whole_months:
        months = [_names(language).months[end[1] - 1] for end in (season.first, season.last)]
        return months[0] if months[0] == months[1] else gettext("{first}–{last}").format(first=months[0], last=months[1])
    first, last = (_date(end, language) for end in (season.first, season.last))
    # Translators: from one date to another, such as 24 December – 2 January
    return first if first == last else gettext("{first} – {last}").format(first=first, last=last)


def _date(end: tuple[int, int, int], language: str) -> str:
    year, month, day = end
    found = date(year or LEAP_YEAR, month, min(day, last_day(year, month)))
    locale = _locale(language)
    words = format_date(found, "long", locale) if year else format_skeleton("MMMMd", found, locale=locale)
    return re.sub("[0-9]+", lambda number: _isolated(number[0], language), words)


@dataclass(frozen=True, slots=True)
class _Names:
    short: tuple[str, ...]
    long: tuple[str, ...]
    months: tuple[str, ...]


@lru_cache(maxsize=32)
def _names(language: str) -> _Names:
    """Weekdays from Monday and months from January; plain German writes weekdays out."""
    locale = _locale(language)
    short, long = (get_day_names(width, "stand-alone", locale) for width in ("abbreviated", "wide"))
    months = get_month_names("wide", "stand-alone", locale)
    return _Names(
        tuple((long if language == "de-simple" else short)[day] for day in range(len(DAYS))),
        tuple(long[day] for day in range(len(DAYS))),
        tuple(months[month] for month in range(1, 13)),
    )


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))


def _isolated(text: str, language: str) -> str:
    return f"\u2066{text}\u2069" if language in RIGHT_TO_LEFT else text


def _listed(words: list[str], language: str) -> str:
    return ("، " if language in RIGHT_TO_LEFT else ", ").join(words)
