"""Where long German words may be broken."""

import pytest

from generator.fold import fold
from generator.view.hyphens import SOFT_HYPHEN, breakable
from generator.view.text import islands


@pytest.mark.parametrize(
    "word",
    [
        "Familien-kinder-kranken-schwestern",
        "Schwanger-schafts-konflikt-beratung",
        "Entwicklungs-ver-zögerungen",
        "Koordinierungs-stellen-leitung",
        "Schwanger-schafts-beratung",
        "Kurz-zeit-begleitung",
        "Schul-sozial-arbeit",
        "Familien-hebammen",
        "Kinderarzt-praxis",
        "Baby-schwimmen",
        "Begrüßungs-besuch",
        "Allein-erziehende",
    ],
)
def test_a_long_word_may_be_broken_where_its_parts_meet(word: str) -> None:
    assert breakable(word.replace("-", "")) == word.replace("-", SOFT_HYPHEN)


def test_short_words_addresses_and_other_scripts_stay_as_they_are() -> None:
    texts = (
        "Kindergarten",
        "Familienhaus",
        "психологический",
        "sakinleştirilebilmesi",
        "responsibilities",
        "sakinleştireceğinizi",
        "\u2066030 23125 100\u2069",
        "schwangerschaftsberatung@stadt.example",
        "https://schwangerschaftsberatung.example/schwangerschaftsberatung/",
        "schwangerschaftsberatung-nord.example",
    )
    for text in texts:
        assert breakable(text) == text


def test_a_long_name_may_end_a_line_between_its_words_and_numbers_stay_whole() -> None:
    name, number, day = "Sprechstunde in der Kita", "0800 40 40 020", "17 Dez 2026"
    kept = [islands(text, "rtl") for text in (name, number, day)]
    assert [" " in text for text in kept] == [False, False, False]
    assert [breakable(text).count(" ") for text in kept] == [3, 0, 0]


def test_a_range_in_words_may_end_a_line_and_a_short_one_stays_whole() -> None:
    assert breakable("von\u00a03\u00a0bis\u00a010\u00a0Jahren") == "von 3 bis 10 Jahren"
    for text in ("0–12\u00a0Monate", "12,50\u00a0€", "0800\u00a0111\u00a00\u00a0550"):
        assert breakable(text) == text


def test_the_search_does_not_see_where_a_word_may_be_broken() -> None:
    assert fold(breakable("Familienkinderkrankenschwestern")) == fold("Familienkinderkrankenschwestern")
