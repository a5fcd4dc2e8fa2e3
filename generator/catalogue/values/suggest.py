"""What was probably meant: the nearest of the words that would be right."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from babel import Locale

MISSPELT = 80  # per cent, of a word that is not written as the one it stands for
CUTOFF = 70  # per cent of the letters in the same order
LONGEST = 60
LONGEST_CHOICES = 160
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-", "_": "-"})


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case, umlauts written out, no accents, blanks as hyphens: how keys are spelt."""
    plain = unicodedata.normalize("NFKC", word).casefold().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class Spellings:
    """The keys that may be meant, and other spellings (labels) with the key each stands for; the later one wins."""

    keys: frozenset[str]
    others: Iterable[tuple[str, str]] = ()
    _folded: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    _answers: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def nearest(self, word: str) -> str:
        """The key nearest to `word`, or ""; looked for once, since a renamed key may be named a thousand times."""
        if len(word) > LONGEST:
            return ""
        if not self._folded:
            self._folded.update({fold(spelling): key for spelling, key in self.others})
            self._folded.update({fold(key): key for key in sorted(self.keys, reverse=True)})
        if word not in self._answers:
            self._answers[word] = _nearest(fold(word), self._folded)
        return self._answers[word]


def nearest(word: str, options: Iterable[str], cutoff: int = CUTOFF) -> str:
    """The option nearest to `word`, or ""; `cutoff` is how much of it has to be the same, in per cent."""
    if len(word) > LONGEST:
        return ""
    return _nearest(fold(word), {fold(option): option for option in reversed([*options])}, cutoff)


def _nearest(wanted: str, folded: Mapping[str, str], cutoff: int = CUTOFF) -> str:
    if wanted in folded:
        return folded[wanted]
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # a catalogue without mistakes need not wait for it

    close = process.extractOne(wanted, folded.keys(), scorer=fuzz.ratio, score_cutoff=cutoff)
    return folded[close[0]] if close else ""


def choices(keys: Collection[str]) -> str:
    """The keys in a row, in brackets, or "" where they are too many to read."""
    # Thousands of ids need not be sorted for each broken reference.
    row = ", ".join(sorted(keys)) if len(keys) <= LONGEST_CHOICES else ""
    return f"({row})" if row and len(row) <= LONGEST_CHOICES else ""


# What editors write who do not know the English names of fields, and the English words to choose from.
FIELDS = {
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
    "nachbarn": "neighbours", "zielgruppe": "audience", "teil von": "part_of", "part-of": "part_of", "haus": "part_of",
    "stattdessen": "instead", "ersatz": "instead", "orte": "places", "termine": "dates", "termin": "dates",
    "kinder": "children", "dolmetscher": "interpretation", "sprachmittlung": "interpretation", "quelle": "source",
    "nummer": "number", "telefonnummern": "phones", "telefone": "phones", "buchung": "booking", "links": "links",
    "für": "for", "wofür": "for", "betrag": "amount", "anmelden bis": "register_by", "register-by": "register_by",
    "bis": "until", "ferien": "school_holidays", "schulferien": "school_holidays", "geöffnet": "open",
    "büro": "office", "beratung": "counselling", "kinderbetreuung": "childcare", "ohne termin": "walk-in",
    "address": "street", "anschrift": "street", "synonyme": "synonyms", "notruf": "helplines",
    "herausgeber": "publisher",
}  # fmt: skip
CHOICES = {
    "geschlossen": "closed", "beendet": "closed", "pausiert": "paused", "pause": "paused", "geplant": "planned",
    "vor ort": "in-person", "hausbesuch": "home-visit", "telefon": "phone", "telefonisch": "phone", "kurs": "course",
    "aufsuchend": "outreach", "streetwork": "outreach", "krise": "crisis", "notfall": "crisis", "notruf": "crisis",
    "beratung": "counselling", "anmeldung": "registration", "büro": "office", "erwachsene": "adult", "kind": "child",
    "kinder": "child", "familie": "family", "ermäßigt": "reduced", "geschwister": "siblings", "mitglieder": "member",
    "material": "material", "pfand": "deposit", "kaution": "deposit", "willkommen": "welcome", "erwünscht": "welcome",
    "betreuung": "care", "auf anfrage": "on-request", "programm": "programme", "sonstiges": "other",
    "praxis": "clinic", "klinik": "clinic", "sprechstunde": "clinic", "internet": "online", "keine": "none",
    "ohne": "none", "mail": "email", "e-mail": "email", "erforderlich": "required", "nötig": "required",
    "überweisung": "referral", "vermittlung": "referral", "maschine": "machine", "mensch": "reviewed",
    "geprüft": "reviewed", "aktuell": "active", "offen": "active", "laufend": "active", "läuft": "active",
    "in planung": "planned", "vor-ort": "in-person", "persönlich": "in-person", "präsenz": "in-person",
    "präsent": "in-person", "telefonberatung": "phone", "per telefon": "phone", "per e-mail": "email",
    "per mail": "email", "nicht nötig": "none", "nicht erforderlich": "none", "ohne anmeldung": "none",
    "keine anmeldung": "none", "anmeldung nötig": "required", "anmeldung erforderlich": "required",
    "bitte anmelden": "required", "kinderbetreuung": "care", "mit kindern": "welcome", "dolmetscher": "on-request",
    "bei bedarf": "on-request", "emergency": "crisis", "termine": "registration", "eltern": "adult",
    "parent": "adult", "homepage": "other", "deepl": "machine", "google": "machine", "ki": "machine",
    "maschinell": "machine",
    "baden-württemberg": "BW", "bayern": "BY", "berlin": "BE", "brandenburg": "BB", "bremen": "HB", "hamburg": "HH",
    "hessen": "HE", "mecklenburg-vorpommern": "MV", "niedersachsen": "NI", "nordrhein-westfalen": "NW", "nrw": "NW",
    "rheinland-pfalz": "RP", "saarland": "SL", "sachsen": "SN", "sachsen-anhalt": "ST", "schleswig-holstein": "SH",
    "thüringen": "TH",
}  # fmt: skip


# What is meant by a plain yes or no, where there is more to choose from.
ANSWERS = {
    ("registration", "ja"): "required", ("registration", "nein"): "none", ("children", "ja"): "welcome",
    ("interpretation", "ja"): "on-request", ("registration", "yes"): "required", ("registration", "no"): "none",
    ("children", "yes"): "welcome", ("interpretation", "yes"): "on-request",
}  # fmt: skip
# What people write for a language, and what the tag stands for is another one; with the one that is mostly meant.
MISTAKEN_TAGS = {"kr": "ku", "se": "sv", "ba": "bs", "si": "sl", "af": "fa-AF", "ch": "zh"}


def meant(found: str, options: Iterable[str], german: Mapping[str, str]) -> str:
    """The option that was probably meant, given by its German word or nearly, or ""."""
    word = german.get(found.lower(), "")
    if word in options:
        return word
    known = {spelling: english for spelling, english in german.items() if english in options}
    return nearest(found, options) or known.get(nearest(found, known, MISSPELT), "")


_OTHER_TAGS: Final = {
    "prs": "fa-AF", "dari": "fa-AF", "farsi": "fa", "kmr": "ku", "kurmandschi": "ku", "sorani": "ckb", "ua": "uk",
    "dgs": "gsg", "gebärdensprache": "gsg", "deutsche gebärdensprache": "gsg", "darija": "ary",
    "roma": "rom", "romanes": "rom", "vn": "vi", "cz": "cs", "gr": "el", "dk": "da",
    "einfache sprache": "de-simple", "leichte sprache": "de-simple", "ger": "de", "deu": "de", "eng": "en",
    "ara": "ar", "rus": "ru", "ukr": "uk", "tur": "tr", "vie": "vi", "pol": "pl", "fas": "fa", "per": "fa",
}  # fmt: skip


@cache
def meant_language(found: str) -> str:
    """The tag of a language that is given by its German or English name, by its country or by a rarer tag, or ""."""
    if found.lower() in _OTHER_TAGS:
        return _OTHER_TAGS[found.lower()]
    if not found.islower() and found.lower() in Locale("de").languages:
        return found.lower()
    for names in (Locale("de").languages, Locale("en").languages):
        for tag, name in names.items():
            if name.casefold() == found.casefold():
                return str(tag).replace("_", "-")
    return ""
