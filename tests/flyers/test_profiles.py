"""Ways of printing: black on white for an office printer, inks and marks for a print shop."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from generator.flyers.press import Flyer

from . import reading
from .conftest import flyer, made_catalogue, made_data
from .reading import MM

pytestmark = pytest.mark.pdf

Printed = Callable[..., Flyer]

_COLOURS = "k K g G rg RG cs CS sc SC scn SCN"


def _painted(pdf: bytes) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Every colour that is set: the operator and its numbers (PDF 32000-1, 8.6.8)."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for instruction in pikepdf.parse_content_stream(page, _COLOURS):
                yield str(instruction.operator), tuple(float(it) for it in instruction.operands)


def _lights(pdf: bytes) -> set[tuple[int, ...]]:
    """The colours that fill letters and shapes, as red, green and blue."""
    found = set()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH]):
                colour = [raw.c_uint() for _ in range(4)]
                raw.FPDFPageObj_GetFillColor(thing, *colour)
                found.add(tuple(part.value for part in colour[:3]))
    return found


def test_an_office_printer_gets_black_and_white_and_nothing_between(printed: Printed) -> None:
    assert _lights(printed("gorbitz", "ar", profile="bw").pdf) == {(0, 0, 0), (255, 255, 255)}


def test_a_print_shop_gets_inks_alone(printed: Printed) -> None:
    assert {operator for operator, _ in _painted(printed("gorbitz", "ar", profile="print").pdf)} == {"k", "K"}


def test_letters_and_codes_are_printed_with_black_alone() -> None:
    data = made_data(made_catalogue(), profile="print")
    inks = [numbers for operator, numbers in _painted(flyer(data).pdf) if operator == "k"]
    codes = 1 + sum(len(phase["offers"]) for phase in data["phases"])
    assert inks.count((0, 0, 0, 1)) > codes
    assert not [ink for ink in inks if min(ink[:3]) > 0.2 and ink[3] > 0.5], "dark in four inks"


def test_a_print_shop_gets_three_millimetres_beyond_the_cut(printed: Printed) -> None:
    with pikepdf.open(BytesIO(printed("gorbitz", "de", profile="print").pdf)) as document:
        found = {
            name: [round(float(edge) / MM, 2) for edge in page[f"/{name}"]]
            for page in document.pages
            for name in ("TrimBox", "BleedBox", "MediaBox")
        }
    assert found == {
        "TrimBox": [10, 10, 307, 220],
        "BleedBox": [7, 7, 310, 223],
        "MediaBox": [0, 0, 317, 230],
    }


def _outside_of_the_cut(pdf: bytes) -> list[tuple[int, float, float]]:
    """Page, middle from the left edge of the cut and height of marks above and below the sheet, in mm."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
                left, bottom, right, top = (edge / MM for edge in path.get_bounds())
                if (bottom > 223 or top < 7) and right - left < 1:
                    found.append((number, round((left + right) / 2 - 10), round(top - bottom)))
    return found


@pytest.mark.parametrize(("language", "sides"), [("de", ({97, 197}, {100, 200})), ("ar", ({100, 200}, {97, 197}))])
def test_marks_say_where_to_cut_and_where_to_fold(
    printed: Printed, language: str, sides: tuple[set[int], set[int]]
) -> None:
    marks = _outside_of_the_cut(printed("gorbitz", language, profile="print").pdf)
    for number, folds in enumerate(sides):
        assert {x for page, x, _ in marks if page == number} == {0, 297, *folds}
    assert {height for _, _, height in marks} == {5}


def test_what_a_print_shop_gets_can_still_be_read_aloud(printed: Printed) -> None:
    found = reading.structure(printed("gorbitz", "ar", profile="print").pdf)
    assert (found.tagged, found.language, found.standards[0]) == (True, "ar", "ua-1")
    assert all(found.alternatives)


def test_a_print_shop_gets_the_same_bytes_again() -> None:
    data = made_data(made_catalogue(), profile="print")
    assert flyer(data).pdf == flyer(data).pdf


@pytest.mark.parametrize("profile", ["bw", "print"])
def test_the_same_words_stand_on_every_paper(printed: Printed, profile: str) -> None:
    found = [sorted(reading.words(printed("gorbitz", "vi", profile=it).pdf)) for it in ("screen", profile)]
    assert found[0] == found[1]
