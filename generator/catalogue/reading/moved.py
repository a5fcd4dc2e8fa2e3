"""`_catalogue/moved.yml`: addresses that were published once, and where they lead now."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from generator.catalogue.address import name_of
from generator.catalogue.explain import explain, wrong_shape
from generator.catalogue.model import Gone
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.schema import MOVED
from generator.problems.problem import Problem, Steps

# What editors copy from a browser or a folder: "/de/offers/fabi/", "prohlis/fabi.yml".
_AROUND = re.compile(r"^(?:https?://[^/]*)?/?(?:[a-z]{2}(?:-[a-z]+)?/)?(?:offers/)?|/?(?:index\.html)?$|\.ya?ml$")


def read_moved(data: Mapping[str, Any], moved: dict[str, str | Gone]) -> Iterator[Problem]:
    """Put what is right into `moved`, from name to name ("offers/fabi"), and yield what is wrong."""
    for key, value in data.items():
        old = name_of(key)
        if not old:
            yield _no_page(key, (key,), at_key=True)
        elif isinstance(value, str):
            new = name_of(value)
            if new:
                moved[old] = new
            else:
                yield _no_page(value, (key,))
        elif isinstance(value, dict):
            yield from _read_gone(key, value, old, moved)
        else:
            yield wrong_shape(MOVED, (key,), value)


def _read_gone(key: str, value: Mapping[str, Any], old: str, moved: dict[str, str | Gone]) -> Iterator[Problem]:
    said = value.get("gone")
    given = {**value, "gone": {SOURCE_LANGUAGE: said}} if isinstance(said, str) else value
    try:
        gone = Gone.model_validate(given)
    except ValidationError as error:
        yield from explain(error.errors(include_url=False), given, MOVED, (key,))
        return
    if SOURCE_LANGUAGE in gone.gone:
        moved[old] = gone
    else:
        example = "gone: {de: Dieses Angebot gibt es nicht mehr.}"
        where = (key, "gone")
        yield Problem.of(
            "missing-field", where, at="key", file=MOVED, field=SOURCE_LANGUAGE, reason="nothing", example=example
        )


def _no_page(found: str, path: Steps, *, at_key: bool = False) -> Problem:
    near = _AROUND.sub("", found.strip().lower())
    near = near if name_of(near) else near.rpartition("/")[2]
    near = near if name_of(near) else ""
    return Problem.of("moved-name", path, suggestion=near, at="key" if at_key else "value", file=MOVED, found=found)
