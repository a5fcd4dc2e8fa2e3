"""The search as an output: scripts that hand the finder what it knows; the engine itself is an asset."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.output import compact, data_script, version
from generator.search.cards import LETTERS, Card
from generator.search.index import Tier, tiers

# Columns of cards that are a line for each offer; those and the rows of a tier that are coded, with what parts them.
_LINES: Final = "izp"
_CODED: Final = {"n": " ", "s": " ", "keywords": ",", "more": " ", "names": " "}
# The sign of a table's first part, and those that are halves of others and none by themselves.
_FIRST: Final = 0x23
_HALVES: Final = range(0xD800, 0xE000)


def scripts(catalogue: Catalogue, language: str) -> dict[str, str]:
    """The tiers of a language as scripts, by name, in the order in which the finder loads them.

    A name has a hash of what is in it: a browser may keep the file for ever.
    """
    texts = zip(
        ("search", "search-more", "search-others"), map(script, map(packed, tiers(catalogue, language))), strict=True
    )
    return {f"{name}-{version(text.encode())}.js": text for name, text in texts}


def packed(tier: Tier) -> Tier:
    """A tier in few long texts, which a browser reads many times faster than thousands of small things.

    `cards` is a mapping of columns by letter, each with a value for every card: lines (of two texts with a tab between
    them, for `p`), `coded`, or JSON. Rows of words are `coded`. `size` is how many cards there are.
    """
    rows = {name: coded(tier[name], apart) for name, apart in _CODED.items() if name in tier}
    cards = tier.get("cards")
    return tier | rows | ({"cards": _columns(cards), "size": len(cards)} if cards is not None else {})


def _columns(cards: Sequence[Card]) -> dict[str, Any]:
    return {letter: _column(letter, [card.get(letter) for card in cards]) for letter in LETTERS}


def _column(letter: str, values: Sequence[Any]) -> Any:
    if letter in _CODED:
        return coded(values, _CODED[letter])
    return "\n".join(map(_line, values)) if letter in _LINES else compact(values)


def _line(value: str | Sequence[str] | None) -> str:
    return value if isinstance(value, str) else "\t".join(value or ())


def coded(rows: Iterable[str], apart: str) -> tuple[str, str]:
    """Rows whose parts come again and again: a table of all parts in the order in which they are met, and the rows.

    Both are lines of text; a row is one sign for each part, whose number is the part's place in the table.
    """
    table: dict[str, int] = {}
    signs = ["".join(_sign(table.setdefault(part, len(table))) for part in row.split(apart) if row) for row in rows]
    return "\n".join(table), "\n".join(signs)


def _sign(place: int) -> str:
    number = _FIRST + place
    return chr(number if number < _HALVES.start else number + len(_HALVES))


def script(tier: Mapping[str, Any]) -> str:
    """A tier as a script that runs from any address, `file://` too, and is nothing but data."""
    return data_script("take", tier)
