"""The commands: what they print, their exit codes, their language."""

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, Run, address_of, disturbed, fetched, started

pytestmark = pytest.mark.process

COMMANDS = ("build", "check", "serve", "flyer", "release", "report", "confirm", "schema", "init")


def test_help_names_every_command_in_german_and_english(run: Run) -> None:
    german, english = run("--help", LANG="de_DE.UTF-8"), run("--help", LANG="en_GB.UTF-8")
    assert german.code == english.code == 0
    for command in COMMANDS:
        assert re.search(rf"^    {command}\b", german.out, re.MULTILINE)
    assert "den Katalog prüfen" in german.out
    assert "check the catalogue" in english.out
    assert "den Katalog prüfen" in run("check", "--lang", "de", "--help", LANG="C.UTF-8").out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, apart: Run) -> None:
    ran = apart(command, "--help", LANG="de_DE.UTF-8")
    assert ran.code == 0
    assert "--catalogue" in ran.out
    assert "--lang" in ran.out


def test_the_readme_and_the_handbook_name_every_command() -> None:
    reference = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert [command for command in COMMANDS if f"familienlotse {command}" not in reference] == []


def test_wrong_use_exits_with_2(run: Run, town: Path) -> None:
    assert run("fly").code == 2
    assert run("check", "--format", "xml").code == 2
    ran = run("build", "--catalogue", town, "--out", town.parent / "site", "--language", "xx", "--lang", "en")
    assert ran.code == 2
    assert ran.err == (
        "familienlotse: The catalogue has no language xx. It has: de, de-simple, en, ar, fa, uk, ru, tr, vi, pl.\n"
    )
    ran = run("flyer", "prohliss", "--catalogue", town, "--lang", "en", folder=town.parent)
    assert ran.code == 2
    assert ran.err == ("familienlotse: The catalogue has no district prohliss. It has: prohlis, gorbitz, cotta.\n")


def test_a_foreign_folder_is_never_replaced(run: Run, town: Path, tmp_path: Path) -> None:
    out = tmp_path / "documents"
    out.mkdir()
    (out / "letter.txt").write_text("dear all")
    ran = run("build", "--catalogue", town, "--out", out, "--no-flyers", "--lang", "en")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert (out / "letter.txt").read_text() == "dear all"


def test_strict_refuses_sample_data(run: Run, town: Path, tmp_path: Path) -> None:
    ran = run("build", "--catalogue", town, "--out", tmp_path / "site", "--strict", "--lang", "en")
    assert ran.code == 1
    assert "The catalogue holds sample data (demo: true in " in ran.err
    assert not (tmp_path / "site").exists()


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A right catalogue that is no sample, with pages that are filled in."""
    shutil.copytree(ROOT / "tests" / "catalogue" / "base", tmp_path / "offers")
    replace(tmp_path / "offers" / "_catalogue" / "catalogue.yml", "demo: yes", "demo: no")
    pages = tmp_path / "site_src" / "pages"
    pages.mkdir(parents=True)
    for name in ("imprint", "privacy", "accessibility"):
        for language in ("de", "en"):
            (pages / f"{name}.{language}.md").write_text(f"# {name}\n\nText.\n", "utf-8")
    return tmp_path / "offers"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_strict_refuses_warnings_of_fact_but_not_what_is_due(run: Run, real: Path, tmp_path: Path) -> None:
    given = ["build", "--catalogue", real, "--out", tmp_path / "site", "--no-flyers", "--strict", "--lang", "en"]
    day = ("--today", "2028-01-01")
    kiosk = real / "prohlis" / "kiosk.yml"
    replace(kiosk, "treffen sich Familien", "treffen sich alle")
    checked = run("check", "--catalogue", real, "--format", "github", *day)
    assert set(re.findall(r"::warning .*title=([a-z-]+)", checked.out)) == {"checked-overdue", "outdated-translation"}
    ran = run(*given, *day)
    assert (ran.code, ran.err) == (0, "familienlotse: As of 2028-01-01 (--today), not today.\n")
    replace(kiosk, "status: active", "status: active\npaused: {until: 2029-01-01}")
    ran = run(*given, *day)
    assert ran.code == 1
    warning, counted, stopped, _kept = ran.err.splitlines()[1:]
    assert warning.endswith("[pause-unused]")
    assert counted == "1 warning."
    assert stopped == "familienlotse: This is not published with --strict. Please mend the warnings above first."


def test_strict_refuses_a_page_that_is_still_to_be_filled_in(run: Run, real: Path, tmp_path: Path) -> None:
    page = real.parent / "site_src" / "pages" / "privacy.de.md"
    page.write_text("# Datenschutz\n\n*Server:*{.fill-in} wer?\n\n*Frist:*{.fill-in} wie lange?\n", "utf-8")
    ran = run("build", "--catalogue", real, "--out", tmp_path / "site", "--no-flyers", "--strict", "--lang", "en")
    first, second, counted, stopped, _kept = ran.err.splitlines()
    assert [line.rpartition("privacy.de.md:")[2].partition(": ")[0] for line in (first, second)] == ["3:10", "5:9"]
    assert first.endswith("[page-unfilled]")
    assert (ran.code, counted) == (1, "2 warnings.")
    assert stopped == "familienlotse: This is not published with --strict. Please mend the warnings above first."


def test_of_a_hundred_errors_the_last_lines_say_how_many_and_where_all_are(
    run: Run, real: Path, tmp_path: Path
) -> None:
    offer = (real / "prohlis" / "kiosk.yml").read_text("utf-8").replace("status: active", "status: aktiv")
    for number in range(100):
        (real / "prohlis" / f"kiosk-{number}.yml").write_text(offer, "utf-8")
    ran = run("build", "--catalogue", real, "--out", tmp_path / "site", "--lang", "en")
    *found, more, counted, all_of_them, kept = ran.err.splitlines()
    assert [line.endswith("[not-a-choice]") for line in found] == [True] * 20
    assert more == "… and 80 more."
    assert counted == "100 errors."
    assert all_of_them == "familienlotse: All problems are shown by: familienlotse check"
    assert kept == f"familienlotse: Nothing published; {tmp_path / 'site'} stays as it was."


def test_check_of_dresden_finds_nothing_but_what_time_brings(run: Run) -> None:
    ran = run("check", "--format", "json", folder=ROOT)
    assert ran.code == 0
    found = {problem["code"] for problem in json.loads(ran.out) if problem["level"] != "hint"}
    assert found <= {"checked-overdue", "expired"}


def test_formats_for_machines(run: Run, town: Path) -> None:
    path = town / "prohlis" / "fabi.yml"
    path.write_text(path.read_text("utf-8").replace("status: active", "status: aktive"), "utf-8")
    github = run("check", "--catalogue", town, "--format", "github", "--lang", "en")
    assert github.code == 1
    assert re.search(r"^::error file=.*fabi\.yml,line=\d+,col=\d+,title=not-a-choice::", github.out, re.MULTILINE)
    gitlab = json.loads(run("check", "--catalogue", town, "--format", "gitlab", "--lang", "en").out)
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(gitlab[0])


def test_schema_is_the_one_in_the_docs(run: Run) -> None:
    printed = json.loads(run("schema").out)
    assert printed == json.loads((ROOT / "docs" / "offer.schema.json").read_text("utf-8"))


def test_the_report_shows_what_is_translated(run: Run, town: Path, tmp_path: Path) -> None:
    file = tmp_path / "translations.txt"
    ran = run("report", "translations", "--catalogue", town, "--out", file, "--lang", "en")
    assert ran.code == 0
    assert ran.out == f"Written: {file}\n"
    table = file.read_text("utf-8").splitlines()
    assert table[0].split() == ["de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl"]
    assert table[1].split() == ["fabi", *["+m"] * 9]
    changed = town / "prohlis" / "fabi.yml"
    german, _, rest = changed.read_text("utf-8").partition("    summary: ")
    changed.write_text(f"{german}    summary: Jetzt neu. {rest}", "utf-8")
    table = run("report", "translations", "--catalogue", town, "--lang", "en").out.splitlines()
    assert table[1].split() == ["fabi", *["!m"] * 9]


def test_serve_shows_the_built_site_until_it_is_stopped(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("hello")
    with started("--out", site, folder=tmp_path) as process:
        assert fetched(address_of(process)) == "hello"
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0


def test_serve_with_a_language_builds_it_again_at_every_change(town: Path, tmp_path: Path) -> None:
    with started("--catalogue", town, "--language", "de", folder=tmp_path) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "familienlotse: Rebuilt.\n"
        page = f"{address_of(process)}de/offers/fabi/"
        assert "Ganz neu heute" not in fetched(page)
        offer = town / "prohlis" / "fabi.yml"
        offer.write_text(offer.read_text("utf-8").replace("    summary: ", "    summary: Ganz neu heute. ", 1), "utf-8")
        lines = iter(process.stderr.readline, "")
        assert any(line == "familienlotse: Rebuilt.\n" for line in lines)
        assert "Ganz neu heute" in fetched(page)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
    assert (tmp_path / "build" / "preview" / "index.html").is_file()


def test_serve_shows_the_patterns_and_leaves_the_site_alone(town: Path, tmp_path: Path, run: Run) -> None:
    with started("--catalogue", town, "--patterns", folder=tmp_path) as process:
        address = address_of(process)
        assert [fetched(f"{address}{language}/").count("fl-pattern__night") for language in ("de", "ar")] == [16, 16]
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
    assert not (tmp_path / "site").exists()
    ran = run("serve", "--patterns", "--language", "ar", "--lang", "en", folder=tmp_path)
    assert ran.code == 2
    assert ran.err == "familienlotse: --patterns shows languages of its own. Please leave --language out.\n"


def test_serve_says_when_the_port_is_taken(tmp_path: Path, run: Run) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("hello")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ran = run("serve", "--out", tmp_path / "site", "--port", port, "--lang", "en")
    assert ran.code == 2
    assert re.fullmatch(rf"familienlotse: Port {port} is taken. Free is: --port \d+\n", ran.err)


@pytest.mark.pdf
def test_one_flyer_can_be_made_alone(town: Path, tmp_path: Path, run: Run) -> None:
    ran = run("flyer", "prohlis", "--language", "ar", "--catalogue", town, "--lang", "en", folder=tmp_path)
    assert (ran.code, ran.out) == (0, "Written: prohlis-trifold-ar.pdf\n")
    assert re.findall(r"\[([a-z-]+)\]$", ran.err, re.MULTILINE) in ([], ["flyer-spilled"])
    assert (tmp_path / "prohlis-trifold-ar.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.pdf
def test_all_flyers_in_a_language_are_made_for_a_print_shop(town: Path, tmp_path: Path, run: Run) -> None:
    given = ("--all", "--language", "vi", "--with", "de", "--profile", "print", "--out", "paper", "--lang", "en")
    ran = run("flyer", *given, "--catalogue", town, folder=tmp_path)
    assert (ran.code, ran.out) == (0, "Done: 12 flyers in paper\n")
    kinds, districts = ("booklet", "handout", "poster", "trifold"), ("cotta", "gorbitz", "prohlis")
    names = [f"{district}-{kind}-vi-de-print.pdf" for district in districts for kind in kinds]
    assert sorted(path.name for path in (tmp_path / "paper").iterdir()) == names


ONE_OR_ALL = (
    "Please give either a district (familienlotse flyer prohlis) or --all for all of them. "
    "Help: familienlotse flyer --help"
)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), ONE_OR_ALL),
        (("prohlis", "--all"), ONE_OR_ALL),
        (
            ("prohlis", "--language", "de-simple", "--with", "de"),
            "There is no German beside “de-simple”: that is German itself. Please build without --with.",
        ),
    ],
)
def test_what_does_not_go_together_is_said(town: Path, run: Run, given: tuple[str, ...], said: str) -> None:
    ran = run("flyer", *given, "--catalogue", town, "--lang", "en")
    assert (ran.code, ran.err) == (2, f"familienlotse: {said}\n")


def test_a_logo_that_is_not_there_stops_a_flyer(town: Path, tmp_path: Path, run: Run) -> None:
    settings = town / "_catalogue" / "catalogue.yml"
    settings.write_text(settings.read_text("utf-8") + "print: {logo: wappen.svg}\n", "utf-8")
    ran = run("flyer", "prohlis", "--catalogue", town, "--lang", "en", folder=tmp_path)
    assert ran.code == 1
    assert re.match(r"offers/_catalogue/catalogue\.yml:[0-9]+:15: Error: print\.logo: “wappen\.svg” is not", ran.err)


def test_a_letter_that_no_flyer_can_print_stops_the_build(town: Path, tmp_path: Path, run: Run) -> None:
    offer = town / "prohlis" / "fabi.yml"
    offer.write_text(offer.read_text("utf-8").replace("    summary: ", "    summary: ቤተሰብ ", 1), "utf-8")
    ran = run("build", "--catalogue", town, "--out", tmp_path / "site", "--language", "de", "--lang", "en")
    assert ran.code == 1
    assert re.match(rf"{re.escape(str(offer))}:[0-9]+:[0-9]+: Error: texts\.de\.summary: ", ran.err)
    assert "“ቤ ተ ሰ ብ”. Expected: letters, digits and punctuation. [letters]" in ran.err
    assert ran.err.endswith("stays as it was.\n")
    assert not (tmp_path / "site").exists()


def test_a_flyer_names_files_as_all_commands_do(town: Path, tmp_path: Path) -> None:
    changed = "__import__('generator.fonts', fromlist='x').ChangedFont('Fira', 'a', 'b')"
    given = ("flyer", "prohlis", "--catalogue", str(town), "--out", str(tmp_path / "flyer.pdf"), "--lang", "en")
    ran = disturbed(changed, "tempfile.mkdtemp", "", *given)
    assert ran.code == 1
    assert ran.err.startswith(f"{town}/_catalogue/catalogue.yml:1:1: Error: ")
    assert "[flyer-font]" in ran.err
    assert not (tmp_path / "flyer.pdf").exists()


def test_serve_says_what_to_do_when_nothing_is_built(run: Run, tmp_path: Path) -> None:
    ran = run("serve", "--out", tmp_path / "site", "--lang", "de")
    assert ran.code == 2
    assert ran.err == f"familienlotse: {tmp_path / 'site'} gibt es noch nicht. Zuerst: familienlotse build\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_progress_is_shown_on_a_terminal_only(town: Path, tmp_path: Path, run: Run) -> None:
    import pty  # noqa: PLC0415  # not on Windows

    arguments = ["build", "--catalogue", str(town), "--out", str(tmp_path / "site"), "--lang", "en"]
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", *arguments, "--no-flyers", "--language", "ar"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while part := os.read(ours, 4096):
                shown += part
    os.close(ours)
    assert process.returncode == 0
    assert "pages: ar …" in shown.decode()
    assert "checking the links …" in shown.decode()
    assert run(*arguments, "--no-flyers", "--language", "ar").err == ""
