"""Which translation belongs to which German text.

A translation notes in `of` which German text it was made from. Without that note nobody knows: it is "unknown", and
shown like an outdated one ("may be outdated"), because to call it current would be a guess. It costs an editor one line
to settle it; the check `missing-of` says which.
"""

import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Literal

from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import Text
from generator.catalogue.values.facts import paragraphs

Status = Literal["original", "current", "outdated", "unknown", "missing"]


@lru_cache(maxsize=16384)  # every language asks for it
def german_digest(text: Text) -> str:
    """Six hexadecimal digits of the words that families read: not of keywords, nor of where lines end."""
    lines = (text.name, text.summary, "\n".join(paragraphs(text.description)), text.directions, text.bring)
    words = "\0".join(lines)
    return sha256(unicodedata.normalize("NFC", words).encode()).hexdigest()[:6]


def status(offer: Offer, language: str) -> Status:
    """How the text of an offer in a language stands to the German one."""
    text = offer.texts.get(language)
    if text is None:
        return "missing"
    if language == SOURCE_LANGUAGE:
        return "original"
    if text.of is None:
        return "unknown"
    german = offer.texts.get(SOURCE_LANGUAGE)  # missing only where the catalogue has errors
    return "current" if german and text.of == german_digest(german) else "outdated"


def by_machine(offer: Offer, language: str) -> bool:
    """Whether the text of an offer in a language was translated by a machine."""
    text = offer.texts.get(language)
    return text is not None and text.by == "machine"


def reviewed(offer: Offer, language: str) -> bool:
    """Whether somebody has checked the text of an offer in a language, and the German one is still the same."""
    text = offer.texts.get(language)
    return text is not None and text.by in ("reviewed", "person") and status(offer, language) == "current"
