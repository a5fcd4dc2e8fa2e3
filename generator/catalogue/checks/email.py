"""Die E-Mail-Adresse stimmt so nicht.

Ein Fingertipp auf die Adresse öffnet das E-Mail-Programm. Mit Schreibfehlern kommt keine Nachricht an.

So beheben Sie es: Schreiben Sie nur die Adresse selbst, mit @ und einem Punkt im hinteren Teil.

Vorher:

    contact: {email: kiosk (at) familien.example}

Nachher:

    contact: {email: kiosk@familien.example}
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist keine E-Mail-Adresse.", "en": "“{found}” is not an e-mail address."}
EXPECTED: Final = {"de": "eine Adresse mit @", "en": "an address with @"}
EXAMPLE: Final = "kiosk@familien.example"
