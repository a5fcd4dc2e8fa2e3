"""Die Datei lässt sich nicht öffnen.

Was nicht gelesen werden kann, würde auf der Seite fehlen.

So beheben Sie es: Versuchen Sie, die Datei selbst zu öffnen. Meistens hat jemand anders sie so gespeichert,
dass nur er sie lesen darf; dann hilft, sie zu kopieren und die Kopie umzubenennen.

Vorher:

    familienkiosk.yml   lesbar für: Verwaltung

Nachher:

    familienkiosk.yml   lesbar für: alle
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
        "permission": {"de": "die Berechtigung fehlt", "en": "permission is missing"},
        "kind": {"de": "es ist keine gewöhnliche Datei", "en": "it is not an ordinary file"},
        "other": {"de": "das Lesen ist gescheitert", "en": "reading failed"},
    }
}
