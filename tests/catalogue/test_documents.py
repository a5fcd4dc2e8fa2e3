"""Documents made out of the code are current, and say what the code does."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.schema import FILES, offer_schema, part_at, schema_of
from generator.problems.wording import wordings
from tools.documents import HANDBOOK, SCHEMA, handbook, schema_text
from tools.headers import CADDY, NGINX, for_caddy, for_nginx

ROOT = Path(__file__).parents[2]
HOW = "stale: run make docs"


def test_the_handbook_of_the_checks_is_current() -> None:
    assert (ROOT / HANDBOOK).read_text(encoding="utf-8") == handbook(), HOW


def test_the_schema_of_an_offer_is_current() -> None:
    assert (ROOT / SCHEMA).read_text(encoding="utf-8") == schema_text(), HOW


@pytest.mark.parametrize(("file", "made"), [(NGINX, for_nginx), (CADDY, for_caddy)])
def test_the_headers_of_a_server_are_current(
    file: str, made: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert (ROOT / file).read_text(encoding="utf-8") == made(), HOW


def test_the_handbook_explains_every_check() -> None:
    assert re.findall(r"^### .* `([a-z0-9-]+)`$", handbook(), re.MULTILINE) == [
        code for code, words in wordings().items() if words.title
    ]


def test_no_word_of_the_handbook_is_torn_at_its_hyphen() -> None:
    assert re.findall(r"\w+-\s+(?!und |oder )\w+", handbook()) == []


def every_part(schema: Any) -> list[dict[str, Any]]:
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return [*([schema] if isinstance(schema, dict) else []), *(part for one in inner for part in every_part(one))]


def test_the_schema_describes_every_field_in_two_languages() -> None:
    schema = offer_schema()
    fields = [*schema["properties"].items()]
    fields += [field for part in schema["$defs"].values() for field in part.get("properties", {}).items()]
    assert [name for name, field in fields if " / " not in field.get("description", "")] == []
    assert [name for name, field in fields if not field.get("title")] == []


def test_the_schema_is_one_of_2020_and_refuses_unknown_fields() -> None:
    schema = offer_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "id" not in schema["properties"]
    assert schema["required"] == ["status", "topics", "phases", "kind", "texts"]
    assert schema["anyOf"] == [{"required": ["part_of"]}, {"required": ["provider", "districts", "checked"]}]
    assert all(part.get("additionalProperties") is False for part in every_part(schema) if "properties" in part)
    json.dumps(schema)


def test_every_pattern_of_the_schema_accepts_its_examples() -> None:
    checked = 0
    for part in every_part(offer_schema()):
        for example in part.get("examples", ()) if isinstance(part.get("pattern"), str) else ():
            assert re.search(part["pattern"], example), (part["pattern"], example)
            checked += 1
    assert checked > 20


@pytest.mark.parametrize(("file", "path", "expected"), [
    ("", ("contact", "phone"), "Telefon"), ("", ("texts", "de", "name"), "Name"), ("", ("topics",), "Themen"),
    ("", ("nothing", "here"), None), ("districts", ("prohlis", "neighbours"), "Neighbours"),
    ("settings", ("helplines", 0, "always"), "Always"),
])  # fmt: skip
def test_the_schema_knows_what_is_where(file: str, path: tuple[str | int, ...], expected: str | None) -> None:
    assert part_at(file, path).get("title") == expected


def test_every_shared_file_has_a_schema() -> None:
    assert all(schema_of(kind)["type"] == "object" for kind in FILES)
