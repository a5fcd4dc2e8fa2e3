"""What a booklet says: the district's folder for parents, with contents and a section for every phase of life."""

from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.frame import frame
from generator.flyers.order import Order
from generator.flyers.shelves import shelves
from generator.view.words import words


def booklet(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """The booklet that is wanted; `own` as in `Job`."""
    return {
        **frame(catalogue, order, own),
        "phases": shelves(catalogue, order, own),
        "contents": words(order.language).gettext("Contents"),
    }
