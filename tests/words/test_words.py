"""Every language has every word of the interface, with its plural forms and its placeholders."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.view.words import LOCALE_DIR, direction_of, words

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")
PLACEHOLDER = re.compile(r"\{([a-z_]*)\}")
# A plural form for exactly one or two things may say it in a word: "سنتان" needs no number.
NUMBERS = {"n", "age", "low", "high"}


@pytest.fixture(scope="session")
def collected(once: Callable[[str, Callable[[Path], object]], Path]) -> Catalog:
    """The words as they stand in the code and the templates today."""

    def fill(folder: Path) -> None:
        pybabel = str(Path(sys.executable).with_name("pybabel"))
        extract = [pybabel, "-q", "extract", "-F", "pyproject.toml", "-o", str(folder / "words.pot"), "."]
        subprocess.run(extract, cwd=ROOT, check=True)

    with (once("words", fill) / "words.pot").open("rb") as file:
        return read_po(file)


def read(language: str) -> Catalog:
    with (LOCALE_DIR / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language.partition("-")[0], abort_invalid=True)


def forms(message: Message) -> tuple[str, ...]:
    found = message.string
    return tuple(map(str, found)) if isinstance(found, (list, tuple)) else (str(found),)


def sources(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, (list, tuple)) else (message.id,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word_and_every_plural_form(language: str, collected: Catalog) -> None:
    catalog = read(language)
    missing = [
        message.id
        for message in collected
        if message.id and not ((found := catalog.get(message.id, message.context)) and all(forms(found)))
    ]
    assert missing == []
    plurals = {len(forms(message)) for message in catalog if message.pluralizable}
    assert plurals == {catalog.num_plurals}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_no_word_that_nobody_uses(language: str, collected: Catalog) -> None:
    known = {(sources(message), message.context) for message in collected}
    unused = [found for found in read(language) if found.id and (sources(found), found.context) not in known]
    assert [message.id for message in unused] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_agree_with_the_english_words(language: str) -> None:
    wrong = []
    for message in read(language):
        if not message.id:
            continue
        expected = set(PLACEHOLDER.findall(sources(message)[-1]))
        optional = NUMBERS if message.pluralizable else set()
        for form in forms(message):
            found = set(PLACEHOLDER.findall(form))
            if not expected - optional <= found <= expected:
                wrong.append((message.id, form))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_hold_neither_markup_nor_marks_of_direction(language: str) -> None:
    marks = re.compile("[<>\u200e\u200f\u202a-\u202e\u2066-\u2069]")
    assert [form for message in read(language) if message.id for form in forms(message) if marks.search(form)] == []


def test_each_language_is_called_by_its_own_name() -> None:
    assert [words(language).own_name for language in LANGUAGES] == [
        "Deutsch",
        "Einfache Sprache",
        "English",
        "العربية",
        "فارسی",
        "Українська",
        "Русский",
        "Türkçe",
        "Tiếng Việt",
        "Polski",
    ]


def test_arabic_and_persian_run_from_right_to_left() -> None:
    assert [language for language in LANGUAGES if direction_of(language) == "rtl"] == ["ar", "fa"]


def test_plural_forms_follow_the_language() -> None:
    def offers(language: str, n: int) -> str:
        return words(language).ngettext("{n} offer", "{n} offers", n)

    assert len({offers("pl", n) for n in (1, 2, 5)}) == 3
    assert len({offers("uk", n) for n in (1, 2, 5)}) == 3
    assert offers("de", 1) != offers("de", 2)
    assert Locale.parse("ar").plural_form(3) == "few"
