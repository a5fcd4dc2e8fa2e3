"""Python and JavaScript fold the same text into the same signs."""

import json
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.catalogue.model import Catalogue
from generator.fold import fold, words
from tests.search.conftest import engine_of

# What this Python knows of: a browser may know newer letters.
KNOWN = st.text(st.characters(exclude_categories=("Cs", "Cn", "Co")), max_size=40)
OURS = st.text(
    st.sampled_from("aäeoöuüßAEÜIİıłŁđĐøæœéẽạđớ сщьёіїйґЁ'’ʼ-0٣۴1 ىیيکكةهأإآءؤئلاـَُّ\u200c\u200d\u202eﬁ½²Σς\n")
)


def said(catalogue: Catalogue) -> Iterator[str]:
    """Every word of the catalogue, in all its languages."""
    for offer in catalogue.offers.values():
        for text in offer.texts.values():
            yield from " ".join((text.name, text.summary, text.description, *text.keywords)).split()
    for entries in (catalogue.topics, catalogue.phases, catalogue.audiences):
        for entry in entries.values():
            yield from (word for label in entry.labels.values() for word in label.split())
            yield from (word for terms in entry.synonyms.values() for term in terms for word in term.split())
    yield from (word for need in catalogue.thesaurus.values() for terms in need.words.values() for word in terms)


@pytest.mark.browser
def test_every_word_of_ten_languages_is_folded_the_same_in_chromium(
    dresden: Catalogue, page_of: Callable[[str], Page]
) -> None:
    found = sorted(set(said(dresden)))
    assert len(found) > 10_000
    folded = page_of("de").evaluate(
        "(found) => found.map((word) => [familienlotse.fold(word), familienlotse.words(word)])", found
    )
    assert [word for word, there in zip(found, folded, strict=True) if there != [fold(word), words(word)]] == []


@given(KNOWN | OURS)
def test_any_text_is_folded_the_same_in_javascript(text: str) -> None:
    there = engine_of("de").call("fold", text)
    assert there == fold(text), ascii(text)


@given(OURS)
def test_a_text_has_the_same_words_in_javascript(text: str) -> None:
    assert engine_of("de").call("words", text) == words(text), ascii(text)


@pytest.mark.parametrize("spelt", [
    "Müller muller MUELLER mueller müler", "Straße STRASSE strase", "Größe groesse grosse", "ёлка елка",
    "أُمّهات امهات أمهات", "فاطمة فاطمه", "علی على علي", "کتاب كتاب", "خانه\u200cای خانهای", "ıspanak ISPANAK ispanak",
    "łódź lodz Lódż", "Đường duong", "сім’я сім'я сімʼя", "٢٠ ۲۰ 20",
])  # fmt: skip
def test_spellings_of_a_word_are_one(spelt: str) -> None:
    assert len({fold(one) for one in spelt.split()}) == 1


def test_folding_leaves_no_mark_and_no_capital() -> None:
    left = fold(" ".join(map(chr, range(0x20, 0x700))))
    assert [one for one in left if unicodedata.category(one) == "Mn" and ord(one) < 0x370] == []
    assert left == left.lower()
    json.dumps(left)
