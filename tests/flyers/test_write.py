"""The files, and what is reported instead of a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue.model import Catalogue
from generator.flyers.write import flyer_path, missing_glyphs, write_flyer, write_flyers
from generator.problems.problem import Problem

pytestmark = pytest.mark.pdf

Made = Callable[..., Catalogue]


def test_every_district_gets_a_flyer_in_every_language(catalogue_of: Made, tmp_path: Path) -> None:
    catalogue = catalogue_of()
    steps: list[tuple[str, dict[str, int]]] = []
    problems = write_flyers(catalogue, ("de", "ar"), tmp_path, lambda key, **values: steps.append((key, values)))
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf")}
    assert problems == ()
    assert written == {flyer_path(district, language) for district in catalogue.districts for language in ("de", "ar")}
    assert steps == [("progress-flyers", {"done": done, "all": 6}) for done in range(1, 7)]


def test_a_flyer_stands_where_its_page_links_it() -> None:
    assert flyer_path("prohlis", "ar") == "ar/flyers/prohlis-trifold.pdf"


def test_a_card_that_fits_nowhere_is_a_problem_with_the_offer_and_no_file(catalogue_of: Made, tmp_path: Path) -> None:
    catalogue = catalogue_of()
    offer = catalogue.offers["treff"]
    text = offer.texts["de"].model_copy(update={"name": "x" * 3000})
    tall = catalogue.model_copy(update={"offers": {"treff": offer.model_copy(update={"texts": {"de": text}})}})
    out = tmp_path / "flyer.pdf"
    values = (("district", "nord"), ("language", "de"), ("offer", "treff"))
    assert write_flyer(tall, "nord", "de", out) == (Problem("flyer-fit", values=values, file="nord/treff.yml"),)
    assert not out.exists()


def test_a_character_without_a_glyph_is_a_problem_with_the_offer(catalogue_of: Made, tmp_path: Path) -> None:
    texts = {"de": {"name": "Treff 😀", "summary": "Für alle."}}
    catalogue = catalogue_of({"treff": {"texts": texts}, "anders": {}})
    values = (("found", "😀 (U+1F600)"), ("offer", "treff"))
    expected = (Problem("flyer-glyph", values=values, file="nord/treff.yml"),)
    assert missing_glyphs(catalogue) == expected
    assert write_flyers(catalogue, ("de",), tmp_path, lambda _key, **_values: None) == expected
    assert list(tmp_path.iterdir()) == []


def test_a_character_without_a_glyph_in_the_settings_is_a_problem_of_the_settings(catalogue_of: Made) -> None:
    catalogue = catalogue_of()
    publisher = catalogue.settings.publisher.model_copy(update={"name": "Amt 語"})
    settings = catalogue.settings.model_copy(update={"publisher": publisher})
    assert missing_glyphs(catalogue.model_copy(update={"settings": settings})) == (
        Problem("flyer-glyph", values=(("found", "語 (U+8A9E)"), ("offer", "")), file="_catalogue"),
    )


def test_the_real_catalogue_has_all_its_glyphs(dresden: Catalogue) -> None:
    assert missing_glyphs(dresden) == ()


def test_a_crowded_back_is_a_problem_of_the_settings(catalogue_of: Made, tmp_path: Path) -> None:
    catalogue = catalogue_of()
    settings = catalogue.settings.model_copy(update={"helplines": catalogue.settings.helplines * 20})
    problems = write_flyer(catalogue.model_copy(update={"settings": settings}), "west", "de", tmp_path / "flyer.pdf")
    values = (("district", "west"), ("language", "de"), ("part", "rear"))
    assert problems == (Problem("flyer-crowded", values=values, file="_catalogue"),)
