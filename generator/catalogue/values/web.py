"""Addresses of websites and e-mail: checked by form only, nothing is looked up."""

import re
import unicodedata
from functools import lru_cache
from typing import Annotated
from urllib.parse import quote, unquote

from pydantic import PlainValidator, WithJsonSchema

from generator.catalogue.values.base import AROUND, as_text, parsed, refused, text_schema
from generator.catalogue.values.suggest import fold

# A host has a dot and ends in letters: no bare name, no number of a machine. Letters may be those of any script.
_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{2,63})"
# What an address never holds: blanks, invisible characters, and the quotes and brackets that end one in a text.
_NOT_IN_PATH = r"\s\u00ad\u061c\u200b-\u200f\u2060-\u206f\"<>\\^`{|}"
_URL = re.compile(rf"https?://({_HOST})(?::([0-9]{{1,5}}))?(?:[/?#][^{_NOT_IN_PATH}]*)?", re.IGNORECASE)
# Of what an address may hold (RFC 5322), nothing that adds fields to a mailto link (RFC 6068).
_EMAIL = re.compile(rf"[A-Za-z0-9!$*+_~-]+(?:\.[A-Za-z0-9!$*+_~-]+)*@({_HOST})")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!//|[0-9]+(?:/|$))|([A-Za-z][A-Za-z0-9+.-]*)://")
# The address of a whole website: what follows the host goes into every link, into the sitemap and the QR codes.
_SITE = re.compile(r"[^/]+//[^/?#]+(?:/(?!\.+(?:/|$))[A-Za-z0-9._~-]+)*/?")
_SCHEME_NEAR = re.compile(r"(?:h?t{1,3}ps?\s?[:;]?\s?/{1,3}\s*|https?:\s*|//)+", re.IGNORECASE)
_IN_TEXT = re.compile(r"(?:https?[:/]|www\.).*", re.IGNORECASE)
_NOT_ALLOWED = re.compile("[ |]")
LONGEST = 300
LAST_PORT = 65535


@lru_cache(maxsize=64)  # several checks ask for it, one after the other
def host(address: str) -> str:
    """The host of a checked address or e-mail, in lower case."""
    match = _URL.fullmatch(address) or _EMAIL.fullmatch(address)
    return match[1].lower() if match else ""


def readable(name: str) -> str:
    """A host as people read it: what is written as `xn--…` (RFC 3492) in its own letters."""
    return ".".join(map(_readable, name.lower().split(".")))


def _readable(label: str) -> str:
    try:
        return label.removeprefix("xn--").encode().decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label


def scripts(text: str) -> set[str]:
    """The scripts of the letters in a text, as Unicode's names of the letters begin: "LATIN", "CYRILLIC"."""
    return {
        "LATIN" if letter.isascii() else unicodedata.name(letter, "").partition(" ")[0]
        for letter in text
        if unicodedata.category(letter) in ("Lu", "Ll", "Lt", "Lo")
    }


# Scripts that are written together (UTS 39, "Highly Restrictive").
_EAST_ASIAN = {"LATIN", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"}
_LOOK_ALIKE = str.maketrans("асеорхуіјѕһονα", "aceopxyijshova")


def _check_host(text: str, name: str, code: str) -> None:
    """Refuse a host in one of whose parts letters of two scripts stand side by side, such as a Cyrillic "а"."""
    for label in () if name.isascii() and "xn--" not in name.lower() else readable(name).split("."):
        used = scripts(label)
        if len(used) > 1 and not used <= _EAST_ASIAN:
            letter = next((one for one in label if scripts(one) - {"LATIN"}), "")
            near = text.replace(name, readable(name).translate(_LOOK_ALIKE))
            number, suggestion = f"U+{ord(letter):04X}", near if near.isascii() else ""
            raise refused(text, code, reason="mixed", suggestion=suggestion, letter=letter, number=number)


def _read_url(text: str) -> str:
    scheme = _SCHEME.match(text)
    if scheme and (scheme[1] or scheme[2]).lower() not in ("http", "https"):
        raise refused(text, "url", reason="scheme", scheme=scheme[1] or scheme[2])
    if "@" in text.rpartition("://")[2].partition("/")[0]:
        raise refused(text, "url", reason="credentials")
    if len(text) > LONGEST:
        raise refused(text, "url", reason="long")
    match = _URL.fullmatch(text)
    if match is None:
        raise refused(text, "url", reason="form", suggestion=_near_url(text))
    if match[2] and not 0 < int(match[2]) <= LAST_PORT:
        near = text[: match.end(1)] + text[match.end(2) :]
        raise refused(text, "url", reason="port", port=match[2], suggestion=near)
    _check_host(text, match[1], "url")
    return text


def _near_url(text: str) -> str:
    """The address that is meant, of several the first: with a scheme, and without what was copied around it."""
    found = _IN_TEXT.search(text.replace("\\", "/"))
    plain = re.split(r"[,;]?\s+(?=https?:|www\.|und\b|oder\b)", found[0] if found else text.strip(AROUND))[0]
    plain = re.sub(r"\s+(?=/)|(?<=[a-z])\.(?=/)", "", _SCHEME_NEAR.sub("", plain, count=1).strip(AROUND))
    end = re.split("[/?#]", plain)[0]
    near = f"{_scheme_of(text)}://{end}{_NOT_ALLOWED.sub(lambda sign: quote(sign[0]), plain[len(end) :])}"
    return near if _URL.fullmatch(near) else ""


def _scheme_of(text: str) -> str:
    return "http" if "http:" in text.lower() and "https" not in text.lower() else "https"


def _read_site(text: str) -> str:
    _read_url(text)
    if not _SITE.fullmatch(text):
        raise refused(text, "site-address", reason="query" if set("?#") & set(text) else "path", suggestion=_near(text))
    return text


def _near(text: str) -> str:
    """The address of a website without what it cannot have."""
    scheme, name, *segments = re.split("/+", re.split("[?#]", text)[0])
    plain = [re.sub("[^a-z0-9.~-]+", "-", fold(unquote(segment))).strip("-.") for segment in segments]
    near = "/".join([f"{scheme}//{name}", *filter(None, plain)]) + "/"
    return near if len(near) <= LONGEST else ""


def _read_email(text: str) -> str:
    match = _EMAIL.fullmatch(text)
    if match is None or len(text) > LONGEST or text.startswith("www."):
        raise refused(text, "email", reason="form", suggestion=_near_email(text))
    _check_host(text, match[1], "email")
    return text


_AT = re.compile(r"\s?[(\[{]\s?(?:at|ät|@)\s?[)\]}]\s?|\s(?:at|ät)\s|\s@\s?|@[@\s]+", re.IGNORECASE)
_DOT = re.compile(r"\s?[(\[{]\s?(?:dot|punkt)\s?[)\]}]\s?|\.[.\s]+(?=[a-z])", re.IGNORECASE)
_EMAIL_IN = re.compile(rf"(?<![\w.+@-])(?!www\.){_EMAIL.pattern}(?![\w@])")


def _near_email(text: str) -> str:
    """The first address in a text, also where it was written so that no machine finds it."""
    plain = _DOT.sub(".", _AT.sub("@", text)).replace("www.", "")
    found = (_EMAIL_IN.search(one) for one in (plain, plain.replace(",", ".")))
    return next((match[0] for match in found if match), "")


_URL_PATTERN = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s@/]+\.[^\s@/]+(?:/\S*)?$"
_URL_SCHEMA = {**text_schema(_URL_PATTERN, "https://familien.example/kiosk"), "format": "iri"}
Url = Annotated[str, PlainValidator(lambda value: parsed(_read_url, as_text(value))), WithJsonSchema(_URL_SCHEMA)]
# Where the website itself is published.
Site = Annotated[str, PlainValidator(lambda value: parsed(_read_site, as_text(value))), WithJsonSchema(_URL_SCHEMA)]
Email = Annotated[
    str,
    PlainValidator(lambda value: parsed(_read_email, as_text(value))),
    WithJsonSchema({**text_schema(r"^[^\s@]+@[^\s@]+\.[^\s@]+$", "kiosk@familien.example"), "format": "idn-email"}),
]
