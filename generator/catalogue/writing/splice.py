"""Where a change goes: the reader's marks say which characters are replaced. Every other character stays.

An edit takes away no more than the old value with its own line, and no remark of anybody else's: where that cannot be,
there is no edit. Several may be proposed, the likeliest first; `change.py` takes the first one that reads as wanted.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, NamedTuple

from generator.catalogue.reading.yaml_text import Document, Spot, Spots
from generator.catalogue.writing.emit import Layout, Style, after_colon, field, inline, lines, texts
from generator.problems.problem import Steps

_BREAK = re.compile("\r\n?|\n")
_TRAILING = re.compile(r"[\r\n][ \r\n]*\Z")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?(?:\r\n?|\n)[ \r\n]*( *)")
_OPEN_ROOT = re.compile(r"(?:\s|#[^\r\n]*|---)*\{")
_REST = re.compile(r"(,?)[ \t]*(?:#.*)?")
_COLON = re.compile(r"((?:(?![ \t]#)[^\r\n])*:)\s*")
_STYLES: dict[str, Style] = {"'": "'", '"': '"', "|": "|", ">": ">"}


class Operation(NamedTuple):
    """One change: "set" a value that is there, "add" a key or, before that position, an item, "remove" either."""

    kind: Literal["set", "add", "remove"]
    path: Steps
    value: Any = None


class Edit(NamedTuple):
    """Replace the characters from `start` to `end` by `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class _Room:
    """A group or list with what is in it; `spot` is None for the whole file. `flow`: in brackets, or within some."""

    text: str
    document: Document
    path: Steps
    spot: Spot | None
    spots: Spots
    flow: bool

    @cached_property
    def lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    @property
    def column(self) -> int:
        """The column of its dashes or of its keys, where it has lines of its own."""
        return int(self.spot.start.column if self.is_list and self.spot else next(iter(self.spots.values())).key.column)

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(value_at(self.document.data, self.path), list)

    def line_end(self, index: int) -> int:
        """Where the line of `index` ends, before its line end."""
        found = _BREAK.search(self.text, index)
        return found.start() if found else len(self.text)

    def indent(self, index: int) -> str | None:
        """The blanks before what stands at `index`; None where something else stands before it in its line."""
        before = self.text[self.lines[bisect_right(self.lines, index) - 1] : index]
        return None if before.strip(" \t") else before

    def layout(self, at: int, column: int, *, quoted: bool) -> Layout:
        """How a value at `at` is written: with the line end that is used there."""
        near = _BREAK.search(self.text, at) or _BREAK.search(self.text)
        return Layout(column, near.group() if near else "\n", self.flow, quoted)

    def dash(self, step: Any) -> int:
        """Where the dash of an item of a list in lines stands: in its line, or above it."""
        number = self.spots[step].start.line
        while number and self.text[self.lines[number] + self.column : self.lines[number] + self.column + 1] != "-":
            number -= 1
        return int(self.lines[number] + self.column)

    def begin(self, step: Any) -> int:
        """Where an entry begins: its key, its dash, or in brackets its value."""
        return self.dash(step) if self.is_list and not self.flow else int(self.spots[step].key.index)


def value_at(data: Any, path: Steps) -> Any:
    """What stands at a path that is there."""
    for step in path:
        data = data[step]
    return data


def end_of(text: str, spot: Spot) -> int:
    """Where the text of a value ends: without the empty lines and remarks that libyaml counts to it."""
    start, end = spot.start.index, spot.end.index
    if spot.inner and text[start : start + 1] not in ("[", "{"):
        return end_of(text, next(reversed(spot.inner.values())))
    found = _TRAILING.search(text, start, end) if text[start : start + 1] in ("|", ">") else None
    return found.start() if found else int(end)


def edits(text: str, document: Document, operation: Operation) -> Iterator[Edit]:
    """What could be done; nothing where nothing is safe."""
    room, step = _room(text, document, operation.path[:-1]), operation.path[-1]
    for quoted in (False, True):
        match operation.kind:
            case "set":
                yield from _set(room, step, operation.value, quoted=quoted)
            case "add":
                yield from _add(room, step, operation.value, quoted=quoted)
            case "remove" if not quoted:
                yield from _remove(room, step)


def _room(text: str, document: Document, path: Steps) -> _Room:
    room = _Room(text, document, (), None, document.spots, _OPEN_ROOT.match(text) is not None)
    for step in path:
        spot = room.spots[step]
        flow = room.flow or text[spot.start.index] in "[{"
        room = replace(room, path=(*room.path, step), spot=spot, spots=spot.inner or {}, flow=flow)
    return room


def _set(room: _Room, step: Any, value: Any, *, quoted: bool) -> Iterator[Edit]:
    text, spot = room.text, room.spots[step]
    start, end = spot.start.index, end_of(text, spot)
    layout = room.layout(start, room.column if room.is_list else spot.key.column, quoted=quoted)
    if isinstance(value, str) and spot.inner is None:
        style: Style = _STYLES.get(text[start : start + 1], "") if start < end else ""
        head = _BLOCK_HEAD.match(text, start) if style in ("|", ">") else None
        remark, indent = (head[1] or "", len(head[2])) if head else ("", 0)
        gap = "" if text[start - 1] in " \t\r\n[{" else " "
        for new in texts(value, style, layout, indent):
            first, line_end, rest = new.partition(layout.eol)
            yield Edit(start, end, gap + first + remark + line_end + rest)
        return
    if colon := _colon(text, spot):
        yield Edit(colon, end, after_colon(value, layout))
    else:
        yield Edit(start, end, (" " if start == end else "") + inline(value, layout))


def _add(room: _Room, step: Any, value: Any, *, quoted: bool) -> Iterator[Edit]:
    if not room.spots:
        yield from _fill(room, step, value, quoted=quoted)
    elif room.is_list and step < len(room.spots):
        yield _insert(room, step, value, quoted=quoted)
    else:
        yield from _append(room, step, value, quoted=quoted)


def _fill(room: _Room, step: Any, value: Any, *, quoted: bool) -> Iterator[Edit]:
    """Into `[]` or `{}`."""
    if room.spot is not None:
        start = room.spot.start.index
        new = _entry(room, step, value, room.layout(start, 0, quoted=quoted))
        yield Edit(start, room.spot.end.index, f"[{new}]" if room.is_list else f"{{{new}}}")


def _insert(room: _Room, step: int, value: Any, *, quoted: bool) -> Edit:
    """Before an item of a list, and before the remarks that stand above it."""
    at = room.begin(step)
    if room.flow:
        layout, indent = room.layout(at, 0, quoted=quoted), room.indent(at)
        joint = ", " if indent is None else f",{layout.eol}{indent}"
        return Edit(at, at, _entry(room, step, value, layout) + joint)
    if step:
        at = room.line_end(end_of(room.text, room.spots[step - 1]))
    layout = room.layout(at, room.column, quoted=quoted)
    new, pad = _entry(room, step, value, layout), " " * room.column
    return Edit(at, at, f"{layout.eol}{pad}{new}" if step else f"{new}{layout.eol}{pad}")


def _append(room: _Room, step: Any, value: Any, *, quoted: bool) -> Iterator[Edit]:
    """After the last entry, and the remark behind it."""
    last = next(reversed(room.spots))
    end = end_of(room.text, room.spots[last])
    line_end = room.line_end(end)
    layout = room.layout(end, 0 if room.flow else room.column, quoted=quoted)
    new = _entry(room, step, value, layout)
    if not room.flow:
        yield Edit(line_end, line_end, layout.eol + " " * room.column + new)
        return
    rest, indent = _REST.fullmatch(room.text, end, line_end), room.indent(room.begin(last))
    if rest and indent is not None:  # an entry a line
        kept = room.text[rest.end(1) : line_end]
        yield Edit(end, line_end, f",{kept}{layout.eol}{indent}{new}{rest[1]}")
    yield Edit(end, end, f", {new}")


def _entry(room: _Room, step: Any, value: Any, layout: Layout) -> str:
    """A key with its value, or an item: a group in lines where the last item of the list is one."""
    if not room.is_list:
        return field(step, value, layout)
    if room.flow:
        return inline(value, layout)
    last = next(reversed(room.spots.values()))
    in_lines = bool(last.inner) and room.text[last.start.index] not in "[{"
    return "- " + (lines(value, layout) if in_lines and isinstance(value, dict) and value else inline(value, layout))


def _remove(room: _Room, step: Any) -> Iterator[Edit]:
    text, steps = room.text, list(room.spots)
    number, begin, end = steps.index(step), room.begin(step), end_of(text, room.spots[step])
    if len(steps) == 1:
        yield from _empty(room)
        return
    line_end, indent = room.line_end(end), room.indent(begin)
    following = _BREAK.match(text, line_end)
    if indent is not None and _REST.fullmatch(text, end, line_end) and (following or not room.flow):
        yield Edit(begin - len(indent), following.end() if following else line_end, "")
    if number + 1 < len(steps):  # up to the next one, where nothing but commas and blanks is in between
        after = room.begin(steps[number + 1])
        if _is_gap(text[end if room.flow else line_end : after]):
            yield Edit(begin, after, "")
    elif room.flow and _is_gap(text[(before := end_of(text, room.spots[steps[number - 1]])) : begin]):
        yield Edit(before, end, "")


def _is_gap(text: str) -> bool:
    return not text.strip(", \t\r\n")


def _empty(room: _Room) -> Iterator[Edit]:
    """Leave `[]` or `{}`."""
    if room.spot is None:
        return
    start, end, new = room.spot.start.index, end_of(room.text, room.spot), "[]" if room.is_list else "{}"
    if colon := _colon(room.text, room.spot):
        yield Edit(colon, end, f" {new}")
    yield Edit(start, end, new)


def _colon(text: str, spot: Spot) -> int:
    """Where the colon before a value ends; 0 for an item of a list, and where a remark stands in between."""
    found = _COLON.fullmatch(text, spot.key.index, spot.start.index)
    return found.end(1) if found else 0
