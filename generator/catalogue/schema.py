"""JSON Schema (2020-12) of the catalogue's files, out of the model: for editors' programs, and for suggestions."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from generator.catalogue.edition import Edition
from generator.catalogue.model import Access, Audience, Concept, District, Gone, Phase, Provider, Topic
from generator.catalogue.offer import HOUSED, SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import Place
from generator.catalogue.settings import Settings
from generator.catalogue.values.facts import KEY, LINE, PROSE, Key
from generator.problems.problem import Steps

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Texts that YAML's own types make something else of.
_TYPED = {"number": ("123456", "01239", "1.5"), "boolean": ("no", "true")}
_DESCRIBING = ("title", "description", "examples", "default")
# The lists of `_catalogue`, in the order they are checked, with the model of an entry.
LISTS: Mapping[str, type[District | Topic | Phase | Access | Provider | Place | Audience | Concept]] = {
    "districts": District,
    "topics": Topic,
    "phases": Phase,
    "access": Access,
    "providers": Provider,
    "places": Place,
    "audiences": Audience,
    "thesaurus": Concept,
}
SETTINGS = "settings"
MOVED = "moved"
EDITION = "edition"
# Every kind of file in `_catalogue`, with its name there. An offer's kind is "".
FILES: Mapping[str, str] = {SETTINGS: "catalogue.yml", **{kind: f"{kind}.yml" for kind in (*LISTS, MOVED)}}
OPTIONAL = ("places", "audiences", "thesaurus", MOVED)


def offer_schema() -> dict[str, Any]:
    """The schema of a file `offers/<folder>/<id>.yml`, for programs that read YAML with its own types.

    It takes all that the reader takes: blanks around a text, `01239` and `yes` as what YAML makes of them, a field
    that may be left out with nothing behind its colon.
    """
    return {"$schema": DIALECT, **_loose(schema_of(""))}


def _loose(part: Any) -> Any:
    if isinstance(part, list):
        return [_loose(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    loose = {key: _loose(inner) for key, inner in part.items()}
    for named in ("properties", "patternProperties"):
        if named in part:
            needed = part.get("required", ()) if named == "properties" else ()
            loose[named] = {
                name: inner if name in needed else _or_nothing(inner) for name, inner in loose[named].items()
            }
    if "patternProperties" in part:
        loose["additionalProperties"] = False
    if "pattern" in part:
        pattern = text_pattern(loose.pop("pattern"))
        loose |= {"pattern": pattern} if pattern else {}
        taken = [name for name, texts in _TYPED.items() if any(re.search(pattern, text) for text in texts)]
        loose["type"] = ["string", *taken] if taken else "string"
    return loose


def _or_nothing(part: dict[str, Any]) -> dict[str, Any]:
    """The same, or nothing at all; what describes it stays outside."""
    choices = part.get("anyOf", [{key: inner for key, inner in part.items() if key not in _DESCRIBING}])
    nothing = [] if {"type": "null"} in choices else [{"type": "null"}]
    return {"anyOf": [*choices, *nothing], **{key: part[key] for key in _DESCRIBING if key in part}}


def text_pattern(pattern: str) -> str:
    """The pattern of a text that is read without the blanks around it; "" where anything goes.

    That a text must have something to see is left to the reader: the pattern would be a riddle of a hundred signs.
    """
    if pattern == PROSE:
        return ""
    inner = r"[^\n\r]*" if pattern == LINE else pattern.removeprefix("^").removesuffix("$")
    return rf"^\s*(?:{inner})\s*$"


@cache
def schema_of(kind: str) -> dict[str, Any]:
    """The schema of a file of `_catalogue`, or of an offer where `kind` is ""."""
    if not kind:
        return _schema_of_offer()
    if kind in (SETTINGS, EDITION):
        return TypeAdapter(Settings if kind == SETTINGS else Edition).json_schema()
    entry = TypeAdapter(Gone if kind == MOVED else LISTS[kind]).json_schema()
    return {"type": "object", "patternProperties": {KEY: entry}, "$defs": entry.get("$defs", {})}


def _schema_of_offer() -> dict[str, Any]:
    schema = TypeAdapter(Offer).json_schema()
    del schema["properties"]["id"]
    schema["required"].remove("id")
    schema["properties"]["texts"]["required"] = [SOURCE_LANGUAGE]
    # What comes from a house need not be written, and a place may be a key: both are filled in before the model reads.
    needed = schema.pop("required")
    schema["required"] = [field for field in needed if field not in HOUSED]
    schema["anyOf"] = [{"required": ["part_of"]}, {"required": [field for field in needed if field in HOUSED]}]
    key = TypeAdapter(Key).json_schema()
    schema["properties"]["place"]["anyOf"].append(key)
    venue = schema["$defs"]["Venue"]["properties"]["place"]
    venue["anyOf"] = [{"$ref": venue.pop("$ref")}, key]
    schema["title"] = "Angebot / Offer"
    schema["description"] = "Ein Angebot für Familien; der Dateiname ist seine Kennung. / One family offer."
    return schema


def part_at(kind: str, path: Steps, holding: str = "") -> dict[str, Any]:
    """What the schema of a kind of file says about `path`; {} where it says nothing.

    Of alternatives the first, or that which has `holding`: "items" or "properties".
    """
    root = schema_of(kind)
    part = root
    for step in path:
        part = _plain(root, part, "items" if isinstance(step, int) else "properties")
        if isinstance(step, int):
            part = part.get("items", {})
        else:
            named = part.get("properties", {}).get(step)
            patterns = part.get("patternProperties", {}).values()
            part = named if named is not None else next(iter(patterns), part.get("additionalProperties") or {})
    described: dict[str, Any] = {key: part[key] for key in ("title", "description", "examples") if key in part}
    return {**_plain(root, part, holding), **described}


def _plain(root: dict[str, Any], part: dict[str, Any], holding: str = "") -> dict[str, Any]:
    """`part` itself, behind references and without the alternative "nothing".

    Of other alternatives the first, or that which has what is looked for: "items" or "properties".
    """
    if "$ref" in part:
        return _plain(root, root["$defs"][part["$ref"].rsplit("/", 1)[-1]], holding)
    if "type" in part:
        return part
    choices = [choice for choice in part.get("anyOf") or part.get("oneOf") or () if choice.get("type") != "null"]
    plain = [_plain(root, choice, holding) for choice in choices]
    return next((one for one in plain if holding in one), plain[0]) if plain else part
