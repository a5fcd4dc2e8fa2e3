"""Der Eintrag muss wieder geprüft werden.

Telefonnummern, Zeiten und Orte ändern sich. Familien verlassen sich darauf, dass jemand regelmäßig nachsieht.

So beheben Sie es: Rufen Sie beim Anbieter an oder sehen Sie auf dessen Seite nach. Stimmt alles, tragen Sie
das heutige Datum ein.

Vorher:

    checked: {on: 2025-11-01, by: redaktion, every: 6 months}

Nachher:

    checked: {on: 2026-11-01, by: redaktion, every: 6 months}
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "Seit {due} ist die nächste Prüfung fällig (zuletzt {found}).",
    "en": "The next check has been due since {due} (last one {found}).",
}
EXPECTED: Final = {"de": "eine neue Prüfung mit heutigem Datum", "en": "a new check with today's date"}
EXAMPLE: Final = ""
READS: Final = ("checked",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find entries that nobody has looked at for too long."""
    due = offer.checked.every.after(offer.checked.on)
    if due < context.today and offer.status != "closed":
        words = (("due", due.isoformat()), ("found", offer.checked.on.isoformat()))
        yield Found("checked-overdue", ("checked", "on"), words)
