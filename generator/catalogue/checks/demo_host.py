"""In den Beispieldaten steht eine Internetadresse, die es geben könnte.

Solange im Katalog `demo: true` steht, sind die Angaben erfunden. Adressen, die auf `.example` enden, gehören
niemandem und führen nirgendwohin.

So beheben Sie es: Lassen Sie die Adresse auf `.example` enden.

Vorher:

    contact: {website: https://familien.de}

Nachher:

    contact: {website: https://familien.example}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer
from generator.catalogue.web import host

LEVEL: Final = "warning"
MESSAGE: Final = {"de": "„{found}“ könnte jemandem gehören.", "en": "“{found}” might belong to somebody."}
EXPECTED: Final = {
    "de": "in Beispieldaten eine Adresse, die auf .example endet",
    "en": "in sample data an address that ends in .example",
}
EXAMPLE: Final = "https://familien.example"
READS: Final = ("contact",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find real hosts in a catalogue of sample data."""
    if context.demo:
        for field in ("email", "website"):
            address = getattr(offer.contact, field)
            if address and not _is_nobodys(address):
                yield Found("demo-host", ("contact", field), (("found", host(address)),))


def check_catalogue(context: Context) -> Iterator[Found]:
    """Find real hosts of site, publisher and providers."""
    if not context.demo:
        return
    if context.settings:
        settings = context.settings
        given = (
            (("site",), settings.site),
            (("publisher", "email"), settings.publisher.email),
            (("publisher", "website"), settings.publisher.website),
        )
        for path, address in given:
            if not _is_nobodys(address):
                yield Found("demo-host", path, (("found", host(address)),), file="catalogue.yml")
    for key, provider in context.providers.items():
        if provider.website and not _is_nobodys(provider.website):
            yield Found("demo-host", (key, "website"), (("found", host(provider.website)),), file="providers.yml")


def _is_nobodys(address: str) -> bool:
    return host(address).endswith(".example")
