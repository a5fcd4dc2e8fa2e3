"""Fields that may be written in two shapes: one value or several, a text or fields of its own."""

from typing import Any

from pydantic import Discriminator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema


class OneOrMore:
    """Marks a list that may be written without brackets where it has one item: `kind: phone`."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text as a list of it."""
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the item, or a list of such."""
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


class Alone:
    """Marks a part that may be written as one of its fields alone: `2026-12-03` for `{on: 2026-12-03}`."""

    def __init__(self, field: str) -> None:
        """`field` is the name of that field."""
        self.field = field

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a text as that field."""
        read = handler(source)
        return core_schema.no_info_before_validator_function(
            lambda value: {self.field: value} if isinstance(value, str) else value, read
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the field, or the whole part."""
        whole = handler(schema)
        field = handler.resolve_ref_schema(whole)["properties"][self.field]
        described = {key: value for key, value in field.items() if key not in ("title", "description")}
        return {"anyOf": [described, whole]}


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def shape(value: object) -> str:
    """What a value is written as: "text", "list" or "fields", the tags of a choice by shape."""
    return "list" if isinstance(value, list | tuple) else "fields" if isinstance(value, dict) else "text"


BY_SHAPE = Discriminator(shape)
"""Tells the choices of a union apart by how they are written, so that a problem names the part that is wrong."""
