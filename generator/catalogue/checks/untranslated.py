"""Diese Übersetzung ist noch deutsch.

Der Text lautet genau wie der deutsche. Familien, die diese Sprache lesen, haben nichts davon, und es steht
auch kein Hinweis dabei.

So beheben Sie es: Übersetzen Sie den Text, oder streichen Sie den Abschnitt: Dann wird der deutsche Text
gezeigt und als deutsch gekennzeichnet.

Vorher:

    en:
      name: Familienkiosk
      summary: Hier treffen sich Familien.

Nachher:

    en:
      name: Family kiosk
      summary: Families meet here.
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "hint"
MESSAGE: Final = {
    "de": "Der Text „{field}“ ist derselbe wie auf Deutsch.",
    "en": "The text “{field}” is the same as in German.",
}
EXPECTED: Final = {
    "de": "eine Übersetzung, oder gar kein Abschnitt für diese Sprache",
    "en": "a translation, or no part for this language at all",
}
EXAMPLE: Final = ""
READS: Final = ("texts",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find sentences copied from the German text; names may be the same."""
    del context
    german = offer.texts.get("de")
    if german is not None:
        for language, text in offer.texts.items():
            if text is not german:
                for field in ("summary", "description"):
                    words = getattr(text, field)
                    if words and words == getattr(german, field):
                        yield Found("untranslated", ("texts", language, field), (("field", field),))
