"""Diese Angabe steht nicht zur Wahl.

Bei manchen Feldern ist nur eines von wenigen Wörtern möglich, damit die Suche und alle Sprachen damit umgehen
können.

So beheben Sie es: Nehmen Sie eines der genannten Wörter, genau so geschrieben.

Vorher:

    status: aktiv

Nachher:

    status: active
"""

from collections.abc import Iterable
from typing import Final

from generator.catalogue.near import nearest

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ steht nicht zur Wahl.", "en": "“{found}” is not one of the choices."}
EXPECTED: Final = {"de": "{choices}", "en": "{choices}"}
EXAMPLE: Final = ""
# What editors write who do not know the English words.
GERMAN: Final = {
    "geschlossen": "closed", "beendet": "closed", "pausiert": "paused", "pause": "paused", "geplant": "planned",
    "vor ort": "in-person", "hausbesuch": "home-visit", "telefon": "phone", "telefonisch": "phone", "kurs": "course",
    "praxis": "clinic", "klinik": "clinic", "sprechstunde": "clinic", "internet": "online", "keine": "none",
    "ohne": "none", "mail": "email", "e-mail": "email", "erforderlich": "required", "nötig": "required",
    "überweisung": "referral", "vermittlung": "referral", "maschine": "machine", "mensch": "person",
    "baden-württemberg": "BW", "bayern": "BY", "berlin": "BE", "brandenburg": "BB", "bremen": "HB", "hamburg": "HH",
    "hessen": "HE", "mecklenburg-vorpommern": "MV", "niedersachsen": "NI", "nordrhein-westfalen": "NW", "nrw": "NW",
    "rheinland-pfalz": "RP", "saarland": "SL", "sachsen": "SN", "sachsen-anhalt": "ST", "schleswig-holstein": "SH",
    "thüringen": "TH",
}  # fmt: skip


def meant(found: str, choices: Iterable[str]) -> str:
    """Find the choice that was probably meant, or ""."""
    german = GERMAN.get(found.casefold(), "")
    return german if german in choices else nearest(found, choices)
