"""Eine Zeile ist mit der Tabulatortaste eingerückt.

In diesen Dateien zeigt die Einrückung, was zusammengehört. Ein Tabulator ist je nach Programm verschieden
breit, darum zählen nur Leerzeichen.

So beheben Sie es: Ersetzen Sie den Tabulator am Anfang der Zeile durch Leerzeichen, zwei für jede Stufe.

Vorher:

    place:
    →street: Musterstraße 1

Nachher:

    place:
      street: Musterstraße 1
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Diese Zeile beginnt mit einem Tabulator.", "en": "This line begins with a tab."}
EXPECTED: Final = {"de": "zwei Leerzeichen für jede Stufe", "en": "two spaces for each level"}
EXAMPLE: Final = "  street: Musterstraße 1"
