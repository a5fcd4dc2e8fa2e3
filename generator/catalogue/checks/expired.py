"""Der Zeitraum des Angebots ist vorbei.

Außerhalb von `valid` wird ein Angebot nicht gezeigt. Dieses ist abgelaufen, steht aber noch auf active.

So beheben Sie es: Geht das Angebot weiter, tragen Sie den neuen Zeitraum ein. Sonst setzen Sie `status:
closed`.

Vorher:

    valid: 2025-01-01/2025-12-31

Nachher:

    valid: 2026-01-01/2026-12-31
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "Der Zeitraum ist seit {found} vorbei; das Angebot wird nicht gezeigt.",
    "en": "The period ended on {found}; the offer is not shown.",
}
EXPECTED: Final = {
    "de": "ein Zeitraum, der noch läuft, oder status: closed",
    "en": "a period that still runs, or status: closed",
}
EXAMPLE: Final = "2026-01-01/2026-12-31"
READS: Final = ("valid",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find active offers that have ended."""
    end = offer.valid.end if offer.valid else None
    if offer.status == "active" and end and end < context.today:
        yield Found("expired", ("valid",), (("found", end.isoformat()),))
