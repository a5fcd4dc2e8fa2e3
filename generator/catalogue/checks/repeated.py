"""In dieser Liste steht etwas doppelt.

Doppelte Einträge erscheinen sonst auch auf der Seite doppelt.

So beheben Sie es: Streichen Sie einen der beiden.

Vorher:

    topics: [meeting, everyday-help, meeting]

Nachher:

    topics: [meeting, everyday-help]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "„{found}“ steht mehrmals in dieser Liste.",
    "en": "“{found}” is in this list more than once.",
}
EXPECTED: Final = {"de": "jeder Eintrag nur einmal", "en": "each entry only once"}
EXAMPLE: Final = ""
READS: Final = ("topics", "phases", "districts", "languages", "next")


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find repeated items."""
    del context
    for name in READS:
        items = getattr(offer, name)
        if isinstance(items, tuple) and len(set(items)) < len(items):
            for number, item in enumerate(items):
                if item in items[:number]:
                    yield Found("repeated", (name, number), (("found", item),))
