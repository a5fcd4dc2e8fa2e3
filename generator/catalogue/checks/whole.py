"""What is wrong between offers, each of which is right: known only when all have been read."""

from collections.abc import Iterator, Mapping

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.problems.problem import Problem


def house_that_is_part(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find houses that are themselves part of a house: what is taken over would have to be looked for twice."""
    for offer in offers.values():
        for number, house in enumerate(offer.part_of):
            other = offers.get(house)
            if other and other.part_of and house != offer.id:
                file = context.files[offer.id]
                yield Problem.of("house-is-part", ("part_of", number), file=file, found=house, house=other.part_of[0])


def house_that_rests(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find active offers in a house that is paused or closed."""
    for offer in offers.values():
        for number, house in enumerate(offer.part_of if offer.status == "active" else ()):
            other = offers.get(house)
            if other and other.status in ("paused", "closed"):
                file = context.files[offer.id]
                yield Problem.of("house-rests", ("part_of", number), file=file, found=house, status=other.status)


def instead_that_rests(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find substitutes that families cannot go to either."""
    for offer in offers.values():
        for number, instead in enumerate(offer.instead):
            other = offers.get(instead)
            if other and other.status != "active" and instead != offer.id:
                file = context.files[offer.id]
                yield Problem.of("instead-rests", ("instead", number), file=file, found=instead, status=other.status)


def next_that_is_not_later(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find handovers to something that ends no later: what is merely near is found by the page itself."""
    for offer in offers.values():
        ends = _last_month(offer, context)
        for number, following in enumerate(offer.next):
            other = offers.get(following)
            if other and following != offer.id and _last_month(other, context) <= ends:
                file = context.files[offer.id]
                yield Problem.of("next-not-later", ("next", number), file=file, found=following)


def next_that_rests(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find handovers to offers that are no longer there."""
    for offer in offers.values():
        for number, following in enumerate(offer.next if offer.status != "closed" else ()):
            other = offers.get(following)
            if other and other.status == "closed":
                yield Problem.of("next-rests", ("next", number), file=context.files[offer.id], found=following)


def _last_month(offer: Offer, context: Context) -> float:
    """The last month of a child's life that an offer is for; endless where it is open."""
    ranges = [offer.ages] if offer.ages else [context.phases[key].ages for key in offer.phases if key in context.phases]
    # A phase without ages comes before the child does.
    ends = [(ages.to_months if ages.to_months is not None else float("inf")) if ages else 0 for ages in ranges]
    return max(ends, default=float("inf"))
