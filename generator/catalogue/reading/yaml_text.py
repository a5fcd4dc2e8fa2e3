"""Text-first reading: the bytes of a YAML file -> dicts, lists and texts, each with its line and column.

Every scalar stays the text that was written (`01239`, `no`, `10:00`), so nothing is guessed. Only a plain subset is
read: one document, a mapping at the root, no anchors, aliases, tags, merge keys or duplicate keys, bounded in size and
depth. libyaml's events are read one after the other, so no alias is ever followed and no deep nesting ever built.
"""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

import yaml

from generator.catalogue.reading.causes import NO_BREAK_COLON, NO_BREAK_INDENT, Place, cause
from generator.catalogue.reading.characters import (
    DIRECTION,
    LARGEST,
    LINE_BREAK,
    REFUSED,
    UNSEEN,
    control_character,
    control_characters,
    in_utf16,
    line_column,
    needs_care,
    not_utf8,
    too_large,
)
from generator.catalogue.reading.complaints import explain
from generator.catalogue.reading.ordinary import DEEPEST, NOTHING, ordinary
from generator.problems.problem import Problem, Steps

Value = Any  # str | None | list[Value] | dict[str, Value]: mypy has no bounded recursion that pydantic could take


class Spot(NamedTuple):
    """Where a field stands, as libyaml's marks: its key, its value from `start` to `end`, and what is inside it.

    In a list `key` is where the item begins. A mark has `line`, `column` and `index`, each from 0.
    """

    key: Any
    start: Any
    end: Any
    inner: "Spots | None"


Spots = dict[Any, Spot]

_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)
# Each run of blanks is looked at once: a line of blanks must not cost the square of its length.
_CUT = re.compile(r"(?<! ) +#(?=[^\s#])")
_STAND_IN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read. `data` is None where nothing could be read, `empty` are the paths of fields with no value."""

    file: str
    data: dict[str, Value] | None = None
    spots: Spots = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    empty: tuple[Steps, ...] = ()


def read(raw: bytes, file: str, *, placed: bool = True) -> Document:
    """Read the bytes of a file; `file` is its name in problems. Never raises.

    Not `placed`: without `spots` where the file is ordinary, which is faster; its own problems have their places.
    """
    if len(raw) > LARGEST or in_utf16(raw):
        unfit = too_large(file, len(raw)) if len(raw) > LARGEST else not_utf8(raw, 0, file)
        return Document(file, problems=(unfit,))
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return Document(file, problems=(not_utf8(raw, error.start, file),))
    care = needs_care(raw, text)
    # Few files have a "#" at all, and to look for the two characters takes a tenth of the time.
    cut = " #" in text and _CUT.search(text) is not None
    if not (placed or care or cut) and (data := ordinary(raw)) is not None:
        return Document(file, data)
    problems = list(control_characters(text, file)) if care else []
    if care and (tab := _TAB_INDENT.search(text)):
        line, column = line_column(text, tab.start() + tab.group().index("\t"))
        return Document(file, problems=(*problems, Problem.of("tab", file=file, line=line, column=column)))
    reader = _Reader(REFUSED.sub(_STAND_IN, text) if care else text, file, problems, care=care or cut)
    try:
        return reader.document()
    except yaml.YAMLError as error:
        reason, mark = explain(error, reader.text)
        reader.add("yaml-syntax", mark, reason=reason)
    except _UnreadableError:
        pass
    return Document(file, problems=tuple(problems))


class _UnreadableError(Exception):
    """The rest of the file cannot be read; its problem has been noted."""


class _Reader:
    """The state of reading one text: libyaml's events in, one Document out. Recursion is bounded by DEEPEST."""

    def __init__(self, text: str, file: str, problems: list[Problem], *, care: bool) -> None:
        self.text, self.file, self.problems, self.care = text, file, problems, care
        self.empty: list[Steps] = []
        self.refused: set[str] = set()
        self.next: Any = None

    def add(self, code: str, mark: Any, **values: str) -> None:
        """Note a problem at a mark of libyaml (None = whole file)."""
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
        said = tuple(values.items())
        self.problems.append(Problem(code, values=said, file=self.file, line=line, column=column))

    def document(self) -> Document:
        """Read the one document; raises yaml.YAMLError or _UnreadableError."""
        loader = yaml.CBaseLoader(self.text)
        self.next = loader.get_event
        try:
            self.next()
            data, spots = self._root()
        finally:
            loader.dispose()
        return Document(self.file, None if self.refused else data, spots, tuple(self.problems), tuple(self.empty))

    def _root(self) -> tuple[dict[str, Value], Spots]:
        start = self.next()
        if start.__class__ is yaml.StreamEndEvent:
            self._stop("empty-file", None)
        root = self.next()
        if root.__class__ is yaml.ScalarEvent and root.value in NOTHING and not root.style:
            self._stop("empty-file", None)
        if root.__class__ is not yaml.MappingStartEvent:
            mark: Any = root.start_mark
            if found := cause(self.text, "", mark.line):
                self._stop("yaml-syntax", found[1], reason=found[0])
            self._stop("not-a-mapping", mark)
        self._check_plain(root)
        data, spots, _end = self._mapping((), 1)
        self.next()
        after = self.next()
        if after.__class__ is not yaml.StreamEndEvent:
            self._refuse("documents", after.start_mark)
        return data, spots

    def _mapping(self, path: Steps, depth: int) -> tuple[dict[str, Value], Spots, Any]:
        data: dict[str, Value] = {}
        spots: Spots = {}
        while (event := self.next()).__class__ is not yaml.MappingEndEvent:
            key, mark, empty = self._key(event), event.start_mark, len(self.empty)
            event = self.next()
            inner, end = None, event.end_mark
            if event.__class__ is yaml.ScalarEvent:
                value = self._scalar(event, path, key)
            else:
                value, inner, end = self._container(event, (*path, key), depth)
            if key in data:
                del self.empty[empty:]
                first = spots[key].key.line + 1
                self.add("duplicate-key", mark, key=key, first=str(first))
            else:
                data[key] = value
                spots[key] = Spot(mark, event.start_mark, end, inner)
        return data, spots, event.end_mark

    def _sequence(self, path: Steps, depth: int) -> tuple[list[Value], Spots, Any]:
        data: list[Value] = []
        spots: Spots = {}
        while (event := self.next()).__class__ is not yaml.SequenceEndEvent:
            inner, end = None, event.end_mark
            if event.__class__ is yaml.ScalarEvent:
                value = self._scalar(event, path, len(data))
            else:
                value, inner, end = self._container(event, (*path, len(data)), depth)
            spots[len(data)] = Spot(event.start_mark, event.start_mark, end, inner)
            data.append(value)
        return data, spots, event.end_mark

    def _container(self, event: Any, path: Steps, depth: int) -> tuple[Value, Spots | None, Any]:
        self._check_plain(event)
        if event.__class__ is yaml.AliasEvent:
            return None, None, event.end_mark
        if depth == DEEPEST:
            self._stop("too-deep", event.start_mark, most=str(DEEPEST))
        read_inner = self._mapping if event.__class__ is yaml.MappingStartEvent else self._sequence
        return read_inner(path, depth + 1)

    def _key(self, event: Any) -> str:
        if event.__class__ is not yaml.ScalarEvent:
            self._check_plain(event)
            self._refuse("complex-key", event.start_mark)
            raise _UnreadableError
        if event.tag is not None or event.anchor is not None:
            self._check_plain(event)
        key: str = event.value
        if self.care:
            key = self._careful(event, key)
            if not event.style and NO_BREAK_INDENT.match(event.value):
                mark: Any = event.start_mark
                self._stop("yaml-syntax", Place(mark.line, 0), reason="no-break-indent")
            if not event.style and (colon := NO_BREAK_COLON.match(event.value)):
                mark = event.start_mark
                self._stop("yaml-syntax", Place(mark.line, mark.column + colon.end()), reason="no-break-colon")
        if not event.style and key in ("<<", ""):
            self._refuse("merge" if key else "empty-key", event.start_mark)
        return key

    def _scalar(self, event: Any, path: Steps, key: str | int) -> str | None:
        if event.tag is not None or event.anchor is not None:
            self._check_plain(event)
        text: str = event.value
        if not event.style and text in NOTHING:
            self.empty.append((*path, key))
            return None
        if event.style == ">" and "\n" in text.strip():
            self.add("folded-text", event.start_mark)
        return self._careful(event, text) if self.care else text

    def _careful(self, event: Any, text: str) -> str:
        """Look closer where the file has a tab, a backslash, a refused character or something like ` #3`."""
        if not event.style and (match := _CUT.match(self.text, event.end_mark.index)):
            line_end = LINE_BREAK.search(self.text, match.end())
            cut = self.text[match.end() - 1 : line_end.start() if line_end else None]
            self.add("cut-by-hash", event.end_mark, kept=text, cut=cut)
        if not event.style:
            text = self._seen(event, text)
        text = text.replace("\t", " ").replace(_STAND_IN, "")
        if event.style == '"' and (escaped := REFUSED.search(text)):
            mark = event.start_mark
            self.problems.append(control_character(escaped.group(), self.file, mark.line + 1, mark.column + 1))
            text = REFUSED.sub("", text)
        return text

    def _seen(self, event: Any, text: str) -> str:
        """A value without what nobody sees at its ends; before a bracket that hides a list."""
        seen = text.strip(UNSEEN + DIRECTION)
        if seen[:1] in ("[", "{") and seen != text:
            mark = event.start_mark
            self._stop("yaml-syntax", Place(mark.line, mark.column), reason="no-break-colon")
        return seen if seen.isascii() else text.strip(UNSEEN)

    def _check_plain(self, event: Any) -> None:
        """Refuse anchors, aliases and tags."""
        if event.__class__ is yaml.AliasEvent:
            self._refuse("alias", event.start_mark)
            return
        if event.anchor is not None:
            self._refuse("anchor", event.start_mark)
        if event.tag is not None:
            self._refuse("tag", event.start_mark)

    def _refuse(self, feature: str, mark: Any) -> None:
        """Note a feature of YAML that is not read, once in a file; reading goes on to find the others."""
        if feature not in self.refused:
            self.refused.add(feature)
            self.add("yaml-feature", mark, feature=feature)

    def _stop(self, code: str, mark: Any, **values: str) -> NoReturn:
        self.add(code, mark, **values)
        raise _UnreadableError
