"""The quick way through an ordinary file: keys and values without places; `yaml_text.py` sees to what is not ordinary.

Nearly all files are ordinary, and only those with problems need places.
"""

from collections.abc import Callable
from typing import Any, Final

import yaml

DEEPEST: Final = 12
NOTHING: Final = ("", "~", "null")
"""How a value that is not quoted says that there is none."""

Following = Callable[[], Any]


class _NotOrdinaryError(Exception):
    """There is something that has to be refused, explained or looked at more closely."""


def ordinary(raw: bytes) -> dict[str, Any] | None:
    """What stands in a file of fields, lists and texts; None where there may be anything else, right or wrong."""
    loader = yaml.CBaseLoader(raw)
    following: Following = loader.get_event
    try:
        following()
        _expect(following(), yaml.DocumentStartEvent)
        root = following()
        _expect(root, yaml.MappingStartEvent)
        data: dict[str, Any] = _value(root, following, DEEPEST)
        following()
        _expect(following(), yaml.StreamEndEvent)
    except (yaml.YAMLError, _NotOrdinaryError):
        return None
    finally:
        loader.dispose()
    return data


def _expect(event: Any, kind: type) -> None:
    if event.__class__ is not kind:
        raise _NotOrdinaryError


def _value(event: Any, following: Following, depth: int) -> Any:
    """The value that begins with `event`; `depth` is how many levels it may have."""
    if event.anchor is not None or event.tag is not None:
        raise _NotOrdinaryError
    if event.__class__ is yaml.ScalarEvent:
        if event.style == ">" or event.value in NOTHING:
            raise _NotOrdinaryError
        return event.value
    if depth == 0:
        raise _NotOrdinaryError
    return (_fields if event.__class__ is yaml.MappingStartEvent else _items)(following, depth - 1)


def _fields(following: Following, depth: int) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    while (event := following()).__class__ is not yaml.MappingEndEvent:
        key = _value(event, following, 0)  # a list or fields would be too deep
        if key in fields or key == "<<":
            raise _NotOrdinaryError
        fields[key] = _value(following(), following, depth)
    return fields


def _items(following: Following, depth: int) -> list[Any]:
    items: list[Any] = []
    while (event := following()).__class__ is not yaml.SequenceEndEvent:
        items.append(_value(event, following, depth))
    return items
