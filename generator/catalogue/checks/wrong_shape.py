"""Hier steht eine Liste, wo ein Text hingehört, oder umgekehrt.

Manche Felder haben eine Liste in eckigen Klammern, andere einen einzelnen Text, wieder andere eigene Felder
darunter.

So beheben Sie es: Schreiben Sie die Angabe in der erwarteten Form. Eine Liste braucht auch bei einem einzigen
Eintrag Klammern.

Vorher:

    topics: meeting

Nachher:

    topics: [meeting]
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Gefunden: {found}.", "en": "Found: {found}."}
EXPECTED: Final = {"de": "{expected}", "en": "{expected}"}
EXAMPLE: Final = "{example}"
_SHAPES: Final = {
    "list": {"de": "eine Liste in eckigen Klammern", "en": "a list in square brackets"},
    "fields": {"de": "mehrere Felder", "en": "several fields"},
    "text": {"de": "ein einzelner Text", "en": "a single text"},
}
WORDS: Final = {"found": _SHAPES, "expected": _SHAPES}
