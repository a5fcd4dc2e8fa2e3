"""Es ist nicht vermerkt, aus welchem deutschen Text übersetzt wurde.

Ohne diesen Vermerk fällt nicht auf, wenn sich der deutsche Text ändert. Die Seite zeigt die Übersetzung
deshalb mit dem Hinweis, dass sie veraltet sein kann.

So beheben Sie es: Passt die Übersetzung zum deutschen Text, tragen Sie in jeder der genannten Sprachen die
Kennzahl ein.

Vorher:

    en:
      name: Family kiosk
      summary: Families meet here.

Nachher:

    en:
      name: Family kiosk
      summary: Families meet here.
      of: 8c1f2a
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer
from generator.catalogue.translation import german_digest

LEVEL: Final = "hint"
MESSAGE: Final = {
    "de": "Es ist nicht vermerkt, aus welchem deutschen Text übersetzt wurde: {missing}.",
    "en": "It is not noted which German text this was translated from: {missing}.",
}
EXPECTED: Final = {
    "de": "die Zeile „of: {digest}“, wenn die Übersetzung zum deutschen Text passt",
    "en": "the line “of: {digest}”, if the translation fits the German text",
}
EXAMPLE: Final = "of: {digest}"
READS: Final = ("texts",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find translations without a note, one finding for all languages, since the note is the same."""
    del context
    missing = [language for language, text in offer.texts.items() if text.of is None and language != "de"]
    if missing and "de" in offer.texts:
        words = (("missing", ", ".join(missing)), ("digest", german_digest(offer.texts["de"])))
        yield Found("missing-of", ("texts",), words, at="key")
