"""`--today`: which day decides on `valid` and `checked`."""

import json
import re
from pathlib import Path

import pytest

from tests.commands.conftest import Run, state

pytestmark = pytest.mark.process

OFFER = Path("prohlis") / "fabi.yml"


@pytest.fixture
def summer(town: Path) -> Path:
    """A town with an offer that there is only in the summer of 2031."""
    offer = town / OFFER
    text = offer.read_text("utf-8").replace("\nchecked:", "\nvalid: 2031-06-01/2031-08-31\nchecked:")
    offer.write_text(text.replace("every: 6 months", "every: 5 years"), "utf-8")  # or it would be too old for paper
    return town


def build(run: Run, town: Path, out: Path, *more: str) -> set[str]:
    ran = run("build", "--catalogue", town, "--out", out, "--no-flyers", "--language", "de", "--lang", "en", *more)
    assert ran.code == 0, ran.err
    said = [line for line in ran.err.splitlines() if line.startswith("familienlotse: As of ")]
    assert said == [f"familienlotse: As of {more[1]} (--today), not today." for _ in more[:1]]
    return set(re.findall('data-offer="([a-z-]+)"', (out / "de" / "find" / "index.html").read_text("utf-8")))


def test_the_day_decides_which_offers_are_shown(run: Run, summer: Path, tmp_path: Path) -> None:
    assert "fabi" not in build(run, summer, tmp_path / "spring", "--today", "2031-05-31")
    assert "fabi" in build(run, summer, tmp_path / "june", "--today", "2031-06-01")
    assert "fabi" in build(run, summer, tmp_path / "august", "--today", "2031-08-31")
    assert "fabi" not in build(run, summer, tmp_path / "autumn", "--today", "2031-09-01")


def test_the_same_day_gives_the_same_bytes(run: Run, summer: Path, tmp_path: Path) -> None:
    for name in ("one", "other"):
        build(run, summer, tmp_path / name, "--today", "2031-07-01")
    assert state(tmp_path / "one") == state(tmp_path / "other")


def test_check_says_what_is_overdue_on_that_day(run: Run, town: Path) -> None:
    def codes(day: str) -> list[str]:
        ran = run("check", "--catalogue", town, "--format", "json", "--today", day, "--lang", "en")
        assert f"As of {day}" in ran.err
        return [problem["code"] for problem in json.loads(ran.out)]

    assert "checked-overdue" not in codes("2026-11-22")
    assert codes("2036-11-22").count("checked-overdue") == 3


@pytest.mark.pdf
def test_a_flyer_lists_the_offers_of_that_day(run: Run, summer: Path, tmp_path: Path) -> None:
    for day in ("2031-05-31", "2031-06-01"):
        out = tmp_path / f"{day}.pdf"
        assert run("flyer", "prohlis", "--catalogue", summer, "--out", out, "--today", day).code == 0
    assert (tmp_path / "2031-05-31.pdf").read_bytes() != (tmp_path / "2031-06-01.pdf").read_bytes()
