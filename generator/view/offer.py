"""One offer in one language, every string finished: what the page and the flyer print."""

from dataclasses import dataclass
from functools import lru_cache

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer, Place, Text
from generator.catalogue.translation import by_machine, status
from generator.catalogue.values.facts import Ages
from generator.view.facts import (
    ages_in_words,
    cost_in_words,
    date_in_words,
    languages_in_words,
    mail_link,
    phone_link,
    web_link,
)
from generator.view.hours import HoursLine, hours_lines
from generator.view.labels import Entry, Vocabulary
from generator.view.text import Link, Marked, Phrase, island, phrase
from generator.view.words import Words


@dataclass(frozen=True, slots=True)
class Next:
    """An offer that comes after this one in the chain."""

    id: str
    name: Phrase


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where an offer happens, as on a letter: line by line, or the house ("" where it has no name) and one line."""

    lines: tuple[Marked, ...]
    house: Marked
    address: Marked


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer in one language. Empty strings and tuples mean: nothing to say, show nothing."""

    id: str
    address: str  # relative to the language's folder: "offers/familienkiosk/"
    code: str  # of the short address for QR codes: "k7mq2d"
    name: Phrase
    summary: Phrase
    description: tuple[Phrase, ...]
    directions: Phrase | None
    bring: Phrase | None
    notices: tuple[str, ...]  # honesty about the translation, as sentences
    topics: tuple[Entry, ...]
    phases: tuple[Entry, ...]
    districts: tuple[Entry, ...]  # empty: the whole town
    ages: Marked
    kind: str
    hours: tuple[HoursLine, ...]
    place: PlaceView | None
    map: str  # https address of a map, or ""
    access: tuple[Marked, ...]
    cost: Marked
    free: bool
    registration: str
    anonymous: bool
    spoken: Marked
    phone: Link | None
    email: Link | None
    website: Link | None
    provider: Marked
    checked: Marked
    next: tuple[Next, ...]


def offer_view(catalogue: Catalogue, offer: Offer, vocabulary: Vocabulary) -> OfferView:
    """The view of `offer` in the vocabulary's language."""
    spoken = vocabulary.words
    german = offer.texts[SOURCE_LANGUAGE]
    own = offer.texts.get(spoken.language)
    summary = _phrase(german, own, "summary", spoken)
    name = phrase_of_name(offer, spoken)
    direction = spoken.direction
    contact = offer.contact
    return OfferView(
        id=offer.id,
        address=f"offers/{offer.id}/",
        code=short_code(f"offers/{offer.id}"),
        name=name,
        summary=summary,
        description=_paragraphs(german, own, spoken),
        directions=_optional(german, own, "directions", spoken),
        bring=_optional(german, own, "bring", spoken),
        notices=_notices(offer, spoken),
        topics=tuple(vocabulary.topics[key] for key in offer.topics),
        phases=tuple(vocabulary.phases[key] for key in offer.phases),
        districts=() if offer.districts == "all" else tuple(vocabulary.districts[key] for key in offer.districts),
        ages=ages_in_words(_ages(catalogue, offer), spoken),
        kind=_kinds(spoken)[offer.kind],
        hours=hours_lines(offer.hours, spoken) if offer.hours else (),
        place=_place(offer.place, direction) if offer.place else None,
        map=_map_address(offer.place) if offer.place else "",
        access=tuple(vocabulary.access[key].label for key in offer.place.access) if offer.place else (),
        cost=cost_in_words(offer.cost, spoken),
        free=offer.cost.kind == "free",
        registration=_registrations(spoken)[offer.registration],
        anonymous=offer.anonymous,
        spoken=languages_in_words(offer.languages, spoken),
        phone=phone_link(contact.phone, direction) if contact.phone else None,
        email=mail_link(contact.email, direction) if contact.email else None,
        website=web_link(contact.website, direction) if contact.website else None,
        provider=island(catalogue.providers[offer.provider].name, direction),
        checked=date_in_words(offer.checked.on, spoken),
        next=tuple(
            Next(other.id, phrase_of_name(other, spoken))
            for key in offer.next
            if catalogue.shows(other := catalogue.offers[key])
        ),
    )


def _ages(catalogue: Catalogue, offer: Offer) -> tuple[Ages, ...]:
    """The ages an offer gives, or else those of its phases of life."""
    if offer.ages:
        return (offer.ages,)
    return tuple(phase.ages for key, phase in catalogue.phases.items() if key in offer.phases and phase.ages)


def phrase_of_name(offer: Offer, spoken: Words) -> Phrase:
    """The offer's name, in German where it has no text in the language."""
    return _phrase(offer.texts[SOURCE_LANGUAGE], offer.texts.get(spoken.language), "name", spoken)


def _phrase(german: Text, own: Text | None, field: str, spoken: Words) -> Phrase:
    return phrase(getattr(own, field) if own else "", getattr(german, field), spoken)


def _optional(german: Text, own: Text | None, field: str, spoken: Words) -> Phrase | None:
    return found if (found := _phrase(german, own, field, spoken)).text else None


def _paragraphs(german: Text, own: Text | None, spoken: Words) -> tuple[Phrase, ...]:
    whole = _optional(german, own, "description", spoken)
    if whole is None:
        return ()
    return tuple(Phrase(Marked(part), whole.language, whole.direction) for part in whole.text.split("\n\n"))


def _notices(offer: Offer, spoken: Words) -> tuple[str, ...]:
    """Sentences that say how far the words can be trusted (see `translation.status`)."""
    if spoken.language == SOURCE_LANGUAGE:
        return ()
    state = status(offer, spoken.language)
    if state == "missing":
        return (spoken.gettext("Nobody has translated this text yet. You see it in German."),)
    german, own = offer.texts[SOURCE_LANGUAGE], offer.texts[spoken.language]
    partly = any(getattr(german, field) and not getattr(own, field) for field in ("description", "directions", "bring"))
    missing = (spoken.gettext("Nobody has translated this text yet. You see it in German."),) if partly else ()
    outdated = (
        (spoken.gettext("The German text has changed since. This translation may be out of date."),)
        if state in {"outdated", "unknown"}
        else ()
    )
    machine = (
        (spoken.gettext("This text was translated by a machine. In doubt, the German text counts."),)
        if by_machine(offer, spoken.language)
        else ()
    )
    return missing + outdated + machine


def _place(place: Place, direction: str) -> PlaceView:
    # A house number stays with its street, "e. V." with its name.
    head, _, number = place.street.rpartition(" ")
    street = f"{head}\u00a0{number}" if head else place.street
    house = place.name.replace(" e. V.", "\u00a0e.\u00a0V.")
    town = [part for part in (place.postcode, place.city) if part]
    return PlaceView(
        lines=tuple(island(line, direction) for line in (house, street, " ".join(town)) if line),
        house=island(house, direction),
        address=island(", ".join(filter(None, (street, "\u00a0".join(town)))), direction),
    )


def _map_address(place: Place) -> str:
    if place.position is None:
        return ""
    at = place.position
    return f"https://www.openstreetmap.org/?mlat={at.latitude}&mlon={at.longitude}#map=17/{at.latitude}/{at.longitude}"


@lru_cache(maxsize=64)
def _kinds(spoken: Words) -> dict[str, str]:
    return {
        "in-person": spoken.gettext("You go there"),
        "home-visit": spoken.gettext("Somebody comes to your home"),
        "phone": spoken.gettext("By phone"),
        "online": spoken.gettext("Online"),
        "course": spoken.gettext("Course with fixed dates"),
        "clinic": spoken.gettext("In the hospital"),
    }


@lru_cache(maxsize=64)
def _registrations(spoken: Words) -> dict[str, str]:
    return {
        "none": spoken.gettext("You need not register"),
        "phone": spoken.gettext("Please register by phone"),
        "email": spoken.gettext("Please register by e-mail"),
        "required": spoken.gettext("Please register beforehand"),
        "referral": spoken.gettext("You need a referral, for example from your doctor"),
    }
