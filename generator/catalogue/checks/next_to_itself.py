"""Das Angebot verweist auf sich selbst.

Unter `next` steht, was für die Familie danach kommt. Das kann nicht dasselbe Angebot sein.

So beheben Sie es: Streichen Sie den Verweis, oder nennen Sie das Angebot, das wirklich danach kommt.

Vorher:

    next: [familienkiosk]     # in der Datei familienkiosk.yml

Nachher:

    next: [kita-sozialarbeit]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Das Angebot „{found}“ nennt sich selbst als nächstes.",
    "en": "The offer “{found}” names itself as the next one.",
}
EXPECTED: Final = {"de": "ein anderes Angebot", "en": "another offer"}
EXAMPLE: Final = "kita-sozialarbeit"
READS: Final = ("next",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the offer's own id."""
    del context
    for number, following in enumerate(offer.next):
        if following == offer.id:
            yield Found("next-to-itself", ("next", number), (("found", following),))
