"""Flyers of any product, printed once a run, and where things stand on their pages."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO

import pypdfium2
from pypdf import PdfReader

from generator.catalogue.model import Catalogue
from generator.flyers import press
from generator.flyers.cards import Json
from generator.flyers.order import Order
from generator.flyers.press import Flyer
from generator.flyers.products import PRODUCTS

from .reading import MM, Glyph, glyphs

Box = tuple[float, float, float, float]


def data_of(catalogue: Catalogue, product: str, order: Order) -> Json:
    """What the product's template prints."""
    return PRODUCTS[product].data(catalogue, order, None)


def paper(catalogue: Catalogue, product: str, order: Order) -> Flyer:
    """The flyer, as it leaves the press."""
    return press.printed(PRODUCTS[product].template, data_of(catalogue, product, order))


@cache
def sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in mm, cut to its trim."""
    boxes = [page.trimbox for page in PdfReader(BytesIO(pdf)).pages]
    return tuple((round(float(box.width) / MM, 1), round(float(box.height) / MM, 1)) for box in boxes)


def outside(pdf: bytes, margin: float) -> list[Glyph]:
    """Characters nearer than `margin` mm to an edge of their page."""
    pages = sizes(pdf)
    return [
        glyph
        for glyph in glyphs(pdf)
        if min(glyph.left, glyph.top, pages[glyph.page][0] - glyph.right, pages[glyph.page][1] - glyph.bottom) < margin
    ]


def smallest(pdf: bytes) -> float:
    """The size of the smallest letters, in pt."""
    with pypdfium2.PdfDocument(pdf) as document:
        return min(size for page in document for size in _letters(page.get_textpage()))


def _letters(text: pypdfium2.PdfTextPage) -> Iterator[float]:
    for i in range(text.count_chars()):
        if chr(pypdfium2.raw.FPDFText_GetUnicode(text, i)).isalnum():
            yield float(pypdfium2.raw.FPDFText_GetFontSize(text, i))
