"""Which offers stand on a flyer, and under which head: first those for all families, then each phase of life."""

from collections.abc import Iterator
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.flyers.cards import Json, card, with_german
from generator.flyers.order import Order
from generator.flyers.pictures import phase_picture
from generator.view.labels import Vocabulary, vocabulary
from generator.view.selection import first_phase, for_all_families, on_paper

FAMILIES = ""
"""The key of the head for all families: no phase of life has it."""
FAMILIES_PICTURE = "families"
"""The pictogram of that head, as if it were a phase."""


def shelves(catalogue: Catalogue, order: Order, own: Path | None) -> list[Json]:
    """The heads of a flyer with their cards, in order; each offer stands once. `own` as in `Job`.

    Each is {label, german, again, icon, step, offers}: `german` is the label in German beside another language's,
    `again` heads what goes on elsewhere, `step` is the phase's number from 0, -1 for all families.
    """
    spoken, german = vocabulary(catalogue, order.language), vocabulary(catalogue, SOURCE_LANGUAGE)
    found: dict[str, list[Json]] = {FAMILIES: [], **{key: [] for key in catalogue.phases}}
    for offer in on_paper(catalogue, order.district):
        key = FAMILIES if for_all_families(offer) else first_phase(catalogue, offer)
        near = tuple(_near(catalogue, offer, order.district))
        made = card(catalogue, offer, spoken, near)
        found[key].append(with_german(made, card(catalogue, offer, german, near)) if order.twin else made)
    heads = (_head(key, step, spoken, german, own) for step, key in enumerate(found, start=-1))
    return [{**head, "offers": offers} for head, offers in zip(heads, found.values(), strict=True) if offers]


def _near(catalogue: Catalogue, offer: Offer, district: str) -> Iterator[str]:
    """The neighbouring districts where an offer is that is neither in the flyer's own nor in the whole town."""
    if offer.districts == "all" or district in offer.districts:
        return
    yield from (key for key in offer.districts if key in catalogue.districts[district].neighbours)


def _head(key: str, step: int, spoken: Vocabulary, german: Vocabulary, own: Path | None) -> Json:
    label, in_german = (_label(key, labels) for labels in (spoken, german))
    return {
        "label": label,
        "german": "" if in_german == label else in_german,
        "again": spoken.words.gettext("{phase} (continued)").format(phase=label),
        "icon": phase_picture(key or FAMILIES_PICTURE, own),
        "step": step,
    }


def _label(key: str, labels: Vocabulary) -> str:
    return labels.phases[key].label if key else labels.words.gettext("For all families")
