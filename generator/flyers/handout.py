"""What a handout says: the district's offers in large print, for an office printer and a conversation at a table."""

from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.frame import frame
from generator.flyers.order import Order
from generator.flyers.shelves import shelves


def handout(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """The handout that is wanted; `own` as in `Job`."""
    return {**frame(catalogue, order, own), "phases": shelves(catalogue, order, own)}
