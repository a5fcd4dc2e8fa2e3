"""Dieses Thema gibt es in der Liste nicht.

Themen stehen mit ihren Namen in allen Sprachen in `_catalogue/topics.yml`. Unter einem unbekannten Thema
fände niemand das Angebot.

So beheben Sie es: Berichtigen Sie den Schlüssel, oder tragen Sie das neue Thema mit allen Sprachen in
`topics.yml` ein.

Vorher:

    topics: [metting]

Nachher:

    topics: [meeting]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Das Thema „{found}“ gibt es nicht.", "en": "There is no topic “{found}”."}
EXPECTED: Final = {
    "de": "ein Schlüssel aus _catalogue/topics.yml {choices}",
    "en": "a key of _catalogue/topics.yml {choices}",
}
EXAMPLE: Final = "meeting"
READS: Final = ("topics",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the keys that lead nowhere."""
    return unknown_keys("unknown-topic", offer.topics, context.known.get("topics.yml"), ("topics",))
