"""Im Text steckt ein unsichtbares Zeichen, das nicht hineingehört.

Beim Kopieren aus anderen Programmen kommen manchmal unsichtbare Zeichen mit. Manche drehen die Leserichtung
um, sodass etwas anderes zu lesen ist, als dort steht. Erlaubt sind die Zeichen, die Persisch und Arabisch
wirklich brauchen.

So beheben Sie es: Löschen Sie das Zeichen: Setzen Sie den Cursor hinter die genannte Stelle, drücken Sie die
Rücktaste und tippen Sie das Wort neu.

Vorher:

    name: Familien<U+202E>kiosk

Nachher:

    name: Familienkiosk
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Hier steht ein unsichtbares Zeichen: {code} ({name}).",
    "en": "There is an invisible character here: {code} ({name}).",
}
EXPECTED: Final = {"de": "nur sichtbare Zeichen", "en": "visible characters only"}
EXAMPLE: Final = ""
