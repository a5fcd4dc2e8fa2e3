"""How lists put offers under headings: an offer stands under every one that it belongs to, and counts there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.catalogue.offer import Offer
from generator.site.pages.desk import Desk
from generator.view.labels import Entry
from generator.view.text import NOTHING, Marked, filled

FEW: Final = 8
"""So many cards are read from top to bottom, five screens of a small phone; more are folded under headings."""
MANY: Final = 24
"""And so many lines."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list with a heading of its own.

    `placed`: whether its cards say in which district they are; `brief`: lines stand there instead of cards.
    """

    anchor: str
    label: Marked
    count: int
    placed: bool = True
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Offers, by id, folded under one heading of a part or of the whole list; in the open where `label` is ""."""

    anchor: str
    label: Marked
    ids: tuple[str, ...]
    part: Part | None = None


def by_phase(desk: Desk, offers: Iterable[Offer]) -> tuple[Group, ...]:
    """Offers under every phase of life that they are for."""
    return _shelved([(offer.id, offer.phases) for offer in offers], "phase", desk.vocabulary.phases)


def by_topic(desk: Desk, offers: Iterable[Offer], part: Part | None = None) -> tuple[Group, ...]:
    """Offers under every topic of theirs."""
    return _shelved([(offer.id, offer.topics) for offer in offers], "topic", desk.vocabulary.topics, part)


def by_main_topic(
    desk: Desk, offers: Iterable[Offer], part: Part | None = None, *, few: int = FEW
) -> tuple[Group, ...]:
    """Offers under their first topic: each stands once. No more than `few` are left without headings."""
    return _shelved([(offer.id, offer.topics[:1]) for offer in offers], "topic", desk.vocabulary.topics, part, few)


def by_distance(desk: Desk, district: str) -> tuple[Group, ...]:
    """What families of a district can use: its own offers, those of the whole town, the neighbours', each by topic.

    The whole town's and the neighbours' stand once: they are most of the page, on the pages of all districts.
    """
    near, spoken = desk.nearby[district], desk.words
    around = Part("near", filled(spoken.gettext("In the districts next to yours")), len(near.neighbours))
    return (
        *by_topic(desk, near.own, _own(desk, len(near.own))),
        *by_main_topic(desk, near.town, _town(desk, len(near.town))),
        *by_main_topic(desk, near.neighbours, around),
    )


def without_neighbours(desk: Desk, district: str, phase: str, town: Iterable[Group]) -> tuple[Group, ...]:
    """The district's own offers for a phase of life, and those `of_town`; each stands once."""
    own = [one for one in desk.nearby[district].own if phase in one.phases]
    return (*by_main_topic(desk, own, _own(desk, len(own))), *town)


def of_town(desk: Desk, phase: str) -> tuple[Group, ...]:
    """The whole town's offers for a phase of life: the same in every district, so lines."""
    town = [one for one in desk.chain if one.districts == "all" and phase in one.phases]
    return by_main_topic(desk, town, replace(_town(desk, len(town)), brief=True), few=MANY)


def _own(desk: Desk, count: int) -> Part:
    return Part("own", filled(desk.words.gettext("In your district")), count, placed=False)


def _town(desk: Desk, count: int) -> Part:
    return Part("town", filled(desk.words.gettext("For the whole town")), count, placed=False)


def _shelved(
    offers: Sequence[tuple[str, Sequence[str]]],
    kind: str,
    entries: Mapping[str, Entry],
    part: Part | None = None,
    few: int = FEW,
) -> tuple[Group, ...]:
    """Offers, by id and with the keys of their headings, in the order of these."""
    before = f"{part.anchor}-{kind}" if part else kind
    if len(offers) <= few:
        return (Group(before, NOTHING, tuple(key for key, _ in offers), part),) if offers else ()
    shelves: dict[str, list[str]] = {key: [] for key in entries}
    for offer, keys in offers:
        for key in keys:
            shelves[key].append(offer)
    return tuple(Group(f"{before}-{key}", entries[key].label, tuple(ids), part) for key, ids in shelves.items() if ids)
