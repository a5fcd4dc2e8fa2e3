"""Der deutsche Text fehlt.

Deutsch ist die Grundlage: Wo eine Übersetzung fehlt, wird der deutsche Text gezeigt, und alle Übersetzungen
werden mit ihm verglichen.

So beheben Sie es: Ergänzen Sie unter `texts` den Abschnitt `de` mit Name und Kurzbeschreibung.

Vorher:

    texts:
      en: {name: Family kiosk, summary: Families meet here.}

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

LEVEL: Final = "error"
MESSAGE: Final = {"de": "{where}", "en": "{where}"}
EXPECTED: Final = {
    "de": "immer auch Deutsch, denn darauf greift jede Sprache zurück",
    "en": "always German too, because every language falls back on it",
}
EXAMPLE: Final = "de: {name: Familienkiosk, summary: Hier treffen sich Familien.}"
WORDS: Final = {
    "where": {
        "texts": {"de": "Der deutsche Text fehlt.", "en": "The German text is missing."},
        "languages": {"de": "Deutsch (de) fehlt unter den Sprachen.", "en": "German (de) is not among the languages."},
    }
}
READS: Final = ("texts.keys",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find an offer without a German text."""
    del context
    if "de" not in offer.texts:
        yield Found("missing-german", ("texts",), (("where", "texts"),), at="key")


def check_catalogue(context: Context) -> Iterator[Found]:
    """Find a catalogue that is not in German: every language falls back on it."""
    if context.languages and "de" not in context.languages:
        yield Found("missing-german", ("languages",), (("where", "languages"),), at="key", file="catalogue.yml")
