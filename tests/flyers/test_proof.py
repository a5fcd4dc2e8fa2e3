"""What is said of printed flyers: what stands on insert sheets, what stays off paper."""

from pathlib import Path

import pytest

from generator.flyers.order import Order
from generator.flyers.proof import gathered, left_out
from generator.flyers.write import every, file_name, write, write_all, write_flyer
from generator.output import Job
from generator.problems.problem import Problem

from .conftest import TRIFOLD, Changes, made_catalogue

DISTRICTS = "_catalogue/districts.yml"


def _spilled(offers: str, found: int) -> Problem:
    values = (("district", "nord"), ("format", "trifold"), ("found", str(found)), ("offers", offers))
    return Problem("flyer-spilled", ("nord",), values, at="key", file=DISTRICTS)


def test_what_is_on_insert_sheets_in_any_language_is_said_once() -> None:
    other = Problem.of("flyer-long", ("nord",))
    assert gathered((_spilled("b, c", 2), other, _spilled("a, b", 2), other)) == (other, _spilled("a, b, c", 3))


def test_an_offer_left_off_paper_is_named_with_its_days() -> None:
    old: Changes = {"checked": {"on": "2025-01-01", "by": "redaktion", "every": "6 months"}}
    catalogue = made_catalogue({"alt": old, "neu": {}})
    (found,) = left_out(catalogue, catalogue.published())
    assert (found.code, found.file, dict(found.values)) == (
        "flyer-too-old",
        "nord/alt.yml",
        {"due": "2025-07-01", "found": "2025-01-01"},
    )


@pytest.mark.pdf
def test_the_build_lists_what_spilled_and_what_is_too_old(tmp_path: Path) -> None:
    old: Changes = {"checked": {"on": "2025-01-01", "by": "redaktion", "every": "6 months"}}
    many: dict[str, Changes] = {f"offer-{i:02}": {} for i in range(30)}
    written = write(Job(made_catalogue({**many, "alt": old}), ("de",), tmp_path))
    found = {(it.code, dict(it.values).get("district", "")) for it in written.problems}
    assert found == {("flyer-spilled", "nord"), ("flyer-spilled", "sued"), ("flyer-too-old", "")}
    spilled = next(it for it in written.problems if it.code == "flyer-spilled")
    assert dict(spilled.values)["offers"].endswith("offer-28, offer-29")


@pytest.mark.pdf
def test_one_flyer_says_the_same_of_its_district_alone(tmp_path: Path) -> None:
    old: Changes = {"checked": {"on": "2025-01-01", "by": "redaktion", "every": "6 months"}}
    catalogue = made_catalogue({"alt": old, "west": {"districts": ["west"]}})
    found = [write_flyer(catalogue, TRIFOLD, Order(it, "de"), tmp_path / "f.pdf") for it in ("nord", "west")]
    assert [[it.code for it in problems] for problems in found] == [["flyer-too-old"], []]


@pytest.mark.parametrize(
    ("order", "name"),
    [
        (Order("nord", "de"), "nord-trifold-de.pdf"),
        (Order("nord", "ar", twin=True), "nord-trifold-ar-de.pdf"),
        (Order("nord", "ar", twin=True, profile="print"), "nord-trifold-ar-de-print.pdf"),
    ],
)
def test_a_flyer_that_stands_by_itself_says_what_it_is(order: Order, name: str) -> None:
    assert file_name(TRIFOLD, order) == name


@pytest.mark.pdf
def test_all_flyers_for_one_way_of_printing_stand_in_one_folder(tmp_path: Path) -> None:
    catalogue = made_catalogue()
    written = write_all(Job(catalogue, ("ar",), tmp_path), every(("ar",), ("nord", "west"), (TRIFOLD,), "bw"))
    names = [f"{district}-trifold-ar{twin}-bw.pdf" for district in ("nord", "west") for twin in ("", "-de")]
    assert (written.files, sorted(path.name for path in tmp_path.iterdir())) == (tuple(names), sorted(names))
