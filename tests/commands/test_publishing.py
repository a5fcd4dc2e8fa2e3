"""The command publishes in one step: killed, interrupted or doubled, the last good site stands."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, Run, arguments, disturbed, state

pytestmark = pytest.mark.process

# Runs the real command and stops it for good at the n-th file of the new website.
KILLED_AT = """
import os, signal, sys
left = int(sys.argv[1])
def hook(event, values):
    global left
    if event == "open" and "site.new/" in str(values[0]) and values[2] & (os.O_WRONLY | os.O_RDWR):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
from generator.commands import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("file", [1, 9, 40])
def test_a_build_killed_at_a_file_leaves_the_last_good_site(file: int, town: Path, site: Path, run: Run) -> None:
    before = state(site)
    killed = subprocess.run([sys.executable, "-c", KILLED_AT, str(file), *arguments(town, site)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert state(site) == before
    assert (site.parent / "site.new").is_dir()

    again = run(*arguments(town, site))
    assert again.code == 0
    assert state(site) == before
    assert sorted(path.name for path in site.parent.iterdir()) == [".site.lock", "offers", "site"]


@pytest.mark.skipif(sys.platform == "win32", reason="locks with flock")
def test_the_second_of_two_builds_says_so_and_stops(town: Path, site: Path, run: Run) -> None:
    import fcntl  # noqa: PLC0415  # not on Windows

    before = state(site)
    handle = os.open(site.parent / ".site.lock", os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        second = run(*arguments(town, site))
        german = run(*arguments(town, site), "--lang", "de")
    finally:
        os.close(handle)
    assert second.code == 1
    assert second.err.startswith(f"familienlotse: Somebody is building into {site} right now (")
    assert second.err.count("\n") == 1
    held = r"\(Prozess \d+, seit \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\)"
    said = rf"familienlotse: Gerade baut schon jemand nach {re.escape(str(site))} {held}\. Bitte später noch einmal\.\n"
    assert re.fullmatch(said, german.err)
    assert state(site) == before


def test_the_same_catalogue_gives_the_same_bytes(town: Path, site: Path, run: Run) -> None:
    before = state(site)
    assert run(*arguments(town, site)).code == 0
    assert state(site) == before


@pytest.mark.pdf
def test_only_what_an_offer_stands_on_is_printed_again_when_it_changes(town: Path, tmp_path: Path, run: Run) -> None:
    given = [*arguments(town, tmp_path / "site"), "--today", "2026-11-22"]
    given.remove("--no-flyers")
    first = run(*given)
    offer = town / "prohlis" / "fabi.yml"
    offer.write_text(offer.read_text("utf-8").replace("cost: free", "cost: 2 EUR"), "utf-8")
    second = run(*given)
    assert [re.findall(r"flyers \((.*?)\)", ran.out) for ran in (first, second)] == [
        ["new: 12, unchanged: 0"],
        ["new: 3, unchanged: 9"],
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.flyers", ".site.lock", "offers", "site"]


def test_one_language_never_replaces_a_website_of_several(town: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "site"
    both = run(*arguments(town, out), "--language", "ar")
    assert both.code == 0, both.err
    before = state(out)
    for language in ("en", "de"):
        ran = run("build", "--catalogue", town, "--out", out, "--no-flyers", "--language", language, "--lang", "en")
        lost = "ar" if language == "de" else "de, ar"
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            f"familienlotse: {out} also holds these languages and they would vanish, for printed QR codes too: {lost}. "
            "Please build without --language, or give another folder with --out.\n"
        )
        assert state(out) == before


@pytest.mark.parametrize("lang", ["de", "en"])
def test_what_cannot_be_removed_is_said_and_the_new_website_stands(lang: str, town: Path, site: Path, run: Run) -> None:
    before = state(site)
    offer = town / "prohlis" / "fabi.yml"
    offer.write_text(offer.read_text("utf-8").replace("    summary: ", "    summary: Ganz neu. ", 1), "utf-8")
    ran = disturbed(
        "PermissionError(13, 'x', 'a page')", "os.rmdir", "site.new", *arguments(town, site), "--lang", lang
    )
    said = {
        "de": f"Die neue Website ist veröffentlicht, nur {site}.new ließ sich nicht löschen: kein Zugriff erlaubt. "
        "Bitte von Hand löschen.",
        "en": f"The new website is published, but {site}.new could not be removed: access is not allowed. "
        "Please remove it by hand.",
    }
    assert (ran.code, ran.out, ran.err) == (0, "", f"familienlotse: {said[lang]}\n")
    assert state(site) != before
    assert run(*arguments(town, site)).code == 0  # the reason is gone, and so is what was left
    assert not site.with_name("site.new").exists()
