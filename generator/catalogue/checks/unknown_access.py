"""Diesen Zugang gibt es in der Liste nicht.

Was einen Ort für alle leichter macht, zum Beispiel ein Aufzug, steht mit Namen in allen Sprachen in
`_catalogue/access.yml`.

So beheben Sie es: Berichtigen Sie den Schlüssel, oder tragen Sie den neuen Zugang mit allen Sprachen in
`access.yml` ein.

Vorher:

    access: [aufzug]

Nachher:

    access: [lift]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Den Zugang „{found}“ gibt es nicht.", "en": "There is no access feature “{found}”."}
EXPECTED: Final = {
    "de": "ein Schlüssel aus _catalogue/access.yml {choices}",
    "en": "a key of _catalogue/access.yml {choices}",
}
EXAMPLE: Final = "step-free"
READS: Final = ("place",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the keys that lead nowhere."""
    keys = offer.place.access if offer.place else ()
    return unknown_keys("unknown-access", keys, context.known.get("access.yml"), ("place", "access"))
