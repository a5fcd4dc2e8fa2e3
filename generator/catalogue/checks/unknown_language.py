"""Diese Sprache kennt das Programm nicht.

Zu jeder Sprache zeigt die Seite ihren Namen, in zehn Sprachen. Bei einem unbekannten Kürzel bliebe die Stelle
leer.

So beheben Sie es: Nehmen Sie das übliche Kürzel: ku für Kurdisch, fa-AF für Dari, ti für Tigrinya, ro für
Rumänisch, sr für Serbisch.

Vorher:

    languages: [de, kurdisch]

Nachher:

    languages: [de, ku]
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from babel import Locale

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Die Sprache „{found}“ ist unbekannt.", "en": "The language “{found}” is unknown."}
EXPECTED: Final = {"de": "ein gebräuchliches Sprachkürzel", "en": "a common language code"}
EXAMPLE: Final = "de, en, ar, fa, uk, ru, tr, vi, pl, ku, ti"
READS: Final = ("languages",)
_OTHER_TAGS: Final = {
    "prs": "fa-AF", "dari": "fa-AF", "farsi": "fa", "kmr": "ku", "kurmandschi": "ku", "sorani": "ckb", "ua": "uk",
    "vn": "vi", "cz": "cs", "gr": "el", "dk": "da", "einfache sprache": "de-simple", "leichte sprache": "de-simple",
}  # fmt: skip


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find languages that CLDR has no name for."""
    del context
    for number, language in enumerate(offer.languages):
        if not is_known(language):
            yield Found("unknown-language", ("languages", number), (("found", language),), meant(language))


@cache
def is_known(language: str) -> bool:
    """Whether the language has a name: the tag as a whole (fa-AF), or its first part (de-simple)."""
    names = Locale("de").languages
    return language.replace("-", "_") in names or language.partition("-")[0] in names


@cache
def meant(language: str) -> str:
    """Find the tag of a language that is given by its German or English name, by its country or by a rarer tag."""
    if language.lower() in _OTHER_TAGS:
        return _OTHER_TAGS[language.lower()]
    for names in (Locale("de").languages, Locale("en").languages):
        for tag, name in names.items():
            if name.casefold() == language.casefold():
                return str(tag).replace("_", "-")
    return ""
