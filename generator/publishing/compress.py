"""Compressed copies beside a site's files, which a web server sends as they are: `index.html.br`, `index.html.gz`.

The smallest copies take fifty times as long to make. What every visitor fetches and keeps (scripts, style sheets,
drawings) is worth that; of ten thousand pages each is read by few.
"""

import gzip
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.publishing.system import naming
from generator.publishing.tree import below
from generator.workers import shared_out

LEAST: Final = 1024
"""Bytes: what is smaller fits into one packet anyway."""

_READ: Final = (".html", ".xml", ".txt", ".ics", ".vtt", ".csv", ".json", ".geojson", ".jsonld", ".webmanifest")
_KEPT: Final = (".js", ".mjs", ".css", ".svg")
_QUICK: Final = 6
_SMALLEST: Final = 11
_AT_ONCE: Final = 200  # files


def compress(folder: Path, jobs: int = 1) -> tuple[str, ...]:
    """Write the copies of every text in `folder` that are smaller than it; their names ("de/index.html.br").

    The same files always give the same bytes. In `jobs` processes at most: see `shared_out`.
    """
    names = sorted(name for name, entry in below(folder) if _is_worth_it(entry))
    parts = [names[first : first + _AT_ONCE] for first in range(0, len(names), _AT_ONCE)]
    return tuple(name for part in shared_out(_copies, folder, parts, jobs) for name in part)


def _is_worth_it(entry: os.DirEntry[str]) -> bool:
    named = entry.name.endswith(_READ + _KEPT)
    return named and entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_size >= LEAST


def _copies(folder: Path, names: Sequence[str]) -> list[str]:
    import brotli  # noqa: PLC0415  # whoever compresses nothing does not load it

    written = []
    for name in names:
        data = (folder / name).read_bytes()
        quality = _SMALLEST if name.endswith(_KEPT) else _QUICK
        copies = {
            "br": brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality),
            "gz": gzip.compress(data, 9, mtime=0),
        }
        for ending, copy in copies.items():
            if len(copy) < len(data):
                path = folder / f"{name}.{ending}"
                with naming(path):
                    path.write_bytes(copy)
                written.append(f"{name}.{ending}")
    return written
