"""Plain data as the YAML an editor would write: no anchors, no tags, quotes only where they are needed."""

import json
import re
from collections.abc import Mapping, Sequence

Value = str | Sequence["Value"] | Mapping[str, "Value"]

WIDTH = 110
# Starts with a letter or digit, and holds nothing that YAML reads as more than text; stricter inside [] and {}.
_PLAIN = re.compile(r"[^\W_](?:[^\n:#]|:(?=\S)|(?<=\S)#)*(?<![\s:])")
_PLAIN_IN_FLOW = re.compile(r"[^\W_](?:[^\n:#,\[\]{}\"]|:(?=[^\s,\[\]{}])|(?<=\S)#)*(?<![\s:])")
_NOTHING = ("null", "Null", "NULL")


def to_yaml(value: Mapping[str, Value], indent: str = "") -> str:
    """A mapping as block YAML; lists and short mappings inside in one line, text of several lines as `|-`."""
    return "".join(f"{indent}{_scalar(key, _PLAIN)}:{_after_key(part, indent)}" for key, part in value.items())


def _after_key(value: Value, indent: str) -> str:
    if isinstance(value, str):
        if "\n" in value:
            lines = (f"{indent}  {line}".rstrip() for line in value.split("\n"))
            return " |-\n" + "\n".join(lines) + "\n"
        return f" {_scalar(value, _PLAIN)}\n"
    if isinstance(value, Mapping):
        flow = _flow(value)
        nested = any(not isinstance(part, str) for part in value.values())
        return f" {flow}\n" if not nested and len(flow) < WIDTH - len(indent) else "\n" + to_yaml(value, indent + "  ")
    if any(isinstance(part, Mapping) for part in value):
        return "\n" + "".join(_item(part, indent + "  ") for part in value)
    return f" {_flow(value)}\n"


def _item(value: Value, indent: str) -> str:
    """One `- ` entry of a list of mappings."""
    if not isinstance(value, Mapping):
        return f"{indent}- {_flow(value)}\n"
    return f"{indent}- {to_yaml(value, indent + '  ').lstrip(' ')}"


def _flow(value: Value) -> str:
    if isinstance(value, str):
        return _scalar(value, _PLAIN_IN_FLOW)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(key, _PLAIN_IN_FLOW)}: {_flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]"


def _scalar(text: str, plain: re.Pattern[str]) -> str:
    if plain.fullmatch(text) and text not in _NOTHING:
        return text
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a double-quoted YAML scalar
