"""What a print shop needs of a PDF and Typst does not write: inks instead of light, and how far colours reach."""

import re
from io import BytesIO
from typing import Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, RectangleObject

BLEED: Final = 3 * 72 / 25.4
"""How far colours reach beyond the cut, in pt; `bleed` in theme.typ."""

# A colour of a picture: the name of its space, its parts from 0 to 1 (one of grey, or three), filled or stroked.
_COLOUR = re.compile(rb"/(c\d+) (cs|CS)((?: \d*\.?\d+){1,3}) (?:scn|SCN)\b")


def inked(pdf: bytes) -> bytes:
    """The PDF with the colours of its pictures as inks, grey as black alone, and its bleed boxes.

    Templates use inks already, but SVG has none: codes and pictograms. The same PDF gives the same bytes.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for page in writer.pages:
        _ink(page, writer)
        left, bottom, right, top = (float(edge) for edge in page.trimbox)
        bleed = RectangleObject((left - BLEED, bottom - BLEED, right + BLEED, top + BLEED))
        page[NameObject("/BleedBox")] = bleed
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _ink(page: PageObject, writer: PdfWriter) -> None:
    contents = page.get_contents()
    if contents is None:
        return
    stream = DecodedStreamObject()
    stream.set_data(_COLOUR.sub(_inks, contents.get_data()))
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())  # noqa: SLF001  # pypdf has no other way
    page["/Resources"].pop("/ColorSpace", None)  # type: ignore[attr-defined]  # a dictionary


def _inks(colour: re.Match[bytes]) -> bytes:
    parts = [float(part) for part in colour[3].split()]
    most = max(parts)
    shares = [0.0, 0.0, 0.0] if len(parts) == 1 or most == 0 else [(most - part) / most for part in parts]
    operator = b"k" if colour[2] == b"cs" else b"K"
    return b" %s %s" % (b" ".join(b"%.4g" % share for share in (*shares, 1 - most)), operator)
