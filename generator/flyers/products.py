"""The products that are printed for every district in every language."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.flyers.booklet import booklet
from generator.flyers.cards import Json
from generator.flyers.handout import handout
from generator.flyers.order import Order
from generator.flyers.poster import poster
from generator.flyers.rally import rally
from generator.flyers.sheets import imposed
from generator.flyers.trifold import MOST, trifold
from generator.view.words import direction_of

N_ = str
"""Marks a msgid that is translated later: gettext's tools collect it."""


def _on_sheets(pdf: bytes, order: Order) -> bytes:
    return imposed(pdf, rtl=direction_of(order.language) == "rtl")


def as_printed(pdf: bytes, _order: Order) -> bytes:
    """A flyer that is finished when it is printed."""
    return pdf


@dataclass(frozen=True, slots=True)
class Product:
    """One kind of flyer.

    `name` is part of its address, `template` a file of `site_src/flyers`. `data(catalogue, order, own)` is what the
    template prints, `label` the English msgid of the link to it. Beyond `most` offers nobody finds their way
    about it any more. `finish(pdf, order)` is what becomes of it after printing. Without a label the site does not have
    it: it is made when somebody asks for it.
    """

    name: str
    template: str
    data: Callable[[Catalogue, Order, Path | None], Json]
    label: str = ""
    most: int = sys.maxsize
    finish: Callable[[bytes, Order], bytes] = as_printed


PRODUCTS: Mapping[str, Product] = {
    product.name: product
    for product in (
        Product(
            "trifold",
            "trifold.typ",
            trifold,
            N_("Leaflet to print (PDF, A4, folded)"),
            most=MOST,
        ),
        Product(
            "handout",
            "handout.typ",
            handout,
            N_("Large print (PDF)"),
            most=80,
        ),
        Product(
            "booklet",
            "booklet.typ",
            booklet,
            N_("Booklet (PDF)"),
            most=160,
        ),
        Product("poster", "poster.typ", poster, N_("Poster (PDF)")),
        Product("booklet-sheets", "booklet.typ", booklet, most=160, finish=_on_sheets),
        Product("rally", "rally.typ", rally),
    )
}
"""Every product by its name; the first is what is printed where nobody asks for another."""

OFFERED = tuple(product for product in PRODUCTS.values() if product.label)
"""What the site has of every district."""
