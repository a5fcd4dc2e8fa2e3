"""Diesen Stadtteil gibt es in der Liste nicht.

Stadtteile stehen in `_catalogue/districts.yml`. Ein Angebot in einem unbekannten Stadtteil stünde auf keinem
Faltblatt.

So beheben Sie es: Berichtigen Sie den Schlüssel, tragen Sie den Stadtteil in `districts.yml` ein, oder
schreiben Sie `all`, wenn das Angebot für die ganze Stadt gilt.

Vorher:

    districts: [Prohlis]

Nachher:

    districts: [prohlis]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Den Stadtteil „{found}“ gibt es nicht.", "en": "There is no district “{found}”."}
EXPECTED: Final = {
    "de": "ein Schlüssel aus _catalogue/districts.yml {choices}",
    "en": "a key of _catalogue/districts.yml {choices}",
}
EXAMPLE: Final = "prohlis"
READS: Final = ("districts",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the keys that lead nowhere."""
    keys = () if offer.districts == "all" else offer.districts
    return unknown_keys("unknown-district", keys, context.known.get("districts.yml"), ("districts",))
