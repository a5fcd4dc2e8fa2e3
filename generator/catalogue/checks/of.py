"""Das ist nicht die Kennzahl eines deutschen Textes.

Unter `of` vermerkt das Werkzeug, aus welchem deutschen Text übersetzt wurde. Ändert sich der deutsche Text,
fällt die Übersetzung dadurch auf.

So beheben Sie es: Tragen Sie nichts von Hand ein. Löschen Sie die Zeile; der Hinweis `missing-of` nennt dann
die richtige Kennzahl.

Vorher:

    of: alt

Nachher:

    of: 8c1f2a
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist keine Kennzahl.", "en": "“{found}” is not a digest."}
EXPECTED: Final = {
    "de": "sechs Ziffern oder Buchstaben von a bis f",
    "en": "six digits or letters from a to f",
}
EXAMPLE: Final = "8c1f2a"
