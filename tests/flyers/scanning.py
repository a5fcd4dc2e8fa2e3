"""QR codes as a phone reads them: on a coarse picture, out of focus and turned, found by their three corners."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from math import dist, sqrt
from typing import Any

import pypdfium2
from PIL import Image, ImageFilter

from .reading import MM, areas_of_codes, decoded, modules

_DPI = 150
_QUIET = 2.0  # mm around a code that a phone sees too
_UNSHARP = 0.2  # mm
_RUNS = re.compile(rb"\0+|\xff+")
_SIDE = 29  # modules
_CORNER = 7
_RESTORED = 13  # so many wrong codewords are put right at level M of version 3, and a module is in one at most
_PROPORTIONS = (1, 1, 3, 1, 1)  # of a corner, through its middle (ISO/IEC 18004, 6.3.3)

Point = tuple[float, float]


def scanned(pdf: bytes, data: Any, turns: Sequence[float]) -> list[set[str]]:
    """What all codes of a flyer with these data say on a picture turned by so many degrees, for each of these."""
    pictures, codes = list(_pictures(pdf)), set(_codes(data))
    return [
        {
            _restored(picture.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=255), codes)
            for picture in pictures
        }
        for turn in turns
    ]


def drawn(data: Any) -> set[str]:
    """What the codes in a flyer's data say."""
    return {decoded(code, _SIDE) for code in _codes(data)}


def _codes(data: Any) -> Iterator[frozenset[tuple[int, int]]]:
    if isinstance(data, dict) and {"modules", "path"} <= set(data):
        yield modules(data["path"])
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _codes(part)


def _restored(picture: Image.Image, codes: Iterable[frozenset[tuple[int, int]]]) -> str:
    """What a picture of one of the codes says: that of the nearest, if so few modules are wrong that it is certain."""
    dark = _dark(picture)
    near = min(codes, key=lambda code: len(code ^ dark))
    return decoded(near, _SIDE) if len(near ^ dark) <= _RESTORED else "not to be read"


def _pictures(pdf: bytes) -> Iterator[Image.Image]:
    """Every code with a little of what is around it."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            sharp = page.render(scale=_DPI / 72).to_pil().convert("L")
            seen = sharp.filter(ImageFilter.GaussianBlur(_UNSHARP / 25.4 * _DPI))
            for left, bottom, right, top in areas_of_codes(page):
                around = _QUIET * MM
                edges = (
                    left - around,
                    page.get_height() - top - around,
                    right + around,
                    page.get_height() - bottom + around,
                )
                yield seen.crop(tuple(int(edge * _DPI / 72) for edge in edges))


def _dark(picture: Image.Image) -> frozenset[tuple[int, int]]:
    """The dark modules of the one code on a picture."""
    first, across, down = _corners(picture)
    # How far a module to the right and one downwards are, across and down the picture.
    steps = [
        [(end[axis] - first[axis]) / (_SIDE - _CORNER) for end in (across, down)] + [first[axis]] for axis in (0, 1)
    ]
    places = [(right, below, middle - (right + below) * _CORNER / 2) for right, below, middle in steps]
    seen = picture.transform((_SIDE, _SIDE), Image.Transform.AFFINE, (*places[0], *places[1]), Image.Resampling.BICUBIC)
    return frozenset((at % _SIDE, at // _SIDE) for at, light in enumerate(seen.tobytes()) if light < 128)


def _corners(picture: Image.Image) -> tuple[Point, Point, Point]:
    """The middles of the corner between the others, of the one to its right and the one below it."""
    places: list[list[Point]] = []
    for point in _middles(picture):
        near = next((place for place in places if dist(place[0], point) < 6), None)
        if near is None:
            places.append([point])
        else:
            near.append(point)
    points = [(sum(x for x, _ in place) / len(place), sum(y for _, y in place) / len(place)) for place in places]
    first, one, other = max(permutations(points, 3), key=_like_a_half_square)
    turned = (one[0] - first[0]) * (other[1] - first[1]) - (one[1] - first[1]) * (other[0] - first[0])
    return (first, one, other) if turned > 0 else (first, other, one)


def _like_a_half_square(points: tuple[Point, Point, Point]) -> float:
    """How long the sides of a right angle at the first point are, less its faults: some data look like a corner."""
    first, one, other = points
    side, below, across = dist(first, one), dist(first, other), dist(one, other)
    return side + below - 3 * (abs(side - below) + abs(across - side * sqrt(2)))


def _middles(picture: Image.Image) -> Iterator[Point]:
    """Where a line across and one downwards both have the proportions of a corner."""
    width, height = picture.size
    seen = picture.point(lambda light: 0 if light < 128 else 255).tobytes()
    columns = [list(_like_corners(seen[x::width])) for x in range(width)]
    for y in range(height):
        for x in _like_corners(seen[y * width : (y + 1) * width]):
            yield from ((x, middle) for middle in columns[int(x)] if abs(middle - y) < 2)


def _like_corners(line: bytes) -> Iterator[float]:
    """The middles of dark, light, dark, light and dark runs of these proportions."""
    runs = list(_RUNS.finditer(line))
    for at in range(len(runs) - 4):
        five = runs[at : at + 5]
        if five[0][0][0]:
            continue
        module = (five[4].end() - five[0].start()) / _CORNER
        if all(abs(len(run[0]) - module * share) < module * 0.6 for run, share in zip(five, _PROPORTIONS, strict=True)):
            yield (five[2].start() + five[2].end()) / 2
