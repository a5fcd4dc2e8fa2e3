"""Opening hours weekday by weekday, and what else they say."""

import pytest

from generator.catalogue.hours.grammar import parse_hours
from generator.view.text import Marked
from generator.view.week import week
from generator.view.words import words

DE = words("de")


def told(text: str) -> tuple[list[tuple[int, Marked, tuple[Marked, ...]]], list[str]]:
    found = week(parse_hours(text), DE)
    days = [(day.day, day.name, day.times) for day in found.days]
    return days, [" ".join(filter(None, (line.days, *line.times, line.note))) for line in found.others]


def test_every_weekday_has_its_own_row_with_its_times_in_order() -> None:
    assert told("Mo,We 14:00-17:00; Tu 09:00-12:00; We 08:00-10:00,14:00-17:00; PH off") == (
        [
            (0, "Montag", ("14:00–17:00 Uhr",)),
            (1, "Dienstag", ("09:00–12:00 Uhr",)),
            (2, "Mittwoch", ("08:00–10:00 Uhr", "14:00–17:00 Uhr")),
        ],
        ["an Feiertagen geschlossen"],
    )


@pytest.mark.parametrize(
    "text",
    ["24/7", "Mo-Su 08:00-18:00", "We[1] 15:00-17:00", "Apr-Sep Sa 10:00-18:00", "Tu 14:00-18:00 by appointment"],
)
def test_what_does_not_hold_every_week_on_some_weekdays_stays_a_line(text: str) -> None:
    days, lines = told(text)
    assert days == []
    assert len(lines) == 1


def test_an_open_end_is_a_time_too() -> None:
    assert told("Tu 17:00+")[0] == [(1, "Dienstag", ("ab 17:00 Uhr",))]
