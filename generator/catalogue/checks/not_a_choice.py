"""Diese Angabe steht nicht zur Wahl.

Bei manchen Feldern ist nur eines von wenigen Wörtern möglich, damit die Suche und alle Sprachen damit umgehen
können.

So beheben Sie es: Nehmen Sie eines der genannten Wörter, genau so geschrieben.

Vorher:

    status: aktiv

Nachher:

    status: active
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ steht nicht zur Wahl.", "en": "“{found}” is not one of the choices."}
EXPECTED: Final = {"de": "{choices}", "en": "{choices}"}
EXAMPLE: Final = ""
