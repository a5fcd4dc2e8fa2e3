"""Dieses Feld gibt es nicht.

Die Felder haben feste englische Namen. Ist ein Name verschrieben, würde die Angabe nirgends erscheinen.

So beheben Sie es: Berichtigen Sie den Feldnamen. Die Meldung schlägt den nächstliegenden vor, auch wenn Sie
das deutsche Wort geschrieben haben.

Vorher:

    Träger: vsp

Nachher:

    provider: vsp
"""

from typing import Final

from generator.catalogue.near import nearest

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Ein Feld „{found}“ gibt es hier nicht.", "en": "There is no field “{found}” here."}
EXPECTED: Final = {"de": "{choices}", "en": "{choices}"}
EXAMPLE: Final = ""


# What editors write who do not know the English names.
GERMAN: Final = {
    "träger": "provider", "anbieter": "provider", "themen": "topics", "thema": "topics", "lebensphasen": "phases",
    "phase": "phases", "alter": "ages", "art": "kind", "form": "kind", "stadtteil": "districts",
    "stadtteile": "districts", "sprachen": "languages", "sprache": "languages", "ort": "place", "adresse": "place",
    "öffnungszeiten": "hours", "zeiten": "hours", "kosten": "cost", "preis": "cost", "anmeldung": "registration",
    "anonym": "anonymous", "kontakt": "contact", "telefon": "phone", "tel": "phone", "mail": "email",
    "e-mail": "email", "web": "website", "internet": "website", "homepage": "website", "url": "website",
    "gültig": "valid", "geprüft": "checked", "am": "on", "von": "by", "alle": "every", "danach": "next",
    "texte": "texts", "titel": "name", "title": "name", "kurzbeschreibung": "summary", "beschreibung": "description",
    "text": "description", "weg": "directions", "anfahrt": "directions", "mitbringen": "bring",
    "stichworte": "keywords", "suchwörter": "keywords", "straße": "street", "strasse": "street",
    "postleitzahl": "postcode", "plz": "postcode", "zip": "postcode", "stadt": "city", "lage": "position",
    "koordinaten": "position", "zugang": "access", "barrierefrei": "access", "namen": "labels",
    "nachbarn": "neighbours",
    "synonyme": "synonyms", "notruf": "helplines", "herausgeber": "publisher",
}  # fmt: skip


def meant(found: str, known: list[str]) -> str:
    """Find the field that was probably meant, or ""."""
    german = GERMAN.get(found.casefold(), "")
    return german if german in known else nearest(found, known)
