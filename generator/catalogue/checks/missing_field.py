"""Eine Angabe fehlt, die gebraucht wird.

Ohne diese Angabe lässt sich das Angebot nicht finden oder nicht richtig zeigen. Auch ein Feld, hinter dem
nichts steht, gilt als fehlend.

So beheben Sie es: Ergänzen Sie das Feld mit einer Angabe.

Vorher:

    status: active
    provider:

Nachher:

    status: active
    provider: vsp
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Die Angabe „{field}“ fehlt.", "en": "“{field}” is missing."}
EXPECTED: Final = {"de": "eine Angabe hinter dem Doppelpunkt", "en": "a value after the colon"}
EXAMPLE: Final = "{example}"
