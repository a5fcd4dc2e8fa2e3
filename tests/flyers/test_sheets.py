"""A booklet's pages on sheets: which stand beside each other, and that their words are still words."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.catalogue.model import Catalogue
from generator.flyers.order import Order
from generator.flyers.products import PRODUCTS
from generator.flyers.sheets import imposed

from . import reading
from .papers import paper, sizes

pytestmark = pytest.mark.pdf


def _numbers(pdf: bytes) -> list[tuple[int, int]]:
    """The page numbers at the feet of the left and the right half of every side, 0 where there is none."""
    found: dict[tuple[int, bool], str] = {}
    for glyph in reading.glyphs(pdf):
        outer = glyph.left < 40 or glyph.left > 257
        if outer and glyph.top > 195 and glyph.text.isdecimal():
            key = glyph.page, glyph.left > 148.5
            found[key] = found.get(key, "") + glyph.text
    return [(int(found.get((n, False), 0)), int(found.get((n, True), 0))) for n in range(len(sizes(pdf)))]


def _letters(pdf: bytes) -> list[str]:
    return sorted(glyph.text for glyph in reading.glyphs(pdf) if glyph.text.isalnum())


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("vi", [(0, 0), (0, 19), (18, 0), (0, 17)], (10, 11)), ("ar", [(0, 0), (19, 0), (0, 18), (17, 0)], (11, 10))],
)
def test_pages_stand_beside_each_other_as_the_sheets_are_folded(
    dresden: Catalogue, language: str, first: list[tuple[int, int]], last: tuple[int, int]
) -> None:
    order = Order("prohlis", language)
    made = PRODUCTS["booklet-sheets"].finish(paper(dresden, "booklet", order).pdf, order)
    assert set(sizes(made)) == {(296, 210)}
    assert (_numbers(made)[:4], _numbers(made)[-1]) == (first, last)


def test_the_words_of_all_pages_are_on_the_sheets_and_the_same_booklet_gives_the_same_bytes(dresden: Catalogue) -> None:
    booklet = paper(dresden, "booklet", Order("prohlis", "ar", twin=True)).pdf
    made = imposed(booklet, rtl=True)
    assert _letters(made) == _letters(booklet)
    assert len(sizes(made)) * 2 == len(sizes(booklet))
    assert imposed(booklet, rtl=True) == made


def test_sheets_have_no_marks_of_a_print_shop(dresden: Catalogue) -> None:
    booklet = paper(dresden, "booklet", Order("gorbitz", "de", profile="print")).pdf
    page = PdfReader(BytesIO(imposed(booklet, rtl=False))).pages[0]
    assert [round(float(edge) / reading.MM) for edge in page.mediabox] == [0, 0, 296, 210]
