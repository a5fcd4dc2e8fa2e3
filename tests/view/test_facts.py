"""Facts in words: costs, ages, languages."""

from datetime import date

import pytest
from babel import Locale

from generator.catalogue.values.facts import Ages, Cost
from generator.catalogue.values.tongues import is_known, name_of
from generator.view.facts import ages_in_words, cost_in_words, date_in_words, joined, languages_in_words, listed
from generator.view.text import Marked, plain
from generator.view.words import words
from tests.words.test_words import LANGUAGES

LRI, PDI = "\u2066", "\u2069"


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ((), ""),
        (("0-6",), "0–6 Jahre"),
        (("0m-18m",), "0–18 Monate"),
        (("6m-3",), "6 Monate bis 3 Jahre"),
        (("16+",), "ab 16 Jahren"),
        (("0m-12m", "1-3"), "0–3 Jahre"),
        (("0m-12m", "6-10"), "0–12 Monate, 6–10 Jahre"),
        (("6-10", "0m-12m"), "0–12 Monate, 6–10 Jahre"),
        (("0m-12m", "1-3", "3-6", "10-16", "16+"), "0–6 Jahre, ab 10 Jahren"),
        (("0-99", "3-6"), "0–99 Jahre"),
        (("3+", "3-6"), "ab 3 Jahren"),
        (("0-2", "3-6"), "0–6 Jahre"),
        (("0-2", "4-6"), "0–2 Jahre, 4–6 Jahre"),
        (("0m-12m", "13m-2"), "0–2 Jahre"),
        (("0m-12m", "14m-2"), "0–12 Monate, 14 Monate bis 2 Jahre"),
    ],
)
def test_ages_that_meet_are_one_range_and_others_are_listed(ranges: tuple[str, ...], expected: str) -> None:
    assert ages_in_words(tuple(map(Ages.parse, ranges)), words("de")) == expected


def test_each_range_is_an_island_in_arabic() -> None:
    found = ages_in_words((Ages.parse("0m-12m"), Ages.parse("6-10")), words("ar"))
    assert found == f"{LRI}0–12{PDI} شهراً، {LRI}6–10{PDI} سنوات"


@pytest.mark.parametrize(
    ("cost", "language", "expected"),
    [
        ("free", "de", "kostenlos"),
        ("5 EUR", "de", "5\u00a0€"),
        ("15.50 EUR per course", "de", "15,50\u00a0€ pro Kurs"),
        ("5 EUR", "ar", f"{LRI}5\u00a0€{PDI}"),
    ],
)
def test_costs_in_words(cost: str, language: str, expected: str) -> None:
    assert cost_in_words(Cost.parse(cost), words(language)) == expected


def test_lists_have_the_comma_of_the_script() -> None:
    items = [Marked("1"), Marked("2"), Marked("3")]
    assert [joined(items, words(language)) for language in ("de", "ar", "fa", "vi")] == [
        "1, 2, 3",
        "1، 2، 3",
        "1، 2، 3",
        "1, 2, 3",
    ]
    assert [listed(items, words(language)) for language in ("de", "ru")] == ["1, 2 und 3", "1, 2 и 3"]


@pytest.mark.parametrize(
    ("tags", "language", "expected"),
    [
        (("de", "ru", "ar"), "de", "Deutsch, Russisch und Arabisch"),
        (("de", "rom"), "de", "Deutsch und Romani"),
        (("fa-AF",), "de", "Dari"),
        (("fa-AF",), "ar", "الدارية"),
        (("sr-Latn",), "de", "Serbisch (Lateinisch)"),
        (("sr-latn-rs",), "de", "Serbisch (Lateinisch, Serbien)"),
        (("zh-Hant",), "de", "Chinesisch (traditionell)"),
        (("de-simple",), "de", "Deutsch"),
        (("ary",), "ru", "Marokkanisches Arabisch"),
        (("ary",), "ar", f"{LRI}Marokkanisches\u00a0Arabisch{PDI}"),
    ],
)
def test_languages_are_named_and_a_name_only_german_has_is_german(
    tags: tuple[str, ...], language: str, expected: str
) -> None:
    assert languages_in_words(tags, words(language)) == expected


def _accepted() -> list[str]:
    """Every tag of CLDR, alone and with a script and a territory, as far as the check of languages takes it."""
    tags = {str(tag).replace("_", "-") for language in LANGUAGES for tag in words(language).locale.languages}
    more = {f"{tag}{more}" for tag in tags for more in ("-Latn", "-DE", "-Arab-SY", "-simple") if "-" not in tag}
    return sorted(tag for tag in tags | more if is_known(tag))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_that_is_accepted_has_a_name_in_every_language(language: str) -> None:
    locale, german = words(language).locale, Locale("de")
    accepted = _accepted()
    assert len(accepted) > 3000
    own = {**german.languages, **locale.languages}
    unnamed = [tag for tag in accepted if name_of(tag, locale) == tag and tag not in own.values()]
    assert unnamed == []
    assert [tag for tag in accepted if not plain(languages_in_words((tag,), words(language)))] == []


def test_a_tag_without_any_name_is_shown_as_it_is() -> None:
    assert (is_known("qqq"), name_of("qqq", Locale("ar"))) == (False, "qqq")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "2. November 2026"),
        ("de-simple", "2. November 2026"),
        ("en", "2 November 2026"),
        ("sr-Latn", "2. novembar 2026."),
        ("sr", "2. новембар 2026."),
    ],
)
def test_a_day_is_written_in_the_language_and_its_script(language: str, expected: str) -> None:
    assert date_in_words(date(2026, 11, 2), words(language)) == expected
