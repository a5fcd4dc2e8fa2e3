"""Das ist kein Sprachkürzel.

Sprachen werden mit dem internationalen Kürzel aus zwei oder drei Kleinbuchstaben angegeben. Nur so wissen
Browser und Vorleseprogramme, welche Sprache es ist.

So beheben Sie es: Nehmen Sie das Kürzel der Sprache: de, en, ar (Arabisch), fa (Persisch), uk (Ukrainisch),
ru, tr, vi (Vietnamesisch), pl.

Vorher:

    languages: [Deutsch, Arabisch]

Nachher:

    languages: [de, ar]
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist kein Sprachkürzel.", "en": "“{found}” is not a language code."}
EXPECTED: Final = {
    "de": "zwei oder drei Kleinbuchstaben, dahinter höchstens ein Zusatz mit Bindestrich",
    "en": "two or three small letters, perhaps followed by a hyphen and more",
}
EXAMPLE: Final = "de, ar, pt-BR"
