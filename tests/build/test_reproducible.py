"""The same catalogue on the same day gives the same bytes: wherever, by whomever and with which Python."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, a_town, state

pytestmark = [pytest.mark.process, pytest.mark.pdf]

DAY = "2026-11-22"
OTHER_PYTHONS = [version for version in ("3.11", "3.12", "3.13") if version != f"3.{sys.version_info.minor}"]

Once = Callable[[str, Callable[[Path], object]], Path]


def build(
    folder: Path, environment: dict[str, str] | None = None, *, python: str | Path = sys.executable, umask: int = 0o022
) -> None:
    """Build the town in `folder/offers`, two languages with flyers, into `folder/site`, with this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    command = [python, "-m", "generator", "build", "--today", DAY, "--language", "de", "--language", "ar"]
    ran = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), **(environment or {})},
        umask=umask,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode(errors="replace")


@pytest.fixture(scope="session")
def town(once: Once) -> Path:
    """A town and its site, as they are built here and now."""

    def fill(folder: Path) -> None:
        a_town(folder / "offers")
        build(folder)

    return once("reproducible", fill)


# What surrounds a build comes together: each of it would show, and a build takes seconds.
SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "PYTHONHASHSEED": "1"},
    {
        "TZ": "America/Adak",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONHASHSEED": "4242",
        "SOURCE_DATE_EPOCH": "1",
    },
]


@pytest.mark.parametrize("environment", SURROUNDINGS, ids=["east", "west"])
def test_surroundings_change_nothing(environment: dict[str, str], town: Path, tmp_path: Path) -> None:
    shutil.copytree(town / "offers", tmp_path / "offers")
    build(tmp_path, environment)
    assert state(tmp_path / "site") == state(town / "site")


def test_another_folder_of_a_careful_user_changes_nothing(town: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Früh am Morgen" / "a b"
    shutil.copytree(town / "offers", folder / "offers")
    build(folder, umask=0o077)
    assert state(folder / "site") == state(town / "site")


def test_a_second_build_changes_nothing(town: Path, tmp_path: Path) -> None:
    shutil.copytree(town, tmp_path, dirs_exist_ok=True)
    build(tmp_path)
    assert state(tmp_path / "site") == state(town / "site")


@pytest.mark.parametrize("version", OTHER_PYTHONS)
def test_another_python_builds_the_same_bytes(version: str, town: Path, tmp_path: Path) -> None:
    """Its packages are fetched: those of this one are compiled for it alone."""
    python = interpreter(version)
    if python is None:
        pytest.skip(f"NO PYTHON {version} on this machine: whether it builds the same bytes was not tested")
    subprocess.run([python, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    fetch: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--retries", "1", "--no-deps"]
    fetched = subprocess.run(
        [*fetch, "--require-hashes", "-r", ROOT / "requirements.lock"], capture_output=True, text=True, check=False
    )
    if fetched.returncode:
        pytest.skip(f"NO PACKAGES for Python {version}, is there a network? {fetched.stderr.strip()[-200:]}")
    plugin = tmp_path / "plugin" / "familienlotse-0.dist-info"
    plugin.mkdir(parents=True)
    (plugin / "METADATA").write_text("Metadata-Version: 2.1\nName: familienlotse\nVersion: 0\n", "utf-8")
    entry = "[mkdocs.plugins]\nfamilienlotse = generator.site.mkdocs.plugin:FamilienlotsePlugin\n"
    (plugin / "entry_points.txt").write_text(entry, "utf-8")
    shutil.copytree(town / "offers", tmp_path / "offers")
    build(tmp_path, {"PYTHONPATH": f"{ROOT}{os.pathsep}{plugin.parent}"}, python=python)
    assert state(tmp_path / "site") == state(town / "site")


def interpreter(version: str) -> Path | None:
    """A Python of this version that runs: on the path, or one of pyenv's, whose programs on the path may not."""
    named = shutil.which(f"python{version}")
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for python in (*([Path(named)] if named else []), *sorted(pyenv.glob(f"{version}.*/bin/python"))):
        if subprocess.run([python, "--version"], capture_output=True, check=False).returncode == 0:
            return python
    return None
