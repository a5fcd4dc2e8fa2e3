"""Der Zeitraum stimmt so nicht.

Mit `valid` verschwindet ein Angebot zur rechten Zeit von selbst von der Seite. Dafür braucht es Anfang und
Ende; eines davon darf mit zwei Punkten offen bleiben.

So beheben Sie es: Schreiben Sie zwei Daten als Jahr-Monat-Tag mit einem Schrägstrich dazwischen.

Vorher:

    valid: 1.1.2026 bis 31.12.2026

Nachher:

    valid: 2026-01-01/2026-12-31
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ {reason}.", "en": "“{found}” {reason}."}
EXPECTED: Final = {"de": "Anfang/Ende, ein offenes Ende als zwei Punkte", "en": "start/end, an open end as two dots"}
EXAMPLE: Final = "2026-01-01/2026-12-31"
WORDS: Final = {
    "reason": {
        "form": {"de": "ist kein Zeitraum in dieser Schreibweise", "en": "is not a period in this form"},
        "no-such-day": {
            "de": "enthält einen Tag, den es nicht gibt: {day}",
            "en": "has a day that does not exist: {day}",
        },
        "order": {"de": "endet, bevor es beginnt", "en": "ends before it begins"},
        "open": {"de": "hat weder Anfang noch Ende", "en": "has neither start nor end"},
    }
}
