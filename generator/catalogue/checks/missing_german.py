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
MESSAGE: Final = {"de": "Der deutsche Text fehlt.", "en": "The German text is missing."}
EXPECTED: Final = {"de": "ein Abschnitt de unter texts", "en": "a part de under texts"}
EXAMPLE: Final = "de: {name: Familienkiosk, summary: Hier treffen sich Familien.}"
READS: Final = ("texts.keys",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find an offer without a German text."""
    del context
    if "de" not in offer.texts:
        yield Found("missing-german", ("texts",), at="key")


def check_catalogue(context: Context) -> Iterator[Found]:
    """Find a catalogue that is not in German: every language falls back on it."""
    if context.languages and "de" not in context.languages:
        yield Found("missing-german", ("languages",), file="catalogue.yml")
