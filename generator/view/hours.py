"""Opening hours in words, in ten languages: what is printed is what holds, after all overrides.

Times are 24 h in European digits in every language, as families see them on the door; with two digits, except where
they are read as words (`de-simple`). In right-to-left languages a range is said in words and each time is an island of
its own: "09:00–12:00" can be read from either side there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from generator.catalogue.hours.lines import Holiday, Line, resolve
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
from generator.view.facts import joined
from generator.view.text import NO_LINE, Marked, filled, island, islands, unbroken
from generator.view.words import Words

# Where "the 1st" depends on the weekday: masculine 0, feminine 1, neuter 2, for Monday to Sunday.
_GENDERS: Final = {"ru": (0, 0, 1, 0, 1, 1, 2), "uk": (0, 0, 1, 0, 1, 1, 1), "pl": (0, 0, 1, 0, 0, 1, 1)}
# Abbreviations are a hurdle in plain German; in Vietnamese "Th 2" is no word.
_UNABBREVIATED: Final = frozenset({"de-simple", "vi"})
# Plain German says "von 8 bis 10 Uhr", not "08:00–10:00 Uhr".
SPOKEN_CLOCK: Final = frozenset({"de-simple"})
# Days are written small unless a date names them; CLDR has them as they stand in a calendar.
_SMALL_DAYS: Final = frozenset({"tr"})

Kind = Literal["open", "closed", "closed-on-public-holidays", "closed-in-school-holidays"]


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line for people, and what kind of line it is: all parts are finished, "" where there is nothing to say."""

    kind: Kind
    days: Marked
    times: tuple[Marked, ...]
    note: Marked
    season: Marked


@dataclass(frozen=True, slots=True)
class _Names:
    """A language's names of weekdays (from Monday) and months (from January), and their genders."""

    genders: tuple[int, ...]
    short: tuple[Marked, ...]
    long: tuple[Marked, ...]
    months: tuple[Marked, ...]


@lru_cache(maxsize=16384)
def hours_lines(rules: HoursRules, spoken: Words) -> tuple[HoursLine, ...]:
    """Opening hours in words, at least one line."""
    return tuple(words for _line, words in lines_in_words(rules, spoken))


def weekdays(spoken: Words) -> tuple[Marked, ...]:
    """The names of the weekdays from Monday on, written out, as a line begins with them."""
    return tuple(Marked(name[:1].upper() + name[1:]) for name in _names(spoken).long)


def in_short(lines: Sequence[HoursLine], spoken: Words, most: int = 0) -> tuple[Marked, ...]:
    """When it is open, a text for each line: "Mo–Fr 09:00–12:00"; for lines beyond `most` stands "…"."""
    open_ = [line for line in lines if line.kind == "open"]
    told = tuple(_in_short(line, spoken) for line in open_[: most or None])
    return (*told, Marked("…")) if len(told) < len(open_) else told


def _in_short(line: HoursLine, spoken: Words) -> Marked:
    parts = (line.season, line.days, joined(map(whole, line.times), spoken), line.note)
    return Marked(" ".join(filter(None, parts)))


def whole(time: Marked) -> Marked:
    """A range of times on one line, also after its dash."""
    return unbroken(Marked(time.replace("–", f"–{NO_LINE}")))


def lines_in_words(rules: HoursRules, spoken: Words) -> Iterator[tuple[Line, HoursLine]]:
    """Each line with its words."""
    return ((part, _hours_line(part, spoken)) for line in resolve(rules) for part in _parts(line))


def _parts(line: Line) -> tuple[Line, ...]:
    """The line; as two if some of its times are by appointment and others are not."""
    agreed = tuple(span for span in line.spans if span.by_appointment and span != ON_APPOINTMENT)
    others = tuple(span for span in line.spans if span not in agreed)
    if agreed and others:
        return replace(line, spans=others), replace(line, spans=agreed)
    return (line,)


def _hours_line(line: Line, spoken: Words) -> HoursLine:
    seasons = (*(_season(season, spoken) for season in line.seasons), *(_during(kind, spoken) for kind in line.within))
    return HoursLine(
        kind=_kind(line),
        days=_days(line, spoken),
        times=tuple(time_in_words(span, spoken) for span in line.spans if span not in (ALL_DAY, ON_APPOINTMENT)),
        note=joined(map(filled, _notes(line, spoken)), spoken),
        season=joined(seasons, spoken),
    )


def _kind(line: Line) -> Kind:
    if line.spans:
        return "open"
    if line.holiday == "PH":
        return "closed-on-public-holidays"
    return "closed-in-school-holidays" if line.holiday == "SH" else "closed"


def _notes(line: Line, spoken: Words) -> list[str]:
    notes = [*_states(line, spoken)]
    if line.instead:
        # Translators: after the hours of, say, the 1st Thursday of the month, where other Thursdays have other hours
        notes.append(spoken.gettext("instead of the usual times"))
    if line.also and line.spans != (ON_APPOINTMENT,):
        # Translators: after hours of, say, the 1st Thursday of the month that come to those of every Thursday
        notes.append(spoken.gettext("in addition to the usual times"))
    if line.on_public_holidays:
        # Translators: after hours that hold on public holidays too, although others do not
        notes.append(spoken.gettext("also on public holidays"))
    if line.on_school_holidays:
        # Translators: after hours that hold in the school holidays too, although others do not
        notes.append(spoken.gettext("also in the school holidays"))
    return notes


def _states(line: Line, spoken: Words) -> Iterator[str]:
    """What holds apart from times: closed, by appointment, day and night."""
    if not line.spans:
        yield _closed(line, spoken)
    if ALL_DAY in line.spans:
        yield spoken.gettext("day and night")
    if line.spans == (ON_APPOINTMENT,) and not line.also:
        # Translators: at no fixed time: everybody agrees on a time
        yield spoken.gettext("only by appointment")
    elif ON_APPOINTMENT in line.spans:
        # Translators: besides the times that are named, one can agree on others
        yield spoken.gettext("also by appointment")
    elif line.spans and line.spans[0].by_appointment:
        # Translators: after times: one comes at these times if one has agreed on it
        yield spoken.gettext("by appointment")


def _closed(line: Line, spoken: Words) -> str:
    if line.holiday == "PH":
        return spoken.gettext("closed on public holidays")
    return spoken.gettext("closed in the school holidays") if line.holiday == "SH" else spoken.gettext("closed")


def time_in_words(span: Span, spoken: Words) -> Marked:
    """A range of times, or when something begins: "09:00–12:00", "from 14:00"."""
    if span.end is None:
        # Translators: open end; {time} is a time such as 14:00
        return filled(spoken.gettext("from {time}"), time=_clock(span.start, spoken))
    # Translators: a range of times such as 09:00–12:00; in words where a dash could be read in two directions
    return filled(spoken.gettext("{start}–{end}"), start=_clock(span.start, spoken), end=_clock(span.end, spoken))


def _clock(minutes: int, spoken: Words) -> Marked:
    time = clock(minutes)
    if spoken.language in SPOKEN_CLOCK:
        time = time.removesuffix(":00").removeprefix("0") or "0"
    return island(time, spoken.direction)


def _days(line: Line, spoken: Words) -> Marked:
    if line.holiday:
        return _holidays(line.holiday, spoken) if line.spans else Marked("")
    if not line.weekdays:
        return Marked("")
    if line.weekdays[0].nth:
        return joined(_in_month(line, spoken), spoken)
    days = [weekday.day for weekday in line.weekdays]
    if len(days) < len(DAYS):
        return _weeks(joined((part for run in runs(days) for part in _range(*run, spoken)), spoken), line, spoken)
    one_day = len(line.seasons) == 1 and line.seasons[0].one_day
    needless = (one_day or line.spans in ((), (ON_APPOINTMENT,), (ALL_DAY,))) and not line.weekdays[0].weeks
    # Translators: stands where weekdays stand, before times: on all seven days
    return _weeks(Marked("") if needless else filled(spoken.gettext("daily")), line, spoken)


def _holidays(kind: Holiday, spoken: Words) -> Marked:
    # Translators: stands where weekdays stand, before times
    return filled(spoken.gettext("public holidays") if kind == "PH" else spoken.gettext("school holidays"))


def _during(kind: Holiday, spoken: Words) -> Marked:
    # Translators: stands before weekdays and times: these hold on such days only
    return filled(spoken.gettext("on public holidays") if kind == "PH" else spoken.gettext("in the school holidays"))


def _weeks(days: Marked, line: Line, spoken: Words) -> Marked:
    """`days` with the weeks in which they are meant."""
    forms = {
        "": "{days}",
        # Translators: {days} are weekdays, such as "Mo, Th"; before times
        "even": spoken.gettext("{days} in even calendar weeks"),
        "odd": spoken.gettext("{days} in odd calendar weeks"),
        "second": spoken.gettext("{days} every two weeks"),
        "monthly": spoken.gettext("{days} once a month"),
    }
    return filled(forms[line.weekdays[0].weeks], days=days)


def _range(first: int, last: int, spoken: Words) -> tuple[Marked, ...]:
    names = _names(spoken).short
    if last - first < 2:
        return names[first : last + 1]
    # Translators: from one weekday or month to another
    return (filled(spoken.gettext("{first}–{last}"), first=names[first], last=names[last]),)


def _in_month(line: Line, spoken: Words) -> list[Marked]:
    """`every 2nd and 4th Wednesday of the month`, for each weekday."""
    ordinals = {
        # Translators: 1st to 5th and last go into "every {nth} {weekday} of the month". Where the form depends on the
        # weekday's gender, write the masculine, feminine and neuter form with | between them; otherwise one form.
        1: spoken.gettext("1st"),
        2: spoken.gettext("2nd"),
        3: spoken.gettext("3rd"),
        4: spoken.gettext("4th"),
        5: spoken.gettext("5th"),
        -1: spoken.gettext("last"),
    }
    names = _names(spoken)
    found = []
    for day in dict.fromkeys(weekday.day for weekday in line.weekdays):
        forms = [ordinals[weekday.nth].split("|") for weekday in line.weekdays if weekday.day == day]
        fitting = (form[min(names.genders[day], len(form) - 1)] for form in forms)
        *most, nth = [islands(form, spoken.direction) for form in fitting]
        if most:
            # Translators: the end of a list, such as "2nd and 4th"
            nth = filled(spoken.gettext("{first} and {last}"), first=joined(most, spoken), last=nth)
        weekday = names.long[day]
        if spoken.language in _SMALL_DAYS:
            weekday = Marked(weekday.lower())
        # Translators: {weekday} is written out, in the nominative
        found.append(filled(spoken.gettext("every {nth} {weekday} of the month"), nth=nth, weekday=weekday))
    return found


def _season(season: Season, spoken: Words) -> Marked:
    if season.whole_months:
        first, last = (_names(spoken).months[end[1] - 1] for end in (season.first, season.last))
        return first if first == last else filled(spoken.gettext("{first}–{last}"), first=first, last=last)
    first, last = (_date(end, spoken) for end in (season.first, season.last))
    # Translators: from one date to another, such as 24 December – 2 January
    return first if first == last else filled(spoken.gettext("{first} – {last}"), first=first, last=last)


def _date(end: tuple[int, int, int], spoken: Words) -> Marked:
    year, month, day = end
    found = date(year or LEAP_YEAR, month, min(day, last_day(year, month)))
    locale = spoken.locale
    text = format_date(found, "long", locale) if year else format_skeleton("MMMMd", found, locale=locale)
    return islands(text, spoken.direction)


def weekday_names(spoken: Words) -> tuple[Marked, ...]:
    """The weekdays from Monday, written out."""
    return _names(spoken).long


@lru_cache(maxsize=32)
def _names(spoken: Words) -> _Names:
    def names(given: Mapping[int, str], numbers: Iterable[int]) -> tuple[Marked, ...]:
        return tuple(islands(given[number], spoken.direction) for number in numbers)

    days, unabbreviated = range(len(DAYS)), spoken.language in _UNABBREVIATED
    return _Names(
        genders=_GENDERS.get(spoken.language, (0,) * len(DAYS)),
        short=names(get_day_names("wide" if unabbreviated else "abbreviated", "stand-alone", spoken.locale), days),
        long=names(get_day_names("wide", "stand-alone", spoken.locale), days),
        months=names(get_month_names("wide", "stand-alone", spoken.locale), range(1, len(MONTHS) + 1)),
    )
