"""What a rally's sheet says: places in a district where a child collects stamps, and gets to know who is there."""

from pathlib import Path
from typing import Final

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.values.facts import Ages
from generator.catalogue.within import ages
from generator.flyers.cards import Json, card
from generator.flyers.frame import frame
from generator.flyers.order import Order
from generator.flyers.pictures import phase_picture, topic_picture
from generator.flyers.shelves import FAMILIES_PICTURE
from generator.view.labels import vocabulary
from generator.view.selection import on_paper
from generator.view.text import filled, plain
from generator.view.words import Words, words

MOST: Final = 10
"""More stations are too many for an afternoon."""
FEWEST: Final = 4
"""With fewer, offers are stations too where children do not play."""
_PLAYFUL: Final = frozenset({"meeting", "leisure", "childcare"})
_SERIOUS: Final = frozenset({"crisis-protection"})
_PRESCHOOL: Final = Ages.parse("3-6")


def rally(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """The rally that is wanted; `own` as in `Job`. `german` are the words that its twin also says in German."""
    return {
        **frame(catalogue, order, own),
        **_words(catalogue, order.district, words(order.language)),
        "german": _words(catalogue, order.district, words(SOURCE_LANGUAGE)) if order.twin else None,
        "picture": phase_picture(FAMILIES_PICTURE, own),
        "fewest": FEWEST,
        "stations": [_station(catalogue, offer, order, own) for offer in stations(catalogue, order.district)],
    }


def stations(catalogue: Catalogue, district: str) -> tuple[Offer, ...]:
    """Offers of the district with a place for children before school, at most one in a house.

    Those where children play come first, and of these the ones where nobody has to register.
    """
    there = [offer for offer in on_paper(catalogue, district) if _may_be(catalogue, offer, district)]
    ranked = sorted(there, key=lambda offer: (not _playful(offer), "none" not in offer.registration))
    found: dict[str, Offer] = {}
    for offer in ranked:
        if _playful(offer) or len(found) < FEWEST:
            found.setdefault(offer.venues()[0].place.street, offer)
    return tuple(found.values())[:MOST]


def _may_be(catalogue: Catalogue, offer: Offer, district: str) -> bool:
    """Whether a child before school can go there."""
    here = offer.districts != "all" and district in offer.districts
    fitting = "in-person" in offer.kind and not offer.for_professionals() and not _SERIOUS.intersection(offer.topics)
    places = offer.venues()
    reached = bool(places and places[0].place.street)
    return here and fitting and reached and any(map(_for_them, filter(None, ages(offer, catalogue.phases))))


def _for_them(ages: Ages) -> bool:
    last, oldest = ages.to_months, _PRESCHOOL.to_months
    return (last is None or last >= _PRESCHOOL.from_months) and (oldest is None or ages.from_months <= oldest)


def _playful(offer: Offer) -> bool:
    return bool(_PLAYFUL.intersection(offer.topics))


def _station(catalogue: Catalogue, offer: Offer, order: Order, own: Path | None) -> Json:
    """{name, place, german, icon}: `german` is the name in German where the twin says another one."""
    made = card(catalogue, offer, vocabulary(catalogue, order.language))
    name = offer.texts[SOURCE_LANGUAGE].name
    topic = next((key for key in offer.topics if key in _PLAYFUL), offer.topics[0])
    return {
        "name": made["name"],
        "place": made["place"] or made["venues"][0]["place"],
        "german": name if order.twin and name != plain(made["name"]["text"]) else "",
        "icon": topic_picture(topic, own),
    }


def _words(catalogue: Catalogue, district: str, spoken: Words) -> Json:
    label = vocabulary(catalogue, spoken.language).districts[district].label
    return {
        "heading": filled(spoken.gettext("Rally: {district}"), district=label),
        "rules": spoken.gettext("Go to the stations with your child, in any order. At each one there is a stamp."),
        "name": spoken.gettext("My name:"),
        "stamp": spoken.gettext("Stamp"),
        "done": spoken.gettext("All stamps collected? Please hand in this sheet here:"),
    }
