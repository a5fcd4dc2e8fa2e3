"""Keys that lead nowhere, and lists that name something twice."""

from collections.abc import Iterator

from generator.catalogue.context import Context
from generator.catalogue.model import Offer
from generator.problems.problem import Problem

LISTS = ("topics", "phases", "districts", "languages", "next")


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
    return context.unknown_keys("unknown-district", "districts", keys, ("districts",))


def unknown_access(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find ways of access that access.yml does not have."""
    keys = offer.place.access if offer.place else ()
    return context.unknown_keys("unknown-access", "access", keys, ("place", "access"))


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
