"""What a check found: where in which file, and the words for its message. `locate` adds line and column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.catalogue.source import Document, Spot, Spots, Steps
from generator.problem import Level, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """Something wrong at `path` of a file.

    `at` says whether the place is the value or its key. A path that is not in the file is placed at the key of the
    nearest part that is. `file` is the name of a file of `_catalogue`, or "" for the file that is being checked.
    """

    code: str
    path: Steps
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str = ""
    at: Literal["value", "key"] = "value"
    file: str = ""


def locate(document: Document, founds: Iterable[Found], levels: dict[str, Level]) -> Iterator[Problem]:
    """The problems of one document, with their places; `levels` gives the level of every code."""
    for found in founds:
        line, column = _place(document, found)
        yield Problem(
            document.file,
            line,
            column,
            found.code,
            levels[found.code],
            dotted(found.path),
            found.values,
            found.suggestion,
        )


def dotted(path: Steps) -> str:
    """`contact.phone`; places in a list count from 1 (`helplines.2.phone`) and are left out at the end."""
    shown = path[:-1] if path and isinstance(path[-1], int) else path
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in shown)


def _place(document: Document, found: Found) -> tuple[int, int]:
    """Line and column, from 1, of what was found; (1, 1) for the whole file."""
    spots: Spots | None = document.spots
    nearest: Spot | None = None
    for part in found.path:
        spot = spots.get(part) if spots is not None else None
        if spot is None:
            break
        nearest, spots = spot, spot[2]
    else:
        if nearest is not None and found.at == "value":
            return nearest[1].line + 1, nearest[1].column + 1
    return (nearest[0].line + 1, nearest[0].column + 1) if nearest is not None else (1, 1)
