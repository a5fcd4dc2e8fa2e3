"""`serve --language`: whatever happens to the catalogue, the last good state is shown, and it recovers by itself."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.commands.conftest import Run, address_of, fetched, started

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="stopped by SIGINT, locked with flock"),
]

KEPT = "The last good state is still shown."
REBUILT = "familienlotse: Rebuilt.\n"


@pytest.fixture
def preview(town: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A preview in Arabic that has built once; it ends well when it is stopped."""
    with started("--catalogue", town, "--language", "ar", folder=tmp_path) as process:
        assert next_words(process) == [REBUILT]
        yield process
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0


def next_words(process: subprocess.Popen[str]) -> list[str]:
    """What stderr says until the preview waits again: it has been rebuilt, or the last good state stays."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if line.endswith((REBUILT, f"{KEPT}\n")):
            break
    return lines


def changed(path: Path, change: Callable[[str], str]) -> None:
    """Change a file in one step: a preview must not meet half of it."""
    new = path.with_suffix(".new")
    new.write_text(change(path.read_text("utf-8")), "utf-8")
    new.replace(path)


def without_number(page: str) -> str:
    """A page without what tells one build from another."""
    return re.sub(r' data-number="\d+"', "", page)


def test_a_language_that_leaves_the_catalogue_does_not_end_the_preview(
    preview: subprocess.Popen[str], town: Path
) -> None:
    page = f"{address_of(preview)}ar/"
    shown = without_number(fetched(page))
    settings = town / "_catalogue" / "catalogue.yml"
    assert "en, ar, fa" in settings.read_text("utf-8")
    changed(settings, lambda text: text.replace("en, ar, fa", "en, fa"))
    said = next_words(preview)
    assert said[-1].endswith(f"{KEPT}\n")
    assert without_number(fetched(page)) == shown
    changed(settings, lambda text: text.replace("en, fa", "en, ar, fa"))
    assert next_words(preview)[-1] == REBUILT
    assert without_number(fetched(page)) == shown


def test_an_error_in_the_catalogue_is_said_and_the_last_good_state_stays(
    preview: subprocess.Popen[str], town: Path
) -> None:
    page = f"{address_of(preview)}ar/offers/fabi/"
    shown = without_number(fetched(page))
    changed(town / "prohlis" / "fabi.yml", lambda text: text.replace("status: active", "status: aktive"))
    said = next_words(preview)
    assert said[0].endswith("[not-a-choice]\n")
    assert said[1:] == ["1 error.\n", f"familienlotse: {KEPT}\n"]
    assert without_number(fetched(page)) == shown
    changed(town / "prohlis" / "fabi.yml", lambda text: text.replace("status: aktive", "status: active"))
    assert next_words(preview)[-1] == REBUILT


def test_a_preview_says_nothing_of_what_could_be_better(preview: subprocess.Popen[str], town: Path, run: Run) -> None:
    changed(town / "prohlis" / "schwester-agnes.yml", lambda text: re.sub(r"\n +of: .*", "", text))
    assert next_words(preview) == [REBUILT]
    assert "[missing-of]" in run("check", "--catalogue", town).out


def test_another_build_of_the_preview_is_waited_for(preview: subprocess.Popen[str], town: Path, tmp_path: Path) -> None:
    import fcntl  # noqa: PLC0415  # not on Windows

    page = f"{address_of(preview)}ar/offers/fabi/"
    handle = os.open(tmp_path / "build" / ".preview.lock", os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    changed(town / "prohlis" / "fabi.yml", lambda text: text.replace("    summary: ", "    summary: 2027 "))
    said = next_words(preview)
    assert said[-1].startswith("familienlotse: Somebody is building into build/preview right now (process ")
    os.close(handle)
    assert next_words(preview)[-1] == REBUILT
    assert "2027" in fetched(page)


def test_the_port_is_tried_before_anything_is_built(town: Path, tmp_path: Path, run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        given = ["--catalogue", town, "--language", "ar", "--port", port, "--lang", "en"]
        ran = run("serve", *given, folder=tmp_path)
    assert ran.code == 2
    assert re.fullmatch(rf"familienlotse: Port {port} is taken. Free is: --port \d+\n", ran.err)
    assert not (tmp_path / "build").exists()


def test_a_preview_that_cannot_begin_says_why(town: Path, tmp_path: Path, run: Run) -> None:
    given = ["serve", "--catalogue", town, "--port", "0", "--lang", "de"]
    ran = run(*given, "--language", "xx", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith("familienlotse: Die Sprache xx gibt es im Katalog nicht. Es gibt: de, ")
    (town / "prohlis" / "fabi.yml").write_text("status: open\n", "utf-8")
    ran = run(*given, "--language", "de", folder=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    last = "familienlotse: Es gibt noch nichts zu zeigen. Bitte zuerst die Fehler oben beheben."
    assert ran.err.splitlines()[-1] == last


def test_a_preview_may_change_its_language(town: Path, tmp_path: Path) -> None:
    for language in ("de", "ar"):
        with started("--catalogue", town, "--language", language, folder=tmp_path) as process:
            assert next_words(process)[-1] == REBUILT
            assert f'lang="{language}"' in fetched(f"{address_of(process)}{language}/")
            process.send_signal(signal.SIGINT)
            assert process.wait() == 0


@pytest.mark.browser
def test_a_mistake_is_shown_on_the_page_until_it_is_mended(
    preview: subprocess.Popen[str], town: Path, browser: Browser
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address_of(preview)}ar/offers/fabi/")
    panel = page.get_by_role("alert")
    panel.wait_for(state="hidden")
    offer = town / "prohlis" / "fabi.yml"
    changed(offer, lambda text: text.replace("status: active", "status: <b>aktive"))
    panel.wait_for()
    assert panel.get_by_role("paragraph").inner_text() == f"1 error. {KEPT}"
    place, words = panel.get_by_role("listitem").inner_text().split("\n")
    line = offer.read_text("utf-8").split("status:")[0].count("\n") + 1
    assert place == f"offers/prohlis/fabi.yml, line {line}"
    assert words == (
        "status: “<b>aktive” is not one of the choices. Did you mean “active”? "
        "Expected: active, paused, planned, closed. [not-a-choice]"
    )
    changed(
        offer, lambda text: text.replace("status: <b>aktive", "status: active").replace("summary: ", "summary: Neu. ")
    )
    page.get_by_text("Neu.").first.wait_for()
    assert panel.is_hidden()
    assert said == []
    page.close()


@pytest.mark.browser
def test_a_page_that_is_not_there_yet_appears_by_itself(
    preview: subprocess.Popen[str], town: Path, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{address_of(preview)}ar/offers/new/")
    page.get_by_role("heading", name="404").wait_for()
    shutil.copy(town / "prohlis" / "fabi.yml", town / "prohlis" / "new.yml")
    page.get_by_role("heading", name="FABI").first.wait_for()
    page.close()
