"""Pages of a booklet two by two on sheets, in the order in which they are folded: for an office printer."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, StreamObject

_PAGES: Final = 4
"""So many pages are on a sheet, front and back."""


def imposed(pdf: bytes, *, rtl: bool) -> bytes:
    """The booklet `pdf` on sheets twice as wide as its pages, to be printed on both sides, turned over the short edge.

    Its pages are a multiple of four; `rtl`: it opens from left to right. What a page says to a screen reader, its links
    and bookmarks stay behind: these sheets are for paper. The same booklet gives the same bytes.
    """
    reader = PdfReader(BytesIO(pdf))
    writer = PdfWriter()
    for left, right in _sides(len(reader.pages), rtl=rtl):
        _side(writer, reader.pages[left], reader.pages[right])
    if reader.metadata and reader.metadata.title:
        writer.add_metadata({"/Title": reader.metadata.title})
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _sides(pages: int, *, rtl: bool) -> Iterator[tuple[int, int]]:
    """Left and right page of every side, from 0: the first and the last are neighbours, and so on inwards."""
    assert pages % _PAGES == 0  # noqa: S101 - the template fills up with pages for notes
    for side in range(pages // 2):
        outer, inner = pages - 1 - side, side
        yield (outer, inner) if (side % 2 == 0) != rtl else (inner, outer)


def _side(writer: PdfWriter, left: PageObject, right: PageObject) -> None:
    """Two pages beside each other, cut to their trim: what a print shop would cut off is not on these sheets."""
    width, height = float(left.trimbox.width), float(left.trimbox.height)
    side = writer.add_blank_page(2 * width, height)
    shown, drawn = DictionaryObject(), []
    for number, page in enumerate((left, right)):
        name = f"/P{number}"
        shown[NameObject(name)] = writer._add_object(_picture(writer, page))  # noqa: SLF001  # pypdf has no other way
        x, y = number * width - float(page.trimbox.left), -float(page.trimbox.bottom)
        drawn.append(f"q 1 0 0 1 {x:.4f} {y:.4f} cm {name} Do Q")
    contents = DecodedStreamObject()
    contents.set_data("\n".join(drawn).encode())
    side[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): shown})
    side[NameObject("/Contents")] = writer._add_object(contents)  # noqa: SLF001


def _picture(writer: PdfWriter, page: PageObject) -> StreamObject:
    """A page as a picture that others can show (PDF 32000-1, 8.10): its words stay words."""
    contents, resources = page["/Contents"].get_object(), page["/Resources"].get_object()
    assert isinstance(contents, StreamObject)  # noqa: S101 - Typst writes one stream for a page
    assert resources is not None  # noqa: S101 - and what it draws with
    picture: StreamObject = contents.clone(writer)  # type: ignore[assignment]  # a copy of it
    box = ArrayObject(FloatObject(edge) for edge in page.trimbox)
    picture.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): box,
            NameObject("/Resources"): resources.clone(writer),
        }
    )
    return picture
