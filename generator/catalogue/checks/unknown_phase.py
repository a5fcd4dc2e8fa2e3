"""Diese Lebensphase gibt es in der Liste nicht.

Lebensphasen reichen von der Schwangerschaft bis zum Start in den Beruf und stehen in `_catalogue/phases.yml`.
Familien wählen als Erstes danach aus.

So beheben Sie es: Berichtigen Sie den Schlüssel.

Vorher:

    phases: [Kleinkind]

Nachher:

    phases: [toddler]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Die Lebensphase „{found}“ gibt es nicht.",
    "en": "There is no phase of life “{found}”.",
}
EXPECTED: Final = {
    "de": "ein Schlüssel aus _catalogue/phases.yml {choices}",
    "en": "a key of _catalogue/phases.yml {choices}",
}
EXAMPLE: Final = "toddler"
READS: Final = ("phases",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the keys that lead nowhere."""
    return unknown_keys("unknown-phase", offer.phases, context.known.get("phases.yml"), ("phases",))
