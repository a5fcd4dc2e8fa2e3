"""Das nächste Angebot der Kette gibt es nicht.

Unter `next` steht, was für die Familie danach kommt. Der Verweis nennt den Dateinamen eines anderen Angebots
ohne `.yml`; führt er ins Leere, reißt die Kette ab.

So beheben Sie es: Berichtigen Sie den Namen, oder streichen Sie ihn, wenn es das Angebot nicht mehr gibt.

Vorher:

    next: [krabbelgruppen]

Nachher:

    next: [krabbelgruppe-prohlis]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Das Angebot „{found}“ gibt es nicht.", "en": "There is no offer “{found}”."}
EXPECTED: Final = {
    "de": "der Dateiname eines anderen Angebots, ohne .yml",
    "en": "the file name of another offer, without .yml",
}
EXAMPLE: Final = "krabbelgruppe-prohlis"
READS: Final = ("next",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find ids that lead nowhere."""
    return unknown_keys("unknown-next", offer.next, context.known.get(""), ("next",))
