"""The contract of imports holds what it says: mkdocs is known in one folder alone."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import ROOT

pytestmark = pytest.mark.process

SCRIPT = Path(sys.executable).with_name("lint-imports")
CONTRACT = "Only generator.site.mkdocs knows mkdocs"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, to break."""
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def verdict(package: Path) -> tuple[int, set[str]]:
    """The exit code, and what is said of the contract: "KEPT", "BROKEN"."""
    done = subprocess.run(
        [SCRIPT, "--no-cache"],
        cwd=package,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = re.findall(rf"^{re.escape(CONTRACT)} ([A-Z]+)", done.stdout, re.MULTILINE)
    return done.returncode, set(said)


def test_the_package_as_it_is_keeps_the_contract(package: Path) -> None:
    assert verdict(package) == (0, {"KEPT"})


@pytest.mark.parametrize("module", ["site/frame.py", "site/handwritten.py", "problems/render.py", "view/words.py"])
def test_mkdocs_anywhere_else_breaks_the_contract(package: Path, module: str) -> None:
    path = package / "generator" / module
    path.write_text(path.read_text("utf-8") + "\nimport mkdocs\n", "utf-8")
    assert verdict(package) == (1, {"BROKEN"})


def test_a_new_module_cannot_be_forgotten(package: Path) -> None:
    (package / "generator" / "site" / "pages" / "new.py").write_text("from material.extensions import emoji\n", "utf-8")
    assert verdict(package) == (1, {"BROKEN"})
