"""Which characters the print fonts can draw: `generator/catalogue/letters.txt`, for the check that looks at texts."""

import struct
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

from generator.fonts import font_data

LETTERS = "generator/catalogue/letters.txt"
_HEADER = "# Code points that flyers can print, in hexadecimal: what the print fonts draw (make docs).\n"
# What needs no glyph: tab, line break, soft hyphen, joiners, marks of direction, variations; blanks but Ogham's.
_INVISIBLE = "\t\n\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060" + "".join(map(chr, range(0xFE00, 0xFE10)))
_OGHAM_BLANK = 0x1680
# No font has a say in these, and PDF/A-2a has no private characters (ISO 19005-2, 6.2.11.7).
_NEVER = ("Cc", "Cn", "Co", "Cs")


def letters_text() -> str:
    """The file's contents."""
    ranges = (f"{first:04X}-{last:04X}" if first < last else f"{first:04X}" for first, last in _ranges(printable()))
    return _HEADER + textwrap.fill(" ".join(ranges), 110, break_on_hyphens=False) + "\n"


def printable() -> frozenset[int]:
    """The code points that every print font can draw, alone or as a letter and its marks (NFD), or that need no glyph.

    Of text in Unicode's composed form (NFC).
    """
    mapped = frozenset.intersection(*(frozenset(_mapped(font)) for font in font_data().values()))
    every = [(point, chr(point)) for point in range(0x110000)]
    drawn = {point for point, it in every if point in mapped and unicodedata.category(it) not in _NEVER}
    composed = {point for point, it in every if all(ord(part) in drawn for part in unicodedata.normalize("NFD", it))}
    blanks = {point for point, it in every if unicodedata.category(it) == "Zs"} - {_OGHAM_BLANK}
    return frozenset(drawn | composed | blanks | set(map(ord, _INVISIBLE)))


def _ranges(points: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of `points`."""
    first = last = -1
    for point in sorted(points):
        if point != last + 1 and last >= 0:
            yield first, last
        if point != last + 1:
            first = point
        last = point
    yield first, last


def _mapped(font: bytes) -> Iterator[int]:
    """The code points that a TrueType font maps to a glyph (OpenType specification, table `cmap`, formats 4 and 12)."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(tables))
    cmap = next(offset for tag, _checksum, offset, _length in records if tag == b"cmap")
    for i in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        table = cmap + struct.unpack_from(">I", font, cmap + 4 + 8 * i + 4)[0]
        kind = struct.unpack_from(">H", font, table)[0]
        if kind == 4:
            yield from _format_4(font, table)
        elif kind == 12:
            yield from _format_12(font, table)


def _format_12(font: bytes, table: int) -> Iterator[int]:
    for group in range(struct.unpack_from(">I", font, table + 12)[0]):
        first, last, _glyph = struct.unpack_from(">III", font, table + 16 + 12 * group)
        yield from range(first, last + 1)


def _format_4(font: bytes, table: int) -> Iterator[int]:
    doubled = struct.unpack_from(">H", font, table + 6)[0]
    columns = [table + 14 + shift for shift in (0, doubled + 2, 2 * doubled + 2, 3 * doubled + 2)]
    for segment in range(0, doubled, 2):
        last, first, delta, offset = (struct.unpack_from(">H", font, column + segment)[0] for column in columns)
        for point in range(first, min(last, 0xFFFE) + 1):
            if offset:
                glyph = struct.unpack_from(">H", font, columns[3] + segment + offset + 2 * (point - first))[0]
            else:
                glyph = (point + delta) % 0x10000
            if glyph:
                yield point
