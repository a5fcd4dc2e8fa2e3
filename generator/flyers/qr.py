"""QR codes as outlines: numbers only, drawn by the template."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

import segno

_MASK = 3  # diagonal stripes (ISO/IEC 18004, 7.8.2, mask 011)
_RUN = re.compile(rb"\x01+")

Edge = tuple[int, int, int]
"""Between which lines of modules it is, from which module it reaches to before which."""

Address = tuple[str, str]
"""A short address and its fragment; apart, so that the code needs its larger mode for the fragment only."""


def short_address(site: str, code: str, language: str) -> Address:
    """`/Q/<CODE>/#<LANGUAGE>` in upper case, which makes the smallest code (ISO/IEC 18004, alphanumeric mode).

    Scheme and host may be written so (RFC 3986, 6.2.2.1), `/Q/<CODE>/` exists beside `/q/<code>/`; a path of the site's
    own stays as it is. The slash spares families a redirect, which not every host makes.
    """
    parts = urlsplit(site)
    address = f"{parts.scheme}://{parts.netloc}".upper() + parts.path.rstrip("/") + f"/q/{code}/".upper()
    return address, f"#{language.upper()}"


@lru_cache(maxsize=16384)
def outline(address: Address) -> tuple[int, str]:
    """Modules per side and SVG path commands around the dark areas, one unit a module, without the quiet zone.

    Error correction is at least M: paper gets folded and wet.
    """
    # segno takes segments too, each in its own smallest mode; its types do not say so. Any mask can be read: trying all
    # eight of them takes four fifths of the time.
    matrix = segno.make(address, error="m", micro=False, mask=_MASK).matrix  # type: ignore[arg-type]
    return len(matrix), "".join(_around(matrix))


def _around(matrix: Sequence[Sequence[int]]) -> Iterator[str]:
    """Path commands along all edges, with the dark on the right, so that holes go the other way round.

    That is shorter than an area for every row, and no thin white lines show between rows on a screen.
    """
    below, above = _edges(matrix)
    after, before = _edges([*zip(*matrix, strict=True)])
    ways = (  # where an edge begins: where it ends; to the right, down, to the left, up
        {(begin, y): end for y, begin, end in below},
        {(x, begin): end for x, begin, end in before},
        {(end, y): begin for y, begin, end in above},
        {(x, end): begin for x, begin, end in after},
    )
    while ways[0]:
        (x, y), way = next(iter(ways[0])), 0
        yield f"M{x} {y}"
        while (x, y) in ways[way]:
            end = ways[way].pop((x, y))
            yield f"v{end - y}" if way % 2 else f"h{end - x}"
            x, y = (x, end) if way % 2 else (end, y)
            # Where two areas touch at a corner the right turn keeps them apart.
            way = (way + 1) % 4 if (x, y) in ways[(way + 1) % 4] else (way - 1) % 4
        yield "z"


def _edges(lines: Sequence[Sequence[int]]) -> tuple[list[Edge], list[Edge]]:
    """The edges between lines of modules: those with the dark in the next line, and those with it in the one before."""
    light = bytes(len(lines[0]))
    pairs = list(enumerate(pairwise((light, *map(bytes, lines), light))))
    after = [edge for at, (one, other) in pairs for edge in _dark_only(at, other, one)]
    return after, [edge for at, (one, other) in pairs for edge in _dark_only(at, one, other)]


def _dark_only(at: int, dark: bytes, light: bytes) -> Iterator[Edge]:
    """The runs of modules that are dark in one line and light in the other."""
    both = int.from_bytes(dark) & ~int.from_bytes(light)
    return ((at, *run.span()) for run in _RUN.finditer(both.to_bytes(len(dark))))
