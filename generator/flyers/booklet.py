"""What a booklet says: the district's folder for parents, with contents and a section for every phase of life."""

from dataclasses import asdict
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json, phrase
from generator.flyers.frame import frame
from generator.flyers.order import Order
from generator.flyers.shelves import shelves
from generator.view.labels import vocabulary
from generator.view.offer import phrase_of_name
from generator.view.selection import on_paper
from generator.view.sketch import sketch
from generator.view.words import words


def booklet(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """The booklet that is wanted; `own` as in `Job`."""
    return {
        **frame(catalogue, order, own),
        "phases": shelves(catalogue, order, own),
        "contents": words(order.language).gettext("Contents"),
        "sketch": _sketch(catalogue, order),
    }


def _sketch(catalogue: Catalogue, order: Order) -> Json | None:
    """Where the district's own offers are, with the names of those at each number; None where too few say it."""
    own = {offer.id: offer for offer in on_paper(catalogue, order.district) if order.district in offer.districts}
    labels = vocabulary(catalogue, order.language)
    drawn = sketch(catalogue, order.district, own.values(), labels)
    if drawn is None:
        return None
    gettext = labels.words.gettext
    marks = [
        {
            **asdict(mark),
            "moved": mark.moved,
            "names": [phrase(phrase_of_name(own[key], labels.words)) for key in mark.offers],
        }
        for mark in drawn.marks
    ]
    said = {"heading": gettext("Map sketch"), "north": gettext("N")}
    note = gettext("The numbers show where the places are. Streets are not drawn.")
    return {**asdict(drawn), **said, "note": note, "marks": marks}
