"""The command as a user runs it: another process, another folder."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `familienlotse` with arguments in a folder; the environment speaks no language unless told."""

    def run(*arguments: str | Path, folder: Path = ROOT, **environment: str) -> Ran:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        done = subprocess.run(
            [sys.executable, "-m", "generator", *map(str, arguments)],
            cwd=folder,
            env={**kept, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small catalogue of its own: Dresden's vocabulary and three of its offers."""
    folder = tmp_path / "offers"
    shutil.copytree(ROOT / "offers" / "_catalogue", folder / "_catalogue")
    (folder / "prohlis").mkdir()
    for name in ("familienkiosk", "fabi", "schwester-agnes"):
        source = (ROOT / "offers" / "prohlis" / f"{name}.yml").read_text("utf-8")
        lines = [line for line in source.splitlines() if not line.startswith("next:")]
        (folder / "prohlis" / f"{name}.yml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder and the sum of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def arguments(town: Path, site: Path) -> list[str]:
    """What builds the town in German, quickly."""
    return ["build", "--catalogue", str(town), "--out", str(site), "--no-flyers", "--language", "de", "--lang", "en"]


@pytest.fixture
def site(town: Path, tmp_path: Path, run: Run) -> Path:
    """The town's website in German."""
    built = run(*arguments(town, tmp_path / "site"))
    assert built.code == 0, built.err
    return tmp_path / "site"
