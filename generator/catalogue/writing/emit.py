"""A value as YAML text: as the old one was written, or as plainly as it can be. Whether it holds, the reader says."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

Style = Literal["", "'", '"', "|", ">"]
"""What a text begins with; "" for a plain one."""

_PLAIN = re.compile(r"(?![-?:,\[\]{}#&*!|>'\"%@`\s])(?:(?!: |:\Z| #)[^\r\n\t])+(?<!\s)")
_FLOW = re.compile(r"[,\[\]{}]")
_NOTHING = ("~", "null", "<<")  # what the reader takes for no value, or refuses as a key
_STEP = 2
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


class Layout(NamedTuple):
    """Where a value goes: the column of what it belongs to, the line end used there, and whether in braces."""

    column: int
    eol: str
    flow: bool = False
    quoted: bool = False

    def deeper(self) -> "Layout":
        """One level further in."""
        return self._replace(column=self.column + _STEP)


def texts(text: str, style: Style, layout: Layout, indent: int = 0) -> Iterator[str]:
    """How a text may be written, the likeliest first. `indent`: that of the block it replaces, 0 where there is none.

    Double quotes come last: whatever can be read back is read back from them.
    """
    if not layout.quoted:
        if not layout.flow and text.strip() and (style in ("|", ">") or "\n" in text):
            yield _block(text, style, " " * (indent or layout.column + _STEP), layout.eol)
        elif style == "'" and "\n" not in text:
            yield "'" + text.replace("'", "''") + "'"
        elif style != '"' and _is_plain(text, flow=layout.flow):
            yield text
    yield f'"{text.translate(_ESCAPES)}"'


def field(key: str, value: Any, layout: Layout) -> str:
    """`key: value`, the key at the layout's column; further lines are indented, the first is not."""
    return next(texts(key, "", layout)) + ":" + after_colon(value, layout)


def after_colon(value: Any, layout: Layout) -> str:
    """What follows the colon of a key at the layout's column, with the blank or the line end before it."""
    if layout.flow or not value or not isinstance(value, dict | list):
        return " " + inline(value, layout)
    lead = layout.eol + " " * (layout.column + _STEP)
    if isinstance(value, dict):
        return "".join(lead + field(key, one, layout.deeper()) for key, one in value.items())
    if all(isinstance(one, str) and "\n" not in one for one in value):
        return " " + inline(value, layout)
    return "".join(f"{lead}- {inline(one, layout.deeper())}" for one in value)


def lines(group: Mapping[str, Any], layout: Layout) -> str:
    """What follows the dash of a list at the layout's column: a key a line."""
    inner = layout.deeper()
    return (layout.eol + " " * inner.column).join(field(key, one, inner) for key, one in group.items())


def inline(value: Any, layout: Layout) -> str:
    """A text, or a list or group in brackets."""
    if value is None:
        return "~"
    if isinstance(value, str):
        return next(texts(value, "", layout))
    inner = layout._replace(flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(field(key, one, inner) for key, one in value.items()) + "}"
    return "[" + ", ".join(inline(one, inner) for one in value) + "]"


def _is_plain(text: str, *, flow: bool) -> bool:
    return bool(_PLAIN.fullmatch(text)) and text not in _NOTHING and not (flow and _FLOW.search(text))


def _block(text: str, style: Style, pad: str, eol: str) -> str:
    sign = ">" if style == ">" and "\n" not in text else "|"
    head = sign if text.endswith("\n") else f"{sign}-"
    return head + "".join(eol + (pad + line if line else "") for line in text.removesuffix("\n").split("\n"))
