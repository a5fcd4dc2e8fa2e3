"""Pictures that Typst draws for the site: icons of a phone's home screen, and what a messenger shows of a link."""

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import typst

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.fonts import typst_fonts
from generator.look import colour, logo
from generator.output import version
from generator.resources import found
from generator.site.model import Pictures
from generator.view.guide import guide_view
from generator.view.text import plain
from generator.view.words import words

TOUCH: Final = "assets/icons/touch-180.png"
FAVICON: Final = "favicon.ico"
GUIDE: Final = "assets/cards/guide.png"
CARD: Final = (1200, 630)
"""Width and height of a card in pixels, as messengers want it."""
SEA: Final = "#0b5a6b"
"""The ground where a town has no colour of its own: that of the guide's sign."""
_SAFE: Final = 0.78  # of a maskable icon's side: phones cut circles and drops out of it
_FAVICON_SIDE: Final = 48


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture to draw: its file from the site's root on, the template that draws it, and what that is given.

    `data` has at least "width" and "height" in pixels.
    """

    file: str
    template: str
    data: Mapping[str, Any]


def icons(catalogue: Catalogue, own: Path | None) -> tuple[Drawing, ...]:
    """The guide's sign as PNG: for a phone's home screen, for an installed guide, and maskable; `own` as in `Job`."""
    ground, sign = colour(catalogue) or SEA, _svg(own, "logo")
    return (
        _icon(TOUCH, 180, sign, ground),
        _icon("assets/icons/icon-192.png", 192, sign),
        _icon("assets/icons/icon-512.png", 512, sign),
        _icon("assets/icons/maskable-512.png", 512, sign, ground, _SAFE),
    )


def cards(catalogue: Catalogue, own: Path | None) -> dict[str, Drawing]:
    """What is shown of a link: one picture for each topic by its key, and one for all other pages, by ""."""
    shared = {
        "width": CARD[0],
        "height": CARD[1],
        "name": plain(guide_view(catalogue, words(SOURCE_LANGUAGE)).name),
        "ground": colour(catalogue) or SEA,
        "logo": logo(catalogue, own),
    }
    topics = {
        key: Drawing(
            f"assets/cards/topic-{key}.png", "card.typ", {**shared, "sign": _svg(own, f"topics-{key}", "topics")}
        )
        for key in catalogue.topics
    }
    return {"": Drawing(GUIDE, "card.typ", {**shared, "sign": _svg(own, "logo")}), **topics}


def drawn(drawing: Drawing, own: Path | None) -> bytes:
    """The picture as PNG; the same data gives the same bytes.

    Raises typst.TypstError where a town's own drawing cannot be read, and ChangedFont.
    """
    template = found(f"pictures/{drawing.template}", own)
    assert template is not None  # noqa: S101  # one of ours
    data = json.dumps(drawing.data, ensure_ascii=False)
    png = _painter(template).compile(format="png", ppi=72, sys_inputs={"data": data})
    assert isinstance(png, bytes)  # noqa: S101  # one page, and no file is named
    return png


def linked(drawing: Drawing) -> str:
    """The picture's file with its version, for pages to link; it changes with what is drawn, without drawing it."""
    return f"{drawing.file}?v={version(json.dumps(drawing.data).encode())}"


def links(catalogue: Catalogue, own: Path | None) -> Pictures:
    """The pictures that pages link, without drawing them."""
    touch = icons(catalogue, own)[0]
    return Pictures(linked(touch), {key: linked(card) for key, card in cards(catalogue, own).items()})


def pictures(catalogue: Catalogue, own: Path | None) -> Iterator[tuple[str, bytes]]:
    """`(file, content)` of all pictures; browsers that know no SVG ask for the last one by themselves."""
    for drawing in (*icons(catalogue, own), *cards(catalogue, own).values()):
        yield drawing.file, drawn(drawing, own)
    yield FAVICON, _ico(drawn(_icon(FAVICON, _FAVICON_SIDE, _svg(own, "logo")), own))


def _icon(file: str, side: int, sign: str, ground: str = "", share: float = 1) -> Drawing:
    data = {"width": side, "height": side, "sign": sign, "ground": ground, "share": share}
    return Drawing(file, "icon.typ", data)


def _svg(own: Path | None, *names: str) -> str:
    """The first pictogram of these that somebody has drawn, as SVG."""
    path = next(filter(None, (found(f"assets/pictograms/{name}.svg", own) for name in names)))
    return path.read_text("utf-8")


def _ico(png: bytes) -> bytes:
    """A PNG as an .ico file: one entry of a directory before it."""
    header = struct.pack("<HHHBBBBHHII", 0, 1, 1, _FAVICON_SIDE, _FAVICON_SIDE, 0, 0, 1, 32, len(png), 22)
    return header + png


@lru_cache(maxsize=8)
def _painter(template: Path) -> typst.Compiler:
    fonts = typst_fonts()
    return typst.Compiler(str(template), root=str(template.parent), font_paths=fonts, ignore_system_fonts=True)
