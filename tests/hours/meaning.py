"""What opening hours mean on a day, as the OSM specification has it: the referee of spelling and of the lines shown."""

from datetime import date

from generator.catalogue.hours.rules import LAST, HoursRules, Rule, Season, Span, last_day


def spans(rules: HoursRules, day: date, *, holiday: bool, school_holiday: bool) -> tuple[Span, ...]:
    """The spans that hold on `day`, sorted; empty = closed. Of all rules that match, the last one alone decides."""
    for rule in reversed(rules.rules):
        if matches(rule, day, holiday=holiday, school_holiday=school_holiday):
            return rule.spans
    return ()


def matches(rule: Rule, day: date, *, holiday: bool, school_holiday: bool) -> bool:
    """Whether the rule speaks about `day`."""
    if rule.season is not None and not within(rule.season, day):
        return False
    if rule.every_day or (holiday and rule.public_holidays) or (school_holiday and rule.school_holidays):
        return True
    return any(weekday.day == day.weekday() and _is_nth(day, weekday.nth) for weekday in rule.weekdays)


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
