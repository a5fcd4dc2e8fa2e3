"""The finder's script knows when an offer is open as the rules mean it, and when the holidays are."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.hours.grammar import parse_hours
from generator.catalogue.hours.holidays import public_holidays
from generator.catalogue.model import Catalogue
from generator.view.times import calendar, rules_as_lists
from tests.hours.meaning import spans
from tests.search.conftest import engine_of

# Of 2026: the nine days of all states, and what each has besides.
EVERYWHERE = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"
BESIDES = {
    "BB": "04-05 05-24 10-31", "BE": "03-08", "BW": "01-06 06-04 11-01", "BY": "01-06 06-04 11-01", "HB": "10-31",
    "HE": "06-04", "HH": "10-31", "MV": "03-08 10-31", "NI": "10-31", "NW": "06-04 11-01", "RP": "06-04 11-01",
    "SH": "10-31", "SL": "06-04 08-15 11-01", "SN": "10-31 11-18", "ST": "01-06 10-31", "TH": "09-20 10-31",
}  # fmt: skip
PUBLIC, SCHOOL = {date(2026, 12, 25), date(2027, 1, 1)}, (date(2026, 12, 23), date(2027, 1, 2))
CALENDAR = {"public": sorted(day.isoformat() for day in PUBLIC), "school": [[day.isoformat() for day in SCHOOL]]}
WRITTEN = (
    "Mo-Fr 09:00-12:00; PH off", "Mo-Fr 09:00-12:00, Tu 14:00-17:00; PH off; SH off", "We[1] 15:00-17:00; PH off",
    "Th[2,4] 16:00-18:30; PH,SH off", "Sa[-1] 10:00-13:00", "Apr-Sep Sa,Su 10:00-18:00", "24/7", "Tu 17:00+; PH off",
    'Mo-Fr 09:00-17:00 "by appointment"; PH off', "Nov-Feb Mo 08:00-10:00; Dec 24-Jan 02 off", "PH 10:00-12:00",
    "week 02-52/2 Mo 08:00-10:00", "week 01-53/2 We 08:00-10:00", "SH Mo-Fr 10:00-16:00", "by appointment",
    "Mo 10:00-12:00, by appointment", "2026 Dec 01-2026 Dec 23 Mo-Su 16:00-20:00",
)  # fmt: skip


def there(text: str, asked: str, when: str) -> Any:
    """What a function of the script says of an offer with these hours at a time."""
    return said(asked, {"o": [0]}, when, rules_as_lists(parse_hours(text)))


def said(asked: str, card: dict[str, Any], when: str, *hours: list[list[Any]]) -> Any:
    """What a function of the script says of an offer at a time; None where it does not know."""
    known = json.dumps({"hours": hours, "calendar": CALENDAR})
    index = f"Object.assign({known}, {{column: (letter) => [({json.dumps(card)})[letter]]}})"
    call = f"familienlotse.{asked}({index}, 0, new Date({json.dumps(when)}))"
    return json.loads(str(engine_of("de").run(f"JSON.stringify({call} ?? null)")))


@given(st.sampled_from(WRITTEN), st.dates(date(2026, 11, 1), date(2028, 3, 1)))
def test_the_times_of_a_day_are_those_that_the_rules_mean(text: str, day: date) -> None:
    held = spans(parse_hours(text), day, holiday=day in PUBLIC, school_holiday=SCHOOL[0] <= day <= SCHOOL[1])
    assert there(text, "timesOn", f"{day}T12:00") == {
        "open": [[span.start, span.end] for span in held if not span.by_appointment],
        "agreed": [[span.start, span.end] for span in held if span.by_appointment],
    }


@pytest.mark.parametrize(("text", "when", "is_open"), [
    ("Mo-Fr 09:00-12:00; PH off", "2026-11-23T09:00", True),
    ("Mo-Fr 09:00-12:00; PH off", "2026-11-23T12:00", False),
    ("Mo-Fr 09:00-12:00; PH off", "2026-12-25T10:00", False),
    ("Tu 17:00+", "2026-11-24T23:00", True),
    ("by appointment", "2026-11-24T10:00", False),
    ("every 2 weeks Mo 09:00-12:00", "2026-11-23T10:00", False),
    ("24/7", "1970-01-01T00:00", True),
])  # fmt: skip
def test_whether_it_is_open_is_known_to_the_minute(text: str, when: str, is_open: bool) -> None:  # noqa: FBT001
    assert there(text, "isOpen", when) is is_open


@pytest.mark.parametrize(("when", "is_open"), [
    ("2026-11-27T19:59", False), ("2026-11-27T20:00", True), ("2026-11-28T01:59", True), ("2026-11-28T02:00", False),
])  # fmt: skip
def test_a_single_day_may_end_on_the_next_one(when: str, is_open: bool) -> None:  # noqa: FBT001
    assert said("isOpen", {"x": [["2026-11-27", [1200, 120]]]}, when) is is_open


def test_where_nobody_knows_times_nobody_says_whether_it_is_open() -> None:
    assert said("isOpen", {}, "2026-11-27T12:00") is None


@pytest.mark.parametrize("state", BESIDES)
def test_the_public_holidays_are_those_of_the_state(state: str) -> None:
    expected = sorted(f"2026-{day}" for day in f"{EVERYWHERE} {BESIDES[state]}".split())
    assert [day.isoformat() for day in public_holidays(state, 2026)] == expected


def test_a_public_holiday_of_one_year_alone_is_one_of_that_year() -> None:
    assert date(2028, 6, 17) in public_holidays("BE", 2028)
    assert date(2027, 6, 17) not in public_holidays("BE", 2027)


def test_the_calendar_reaches_a_year_ahead(dresden: Catalogue) -> None:
    found = calendar(dresden)
    assert (found["from"], found["public"][0]) == ("2026-11-01", "2026-11-18")
    assert found["public"][-1] == "2027-10-31"
    assert all(last >= "2026-11-01" for _, last in found["school"])
