"""What has changed since an edition was printed, in no language yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from generator.catalogue.address import written
from generator.catalogue.edition import Edition, Printed
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.release import printed
from generator.view.selection import NOWHERE, nearby, printable

Change = Literal[
    "place", "phone", "times", "contact", "cost", "registration", "ages", "languages", "name", "details", "district"
]
CHANGES: Final[tuple[Change, ...]] = get_args(Change)
"""What may be different about an offer that is still there, the most important first."""
_FACTS: Final[Mapping[str, tuple[str, ...]]] = {
    "place": ("places",),
    "phone": ("phones",),
    "times": ("hours", "dates", "until"),
    "district": (),
}
"""The facts behind a change that are not called like it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is no longer as an edition says, by the ids of its offers; `fresh` are those that it does not have.

    `gone` have closed, or are no longer in the catalogue; `resting` are paused, or not there yet; `aged` are as
    printed, but nobody has checked them for so long that they are no longer printed.
    """

    gone: tuple[str, ...] = ()
    resting: tuple[str, ...] = ()
    changed: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    aged: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()

    def different(self) -> int:
        """How many offers of the edition would not be printed like that today."""
        return len(self.gone) + len(self.resting) + len(self.changed) + len(self.aged)


def current_edition(catalogue: Catalogue, district: str) -> Edition | None:
    """The edition that the district's paper is today, if it is one."""
    last = last_edition(catalogue, district)
    return last if last and since(catalogue, last) == Changes() else None


def last_edition(catalogue: Catalogue, district: str) -> Edition | None:
    """The newest edition of a district's paper."""
    return next(reversed(catalogue.editions_of(district)), None)


def since(catalogue: Catalogue, edition: Edition) -> Changes:
    """What has changed since the edition was printed, until the catalogue's day."""
    district = catalogue.district_of(edition)
    around = nearby(catalogue, district) if district else NOWHERE
    paper = tuple(offer.id for offer in printable(around, catalogue.today))
    near = {offer.id for offer in around.all()} if district else set(catalogue.offers)
    gone, resting, aged = [], [], []
    changed: dict[str, tuple[Change, ...]] = {}
    for key, before in edition.offers.items():
        offer = offer_today(catalogue, key)
        standing = catalogue.standing(offer) if offer else "closed"
        if offer is None or standing == "closed":
            gone.append(key)
        elif standing != "active":
            resting.append(key)
        elif found := tuple(_changes(before, offer, catalogue, here=offer.id in near)):
            changed[key] = found
        elif district and offer.id not in paper:
            aged.append(key)
    known = {offer.id for key in edition.offers if (offer := offer_today(catalogue, key))}
    fresh = tuple(key for key in paper if key not in known)
    return Changes(tuple(gone), tuple(resting), changed, tuple(aged), fresh)


def offer_today(catalogue: Catalogue, key: str) -> Offer | None:
    """The offer that an edition calls so, also where its file has another name now."""
    moved = catalogue.moved.get(f"offers/{key}", f"offers/{key}")
    return catalogue.offers.get(written(moved)) if isinstance(moved, str) else None


def _changes(before: Printed, offer: Offer, catalogue: Catalogue, *, here: bool) -> Iterator[Change]:
    now = printed(offer, catalogue.phases)
    for change in CHANGES:
        facts = _FACTS.get(change, (change,))
        if any(_told(before, fact, catalogue.today) != _told(now, fact, catalogue.today) for fact in facts):
            yield change
    if not here:
        yield "district"


def _told(facts: Printed, fact: str, today: date) -> object:
    """A fact without its order; of single days those that are still to come."""
    said = getattr(facts, fact)
    if fact == "dates":
        return {day for day in said if day >= today.isoformat()}
    return set(said) if isinstance(said, tuple) else said
