"""Addresses of pages: their short codes for print, and how `moved.yml` names them."""

import re
from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final

from generator.catalogue.values.facts import KEY, LONGEST_KEY

LENGTH = 6
# Crockford's base 32 (https://www.crockford.com/base32.html) has no i, l, o, u: nothing that is misread or swears.
_CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdefghjkmnpqrstvwxyz")
_OFFERS: Final = "offers/"
EDITIONS: Final = "editions/"
"""What the names of editions' pages begin with."""
_PAGES: Final = "pages/"
KINDS: Final = ("offers", "districts", "topics", "phases", "audiences", "languages")
"""The first part of a page's name that is made of the catalogue; "pages" is that of all other pages."""
_KEY = re.compile(rf"(?!.{{{LONGEST_KEY + 1}}}){KEY}", re.ASCII)


@lru_cache(maxsize=16384)  # every language asks for it
def short_code(path: str) -> str:
    """Six letters and digits for a page, such as "offers/familienkiosk"; always the same."""
    return b32encode(sha256(path.encode(errors="surrogatepass")).digest()[:5]).decode().translate(_CROCKFORD)[:LENGTH]


def code_at(address: str) -> str:
    """The code of the short address of the page at an address: an edition's stands there already."""
    name = name_at(address)
    return name.removeprefix(EDITIONS) if name.startswith(EDITIONS) else short_code(name)


def collisions(pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each page ("offers/<id>") whose short code an earlier one has, with that one."""
    taken: dict[str, str] = {}
    for page in pages:
        other = taken.setdefault(short_code(page), page)
        if other != page:
            yield page, other


def name_of(written: str) -> str:
    """The name of a page as `moved.yml` writes it: "fabi" is "offers/fabi"; "" where no page can be called that."""
    kind, slash, key = written.rpartition("/")
    known = not slash or kind in (*KINDS[1:], "pages")
    return f"{kind or 'offers'}/{key}" if known and _KEY.fullmatch(key) else ""


def written(name: str) -> str:
    """How `moved.yml` writes the name of a page: the opposite of `name_of`."""
    return name.removeprefix(_OFFERS)


def address_of(name: str) -> str:
    """Where the page of a name stands in a language's folder: "offers/fabi/"; "pages/about" is "about/"."""
    return f"{name.removeprefix(_PAGES)}/"


def name_at(address: str) -> str:
    """The name of the page at an address: the opposite of `address_of`."""
    name = address.removesuffix("/")
    return name if "/" in name else f"{_PAGES}{name}"


def end_of(moves: Mapping[str, object], name: str) -> str:
    """Where a name leads at last, through all its moves; "" where it leads in a circle."""
    passed = set()
    while isinstance(target := moves.get(name), str):
        if name in passed:
            return ""
        passed.add(name)
        name = target
    return name
