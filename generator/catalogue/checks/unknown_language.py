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


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find languages that CLDR has no name for."""
    del context
    for number, language in enumerate(offer.languages):
        if not is_known(language):
            yield Found("unknown-language", ("languages", number), (("found", language),), _near(language))


@cache
def is_known(language: str) -> bool:
    """Whether the language has a name: the tag as a whole (fa-AF), or its first part (de-simple)."""
    names = Locale("de").languages
    return language.replace("-", "_") in names or language.partition("-")[0] in names


@cache
def _near(language: str) -> str:
    """The tag whose German or English name it is."""
    return next(
        (
            tag.replace("_", "-")
            for names in (Locale("de").languages, Locale("en").languages)
            for tag, name in names.items()
            if name.casefold() == language.casefold()
        ),
        "",
    )
