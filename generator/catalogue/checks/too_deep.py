"""Hier ist zu viel ineinander geschachtelt.

Kein Eintrag braucht mehr als ein paar Ebenen. So viele Klammern oder Einrückungen sind ein Versehen.

So beheben Sie es: Prüfen Sie an dieser Stelle Klammern und Einrückung.

Vorher:

    topics: [[[[[[[[[[[[meeting]]]]]]]]]]]]

Nachher:

    topics: [meeting]
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Hier sind mehr als {most} Ebenen ineinander geschachtelt.",
    "en": "More than {most} levels are nested here.",
}
EXPECTED: Final = {"de": "einfache Listen und Felder", "en": "plain lists and fields"}
EXAMPLE: Final = "topics: [meeting]"
