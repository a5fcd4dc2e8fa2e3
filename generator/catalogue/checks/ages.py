"""Die Altersangabe stimmt so nicht.

Familien suchen nach dem Alter ihres Kindes. Zahlen ohne Zusatz sind Jahre, mit m sind es Monate, ein Plus
heißt „und älter“.

So beheben Sie es: Schreiben Sie von-bis mit Bindestrich, oder eine Zahl mit Plus. Wörter wie „Jahre“ bleiben
weg.

Vorher:

    ages: 0 bis 6 Jahre

Nachher:

    ages: 0-6
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ {reason}.", "en": "“{found}” {reason}."}
EXPECTED: Final = {
    "de": "von-bis in Jahren, in Monaten mit m, oder eine Zahl mit +",
    "en": "from-to in years, in months with m, or a number with +",
}
EXAMPLE: Final = "0-6, 0m-18m, 16+"
WORDS: Final = {
    "reason": {
        "form": {"de": "ist keine Altersangabe", "en": "is not an age"},
        "order": {"de": "endet, bevor es beginnt", "en": "ends before it begins"},
        "old": {"de": "ist kein Alter", "en": "is no age"},
    }
}
