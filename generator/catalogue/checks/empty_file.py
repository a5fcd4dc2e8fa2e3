"""Die Datei ist leer.

Ohne Angaben kann das Angebot nicht gezeigt werden.

So beheben Sie es: Füllen Sie die Datei aus, am einfachsten nach dem Muster eines anderen Angebots, oder
löschen Sie sie.

Vorher:

    # familienkiosk.yml

Nachher:

    # familienkiosk.yml
    status: active
    provider: vsp
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Die Datei ist leer.", "en": "The file is empty."}
EXPECTED: Final = {"de": "Zeilen der Form „Feld: Angabe“", "en": "lines of the form “field: value”"}
EXAMPLE: Final = "status: active"
