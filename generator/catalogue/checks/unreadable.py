"""Die Datei lässt sich nicht öffnen.

Was nicht gelesen werden kann, würde auf der Seite fehlen.

So beheben Sie es: Prüfen Sie, ob Sie die Datei selbst öffnen können. Oft fehlt die Berechtigung, oder ein
Ordner hat einen Namen, der auf `.yml` endet.

Vorher:

    offers/prohlis/familienkiosk.yml/   (ein Ordner)

Nachher:

    offers/prohlis/familienkiosk.yml    (eine Datei)
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Diese Datei lässt sich nicht lesen: {reason}.",
    "en": "This file cannot be read: {reason}.",
}
EXPECTED: Final = {
    "de": "eine Datei, die jeder auf diesem Rechner lesen darf",
    "en": "a file that may be read on this machine",
}
EXAMPLE: Final = ""
WORDS: Final = {
    "reason": {
        "permission": {"de": "Die Berechtigung fehlt", "en": "permission is missing"},
        "kind": {"de": "Das ist keine gewöhnliche Datei", "en": "it is not an ordinary file"},
        "other": {"de": "Das Lesen ist gescheitert", "en": "reading failed"},
    }
}
