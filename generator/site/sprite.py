"""Pictograms as symbols: a page carries those that it shows, each once, and `<use href="#fl-icon-phone"/>` shows one.

Not one file for all pages: a browser takes no symbol out of another file where the guide is opened from a stick.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from generator.resources import found

_USED: Final = re.compile(r'<use href="#fl-([a-z0-9-]+)"')
_SVG: Final = "{http://www.w3.org/2000/svg}"
_SHAPES: Final = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_SIZES: Final = frozenset({"cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height"})
_LINES: Final = frozenset({"stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"})
_FRAME: Final = frozenset({"viewBox", "width", "height"})
_ATTRIBUTES: Final = _SIZES | _LINES | {"d", "points", "transform", "fill", "fill-rule", "opacity"}
# The colours in which a pictogram is drawn, and what the page paints instead: with the text, in light and dark.
_PAINTS: Final = {
    "#0b5a6b": "currentColor",
    "#cfe5e9": "var(--fl-picture)",
    "#e08a3c": "var(--fl-picture-warm)",
}
# How frame.css paints a picture, and how a drawing is painted that says nothing: a symbol says what parts the two.
_STYLED: Final = {
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
_INITIAL: Final = {
    "fill": "#000",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
}


@dataclass(frozen=True, slots=True)
class Symbol:
    """A pictogram to use many times: its box, how it is painted otherwise than frame.css says, its shapes.

    A shape has its attributes.
    """

    name: str
    box: str
    paint: Mapping[str, str]
    shapes: tuple[tuple[str, Mapping[str, str]], ...]


def used(html: str) -> tuple[str, ...]:
    """The names of the symbols that a page uses, in the order in which they come."""
    return tuple(dict.fromkeys(_USED.findall(html)))


def symbols(names: Iterable[str], own: Path | None) -> tuple[Symbol, ...]:
    """The symbols of these names, as far as somebody has drawn them; `own` as in `Job`."""
    return tuple(filter(None, (symbol(name, own) for name in names)))


@lru_cache(maxsize=256)
def symbol(name: str, own: Path | None) -> Symbol | None:
    """The pictogram `pictograms/<name>.svg` below the assets.

    None where nobody has drawn it, and where a town's own drawing is more than shapes with colours and lines: that
    has to be shown as an image.
    """
    path = found(f"assets/pictograms/{name}.svg", own)
    if path is None:
        return None
    try:
        root = ET.parse(path).getroot()  # noqa: S314  # the program's, or the town's that builds with it
        shapes = tuple(_shape(element) for element in root)
        painted = _INITIAL | dict(_painted({key: value for key, value in root.items() if key not in _FRAME}))
        paint = {key: value for key, value in painted.items() if _STYLED.get(key) != value}
        return Symbol(name, root.attrib["viewBox"], paint, shapes)
    except (ET.ParseError, KeyError, _NotPlain):
        return None


class _NotPlain(Exception):  # noqa: N818  # no error: such a drawing is shown in another way
    pass


def _shape(element: ET.Element) -> tuple[str, Mapping[str, str]]:
    tag = element.tag.removeprefix(_SVG)
    if tag not in _SHAPES or len(element):
        raise _NotPlain
    return tag, dict(_painted(element.attrib))


def _painted(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, value in attributes.items():
        if key not in _ATTRIBUTES:
            raise _NotPlain
        yield key, _PAINTS.get(value, value)
