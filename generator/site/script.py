"""Scripts and style sheets that are many small files in `site_src` and one file on the site."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from rcssmin import cssmin
from rjsmin import jsmin

from generator.output import version
from generator.resources import ENGINE, found

SCRIPT: Final = "js/finder.js"
STYLE: Final = "css/find.css"
OFFER_SCRIPT: Final = "js/offer.js"
OFFER_STYLE: Final = "css/offer.css"
EDITION_STYLE: Final = "css/edition.css"
HELP_STYLE: Final = "css/help.css"
HERO_STYLE: Final = "css/hero.css"
SKETCH_STYLE: Final = "css/sketch.css"
EXIT_SCRIPT: Final = "js/exit.js"
LIST_SCRIPT: Final = "js/list.js"
LIST_STYLE: Final = "css/list.css"
WORKER: Final = "js/worker.js"
MAP_SCRIPT: Final = "js/map.js"
MAP_STYLE: Final = "css/map.css"
MAP_FOLDER: Final = "map/"

_FINDER: Final = ("text", "clock", "when", "facets", "address", "offers", "card", "page")
_SITE: Final = ("tokens", "frame", "parts", "keep", "pages", "print", "older")
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "js/site.js": ("js/menus.js", "js/keep.js", "js/list/kept.js", "js/list/buttons.js"),
    SCRIPT: (*ENGINE, *(f"js/finder/{name}.js" for name in _FINDER)),
    OFFER_SCRIPT: (
        "js/search/hours.js",
        *(f"js/finder/{name}.js" for name in ("text", "clock", "when")),
        *(f"js/offer/{name}.js" for name in ("open", "share", "aloud")),
        EXIT_SCRIPT,
    ),
    LIST_SCRIPT: (
        "js/finder/text.js",
        "js/finder/offers.js",
        *(f"js/list/{name}.js" for name in ("address", "qr", "entry", "page")),
    ),
    "js/offline.js": ("js/offline.js",),
    "css/site.css": tuple(f"css/{name}.css" for name in _SITE),
    "css/root.css": ("css/tokens.css", "css/root.css"),
    EDITION_STYLE: (OFFER_STYLE, EDITION_STYLE),
    **{style: (style,) for style in (STYLE, OFFER_STYLE, SKETCH_STYLE, HERO_STYLE, HELP_STYLE, LIST_STYLE)},
}
"""What each is made of, in order, below the assets; comments and what is for the eye are left out."""
ONLY_PARTS: Final = frozenset(
    (WORKER, MAP_SCRIPT, MAP_STYLE, *(part for parts in PARTS.values() for part in parts))
) - {EXIT_SCRIPT}
"""What does not go onto the site by itself, or not onto every one: as what is below MAP_FOLDER."""

# A hint to Chromium: all functions are made ready while the script arrives, and not each one when it is first called,
# which would be a fifth of the way to the first result.
_READY: Final = "//# allFunctionsCalledOnLoad\n"
# Comments, indents, and signs that only part things for the eye: a third of what would be sent.
_SHORTEN: Final[Mapping[str, Callable[[str], str]]] = {".js": jsmin, ".css": cssmin}


def joined(name: str, own: Path | None) -> str:
    """The text of one of PARTS; `own` as in `Job`."""
    text = "".join(bare(part, own) for part in PARTS[name])
    return _READY + text if name == SCRIPT else text


def bare(name: str, own: Path | None) -> str:
    """The text of a file below the assets without comments and what is for the eye; `own` as in `Job`."""
    return _SHORTEN[name[name.rindex(".") :]](path_of(name, own).read_text("utf-8")) + "\n"


@lru_cache(maxsize=256)
def versioned(name: str, own: Path | None) -> str:
    """The address of a file below the assets, for a browser to keep: "css/find.css?v=1a2b"."""
    return f"{name}?v={version(joined(name, own).encode() if name in PARTS else path_of(name, own).read_bytes())}"


def path_of(name: str, own: Path | None) -> Path:
    """Where a file below the assets is taken from; `own` as in `Job`."""
    path = found(f"assets/{name}", own)
    assert path is not None, name  # noqa: S101  # it is one of ours, or was looked for
    return path
