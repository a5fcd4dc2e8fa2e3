"""What pydantic refused -> what a check explains: the code, the words of its message, a suggestion."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from generator.catalogue import values
from generator.catalogue.checks import LEVELS, not_a_choice, unknown_field, unknown_language
from generator.catalogue.found import Found
from generator.catalogue.schema import part_at
from generator.catalogue.source import Steps

_PATTERNS = {
    values.LINE: "line-break",
    values.LANGUAGE: "language",
    values.KEY: "key",
    values.POSTCODE: "postcode",
    values.DIGEST: "of",
}
_TOO_SHORT = ("missing", "string_too_short", "too_short")


def explain(
    errors: Iterable[ErrorDetails], data: Mapping[str, Any], file: str, prefix: Steps = ()
) -> tuple[Found, ...]:
    """The findings for pydantic's errors about `data`, which stands at `prefix` in a file (an offer's is "")."""
    return tuple(_explain(error, data, file, prefix) for error in errors if not _follows(error))


def prune(data: dict[str, Any], empty: Iterable[Steps], file: str) -> Iterator[Found]:
    """Take fields with nothing behind their colon out of `data`; yield those that do not exist at all."""
    for path in empty:
        inside: Any = data
        for step in path[:-1]:
            inside = inside[step]
        if file and len(path) == 1 and "properties" not in part_at(file, ()):
            inside[path[-1]] = {}
        elif isinstance(inside, dict):
            del inside[path[-1]]
            known = part_at(file, path[:-1]).get("properties")
            if known is not None and path[-1] not in known:
                yield unknown(file, path)


def missing(file: str, path: Steps) -> Found:
    """A field that has to be there is not, or nothing stands behind its colon."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    return Found("missing-field", path, (("field", name), ("example", example(file, path))), at="key", file=file)


def unknown(file: str, path: Steps) -> Found:
    """A field that does not exist."""
    known = list(part_at(file, path[:-1]).get("properties", ()))
    near = unknown_field.meant(str(path[-1]), known)
    words = (("found", str(path[-1])), ("choices", ", ".join(known)))
    return Found("unknown-field", path, words, near, at="key", file=file)


def wrong_shape(file: str, path: Steps, value: object) -> Found:
    """A text where a list belongs, and the like."""
    kind = {"array": "list", "object": "fields"}.get(str(part_at(file, path).get("type")), "text")
    words = (("found", _shape(value)), ("expected", kind), ("example", example(file, path)))
    alone = isinstance(value, str) and kind == "list" and value.strip() and not set(value) & set("[]{}\n")
    return Found("wrong-shape", path, words, f"[{value}]" if alone else "", file=file)


def example(file: str, path: Steps) -> str:
    """How the field at `path` is written, in one line."""
    name = str(path[-1])
    if isinstance(path[-1], int):
        path, name = path[:-1], str(path[-2])
    part = part_at(file, path)
    inner = ", ".join(f"{field}: …" for field in part.get("required") or list(part.get("properties", ()))[:2])
    given = next(iter(part.get("examples", ())), f"{{{inner}}}" if inner else "…")
    return f"{name}: [{', '.join(given)}]" if isinstance(given, list) else f"{name}: {given}"


def _explain(error: ErrorDetails, data: Mapping[str, Any], file: str, prefix: Steps) -> Found:
    kind, value, words = error["type"], error["input"], error.get("ctx", {})
    inner, is_key = _path(error["loc"], data)
    path = prefix + inner
    match kind:
        case "extra_forbidden":
            found = unknown(file, path)
        case _ if kind in _TOO_SHORT or value is None:
            found = missing(file, path)
        case "literal_error" if path != ("districts",):
            found = _not_a_choice(file, path, str(value))
        case "string_too_long":
            length = (("length", str(len(value.strip()))), ("most", str(words["max_length"])), ("found", str(value)))
            found = Found("too-long", path, length, file=file)
        case "string_pattern_mismatch":
            code = _PATTERNS[words["pattern"]]
            near = unknown_language.meant(str(value)) if code == "language" else ""
            found = Found(code, path, (("found", str(value)),), near, "key" if is_key else "value", file)
        case _ if kind in LEVELS and kind != "wrong-shape":
            said = tuple((name, str(word)) for name, word in words.items() if name != "suggestion")
            found = Found(kind, path, said, str(words.get("suggestion", "")), file=file)
        case _:
            found = wrong_shape(file, path, value)
    return found


def _follows(error: ErrorDetails) -> bool:
    """Whether a list is called too short only because its items, which have their own errors, were not counted."""
    return error["type"] == "too_short" and bool(error["input"])


def _not_a_choice(file: str, path: Steps, value: str) -> Found:
    choices = part_at(file, path).get("enum", ())
    words = (("found", value), ("choices", ", ".join(choices)))
    return Found("not-a-choice", path, words, not_a_choice.meant(value, choices), file=file)


def _path(loc: tuple[int | str, ...], data: Any) -> tuple[Steps, bool]:
    """Pydantic's place without the steps that are not in the data (a choice's tag, "[key]"); whether it is a key."""
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
