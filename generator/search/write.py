"""The search as an output: scripts that hand the finder what it knows; the engine itself is an asset."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.output import compact, data_script
from generator.search.cards import LETTERS, Card
from generator.search.index import Tier, tiers

# Columns of cards that are a line for each offer; rows that are texts.
_TEXTS: Final = "insz"
_ROWS: Final = ("keywords", "more", "names")


def scripts(catalogue: Catalogue, language: str) -> dict[str, str]:
    """The tiers of a language as scripts, by name, in the order in which the finder loads them.

    A name has a hash of what is in it: a browser may keep the file for ever.
    """
    texts = zip(
        ("search", "search-more", "search-others"), map(script, map(packed, tiers(catalogue, language))), strict=True
    )
    return {f"{name}-{sha256(text.encode()).hexdigest()[:8]}.js": text for name, text in texts}


def packed(tier: Tier) -> Tier:
    """A tier in few long texts, which a browser reads many times faster than thousands of small things.

    `cards` is a mapping of columns by letter, each with a value for every card: lines of text or JSON.
    """
    rows = {name: "\n".join(tier[name]) for name in _ROWS if name in tier}
    return tier | rows | ({"cards": _columns(tier["cards"])} if "cards" in tier else {})


def _columns(cards: Sequence[Card]) -> dict[str, str]:
    return {
        letter: "\n".join(card.get(letter, "") for card in cards)
        if letter in _TEXTS
        else compact([card.get(letter) for card in cards])
        for letter in LETTERS
    }


def script(tier: Mapping[str, Any]) -> str:
    """A tier as a script that runs from any address, `file://` too, and is nothing but data."""
    return data_script("take", tier)
