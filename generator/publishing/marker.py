"""The file that stands in every site made here and lists all of it: what it does not list is not ours to delete.

Its first line is a sentence for whoever looks into it, then comes a path from the site's folder in each line, and a
folder without files with a slash behind it. The first markers listed only the names at the top of the site: a folder
that stands in the list itself is therefore ours with whatever is in it.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.publishing.system import naming
from generator.publishing.tree import below

MARKER: Final = ".familienlotse"

_SENTENCE: Final = "This folder is replaced as a whole by every build: keep nothing of your own in it."
_LITTER: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # left by file managers, unasked
_FOLDER: Final = 0o755
_FILE: Final = 0o644


def mark(folder: Path) -> None:
    """List what stands in `folder` in its marker, and let everybody read it all.

    A web server is another user than whoever builds: with a umask of 077 it could not read a page.
    """
    files, folders = [], {""}
    for name, entry in below(folder):
        if entry.is_dir(follow_symlinks=False):
            folders.add(name)
        elif name != MARKER:
            files.append(name)
        _allow_reading(entry)
    empty = (f"{name}/" for name in folders - _folders_of([*files, *folders, MARKER]))
    path = folder / MARKER
    with naming(path):
        path.write_bytes(os.fsencode("".join(f"{line}\n" for line in (_SENTENCE, *sorted([*files, *empty])))))
        path.chmod(_FILE)
    folder.chmod(folder.stat().st_mode | _FOLDER)


def strangers(folder: Path) -> list[str]:
    """What stands in a site of ours without being listed, sorted, a whole folder by its own name.

    What file managers leave everywhere is nobody's. Raises FileNotFoundError where there is no marker.
    """
    listed = os.fsdecode((folder / MARKER).read_bytes()).split("\n")
    folders = _folders_of(listed)
    known = folders.union(listed, [MARKER])
    return sorted(
        name
        for name, entry in below(folder)
        if name not in known and name.rpartition("/")[0] in folders and entry.name not in _LITTER
    )


def _folders_of(names: Iterable[str]) -> set[str]:
    """The folders around these files; "" is the outermost."""
    folders = {""}
    for name in names:
        around = name.rpartition("/")[0]
        while around not in folders:
            folders.add(around)
            around = around.rpartition("/")[0]
    return folders


def _allow_reading(entry: os.DirEntry[str]) -> None:
    mode = entry.stat(follow_symlinks=False).st_mode
    wanted = _FOLDER if stat.S_ISDIR(mode) else _FILE
    if mode & wanted != wanted and not stat.S_ISLNK(mode):
        Path(entry.path).chmod(stat.S_IMODE(mode) | wanted)
