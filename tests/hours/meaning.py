"""What opening hours mean on a day, as the OSM specification has it: the referee of spelling and of the lines shown."""

from collections.abc import Iterable
from datetime import date

from generator.catalogue.hours.rules import (
    LAST,
    MIDNIGHT,
    ON_APPOINTMENT,
    HoursRules,
    Rule,
    Season,
    Span,
    Weekday,
    Weeks,
    last_day,
)


def spans(rules: HoursRules, day: date, *, holiday: bool, school_holiday: bool, weeks: Weeks = "") -> tuple[Span, ...]:
    """The spans that hold on `day`, sorted; empty = closed. Rules after a comma add to those before, others replace.

    `weeks` says whether the day is one of those that "every 2 weeks" ("second") or "monthly" mean.
    """
    held: tuple[Span, ...] = ()
    timed = [rule for rule in rules.rules if not rule.also_by_appointment]
    if len(timed) < len(rules.rules) and not any(rule.spans for rule in timed):
        held = (ON_APPOINTMENT,)  # the only way
    for rule in timed:
        if matches(rule, day, holiday, school_holiday, weeks):
            held = union((*held, *rule.spans)) if rule.adds else rule.spans
    return held


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without overlap, by minutes: what is open at a minute, and what is open by appointment."""
    found = []
    for agreed in (False, True):
        own = sorted({(s.start, MIDNIGHT + 1 if s.end is None else s.end) for s in spans if s.by_appointment == agreed})
        merged: list[tuple[int, int]] = []
        for start, end in own:
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        found += [Span(start, None if end > MIDNIGHT else end, by_appointment=agreed) for start, end in merged]
    return tuple(sorted(found, key=lambda span: (span.start, span.by_appointment)))


def matches(rule: Rule, day: date, holiday: bool, school_holiday: bool, weeks: Weeks) -> bool:  # noqa: FBT001
    """Whether the rule speaks about `day`."""
    if rule.season is not None and not within(rule.season, day):
        return False
    if rule.only_school_holidays and not school_holiday:
        return False
    if rule.every_day or (holiday and rule.public_holidays) or (school_holiday and rule.school_holidays):
        return True
    return any(meant(weekday, day, weeks) for weekday in rule.weekdays)


def meant(weekday: Weekday, day: date, weeks: Weeks) -> bool:
    """Whether `day` is such a weekday."""
    if weekday.day != day.weekday() or not _is_nth(day, weekday.nth):
        return False
    parity = "odd" if day.isocalendar().week % 2 else "even"
    return weekday.weeks in ("", parity, weeks)


def within(season: Season, day: date) -> bool:
    """Whether `day` is in the season."""
    found = (day.year if season.first[0] else 0, day.month, day.day)
    if season.first <= season.last:
        return season.first <= found <= season.last
    return found >= season.first or found <= season.last


def _is_nth(day: date, nth: int) -> bool:
    if nth == LAST:
        return day.day + 7 > last_day(day.year, day.month)
    return not nth or (day.day - 1) // 7 + 1 == nth
