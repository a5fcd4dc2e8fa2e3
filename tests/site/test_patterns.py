"""The page of patterns: all parts, for designers alone."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator.catalogue.model import Catalogue
from generator.resources import SITE_SRC
from generator.site.mkdocs.assets import asset_files, made_assets
from generator.site.pages import pages
from generator.site.patterns import write_patterns

# Every part that docs/design.md names, and what an offer's page is made of.
PARTS = {
    *("fl-button--quiet", "fl-button--urgent", "fl-button--icon", "fl-tile", "fl-card", "fl-brief__offer", "fl-chips"),
    *("fl-tag--free", "fl-shelf", "fl-notice", "fl-grade--life", "fl-grade--now", "fl-grade--night", "fl-panel"),
    *("fl-search__words", "fl-chip", "fl-hours", "fl-phones", "fl-helplines", "fl-pager", "fl-downloads", "fl-crumbs"),
    *("fl-hero", "fl-lead"),
}


@pytest.fixture(scope="module")
def patterns(once: Callable[[str, Callable[[Path], object]], Path], catalogue: Catalogue) -> Path:
    """The page as it is shown."""
    return once("patterns", lambda folder: write_patterns(catalogue, folder))


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_every_part_is_shown_by_day_and_by_night(patterns: Path, language: str) -> None:
    page = (patterns / language / "index.html").read_text("utf-8")
    _, *shown = re.split('class="fl-pattern__(?:day|night)"', page)
    days, nights = "".join(shown[::2]), "".join(shown[1::2])
    # Everybody speaks German: nothing says so.
    for part in PARTS | ({"fl-tag--speaks"} if language != "de" else set()):
        assert re.search(rf'class="[^"]*\b{part}\b', days), part
        assert re.search(rf'class="[^"]*\b{part}\b', nights), part


def test_no_published_page_has_it(catalogue: Catalogue) -> None:
    assert not [page.address for page in pages(catalogue, "de") if "pattern" in page.content + page.address]
    shared = {**asset_files(SITE_SRC / "assets"), **made_assets(None)}
    assert not [address for address in shared if "pattern" in address]
    assert "fl-pattern" not in "".join(made_assets(None).values())


@pytest.mark.browser
def test_day_and_night_stand_side_by_side_whatever_the_device_likes(
    patterns: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    seen = []
    said: list[str] = []
    root = serve(patterns)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.on("console", lambda message: said.append(message.text))
            page.goto(f"{root}ar/")
            seen.append(
                page.evaluate(
                    """() => [".fl-pattern__day", ".fl-pattern__night"].map((name) =>
                        getComputedStyle(document.querySelector(name)).backgroundColor)"""
                )
            )
    assert seen == [["rgb(251, 247, 239)", "rgb(16, 25, 28)"]] * 2
    assert said == []
