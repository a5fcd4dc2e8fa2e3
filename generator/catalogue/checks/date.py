"""Das Datum stimmt so nicht.

Ein Datum steht hier immer als Jahr-Monat-Tag, damit es niemand verwechselt. Und der Tag muss im Kalender
vorkommen.

So beheben Sie es: Schreiben Sie vier Ziffern für das Jahr, zwei für den Monat, zwei für den Tag, mit
Bindestrichen.

Vorher:

    checked: {on: 31.2.2026, by: redaktion, every: 6 months}

Nachher:

    checked: {on: 2026-02-28, by: redaktion, every: 6 months}
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ {reason}.", "en": "“{found}” {reason}."}
EXPECTED: Final = {"de": "ein Datum als Jahr-Monat-Tag", "en": "a date as year-month-day"}
EXAMPLE: Final = "2026-11-01"
WORDS: Final = {
    "reason": {
        "form": {"de": "ist kein Datum in dieser Schreibweise", "en": "is not a date in this form"},
        "no-such-day": {"de": "gibt es im Kalender nicht", "en": "is not in the calendar"},
        "year": {"de": "hat ein Jahr, das nicht sein kann", "en": "has a year that cannot be"},
    }
}
