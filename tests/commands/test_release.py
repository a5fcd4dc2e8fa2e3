"""A district's paper is frozen once: what is written, what is said, and when nothing is written."""

import shutil
from pathlib import Path

import pytest

from generator.commands import main
from tests.commands.conftest import ROOT

EDITIONS = "_catalogue/editions"
TODAY = ("--today", "2026-11-22")
LATER = ("--today", "2026-12-22")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests" / "catalogue" / "base", tmp_path / "offers"))


def said(capsys: pytest.CaptureFixture[str], town: Path, *given: str) -> tuple[int, str, str]:
    """The exit code, stdout and the last line of stderr, the folder left out."""
    code = main(["release", *given, "--catalogue", str(town), "--lang", "en"])
    out, err = capsys.readouterr()
    return code, out.replace(f"{town}/", ""), err.replace(f"{town}/", "").splitlines()[-1]


def dearer(town: Path, old: str = "cost: free", new: str = "cost: 5 EUR") -> None:
    path = town / "prohlis" / "kiosk.yml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def files(town: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (town / EDITIONS).glob("*")}


def test_the_first_edition_of_a_district_is_written(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    assert said(capsys, town, "prohlis", *TODAY)[:2] == (0, WRITTEN)
    assert list(files(town)) == ["2026-11-22-prohlis.yml"]


WRITTEN = """\
Edition P-01 with 2 offers stands in _catalogue/editions/2026-11-22-prohlis.yml. \
Now: familienlotse build, then print. The file belongs to the catalogue and stays for ever.
"""


def test_an_edition_that_still_fits_is_not_written_again(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    said(capsys, town, "prohlis", *TODAY)
    before = files(town)
    assert said(capsys, town, "prohlis", *LATER)[:2] == (0, CURRENT)
    assert files(town) == before


CURRENT = "Edition P-01 of 2026-11-22 still fits: nothing on the paper has changed. Nothing was written.\n"


def test_when_something_has_changed_the_next_edition_is_written(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    said(capsys, town, "prohlis", *TODAY)
    before = files(town)
    dearer(town)
    code, out, _err = said(capsys, town, "prohlis", *LATER)
    assert (code, out.startswith("Edition P-02 with 2 offers")) == (0, True)
    assert files(town) == before | {"2026-12-22-prohlis.yml": files(town)["2026-12-22-prohlis.yml"]}


def test_an_edition_of_the_same_day_is_never_overwritten(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    said(capsys, town, "prohlis", *LATER)
    before = files(town)
    dearer(town)
    for day in (LATER, TODAY):
        assert said(capsys, town, "prohlis", *day) == (1, "", TOO_EARLY)
    assert files(town) == before


TOO_EARLY = (
    "familienlotse: Edition P-01 is of 2026-12-22; the next one can be a day later at the earliest. If P-01 has not "
    "been printed yet, remove _catalogue/editions/2026-12-22-prohlis.yml and call the command again."
)


def test_a_file_of_that_name_stays_as_it_is(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    said(capsys, town, "gorbitz", *TODAY)
    folder = town / EDITIONS
    (folder / "2026-11-22-gorbitz.yml").rename(folder / "2026-12-22-prohlis.yml")
    before = files(town)
    expected = (
        "familienlotse: The edition could not be written: _catalogue/editions/2026-12-22-prohlis.yml: exists already."
    )
    assert said(capsys, town, "prohlis", *LATER) == (1, "", expected)
    assert files(town) == before


def test_districts_with_the_same_letter_have_codes_of_their_own(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    districts = town / "_catalogue" / "districts.yml"
    districts.write_text(districts.read_text("utf-8") + "pieschen:\n  labels: {de: Pieschen, en: Pieschen}\n", "utf-8")
    codes = [said(capsys, town, key, *TODAY)[1].split()[1] for key in ("prohlis", "pieschen", "gorbitz")]
    assert codes == ["P-01", "PI-01", "G-01"]


def test_a_district_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    expected = "familienlotse: The catalogue has no district leuben. It has: prohlis, gorbitz."
    assert said(capsys, town, "leuben", *TODAY) == (2, "", expected)


def test_a_catalogue_with_errors_is_not_frozen(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    dearer(town, new="cost: viel")
    code, out, err = said(capsys, town, "prohlis", *TODAY)
    assert (code, out, err) == (1, "", "1 error.")
    assert files(town) == {}


def test_a_district_without_offers_is_not_frozen(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    for path in (town / "prohlis").iterdir():
        path.write_text(path.read_text("utf-8").replace("status: active", "status: planned"), "utf-8")
    dearer(town, "next: [rallye]", "next: []")
    expected = "familienlotse: There is no offer on the paper of prohlis, there is nothing to freeze."
    assert said(capsys, town, "prohlis", *TODAY) == (1, "", expected)


def test_a_disk_that_is_full_leaves_no_half_file(
    capsys: pytest.CaptureFixture[str], town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, out, err = said(capsys, town, "prohlis", *TODAY)
    expected = (
        "familienlotse: The edition could not be written: "
        "_catalogue/editions/2026-11-22-prohlis.yml: there is no space left on the disk."
    )
    assert (code, out, err) == (1, "", expected)
    assert files(town) == {}
