"""What the check of characters lets through, the fonts draw: no flyer fails for a letter."""

from collections.abc import Callable

import pytest

from generator.catalogue.letters import unprintable
from generator.catalogue.model import Catalogue
from generator.catalogue.values.tongues import is_known, name_of
from generator.flyers.cards import Json
from generator.flyers.press import NotPrinted
from generator.view.words import words
from tools.letters import LETTERS, letters_text, printable

from .conftest import LANGUAGES, ROOT, flyer

Made = Callable[..., Catalogue]
Data = Callable[..., Json]


@pytest.mark.pdf
def test_the_table_of_letters_is_that_of_the_fonts() -> None:
    assert (ROOT / LETTERS).read_text("ascii") == letters_text(), "stale: run make docs"


@pytest.mark.pdf
def test_the_check_lets_through_what_the_table_has_and_nothing_else() -> None:
    drawn = printable()
    every = (chr(point) for point in range(0x110000))
    assert {ord(it) for it in every if not unprintable(it)} == drawn


@pytest.mark.pdf
@pytest.mark.parametrize("around", ["a{}b", "ب{}ب"])
def test_every_character_of_the_table_is_printed(catalogue_of: Made, data_of: Data, around: str) -> None:
    letters = [around.format(chr(point)) for point in sorted(printable())]
    texts = [" ".join(letters[first : first + 120]) for first in range(0, len(letters), 120)]
    offers = {f"offer-{i}": {"texts": {"de": {"name": "Treff", "summary": "x"}}} for i in range(len(texts))}
    data = data_of(catalogue_of(offers))
    for card, text in zip(data["phases"][0]["offers"], texts, strict=True):
        card["summary"]["text"] = text
    made = flyer(data)
    assert (made.nowhere, made.warnings) == ((), ())


@pytest.mark.pdf
@pytest.mark.parametrize("character", ["😀", "语", "ሰ", "✓", "\ue000", "\u0601"])
def test_a_character_that_is_not_in_the_table_is_never_printed_as_a_box(
    catalogue_of: Made, data_of: Data, character: str
) -> None:
    assert unprintable(character) == (character,)
    data = data_of(catalogue_of())
    data["phases"][0]["offers"][0]["summary"]["text"] = f"Treff {character}"
    with pytest.raises(NotPrinted):
        flyer(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_all_languages_can_be_printed(language: str) -> None:
    locale = words(language).locale
    tags = [str(tag).replace("_", "-") for tag in locale.languages]
    names = {tag: name_of(tag, locale) for tag in tags if is_known(tag)}
    assert {tag: name for tag, name in names.items() if unprintable(name)} == {}
