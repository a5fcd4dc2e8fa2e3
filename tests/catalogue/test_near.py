"""Suggestions and short codes."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from rapidfuzz import process

from generator.catalogue.address import short_code
from generator.catalogue.values.suggest import Spellings, nearest

KNOWN = Spellings(
    frozenset({"street", "parents", "prohlis", "gorbitz"}),
    (("Straßenfest", "street"), ("Für Eltern", "parents"), ("Prohlis", "prohlis")),
)


@pytest.mark.parametrize(("word", "near"), [
    ("Prohlis", "prohlis"), ("prohliss", "prohlis"), ("PROHLIS", "prohlis"), ("prolis", "prohlis"),
    ("Strassenfest", "street"), ("für-eltern", "parents"), ("fuer eltern", "parents"), ("Atlantis", ""), ("", ""),
    ("x" * 1000, ""),
])  # fmt: skip
def test_the_nearest_word_is_found_among_keys_and_labels(word: str, near: str) -> None:
    assert KNOWN.nearest(word) == near


def test_a_renamed_key_is_looked_for_once_however_many_offers_name_it(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = []
    search = process.extractOne

    def counted(word: str, words: Iterable[str], **how: Any) -> Any:
        searched.append(word)
        return search(word, words, **how)

    monkeypatch.setattr(process, "extractOne", counted)
    folded = iter([("Straßenfest", "angebot-0")])
    known = Spellings(frozenset(f"angebot-{number}" for number in range(5000)), folded)
    assert {known.nearest(word) for _ in range(1000) for word in ("angebott-17", "etwas ganz anderes")} == {
        "angebot-17",
        "",
    }
    assert searched == ["angebott-17", "etwas-ganz-anderes"]
    assert next(folded, None) is None
    assert known.nearest("strassenfest") == "angebot-0"


def test_a_list_of_words_will_do() -> None:
    assert nearest("aktiv", ("active", "paused")) == "active"


def test_a_short_code_never_changes_because_it_is_printed() -> None:
    assert short_code("offers/familienkiosk") == "j0bx6r"
    assert short_code("districts/prohlis") == "hzdvqy"


def test_a_short_code_has_six_characters_that_nobody_misreads() -> None:
    codes = {short_code(f"offers/{number}") for number in range(2000)}
    assert all(re.fullmatch("[0-9a-hjkmnp-tv-z]{6}", code) for code in codes)
    assert len(codes) == 2000
