"""Flyers of the last build are not printed again: the same bytes, whatever has happened to the stock meanwhile."""

import shutil
from pathlib import Path

import pytest

from generator.flyers.press import printed
from generator.flyers.stock import Stock, stock_of, supplied
from generator.flyers.templates import OURS
from generator.flyers.write import write
from generator.output import Job, Written

from .conftest import TRIFOLD, Changes, made_catalogue, made_data

pytestmark = pytest.mark.pdf

TOWN: dict[str, Changes] = {"treff": {}, "fern": {"districts": ["west"]}}
ALL = 12  # four products in three districts

Paper = dict[str, bytes]


def _written(
    folder: Path, stock: Path | None, offers: dict[str, Changes] = TOWN, jobs: int = 1
) -> tuple[Written, Paper]:
    written = write(Job(made_catalogue(offers), ("de",), folder, jobs=jobs, stock=stock))
    return written, {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.pdf")}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Paper]:
    """The stock of a first build, and what that has printed."""
    folder = tmp_path_factory.mktemp("first")
    written, paper = _written(folder / "site", folder / "stock")
    assert (len(paper), written.made) == (ALL, {"flyers": ALL, "kept": 0})
    return folder / "stock", paper


@pytest.fixture
def stock(first: tuple[Path, Paper], tmp_path: Path) -> Path:
    return Path(shutil.copytree(first[0], tmp_path / "stock"))


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.process)])
def test_nothing_is_printed_again_where_nothing_has_changed(
    first: tuple[Path, Paper], stock: Path, tmp_path: Path, jobs: int
) -> None:
    written, paper = _written(tmp_path / "site", stock, jobs=jobs)
    assert (written.made["kept"], paper) == (ALL, first[1])


def test_what_another_offer_does_not_stand_on_is_kept_and_what_nobody_needs_is_dropped(
    stock: Path, tmp_path: Path
) -> None:
    changed: dict[str, Changes] = {**TOWN, "fern": {"districts": ["west"], "cost": "2 EUR"}}
    before = {path.name for path in stock.iterdir()}
    written, paper = _written(tmp_path / "site", stock, changed)
    after = {path.name for path in stock.iterdir()}
    assert written.made["kept"] == ALL - 3, "three lists of West: its poster names no offers"
    assert (len(before - after), len(after - before)) == (3, 3)
    assert paper == _written(tmp_path / "alone", None, changed)[1]


def test_whatever_is_wrong_with_the_stock_the_same_is_printed(
    first: tuple[Path, Paper], stock: Path, tmp_path: Path
) -> None:
    torn, turned, empty, strange, gone, *sound = sorted(stock.iterdir())
    other = sound[0].read_bytes()
    torn.write_bytes(torn.read_bytes()[:-1])
    whole = turned.read_bytes()
    turned.write_bytes(whole[:-900] + bytes([whole[-900] ^ 1]) + whole[-899:])
    empty.write_bytes(b"")
    strange.write_bytes(other)
    gone.unlink()
    gone.mkdir()
    (stock / "note.txt").write_text("mine", "utf-8")
    (stock / ("0" * 64)).write_bytes(b"of another day")
    written, paper = _written(tmp_path / "site", stock)
    assert (written.problems, written.made["kept"], paper) == ((), ALL - 5, first[1])
    assert {path.name for path in stock.iterdir()} == {path.name for path in first[0].iterdir()} | {"note.txt"}


def test_where_nothing_can_be_kept_everything_is_printed(tmp_path: Path) -> None:
    stock = stock_of(tmp_path / "file" / "stock", OURS)
    stock.folder.parent.write_text("no folder", "utf-8")
    data = made_data(made_catalogue(), "west")
    assert supplied(stock, TRIFOLD.template, data, OURS).flyer == printed(TRIFOLD.template, data)


def test_what_is_to_be_said_of_a_flyer_is_kept_with_it(tmp_path: Path) -> None:
    stock = stock_of(tmp_path, OURS)
    data = made_data(made_catalogue({f"offer-{i:02}": {} for i in range(28)}))
    new, again = (supplied(stock, TRIFOLD.template, data, OURS) for _ in range(2))
    assert (new.kept, again.kept, again.flyer) == (False, True, new.flyer)
    assert again.flyer.spilled


def _templates(folder: Path) -> Path:
    return Path(shutil.copytree(OURS, folder))


def test_a_template_of_ones_own_is_another_flyer(tmp_path: Path) -> None:
    same, changed = _templates(tmp_path / "same"), _templates(tmp_path / "changed")
    with (changed / "theme.typ").open("a", encoding="utf-8") as theme:
        theme.write("// wider\n")
    ours = stock_of(tmp_path, OURS)
    assert stock_of(tmp_path, same) == ours
    assert stock_of(tmp_path, changed) != ours


@pytest.mark.parametrize("changed", ["PINNED", "_PROGRAMS"])
def test_other_fonts_or_programs_are_another_flyer(
    changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stock_of(tmp_path, OURS)
    monkeypatch.setattr(f"generator.flyers.stock.{changed}", ())
    assert stock_of(tmp_path, OURS) != before == Stock(tmp_path, before.common)
