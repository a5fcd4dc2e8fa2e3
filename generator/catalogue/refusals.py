"""What pydantic refused -> what a check explains: the code, the words of its message, a suggestion."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from generator.catalogue import values
from generator.catalogue.checks import unknown_field
from generator.catalogue.found import Found
from generator.catalogue.near import nearest
from generator.catalogue.schema import part_at
from generator.catalogue.source import Path

_PATTERNS = {
    values.LINE: "line-break",
    values.LANGUAGE: "language",
    values.KEY: "key",
    values.POSTCODE: "postcode",
    values.DIGEST: "of",
}
_TOO_SHORT = ("missing", "string_too_short", "too_short")


def explain(errors: Iterable[ErrorDetails], data: Mapping[str, Any], file: str, prefix: Path = ()) -> tuple[Found, ...]:
    """The findings for pydantic's errors about `data`, which stands at `prefix` in a file of `_catalogue`, or an offer ("")."""
    return tuple(_explain(error, data, file, prefix) for error in errors)


def missing(file: str, path: Path) -> Found:
    """A field that has to be there is not, or nothing stands behind its colon."""
    return Found("missing-field", path, (("field", str(path[-1])), ("example", example(file, path))), at="key", file=file)


def unknown(file: str, path: Path) -> Found:
    """A field that does not exist."""
    known = list(part_at(file, path[:-1]).get("properties", ()))
    near = unknown_field.meant(str(path[-1]), known)
    words = (("found", str(path[-1])), ("choices", ", ".join(known)))
    return Found("unknown-field", path, words, near, at="key", file=file)


def wrong_shape(file: str, path: Path, value: object) -> Found:
    """A text where a list belongs, and the like."""
    kind = {"array": "list", "object": "fields"}.get(part_at(file, path).get("type", ""), "text")
    words = (("found", _shape(value)), ("expected", kind), ("example", example(file, path)))
    alone = isinstance(value, str) and kind == "list" and value.strip() and not set(value) & set("[]{}\n")
    return Found("wrong-shape", path, words, f"[{value}]" if alone else "", file=file)


def example(file: str, path: Path) -> str:
    """How the field at `path` is written, in one line."""
    name = str(path[-1])
    if isinstance(path[-1], int):
        path, name = path[:-1], str(path[-2])
    part = part_at(file, path)
    given = next(iter(part.get("examples", ())), None) or next(iter(part.get("enum", ())), "…")
    return f"{name}: [{', '.join(given)}]" if isinstance(given, list) else f"{name}: {given}"


def _explain(error: ErrorDetails, data: Mapping[str, Any], file: str, prefix: Path) -> Found:
    kind, value, words = error["type"], error["input"], error.get("ctx", {})
    path, is_key = _path(error["loc"], data)
    path = prefix + path
    if kind in _TOO_SHORT or (kind != "extra_forbidden" and value is None):
        return missing(file, path)
    if kind == "extra_forbidden":
        return unknown(file, path)
    if kind == "literal_error" and path != ("districts",):
        choices = part_at(file, path).get("enum", [part_at(file, path).get("const", "")])
        return Found(
            "not-a-choice", path, (("found", str(value)), ("choices", ", ".join(choices))), nearest(str(value), choices), file=file
        )
    if kind == "string_too_long":
        length = (("length", str(len(value.strip()))), ("most", str(words["max_length"])), ("found", str(value)))
        return Found("too-long", path, length, file=file)
    if kind == "string_pattern_mismatch":
        found = (("found", str(value)),)
        return Found(_PATTERNS[words["pattern"]], path, found, at="key" if is_key else "value", file=file)
    if "found" in words:
        said = tuple((name, str(word)) for name, word in words.items() if name != "suggestion")
        return Found(kind, path, said, str(words.get("suggestion", "")), file=file)
    return wrong_shape(file, path, value)


def _path(loc: tuple[int | str, ...], data: Any) -> tuple[Path, bool]:
    """pydantic's place without the steps that are not in the data (tags of a choice, "[key]"), and whether it is a key."""
    path: list[int | str] = []
    for number, step in enumerate(loc):
        inside = isinstance(data, dict) and step in data
        listed = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if inside or listed:
            data = data[step]
            path.append(step)
        elif number == len(loc) - 1 and isinstance(data, dict) and step != "[key]":
            path.append(step)
    return tuple(path), bool(loc) and loc[-1] == "[key]"


def _shape(value: object) -> str:
    return "list" if isinstance(value, list) else "fields" if isinstance(value, dict) else "text"
