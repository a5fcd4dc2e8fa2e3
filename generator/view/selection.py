"""Which offers a page or a flyer shows, and in what order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def by_tongue(offers: Iterable[Offer]) -> dict[str, tuple[Offer, ...]]:
    """The offers by the languages in which there are any, without regions."""
    found: dict[str, list[Offer]] = {}
    for offer in offers:
        for tag in dict.fromkeys(map(tongue, offer.languages)):
            found.setdefault(tag, []).append(offer)
    return {tag: tuple(some) for tag, some in found.items()}


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


def quick_exit(catalogue: Catalogue, topics: Iterable[str]) -> bool:
    """Whether a page on these topics is one to leave quickly."""
    return any(catalogue.topics[key].quick_exit for key in topics)


def kin(chain: Iterable[Offer]) -> dict[tuple[str, str], list[str]]:
    """The ids of the offers that have something in common, in the order of `chain`: see `near`."""
    found: dict[tuple[str, str], list[str]] = {}
    for offer in chain:
        for what in _in_common(offer):
            if what[1] or offer.districts == "all":
                found.setdefault(what, []).append(offer.id)
    return found


def near(offer: Offer, groups: Mapping[tuple[str, str], Sequence[str]], most: int) -> tuple[str, ...]:
    """The ids of at most so many offers to look at next, out of the groups of `kin`.

    Those in the same house come first, then those on its topics in its districts, then for the whole town; of each what
    follows in the chain. What the offer itself leads to is not among them.
    """
    found: dict[str, None] = {}
    known = {offer.id, *offer.part_of, *offer.next, *offer.instead}
    enough = most + len(known)
    for what in _in_common(offer):
        ids = groups.get(what, ())
        after = ids.index(offer.id) if offer.id in ids else 0
        found |= dict.fromkeys(key for key in (*ids[after : after + enough], *ids[:enough]) if key not in known)
        if len(found) >= most:
            break
    return tuple(found)[:most]


def _in_common(offer: Offer) -> Iterator[tuple[str, str]]:
    """Houses, then topics in districts, then topics in the whole town, ""."""
    yield from (("", house) for house in offer.part_of)
    districts = () if offer.districts == "all" else offer.districts
    yield from ((topic, district) for topic in offer.topics for district in districts)
    yield from ((topic, "") for topic in offer.topics)


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
