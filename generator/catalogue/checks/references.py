"""Keys that lead nowhere, and lists that name something twice."""

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.facts import EVERYWHERE
from generator.catalogue.within import places
from generator.problems.problem import Problem

LISTS = ("topics", "phases", "districts", "languages", "next", "instead", "audience", "kind", "registration", "part_of")


def unknown_provider(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find a provider that providers.yml does not have."""
    return context.unknown_keys("unknown-provider", "providers", offer.provider, ("provider",))


def unknown_topic(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find topics that topics.yml does not have."""
    return context.unknown_keys("unknown-topic", "topics", offer.topics, ("topics",))


def unknown_phase(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find phases that phases.yml does not have."""
    return context.unknown_keys("unknown-phase", "phases", offer.phases, ("phases",))


def unknown_district(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find districts that districts.yml does not have."""
    keys = () if offer.districts == "all" else offer.districts
    for found in context.unknown_keys("unknown-district", "districts", keys, ("districts",)):
        everywhere = len(keys) == 1 and keys[0].lower() in EVERYWHERE
        yield replace(found, suggestion="all") if everywhere else found


def unknown_access(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find ways of access that access.yml does not have."""
    for place, path in places(offer):
        yield from context.unknown_keys("unknown-access", "access", place.access, (*path, "access"))


def unknown_access_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find ways of access in places.yml that access.yml does not have."""
    for key, place in context.places.items():
        yield from context.unknown_keys("unknown-access", "access", place.access, (key, "access"), "places")


def unknown_audience(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find audiences that audiences.yml does not have."""
    if "audiences" not in context.known and offer.audience:
        yield Problem.of("unknown-audience", ("audience", 0), found=offer.audience[0], choices="")
    yield from context.unknown_keys("unknown-audience", "audiences", offer.audience, ("audience",))


def unknown_offer(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find ids of houses and substitutes that do not exist, and the offer's own."""
    for field in ("part_of", "instead"):
        ids = getattr(offer, field)
        yield from context.unknown_keys("unknown-offer", "offers", ids, (field,))
        for number, other in enumerate(ids):
            if other == offer.id:
                yield Problem.of("to-itself", (field, number), found=other, field=field)


def unknown_offer_in_settings(context: Context) -> Iterator[Problem]:
    """Find ids of offers in catalogue.yml that do not exist."""
    if context.settings:
        path = ("crying_baby",)
        yield from context.unknown_keys("unknown-offer", "offers", context.settings.crying_baby, path, SETTINGS)


def unknown_next(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find ids of offers that do not exist."""
    return context.unknown_keys("unknown-next", "offers", offer.next, ("next",))


def next_to_itself(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find the offer's own id."""
    del context
    for number, following in enumerate(offer.next):
        if following == offer.id:
            yield Problem.of("next-to-itself", ("next", number), found=following)


def unknown_neighbour(context: Context) -> Iterator[Problem]:
    """Find neighbours that lead nowhere or to the district itself."""
    for key, district in context.districts.items():
        path = (key, "neighbours")
        yield from context.unknown_keys("unknown-neighbour", "districts", district.neighbours, path, "districts")
        for number, neighbour in enumerate(district.neighbours):
            if neighbour == key:
                yield Problem.of("unknown-neighbour", (*path, number), file="districts", found=neighbour, choices="")


def repeated(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find repeated items."""
    del context
    for name in LISTS:
        items = getattr(offer, name)
        if isinstance(items, tuple) and len(set(items)) < len(items):
            for number, item in enumerate(items):
                if item in items[:number]:
                    yield Problem.of("repeated", (name, number), found=item)
