"""Facts that contradict each other, or that are no longer true."""

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue.context import Context
from generator.catalogue.hours.overrides import overridden
from generator.catalogue.hours.rules import DAYS, HoursRules
from generator.catalogue.letters import unprintable, without_unprintable
from generator.catalogue.offer import Offer
from generator.catalogue.parts import Part, Place
from generator.catalogue.schema import SETTINGS
from generator.catalogue.within import all_hours, contacts, phones, places
from generator.problems.problem import Problem, Steps


def missing_place(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find offers one would go to, but cannot."""
    del context
    somewhere = any(_has_address(place) for place, _path in places(offer))
    visited = {"in-person", "course", "clinic"} & set(offer.kind)
    if visited and not somewhere and offer.status != "closed":
        yield Problem("missing-place", ("place",), at="key")


def two_places(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find both forms of a place, and single days of which nobody knows at which of several places they are."""
    del context
    if offer.place and offer.places:
        yield Problem.of("two-places", ("places",), at="key")
    if offer.dates and offer.places:
        yield Problem.of("dates-beside-places", ("dates",), at="key")


def no_contact(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find offers that nobody can reach."""
    del context
    reached = any(
        contact.first() or contact.email or contact.website or contact.booking or contact.links
        for contact, _path in contacts(offer)
    )
    phoned = any(venue.phone for venue in offer.places)
    somewhere = any(_has_address(place) for place, _path in places(offer))
    if offer.status != "closed" and not (reached or phoned or somewhere):
        yield Problem("no-contact", ("contact",), at="key")


def _has_address(place: Place) -> bool:
    return bool(place.street or place.name)


def registration_contact(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find a way to register that leads nowhere."""
    del context
    if offer.status == "closed":
        return
    ways = {
        "phone": next(phones(offer), None),
        "email": any(contact.email for contact, _path in contacts(offer)),
        "online": any(contact.booking or contact.website for contact, _path in contacts(offer)),
    }
    for how in offer.registration:
        if not ways.get(how, True):
            yield Problem.of("registration-contact", ("registration",), how=how)


def hours(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find opening hours that say something else than is meant."""
    del context
    for rules, path in all_hours(offer):
        yield from doubtful_hours(rules, path)


def hours_of_helplines(context: Context) -> Iterator[Problem]:
    """Find such hours at helplines."""
    for number, helpline in enumerate(context.helplines):
        found = doubtful_hours(helpline.hours, ("helplines", number, "hours")) if helpline.hours else ()
        yield from (replace(problem, file=SETTINGS) for problem in found)


def doubtful_hours(rules: HoursRules, path: Steps) -> Iterator[Problem]:
    """Find weekdays on which a rule takes times of another away, one problem for each pair, and hours without any."""
    if not any(rule.spans for rule in rules.rules):
        yield Problem.of("hours-never", path, found=rules.text)
    for taken in overridden(rules):
        words = (
            ("day", DAYS[taken.days[0]]),
            ("more", _other_days(taken.days)),
            ("later", str(taken.later)),
            ("earlier", str(taken.earlier)),
            ("only", taken.only),
        )
        near = "" if taken.nothing_new else taken.both
        yield Problem("hours-replaced", path, words, near)


def _other_days(days: tuple[int, ...]) -> str:
    """The key of the words for the days after the first."""
    first, last = days[0], days[-1]
    if len(days) == 1:
        return "none"
    if len(days) == 2:
        return f"and-{DAYS[last]}"
    return f"to-{DAYS[last]}" if last - first == len(days) - 1 else "others"


def unprintable_words(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find characters that flyers cannot print in the words they print; the other words are for the website only."""
    if offer.status != "closed":
        for language, text in offer.texts.items():
            if language in context.languages and unprintable(f"{text.name}\n{text.summary}"):
                yield from _unprintable(text, ("name", "summary"), ("texts", language))


def unprintable_facts(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find characters that flyers cannot print in an offer's place and its addresses."""
    del context
    if offer.status != "closed":
        for place, path in places(offer):
            yield from _unprintable(place, ("name", "street", "city"), path)
        for contact, path in contacts(offer):
            yield from _unprintable(contact, ("email", "website"), path)


def unprintable_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find characters that flyers cannot print in what stands on every flyer."""
    for key, place in context.places.items():
        yield from _unprintable(place, ("name", "street", "city"), (key,), "places")
    for kind in ("districts", "phases"):
        for key, entry in getattr(context, kind).items():
            for language in context.languages:
                yield from _unprintable_text(entry.labels.get(language), (key, "labels", language), kind)
    if context.settings:
        publisher, texts = context.settings.publisher, context.settings.texts
        fields = ("name", "street", "city", "email", "website")
        yield from _unprintable(publisher, fields, ("publisher",), SETTINGS)
        for language in context.languages:
            yield from _unprintable(texts.get(language), ("name",), ("texts", language), SETTINGS)
            for number, helpline in enumerate(context.settings.helplines):
                path = ("helplines", number, "texts", language)
                yield from _unprintable(helpline.texts.get(language), ("name", "summary"), path, SETTINGS)


def _unprintable(part: Part | None, fields: tuple[str, ...], path: Steps, file: str = "") -> Iterator[Problem]:
    for field in fields if part else ():
        yield from _unprintable_text(getattr(part, field), (*path, field), file)


def _unprintable_text(text: str | None, path: Steps, file: str) -> Iterator[Problem]:
    found = unprintable(text) if text else ()
    if text and found:
        values = (("which", "one" if len(found) == 1 else "many"), ("found", " ".join(found)))
        # Of an address nothing can be left out.
        near = "" if path[-1] in ("email", "website") else without_unprintable(text)
        yield Problem("letters", path, values, near, file=file, offset=max(text.find(found[0]), 0))
