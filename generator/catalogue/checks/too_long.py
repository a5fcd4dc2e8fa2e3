"""Der Text ist zu lang.

Auf dem Faltblatt und auf dem Telefon ist der Platz knapp. Kurze Texte werden gelesen und lassen sich gut
übersetzen.

So beheben Sie es: Kürzen Sie. Was Familien zuerst wissen müssen, gehört in `summary`, alles Weitere in
`description`.

Vorher:

    summary: Wir sind ein Familienkiosk, der seit vielen Jahren … (312 Zeichen)

Nachher:

    summary: Hier treffen sich Familien und bekommen Rat.
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Der Text hat {length} Zeichen.", "en": "The text has {length} characters."}
EXPECTED: Final = {"de": "höchstens {most} Zeichen", "en": "at most {most} characters"}
EXAMPLE: Final = ""
