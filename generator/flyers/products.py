"""The products that are printed for every district in every language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.order import Order
from generator.flyers.trifold import MOST, trifold

N_ = str
"""Marks a msgid that is translated later: gettext's tools collect it."""


@dataclass(frozen=True, slots=True)
class Product:
    """One kind of flyer.

    `name` is part of its address, `template` a file of `site_src/flyers`. `data(catalogue, order, own)` is what the
    template prints, `label` the English msgid of the link to it, `twin_label` of that to the one which has German
    beside the language. Beyond `most` offers nobody finds their way about it any more.
    """

    name: str
    template: str
    data: Callable[[Catalogue, Order, Path | None], Json]
    label: str
    twin_label: str
    most: int


PRODUCTS: Mapping[str, Product] = {
    product.name: product
    for product in (
        Product(
            "trifold",
            "trifold.typ",
            trifold,
            N_("Leaflet to print (PDF)"),
            N_("Leaflet to print, also in German (PDF)"),
            most=MOST,
        ),
    )
}
"""Every product by its name; the first is what is printed where nobody asks for another."""
