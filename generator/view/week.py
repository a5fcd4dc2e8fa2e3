"""Opening hours weekday by weekday: where one line speaks of several days, "today" has to be looked for."""

from dataclasses import dataclass
from functools import lru_cache

from generator.catalogue.hours.lines import Line
from generator.catalogue.hours.rules import DAYS, HoursRules
from generator.view.hours import HoursLine, lines_in_words, weekdays
from generator.view.text import Marked
from generator.view.words import Words


@dataclass(frozen=True, slots=True)
class WeekDay:
    """The times of a weekday; `day` counts from Monday, 0."""

    day: int
    name: Marked
    times: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The weekdays on which it is open every week all year, and the lines that say anything else."""

    days: tuple[WeekDay, ...] = ()
    others: tuple[HoursLine, ...] = ()


NO_WEEK = Week()


@lru_cache(maxsize=16384)
def week(rules: HoursRules, spoken: Words) -> Week:
    """Opening hours by weekday, as far as they are the same every week."""
    times: dict[int, list[tuple[int, Marked]]] = {}
    others = []
    for line, words in lines_in_words(rules, spoken):
        if not _is_weekly(line, words):
            others.append(words)
            continue
        for weekday in line.weekdays:
            starts = (span.start for span in line.spans)
            times.setdefault(weekday.day, []).extend(zip(starts, words.times, strict=True))
    names = weekdays(spoken)
    days = (WeekDay(day, names[day], tuple(said for _, said in sorted(given))) for day, given in sorted(times.items()))
    return Week(tuple(days), tuple(others))


def _is_weekly(line: Line, words: HoursLine) -> bool:
    """Whether a line says times of some weekdays and nothing else; what holds daily is short as it is."""
    apart = line.seasons or line.within or line.holiday or words.note
    plain = all(not weekday.nth and not weekday.weeks for weekday in line.weekdays)
    return not apart and plain and 0 < len(line.weekdays) < len(DAYS) and len(words.times) == len(line.spans)
