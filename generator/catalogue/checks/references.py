"""Keys that lead nowhere, and lists that name something twice."""

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.facts import EVERYWHERE
from generator.catalogue.within import contacts, places
from generator.problems.problem import Problem, Steps

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


def one_sided_neighbour(context: Context) -> Iterator[Problem]:
    """Find neighbours that do not name the district in turn: families there would not see its offers."""
    for key, district in context.districts.items():
        for number, neighbour in enumerate(district.neighbours):
            other = context.districts.get(neighbour)
            if other and key not in other.neighbours:
                path = (key, "neighbours", number)
                yield Problem.of("one-sided-neighbour", path, file="districts", found=neighbour, district=key)


def repeated(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find repeated items, and numbers that stand twice in one list."""
    del context
    for name in LISTS:
        if len(items := getattr(offer, name)) > 1:
            yield from _repeated(items, (name,))
    for place, path in places(offer):
        yield from _repeated(place.access, (*path, "access"))
    for contact, path in contacts(offer):
        if len(contact.phones) < 2:
            continue
        # For one purpose: of two, each may have its own hours.
        lines = tuple((line.number.e164, line.for_) for line in contact.phones)
        for number, line in enumerate(contact.phones):
            if lines[number] in lines[:number]:
                yield Problem.of("repeated", (*path, "phones", number), found=line.number.display)


def repeated_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find repeated items in the lists of `_catalogue`."""
    for key, district in context.districts.items():
        yield from _repeated(district.neighbours, (key, "neighbours"), "districts")
        yield from _repeated(district.postcodes, (key, "postcodes"), "districts")
    for key, place in context.places.items():
        yield from _repeated(place.access, (key, "access"), "places")
    for kind, path, words in _synonyms(context):
        yield from _repeated(words, path, kind)
    yield from _repeated(context.settings.languages if context.settings else (), ("languages",), SETTINGS)


def _repeated(items: str | tuple[str, ...], path: Steps, file: str = "") -> Iterator[Problem]:
    if isinstance(items, tuple) and len(set(items)) < len(items):
        for number, item in enumerate(items):
            if item in items[:number]:
                yield Problem.of("repeated", (*path, number), file=file, found=item)


def same_label(context: Context) -> Iterator[Problem]:
    """Find two entries of a list that bear the same German name: one of them is mostly a copy."""
    for kind in ("districts", "topics", "phases", "access", "audiences", "providers"):
        first: dict[str, str] = {}
        for key, entry in getattr(context, kind).items():
            label = entry.name if kind == "providers" else entry.labels.get(SOURCE_LANGUAGE, key)
            other = first.setdefault(label.casefold(), key)
            if other != key:
                path = (key, "name") if kind == "providers" else (key, "labels", SOURCE_LANGUAGE)
                yield Problem.of("same-label", path, file=kind, found=label, other=other)


def several_in_one(context: Context) -> Iterator[Problem]:
    """Find synonyms of which several stand in one: a semicolon parts nothing in a list."""
    for kind, path, words in _synonyms(context):
        for number, word in enumerate(words):
            if ";" in word:
                near = ", ".join(map(str.strip, word.split(";")))
                yield Problem.of("several-in-one", (*path, number), suggestion=near, file=kind, found=word)


def _synonyms(context: Context) -> Iterator[tuple[str, Steps, tuple[str, ...]]]:
    """The list of an entry and the way to its synonyms in each language, with these."""
    for kind in ("topics", "phases", "audiences"):
        for key, entry in getattr(context, kind).items():
            yield from ((kind, (key, "synonyms", language), words) for language, words in entry.synonyms.items())
