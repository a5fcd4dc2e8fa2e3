"""The command publishes in one step: killed, interrupted or doubled, the last good site stands."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, Run, arguments, state

# Runs the real command and stops it for good at the n-th file the build writes.
KILLED_AT = """
import os, signal, sys
from pathlib import Path
left = int(sys.argv[1])
write = Path.write_text
def counted(self, *arguments, **named):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return write(self, *arguments, **named)
Path.write_text = counted
from generator.commands import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("file", [1, 3, 9])
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
    finally:
        os.close(handle)
    assert second.code == 1
    assert second.err.startswith(f"familienlotse: Somebody is building into {site} right now (")
    assert second.err.count("\n") == 1
    assert state(site) == before


def test_the_same_catalogue_gives_the_same_bytes(town: Path, site: Path, run: Run) -> None:
    before = state(site)
    assert run(*arguments(town, site)).code == 0
    assert state(site) == before
