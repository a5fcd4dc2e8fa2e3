"""The map sketch as it is drawn on a district's page, to the letter; `GOLDEN=write` writes the drawings anew."""

import os
from pathlib import Path

import pytest

from generator.catalogue.model import Catalogue
from generator.site.pages import pages

GOLDEN = Path(__file__).parent / "golden"


def page_of(catalogue: Catalogue, language: str, district: str) -> str:
    address = f"districts/{district}/"
    return next(page.content for page in pages(catalogue, language) if page.address == address)


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_a_sketch_is_drawn_as_it_was_looked_at(language: str, catalogue: Catalogue) -> None:
    html = page_of(catalogue, language, "gorbitz")
    start = html.index('<svg viewBox="0 0 400 320"')
    drawing = f"{html[start : html.index('</svg>', start)]}</svg>\n"
    file = GOLDEN / f"sketch-gorbitz.{language}.svg"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(drawing, "utf-8")
    assert drawing == file.read_text("utf-8")


def test_a_district_without_three_known_places_has_no_sketch(catalogue: Catalogue) -> None:
    few = catalogue.model_copy(update={"offers": {"familienkiosk": catalogue.offers["familienkiosk"]}})
    assert "fl-sketch" not in page_of(few, "de", "prohlis")
