"""Diese Datei wird nicht gelesen.

Im Ordner der Angebote werden nur Dateien gelesen, die auf `.yml` enden. Manchmal hängt ein Programm unbemerkt
eine zweite Endung an, und das Angebot fehlt dann auf der Seite.

So beheben Sie es: Ist es ein Angebot, benennen Sie die Datei um. Gehört sie nicht hierher, legen Sie sie
woanders ab.

Vorher:

    offers/prohlis/familienkiosk.yml.txt

Nachher:

    offers/prohlis/familienkiosk.yml
"""

from typing import Final

LEVEL: Final = "hint"
MESSAGE: Final = {"de": "Die Datei „{found}“ wird nicht gelesen.", "en": "The file “{found}” is not read."}
EXPECTED: Final = {
    "de": "Dateien, die auf .yml enden; in _catalogue nur die sechs bekannten",
    "en": "files that end in .yml; in _catalogue only the six known ones",
}
EXAMPLE: Final = "familienkiosk.yml"
