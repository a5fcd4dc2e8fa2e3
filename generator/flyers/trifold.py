"""What a tri-fold says, as one structure that becomes JSON for its template: finished strings, in reading order."""

from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.frame import frame
from generator.flyers.order import Order
from generator.flyers.shelves import shelves
from generator.view.text import island
from generator.view.words import words

MOST = 45
"""Of more offers a folded sheet is no help: a booklet has them in order."""


def trifold(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """The tri-fold that is wanted; `own` as in `Job`."""
    spoken = words(order.language)
    around, phases = frame(catalogue, order, own), shelves(catalogue, order, own)
    cover = around["cover"]
    crowded = sum(len(head["offers"]) for head in phases) > MOST
    many = spoken.gettext("There are many offers here. The booklet has them in order: please ask for it.")
    return {
        **around,
        "phases": phases,
        "guidance": {**around["guidance"], "lines": [*around["guidance"]["lines"], *([many] if crowded else [])]},
        "insert": {
            "onward": spoken.gettext("You find more offers on the insert sheet."),
            # The template counts: how many sheets there are is known only when everything is set.
            "head": f"{cover['district']['own']} · {cover['guide']} · "
            + spoken.gettext("Insert sheet, page {number}").format(number=island("{number}", spoken.direction)),
        },
    }
