"""What is wrong between offers, each of which is right: known only when all have been read."""

from collections.abc import Iterator, Mapping

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.within import ages
from generator.problems.problem import Problem, Steps


def house_that_is_part(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find houses that are themselves part of a house: what is taken over would have to be looked for twice."""
    for offer, path, house in _named(offers, "part_of"):
        if house.part_of:
            file = context.files[offer.id]
            yield Problem.of("house-is-part", path, file=file, found=house.id, house=house.part_of[0])


def house_that_rests(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find active offers in a house that is paused or closed."""
    for offer, path, house in _named(offers, "part_of"):
        if offer.status == "active" and house.status in ("paused", "closed"):
            yield Problem.of("house-rests", path, file=context.files[offer.id], found=house.id, reason=house.status)


def instead_that_rests(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find substitutes that families cannot go to either."""
    for offer, path, other in _named(offers, "instead"):
        if other.status != "active":
            yield Problem.of("instead-rests", path, file=context.files[offer.id], found=other.id, status=other.status)


def next_that_is_not_later(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find handovers to something that ends no later: what is merely near is found by the page itself."""
    for offer, path, following in _named(offers, "next"):
        if _last_month(following, context) <= _last_month(offer, context):
            yield Problem.of("next-not-later", path, file=context.files[offer.id], found=following.id)


def next_that_rests(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find handovers to offers that are no longer there."""
    for offer, path, following in _named(offers, "next"):
        if offer.status != "closed" and following.status == "closed":
            yield Problem.of("next-rests", path, file=context.files[offer.id], found=following.id)


def _named(offers: Mapping[str, Offer], field: str) -> Iterator[tuple[Offer, Steps, Offer]]:
    """Each offer with every other one that it names in a field, and the way to that."""
    for offer in offers.values():
        for number, key in enumerate(getattr(offer, field)):
            if key != offer.id and (other := offers.get(key)):
                yield offer, (field, number), other


def _last_month(offer: Offer, context: Context) -> float:
    """The last month of a child's life that an offer is for; endless where it is open."""
    ranges = ages(offer, context.phases)
    ends = [(one.to_months if one.to_months is not None else float("inf")) if one else 0 for one in ranges]
    return max(ends, default=float("inf"))
