"""Der Dateiname taugt nicht als Adresse.

Der Dateiname ohne `.yml` ist die Kennung des Angebots. Er steht in der Internetadresse und in gedruckten QR-
Codes und ändert sich nie wieder. Darum sind nur Kleinbuchstaben, Ziffern und einfache Bindestriche erlaubt,
höchstens 60 Zeichen.

So beheben Sie es: Benennen Sie die Datei um: ä wird ae, ß wird ss, Leerzeichen werden Bindestriche.

Vorher:

    offers/prohlis/Familien Café.yml

Nachher:

    offers/prohlis/familien-cafe.yml
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Der Dateiname „{found}“ taugt nicht als Kennung.",
    "en": "The file name “{found}” cannot be an id.",
}
EXPECTED: Final = {
    "de": "Kleinbuchstaben, Ziffern und Bindestriche",
    "en": "small letters, digits and hyphens",
}
EXAMPLE: Final = "familien-cafe.yml"
