"""What a phone needs to keep the guide of one language: a service worker, what is said of it, and a manifest.

The worker (`site_src/assets/js/worker.js`) stands below a list of the language's files with the version of each; see
docs/decisions/0019-guide-on-the-phone.md.
"""

import gzip
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import quote

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.look import colour
from generator.output import compact, version
from generator.site.pages.kept import DATA
from generator.site.pictures import SEA, icons, linked
from generator.site.script import MAP_FOLDER, WORKER, bare
from generator.view.facts import date_in_words, size_in_words
from generator.view.guide import guide_view
from generator.view.text import filled, plain
from generator.view.words import Words, words

SAID: Final = "offline.json"
MANIFEST: Final = "manifest.webmanifest"
SERVICE_WORKER: Final = "sw.js"

_SHARED: Final = (".css", ".js", ".svg")  # of the assets; pictures of a hand-written page are kept once they were seen
_SAMPLE: Final = 12  # files of a kind that are compressed to know how large all are: all would take as long as to build
_AS_THEY_ARE: Final = "/~!*'()@:&=+$,;"  # what a browser leaves in a path


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that a phone keeps: its address from the language's folder on ("find/"), its version and its path."""

    address: str
    version: str
    path: Path


def offline(catalogue: Catalogue, language: str, root: Path, own: Path | None) -> Iterator[tuple[str, str]]:
    """`(file, text)` of what is added to a language's finished folder below `root`, the site's; `own` as in `Job`.

    In this order: each is written before the next is asked for, and the worker lists those before it.
    """
    spoken = words(language)
    yield f"{language}/{MANIFEST}", manifest(catalogue, spoken, own)
    files = kept(root, language)
    yield f"{language}/{SAID}", said(catalogue, spoken, served(files))
    yield f"{language}/{SERVICE_WORKER}", _worker([*files, *kept(root, language, only=SAID)], own)


def kept(root: Path, language: str, only: str = "") -> list[Kept]:
    """The files of a language that stand below `root`, and what of other folders its pages use; or `only` the one."""
    folder = root / language
    shared = (
        f"../assets/{name}"
        for name in _names(root / "assets")
        if name.endswith(_SHARED) and not name.startswith(MAP_FOLDER)
    )
    names = [only] if only else [*_names(folder), *shared, *_german_facts(root, language)]
    found = []
    for name in names:
        path = folder / name
        address = quote(name.removesuffix("index.html") if _is_page(name) else name, safe=_AS_THEY_ARE)
        found.append(Kept(address, version(path.read_bytes()), path))
    return found


def _german_facts(root: Path, language: str) -> list[str]:
    """What a family's list shows in German beside its own language."""
    there = language != SOURCE_LANGUAGE and (root / SOURCE_LANGUAGE / DATA).is_file()
    return [f"../{SOURCE_LANGUAGE}/{DATA}"] if there else []


def served(files: Sequence[Kept]) -> int:
    """Roughly how many bytes a web server sends for files, compressed (gzip): some of a folder stand for all of it."""
    size = 0.0
    for _, group in groupby(files, lambda file: file.address.partition("/")[0]):
        alike = list(group)
        sample = [file.path.read_bytes() for file in alike[:: len(alike) // _SAMPLE + 1]]
        ratio = sum(len(gzip.compress(content, 6)) for content in sample) / sum(map(len, sample))
        size += ratio * _bytes(alike)
    return round(size)


def said(catalogue: Catalogue, spoken: Words, size: int) -> str:
    """What a page says of keeping the guide, which takes `size` bytes, as JSON."""
    values = {
        "size": size_in_words(size, spoken),
        "date": date_in_words(catalogue.today, spoken),
    }
    # Translators: {size} is such as 1.4 MB, {date} the day on which the guide was made
    could = spoken.gettext("You can save this guide on your device ({size}). Then you can read it without internet.")
    sentences = {
        "kept": spoken.gettext("You can now read this guide without internet ({size}). As of {date}."),
        "remove": spoken.gettext("Remove it from this device"),
        "could": could,
        "keep": spoken.gettext("Save it on this device"),
        "alone": spoken.gettext("You have no internet now. You see the guide as of {date}."),
    }
    return json.dumps({name: filled(text, **values) for name, text in sentences.items()}, ensure_ascii=False)


def manifest(catalogue: Catalogue, spoken: Words, own: Path | None) -> str:
    """What a phone shows of the guide among its apps (W3C Web Application Manifest).

    With the browser's bar: a way back, and one out.
    """
    guide, ground = guide_view(catalogue, spoken), colour(catalogue) or SEA
    pictures = [drawing for drawing in icons(catalogue, own) if "/touch-" not in drawing.file]
    return json.dumps(
        {
            "name": plain(guide.name),
            "description": plain(guide.summary),
            "lang": spoken.language,
            "dir": spoken.direction,
            "id": "./",
            "start_url": "./",
            "scope": "./",
            "display": "minimal-ui",
            "theme_color": ground,
            "background_color": "#ffffff",
            "icons": [
                {
                    "src": f"../{linked(drawing)}",
                    "sizes": f"{drawing.data['width']}x{drawing.data['height']}",
                    "type": "image/png",
                    "purpose": "maskable" if "/maskable-" in drawing.file else "any",
                }
                for drawing in pictures
            ],
        },
        ensure_ascii=False,
    )


def _worker(files: Sequence[Kept], own: Path | None) -> str:
    guide = {"bytes": _bytes(files), "files": {file.address: file.version for file in files}}
    return f"const guide = {compact(guide)};\n{bare(WORKER, own)}"


def _bytes(files: Sequence[Kept]) -> int:
    return sum(file.path.stat().st_size for file in files)


def _is_page(name: str) -> bool:
    return name.rpartition("/")[2] == "index.html"


def _names(folder: Path) -> list[str]:
    """The files below a folder, sorted, from there on."""
    start = len(os.fspath(folder)) + 1
    paths = (f"{place}/{name}"[start:].replace(os.sep, "/") for place, _, files in os.walk(folder) for name in files)
    return sorted(paths)
