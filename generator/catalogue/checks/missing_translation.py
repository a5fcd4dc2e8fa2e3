"""Manche Übersetzungen fehlen.

Wo eine Übersetzung fehlt, sehen Familien den deutschen Text und einen Satz, der das sagt. Zeiten, Kosten und
Kontakt stehen trotzdem in ihrer Sprache da.

So beheben Sie es: Ergänzen Sie, was Sie haben. Kurze Texte zuerst: Name und Kurzbeschreibung genügen.

Vorher:

    texts:
      de: {name: Familienkiosk, summary: Hier treffen sich Familien.}

Nachher:

    texts:
      de: {name: Familienkiosk, summary: Hier treffen sich Familien.}
      en: {name: Family kiosk, summary: Families meet here.}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "hint"
MESSAGE: Final = {"de": "Es fehlt die Übersetzung: {missing}.", "en": "Translations are missing: {missing}."}
EXPECTED: Final = {
    "de": "Texte in allen Sprachen des Katalogs",
    "en": "texts in every language of the catalogue",
}
EXAMPLE: Final = ""
READS: Final = ("texts.keys",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the languages without a text, one finding for all of them."""
    missing = [language for language in context.languages if language not in offer.texts and language != "de"]
    if missing and offer.status != "closed":
        yield Found("missing-translation", ("texts",), (("missing", ", ".join(missing)),), at="key")
