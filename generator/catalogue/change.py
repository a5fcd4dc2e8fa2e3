"""Change one value of a file and nothing else.

A library that writes YAML anew alters lines nobody has touched, and takes digests for numbers. Here the reader's marks
say where the value stands, and the reader says whether it held.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from generator.catalogue.locate import locate
from generator.catalogue.reading.yaml_text import Document, Spots, Value, read
from generator.catalogue.writing.splice import Operation, edits, end_of, value_at
from generator.problems.problem import Problem, Steps

_BOM = "\ufeff"


def change(text: str, path: Steps, value: Value, file: str = "") -> str | Problem:
    """The text of a YAML file with `value` at `path`: a text, a list, a group, or None, which takes it away.

    Missing groups on the way are made; the position after the last item of a list adds one. What is returned reads as
    the old text does but for `path`, and every character outside that value is the same. Otherwise it is a Problem:
    the file cannot be read, or this cannot be changed without touching something else. `file` is its name there.
    """
    bom, body = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    document = _read(body, file)
    if document.data is None:
        return next(one for one in document.problems if one.level == "error")
    operations = _operations(document.data, path, value)
    if operations is None:
        return _refused(document, path)
    for operation in operations:
        changed = _applied(body, document, operation)
        if changed is None:
            return _refused(document, path)
        body, document = changed
    return bom + body


def _read(text: str, file: str) -> Document:
    return read(text.encode("utf-8", "surrogatepass"), file)


def _refused(document: Document, path: Steps) -> Problem:
    return next(locate(document, [Problem.of("unchangeable", path)]))


def _operations(data: Value, path: Steps, value: Value) -> list[Operation] | None:
    """What has to be done, one after the other; None where the path leads nowhere."""
    here = data
    for number, step in enumerate(path):
        way = path[: number + 1]
        if not _may_stand(here, step):
            return None
        if isinstance(here, dict) and step in here and here[step] is None and number + 1 < len(path):
            made = _nested(path[number + 1 :], value)  # `contact:` with nothing behind it
            return None if made is None else [Operation("set", way, made)]
        if step not in here if isinstance(here, dict) else step == len(here):
            if value is None:
                return []
            made = _nested(path[number + 1 :], value)
            return None if made is None else [Operation("add", way, made)]
        here = here[step]
    if not path:
        return list(_differences((), data, value)) if isinstance(value, dict) else None
    return [Operation("remove", path)] if value is None else list(_differences(path, here, value))


def _may_stand(room: Value, step: str | int) -> bool:
    if isinstance(room, list):
        return isinstance(step, int) and 0 <= step <= len(room)
    return isinstance(room, dict) and isinstance(step, str)


def _nested(path: Steps, value: Value) -> Value:
    """The value in new groups; None where one of them would be a list."""
    for step in reversed(path):
        if value is None or isinstance(step, int):
            return None
        value = {step: value}
    return value


def _differences(path: Steps, old: Value, new: Value) -> Iterator[Operation]:
    """The smallest changes that make `new` of `old`: what stays keeps its remarks. Lists from their end."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            if key in old:
                yield from _differences((*path, key), old[key], value)
            else:
                yield Operation("add", (*path, key), value)
        yield from (Operation("remove", (*path, key)) for key in old if key not in new)
    elif isinstance(old, list) and isinstance(new, list):
        matcher = SequenceMatcher(None, [repr(one) for one in old], [repr(one) for one in new], autojunk=False)
        for _tag, start, end, new_start, new_end in reversed(matcher.get_opcodes()):
            both = min(end - start, new_end - new_start)
            for value in reversed(new[new_start + both : new_end]):
                yield Operation("add", (*path, start + both), value)
            for position in reversed(range(start + both, end)):
                yield Operation("remove", (*path, position))
            for position in reversed(range(both)):
                way = (*path, start + position)
                yield from _differences(way, old[start + position], new[new_start + position])
    else:
        yield Operation("set", path, new)


def _applied(text: str, document: Document, operation: Operation) -> tuple[str, Document] | None:
    """The text with the first edit that holds: the data are as wanted, every other value is written as it was."""
    wanted = _with(document.data, operation)
    kept = list(_others(text, document, None if operation.kind == "add" else operation.path))
    for edit in edits(text, document, operation):
        new = text[: edit.start] + edit.new + text[edit.end :]
        after = _read(new, document.file)
        skipped = None if operation.kind == "remove" else operation.path
        if after.data == wanted and list(_others(new, after, skipped)) == kept:
            return new, after
    return None


def _with(data: Value, operation: Operation) -> Value:
    """The data after an operation; what it does not concern is shared."""
    way, step = operation.path[:-1], operation.path[-1]
    if way:
        inner = _with(value_at(data, way[:1]), operation._replace(path=operation.path[1:]))
        return _with(data, Operation("set", way[:1], inner))
    room: Any = dict(data) if isinstance(data, dict) else list(data)
    if operation.kind == "remove":
        del room[step]
    elif operation.kind == "add" and isinstance(room, list):
        room.insert(int(step), operation.value)
    else:
        room[step] = operation.value
    return room


def _others(text: str, document: Document, path: Steps | None) -> Iterator[str]:
    """How every value is written, but for what stands at `path`."""

    def walk(spots: Spots, way: Steps) -> Iterator[str]:
        for step, spot in spots.items():
            here = (*way, step)
            if here == path:
                continue
            if spot.inner is not None:
                yield from walk(spot.inner, here)
            else:
                yield text[spot.start.index : end_of(text, spot)]

    return walk(document.spots, ())
