"""HTML rendered once with marks where pages differ, cut at the marks, then only joined.

Rendering Material's template takes most of a millisecond, joining a few microseconds. A test holds that both give the
same bytes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# Control characters: no template prints them, and HTML escaping leaves them as they are.
_MARK = re.compile("\x01([a-z0-9_]+)\x01")


@dataclass(frozen=True, slots=True)
class Cut:
    """Rendered HTML, cut at its marks: `pieces[0]`, then for each name its value and the next piece."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]


def mark(name: str) -> str:
    """Return the text that stands for the value `name` while HTML is rendered."""
    return f"\x01{name}\x01"


def cut(html: str) -> Cut:
    """Cut HTML rendered with marks."""
    parts = _MARK.split(html)
    return Cut(tuple(parts[::2]), tuple(parts[1::2]))


def fill(given: Cut, values: Mapping[str, str]) -> str:
    """Join what was cut with the values of one page, which must already be HTML."""
    out = [given.pieces[0]]
    for name, piece in zip(given.names, given.pieces[1:], strict=True):
        out += (values[name], piece)
    return "".join(out)
