"""Paper says which edition it is, and its code leads to what has changed since; other paper says nothing of the kind.

After a change of words `python -m tests.flyers.test_editions` writes the golden file anew: read the difference.
"""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.catalogue.load import load, placed
from generator.catalogue.model import Catalogue
from generator.catalogue.release import path_of, release
from generator.flyers.order import Order
from generator.flyers.products import PRODUCTS
from generator.flyers.proof import outdated
from generator.flyers.write import write_flyer
from generator.problems.render import render
from generator.view.selection import on_paper
from generator.view.words import words
from tests.catalogue.test_golden import change_files, split

from . import reading
from .conftest import LANGUAGES, ROOT, TODAY, TRIFOLD
from .papers import data_of, paper

GOLDEN = Path(__file__).parent / "golden" / "edition-differs.txt"
LATER = date(2026, 12, 3)
Made = Callable[..., Catalogue]


def frozen(catalogue: Catalogue, district: str = "nord", today: date = LATER) -> Catalogue:
    """The same catalogue with an edition of a district's paper."""
    edition = release(catalogue.model_copy(update={"today": today}), district, on_paper(catalogue, district))
    return catalogue.model_copy(update={"editions": {path_of(edition): edition}})


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_product_says_month_and_edition_in_its_language(catalogue_of: Made, product: str, language: str) -> None:
    spoken = words(language)
    rear = data_of(frozen(catalogue_of()), product, Order("nord", language))["rear"]
    edition = spoken.gettext("Edition {code}").format(code="N-01")
    assert re.sub("[\u2066\u2069]", "", rear["date"]).endswith(f" · {edition}")
    assert re.search("2026|۲۰۲۶", rear["date"])
    assert rear["edition"]["link"] == f"https://familie.example/{language}/editions/n-01/"
    assert re.sub("[\u2066\u2069]", "", rear["edition"]["typed"]) == "familie.example/q/n-01"


@pytest.mark.parametrize("product", PRODUCTS)
def test_with_german_beside_the_language_the_edition_is_said_in_german_too(catalogue_of: Made, product: str) -> None:
    order = Order("nord", "ar", twin=True)
    told = "Stimmt das noch? Dieser Code zeigt, was sich geändert hat."
    rear = data_of(frozen(catalogue_of()), product, order)["rear"]
    assert rear["german"] == {"date": "Stand: Dezember 2026 · Ausgabe N-01", "edition": told}
    assert data_of(catalogue_of(), product, order)["rear"]["german"] == {"date": "Stand: November 2026", "edition": ""}
    assert data_of(frozen(catalogue_of()), product, Order("nord", "ar"))["rear"]["german"] is None


def test_paper_is_dated_by_its_edition_and_other_paper_by_its_newest_check(catalogue_of: Made) -> None:
    catalogue = catalogue_of()
    order = Order("nord", "de")
    assert data_of(frozen(catalogue), "trifold", order)["rear"]["date"] == "Stand: Dezember 2026 · Ausgabe N-01"
    assert data_of(catalogue, "trifold", order)["rear"]["date"] == "Stand: November 2026"


def test_paper_whose_facts_have_changed_is_no_edition(catalogue_of: Made) -> None:
    before, after = frozen(catalogue_of()), catalogue_of({"treff": {"contact": {"phone": "030 23125 199"}}})
    changed = after.model_copy(update={"editions": before.editions})
    rear = data_of(changed, "trifold", Order("nord", "de"))["rear"]
    assert (rear["date"], rear["edition"]) == ("Stand: November 2026", None)


def test_the_paper_of_another_district_is_no_edition(catalogue_of: Made) -> None:
    rear = data_of(frozen(catalogue_of()), "trifold", Order("west", "de"))["rear"]
    assert (rear["date"], rear["edition"]) == ("Stand: November 2026", None)


@pytest.mark.pdf
@pytest.mark.parametrize("product", ["trifold", "handout", "booklet", "poster", "rally"])
@pytest.mark.parametrize("order", [Order("nord", "de"), Order("nord", "ar", twin=True)], ids=["de", "ar-de"])
def test_the_edition_its_address_and_its_code_can_be_read_on_paper(
    catalogue_of: Made, product: str, order: Order
) -> None:
    catalogue = catalogue_of()
    settings = catalogue.settings.model_copy(update={"site": "https://familie-musterstadt.example"})
    made = paper(frozen(catalogue.model_copy(update={"settings": settings})), product, order)
    lines = reading.lines(made.pdf)
    expected = ("N-01", "familie-musterstadt.example/q/", "n-01", "Stand:Dezember2026")
    assert [told for told in expected if told not in lines] == []
    codes = [reading.decoded(dark, 29) for _side, dark in reading.codes(made.pdf, 29)]
    assert codes.count(f"HTTPS://FAMILIE-MUSTERSTADT.EXAMPLE/Q/N-01/#{order.language.upper()}") == 1
    assert (made.nowhere, made.crowded, made.warnings) == ((), (), ())


@pytest.mark.pdf
@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_the_line_of_an_edition_stays_in_its_panel(dresden: Catalogue, language: str) -> None:
    made = paper(frozen(dresden, "prohlis"), "trifold", Order("prohlis", language))
    assert reading.outside(made.pdf, rtl=language == "ar") == []
    assert (made.nowhere, made.crowded, made.warnings) == ((), (), ())


@pytest.mark.pdf
def test_making_a_flyer_names_the_edition_it_no_longer_is(catalogue_of: Made, tmp_path: Path) -> None:
    before, after = frozen(catalogue_of()), catalogue_of({"treff": {"cost": "5 EUR"}, "neu": {}})
    changed = after.model_copy(update={"editions": before.editions})
    (problem,) = write_flyer(changed, TRIFOLD, Order("nord", "de"), tmp_path / "flyer.pdf")
    values = {"district": "Nord", "found": "N-01", "changed": "1", "fresh": "1"}
    assert (problem.code, problem.file, dict(problem.values)) == (
        "edition-differs",
        "_catalogue/editions/2026-12-03-nord.yml",
        values,
    )
    assert write_flyer(before, TRIFOLD, Order("nord", "de"), tmp_path / "flyer.pdf") == ()


def _told(folder: Path) -> str:
    shutil.copytree(ROOT / "tests" / "catalogue" / "base", folder / "offers")
    change_files(GOLDEN, folder)
    catalogue = load(folder / "offers", TODAY, base=folder).catalogue
    assert catalogue is not None
    problems = placed(folder / "offers", outdated(catalogue, catalogue.districts), base=folder)
    return f"@ de\n{render(problems, 'text', 'de')}@ en\n{render(problems, 'text', 'en')}"


def test_that_paper_is_no_longer_its_edition_is_told_word_for_word(tmp_path: Path) -> None:
    assert _told(tmp_path) == split(GOLDEN)[1]


if __name__ == "__main__":
    with TemporaryDirectory() as empty:
        GOLDEN.write_text(split(GOLDEN)[0] + _told(Path(empty)), encoding="utf-8")
