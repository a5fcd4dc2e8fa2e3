"""Diesen Träger gibt es in der Liste nicht.

Träger stehen mit Namen und Internetadresse einmal in `_catalogue/providers.yml`; die Angebote nennen nur den
Schlüssel. Ohne Treffer fehlte auf der Seite, wer das Angebot macht.

So beheben Sie es: Berichtigen Sie den Schlüssel, oder tragen Sie den Träger in `providers.yml` ein.

Vorher:

    provider: vps

Nachher:

    provider: vsp
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Den Träger „{found}“ gibt es nicht.", "en": "There is no provider “{found}”."}
EXPECTED: Final = {
    "de": "ein Schlüssel aus _catalogue/providers.yml {choices}",
    "en": "a key of _catalogue/providers.yml {choices}",
}
EXAMPLE: Final = "vsp"
READS: Final = ("provider",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the keys that lead nowhere."""
    known = context.known.get("providers.yml")
    return unknown_keys("unknown-provider", offer.provider, known, ("provider",))
