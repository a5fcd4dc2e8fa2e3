"""`tools/servers.sh` unpacks a web server for the tests, once, and says in one line where it cannot."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.process, pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs Debian")]

FAILING = "#!/bin/sh\nexit 100\n"
# Stands in for Debian's mirror: a package of the right name with a file in it.
FETCHING = """#!/bin/sh
mkdir -p made/DEBIAN made/usr/bin
printf 'Package: caddy\\nVersion: 1\\nArchitecture: all\\nMaintainer: us\\nDescription: none\\n' >made/DEBIAN/control
echo caddy >made/usr/bin/caddy
dpkg-deb --build made caddy.deb >/dev/null
rm -r made
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "Lotse für Eltern"
    (folder / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "servers.sh", folder / "tools")
    return folder


def unpack(project: Path, apt: str) -> "subprocess.CompletedProcess[str]":
    programs = project / "programs"
    programs.mkdir(exist_ok=True)
    (programs / "apt-get").write_text(apt, "utf-8")
    (programs / "apt-get").chmod(0o755)
    environment = {"PATH": f"{programs}:/usr/bin:/bin", "HOME": os.environ.get("HOME", "/")}
    command = ["sh", str(project / "tools" / "servers.sh"), "caddy"]
    return subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=False)


def test_a_server_is_unpacked_once_and_nothing_else_is_left(project: Path) -> None:
    first = unpack(project, FETCHING)
    assert (first.returncode, first.stdout, first.stderr) == (0, "Unpacking caddy …\n", "")
    there = project / ".venv" / "servers" / "caddy"
    assert sorted(path.name for path in there.iterdir()) == ["done", "usr"]
    assert (there / "usr" / "bin" / "caddy").read_text("utf-8") == "caddy\n"
    again = unpack(project, FAILING)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_without_network_one_line_says_that_its_tests_are_skipped(project: Path) -> None:
    failed = unpack(project, FAILING)
    assert failed.stdout.splitlines() == [
        "Unpacking caddy …",
        "No caddy: the tests that ask it will be SKIPPED. They need Debian, its packages and a network.",
    ]
    assert (failed.returncode, failed.stderr) == (0, "")
    assert not (project / ".venv" / "servers" / "caddy" / "done").exists()
    assert unpack(project, FETCHING).stdout == "Unpacking caddy …\n"
