"""Eine spätere Zeit ersetzt eine frühere.

In dieser Schreibweise gilt an jedem Tag nur die letzte Regel, die passt. Wer am Dienstag vormittags und
nachmittags öffnet, muss beide Zeiten in einer Regel nennen.

So beheben Sie es: Sollen beide Zeiten gelten, schreiben Sie sie mit Komma hintereinander. Soll wirklich nur
die letzte gelten, ist nichts zu tun.

Vorher:

    hours: Mo-Fr 09:00-12:00; Tu 14:00-17:00

Nachher:

    hours: Mo-Fr 09:00-12:00; Tu 09:00-12:00,14:00-17:00
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.hours import overridden
from generator.catalogue.model import Offer

LEVEL: Final = "hint"
MESSAGE: Final = {
    "de": "Am Tag {day} gilt nur „{later}“, nicht „{earlier}“.",
    "en": "On {day} only “{later}” holds, not “{earlier}”.",
}
EXPECTED: Final = {
    "de": "beide Zeiten in einer Regel, wenn beide gelten",
    "en": "both times in one rule, if both hold",
}
EXAMPLE: Final = "Mo-Fr 09:00-12:00; Tu 09:00-12:00,14:00-17:00"
READS: Final = ("hours",)


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find the days on which one rule takes over from another, one finding for each pair of rules."""
    del context
    seen = set()
    for replaced in overridden(offer.hours) if offer.hours else ():
        pair = (replaced.earlier, replaced.later)
        if pair not in seen:
            seen.add(pair)
            words = (("day", replaced.day), ("later", str(replaced.later)), ("earlier", str(replaced.earlier)))
            yield Found("hours-replaced", ("hours",), words, replaced.both)
