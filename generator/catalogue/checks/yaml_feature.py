"""Hier steht ein Sonderzeichen, das in YAML mehr bedeutet.

Ein `*`, `&` oder `!` am Anfang eines Textes, `<<` als Feld oder eine Zeile `---` haben in dieser Art von
Datei eine besondere Bedeutung. Diese Möglichkeiten machen Dateien schwer lesbar und werden nicht gebraucht.

So beheben Sie es: Soll das Zeichen im Text stehen, setzen Sie den ganzen Text in Anführungszeichen. Sonst
streichen Sie es.

Vorher:

    name: !wichtig Neue Zeiten

Nachher:

    name: "!wichtig Neue Zeiten"
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "{feature}", "en": "{feature}"}
EXPECTED: Final = {
    "de": "einfacher Text, bei Sonderzeichen am Anfang in Anführungszeichen",
    "en": "plain text, in quotes where it begins with a special character",
}
EXAMPLE: Final = 'name: "!wichtig Neue Zeiten"'
WORDS: Final = {
    "feature": {
        "alias": {"de": "Ein * am Anfang ist hier nicht erlaubt.", "en": "A * at the beginning is not allowed here."},
        "anchor": {"de": "Ein & am Anfang ist hier nicht erlaubt.", "en": "An & at the beginning is not allowed here."},
        "tag": {"de": "Ein ! am Anfang ist hier nicht erlaubt.", "en": "An ! at the beginning is not allowed here."},
        "merge": {"de": "„<<“ ist hier nicht erlaubt.", "en": "“<<” is not allowed here."},
        "documents": {
            "de": "Mit „---“ beginnt eine zweite Liste von Feldern; jede Datei enthält nur eine.",
            "en": "“---” begins a second document; each file holds only one.",
        },
        "complex-key": {
            "de": "Vor dem Doppelpunkt steht eine Klammer statt eines Feldnamens.",
            "en": "There is a bracket instead of a field's name before the colon.",
        },
        "empty-key": {
            "de": "Vor dem Doppelpunkt fehlt der Feldname.",
            "en": "The field's name is missing before the colon.",
        },
    }
}
