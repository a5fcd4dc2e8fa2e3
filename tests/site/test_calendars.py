"""Calendar files: a calendar program finds the offer's times in them, day by day, and none besides."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from generator.catalogue.hours.days import open_days, window
from generator.catalogue.hours.grammar import parse_hours
from generator.catalogue.hours.holidays import public_holidays
from generator.catalogue.hours.rules import ALL_DAY, HoursRules, Span
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.parts import by_label
from generator.output import Job
from generator.site.calendars import calendars, scheduled
from generator.site.recurrence import Series, series
from generator.site.write import write
from generator.view.times import YEAR
from tests.hours.meaning import spans
from tests.hours.test_words import TEXTS
from tests.site.told import SIXTY, TODAY

from .conftest import read

FIRST = date(2026, 11, 22)
VISITS = ("", "open", "walk-in", "counselling", "online")


def starts(event: Any) -> list[datetime]:
    """When an event begins, by dateutil, which reads recurrences as calendar programs do; by the clock on the wall."""
    start = event.decoded("DTSTART")
    if "RRULE" not in event:
        return [start.replace(tzinfo=None)]
    out = {one.dt for one in event["EXDATE"].dts} if "EXDATE" in event else set()
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    return [at.replace(tzinfo=None) for at in rule if at not in out]


def times(text: str) -> list[tuple[datetime, timedelta | None]]:
    """Every occurrence of a calendar with its length, None where its end is open; days without times are left out."""
    events = [event for event in Calendar.from_ical(text).walk("VEVENT") if "VALUE" not in event["DTSTART"].params]
    return sorted(
        ((start, event.decoded("DTEND") - event.decoded("DTSTART") if "DTEND" in event else None)
        for event in events
        for start in starts(event)),
        key=str,
    )  # fmt: skip


def expected(catalogue: Catalogue, offer: Offer) -> Iterator[tuple[datetime, timedelta | None]]:
    """The same from the opening hours themselves, day by day."""
    settings, first = catalogue.settings, catalogue.today.replace(day=1)
    school = [one for one in settings.school_holidays if one.start and one.end]
    known = max(one.end for one in school if one.end)
    public = {day for year in (first.year, first.year + 1) for day in public_holidays(settings.state, year)}
    shared = offer.hours if any(venue.hours for venue in offer.places) else None
    given = [None if shared else offer.hours, *(venue.hours or shared for venue in offer.places)]
    held = [rules for hours in given for label, rules in by_label(hours) if label in VISITS]
    for day in (first + timedelta(days=at) for at in range(YEAR)):
        if offer.valid and day not in offer.valid:
            continue
        for rules in held:
            if day <= known or not any(rule.school_holidays or rule.only_school_holidays for rule in rules.rules):
                yield from on(rules, day, holiday=day in public, school_holiday=any(day in one for one in school))
    for days in (offer.dates, *(venue.dates for venue in offer.places)):
        for one in days:
            if one.on.span and one.on.on >= first:
                yield timed(one.on.on, one.on.span)


def on(
    rules: HoursRules, day: date, *, holiday: bool, school_holiday: bool
) -> Iterator[tuple[datetime, timedelta | None]]:
    certain = not any(weekday.weeks in ("second", "monthly") for rule in rules.rules for weekday in rule.weekdays)
    assert certain or len(rules.rules) == 1  # else they may replace others: see tests/hours/test_days.py
    for span in spans(rules, day, holiday=holiday, school_holiday=school_holiday) if certain else ():
        if not span.by_appointment and span != ALL_DAY:
            yield timed(day, span)


def timed(day: date, span: Span) -> tuple[datetime, timedelta | None]:
    start = datetime.combine(day, time()) + timedelta(minutes=span.start)
    if span.end is None:
        return start, None
    return start, timedelta(minutes=span.end - span.start, days=span.end < span.start)


@pytest.fixture(scope="module")
def sixty() -> Catalogue:
    found = load(SIXTY, TODAY).catalogue
    assert found is not None
    return found


@pytest.mark.parametrize("which", ["catalogue", "sixty"])
def test_a_calendar_program_finds_the_hours_of_every_day_and_no_others(
    which: str, request: pytest.FixtureRequest
) -> None:
    made: Catalogue = request.getfixturevalue(which)
    files = dict(calendars(made, "de", scheduled(made)))
    assert len(files) > 20
    for offer in made.offers.values():
        text = files.get(f"offers/{offer.id}/{offer.id}.ics")
        wanted = sorted(expected(made, offer), key=str) if made.standing(offer) in ("active", "upcoming") else []
        assert (offer.id, times(text) if text else []) == (offer.id, wanted)


DAYS = window(FIRST, YEAR, [date(2026, 12, 25)], [(date(2027, 7, 10), date(2027, 8, 20))], date(2028, 12, 31))


def days_of(one: Series) -> Iterator[date]:
    if not one.rule:
        yield one.first
        return
    parts = (f"{key}={','.join(value) if isinstance(value, list) else value}" for key, value in one.rule)
    rule = rrulestr(";".join(parts), dtstart=datetime.combine(one.first, time()))
    for at in rule:
        if at.date() > one.last:
            return
        if at.date() not in one.but:
            yield at.date()


@pytest.mark.parametrize("text", TEXTS)
def test_recurrences_name_each_day_once_and_in_few_words(text: str) -> None:
    for _span, mask in open_days(parse_hours(text), DAYS):
        made = list(series(mask, DAYS))
        found = sorted(day for one in made for day in days_of(one))
        assert found == list(DAYS.days(mask))
        assert len(made) <= max(7, len(found) / 2)


def test_an_event_says_what_and_where_in_the_language_and_that_times_change(catalogue: Catalogue) -> None:
    files = dict(calendars(catalogue, "ar", scheduled(catalogue)))
    event = Calendar.from_ical(files["offers/familienkiosk/familienkiosk.ics"]).walk("VEVENT")[0]
    page = f"{catalogue.settings.site.rstrip('/')}/ar/offers/familienkiosk/"
    assert event["SUMMARY"] == catalogue.offers["familienkiosk"].texts["ar"].name
    assert event["LOCATION"] == "Familienkiosk, Musterstraße 1, 01239 Dresden"
    assert event["URL"] == page
    assert page in str(event["DESCRIPTION"])


def test_a_calendar_is_in_the_form_that_the_standard_asks_for(catalogue: Catalogue) -> None:
    for text in dict(calendars(catalogue, "vi", scheduled(catalogue))).values():
        lines = text.encode().split(b"\r\n")
        assert b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 75
        calendar = Calendar.from_ical(text)
        assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
        uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        assert len(uids) == len(set(uids))
        assert not any(part.errors for part in calendar.walk())


def test_a_calendar_is_the_same_on_another_day_of_the_month_and_has_the_same_events_in_the_next(
    catalogue: Catalogue,
) -> None:
    days = (catalogue.today, catalogue.today + timedelta(days=1), catalogue.today + timedelta(days=30))
    on = [catalogue.model_copy(update={"today": day}) for day in days]
    keys = [[slot.key for slot in scheduled(one)["familienkiosk"]] for one in on]
    assert keys == [["familienkiosk-motuwethfr-0900-1200", "familienkiosk-tu-1400-1700"]] * 3
    kept = {"familienkiosk": scheduled(on[0])["familienkiosk"]}
    assert dict(calendars(on[0], "de", kept)) == dict(calendars(on[1], "de", kept))


def test_words_with_signs_of_the_format_stay_words(catalogue: Catalogue) -> None:
    offer = catalogue.offers["familienkiosk"]
    name = "Café; Spiel, Spaß\\nEND:VEVENT"
    texts = {**offer.texts, "de": offer.texts["de"].model_copy(update={"name": name})}
    changed = {**catalogue.offers, offer.id: offer.model_copy(update={"texts": texts})}
    made = catalogue.model_copy(update={"offers": changed})
    text = dict(calendars(made, "de", scheduled(made)))["offers/familienkiosk/familienkiosk.ics"]
    assert {str(event["SUMMARY"]) for event in Calendar.from_ical(text).walk("VEVENT")} == {name}


def test_a_page_links_its_calendar_and_no_other_page_does(catalogue: Catalogue, tmp_path: Path) -> None:
    assert write(Job(catalogue, ("de",), tmp_path)).problems == ()
    linked = {
        page.parent.name: [
            link["href"] for link in read(tmp_path, f"de/offers/{page.parent.name}").all("a") if link.get("type")
        ]
        for page in tmp_path.glob("de/offers/*/index.html")
    }
    assert {key: [f"{key}.ics"] for key in scheduled(catalogue)} == {
        key: hrefs for key, hrefs in linked.items() if hrefs
    }
    assert all((tmp_path / "de" / "offers" / key / f"{key}.ics").is_file() for key in scheduled(catalogue))
