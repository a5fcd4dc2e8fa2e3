"""What pydantic refused -> a problem: its code, the words of its message, a suggestion."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from pydantic_core import ErrorDetails

from generator.catalogue import reshape
from generator.catalogue.schema import part_at
from generator.catalogue.values import facts
from generator.catalogue.values.base import bare
from generator.catalogue.values.shapes import shape
from generator.catalogue.values.suggest import ANSWERS, CHOICES, FIELDS, meant
from generator.problems.problem import Problem, Steps
from generator.problems.wording import wordings

_PATTERNS = {
    facts.LANGUAGE: "language",
    facts.POSTCODE: "postcode",
    facts.DIGEST: "of",
    facts.COLOUR: "colour",
    facts.DRAWING: "drawing",
    facts.FILM: "film",
    facts.SUBTITLES: "subtitles",
    facts.PICTURE: "picture",
    facts.TILES: "tiles",
    facts.EDITION_CODE: "edition-code",
}
_TOO_SHORT = ("missing", "string_too_short", "too_short")
_TIMES = re.compile(r"(Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|[0-9]{1,2}:[0-9]{2})\b")
_SEVERAL = ("kind", "registration", "for")
_NO_FIELD = re.compile(r"[^a-zäöüß_-]")
_NO_WORDS = ("suggestion", "offset")


def explain(
    errors: Iterable[ErrorDetails], data: Mapping[str, Any], kind: str, prefix: Steps = ()
) -> tuple[Problem, ...]:
    """The problems for pydantic's errors about `data`, which stands at `prefix` in a file (an offer's kind is "")."""
    found = (replace(_explain(error, data, kind, prefix), file=kind) for error in errors if not _follows(error))
    return tuple(_without_taken(found, data, len(prefix)))


def _without_taken(problems: Iterable[Problem], data: Any, skipped: int) -> Iterator[Problem]:
    """The problems; a field is suggested only where there is none of that name yet."""
    told: set[Steps] = set()
    for problem in problems:
        near = (*problem.path[:-1], problem.suggestion)
        inside = data
        for step in problem.path[skipped:-1] if problem.code == "unknown-field" else ():
            inside = inside[step]
        taken = problem.code == "unknown-field" and (
            near in told or (problem.suggestion and problem.suggestion in inside)
        )
        yield replace(problem, suggestion="") if taken else problem
        told.add(near)


def prune(data: dict[str, Any], empty: Iterable[Steps], kind: str) -> Iterator[Problem]:
    """Take fields with nothing behind their colon out of `data`; yield those that do not exist at all."""
    torn: dict[Steps, Problem] = {}
    for path in empty:
        inside: Any = data
        for step in path[:-1]:
            inside = inside[step]
        if kind and len(path) == 1 and "properties" not in part_at(kind, ()):
            inside[path[-1]] = {}
        elif isinstance(inside, dict):
            before = _before(inside, path[-1])
            del inside[path[-1]]
            known = part_at(kind, path[:-1], "properties").get("properties")
            if before and (_TIMES.match(str(path[-1])) or _is_rest(str(path[-1]), known)):
                inside[before] = _mended(inside[before], str(path[-1]))
                torn[(*path[:-1], before)] = _torn((*path[:-1], before), inside[before], kind)
                continue
            if known is not None and path[-1] not in known:
                yield unknown(kind, path)
    yield from torn.values()


def _before(fields: Mapping[str, Any], name: str | int) -> str:
    """The field before `name`, if a text stands in it."""
    names = list(fields)
    before = names[names.index(str(name)) - 1] if names[0] != name else ""
    return before if isinstance(fields.get(before), str) else ""


def _is_rest(name: str, known: Mapping[str, Any] | None) -> bool:
    """Whether what seems to be a field is the rest of a text, after a comma between braces."""
    if known is None:
        return not re.fullmatch(facts.LANGUAGE, name)
    return name not in known and _NO_FIELD.search(name) is not None and not meant(name, known, FIELDS)


def _mended(text: str, rest: str) -> str:
    """Opening hours that a comma between braces has torn apart."""
    joined = (
        text[-1:].isdigit() == rest[0].isdigit() if _TIMES.match(rest) else text[-1:].isdigit() and rest[0].isdigit()
    )
    return f"{text},{'' if joined else ' '}{rest}"


def _torn(path: Steps, whole: str, kind: str) -> Problem:
    near = f'"{whole}"' if '"' not in whole else ""
    return Problem.of("torn-text", path, suggestion=near, file=kind, found=whole.partition(",")[0], whole=whole)


def unknown(kind: str, path: Steps) -> Problem:
    """A field that does not exist."""
    name, known = str(path[-1]), list(part_at(kind, path[:-1], "properties").get("properties", ()))
    near = meant(name, known, FIELDS)
    return Problem.of("unknown-field", path, suggestion=near, at="key", file=kind, found=name, choices=", ".join(known))


def wrong_shape(kind: str, path: Steps, value: object) -> Problem:
    """A text where a list belongs, and the like."""
    wanted = {"array": "list", "object": "fields"}.get(str(part_at(kind, path).get("type")), "text")
    near = ""
    if path == ("districts",) and isinstance(value, str) and value.strip().lower() in facts.EVERYWHERE:
        near = "all"
    elif wanted == "list" and isinstance(value, str):
        near = reshape.as_list(value, path)
    elif wanted == "fields" and isinstance(value, str):
        near = reshape.as_fields(value, path)
    elif wanted == "text":
        near = reshape.as_text(value)
    return Problem.of(
        "wrong-shape",
        path,
        suggestion=near,
        file=kind,
        found=shape(value),
        expected=wanted,
        example=_example(kind, path),
    )


def _missing(kind: str, path: Steps, reason: Literal["nothing", "invisible"] = "nothing") -> Problem:
    """A field that has to be there is not, or nothing one could see stands behind its colon."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    return Problem.of("missing-field", path, at="key", field=name, reason=reason, example=_example(kind, path))


def _example(kind: str, path: Steps) -> str:
    """How the field at `path` is written, in one line."""
    name = str(path[-1])
    if isinstance(path[-1], int):
        path, name = path[:-1], str(path[-2])
    part = part_at(kind, path)
    inner = ", ".join(f"{field}: …" for field in part.get("required") or list(part.get("properties", ()))[:2])
    given = next(iter(part.get("examples", ())), f"{{{inner}}}" if inner else "…")
    return f"{name}: [{', '.join(given)}]" if isinstance(given, list) else f"{name}: {given}"


def _explain(error: ErrorDetails, data: Mapping[str, Any], kind: str, prefix: Steps) -> Problem:
    name, value, words = error["type"], error["input"], error.get("ctx", {})
    inner, is_key = _path(error["loc"], data)
    path = prefix + inner
    match name:
        case "extra_forbidden":
            problem = unknown(kind, path)
        case _ if name in _TOO_SHORT or value is None:
            problem = _missing(kind, path)
        case "literal_error" if path != ("districts",) and isinstance(value, str):
            problem = _not_a_choice(kind, path, value)
        case "string_too_long":
            length, most = str(len(value.strip())), str(words["max_length"])
            problem = Problem.of("too-long", path, length=length, most=most, found=str(value))
        case "string_pattern_mismatch" if words["pattern"] in (facts.LINE, facts.PROSE):
            broken = words["pattern"] == facts.LINE and re.search(r"[\n\r]", str(value).strip())
            problem = Problem("line-break", path) if broken else _missing(kind, path, "invisible")
        case "too_long":
            length, most = str(len(value)), str(words["max_length"])
            problem = Problem.of("too-many", path, at="key", length=length, most=most)
        case "string_pattern_mismatch":
            problem = _pattern(words["pattern"], path, str(value), is_key=is_key)
        case _ if name in wordings() and name != "wrong-shape":
            problem = _refused(name, path, value, words)
        case _:
            problem = wrong_shape(kind, path, value)
    return problem


def _refused(code: str, path: Steps, value: object, words: Mapping[str, Any]) -> Problem:
    """What a value's own `parse` has said (see `values.base.refused`)."""
    said = tuple((name, str(word)) for name, word in words.items() if name not in _NO_WORDS)
    blanks = len(value) - len(value.lstrip()) if isinstance(value, str) else 0
    offset = words.get("offset", 0)
    return Problem(code, path, said, str(words.get("suggestion", "")), offset=offset and offset + blanks)


def _pattern(pattern: str, path: Steps, value: str, *, is_key: bool) -> Problem:
    code = _PATTERNS[pattern]
    near = {"language": reshape.language, "postcode": reshape.postcode, "edition-code": str.upper}.get(code, str.lower)(
        bare(value)
    )
    near = near if near != value and re.fullmatch(pattern, near) else ""
    return Problem.of(code, path, suggestion=near, at="key" if is_key else "value", found=value)


def _follows(error: ErrorDetails) -> bool:
    """Whether a list is called too short only because its items, which have their own errors, were not counted."""
    return error["type"] == "too_short" and bool(error["input"])


def _not_a_choice(kind: str, path: Steps, value: str) -> Problem:
    part = part_at(kind, path)
    choices = part.get("enum") or [part[only] for only in ("const",) if only in part]
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    answer = ANSWERS.get((field, value.strip().lower()), "")
    several = [meant(item, choices, CHOICES) for item in reshape.BETWEEN.split(value.strip())]
    near = answer if answer in choices else meant(value, choices, CHOICES) or meant(bare(value), choices, CHOICES)
    if field in _SEVERAL and not {"cost", "links"} & set(path) and len(several) > 1 and all(several):
        near = ", ".join(several) if isinstance(path[-1], int) else f"[{', '.join(several)}]"
    return Problem.of("not-a-choice", path, suggestion=near, found=value, choices=", ".join(choices))


def _path(loc: tuple[int | str, ...], data: Any) -> tuple[Steps, bool]:
    """Pydantic's place without the steps that are not in the data (a choice's tag, "[key]"); whether it is a key."""
    path: list[int | str] = []
    for number, step in enumerate(loc):
        inside = isinstance(data, dict) and step in data
        listed = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if inside or listed:
            data = data[step]
            path.append(step)
        elif number == len(loc) - 1 and isinstance(data, dict) and step not in ("[key]", "all"):
            path.append(step)
    return tuple(path), bool(loc) and loc[-1] == "[key]"
