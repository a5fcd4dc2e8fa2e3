"""Whatever stands in the catalogue: one clear line with its place, exit 1, no traceback, and the site stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run

pytestmark = pytest.mark.process

KIOSK = "prohlis/familienkiosk.yml"
BOMB = "a: &a [x, x]\nb: [*a, *a, *a, *a]\n"


def replaced(old: str, new: str) -> Callable[[Path], None]:
    def change(offers: Path) -> None:
        path = offers / KIOSK
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def written(content: bytes, name: str = KIOSK) -> Callable[[Path], None]:
    def change(offers: Path) -> None:
        (offers / name).write_bytes(content)

    return change


BAD = {
    "broken YAML": (replaced("contact:", "contact: ["), "familienkiosk.yml:", "yaml-syntax"),
    "not UTF-8": (written("name: Größe".encode("latin-1")), "familienkiosk.yml:1:9:", "not-utf8"),
    "a file of 10 MB": (written(b"# " + b"x" * 10_000_000), "familienkiosk.yml:", "too-large"),
    "an alias bomb": (written(BOMB.encode()), "familienkiosk.yml:1:4:", "yaml-feature"),
    "an id that climbs out": (
        replaced("provider: vsp", "provider: ../../x"),
        "familienkiosk.yml:4:11:",
        "unknown-provider",
    ),
    "a name that is no id": (written(b"status: active\n", "prohlis/Über uns.yml"), "Über uns.yml", "file-name"),
    "a javascript address": (
        replaced("website: https://vsp.example/familienkiosk", "website: javascript:alert(1)"),
        "familienkiosk.yml:",
        "url",
    ),
    "a phone of letters": (replaced("phone: 030 23125 110", "phone: ring me"), "familienkiosk.yml:", "phone"),
    "a house that is part of itself": (
        replaced("status: active", "status: active\npart_of: familienkiosk"),
        "familienkiosk.yml:",
        "to-itself",
    ),
    "31 February": (replaced("checked: {on: 2026-11-02", "checked: {on: 2026-02-31"), "familienkiosk.yml:", "date"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_entry_gets_one_line_and_leaves_the_site(case: str, town: Path, tmp_path: Path, run: Run) -> None:
    change, place, code = BAD[case]
    change(town)
    site = tmp_path / "site"
    site.mkdir()
    (site / ".familienlotse").write_text("index.html\n")
    (site / "index.html").write_text("the last good site")

    built = run("build", "--catalogue", town, "--out", site, "--no-flyers", "--lang", "en")

    assert built.code == 1
    assert built.out == ""
    assert "Traceback" not in built.err
    lines = [line for line in built.err.splitlines() if f"[{code}]" in line]
    assert len(lines) == (2 if code == "yaml-feature" else 1)  # the anchor is one thing, the alias another
    assert place in lines[0]
    assert built.err.endswith(f"Nothing published; {site} stays as it was.\n")
    assert (site / "index.html").read_text() == "the last good site"
    assert sorted(path.name for path in site.iterdir()) == [".familienlotse", "index.html"]


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path, run: Run) -> None:
    ran = run("check", "--catalogue", tmp_path / "nowhere", "--lang", "en")
    assert ran.code == 1
    assert "[missing-folder]" in ran.out
    assert ran.err == ""


def test_an_empty_catalogue_is_said_in_one_line(town: Path, run: Run) -> None:
    for path in (town / "prohlis").iterdir():
        path.unlink()
    ran = run("check", "--catalogue", town, "--lang", "en")
    assert ran.code == 1
    assert "[empty-catalogue]" in ran.out


def test_all_problems_are_said_at_once(town: Path, run: Run) -> None:
    for change, _, _ in (BAD["a phone of letters"], BAD["31 February"], BAD["a javascript address"]):
        change(town)
    ran = run("check", "--catalogue", town, "--lang", "de")
    assert ran.code == 1
    assert [code for code in ("[phone]", "[date]", "[url]") if code not in ran.out] == []
    assert ran.out.count("Fehler:") == 3


def test_what_no_output_could_make_is_said_by_check_at_its_line(town: Path, tmp_path: Path, run: Run) -> None:
    for path in town.rglob("*.yml"):  # French instead of Polish: the interface does not speak it
        text = path.read_text("utf-8")
        path.write_text(text.replace("pl:", "fr:").replace("vi, pl]", "vi, fr]"), "utf-8")
    settings = town / "_catalogue" / "catalogue.yml"
    number, line = next(
        it for it in enumerate(settings.read_text("utf-8").splitlines(), 1) if it[1].startswith("languages:")
    )
    place = f"{settings}:{number}:{line.index('fr') + 1}: Error: languages: "
    checked = run("check", "--catalogue", town, "--lang", "en")
    built = run("build", "--catalogue", town, "--out", tmp_path / "site", "--no-flyers", "--lang", "en")
    assert (checked.code, built.code) == (1, 1)
    assert checked.out.startswith(place)
    assert built.err.startswith(place)
