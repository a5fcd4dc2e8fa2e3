"""What words lead to besides offers that say them: topics, phases, districts, needs of the thesaurus, choices.

A concept is a mapping with short keys; one letter says to what it leads, in numbers of the index:

    t  topics    h  phases    a  audiences    d  districts    l  languages    k  kinds    o  offers, the best first
    f, y, w, r: [1]  cards that have it       n  helplines    key  of a need of the thesaurus
    c  what a need is called: its first word in the page's language, as text
    words  in the page's language, and German ones but for needs: phrases of folded words, with commas between
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import PROFESSIONALS, SOURCE_LANGUAGE
from generator.catalogue.values.tongues import name_of, tongue
from generator.fold import words
from generator.search.cards import KINDS, Numbers
from generator.view.words import words as words_of_interface

Spoken = Mapping[str, Sequence[str]]
"""Words by language."""

_CHOICES: Final[Mapping[str, Mapping[str, Any]]] = {
    "free": {"f": [1]},
    "anonymous": {"y": [1]},
    "step-free": {"w": [1]},
    "unregistered": {"r": [1]},
    "home": {"k": [KINDS.index("home-visit")]},
    "online": {"k": [KINDS.index("online")]},
    "phone": {"k": [KINDS.index("phone")]},
}


@cache
def small_words() -> Mapping[str, Mapping[str, str]]:
    """What `words.toml` says, by language."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def own_languages(language: str) -> tuple[str, ...]:
    """The languages whose words belong to a page in `language`: itself, its primary one, German."""
    return tuple(dict.fromkeys((language, tongue(language), SOURCE_LANGUAGE)))


def own_words(lead: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """The languages whose words for a concept the first tier has: the German ones of all needs would be too many."""
    own = own_languages(language)
    return own[:-1] if "key" in lead and tongue(language) != SOURCE_LANGUAGE else own


def phrases(terms: Iterable[str]) -> str:
    """Terms as the index holds them: folded, each once, with commas between them."""
    return ",".join(dict.fromkeys(filter(None, (" ".join(words(term)) for term in terms))))


def leads(catalogue: Catalogue, known: Numbers, offers: Mapping[str, int]) -> list[tuple[dict[str, Any], Spoken]]:
    """Every concept with its words by language, in an order that is the same for all languages.

    `offers` are the numbers of those that can be found.
    """
    found: list[tuple[dict[str, Any], Spoken]] = []
    for kind, entries in (("t", catalogue.topics), ("h", catalogue.phases), ("a", catalogue.audiences)):
        names = [key for key in entries if key != PROFESSIONALS]
        for number, key in enumerate(names):
            found.append(({kind: [number]}, _labelled(entries[key].labels, entries[key].synonyms)))
    for number, district in enumerate(catalogue.districts.values()):
        found.append(({"d": [number]}, _labelled(district.labels, {})))
    found += [({"l": [number]}, _called(tag, catalogue)) for tag, number in known.languages.items()]
    for choice, lead in _CHOICES.items():
        found.append((dict(lead), {tag: own[choice].split(",") for tag, own in small_words().items()}))
    lines = {line.phone.e164: number for number, line in enumerate(catalogue.settings.helplines)}
    for key, need in catalogue.thesaurus.items():
        lead = {
            "key": key,
            "o": [offers[one] for one in need.offers if one in offers],
            "t": [known.topics[one] for one in need.topics],
            "h": [known.phases[one] for one in need.phases],
            "a": [known.audiences[one] for one in need.audiences if one in known.audiences],
            "n": [lines[phone.e164] for phone in need.helplines],
        }
        found.append(({letter: value for letter, value in lead.items() if value}, need.words))
    return found


def _labelled(labels: Mapping[str, str], synonyms: Mapping[str, Sequence[str]]) -> Spoken:
    return {tag: (label, *synonyms.get(tag, ())) for tag, label in labels.items()}


def _called(tag: str, catalogue: Catalogue) -> Spoken:
    """What a language is called in every language, itself included."""
    names = {other: name_of(tag, words_of_interface(other).locale) for other in catalogue.settings.languages}
    own = name_of(tag, words_of_interface(tag).locale) if tag in catalogue.settings.languages else ""
    return {other: tuple(filter(None, (name, own))) for other, name in names.items()}
