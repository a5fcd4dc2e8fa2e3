"""Where long German words may be broken."""

import pytest

from generator.fold import fold
from generator.view.hyphens import SOFT_HYPHEN, breakable


@pytest.mark.parametrize(
    "word",
    [
        "Familien-kinder-kranken-schwestern",
        "Schwanger-schafts-konfliktberatung",
        "Entwicklungs-ver-zögerungen",
        "Koordinierungs-stellen-leitung",
        "Schwangerschaftsberatung",
    ],
)
def test_a_long_word_may_be_broken_where_its_parts_meet(word: str) -> None:
    assert breakable(word.replace("-", "")) == word.replace("-", SOFT_HYPHEN)


def test_short_words_addresses_and_other_scripts_stay_as_they_are() -> None:
    texts = (
        "Kindergarten",
        "Familienzentrum",
        "психологический",
        "sakinleştireceğinizi",
        "\u2066030 23125 100\u2069",
        "schwangerschaftsberatung@stadt.example",
        "https://schwangerschaftsberatung.example/schwangerschaftsberatung/",
        "schwangerschaftsberatung-nord.example",
    )
    for text in texts:
        assert breakable(text) == text


def test_the_search_does_not_see_where_a_word_may_be_broken() -> None:
    assert fold(breakable("Familienkinderkrankenschwestern")) == fold("Familienkinderkrankenschwestern")
