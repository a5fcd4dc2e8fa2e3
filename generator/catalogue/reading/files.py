"""Which files make up a catalogue: found, named and read; nothing outside its folder is ever opened."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.reading.characters import LARGEST, too_large
from generator.catalogue.reading.yaml_text import Document, read
from generator.catalogue.schema import FILES, OPTIONAL
from generator.catalogue.values.facts import KEY, LONGEST_KEY
from generator.catalogue.values.suggest import fold, nearest
from generator.problems.problem import Problem

LISTS_FOLDER = "_catalogue"
EDITIONS_FOLDER = f"{LISTS_FOLDER}/editions"
_ID = re.compile(rf"(?!.{{{LONGEST_KEY + 1}}}){KEY}", re.ASCII)
_KINDS = {name: kind for kind, name in FILES.items()}
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a catalogue: those of `_catalogue` by kind, and (id, path below the folder) of each offer, by id.

    `editions` are the paths of those.
    """

    folder: Path
    shown: str
    lists: Mapping[str, str]
    offers: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    editions: tuple[str, ...] = ()

    def name(self, path: str) -> str:
        """What a file is called in problems."""
        return _name(self.shown, path)


def list_files(folder: Path, shown: str) -> Listing:
    """Find the files below `folder`, which is called `shown` in problems. Links are not followed."""
    lists: dict[str, str] = {}
    offers: list[tuple[str, str]] = []
    editions: list[str] = []
    problems: list[Problem] = []
    for path, code in walk(folder):
        place, _, name = path.rpartition("/")
        among_lists = path.startswith(f"{LISTS_FOLDER}/")
        if code:
            problems.append(Problem(code, values=reason_of(code), file=_name(shown, path)))
        elif place == LISTS_FOLDER and name in _KINDS:
            lists[_KINDS[name]] = path
        elif place == EDITIONS_FOLDER and name.lower().endswith(_ENDINGS):
            editions.append(path)
        elif among_lists or not name.lower().endswith(_ENDINGS):
            problems.append(_stray(_name(shown, path), name, among_lists=among_lists))
        else:
            # A name that is no text is refused below; its id only has to be one.
            key = name[: name.rindex(".")].encode(errors="replace").decode()
            offers.append((key, path))
    problems += _names(offers, shown)
    for kind, name in FILES.items():
        if kind not in lists and kind not in OPTIONAL:
            file = f"{LISTS_FOLDER}/{name}"
            problems.append(Problem.of("missing-file", file=_name(shown, file), found=file))
    if not offers:
        problems.append(Problem.of("empty-catalogue", file=shown, found=shown))
    return Listing(folder, shown, lists, tuple(sorted(offers)), tuple(problems), tuple(editions))


def _names(offers: list[tuple[str, str]], shown: str) -> Iterator[Problem]:
    """Ids that cannot be an address, and ids that are given twice."""
    first: dict[str, str] = {}
    for key, path in offers:
        if not _ID.fullmatch(key):
            name = path.rpartition("/")[2]
            yield Problem.of("file-name", suggestion=_suggested(key), file=_name(shown, path), found=name)
        if first.setdefault(key, path) != path:
            yield Problem.of("duplicate-id", file=_name(shown, path), found=key, first=_name(shown, first[key]))


def read_file(listing: Listing, path: str, *, placed: bool = True) -> Document:
    """Read a file of the catalogue that is not larger than allowed; `placed` as in `read`."""
    name = listing.name(path)
    raw = read_bytes(os.path.join(listing.folder, path), name)  # noqa: PTH118 (a fifth of the time)
    return Document(name, problems=(raw,)) if isinstance(raw, Problem) else read(raw, name, placed=placed)


def read_bytes(path: str | Path, name: str) -> bytes | Problem:
    """The bytes of a file that is called `name` in problems, or why they are not read. Never raises."""
    try:
        status = os.stat(path)  # noqa: PTH116 (half the time of Path.stat, five thousand times)
        if not stat.S_ISREG(status.st_mode):
            return Problem.of("unreadable", file=name, reason="kind")
        if status.st_size > LARGEST:
            return too_large(name, status.st_size)
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (as above)
            return file.readall()  # asks for the size itself; a bound would cost a buffer of that size each time
    except PermissionError:
        reason = "permission"
    except OSError:
        reason = "other"
    return Problem.of("unreadable", file=name, reason=reason)


def reason_of(code: str) -> tuple[tuple[str, str], ...]:
    """The values of a problem that `walk` tells by its code."""
    return (("reason", "permission"),) if code == "unreadable" else ()


def walk(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file below `folder` with "", in order; links and closed folders with the code of their problem."""
    closed: list[str] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        below = os.path.relpath(root, folder).replace(os.sep, "/")
        prefix = "" if below == "." else f"{below}/"
        for name in sorted(folders):
            if os.path.islink(os.path.join(root, name)):  # noqa: PTH114, PTH118
                yield prefix + name, "link"
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "README")):
                yield prefix + name, "link" if os.path.islink(os.path.join(root, name)) else ""  # noqa: PTH114, PTH118
    for path in closed:
        yield os.path.relpath(path, folder).replace(os.sep, "/"), "unreadable"


def _name(shown: str, path: str) -> str:
    return path if shown == "." else f"{shown}/{path}"


def _suggested(key: str) -> str:
    """A file name near `key` that would do."""
    near = _NOT_IN_ID.sub("-", fold(key)).strip("-")[:LONGEST_KEY].strip("-")
    return f"{near}.yml" if near else ""


def _stray(shown: str, name: str, *, among_lists: bool) -> Problem:
    stem, ending, _rest = name.partition(".yml")
    near = nearest(name, FILES.values()) if among_lists else _suggested(stem) if ending else ""
    return Problem.of("stray-file", suggestion=near, file=shown, found=name)
