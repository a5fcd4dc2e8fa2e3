"""Die Prüfung liegt in der Zukunft.

Unter `checked` steht, wann zuletzt jemand nachgesehen hat, ob alles stimmt. Das kann nicht erst noch
geschehen.

So beheben Sie es: Tragen Sie den Tag ein, an dem wirklich geprüft wurde.

Vorher:

    checked: {on: 2062-11-01, by: redaktion, every: 6 months}

Nachher:

    checked: {on: 2026-11-01, by: redaktion, every: 6 months}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Der Tag {found} liegt in der Zukunft.", "en": "{found} is in the future."}
EXPECTED: Final = {"de": "ein Tag bis heute", "en": "a day up to today"}
EXAMPLE: Final = "2026-11-01"
READS: Final = ("checked",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find a check that has not happened yet."""
    if offer.checked.on > context.today:
        yield Found("checked-in-future", ("checked", "on"), (("found", offer.checked.on.isoformat()),))
