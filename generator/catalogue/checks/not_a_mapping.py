"""Die Datei beginnt nicht mit einem Feld.

Jede Datei besteht aus Zeilen der Form „Feld: Angabe“. Oft fehlt nur in der ersten Zeile der Doppelpunkt, oder
sie beginnt mit einem Strich.

So beheben Sie es: Ergänzen Sie den Doppelpunkt und ein Leerzeichen nach dem Feldnamen.

Vorher:

    status active

Nachher:

    status: active
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Hier beginnt kein Feld.", "en": "No field begins here."}
EXPECTED: Final = {"de": "Zeilen der Form „Feld: Angabe“", "en": "lines of the form “field: value”"}
EXAMPLE: Final = "status: active"
