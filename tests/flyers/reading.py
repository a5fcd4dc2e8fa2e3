"""What stands in a PDF: the characters in the order they are drawn, where they stand, and its structure."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import groupby, pairwise
from typing import Any

import pikepdf
import pypdfium2

MM = 72 / 25.4
_SEGMENTS = 400  # more than any pictogram has


@dataclass(frozen=True, slots=True)
class Glyph:
    """A drawn character and its box in mm from the top left corner of page `page` (from 0)."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


@lru_cache(maxsize=8192)  # asked for every character of every page
def bare(text: str) -> str:
    """`text` in one form: compatibility forms resolved, no blanks, no marks above letters, nothing invisible."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) not in {"Mn", "Cf", "Cc", "Zs"})


def glyphs(pdf: bytes) -> Iterator[Glyph]:
    """All visible characters with their boxes."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            height = page.get_height()
            text = page.get_textpage()
            for i in range(text.count_chars()):
                character = chr(pypdfium2.raw.FPDFText_GetUnicode(text, i))
                if bare(character):
                    left, bottom, right, top = text.get_charbox(i)
                    edges = left / MM, (height - top) / MM, right / MM, (height - bottom) / MM
                    yield Glyph(number, character, *edges)


@lru_cache  # two tests ask for the same flyer
def lines(pdf: bytes) -> str:
    """The characters as they stand on paper: from top to bottom, each line from left to right."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for number, page in enumerate(document):
            text = page.get_textpage()
            for i in range(text.count_chars()):
                character = bare(chr(pypdfium2.raw.FPDFText_GetUnicode(text, i)))
                x, y = _origin(text, i)
                found.append((number, -round(y), x, character))
    rows = groupby(sorted(found), key=lambda item: item[:2])
    return "\n".join("".join(item[3] for item in row) for _key, row in rows)


def _origin(text: pypdfium2.PdfTextPage, i: int) -> tuple[float, float]:
    x, y = pypdfium2.raw.c_double(), pypdfium2.raw.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text, i, x, y)
    return x.value, y.value


@lru_cache
def words(pdf: bytes) -> str:
    """The text twice, bare: as it is drawn, and backwards glyph by glyph, which is how right-to-left text is drawn."""
    with pikepdf.open(BytesIO(pdf)) as document:
        drawn = [glyph for page in document.pages for glyph in _drawn(page)]
    return bare("".join(drawn)) + "\n" + bare("".join(reversed(drawn)))


def _drawn(page: pikepdf.Page) -> Iterator[str]:
    """The text of each glyph, or of a group of glyphs (ActualText, PDF 32000-1, 14.9.4)."""
    fonts = {name: _unicode(font) for name, font in page.resources.get("/Font", {}).items()}
    font: dict[int, str] = {}
    replaced: list[bool] = []
    for operands, name in _instructions(page):
        if name == "Tf":
            font = fonts[str(operands[0])]
        elif name in {"BDC", "BMC"}:
            spoken = _property(operands, "/ActualText")
            replaced.append(spoken is not None)
            if spoken is not None:
                yield str(spoken)
        elif name == "EMC":
            replaced.pop()
        elif name in {"Tj", "TJ"} and not any(replaced):
            for part in operands[0] if name == "TJ" else operands:
                if isinstance(part, pikepdf.String):
                    codes = bytes(part)
                    yield from (font.get(codes[i] * 256 + codes[i + 1], "") for i in range(0, len(codes), 2))


def _instructions(page: pikepdf.Page) -> Iterator[tuple[list[Any], str]]:
    """What marks and draws text on the page: operands, operator."""
    for instruction in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf Tj TJ"):
        yield list(instruction.operands), str(instruction.operator)


def _property(operands: list[Any], key: str) -> pikepdf.Object | None:
    """A property of marked content (PDF 32000-1, 14.6)."""
    found = operands[1].get(key) if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else None
    return found if isinstance(found, pikepdf.Object) or found is None else pikepdf.String(str(found))


def _unicode(font: pikepdf.Object) -> dict[int, str]:
    """Which text each glyph stands for (PDF 32000-1, 9.10.3)."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(int(text, 16) + code - int(first, 16))
    return found


@dataclass(frozen=True, slots=True)
class Structure:
    """What a screen reader goes by."""

    language: str
    title: str
    tagged: bool
    title_shown: bool
    standards: tuple[str, str]
    headings: tuple[int, ...]
    alternatives: tuple[str, ...]
    fonts: frozenset[str]


def structure(pdf: bytes) -> Structure:
    """The structure of a PDF (ISO 14289-1, ISO 19005-2)."""
    with pikepdf.open(BytesIO(pdf)) as document:
        root = document.Root
        elements = list(_elements(root.StructTreeRoot))
        with document.open_metadata() as metadata:
            title = str(metadata.get("dc:title"))
            accessible = f"ua-{metadata.get('pdfuaid:part')}"
            archived = f"a-{metadata.get('pdfaid:part')}{str(metadata.get('pdfaid:conformance')).lower()}"
        return Structure(
            language=str(root.Lang),
            title=title,
            tagged=bool(root.MarkInfo.Marked),
            title_shown=bool(root.ViewerPreferences.DisplayDocTitle),
            standards=(accessible, archived),
            headings=tuple(int(kind[2]) for kind, _ in elements if re.fullmatch(r"/H[1-6]", kind)),
            alternatives=tuple(alternative for kind, alternative in elements if kind == "/Figure"),
            fonts=frozenset(
                str(font.BaseFont).partition("+")[2] for page in document.pages for font in page.resources.Font.values()
            ),
        )


def _elements(element: pikepdf.Object) -> Iterator[tuple[str, str]]:
    """(type, alternative text) of the structure's elements in reading order."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from _elements(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield str(element.S), str(element.get("/Alt", ""))
        yield from _elements(element.get("/K", pikepdf.Array()))


def panels(page: int, *, rtl: bool) -> list[tuple[float, float]]:
    """From where to where the panels of a side reach, in mm: the narrow flap is folded inwards (DIN letter fold)."""
    edges = [0, 97, 197, 297] if (page % 2 == 0) != rtl else [0, 100, 200, 297]
    return list(pairwise(edges))


def outside(pdf: bytes, *, rtl: bool, margin: float = 4) -> list[tuple[int, str, int, int]]:
    """Characters nearer than `margin` mm to a fold, or 1 mm to the upper or lower edge: page, text, mm, mm."""
    return [
        (glyph.page, glyph.text, round(glyph.left), round(glyph.top))
        for glyph in glyphs(pdf)
        if glyph.top < 1
        or glyph.bottom > 209
        or not any(
            left + margin <= glyph.left and glyph.right <= right - margin for left, right in panels(glyph.page, rtl=rtl)
        )
    ]


def languages(pdf: bytes) -> set[str]:
    """The languages that the document and its elements are marked with."""
    with pikepdf.open(BytesIO(pdf)) as document:
        marked = {str(document.Root.Lang)}
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/Lang" in thing:
                marked.add(str(thing.Lang))
        for page in document.pages:
            marked |= {str(_property(operands, "/Lang")) for operands, name in _instructions(page) if name == "BDC"}
    return marked - {"None"}


def codes(pdf: bytes, modules: int, sides: Sequence[float] = ()) -> list[tuple[float, frozenset[tuple[int, int]]]]:
    """The QR codes in drawing order: width in mm, and the dark ones of `modules` x `modules` on the rendered page.

    `sides`: only those of these widths in mm.
    """
    found = []
    scale = 4.0
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=scale).to_pil().convert("L")
            for left, _bottom, right, top in areas_of_codes(page, sides):
                width = right - left
                step = width / modules
                dark = {
                    (x, y)
                    for x in range(modules)
                    for y in range(modules)
                    if picture.getpixel(
                        (
                            int((left + (x + 0.5) * step) * scale),
                            int((page.get_height() - top + (y + 0.5) * step) * scale),
                        )
                    )
                    < 128
                }
                found.append((round(width / MM, 1), frozenset(dark)))
    return found


def areas_of_codes(page: pypdfium2.PdfPage, sides: Sequence[float] = ()) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of the QR codes on a page in drawing order; `sides` as in `codes`."""
    for path in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        left, bottom, right, top = path.get_bounds()
        if _is_code(path, right - left, sides):
            yield left, bottom, right, top


def _is_code(path: pypdfium2.PdfObject, width: float, sides: Sequence[float]) -> bool:
    """Whether a path is a code: square, of many lines, as wide as asked."""
    _left, bottom, _right, top = path.get_bounds()
    square = abs(width - (top - bottom)) < 0.03 * width
    many = pypdfium2.raw.FPDFPath_CountSegments(path) > _SEGMENTS
    return square and many and (not sides or any(abs(width / MM - side) < 0.05 for side in sides))


def modules(path: str) -> frozenset[tuple[int, int]]:
    """The dark modules of a QR code that is drawn with SVG path commands, as (x, y).

    Those with an odd number of edges to the right.
    """
    dark: set[tuple[int, int]] = set()
    for x, begins, ends in _uprights(path):
        for y in range(*sorted((begins, ends))):
            dark ^= {(left, y) for left in range(x)}
    return frozenset(dark)


def _uprights(path: str) -> Iterator[tuple[int, int, int]]:
    """The edges that go up or down: x, from y, to y."""
    for x, y, commands in re.findall(r"M(\d+) (\d+)([^z]*)z", path):
        at = first = int(x), int(y)
        for way, length in re.findall(r"([hv])(-?\d+)", commands):
            if way == "h":
                at = at[0] + int(length), at[1]
            else:
                yield at[0], at[1], at[1] + int(length)
                at = at[0], at[1] + int(length)
        assert at == first


_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_SIZE = 29  # version 3: one block of data, one pattern for alignment
_MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda x, y: (x + y) % 2,
    lambda _x, y: y % 2,
    lambda x, _y: x % 3,
    lambda x, y: (x + y) % 3,
    lambda x, y: (y // 2 + x // 3) % 2,
    lambda x, y: x * y % 2 + x * y % 3,
    lambda x, y: (x * y % 2 + x * y % 3) % 2,
    lambda x, y: ((x + y) % 2 + x * y % 3) % 2,
)


def decoded(dark: frozenset[tuple[int, int]], size: int) -> str:
    """What an undamaged QR code of version 3-M says (ISO/IEC 18004, 7)."""
    assert size == _SIZE
    level, mask_number = divmod(int("".join(str(int((x, 8) in dark)) for x in range(5)), 2) ^ 0b10101, 8)
    assert level == 0, "error correction M"
    mask = _MASKS[mask_number]
    bits = "".join(str(int(((x, y) in dark) ^ (mask(x, y) == 0))) for x, y in _data_modules())
    text, at = "", 0
    while (mode := bits[at : at + 4]) != "0000":
        at += 4
        if mode == "0010":
            count, at = int(bits[at : at + 9], 2), at + 9
            for left in range(count, 0, -2):
                width = 11 if left > 1 else 6
                pair, at = int(bits[at : at + width], 2), at + width
                text += _ALPHANUMERIC[pair // 45] + _ALPHANUMERIC[pair % 45] if left > 1 else _ALPHANUMERIC[pair]
        else:
            assert mode == "0100", "bytes"
            count, at = int(bits[at : at + 8], 2), at + 8
            text += bytes(int(bits[at + 8 * i : at + 8 * i + 8], 2) for i in range(count)).decode("ascii")
            at += 8 * count
    return text


def _data_modules() -> Iterator[tuple[int, int]]:
    """The places of the data in reading order: two columns at a time, upwards and downwards in turn, from the right."""
    for number, right in enumerate((*range(_SIZE - 1, 6, -2), 5, 3, 1)):
        rows = range(_SIZE)
        for y in rows if number % 2 else reversed(rows):
            for x in (right, right - 1):
                finder = (x < 9 and (y < 9 or y > _SIZE - 9)) or (x > _SIZE - 9 and y < 9)
                alignment = 20 <= x <= 24 and 20 <= y <= 24
                if not (finder or alignment or x == 6 or y == 6):
                    yield x, y
