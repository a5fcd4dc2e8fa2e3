"""Why a file cannot be read, where libyaml only says what it tripped over: found by what people paste and forget."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
_NO_BREAK = "\u00a0\u2007\u202f\u3000"
NO_BREAK_INDENT = re.compile(rf" *[{_NO_BREAK}][ {_NO_BREAK}]*(?=\S)")
NO_BREAK_COLON = re.compile(rf"[ -]*+\w[\w-]*+:(?=[{_NO_BREAK}])")
_BLOCK = re.compile(r".*:[ ]+[|>][-+1-9]*[ ]*(?:#.*)?$")
_FIELD = re.compile(r"[ -]*+\w[\w-]*+:(?: |$)")
_WORD_QUOTES = re.compile(
    r"[^#]*?(?:: +|- +|[\[,{] *)(?=[„“”‚‘’«»‹›])|[^#]*?: +\"[^\"]*[“”„]\s*$|[^#]*?: +'[^']*[‘’‚]\s*$"
)
_NO_BLANK = re.compile(r" *-(?=[^\s-])")
_STARS = re.compile(r"[ ]*[*•–][ ]+(?=\w)")
_DASH_FIELD = re.compile(r"[ ]*-[ ]+\w[\w-]*+:(?: |$)")
_NO_COLON = re.compile(r"([ -]*+)\w[\w-]*+(?::|[ ]*=?[ ]*)(?=[{\[])")
_CLOSED = {"brace": re.compile(r"[^{]*\{.*\}[ ]*$"), "bracket": re.compile(r"[^\[]*\[.*\][ ]*$")}


class Place(NamedTuple):
    """A line and a column, from 0, like a mark of libyaml."""

    line: int
    column: int


def cause(text: str, reason: str, number: int) -> tuple[str, Place] | None:
    """The cause behind a complaint about line `number`, and where it is; None where the complaint says it."""
    return next(_causes(text.splitlines(), reason, number), None)


def _causes(lines: list[str], reason: str, number: int) -> Iterator[tuple[str, Place]]:
    before = lines[: number + 1]
    if (conflict := _first(_CONFLICT, lines)) is not None:
        yield "conflict", Place(conflict[0], 0)
    if (indent := _first(NO_BREAK_INDENT, before)) is not None:
        yield "no-break-indent", Place(indent[0], 0)
    if (colon := _first(NO_BREAK_COLON, before)) is not None:
        yield "no-break-colon", Place(*colon)
    line = lines[number] if number < len(lines) else ""
    yield from _causes_in(line, reason, number)
    if reason in ("no-colon", "indentation") and not _FIELD.match(line) and _below_block(before[:-1]):
        yield "unindented", Place(number, len(line) - len(line.lstrip()))


def _causes_in(line: str, reason: str, number: int) -> Iterator[tuple[str, Place]]:
    column = len(line) - len(line.lstrip())
    if reason == "no-colon" and _NO_BLANK.match(line):
        yield "dash-blank", Place(number, column)
    if reason in _CLOSED and _CLOSED[reason].match(line):
        yield "separator", Place(number, column)
    if _STARS.match(line) and reason in ("first-character", "no-colon", "other"):
        yield "stars", Place(number, column)
    if reason in ("indentation", "dash") and _DASH_FIELD.match(line):
        yield "dash-field", Place(number, column)
    if reason == "colon" and (beginning := _NO_COLON.match(line)):
        yield "no-colon", Place(number, beginning.end(1))
    if reason in ("colon", "quote", "continued") and (quotes := _WORD_QUOTES.match(line)):
        yield "word-quotes", Place(number, quotes.end())


def _first(pattern: re.Pattern[str], lines: list[str]) -> tuple[int, int] | None:
    """The first line that begins so, and where that ends."""
    found = ((number, match.end()) for number, line in enumerate(lines) if (match := pattern.match(line)))
    return next(found, None)


def _below_block(lines: list[str]) -> bool:
    """Whether the last field of these lines is a text of several lines."""
    last = next((line for line in reversed(lines) if _FIELD.match(line) or _BLOCK.match(line)), "")
    return _BLOCK.match(last) is not None
