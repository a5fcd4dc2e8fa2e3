"""The files, and what is reported instead of a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue.model import Catalogue
from generator.catalogue.settings import HelplineText
from generator.flyers.order import Order
from generator.flyers.products import OFFERED, Product
from generator.flyers.write import downloads, flyer_path, write, write_flyer
from generator.output import Download, Job
from generator.problems.problem import Problem
from generator.view.words import words

from .conftest import LANGUAGES, TRIFOLD, Changes

pytestmark = pytest.mark.pdf

Made = Callable[..., Catalogue]


def test_every_district_gets_a_flyer_in_every_language(catalogue_of: Made, tmp_path: Path) -> None:
    catalogue = catalogue_of()
    steps: list[tuple[str, dict[str, object]]] = []
    written = write(Job(catalogue, ("de", "ar"), tmp_path, lambda key, /, **values: steps.append((key, values))))
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf")}
    expected = [
        flyer_path(product, Order(district, language, twin))
        for language in ("de", "ar")
        for district in catalogue.districts
        for product in OFFERED
        for twin in (False, True)
        if not (language == "de" and twin)
    ]
    assert (written.files, written.problems, written.made) == (tuple(expected), (), {"flyers": 36, "kept": 0})
    assert there == set(expected)
    assert steps == [("progress-flyers", {"done": done, "all": 36}) for done in range(1, 37)]


def test_a_flyer_stands_where_its_page_links_it() -> None:
    assert downloads("ar", "prohlis") == (
        Download("Leaflet to print (PDF, A4, folded)", "flyers/prohlis-trifold.pdf", "flyers/prohlis-trifold-de.pdf"),
        Download("Large print (PDF)", "flyers/prohlis-handout.pdf", "flyers/prohlis-handout-de.pdf"),
        Download("Booklet (PDF)", "flyers/prohlis-booklet.pdf", "flyers/prohlis-booklet-de.pdf"),
        Download("Poster (PDF)", "flyers/prohlis-poster.pdf", "flyers/prohlis-poster-de.pdf"),
    )
    assert flyer_path(TRIFOLD, Order("prohlis", "ar")) == "ar/flyers/prohlis-trifold.pdf"
    assert flyer_path(TRIFOLD, Order("prohlis", "ar", twin=True)) == "ar/flyers/prohlis-trifold-de.pdf"


@pytest.mark.parametrize("language", ["de", "de-simple"])
def test_beside_german_stands_no_german(language: str) -> None:
    kinds = ("trifold", "handout", "booklet", "poster")
    made = [(it.address, it.twin) for it in downloads(language, "prohlis")]
    assert made == [(f"flyers/prohlis-{kind}.pdf", "") for kind in kinds]


@pytest.mark.parametrize("product", OFFERED, ids=lambda product: product.name)
def test_the_link_to_a_flyer_has_words_in_every_language(product: Product) -> None:
    languages = [words(language) for language in LANGUAGES if language != "en"]
    assert product.label not in {spoken.gettext(product.label) for spoken in languages}


def test_a_card_that_fits_nowhere_is_a_problem_with_the_offer_and_no_file(catalogue_of: Made, tmp_path: Path) -> None:
    catalogue = catalogue_of()
    offer = catalogue.offers["treff"]
    text = offer.texts["de"].model_copy(update={"name": "x" * 14_000})
    tall = catalogue.model_copy(update={"offers": {"treff": offer.model_copy(update={"texts": {"de": text}})}})
    out = tmp_path / "flyer.pdf"
    values = (("district", "nord"), ("language", "de"), ("offer", "treff"))
    assert write_flyer(tall, TRIFOLD, Order("nord", "de"), out) == (
        Problem("flyer-fit", values=values, file="nord/treff.yml"),
    )
    assert not out.exists()


def test_a_crowded_back_is_a_problem_of_the_settings(catalogue_of: Made, tmp_path: Path) -> None:
    catalogue = catalogue_of()
    endless = HelplineText.model_construct(name="Rettungsdienst", summary="Rufen Sie an, wenn Sie in Not sind. " * 2000)
    helpline = catalogue.settings.helplines[0].model_copy(update={"texts": {"de": endless}})
    settings = catalogue.settings.model_copy(update={"helplines": (helpline,)})
    crowded = catalogue.model_copy(update={"settings": settings})
    problems = write_flyer(crowded, TRIFOLD, Order("west", "de"), tmp_path / "flyer.pdf")
    values = (("district", "west"), ("language", "de"), ("part", "rear"))
    assert problems == (Problem("flyer-crowded", values=values, file="_catalogue/catalogue.yml"),)


def test_a_flyer_of_too_many_offers_is_printed_and_said_once_for_all_languages(
    catalogue_of: Made, tmp_path: Path
) -> None:
    every: dict[str, Changes] = {f"offer-{i:02}": {} for i in range(TRIFOLD.most)}
    fine = write(Job(catalogue_of(every), ("de",), tmp_path / "fine")).problems
    assert {problem.code for problem in fine} == {"flyer-spilled"}
    written = write(Job(catalogue_of({**every, "one-more": {}}), ("de", "en"), tmp_path / "many"))
    values = (("district", "nord"), ("found", "46"), ("most", "45"))
    assert tuple(it for it in written.problems if it.code != "flyer-spilled") == (
        Problem("flyer-long", ("nord",), values, at="key", file="_catalogue/districts.yml"),
        Problem(
            "flyer-long", ("sued",), (("district", "sued"), *values[1:]), at="key", file="_catalogue/districts.yml"
        ),
    )
    assert all((tmp_path / "many" / file).is_file() for file in written.files)
