"""Calendar files (RFC 5545) of offers with fixed times: the times once for all languages, the words in each.

Only what is sure is in them: no appointments, no weeks that nobody has named, no school holidays that nobody knows yet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vText
from icalendar.parser import Contentline

from generator.catalogue.hours.days import Window, open_days, window
from generator.catalogue.hours.holidays import public_holidays
from generator.catalogue.hours.rules import ALL_DAY, HoursRules, Span
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.parts import AnyHours, Day, HoursLabel, by_label
from generator.site.recurrence import Series, series
from generator.view.choices import hours_labels
from generator.view.offer import phrase_of_name
from generator.view.text import plain
from generator.view.times import YEAR, beginning
from generator.view.words import Words, words

_ZONE: Final = ZoneInfo("Europe/Berlin")
_TO_VISIT: Final[tuple[HoursLabel, ...]] = ("", "open", "walk-in", "counselling", "online")
_SHORT: Final = 75 // 4  # characters; of any script they need no second line
_END: Final = "END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True)
class Slot:
    """One event of an offer: `key` tells it from its others, `times` are its lines about when it is.

    `place` is an address in one line, or "".
    """

    key: str
    label: HoursLabel
    place: str
    times: str

    @property
    def words(self) -> tuple[HoursLabel, str]:
        """What decides its other lines."""
        return self.label, self.place


Slots = Mapping[str, tuple[Slot, ...]]
"""Events by the id of their offer."""


def scheduled(catalogue: Catalogue) -> Slots:
    """The events of the offers that have any, by the offer's id."""
    days = _window(catalogue)
    there = (offer for offer in catalogue.offers.values() if catalogue.standing(offer) in ("active", "upcoming"))
    found = {offer.id: tuple(_slots(offer, days)) for offer in there}
    return {key: slots for key, slots in found.items() if slots}


def calendars(catalogue: Catalogue, language: str, slots: Slots) -> Iterator[tuple[str, str]]:
    """`(file, text)` of the calendar of each offer that has `slots`, in the words of `language`.

    The file is the page's own, from the language's folder on: "offers/familienkiosk/familienkiosk.ics".
    """
    spoken, frame = words(language), _frame()
    site = catalogue.settings.site.rstrip("/")
    host = urlsplit(site).netloc
    stamp = f"DTSTAMP:{beginning(catalogue):%Y%m%d}T000000Z\r\n"
    for key, events in slots.items():
        page = f"{site}/{language}/offers/{key}/"
        name = plain(phrase_of_name(catalogue.offers[key], spoken).text)
        said = {slot.words: _words(slot, name, page, spoken) for slot in events}
        told = "".join(
            f"BEGIN:VEVENT\r\n{stamp}{_line('UID', f'{slot.key}@{host}')}{slot.times}{said[slot.words]}END:VEVENT\r\n"
            for slot in events
        )
        yield f"offers/{key}/{key}.ics", frame.replace(_END, told + _END)


def _words(slot: Slot, name: str, page: str, spoken: Words) -> str:
    """The lines that are others in each language."""
    label = hours_labels(spoken)[slot.label]
    # Translators: stands in a family's own calendar; {address} is that of the offer's page
    note = spoken.gettext("Times can change. Please look here before you go: {address}").format(address=page)
    lines = [("SUMMARY", f"{name} – {label}" if label else name)]
    lines += [("LOCATION", slot.place), ("DESCRIPTION", note), ("URL", page)]
    return "".join(_line(key, value) for key, value in lines if value)


@lru_cache(maxsize=4096)  # places and names of events are the same in all languages
def _line(key: str, value: str) -> str:
    """A line as the format wants it: escaped, and folded after 75 bytes."""
    line = f"{key}:{value if key in ('URL', 'UID') else vText(value).to_ical().decode()}"
    if len(line) >= _SHORT:
        folded: Any = Contentline
        line = folded(line).to_ical().decode()
    return f"{line}\r\n"


def _slots(offer: Offer, days: Window) -> Iterator[Slot]:
    valid = days.between(offer.valid.start, offer.valid.end) if offer.valid else days.everything
    # Where one of several places has hours of its own, those of the offer hold at the others.
    shared = offer.hours if any(venue.hours for venue in offer.places) else None
    given: list[tuple[str, str, AnyHours | None, Iterable[Day]]] = [
        (offer.id, offer.place.in_one_line() if offer.place else "", None if shared else offer.hours, offer.dates),
        *(
            (f"{offer.id}-{number}", venue.place.in_one_line(), venue.hours or shared, venue.dates)
            for number, venue in enumerate(offer.places, 1)
        ),
    ]
    for key, place, hours, dates in given:
        for label, rules in by_label(hours):
            if label in _TO_VISIT:
                kind = f"{key}-{label}" if label else key
                yield from (Slot(f"{kind}-{name}", label, place, text) for name, text in _weeks(rules, valid, days))
        yield from (
            Slot(f"{key}-{day.on.on:%Y%m%d}", "", place, _single(day)) for day in dates if day.on.on >= days.first
        )


@lru_cache(maxsize=4096)
def _weeks(rules: HoursRules, valid: int, days: Window) -> tuple[tuple[str, str], ...]:
    """The series of opening hours, each with a name that stays the same while it does, and its lines."""
    found: dict[str, str] = {}
    for span, mask in open_days(rules, days):
        for one in series(mask & valid, days) if span != ALL_DAY else ():
            name = _name(one, span)
            found[name if name not in found else f"{name}-{one.first:%Y%m%d}"] = _times(one, span)
    return tuple(found.items())


def _name(one: Series, span: Span) -> str:
    by_day = "".join(one.weekdays).lower()
    return "-".join((by_day or f"{one.first:%Y%m%d}", *str(span).replace(":", "").rstrip("+").split("-")))


def _single(day: Day) -> str:
    if day.on.span:
        return _times(Series(day.on.on, day.on.on), day.on.span)
    event = Event()
    event.add("dtstart", day.on.on)
    return _inside(event)


def _times(one: Series, span: Span) -> str:
    event = Event()
    start = _at(one.first, span.start)
    event.add("dtstart", start)
    if span.end is not None:
        # Past midnight where it ends before it begins.
        event.add("dtend", _at(one.first + timedelta(days=span.end < span.start), span.end))
    if one.rule:
        event.add("rrule", {**dict(one.rule), "UNTIL": _at(one.last, span.start).astimezone(UTC)})
    if one.but:
        event.add("exdate", [_at(day, span.start) for day in one.but])
    return _inside(event)


def _inside(event: Event) -> str:
    lines: str = event.to_ical().decode()
    return lines.removeprefix("BEGIN:VEVENT\r\n").removesuffix("END:VEVENT\r\n")


def _at(day: date, minutes: int) -> datetime:
    """By the clock on the wall, also in the nights in which it is put forward or back."""
    return datetime.combine(day, time(), _ZONE) + timedelta(minutes=minutes)


def _window(catalogue: Catalogue) -> Window:
    first, settings = beginning(catalogue), catalogue.settings
    years = range(first.year, (first + timedelta(days=YEAR)).year + 1)
    public = [day for year in years for day in public_holidays(settings.state, year)]
    school = [(one.start, one.end) for one in settings.school_holidays if one.start and one.end]
    return window(first, YEAR, public, school, max((end for _, end in school), default=None))


@lru_cache(maxsize=1)
def _frame() -> str:
    """A calendar without events: what it is, and how the clock goes in Germany."""
    calendar, zone = Calendar(), Timezone()
    calendar.add("prodid", "-//Familienlotse//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    zone.add("tzid", str(_ZONE))
    for part, name, month, before, after in (
        (TimezoneDaylight(), "CEST", 3, 1, 2),
        (TimezoneStandard(), "CET", 10, 2, 1),
    ):
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, 1 + before))  # noqa: DTZ001  # local
        part.add("tzname", name)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("rrule", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
        zone.add_component(part)
    calendar.add_component(zone)
    text: str = calendar.to_ical().decode()
    return text
