"""Die Telefonnummer kann man so nicht wählen.

Familien rufen von der Seite aus mit einem Fingertipp an. Das geht nur mit einer vollständigen, gültigen
Nummer.

So beheben Sie es: Schreiben Sie die Nummer mit Vorwahl, nur Ziffern und Leerzeichen. Buchstaben, zwei Nummern
in einem Feld und Zusätze wie „App. 12“ gehen nicht; eine Nummer im Ausland beginnt mit + und der
Landesvorwahl.

Vorher:

    contact: {phone: 23125 100}

Nachher:

    contact: {phone: 030 23125 100}
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "„{found}“ ist keine Telefonnummer{reason}.",
    "en": "“{found}” is not a telephone number{reason}.",
}
EXPECTED: Final = {"de": "eine deutsche Nummer mit Vorwahl", "en": "a German number with area code"}
EXAMPLE: Final = "030 23125 100"
WORDS: Final = {
    "reason": {
        "characters": {"de": "", "en": ""},
        "number": {"de": ", die es geben kann", "en": " that can exist"},
        "area-code": {"de": " mit Vorwahl", "en": " with area code"},
    }
}
