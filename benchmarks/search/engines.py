"""The engines that are asked: ours as the finder uses it, others in Node, and three offers that are always the same."""

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from benchmarks.search.documents import documents, page
from benchmarks.search.queries import Query
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.search.cards import searched
from generator.search.engine import Engine
from generator.search.write import scripts

ROOT: Final = Path(__file__).resolve().parent.parent.parent
DAY: Final = date(2026, 11, 26)
FIRST: Final = 3
"""So many results are looked at."""
VARIANTS: Final = {"": False, " + thesaurus": True}
"""How the name of another engine goes on, and whether it knows the words of the thesaurus."""

Answers = Mapping[str, Mapping[str, Sequence[str]]]
"""Language -> what was typed -> ids of offers, the best first."""
Typed = Mapping[str, Sequence[str]]
"""Language -> what is typed."""


def dresden() -> Catalogue:
    """The catalogue that the queries were written for."""
    catalogue = load(ROOT / "offers", DAY).catalogue
    if catalogue is None:
        message = "offers/ has errors: see `familienlotse check`"
        raise RuntimeError(message)
    return catalogue


def ours(catalogue: Catalogue, typed: Typed) -> Answers:
    """What the finder shows on a page that was just opened."""
    return {language: _finder(catalogue, language, texts) for language, texts in typed.items()}


def _finder(catalogue: Catalogue, language: str, texts: Iterable[str]) -> Mapping[str, Sequence[str]]:
    whole, opened = Engine(catalogue, language), Engine(catalogue, language)
    for tier in list(scripts(catalogue, language).values())[:-1]:
        opened.run(tier)  # the first begins anew

    def answer(text: str) -> Sequence[str]:
        # The last tier is fetched where some word is not known.
        foreign = opened.run(f"familienlotse.search(familienlotse.index, {json.dumps(text)}).foreign")
        return (whole if foreign else opened).search(text).ids

    return {text: answer(text) for text in texts}


def others(catalogue: Catalogue, typed: Typed) -> Mapping[str, Answers]:
    """The answers of MiniSearch and Pagefind by their names, each without and with the thesaurus."""
    asked = {language: variants(catalogue, language) | {"queries": texts} for language, texts in typed.items()}
    answered = node("answers", asked)
    names = dict.fromkeys(name for found in answered.values() for name in found)
    return {
        name: {language: dict(zip(texts, answered[language][name], strict=True)) for language, texts in typed.items()}
        for name in names
    }


def variants(catalogue: Catalogue, language: str) -> dict[str, Any]:
    """What each of VARIANTS indexes of a language: `documents`, and `pages` of the same words."""
    found = {name: documents(catalogue, language, needs=needs) for name, needs in VARIANTS.items()}
    return {name: {"documents": rows, "pages": [page(row, language) for row in rows]} for name, rows in found.items()}


def node(task: str, given: Any) -> Any:
    """What others.mjs says to `given`."""
    command = ["node", "benchmarks/search/others.mjs", task]
    ran = subprocess.run(command, cwd=ROOT, input=json.dumps(given), stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(ran.stdout)


def constant(catalogue: Catalogue, typed: Typed, known: Iterable[Query]) -> Answers:
    """For everything the same offers: those that answer most queries of `known`."""
    right = dict.fromkeys((offer.id for offer in searched(catalogue)), 0)
    for place, query in enumerate(known):
        for offer in query.offers & right.keys():
            right[offer] |= 1 << place
    ids = max(combinations(right, FIRST), key=lambda three: _any(right[one] for one in three).bit_count())
    best = sorted(ids, key=lambda one: -right[one].bit_count())
    return {language: dict.fromkeys(texts, best) for language, texts in typed.items()}


def _any(sets: Iterable[int]) -> int:
    union = 0
    for one in sets:
        union |= one
    return union
