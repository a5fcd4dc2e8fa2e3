"""Translations: which German text they were made from, and what that says about them."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.load import load
from generator.catalogue.offer import Offer
from generator.catalogue.parts import Text
from generator.catalogue.translation import by_machine, german_digest, reviewed, status

GERMAN = Text(name="Kiosk", summary="Ein Treff.", description="Kaffee\nund Rat.\n\nFür alle.")


def offer(**texts: Text) -> Offer:
    catalogue = load(Path(__file__).parent / "base", date(2026, 11, 22)).catalogue
    assert catalogue
    return catalogue.offers["kiosk"].model_copy(update={"texts": texts})


def test_the_digest_is_six_hexadecimal_digits_that_never_change() -> None:
    assert german_digest(GERMAN) == "e90005"


@pytest.mark.parametrize("field", ["name", "summary", "description", "directions", "bring"])
def test_every_word_families_read_changes_the_digest(field: str) -> None:
    assert german_digest(GERMAN.model_copy(update={field: "Anders."})) != german_digest(GERMAN)


def test_words_that_move_to_another_field_change_the_digest() -> None:
    one, other = (Text(name="A", summary="B", directions=d, bring=b) for d, b in (("C", ""), ("", "C")))
    assert german_digest(one) != german_digest(other)


def test_keywords_and_line_ends_do_not_change_the_digest() -> None:
    rewrapped = GERMAN.model_copy(update={"description": "Kaffee und\nRat.\n\n\nFür alle.\n", "keywords": ("Treff",)})
    assert german_digest(rewrapped) == german_digest(GERMAN)


def test_letters_put_together_in_another_way_do_not_change_the_digest() -> None:
    assert german_digest(GERMAN.model_copy(update={"name": "Café"})) == german_digest(
        GERMAN.model_copy(update={"name": "Cafe\u0301"})
    )


def test_a_translation_is_current_outdated_unknown_or_missing() -> None:
    translated = offer(
        de=GERMAN,
        en=Text(name="Kiosk", summary="A place.", of=german_digest(GERMAN)),
        pl=Text(name="Kiosk", summary="Miejsce.", of="000000"),
        tr=Text(name="Büfe", summary="Bir yer."),
    )
    assert {language: status(translated, language) for language in ("de", "en", "pl", "tr", "vi")} == {
        "de": "original", "en": "current", "pl": "outdated", "tr": "unknown", "vi": "missing",
    }  # fmt: skip


def test_who_translated_is_known() -> None:
    translated = offer(
        de=GERMAN, en=Text(name="A", summary="B", by="machine"), pl=Text(name="A", summary="B", by="person")
    )
    assert [by_machine(translated, language) for language in ("de", "en", "pl", "vi")] == [False, True, False, False]


def test_one_changed_german_sentence_is_one_warning_that_lists_the_languages(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent / "base", tmp_path / "offers")
    kiosk = tmp_path / "offers" / "prohlis" / "kiosk.yml"
    more = "".join(f"  {tag}: {{name: Kiosk, summary: A., of: 8aba6c}}\n" for tag in ("ar", "uk"))
    kiosk.write_text(kiosk.read_text("utf-8").replace("treffen sich Familien", "treffen sich alle") + more, "utf-8")
    found = [
        one for one in load(tmp_path / "offers", date(2026, 11, 22)).problems if one.code == "outdated-translation"
    ]
    assert [dict(one.values) for one in found] == [{"outdated": "en, ar, uk", "digest": "fc05a6"}]
    assert (found[0].field, found[0].suggestion) == ("texts.en.of", "fc05a6")


def test_a_translation_is_reviewed_as_long_as_the_german_text_is_the_same() -> None:
    current = german_digest(GERMAN)
    translated = offer(
        de=GERMAN,
        en=Text(name="A", summary="B", by="reviewed", of=current),
        pl=Text(name="A", summary="B", by="person", of=current),
        tr=Text(name="A", summary="B", by="reviewed", of="000000"),
        uk=Text(name="A", summary="B", of=current),
    )
    assert [reviewed(translated, language) for language in ("en", "pl", "tr", "uk", "vi")] == [
        True, True, False, False, False,
    ]  # fmt: skip
