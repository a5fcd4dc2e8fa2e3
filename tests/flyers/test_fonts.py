"""The fonts are the ones that were looked at, and draw what the catalogue says."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.fonts import PINNED, ChangedFont, font_data

from .conftest import ROOT

LOAD = "from generator.fonts import typst_fonts; print(typst_fonts().families(), flush=True); "


def test_a_changed_font_is_refused_by_name_and_hash() -> None:
    name, digest = PINNED["figo"]
    with pytest.raises(ChangedFont, match=rf"{name}: SHA-256 {digest}, expected 0000"):
        font_data({"figo": (name, "0000")})


def test_a_font_the_package_no_longer_has_is_refused() -> None:
    with pytest.raises(ChangedFont, match=r"Gone\.ttf"):
        font_data({"gone": ("Gone.ttf", "0000")})


def _loading(temporary: Path, then: str) -> subprocess.Popen[str]:
    """A process that has loaded the fonts and goes on with `then`."""
    environment = {**os.environ, "TMPDIR": str(temporary)}
    command = [sys.executable, "-c", LOAD + then]
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "['FiraGO']\n"
    return process


def test_a_killed_process_leaves_no_fonts_behind(tmp_path: Path) -> None:
    with _loading(tmp_path, "input()") as process:
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == []


def test_what_a_process_left_that_was_killed_while_it_read_its_fonts_is_removed(tmp_path: Path) -> None:
    left, fresh, link = (tmp_path / f"familienlotse-fonts-{number}" for number in (1, 2, 3))
    others = tmp_path / "other-fonts"
    for folder in (left, fresh, others):
        folder.mkdir()
        (folder / "FiraGO-Regular.ttf").touch()
    link.symlink_to(others)
    yesterday = time.time() - 86400
    for path in (left, others, link):
        os.utime(path, (yesterday, yesterday), follow_symlinks=False)
    with _loading(tmp_path, ""):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == [fresh.name, link.name, others.name]
    assert [path.name for path in others.iterdir()] == ["FiraGO-Regular.ttf"]
