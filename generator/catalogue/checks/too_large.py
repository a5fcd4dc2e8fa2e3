"""Die Datei ist viel zu groß.

Ein Angebot braucht wenige Seiten Text. Ist die Datei größer als 256 Kilobyte, steckt fast immer ein Bild oder
ein Versehen darin.

So beheben Sie es: Öffnen Sie die Datei und löschen Sie, was nicht hineingehört.

Vorher:

    familienkiosk.yml   10.240 Kilobyte

Nachher:

    familienkiosk.yml   8 Kilobyte
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Die Datei ist größer als {most} Kilobyte und wird nicht gelesen.",
    "en": "The file is larger than {most} kilobytes and is not read.",
}
EXPECTED: Final = {"de": "höchstens {most} Kilobyte Text", "en": "at most {most} kilobytes of text"}
EXAMPLE: Final = ""
