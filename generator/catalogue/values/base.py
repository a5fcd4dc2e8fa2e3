"""A value that editors write as one text: how pydantic reads and writes it, and how a text is refused."""

import re
import unicodedata
from abc import abstractmethod
from collections.abc import Callable
from functools import lru_cache
from typing import Any, ClassVar, Self, TypeVar, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

T = TypeVar("T")


def refused(found: str, code: str, *, suggestion: str = "", offset: int = 0, **words: str) -> PydanticCustomError:
    """The error of a text that cannot be read.

    `code` names the problem, `words` fill its message, `offset` counts the characters before the part that is wrong.
    """
    place = {"offset": offset} if offset else {}
    return PydanticCustomError(code, "{found}", {"found": found, "suggestion": suggestion, **place, **words})


AROUND = "„“”‚‘’»«›‹\"'.,; "
"""What a copied value brings along: quotes of all kinds, and the end of a sentence."""
# What Word and web pages put between a number and its unit, and what nobody sees.
_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060"
_NO_BREAK = str.maketrans({**dict.fromkeys("\u00a0\u2007\u2009\u202f", " "), **dict.fromkeys(_UNSEEN)})
_SIGNS = f"{AROUND}=()[]{{}}<>*_?\u2026"
_DASHES = re.compile("[\u2010-\u2015\u2212]")


def as_text(value: object) -> str:
    """The text, without blanks around it and with ordinary ones inside; anything that is no text is refused."""
    if isinstance(value, str):
        text = value.strip()
        return text if text.isascii() else text.translate(_NO_BREAK).strip()
    raise refused(str(value), "wrong-shape")


def read_by(kind: type[T], parse: Callable[[str], T]) -> PlainValidator:
    """How pydantic reads a field: a value of its kind stays, a text is parsed."""
    return PlainValidator(lambda value: value if isinstance(value, kind) else parsed(parse, as_text(value)))


@lru_cache(maxsize=16384)  # days, prices, hours, numbers and positions are the same in many offers of a town
def parsed(parse: Callable[[str], T], text: str) -> T:
    """What `parse` makes of a text; where it refuses it and knows nothing near, what it makes of it without signs."""
    try:
        return parse(text)
    except PydanticCustomError as error:
        words = error.context or {}
        if words.get("suggestion") or not (near := _near(parse, text)):
            raise
        raise PydanticCustomError(error.type, error.message_template, {**words, "suggestion": near}) from None


def bare(text: str) -> str:
    """A copied text with ordinary digits and dashes, without the signs around it."""
    return _DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip(_SIGNS)


def _near(parse: Callable[[str], object], text: str) -> str:
    plain = bare(text)
    if plain in ("", text):
        return ""
    try:
        parse(plain)
    except PydanticCustomError as error:
        return str((error.context or {}).get("suggestion", ""))
    return plain


class TextValue:
    """Base of the values that have a class of their own: `parse` reads the text, `str` gives it back."""

    __slots__ = ()
    PATTERN: ClassVar[str]
    EXAMPLES: ClassVar[tuple[str, ...]]

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """Read the text; raises PydanticCustomError."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how to read and write it."""

        def read(value: object) -> object:
            return value if isinstance(value, cls) else parsed(cls.parse, as_text(value))

        return core_schema.no_info_plain_validator_function(read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the text."""
        return text_schema(cls.PATTERN, *cls.EXAMPLES)


def text_schema(pattern: str, *examples: str) -> dict[str, Any]:
    """The JSON Schema of a text. Its pattern has to mean the same in Python, Rust and JavaScript."""
    return cast("dict[str, Any]", {"type": "string", "pattern": pattern, "examples": list(examples)})
