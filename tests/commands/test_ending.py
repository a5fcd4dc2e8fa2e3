"""However a command ends, its last words are true, of one language, and no traceback."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, Ran, Run, arguments, disturbed, state

pytestmark = pytest.mark.process

full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110


def shell(line: str, *given: str, folder: Path = ROOT) -> Ran:
    """Run `familienlotse` in a line of the shell, as "$@"."""
    command = ["sh", "-c", line, "sh", sys.executable, "-m", "generator", *given]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("module", ["argparse", "generator.commands.terminal", "generator.catalogue.load"])
def test_control_c_while_the_program_starts_is_one_line(module: str) -> None:
    assert disturbed("interrupted", "import", module, "check", "--lang", "en") == Ran(
        130, "", "familienlotse: Stopped.\n"
    )


@pytest.mark.parametrize(
    ("event", "name"),
    [("import", "mkdocs"), ("open", "site.new/404.html"), ("shutil.rmtree", "site.new/"), ("os.rmdir", "site.new")],
)
def test_control_c_during_a_build_says_which_website_stands(event: str, name: str, town: Path, site: Path) -> None:
    before = state(site)
    offer = town / "prohlis" / "fabi.yml"
    offer.write_text(offer.read_text("utf-8").replace("    summary: ", "    summary: Ganz neu. ", 1), "utf-8")
    ran = disturbed("interrupted", event, name, *arguments(town, site))
    old, new = f"Nothing published; {site} stays as it was.", f"The new website is published: {site}"
    if state(site) == before:
        assert (ran.code, ran.err) == (130, f"familienlotse: Stopped.\nfamilienlotse: {old}\n")
    else:
        assert (ran.code, ran.err) in [(130, f"familienlotse: Stopped.\nfamilienlotse: {new}\n"), (0, "")]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("MemoryError()", "There is not enough memory."),
        ("ImportError('libx.so: failed to map segment from shared object')", "There is not enough memory."),
        ("PanicException('out of threads')", "Typesetting the flyers broke off, probably for lack of memory."),
        (
            "OSError(28, 'x')",
            "The website could not be built: {site}.new/404.html: there is no space left on the disk.",
        ),
        (
            "OSError(28, 'x', 'site.new/a')",
            "The website could not be built: site.new/a: there is no space left on the disk.",
        ),
        (
            "OSError(84, 'Odd thing')",
            "The website could not be built: {site}.new/404.html: an error of the system (Odd thing).",
        ),
    ],
)
def test_a_build_without_means_ends_with_a_sentence(error: str, said: str, town: Path, site: Path) -> None:
    before = state(site)
    ran = disturbed(error, "open", "site.new/404.html", *arguments(town, site))
    end = f"familienlotse: Nothing published; {site} stays as it was.\n"
    assert (ran.code, ran.out, ran.err) == (1, "", f"familienlotse: {said.format(site=site)}\n{end}")
    assert state(site) == before


def test_an_error_that_names_no_file_names_what_was_done() -> None:
    ran = disturbed("OSError(24, 'x')", "import", "generator.catalogue.load", "check", "--lang", "de")
    said = "Der Katalog konnte nicht geprüft werden: zu viele Dateien sind zugleich offen."
    assert ran == Ran(1, "", f"familienlotse: {said}\n")


def test_a_fault_of_the_program_keeps_its_traceback(town: Path, tmp_path: Path) -> None:
    ran = disturbed("ZeroDivisionError()", "open", "404.html", *arguments(town, tmp_path / "site"))
    assert ran.code == 1
    assert ran.err.startswith("Traceback ")
    assert ran.err.endswith(f"ZeroDivisionError\nNothing published; {tmp_path / 'site'} stays as it was.\n")


def test_a_file_that_cannot_be_written_is_named_with_what_it_was_for(run: Run, town: Path, tmp_path: Path) -> None:
    out = tmp_path / "missing" / "table.txt"
    ran = run("report", "translations", "--catalogue", town, "--out", out, "--lang", "de")
    assert ran == Ran(1, "", f"familienlotse: Die Übersicht konnte nicht ausgegeben werden: {out}: gibt es nicht.\n")


@full
def test_a_published_website_is_not_denied_when_that_cannot_be_printed(town: Path, tmp_path: Path) -> None:
    given = arguments(town, tmp_path / "site")
    ran = shell('"$@" >/dev/full', *given)
    lost, done = ran.err.splitlines()
    assert ran.code == 0
    assert lost == "familienlotse: The output could not be written: there is no space left on the disk."
    assert done.startswith(f"familienlotse: Done: {tmp_path / 'site'}/index.html with ")
    assert (tmp_path / "site" / "index.html").is_file()


@full
def test_a_result_that_is_lost_is_a_failure(town: Path) -> None:
    for given in (("check", "--catalogue", str(town)), ("schema",), ("check", "--help")):
        ran = shell('"$@" >/dev/full', *given, "--lang", "de")
        lost = "familienlotse: Die Ausgabe konnte nicht geschrieben werden: auf dem Datenträger ist kein Platz mehr.\n"
        assert ran == Ran(1, "", lost)


@full
@pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full"])
def test_without_stderr_everything_works_in_silence(stream: str, town: Path, tmp_path: Path) -> None:
    catalogue = ("--catalogue", str(town), "--lang", "en")
    assert shell(f'"$@" {stream}', "check", *catalogue) == Ran(0, "No problems.\n", "")
    assert shell(f'"$@" {stream}', "check", "--format", "xml", *catalogue) == Ran(2, "", "")
    built = shell(f'"$@" {stream}', *arguments(town, tmp_path / "site"))
    assert (built.code, built.out[:6], built.err) == (0, "Done: ", "")


def test_without_stdout_a_command_does_what_it_does(town: Path) -> None:
    (town / "prohlis" / "fabi.yml").write_text("status: open\n", "utf-8")
    assert shell('"$@" >&-', "check", "--catalogue", str(town)) == Ran(1, "", "")
    assert shell('"$@" >&- 2>&-', "check", "--catalogue", str(town)) == Ran(1, "", "")


@pytest.mark.parametrize("given", [["schema"], ["check", "--help"], ["--help"], ["check", "--format", "json"]])
def test_a_reader_who_leaves_early_is_no_error(given: list[str]) -> None:
    left, pipe = os.pipe()
    os.close(left)
    command = [sys.executable, "-m", "generator", *given]
    done = subprocess.run(command, cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)
    os.close(pipe)
    assert (done.returncode, done.stderr) == (0, "")


def test_errors_whose_reader_leaves_keep_their_exit_code(town: Path, tmp_path: Path) -> None:
    (town / "prohlis" / "fabi.yml").write_text("status: open\n", "utf-8")
    left, pipe = os.pipe()
    os.close(left)
    command = [sys.executable, "-m", "generator", *arguments(town, tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=pipe, text=True, check=False)
    os.close(pipe)
    assert (done.returncode, done.stdout) == (1, "")


def test_a_file_full_of_errors_does_not_bury_the_others(run: Run, town: Path) -> None:
    path = town / "prohlis" / "fabi.yml"
    nonsense = "".join(f"x{number}: 1\n" for number in range(20_000))
    path.write_text(nonsense, "utf-8")
    ran = run("check", "--catalogue", town, "--lang", "en")
    lines = ran.out.splitlines()
    assert ran.code == 1
    assert len(lines) == 52
    rest, count = lines[-2:]
    assert re.fullmatch(rf"{re.escape(str(path))}: … and 19,?\d+ more\.", rest)
    assert re.fullmatch(r"20\d\d\d errors\.", count)
