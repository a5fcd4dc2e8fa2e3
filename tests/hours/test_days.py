"""On which days of a year opening hours hold: day by day what the specification says, and nothing that is not sure."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.hours.days import Window, open_days, window
from generator.catalogue.hours.grammar import parse_hours
from generator.catalogue.hours.rules import HoursRules, Span

from .meaning import spans
from .test_words import TEXTS

FIRST = date(2026, 11, 22)
LENGTH = 800
PUBLIC = {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1), date(2027, 5, 6), date(2027, 10, 3)}
SCHOOL = ((date(2026, 12, 23), date(2027, 1, 2)), (date(2027, 7, 10), date(2027, 8, 20)))
DAYS = window(FIRST, LENGTH, PUBLIC, SCHOOL, FIRST + timedelta(days=LENGTH))
SURE = [text for text in TEXTS if "every 2 weeks" not in text and "monthly" not in text]


def by_day(rules: HoursRules, days: Window = DAYS) -> dict[date, list[Span]]:
    found: dict[date, list[Span]] = {}
    for span, mask in open_days(rules, days):
        for day in days.days(mask):
            found.setdefault(day, []).append(span)
    return found


def expected(rules: HoursRules, day: date) -> list[Span]:
    school = any(start <= day <= end for start, end in SCHOOL)
    held = spans(rules, day, holiday=day in PUBLIC, school_holiday=school)
    return [span for span in held if not span.by_appointment]


@pytest.mark.parametrize("text", SURE)
def test_every_day_of_two_years_has_the_times_of_the_specification(text: str) -> None:
    rules = parse_hours(text)
    found = by_day(rules)
    for at in range(LENGTH):
        day = FIRST + timedelta(days=at)
        assert (day, found.get(day, [])) == (day, expected(rules, day))


@given(st.lists(st.sampled_from(SURE), min_size=1, max_size=2), st.integers(0, LENGTH - 1))
def test_rules_put_together_hold_as_the_specification_says(texts: list[str], at: int) -> None:
    rules = HoursRules("; ".join(texts), tuple(rule for text in texts for rule in parse_hours(text).rules))
    day = FIRST + timedelta(days=at)
    assert by_day(rules).get(day, []) == expected(rules, day)


def test_weeks_that_nobody_has_named_are_left_out_with_all_that_they_may_replace() -> None:
    replaced = by_day(parse_hours("Mo,Tu 09:00-12:00; every 2 weeks Mo 14:00-16:00"))
    assert {day.weekday() for day in replaced} == {1}
    added = by_day(parse_hours("Mo 09:00-12:00, every 2 weeks Mo 14:00-16:00"))
    assert {str(span) for held in added.values() for span in held} == {"09:00-12:00"}


def test_hours_about_school_holidays_end_where_nobody_knows_them_yet() -> None:
    known = FIRST + timedelta(days=100)
    days = window(FIRST, LENGTH, PUBLIC, SCHOOL[:1], known)
    assert max(by_day(parse_hours("Mo-Su 09:00-12:00; SH off"), days)) == known
    assert max(by_day(parse_hours("Mo-Su 09:00-12:00"), days)) == FIRST + timedelta(days=LENGTH - 1)
    assert by_day(parse_hours("Mo-Su 09:00-12:00; SH off"), window(FIRST, LENGTH, (), (), None)) == {}
