"""What an eye sees on a printed flyer: shapes, colours, sizes; and what a copy of its words says."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw

from .reading import MM

Box = tuple[float, float, float, float]
Panel = tuple[int, int]
"""Page and panel in reading order, both from 0."""

CODE, COLUMN = 15, 85  # mm


def copied(pdf: bytes) -> str:
    """What one gets who selects and copies all words; where a line ends within one, its parts follow each other."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "")


def copied_lines(pdf: bytes, number: int) -> str:
    """What one gets who copies a page, from 0, line by line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[number].get_textpage().get_text_range()).replace("\r", "")


def targets(pdf: bytes, number: int) -> list[int]:
    """The pages, from 1, that links on a page, from 0, lead to."""
    with pikepdf.open(BytesIO(pdf)) as document:
        notes = document.pages[number].Annots.as_list()
        return [document.pages.index(pikepdf.Page(note.Dest[0])) + 1 for note in notes if "/Dest" in note]


def panels_of_cards(pdf: bytes) -> list[Panel]:
    """Where the codes of offers stand."""
    return [panel for panel, (width, height) in _shapes(pdf) if round(width) == CODE == round(height)]


def panels_of_lines(pdf: bytes) -> list[Panel]:
    """Where lines to write on stand: their ends are counted in, those of lines below headings are not."""
    return [panel for panel, (width, height) in _shapes(pdf) if 0.2 < width - COLUMN < 1 and height < 1]


def small_shapes(pdf: bytes) -> Counter[tuple[int, int]]:
    """Width and height of the parts of pictograms, in tenths of a mm."""
    sizes = [size for _panel, size in _shapes(pdf) if max(size) < 5]
    return Counter((round(width * 10), round(height * 10)) for width, height in sizes)


def _shapes(pdf: bytes) -> Iterator[tuple[Panel, tuple[float, float]]]:
    """The panel of every drawn path, and its width and height in mm."""
    with pypdfium2.PdfDocument(pdf) as document:
        rtl = b"/R2L" in pdf
        for number, page in enumerate(document):
            for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2):
                left, bottom, right, top = path.get_bounds()
                from_left = int((left + right) / 2 / MM // 99)
                yield (number, 2 - from_left if rtl else from_left), ((right - left) / MM, (top - bottom) / MM)


def weakest_contrast_and_smallest_size(pdf: bytes) -> tuple[float, float]:
    """The lowest contrast of words to what is painted below them (WCAG 2.2, 1.4.3), and the smallest letters in pt."""
    weakest, smallest = 21.0, 100.0
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            painted: list[tuple[Box, float]] = []
            for thing in page.get_objects(max_depth=2):
                box, light = thing.get_bounds(), _light(thing)
                if thing.type == raw.FPDF_PAGEOBJ_PATH:
                    painted.append((box, light))
                elif thing.type == raw.FPDF_PAGEOBJ_TEXT:
                    grounds = [ground for around, ground in painted if _within(box, around)]
                    weakest = min(weakest, _contrast(light, grounds[-1] if grounds else 1.0))
                    smallest = min(smallest, _size(thing))
    return weakest, smallest


def _within(box: Box, around: Box) -> bool:
    middle = (box[1] + box[3]) / 2
    return around[0] <= box[0] and box[2] <= around[2] and around[1] <= middle <= around[3]


def _contrast(first: float, second: float) -> float:
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _light(thing: pypdfium2.PdfObject) -> float:
    """The relative luminance of what fills it."""
    colour = [raw.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(thing, *colour)
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (part.value / 255 for part in colour[:3])
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _size(thing: pypdfium2.PdfObject) -> float:
    size = raw.c_float()
    raw.FPDFTextObj_GetFontSize(thing, size)
    return float(abs(size.value * thing.get_matrix().d))
