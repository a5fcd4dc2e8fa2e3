"""Der deutsche Text hat sich nach der Übersetzung geändert.

Unter `of` ist vermerkt, aus welchem deutschen Text übersetzt wurde. Er lautet inzwischen anders; die Seite
zeigt die Übersetzung mit dem Hinweis, dass sie veraltet sein kann.

So beheben Sie es: Passen Sie die Übersetzung an und tragen Sie die genannte Kennzahl ein. Stimmt die
Übersetzung noch, genügt die neue Kennzahl.

Vorher:

    of: 8c1f2a

Nachher:

    of: 47d0b9
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer
from generator.catalogue.translation import german_digest

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "Der deutsche Text hat sich seit dieser Übersetzung geändert.",
    "en": "The German text has changed since this translation.",
}
EXPECTED: Final = {
    "de": "eine geprüfte Übersetzung mit „of: {digest}“",
    "en": "a checked translation with “of: {digest}”",
}
EXAMPLE: Final = "of: {digest}"
READS: Final = ("texts",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find translations of a German text that is no longer there."""
    del context
    if "de" in offer.texts:
        digest = german_digest(offer.texts["de"])
        for language, text in offer.texts.items():
            if text.of not in (None, digest) and language != "de":
                yield Found("outdated-translation", ("texts", language, "of"), (("digest", digest),))
