"""In den Beispieldaten steht eine Nummer, die es geben könnte.

Solange im Katalog `demo: true` steht, sind die Angaben erfunden. Damit niemand bei Fremden anruft, stammen
erfundene Nummern aus den Bereichen, die die Bundesnetzagentur für Filme und Bücher freihält. Notrufe und
kostenlose 0800-Nummern sind ausgenommen.

So beheben Sie es: Nehmen Sie eine Nummer aus diesen Bereichen: 030 23125 000 bis 999, 069 90009, 040 66969,
0221 4710 oder 089 99998.

Vorher:

    contact: {phone: 0171 3920012}

Nachher:

    contact: {phone: 030 23125 100}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer
from generator.catalogue.phone import FREE_OF_CHARGE, Phone

LEVEL: Final = "warning"
MESSAGE: Final = {"de": "„{found}“ könnte jemandem gehören.", "en": "“{found}” might belong to somebody."}
EXPECTED: Final = {
    "de": "in Beispieldaten eine Nummer aus den Bereichen für Film und Buch",
    "en": "in sample data a number from the ranges for fiction",
}
EXAMPLE: Final = "030 23125 100"
READS: Final = ("contact",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find real numbers in a catalogue of sample data."""
    phone = offer.contact.phone
    if context.demo and phone and _is_somebodys(phone):
        yield Found("demo-phone", ("contact", "phone"), (("found", phone.display),))


def check_catalogue(context: Context) -> Iterator[Found]:
    """Find real numbers of publisher and helplines."""
    if context.demo and context.settings:
        publisher = context.settings.publisher.phone
        if _is_somebodys(publisher):
            yield Found("demo-phone", ("publisher", "phone"), (("found", publisher.display),), file="catalogue.yml")
        for number, helpline in enumerate(context.settings.helplines):
            if _is_somebodys(helpline.phone):
                words = (("found", helpline.phone.display),)
                yield Found("demo-phone", ("helplines", number, "phone"), words, file="catalogue.yml")


def _is_somebodys(phone: Phone) -> bool:
    return not (phone.short or phone.fictional or phone.e164.startswith(FREE_OF_CHARGE))
