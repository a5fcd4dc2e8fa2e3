"""Für die Anmeldung fehlt die Nummer oder Adresse.

Hier steht, dass man sich per Telefon oder E-Mail anmeldet. Dann muss diese Angabe auch da sein.

So beheben Sie es: Ergänzen Sie unter `contact` die Telefonnummer oder E-Mail-Adresse, oder ändern Sie
`registration`.

Vorher:

    registration: phone
    contact: {email: kiosk@familien.example}

Nachher:

    registration: phone
    contact: {phone: 030 23125 100, email: kiosk@familien.example}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Man meldet sich per {how} an, aber diese Angabe fehlt unter contact.",
    "en": "One registers by {how}, but contact does not have it.",
}
EXPECTED: Final = {"de": "contact mit {how}", "en": "contact with {how}"}
EXAMPLE: Final = "contact: {phone: 030 23125 100, email: kiosk@familien.example}"
WORDS: Final = {"how": {"phone": {"de": "Telefon", "en": "telephone"}, "email": {"de": "E-Mail", "en": "e-mail"}}}
READS: Final = ("registration", "contact")


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find a way to register that leads nowhere."""
    del context
    how = offer.registration
    if how in ("phone", "email") and getattr(offer.contact, how) is None and offer.status != "closed":
        yield Found("registration-contact", ("registration",), (("how", how),))
