"""The queries of the benchmark, which part of it they belong to, and a slip of the thumb in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Final, Literal

import yaml

FOLDER: Final = Path(__file__).with_name("queries")
SEEN: Final = ("first", "second")
"""The rounds that have been looked at."""
CLASSES: Final = (
    "plain", "compound", "umlaut", "typo", "synonym", "prefix", "sentence", "other", "transliterated", "mixed", "facet",
)  # fmt: skip
Part = Literal["dev", "test"]
_SHORT: Final = 4  # letters; nobody slips in "im"


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types on the pages in `language`, and the ids of the offers that answer it."""

    language: str
    text: str
    kind: str  # one of CLASSES
    offers: frozenset[str]
    seen: bool  # of a round that has been looked at

    def part(self) -> Part:
        """The part it belongs to, by the rule of queries/README.md."""
        return "dev" if self.seen else "test"


@cache
def queries() -> tuple[Query, ...]:
    """All queries, in the order of their files."""
    loaded = ((path, yaml.safe_load(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*/*.yml")))
    return tuple(
        Query(path.stem, str(entry["query"]), entry["class"], frozenset(entry["offers"]), path.parent.name in SEEN)
        for path, entries in loaded
        for entry in entries
    )


def of_part(part: Part) -> tuple[Query, ...]:
    """The queries of one part."""
    return tuple(query for query in queries() if query.part() == part)


def found(query: Query, ids: Sequence[str], first: int) -> bool:
    """Whether a right offer is among the `first` ones."""
    return not query.offers.isdisjoint(ids[:first])


def with_slip(query: Query) -> str:
    """The query with one letter of one word wrong, missing, doubled or in its neighbour's place; always the same."""
    chance = Random(f"{query.language}\t{query.text}")
    words = query.text.split(" ")
    long = [place for place, word in enumerate(words) if len(word) >= _SHORT and word.isalpha()]
    place = chance.choice(long) if long else max(range(len(words)), key=lambda at: len(words[at]))
    words[place] = _slipped(words[place], _letters(query.language), chance)
    return " ".join(words)


def _slipped(word: str, letters: str, chance: Random) -> str:
    at = chance.randrange(len(word))
    others = [other for other in range(len(word) - 1) if word[other] != word[other + 1]]
    kind = chance.choice(("wrong", "missing", "doubled", "swapped"))
    if kind == "wrong":
        return word[:at] + chance.choice([letter for letter in letters if letter != word[at].lower()]) + word[at + 1 :]
    if kind == "missing" and len(word) > 1:
        return word[:at] + word[at + 1 :]
    if kind == "swapped" and others:
        at = chance.choice(others)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at] + word[at:]


@cache
def _letters(language: str) -> str:
    """What a thumb meets beside the right letter: all that the language's queries are typed with."""
    typed = {letter for query in queries() if query.language == language for letter in query.text.lower()}
    return "".join(sorted(letter for letter in typed if letter.isalpha()))
