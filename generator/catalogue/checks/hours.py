"""Die Öffnungszeiten lassen sich nicht lesen.

Aus den Öffnungszeiten entstehen Sätze in allen Sprachen und die Angabe „heute geöffnet“. Dafür gibt es eine
kurze, feste Schreibweise mit englischen Tagen: Mo, Tu, We, Th, Fr, Sa, Su; PH sind Feiertage, SH Schulferien,
off heißt geschlossen.

So beheben Sie es: Schreiben Sie erst die Tage, dann die Zeiten mit vier Ziffern, und trennen Sie Regeln mit
Semikolon. Die Meldung nennt meistens schon die richtige Fassung.

Vorher:

    hours: Di 14 - 17 Uhr

Nachher:

    hours: Tu 14:00-17:00
"""

from typing import Final

from generator.catalogue import hours

LEVEL: Final = "error"
MESSAGE: Final = {"de": "{reason}", "en": "{reason}"}
EXPECTED: Final = {"de": "", "en": ""}
EXAMPLE: Final = ""
WORDS: Final = {"reason": hours.REASONS}
EXAMPLES: Final = hours.EXAMPLES
