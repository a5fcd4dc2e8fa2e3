"""One offer in one language, every string finished: what the page and the flyer print."""

from dataclasses import dataclass

from generator.catalogue.address import short_code
from generator.catalogue.contact import Contact
from generator.catalogue.model import Catalogue, Standing
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import Text
from generator.catalogue.translation import by_machine, reviewed, status
from generator.catalogue.within import ages, all_hours
from generator.view import choices
from generator.view.contact import (
    ContactView,
    DayView,
    HoursView,
    PlaceView,
    VenueView,
    contact_view,
    days_view,
    hours_view,
    place_view,
    venue_view,
)
from generator.view.facts import ages_in_words, date_in_words, joined, languages_in_words, prices_in_words
from generator.view.labels import Entry, Vocabulary
from generator.view.text import Marked, Phrase, filled, island, phrase
from generator.view.words import Words

# The key of the one phase of life that has no ages.
PREGNANCY = "pregnancy"


@dataclass(frozen=True, slots=True)
class Other:
    """Another offer to go to: one that comes next, a house, what is there instead."""

    id: str
    name: Phrase


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer in one language. Empty strings and tuples mean: nothing to say, show nothing.

    `place` is where it happens, unless there are several `venues`. Of an offer that rests or has ended nothing is left
    that could be done in vain: no contact, no times, no registration; `rest` says so, `instead` where to go.
    """

    id: str
    address: str  # relative to the language's folder: "offers/familienkiosk/"
    code: str  # of the short address for QR codes: "k7mq2d"
    name: Phrase
    summary: Phrase
    description: tuple[Phrase, ...]
    directions: Phrase | None
    bring: Phrase | None
    notices: tuple[str, ...]  # honesty about the translation, as sentences
    standing: Standing
    rest: Marked
    instead: tuple[Other, ...]
    houses: tuple[Other, ...]
    topics: tuple[Entry, ...]
    phases: tuple[Entry, ...]
    districts: tuple[Entry, ...]  # empty: the whole town
    audience: tuple[Marked, ...]
    ages: Marked
    kinds: tuple[str, ...]
    hours: tuple[HoursView, ...]
    days: tuple[DayView, ...]
    until: Marked  # the last day of an offer that ends
    holidays: Marked  # when the school holidays are that the hours speak of
    place: PlaceView | None
    venues: tuple[VenueView, ...]
    cost: tuple[Marked, ...]
    free: bool
    registration: tuple[str, ...]
    anonymous: str
    children: str
    interpretation: str
    spoken: Marked
    contact: ContactView
    provider: Marked
    provider_site: str  # its https address, or ""
    checked: Marked
    next: tuple[Other, ...]

    @property
    def has_times(self) -> bool:
        """Whether it says at one of several places when it is there."""
        return any(venue.hours or venue.days for venue in self.venues)


def offer_view(catalogue: Catalogue, offer: Offer, vocabulary: Vocabulary) -> OfferView:
    """The view of `offer` in the vocabulary's language."""
    spoken = vocabulary.words
    german = offer.texts[SOURCE_LANGUAGE]
    own = offer.texts.get(spoken.language)
    provider = catalogue.providers[offer.provider]
    standing = catalogue.standing(offer)
    open_ = standing not in ("paused", "closed")
    # Where one of several places has hours of its own, those of the offer hold at the others.
    shared = offer.hours if any(venue.hours for venue in offer.places) else None
    return OfferView(
        id=offer.id,
        address=f"offers/{offer.id}/",
        code=short_code(f"offers/{offer.id}"),
        name=phrase_of_name(offer, spoken),
        summary=phrase_of_summary(offer, spoken),
        description=_paragraphs(german, own, spoken),
        directions=_optional(german, own, "directions", spoken),
        bring=_optional(german, own, "bring", spoken),
        notices=_notices(offer, spoken),
        standing=standing,
        rest=rest_in_words(offer, standing, spoken),
        instead=() if standing == "active" else _others(catalogue, offer.instead, spoken),
        houses=_others(catalogue, offer.part_of, spoken),
        topics=tuple(vocabulary.topics[key] for key in offer.topics),
        phases=tuple(vocabulary.phases[key] for key in offer.phases),
        districts=() if offer.districts == "all" else tuple(vocabulary.districts[key] for key in offer.districts),
        audience=tuple(vocabulary.audiences[key].label for key in offer.audience),
        ages=ages_of(catalogue, offer, spoken),
        kinds=tuple(choices.kinds(spoken)[kind] for kind in offer.kind),
        hours=hours_view(offer.hours, spoken) if open_ and not shared else (),
        days=days_view(offer.dates, spoken, catalogue.today) if open_ else (),
        until=_until(offer, spoken) if open_ else Marked(""),
        holidays=school_holidays(catalogue, offer, spoken) if open_ else Marked(""),
        place=place_view(offer.place, vocabulary) if offer.place else None,
        venues=tuple(venue_view(venue, shared, vocabulary, catalogue.today) for venue in offer.places) if open_ else (),
        cost=prices_in_words(offer.cost, spoken),
        free=offer.free(),
        registration=tuple(choices.registrations(spoken)[way] for way in offer.registration) if open_ else (),
        anonymous=spoken.gettext("You do not have to give your name.") if offer.anonymous else "",
        children=choices.children(spoken)[offer.children] if offer.children else "",
        interpretation=spoken.gettext("Somebody can interpret. Please ask beforehand.") if offer.interpretation else "",
        spoken=languages_in_words(offer.languages, spoken),
        contact=contact_view(offer.contact if open_ else Contact(), spoken),
        provider=island(provider.name, spoken.direction),
        provider_site=provider.website or "",
        checked=date_in_words(offer.checked.on, spoken),
        next=_others(catalogue, offer.next, spoken),
    )


def school_holidays(catalogue: Catalogue, offer: Offer, spoken: Words) -> Marked:
    """The next school holidays, where the times depend on them."""
    given = [rule for hours, _path in all_hours(offer) for rule in hours.rules]
    if not any(rule.school_holidays or rule.only_school_holidays for rule in given):
        return Marked("")
    coming = [one for one in catalogue.settings.school_holidays if one.start and one.end and one.end >= catalogue.today]
    periods = [
        # Translators: from one date to another, such as 24 December – 2 January
        filled(
            spoken.gettext("{first} – {last}"),
            first=date_in_words(one.start, spoken),
            last=date_in_words(one.end, spoken),
        )
        for one in sorted(coming, key=lambda one: one.start or catalogue.today)[:2]
        if one.start and one.end
    ]
    return (
        filled(spoken.gettext("School holidays: {periods}"), periods=joined(periods, spoken)) if periods else Marked("")
    )


def _until(offer: Offer, spoken: Words) -> Marked:
    if offer.valid is None or offer.valid.end is None:
        return Marked("")
    # Translators: {date} is the last day of an offer that ends
    return filled(spoken.gettext("Only until {date}"), date=date_in_words(offer.valid.end, spoken))


def _others(catalogue: Catalogue, ids: tuple[str, ...], spoken: Words) -> tuple[Other, ...]:
    """Those of the offers that are there now."""
    found = (catalogue.offers[key] for key in ids)
    return tuple(
        Other(other.id, phrase_of_name(other, spoken)) for other in found if catalogue.standing(other) == "active"
    )


def rest_in_words(offer: Offer, standing: Standing, spoken: Words) -> Marked:
    """What there is to know before anything else about an offer that one cannot go to now."""
    if standing == "paused" and offer.paused:
        until = date_in_words(offer.paused.until, spoken)
        return filled(spoken.gettext("This offer is paused until {date}."), date=until)
    if standing == "upcoming" and offer.valid and offer.valid.start:
        start = date_in_words(offer.valid.start, spoken)
        return filled(spoken.gettext("This offer starts on {date}."), date=start)
    sentences = {
        "paused": spoken.gettext("This offer is paused at the moment."),
        "closed": spoken.gettext("This offer no longer exists."),
    }
    return filled(sentences.get(standing, ""))


def ages_of(catalogue: Catalogue, offer: Offer, spoken: Words) -> Marked:
    """The ages an offer gives, or else those of its phases of life, from pregnancy on if that is among them.

    Ages are those of children: who is pregnant must not read that an offer is for others. Professionals have none.
    """
    told = () if offer.for_professionals() and not offer.ages else filter(None, ages(offer, catalogue.phases))
    pregnancy = PREGNANCY in offer.phases and catalogue.phases[PREGNANCY].ages is None
    return ages_in_words(tuple(told), spoken, pregnancy=pregnancy)


def phrase_of_name(offer: Offer, spoken: Words) -> Phrase:
    """The offer's name, in German where it has no text in the language."""
    return _phrase(offer.texts[SOURCE_LANGUAGE], offer.texts.get(spoken.language), "name", spoken)


def phrase_of_summary(offer: Offer, spoken: Words) -> Phrase:
    """What the offer is in a sentence or two, in German where it has no text in the language."""
    return _phrase(offer.texts[SOURCE_LANGUAGE], offer.texts.get(spoken.language), "summary", spoken)


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
    missing = (spoken.gettext("Some of this text is not translated yet. You see it in German."),) if partly else ()
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
    checked = (spoken.gettext("Somebody has checked this translation."),) if reviewed(offer, spoken.language) else ()
    return missing + outdated + machine + checked
