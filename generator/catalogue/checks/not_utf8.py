"""Die Datei ist nicht in UTF-8 gespeichert.

Text kann auf verschiedene Arten gespeichert werden. Nur in UTF-8 haben alle Sprachen Platz, von Arabisch bis
Vietnamesisch.

So beheben Sie es: Öffnen Sie die Datei im Editor und wählen Sie „Speichern unter …“, dort als Codierung
„UTF-8“.

Vorher:

    Codierung: ANSI

Nachher:

    Codierung: UTF-8
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Die Datei ist nicht in UTF-8 gespeichert, {reason}.",
    "en": "The file is not stored in UTF-8, {reason}.",
}
EXPECTED: Final = {
    "de": "die Codierung UTF-8 („Speichern unter …“)",
    "en": "the encoding UTF-8 (“Save as …”)",
}
EXAMPLE: Final = ""
WORDS: Final = {
    "reason": {
        "utf-16": {"de": "sondern in UTF-16 („Unicode“)", "en": "but in UTF-16 (“Unicode”)"},
        "byte": {
            "de": "das erste falsche Zeichen ist Byte {byte}, vermutlich ein „{letter}“",
            "en": "the first wrong character is byte {byte}, probably “{letter}”",
        },
    }
}
