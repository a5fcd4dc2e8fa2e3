"""Where an offer happens and how to reach it, in one language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import quote, urlsplit

from babel.dates import format_date

from generator.catalogue.contact import Contact, PhoneLine, Venue, WebLink
from generator.catalogue.hours.rules import HoursRules
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.parts import AnyHours, Day, Place, by_label
from generator.catalogue.values.dates import Occasion
from generator.view import choices
from generator.view.facts import (
    date_in_words,
    languages_in_words,
    mail_link,
    phone_link,
    web_link,
)
from generator.view.hours import HoursLine, hours_lines, time_in_words
from generator.view.labels import Vocabulary
from generator.view.text import NOTHING, Link, Marked, Phrase, filled, island, islands, phrase
from generator.view.times import ASIDE
from generator.view.week import NO_WEEK, Week, week
from generator.view.words import Words

_FILMS: Final = ("video", "youtube")


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A number to call, and what it is for; every other part may be empty."""

    link: Link
    purpose: Marked
    spoken: Marked
    hours: tuple[HoursLine, ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """How to reach an offer, or one of its places.

    `phone` is the number to call first, on a button; in the list of `phones` those for a crisis stand first.
    """

    phone: Link | None = None
    phones: tuple[PhoneView, ...] = ()
    email: Link | None = None
    website: Link | None = None
    booking: Link | None = None
    links: tuple[Link, ...] = ()

    def addresses(self) -> tuple[Link, ...]:
        """Everything to open or to write to."""
        return (*filter(None, (self.email, self.booking, self.website)), *self.links)


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where an offer happens, as on a letter: line by line, or the house ("" where it has no name) and one line.

    `map` is the https address of a map, `geo` the place for a map app of the phone's own (RFC 5870); or "".
    """

    lines: tuple[Marked, ...]
    house: Marked
    address: Marked
    map: str
    geo: str
    access: tuple[Marked, ...]
    directions: Phrase | None


@dataclass(frozen=True, slots=True)
class HoursView:
    """Times of one kind; `label` is "" where an offer has only such. `week` says the same as `lines`, day by day.

    `rules` are what they were made from, for a script; None where nobody can come or call at these times.
    """

    label: str
    lines: tuple[HoursLine, ...]
    week: Week = NO_WEEK
    rules: HoursRules | None = None


@dataclass(frozen=True, slots=True)
class DayView:
    """A single day; `times` and `register_by` may be empty. `on` is what they were made from, for a script."""

    day: Marked
    times: Marked
    register_by: Marked
    on: Occasion


@dataclass(frozen=True, slots=True)
class VenueView:
    """One of the places of an offer, with what is different there."""

    place: PlaceView
    hours: tuple[HoursView, ...]
    days: tuple[DayView, ...]
    contact: ContactView


def contact_view(contact: Contact, spoken: Words) -> ContactView:
    """The view of a contact in the words' language."""
    direction = spoken.direction
    first = contact.first()
    return ContactView(
        phone=phone_link(first, direction) if first else None,
        phones=tuple(_phone(line, spoken) for line in contact.numbers()),
        email=mail_link(contact.email, direction) if contact.email else None,
        website=web_link(contact.website, direction) if contact.website else None,
        booking=web_link(contact.booking, direction) if contact.booking else None,
        links=tuple(_further(link, spoken) for link in contact.links),
    )


def _further(link: WebLink, spoken: Words) -> Link:
    """A further page of an offer; a film tells somebody else who watches it."""
    label, learns = islands(choices.links(spoken)[link.kind], spoken.direction), NOTHING
    if link.kind in _FILMS:
        # Translators: {host} is the website on which a film is: "film.example"
        said = spoken.gettext(
            "You watch this on {host}. That website then learns your internet address and what you watch."
        )
        learns = filled(said, host=island(urlsplit(link.url).hostname or "", spoken.direction))
    return Link(label, link.url, learns)


def _phone(line: PhoneLine, spoken: Words) -> PhoneView:
    names = choices.purposes(spoken)
    return PhoneView(
        link=phone_link(line.number, spoken.direction),
        purpose=filled(" · ".join(names[purpose] for purpose in line.for_)),
        spoken=languages_in_words(line.languages, spoken),
        hours=hours_lines(line.hours, spoken) if line.hours else (),
    )


def place_view(place: Place, vocabulary: Vocabulary) -> PlaceView:
    """The view of a place in the vocabulary's language."""
    spoken = vocabulary.words
    direction = spoken.direction
    # A house number stays with its street, "e. V." with its name.
    head, _, number = place.street.rpartition(" ")
    street = f"{head}\u00a0{number}" if head else place.street
    house = place.name.replace(" e. V.", "\u00a0e.\u00a0V.")
    town = [part for part in (place.postcode, place.city) if part]
    german = place.directions.get(SOURCE_LANGUAGE, "")
    own = place.directions.get(spoken.language, "")
    return PlaceView(
        lines=tuple(island(line, direction) for line in (house, street, " ".join(town)) if line),
        house=island(house, direction),
        address=island(", ".join(filter(None, (street, "\u00a0".join(town)))), direction),
        map=_map_address(place),
        geo=_geo_address(place),
        access=tuple(vocabulary.access[key].label for key in place.access),
        directions=phrase(own, german, spoken) if own or german else None,
    )


def _map_address(place: Place) -> str:
    if place.position is None:
        return ""
    at = place.position
    return f"https://www.openstreetmap.org/?mlat={at.latitude}&mlon={at.longitude}#map=17/{at.latitude}/{at.longitude}"


def _geo_address(place: Place) -> str:
    """The second part is for Android, which puts a pin with the name there."""
    if place.position is None:
        return ""
    at = f"{place.position.latitude},{place.position.longitude}"
    return f"geo:{at}?q={at}({quote(place.name or place.street, safe='')})"


def venue_view(venue: Venue, shared: AnyHours | None, vocabulary: Vocabulary, today: date) -> VenueView:
    """The view of one of several places; `shared` are its hours if it has none; its single days are from `today` on."""
    spoken = vocabulary.words
    contact = venue.contact or Contact()
    if venue.phone:
        contact = contact.model_copy(update={"phone": venue.phone})
    return VenueView(
        place=place_view(venue.place, vocabulary),
        hours=hours_view(venue.hours or shared, spoken),
        days=days_view(venue.dates, spoken, today),
        contact=contact_view(contact, spoken),
    )


def hours_view(hours: AnyHours | None, spoken: Words) -> tuple[HoursView, ...]:
    """Opening hours of one kind or several."""
    names = choices.hours_labels(spoken)
    return tuple(
        HoursView(names[label], hours_lines(one, spoken), week(one, spoken), None if label in ASIDE else one)
        for label, one in by_label(hours)
    )


def days_view(days: Iterable[Day], spoken: Words, today: date) -> tuple[DayView, ...]:
    """The single days from `today` on, in order."""
    coming = sorted((day for day in days if day.on.on >= today), key=lambda day: str(day.on))
    return tuple(_day(day, spoken) for day in coming)


def _day(day: Day, spoken: Words) -> DayView:
    last = date_in_words(day.register_by, spoken) if day.register_by else Marked("")
    return DayView(
        day=islands(format_date(day.on.on, "full", spoken.locale), spoken.direction),
        times=time_in_words(day.on.span, spoken) if day.on.span else Marked(""),
        # Translators: {date} is the last day to register for a single date
        register_by=filled(spoken.gettext("Please register by {date}"), date=last) if last else Marked(""),
        on=day.on,
    )
