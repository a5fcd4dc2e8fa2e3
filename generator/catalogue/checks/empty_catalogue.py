"""Es gibt kein einziges Angebot.

Eine leere Seite zu veröffentlichen wäre sicher ein Versehen, darum wird nichts gebaut.

So beheben Sie es: Legen Sie mindestens eine Datei für ein Angebot an, in einem Ordner neben `_catalogue`.

Vorher:

    offers/_catalogue/districts.yml

Nachher:

    offers/_catalogue/districts.yml
    offers/prohlis/familienkiosk.yml
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "In „{found}“ steht kein einziges Angebot.",
    "en": "There is no offer at all in “{found}”.",
}
EXPECTED: Final = {
    "de": "mindestens eine Datei in einem Ordner neben _catalogue",
    "en": "at least one file in a folder beside _catalogue",
}
EXAMPLE: Final = "offers/prohlis/familienkiosk.yml"
