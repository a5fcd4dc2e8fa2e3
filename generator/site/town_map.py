"""A map that a town serves itself: MapLibre draws an extract of OpenStreetMap, once somebody has asked for it.

The town's files stand in `assets/map` of its own `site_src`; see docs/decisions/0021-a-map-of-ones-own.md.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.output import compact, version
from generator.problems.problem import Problem
from generator.resources import files, folders, found, shown
from generator.site.script import MAP_FOLDER, MAP_SCRIPT, MAP_STYLE, bare, path_of, versioned
from generator.view.facts import size_in_words
from generator.view.text import Marked, filled
from generator.view.words import Words

_DRAWN: Final = "style.json"
_LIBRARIES: Final = {
    "library": "maplibre-gl.mjs",
    "worker": "maplibre-gl-worker.mjs",
    "rules": "maplibre-gl.css",
    "reader": "pmtiles.js",
}
"""By what js/map.js calls them."""

# https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md, "Header"
_HEADER: Final = 127
_MAGIC: Final = b"PMTiles\x03"
_TILE_BYTES, _TILES, _KIND, _VECTOR = 64, 88, 99, 1
_VIEW: Final = 6  # tiles that a view shows; where a town is dense they are larger than the mean
_OUTSIDE: Final = re.compile(r'"(?:https?:)?//')


@dataclass(frozen=True, slots=True)
class TownMap:
    """The address, below the assets, of what shows the map, and what the button says."""

    script: str
    show: Marked


def town_map(catalogue: Catalogue, spoken: Words, own: Path | None) -> TownMap | None:
    """The town's map, None where it has none; `own` as in `Job`."""
    tiles = catalogue.settings.map
    if not tiles:
        return None
    # Translators: on a button; {size} is such as 1.4 MB: what is then loaded
    show = filled(spoken.gettext("Show the map (about {size})"), size=size_in_words(_fetched(tiles, own), spoken))
    return TownMap(_versioned(tiles, own), show)


def without_map(catalogue: Catalogue) -> Catalogue:
    """The catalogue for a site that is opened by double-click: a browser lets no such page read tiles."""
    return catalogue.model_copy(update={"settings": catalogue.settings.model_copy(update={"map": None})})


def map_files(catalogue: Catalogue, own: Path | None) -> Iterator[tuple[str, str | bytes]]:
    """`(file, content)` of what only a site with a map has; `own` as in `Job`."""
    if catalogue.settings.map:
        yield f"assets/{MAP_SCRIPT}", _script(catalogue.settings.map, own)
        yield f"assets/{MAP_STYLE}", bare(MAP_STYLE, own)
        there = files(*folders(f"assets/{MAP_FOLDER}", own))
        yield from ((f"assets/{MAP_FOLDER}{name}", path.read_bytes()) for name, path in there.items())


def check_map(catalogue: Catalogue, own: Path | None) -> Iterator[Problem]:
    """Find files of the map that are not there or not what they must be; `own` as in `Job`."""
    tiles = catalogue.settings.map
    for name in (tiles, *_LIBRARIES.values(), _DRAWN) if tiles else ():
        path = found(f"assets/{MAP_FOLDER}{name}", own)
        fault = _fault(path) if path else "missing"
        if fault:
            folder = shown(own / "assets" / MAP_FOLDER) if own else f"site_src/assets/{MAP_FOLDER}"
            file = f"{LISTS_FOLDER}/{FILES[SETTINGS]}"
            yield Problem.of("map-file", ("map",), file=file, found=name, folder=folder, reason=fault)


def _fault(path: Path) -> str:
    """Why a file of the map is not taken: "tiles", "style", "outside"; "" where it is."""
    if path.suffix == ".pmtiles":
        header = _header(path)
        return "" if header.startswith(_MAGIC) and header[_KIND:][:1] == bytes([_VECTOR]) else "tiles"
    if path.suffix == ".json":
        try:
            return _fault_of(json.loads(path.read_bytes()))
        except (ValueError, TypeError, KeyError, AttributeError):
            return "style"
    return ""


def _fault_of(style: Any) -> str:
    """As `_fault`; where vector tiles come from js/map.js says, whatever stands in the style."""
    if not style["layers"]:
        return "style"
    others = [source for source in style["sources"].values() if source["type"] != "vector"]
    return "outside" if _OUTSIDE.search(json.dumps([style.get("glyphs"), style.get("sprite"), *others])) else ""


@lru_cache(maxsize=4)
def _versioned(tiles: str, own: Path | None) -> str:
    return f"{MAP_SCRIPT}?v={version(_script(tiles, own).encode())}"


@lru_cache(maxsize=4)
def _fetched(tiles: str, own: Path | None) -> int:
    """How many bytes the map of a page is, roughly, compressed as a web server sends them."""
    texts = (*(f"{MAP_FOLDER}{name}" for name in _LIBRARIES.values()), f"{MAP_FOLDER}{_DRAWN}")
    sent = sum(len(gzip.compress(path_of(name, own).read_bytes(), 6)) for name in texts)
    header = _header(path_of(f"{MAP_FOLDER}{tiles}", own))
    return sent + _VIEW * _number(header, _TILE_BYTES) // max(1, _number(header, _TILES))


def _script(tiles: str, own: Path | None) -> str:
    """The script below the addresses, from itself on, of what it fetches."""
    fetched = {**_LIBRARIES, "tiles": tiles, "style": _DRAWN}
    there = {name: f"../{versioned(MAP_FOLDER + file, own)}" for name, file in fetched.items()}
    there["look"] = f"../{versioned(MAP_STYLE, own)}"
    return f"const files = {compact(there)};\n{bare(MAP_SCRIPT, own)}"


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 8], "little")
