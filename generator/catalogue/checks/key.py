"""Ein Schlüssel enthält Zeichen, die nicht möglich sind.

Stadtteile, Themen, Lebensphasen, Zugänge und Träger haben kurze Schlüssel, die in Internetadressen stehen.
Darum sind nur Kleinbuchstaben, Ziffern und einfache Bindestriche erlaubt.

So beheben Sie es: Schreiben Sie den Schlüssel klein, ä als ae, Leerzeichen als Bindestrich. Der schöne Name
steht in `labels`.

Vorher:

    Südvorstadt:
      labels: {de: Südvorstadt}

Nachher:

    suedvorstadt:
      labels: {de: Südvorstadt}
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ taugt nicht als Schlüssel.", "en": "“{found}” cannot be a key."}
EXPECTED: Final = {
    "de": "Kleinbuchstaben, Ziffern und Bindestriche",
    "en": "small letters, digits and hyphens",
}
EXAMPLE: Final = "suedvorstadt"
