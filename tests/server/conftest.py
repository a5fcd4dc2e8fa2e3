"""A small site as it goes to a server, and the servers that answer with it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.catalogue.load import load
from generator.output import silent
from tests.server.running import ROOT, running

PAPER = bytes(range(256)) * 40
"""What stands for a PDF: none has to be printed to be sent in pieces."""


@pytest.fixture(scope="session")
def site(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The site of the small catalogue, compressed, with a paper and without a copy of one page."""

    def fill(folder: Path) -> None:
        catalogue = load(ROOT / "tests" / "catalogue" / "base", date(2026, 11, 22)).catalogue
        assert catalogue is not None
        build(catalogue, folder / "site", ("de", "en"), flyers=False, progress=silent, compressed=True)
        (folder / "site" / "de" / "paper.pdf").write_bytes(PAPER)
        (folder / "site" / "assets" / "town.pmtiles").write_bytes(PAPER)
        for name in ("film.vtt", "dates.ics", "app.webmanifest"):
            (folder / "site" / "de" / name).write_text("WEBVTT\n", "utf-8")
        for ending in ("br", "gz"):
            (folder / "site" / "de" / "about" / f"index.html.{ending}").unlink()
        (folder / "site" / "empty").mkdir()

    return once("compressed", fill) / "site"


@pytest.fixture(
    scope="session",
    params=[pytest.param("nginx", marks=pytest.mark.process), pytest.param("caddy", marks=pytest.mark.audit)],
)
def port(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server that answers with the site."""
    with running(request.param, site, tmp_path_factory.mktemp(request.param)) as port:
        yield port
