"""The words of made-up offers in ten languages, out of `languages/<language>.yml`.

The lists are parallel: the third name, line or topic means the same in every language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "languages"
LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")

# Two halves of the name of a house: "Lindenhof", "Regenbogenkiste".
HOUSE_FIRST = (
    "Linden", "Kastanien", "Ahorn", "Rosen", "Sonnen", "Regenbogen", "Mühlen", "Ufer", "Wiesen", "Garten", "Brücken",
    "Sternen", "Apfel", "Kirsch", "Wind", "Enten", "Igel", "Schwalben", "Blumen", "Wolken", "Birken", "Eichen",
    "Buchen", "Tannen", "Fichten", "Ulmen", "Weiden", "Hasel", "Holunder", "Klee", "Mohn", "Farn", "Bienen", "Finken",
    "Lerchen", "Amsel",
)  # fmt: skip
HOUSE_LAST = (
    "hof", "haus", "treff", "nest", "eck", "insel", "turm", "hain", "tor", "grund", "platz", "laube", "stube", "werk",
    "kiste", "quelle", "boot", "zelt",
)  # fmt: skip
HOUSES = len(HOUSE_FIRST) * len(HOUSE_LAST)
STREETS = (
    "Musterstraße", "Beispielweg", "Probeallee", "Am Musterpark", "Beispielgasse", "Lange Musterzeile", "Probeplatz",
)  # fmt: skip
PROVIDERS = (
    "Musterstadt Jugendamt", "Musterstadt Gesundheitsamt", "Beispielverein Kind und Familie",
    "Familienhilfe Muster e. V.", "Nachbarschaftswerk Beispiel", "Elternnetz Musterstadt", "Sportverein Muster 05",
    "Stadtbibliothek Musterstadt", "Klinik am Musterpark", "Hebammenpraxis Beispiel", "Sozialwerk Muster",
    "Beratungsstelle Beispiel", "Kinderbund Muster", "Sprachschule Beispiel", "Mehrgenerationenhaus Muster",
    "Jugendring Musterstadt", "Kirchenkreis Muster", "Lernwerk Muster", "Mütterzentrum Beispiel", "Väternetz Muster",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of one language. `{house}`, `{line}`, `{stop}` and `{list}` are filled in with `str.format`."""

    title: Sequence[str]  # name and summary of the guide
    names: Sequence[str]  # one per activity, as are lines
    lines: Sequence[str]
    tails: Sequence[str]
    sentences: Sequence[str]
    about: str
    comma: str
    themes: Sequence[str]
    things: Sequence[str]
    directions: Sequence[str]
    facts: Mapping[str, str]
    headings: Mapping[str, str]
    topics: Sequence[str]
    synonyms: Sequence[str]
    phases: Sequence[str]
    access: Sequence[str]
    districts: Sequence[str]
    helplines: Sequence[Sequence[str]]


@cache
def word_list(language: str) -> WordList:
    """The words of one of LANGUAGES."""
    text = (FOLDER / f"{language}.yml").read_text(encoding="utf-8")
    return WordList(**yaml.load(text, yaml.CSafeLoader))


def house_name(number: int) -> str:
    """The name of a house, different for each number below HOUSES."""
    first, last = divmod(number, len(HOUSE_LAST))
    return HOUSE_FIRST[first] + HOUSE_LAST[last]
