"""JSON Schema (2020-12) of the catalogue's files, out of the model: for editors' programs, and for suggestions."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from generator.catalogue.model import Access, District, Offer, Phase, Provider, Settings, Topic
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.values.facts import DIGEST, KEY, POSTCODE, Phone
from generator.problems.problem import Steps

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LOOKS_LIKE_NUMBER = (POSTCODE, DIGEST, Phone.PATTERN)
# The lists of `_catalogue`, in the order they are checked, with the model of an entry.
LISTS: Mapping[str, type[District | Topic | Phase | Access | Provider]] = {
    "districts": District,
    "topics": Topic,
    "phases": Phase,
    "access": Access,
    "providers": Provider,
}
SETTINGS = "settings"
# Every kind of file in `_catalogue`, with its name there. An offer's kind is "".
FILES: Mapping[str, str] = {SETTINGS: "catalogue.yml", **{kind: f"{kind}.yml" for kind in LISTS}}


def offer_schema() -> dict[str, Any]:
    """The schema of a file `offers/<folder>/<id>.yml`."""
    schema = TypeAdapter(Offer).json_schema()
    del schema["properties"]["id"]
    schema["required"].remove("id")
    schema["properties"]["texts"]["required"] = [SOURCE_LANGUAGE]
    schema["title"] = "Angebot / Offer"
    schema["description"] = "Ein Angebot für Familien; der Dateiname ist seine Kennung. / One family offer."
    _loosen(schema)
    return {"$schema": DIALECT, **schema}


def _loosen(part: Any) -> None:
    """Let numbers and truth values through where we read text, since other programs take `01239` or `yes` for them."""
    if isinstance(part, list):
        for inner in part:
            _loosen(inner)
    elif isinstance(part, dict):
        if "patternProperties" in part:
            part["additionalProperties"] = False
        if part.get("pattern") in _LOOKS_LIKE_NUMBER:
            part["type"] = ["string", "integer"]
        for inner in part.values():
            _loosen(inner)


@cache
def schema_of(kind: str) -> dict[str, Any]:
    """The schema of a file of `_catalogue`, or of an offer where `kind` is ""."""
    if not kind:
        return offer_schema()
    if kind == SETTINGS:
        return TypeAdapter(Settings).json_schema()
    entry = TypeAdapter(LISTS[kind]).json_schema()
    return {"type": "object", "patternProperties": {KEY: entry}, "$defs": entry.get("$defs", {})}


def part_at(kind: str, path: Steps) -> dict[str, Any]:
    """What the schema of a kind of file says about `path`; {} where it says nothing."""
    root = schema_of(kind)
    part = root
    for step in path:
        part = _plain(root, part)
        if isinstance(step, int):
            part = part.get("items", {})
        else:
            named = part.get("properties", {}).get(step)
            patterns = part.get("patternProperties", {}).values()
            part = named if named is not None else next(iter(patterns), part.get("additionalProperties") or {})
    described: dict[str, Any] = {key: part[key] for key in ("title", "description", "examples") if key in part}
    return {**_plain(root, part), **described}


def _plain(root: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """`part` itself, behind references and without the alternative "nothing"."""
    if "$ref" in part:
        return _plain(root, root["$defs"][part["$ref"].rsplit("/", 1)[-1]])
    choices = [choice for choice in part.get("anyOf") or part.get("oneOf") or () if choice.get("type") != "null"]
    return _plain(root, choices[0]) if choices else part
