"""Facts in words: costs, ages, languages."""

from datetime import date

import pytest
from babel import Locale

from generator.catalogue.values.facts import Ages, Cost
from generator.catalogue.values.tongues import NAMED_HERE, is_known, name_of
from generator.view.choices import tongues
from generator.view.facts import ages_in_words, cost_in_words, date_in_words, joined, languages_in_words, listed
from generator.view.text import Marked
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
    assert ages_in_words(tuple(map(Ages.parse, ranges)), words("de")).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("ranges", "language", "expected"),
    [
        (("0m-2m",), "de", "ab der Schwangerschaft bis 2 Monate"),
        (("0m-12m", "1-3"), "de", "ab der Schwangerschaft bis 3 Jahre"),
        (("0m-12m", "6-10"), "de", "ab der Schwangerschaft bis 12 Monate, 6–10 Jahre"),
        (("6-10",), "de", "in der Schwangerschaft, 6–10 Jahre"),
        (("0+",), "de", "ab der Schwangerschaft"),
        ((), "de", ""),
        (("0m-2m",), "ar", "من الحمل حتى عمر شهرين"),
        (("0-16",), "fa", f"از بارداری تا {LRI}16{PDI} سالگی"),
        (("0-16",), "ru", "с беременности до 16 лет"),
    ],
)
def test_ages_begin_with_pregnancy_where_it_belongs(ranges: tuple[str, ...], language: str, expected: str) -> None:
    assert (
        ages_in_words(tuple(map(Ages.parse, ranges)), words(language), pregnancy=True).replace("\u00a0", " ")
        == expected
    )


@pytest.mark.parametrize(
    ("ages", "language", "expected"),
    [
        ("6-13", "ar", f"من {LRI}6{PDI} إلى {LRI}13{PDI} سنة"),
        ("6-10", "ar", f"من {LRI}6{PDI} إلى {LRI}10{PDI} سنوات"),
        ("0m-2m", "ar", "حتى عمر شهرين"),
        ("1-2", "ar", "من سنة إلى سنتين"),
        ("6m-3", "ar", f"من {LRI}6{PDI} أشهر إلى {LRI}3{PDI} سنوات"),
        ("6-13", "fa", f"از {LRI}6{PDI} تا {LRI}13{PDI} سالگی"),
        ("6m-3", "fa", f"از {LRI}6{PDI} ماه تا {LRI}3{PDI} سال"),
        ("6-13", "de-simple", "6 bis 13 Jahre"),
        ("0-6", "de-simple", "bis 6 Jahre"),
        ("6-6", "de", "6 Jahre"),
        ("6-13", "en", "6–13 years"),
        ("1-3", "pl", "1–3 lata"),
    ],
)
def test_ages_are_written_as_the_language_does(ages: str, language: str, expected: str) -> None:
    found = ages_in_words((Ages.parse(ages),), words(language))
    assert found.replace("\u00a0", " ") == expected


def test_a_number_stays_with_its_unit() -> None:
    assert ages_in_words((Ages.parse("6m-3"),), words("de")) == "6\u00a0Monate bis 3\u00a0Jahre"
    assert cost_in_words(Cost.parse("3-5 EUR"), words("de-simple")) == "3\u00a0bis\u00a05\u00a0Euro"


def test_each_number_is_an_island_in_arabic() -> None:
    found = ages_in_words((Ages.parse("0m-12m"), Ages.parse("6-10")), words("ar")).replace("\u00a0", " ")
    assert found == f"حتى عمر {LRI}12{PDI} شهراً، من {LRI}6{PDI} إلى {LRI}10{PDI} سنوات"


@pytest.mark.parametrize(
    ("cost", "language", "expected"),
    [
        ("free", "de", "kostenlos"),
        ("5 EUR", "de", "5\u00a0€"),
        ("15.50 EUR per course", "de", "15,50\u00a0€ pro Kurs"),
        ("3 EUR", "en", "€3"),
        ("15.50-20 EUR per course", "en", "€15.50–20 per course"),
        ("3 EUR", "de-simple", "3\u00a0Euro"),
        ("3-5 EUR per visit", "tr", "her gelişte 3–5\u00a0€"),
        ("5 EUR", "ar", f"{LRI}5{PDI}\u00a0يورو"),
        ("15-20 EUR", "ar", f"من {LRI}15{PDI} إلى {LRI}20{PDI} يورو".replace(" ", "\u00a0")),
        ("15-20 EUR", "fa", f"از {LRI}15{PDI} تا {LRI}20{PDI} یورو".replace(" ", "\u00a0")),
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
        (("ary",), "ru", "марокканский арабский"),
        (("ary",), "ar", "العربية المغربية"),
        (("ar-MA",), "fa", "عربی (مراکش)"),
        (("gsg",), "de-simple", "Deutsche Gebärdensprache"),
        (("gsg", "rom"), "uk", "німецька жестова мова і ромська"),
        (("de", "ru"), "vi", "tiếng Đức và tiếng Nga"),
    ],
)
def test_languages_are_named_as_in_a_sentence(tags: tuple[str, ...], language: str, expected: str) -> None:
    assert languages_in_words(tags, words(language)) == expected


def _accepted() -> list[str]:
    """Every tag of CLDR, alone and with a script and a territory, as far as the check of our languages takes it."""
    tags = {str(tag).replace("_", "-") for language in LANGUAGES for tag in words(language).locale.languages}
    tags |= NAMED_HERE | {"ar-MA"}
    more = {f"{tag}{more}" for tag in tags for more in ("-Latn", "-DE", "-Arab-SY", "-simple") if "-" not in tag}
    return sorted(tag for tag in tags | more if is_known(tag, LANGUAGES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_that_is_accepted_has_a_name_of_its_own_in_every_language(language: str) -> None:
    spoken = words(language)
    accepted = _accepted()
    assert len(accepted) > 2500
    assert {"gsg", "rom", "ary", "ar-MA", "fa-AF", "ku", "ckb"} <= set(accepted)
    own = (*spoken.locale.languages.values(), *tongues(spoken).values())
    names = {tag: tongues(spoken).get(tag) or name_of(tag, spoken.locale) for tag in accepted}
    assert [tag for tag, name in names.items() if not name.startswith(own)] == []


def test_languages_named_here_are_those_with_words() -> None:
    assert set(tongues(words("de"))) == NAMED_HERE


@pytest.mark.parametrize(
    ("tag", "languages", "known"),
    [
        ("bar", ("de", "en"), True),
        ("bar", ("de", "ar"), False),
        ("bar", ("de", "qqq"), True),
        ("gsg", ("ar", "vi"), True),
    ],
)
def test_a_language_without_a_name_in_one_of_ours_is_not_known(
    tag: str, languages: tuple[str, ...], *, known: bool
) -> None:
    assert is_known(tag, languages) is known


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
    assert date_in_words(date(2026, 11, 2), words(language)) == expected.replace(" ", "\u00a0", 1)
