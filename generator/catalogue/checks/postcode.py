"""Die Postleitzahl hat nicht fünf Ziffern.

Aus der Postleitzahl ergibt sich, welcher Stadtteil gemeint ist. Führende Nullen gehören dazu.

So beheben Sie es: Schreiben Sie alle fünf Ziffern, ohne „D-“ davor und ohne den Ort.

Vorher:

    postcode: 1239 Dresden

Nachher:

    postcode: 01239
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist keine Postleitzahl.", "en": "“{found}” is not a postcode."}
EXPECTED: Final = {"de": "fünf Ziffern", "en": "five digits"}
EXAMPLE: Final = "01239"
