"""An offer with mistakes, mended just enough to look for more of them: an editor should see all problems at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.catalogue.reading.yaml_text import Value
from generator.problems.problem import Problem

# Stands in for a field that is wrong or missing. What a check says about such a field is never shown.
_STAND_INS: Mapping[str, Value] = {
    "status": "active",
    "provider": "-",
    "topics": ["-"],
    "phases": ["-"],
    "kind": ["phone"],
    "districts": "all",
    "checked": {"on": "2000-01-01", "by": "-", "every": "1 year"},
    "texts": {},
}
_TEXT: Mapping[str, Value] = {"name": "-", "summary": "-"}


def mend(data: Mapping[str, Any], problems: Iterable[Problem]) -> tuple[dict[str, Any], frozenset[str]]:
    """`data` with stand-ins for what was found to be wrong, and the names of the fields that no check may look at.

    Where only words are wrong, "texts" is such a name; where nobody knows which languages there are, "texts.keys" too.
    """
    mended, broken = dict(data), set()
    for found in problems:
        field = str(found.path[0]) if found.path else ""
        if field == "texts" and len(found.path) > 1 and isinstance(mended.get("texts"), dict):
            broken.add("texts")
            mended["texts"] = _mend_text(mended["texts"], found)
            continue
        if found.code == "unknown-field" and len(found.path) == 1:
            mended.pop(field, None)
            continue
        broken.update((field, "texts.keys") if field == "texts" else (field,))
        if field in _STAND_INS:
            mended[field] = _STAND_INS[field]
        else:
            mended.pop(field, None)
    return mended, frozenset(broken)


def _mend_text(texts: Mapping[str, Any], found: Problem) -> dict[str, Any]:
    language = str(found.path[1])
    kept = {name: text for name, text in texts.items() if name != language or found.code != "language"}
    return kept | ({language: _TEXT} if language in kept else {})
