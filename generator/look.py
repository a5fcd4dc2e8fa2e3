"""A municipality's own look on paper and in pictures: logo and colour out of catalogue.yml, what is wrong with them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.problems.problem import Problem
from generator.resources import found, shown

LARGEST: Final = 100 * 1024  # bytes; every flyer carries the logo
LEAST_CONTRAST: Final = 4.5
"""To white, below letters and behind them (WCAG 2.2, 1.4.3)."""

# What runs, loads, or needs a font that is not there.
_REFUSED: Final = {
    "script": "script", "foreignObject": "script", "handler": "script", "animate": "script", "set": "script",
    "a": "link", "image": "link", "feImage": "link", "text": "text", "tspan": "text", "font": "text",
}  # fmt: skip
_OUTSIDE = re.compile(r"@import|url\(\s*['\"]?(?!#)|[a-z]+://|data:|javascript:", re.IGNORECASE)
_SVG: Final = "{http://www.w3.org/2000/svg}"


def logo(catalogue: Catalogue, own: Path | None) -> str:
    """The municipality's logo as SVG, "" where it has none or `check` refuses it; `own` as in `Job`."""
    name = catalogue.settings.print.logo
    path = found(f"assets/{name}", own) if name else None
    return path.read_text("utf-8") if path and not _fault(path) else ""


def colour(catalogue: Catalogue) -> str:
    """The municipality's colour, "" where it has none."""
    return catalogue.settings.print.colour or ""


def check(catalogue: Catalogue, own: Path | None = None) -> tuple[Problem, ...]:
    """Find a logo that is not there or not to be printed, and a colour that is too light; `own` as in `Job`."""
    return tuple(_wrong(catalogue, own))


def _wrong(catalogue: Catalogue, own: Path | None) -> Iterator[Problem]:
    look, settings = catalogue.settings.print, f"{LISTS_FOLDER}/{FILES[SETTINGS]}"
    if look.logo:
        path = found(f"assets/{look.logo}", own)
        if path is None:
            folder = shown(own / "assets") if own else "site_src/assets"
            yield Problem.of("logo-missing", ("print", "logo"), file=settings, found=look.logo, folder=folder)
        elif fault := _fault(path):
            yield Problem.of("logo", ("print", "logo"), file=settings, found=look.logo, reason=fault)
    if look.colour and (contrast := _contrast(look.colour)) < LEAST_CONTRAST:
        ratio = f"{contrast:.1f}:1"
        yield Problem.of("colour-contrast", ("print", "colour"), file=settings, found=look.colour, ratio=ratio)


def _fault(path: Path) -> str:
    """Why a file is not taken as a logo: "large", "svg", "script", "link", "text"; "" where it is."""
    raw = path.read_bytes()[: LARGEST + 1]
    if len(raw) > LARGEST:
        return "large"
    try:
        text = raw.decode("utf-8")
        # Entities are what makes XML dangerous to read, and an SVG needs none.
        root = None if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE) else ET.fromstring(text)  # noqa: S314
    except (UnicodeDecodeError, ET.ParseError):
        return "svg"
    if root is None or root.tag != f"{_SVG}svg":
        return "svg"
    return next(filter(None, map(_fault_of, root.iter())), "")


def _fault_of(element: ET.Element) -> str:
    name = element.tag.removeprefix(_SVG)
    if name in _REFUSED:
        return _REFUSED[name]
    for key, value in element.attrib.items():
        bare = key.rpartition("}")[2]
        if bare.lower().startswith("on"):
            return "script"
        if (bare == "href" and not value.startswith("#")) or _OUTSIDE.search(value):
            return "link"
    return "link" if _OUTSIDE.search(element.text or "") else ""


def _contrast(colour: str) -> float:
    """The contrast of a colour to white."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
