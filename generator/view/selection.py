"""Which offers a page or a flyer shows, and in what order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import PROFESSIONALS, SOURCE_LANGUAGE, Offer
from generator.catalogue.values.tongues import tongue
from generator.catalogue.within import ages

_BABY: Final = 3  # months

FOR_ALL = 5
"""Of so many phases of life on an offer is one for all families: under the first of them nobody else would look."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The offers of a district: its own first, then the neighbours', then those of the whole town."""

    own: tuple[Offer, ...]
    neighbours: tuple[Offer, ...]
    town: tuple[Offer, ...]

    def all(self) -> tuple[Offer, ...]:
        """Every offer once, in that order."""
        return self.own + self.neighbours + self.town


NOWHERE: Final = Nearby((), (), ())
"""What there is around no district."""


def for_professionals(catalogue: Catalogue) -> tuple[Offer, ...]:
    """The active offers that are for professionals alone."""
    return tuple(
        offer
        for offer in catalogue.offers.values()
        if offer.for_professionals() and catalogue.standing(offer) == "active"
    )


def reaches_professionals(catalogue: Catalogue) -> bool:
    """Whether there is a page for professionals: it stays when its last offer rests or has ended."""
    return any(offer.for_professionals() and offer.status != "planned" for offer in catalogue.offers.values())


def pairs(catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    """The phases and districts for both of which there is an offer: such a pair has a page of its own.

    Districts whose key is a number have none: it would stand where the second page of the phase's list does.
    """
    return frozenset(
        (phase, district)
        for offer in _reached(catalogue)
        if offer.districts != "all"
        for phase in offer.phases
        for district in offer.districts
        if not district.isdecimal()
    )


def tongues(catalogue: Catalogue) -> tuple[str, ...]:
    """The languages besides German in which there is an offer, without regions; each has a page of its own."""
    return tuple(sorted({tongue(tag) for offer in _reached(catalogue) for tag in offer.languages} - {SOURCE_LANGUAGE}))


def audiences(catalogue: Catalogue) -> tuple[str, ...]:
    """The audiences for whom there is an offer, in the order of their file; each has a page of its own."""
    reached = {key for offer in _reached(catalogue) for key in offer.audience} - {PROFESSIONALS}
    return tuple(key for key in catalogue.audiences if key in reached)


def _reached(catalogue: Catalogue) -> Iterator[Offer]:
    """Families' offers that have a page: a list of them stays when its last offer rests or has ended."""
    return (one for one in catalogue.offers.values() if one.status != "planned" and not one.for_professionals())


def visiting_babies(catalogue: Catalogue, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Those of `offers` that come home to families with a baby, all over the town."""
    return tuple(
        offer
        for offer in offers
        if offer.districts == "all"
        and "home-visit" in offer.kind
        and any(
            span and span.from_months <= _BABY <= (span.to_months or _BABY) for span in ages(offer, catalogue.phases)
        )
    )


def resting(catalogue: Catalogue) -> tuple[Offer, ...]:
    """The offers that have a page and stand in no list: paused, closed, or not yet begun."""
    return tuple(
        offer for offer in catalogue.offers.values() if catalogue.standing(offer) in ("paused", "closed", "upcoming")
    )


def parts(offers: Iterable[Offer]) -> dict[str, tuple[Offer, ...]]:
    """The offers that are part of a house, by its id."""
    found: dict[str, list[Offer]] = {}
    for offer in offers:
        for house in offer.part_of:
            found.setdefault(house, []).append(offer)
    return {house: tuple(inside) for house, inside in found.items()}


def nearby(catalogue: Catalogue, district: str) -> Nearby:
    """The published offers that families of `district` can use; each stands in exactly one group."""
    return nearby_of(chained(catalogue, catalogue.published()), catalogue, district)


def nearby_of(chain: Iterable[Offer], catalogue: Catalogue, district: str) -> Nearby:
    """`nearby`, of the published offers in their order: whoever asks for every district sorts them once."""
    around = set(catalogue.districts[district].neighbours)
    own, neighbours, town = [], [], []
    for offer in chain:
        if offer.districts == "all":
            town.append(offer)
        elif district in offer.districts:
            own.append(offer)
        elif around.intersection(offer.districts):
            neighbours.append(offer)
    return Nearby(tuple(own), tuple(neighbours), tuple(town))


def on_paper(catalogue: Catalogue, district: str) -> tuple[Offer, ...]:
    """The offers of a district's flyers: its own, then those of the whole town, then the neighbours'.

    Not those that nobody has checked for so long that they may be wrong: see `too_old`.
    """
    return printable(nearby(catalogue, district), catalogue.today)


def printable(around: Nearby, today: date) -> tuple[Offer, ...]:
    """`on_paper`, of the offers around a district."""
    every = around.own + around.town + around.neighbours
    return tuple(offer for offer in every if not offer.checked.too_old(today))


def chained(catalogue: Catalogue, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Offers in the order of the prevention chain: by their first phase of life, then by German name."""
    order = {key: place for place, key in enumerate(catalogue.phases)}

    def place(offer: Offer) -> tuple[int, str, str]:
        return min(order[key] for key in offer.phases), offer.texts[SOURCE_LANGUAGE].name, offer.id

    return tuple(sorted(offers, key=place))


def first_phase(catalogue: Catalogue, offer: Offer) -> str:
    """The earliest phase of life the offer is for: where it stands on a flyer."""
    return next(key for key in catalogue.phases if key in offer.phases)


def for_all_families(offer: Offer) -> bool:
    """Whether the offer stands before all phases of life, because it is there in most of them."""
    return len(offer.phases) >= FOR_ALL
