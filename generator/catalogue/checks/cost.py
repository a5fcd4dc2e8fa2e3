"""Die Angabe zu den Kosten stimmt so nicht.

Die Kosten werden in alle Sprachen übersetzt. Das geht nur in einer festen Schreibweise: kostenlos (free),
nach Einkommen (by-income) oder ein Betrag in Euro.

So beheben Sie es: Schreiben Sie `free`, `by-income` oder einen Betrag mit EUR, wenn nötig mit `per course`,
`per visit`, `per month`, `per family`, `per hour`, `per day` oder `per year`.

Vorher:

    cost: 15 € pro Kurs

Nachher:

    cost: 15 EUR per course
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist keine Angabe zu Kosten.", "en": "“{found}” is not a cost."}
EXPECTED: Final = {
    "de": "free, by-income oder ein Betrag in EUR",
    "en": "free, by-income or an amount in EUR",
}
EXAMPLE: Final = "free, 5 EUR, 15.50 EUR per course, by-income"
