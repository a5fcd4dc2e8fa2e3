"""In dieser Sprache erscheint die Seite nicht.

Die Sprachen der Seite stehen in `_catalogue/catalogue.yml`. Texte in einer anderen Sprache werden nirgends
gezeigt. Meistens ist das Kürzel verschrieben.

So beheben Sie es: Berichtigen Sie das Kürzel: Vietnamesisch ist vi, Ukrainisch uk, Einfache Sprache de-
simple.

Vorher:

    texts:
      vn: {name: …, summary: …}

Nachher:

    texts:
      vi: {name: …, summary: …}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.checks import unknown_language
from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer
from generator.catalogue.near import nearest

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "In der Sprache „{found}“ erscheint die Seite nicht.",
    "en": "The site does not appear in the language “{found}”.",
}
EXPECTED: Final = {
    "de": "eine Sprache des Katalogs ({choices})",
    "en": "a language of the catalogue ({choices})",
}
EXAMPLE: Final = ""
READS: Final = ("texts.keys",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find texts that nobody will see."""
    if context.languages:
        for language in offer.texts:
            if language not in ("de", *context.languages):
                meant = unknown_language.meant(language)
                near = meant if meant in context.languages else nearest(language, context.languages)
                words = (("found", language), ("choices", ", ".join(context.languages)))
                yield Found("unused-language", ("texts", language), words, near, at="key")
