"""Die Internetadresse stimmt so nicht.

Erlaubt sind nur Adressen von Internetseiten, die mit `https://` oder `http://` beginnen. Andere Arten von
Adressen, zum Beispiel `javascript:`, könnten auf dem Telefon der Familien Schaden anrichten.

So beheben Sie es: Öffnen Sie die Seite im Browser und kopieren Sie die Adresse aus der Adresszeile.

Vorher:

    contact: {website: www.familien.example}

Nachher:

    contact: {website: https://www.familien.example}
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ {reason}.", "en": "“{found}” {reason}."}
EXPECTED: Final = {
    "de": "eine Adresse, die mit https:// beginnt",
    "en": "an address that begins with https://",
}
EXAMPLE: Final = "https://familien.example/kiosk"
WORDS: Final = {
    "reason": {
        "form": {"de": "ist keine vollständige Internetadresse", "en": "is not a complete web address"},
        "scheme": {
            "de": "beginnt mit „{scheme}:“, das ist nicht erlaubt",
            "en": "begins with “{scheme}:”, which is not allowed",
        },
        "credentials": {
            "de": "enthält ein @ vor dem Namen der Seite, also Zugangsdaten oder eine E-Mail-Adresse",
            "en": "has an @ before the name of the site: credentials or an e-mail address",
        },
        "long": {"de": "ist länger als 300 Zeichen", "en": "is longer than 300 characters"},
    }
}
