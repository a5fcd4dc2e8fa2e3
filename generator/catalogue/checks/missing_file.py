"""Eine Datei mit gemeinsamen Angaben fehlt.

Im Ordner `_catalogue` stehen Stadtteile, Themen, Lebensphasen, Zugänge, Träger und Einstellungen. Alle sechs
Dateien werden gebraucht, weil sich die Angebote auf sie beziehen.

So beheben Sie es: Legen Sie die Datei an oder holen Sie sie aus einer früheren Fassung zurück. Prüfen Sie, ob
sie umbenannt oder verschoben wurde.

Vorher:

    offers/_catalogue/stadtteile.yml

Nachher:

    offers/_catalogue/districts.yml
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Die Datei „{found}“ fehlt.", "en": "The file “{found}” is missing."}
EXPECTED: Final = {
    "de": "sechs Dateien: catalogue, districts, topics, phases, access, providers",
    "en": "six files: catalogue, districts, topics, phases, access, providers",
}
EXAMPLE: Final = "offers/_catalogue/districts.yml"
