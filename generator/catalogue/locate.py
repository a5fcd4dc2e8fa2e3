"""From the way to a field to its line and column in the file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.catalogue.reading.yaml_text import Document, Spot
from generator.problems.problem import Problem, Steps


def locate(document: Document, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Put the file's name, line and column into what was found in one document.

    A path that is not in the file is placed at the key of the nearest part that is.
    """
    for problem in problems:
        line, column = _place(document, problem)
        yield replace(problem, file=document.file, line=line, column=column)


def _place(document: Document, problem: Problem) -> tuple[int, int]:
    """Line and column, from 1; (1, 1) for the whole file."""
    spot, whole = _spot(document, problem.path)
    if spot is None:
        return 1, 1
    if not whole or problem.at == "key":
        return spot.key.line + 1, spot.key.column + 1
    return spot.start.line + 1, spot.start.column + 1 + _within(document, spot, problem)


def _spot(document: Document, path: Steps) -> tuple[Spot | None, bool]:
    """The spot of the last step of `path` that is in the file, and whether it is the last of all."""
    spots, found = document.spots, None
    for step in path:
        spot = spots.get(step)
        if spot is None:
            return found, False
        found, spots = spot, spot.inner or {}
    return found, True


def _within(document: Document, spot: Spot, problem: Problem) -> int:
    """How far into a value the place lies that is wrong; 0 where the value is not written as it is read."""
    value: Any = document.data
    for step in problem.path if problem.offset else ():
        value = value[step]
    written = spot.end.index - spot.start.index
    if not problem.offset or not isinstance(value, str) or spot.start.line != spot.end.line:
        return 0
    quotes = written - len(value)
    return problem.offset + quotes // 2 if quotes in (0, 2) else 0
