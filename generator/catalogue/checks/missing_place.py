"""Es fehlt, wo das Angebot stattfindet.

Zu einem Treff, einem Kurs oder einer Praxis müssen Familien hinfinden. Ohne Straße oder Namen des Hauses
können sie nur anrufen.

So beheben Sie es: Ergänzen Sie `place` mit Straße, Postleitzahl und Ort. Findet das Angebot zu Hause, am
Telefon oder im Internet statt, ändern Sie `kind`.

Vorher:

    kind: course

Nachher:

    kind: course
    place: {street: Musterstraße 1, postcode: 01239, city: Dresden}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "Es fehlt, wo das Angebot stattfindet.",
    "en": "It does not say where the offer takes place.",
}
EXPECTED: Final = {
    "de": "place mit Straße oder Name des Hauses",
    "en": "place with a street or the name of the house",
}
EXAMPLE: Final = "place: {street: Musterstraße 1, postcode: 01239, city: Dresden}"
READS: Final = ("kind", "place")


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find offers one would go to, but cannot."""
    del context
    somewhere = offer.place and (offer.place.street or offer.place.name)
    if offer.kind in ("in-person", "course", "clinic") and not somewhere and offer.status != "closed":
        yield Found("missing-place", ("place",), at="key")
