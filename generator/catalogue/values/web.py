"""Addresses of websites and e-mail: checked by form only, nothing is looked up."""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.catalogue.values.base import as_text, refused, text_schema

# A host has a dot and ends in letters: no bare name, no number of a machine. Letters may be those of any script.
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{2,63})"
# What an address never holds: blanks, invisible characters, and the quotes and brackets that end one in a text.
_NOT_IN_PATH = r"\s\u00ad\u061c\u200b-\u200f\u2060-\u206f\"<>\\^`{|}"
_URL = re.compile(rf"https?://({_HOST})(?::[0-9]{{1,5}})?(?:[/?#][^{_NOT_IN_PATH}]*)?", re.IGNORECASE)
# Of what an address may hold (RFC 5322), nothing that adds fields to a mailto link (RFC 6068).
_EMAIL = re.compile(rf"[A-Za-z0-9!$*+_~-]+(?:\.[A-Za-z0-9!$*+_~-]+)*@({_HOST})")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!//|[0-9]+(?:/|$))|([A-Za-z][A-Za-z0-9+.-]*)://")
LONGEST = 300


def host(address: str) -> str:
    """The host of a checked address or e-mail, in lower case."""
    match = _URL.fullmatch(address) or _EMAIL.fullmatch(address)
    return match[1].lower() if match else ""


@lru_cache(maxsize=4096)
def _read_url(text: str) -> str:
    scheme = _SCHEME.match(text)
    if scheme and (scheme[1] or scheme[2]).lower() not in ("http", "https"):
        raise refused(text, "url", reason="scheme", scheme=scheme[1] or scheme[2])
    if "@" in text.rpartition("://")[2].partition("/")[0]:
        raise refused(text, "url", reason="credentials")
    if len(text) > LONGEST:
        raise refused(text, "url", reason="long")
    if _URL.fullmatch(text):
        return text
    near = f"https://{text}"
    raise refused(text, "url", reason="form", suggestion="" if scheme or not _URL.fullmatch(near) else near)


def _read_email(text: str) -> str:
    if not _EMAIL.fullmatch(text) or len(text) > LONGEST:
        raise refused(text, "email", suggestion=_near_email(text))
    return text


def _near_email(text: str) -> str:
    near = (
        re.sub(r" ?[(\[]?(?:at|ät|@)[)\]]? ?", "@", text.removeprefix("mailto:"), count=1) if "@" not in text else text
    )
    near = near.removeprefix("mailto:").replace(" ", "")
    return near if _EMAIL.fullmatch(near) else ""


Url = Annotated[
    str,
    PlainValidator(lambda value: _read_url(as_text(value))),
    WithJsonSchema({**text_schema(r"^https?://[^\s@]+\.[^\s@]+$", "https://familien.example/kiosk"), "format": "uri"}),
]
Email = Annotated[
    str,
    PlainValidator(lambda value: _read_email(as_text(value))),
    WithJsonSchema({**text_schema(r"^[^\s@]+@[^\s@]+\.[^\s@]+$", "kiosk@familien.example"), "format": "email"}),
]
