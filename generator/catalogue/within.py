"""Everything of one kind in an offer, its places and contacts, with the way to it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.catalogue.contact import Contact
from generator.catalogue.hours.rules import HoursRules
from generator.catalogue.model import Phase
from generator.catalogue.offer import Offer
from generator.catalogue.parts import AnyHours, Day, Place, by_label
from generator.catalogue.values.facts import Ages
from generator.catalogue.values.phone import Phone
from generator.problems.problem import Steps


def contacts(offer: Offer) -> Iterator[tuple[Contact, Steps]]:
    """The contact of an offer and those of its places, with the way to them."""
    yield offer.contact, ("contact",)
    for number, venue in enumerate(offer.places):
        if venue.contact:
            yield venue.contact, ("places", number, "contact")


def phones(offer: Offer) -> Iterator[tuple[Phone, Steps]]:
    """Every number of an offer, with the way to it."""
    for contact, path in contacts(offer):
        if contact.phone:
            yield contact.phone, (*path, "phone")
        for number, line in enumerate(contact.phones):
            yield line.number, (*path, "phones", number, "number")
    for number, venue in enumerate(offer.places):
        if venue.phone:
            yield venue.phone, ("places", number, "phone")


def addresses(offer: Offer) -> Iterator[tuple[str, Steps]]:
    """Every address of an offer, of mail and of the web, with the way to it."""
    for contact, path in contacts(offer):
        for field in ("email", "website", "booking"):
            if address := getattr(contact, field):
                yield address, (*path, field)
        yield from ((link.url, (*path, "links", number, "url")) for number, link in enumerate(contact.links))


def places(offer: Offer) -> Iterator[tuple[Place, Steps]]:
    """Every place of an offer, with the way to it."""
    if offer.place:
        yield offer.place, ("place",)
    for number, venue in enumerate(offer.places):
        yield venue.place, ("places", number, "place")


def all_hours(offer: Offer) -> Iterator[tuple[HoursRules, Steps]]:
    """Every text of opening hours of an offer, with the way to it."""
    venues = ((venue.hours, ("places", number, "hours")) for number, venue in enumerate(offer.places))
    given: Iterable[tuple[AnyHours | None, Steps]] = ((offer.hours, ("hours",)), *venues)
    for hours, path in given:
        yield from ((one, (*path, label) if label else path) for label, one in by_label(hours))
    for contact, path in contacts(offer):
        for number, line in enumerate(contact.phones):
            if line.hours:
                yield line.hours, (*path, "phones", number, "hours")


def all_dates(offer: Offer) -> Iterator[tuple[tuple[Day, ...], Steps]]:
    """The single days of an offer and of each of its places, with the way to them."""
    yield offer.dates, ("dates",)
    yield from ((venue.dates, ("places", number, "dates")) for number, venue in enumerate(offer.places))


def ages(offer: Offer, phases: Mapping[str, Phase]) -> tuple[Ages | None, ...]:
    """The ages that an offer gives, or else those of its phases of life, in order; None for one before the child."""
    of_phases = tuple(phase.ages for key, phase in phases.items() if key in offer.phases)
    return (offer.ages,) if offer.ages else of_phases
