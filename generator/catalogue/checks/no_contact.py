"""Niemand kann dieses Angebot erreichen.

Es gibt weder Telefon noch E-Mail, Internetseite oder Adresse. Familien wüssten, dass es das Angebot gibt,
aber nicht, wie sie hinkommen.

So beheben Sie es: Ergänzen Sie unter `contact` mindestens eine Angabe, oder unter `place` die Adresse.

Vorher:

    contact: {}

Nachher:

    contact: {phone: 030 23125 100}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Es gibt weder Telefon noch E-Mail, Internetseite oder Adresse.",
    "en": "There is no telephone, e-mail, website or address.",
}
EXPECTED: Final = {
    "de": "mindestens ein Weg, das Angebot zu erreichen",
    "en": "at least one way to reach the offer",
}
EXAMPLE: Final = "contact: {phone: 030 23125 100}"
READS: Final = ("contact", "place")


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find offers that nobody can reach."""
    del context
    contact, place = offer.contact, offer.place
    address = place and (place.street or place.name)
    if offer.status != "closed" and not (contact.phone or contact.email or contact.website or address):
        yield Found("no-contact", ("contact",), at="key")
