"""Eine Verknüpfung wird nicht gelesen.

Eine Verknüpfung (ein symbolischer Link) kann auf eine Datei außerhalb des Katalogs zeigen. Damit könnte
Fremdes auf die Seite geraten, und auf einem anderen Rechner würde das Angebot fehlen.

So beheben Sie es: Löschen Sie die Verknüpfung und legen Sie die Datei selbst in den Ordner.

Vorher:

    offers/prohlis/kiosk.yml -> ../../alte-dateien/kiosk.yml

Nachher:

    offers/prohlis/kiosk.yml
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Das ist eine Verknüpfung; sie wird nicht gelesen.",
    "en": "This is a link; it is not read.",
}
EXPECTED: Final = {"de": "die Datei selbst", "en": "the file itself"}
EXAMPLE: Final = ""
