"""Flyers printed by several processes are those that one prints, and nothing is left where one fails."""

import os
from pathlib import Path

import pytest

from generator.flyers.write import write
from generator.output import Job, silent

from .conftest import made_catalogue

pytestmark = [pytest.mark.process, pytest.mark.pdf]

LANGUAGES = ("de", "ar", "en")


def test_flyers_and_problems_are_the_same_with_any_number_of_processes(tmp_path: Path) -> None:
    catalogue = made_catalogue({"treff": {}, "fern": {"districts": ["west"]}})
    text = (
        catalogue.offers["fern"].texts["de"].model_copy(update={"summary": "Es gibt 😀."})
    )  # the font has no such glyph
    far = catalogue.offers["fern"].model_copy(update={"texts": {"de": text}})
    catalogue = catalogue.model_copy(update={"offers": {**catalogue.offers, "fern": far}})
    found = []
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        written = write(Job(catalogue, LANGUAGES, folder, jobs=jobs))
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.pdf")}
        found.append((written, files))
    assert found[0] == found[1]
    written, files = found[0]
    assert [(it.code, dict(it.values)["language"]) for it in written.problems] == [
        ("flyer-failed", language) for language in LANGUAGES
    ]
    assert len(files) == 45, "five of each kind and district, but for the lists of the one; its poster has no offers"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_a_full_disk_ends_the_others_too(tmp_path: Path) -> None:
    file = tmp_path / "de" / "flyers" / "sued-trifold.pdf"
    file.parent.mkdir(parents=True)
    file.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write(Job(made_catalogue(), LANGUAGES, tmp_path, silent, jobs=2))
