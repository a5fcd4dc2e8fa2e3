"""What axe-core has against the pages that families use most, on a small phone."""

from importlib.resources import files
from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator.catalogue.address import short_code

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
PATHS = (
    "",
    "find/?q=Baby",
    "find/?topic=health&free=1",
    "find/?topic=childcare&phase=pregnancy&kind=home-visit",
    "help/",
    "phases/baby/prohlis/",
    "districts/prohlis/",
    "editions/p-01/",
    "offers/familienkiosk/",
    "list/",
    "list/#=familienkiosk,hebammen",
)
DOORS = ("", "404.html", f"q/{short_code('offers/familienkiosk')}/")

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_axe_finds_nothing_on_a_small_phone(language: str, town: str, browser: Browser) -> None:
    found = []
    with browser.new_context(viewport={"width": 360, "height": 640}, reduced_motion="reduce") as context:
        page = context.new_page()
        for path in PATHS:
            page.goto(f"{town}{language}/{path}")
            page.evaluate(
                """() => {
                    document.querySelectorAll('.fl-text details').forEach((shelf) => { shelf.open = true; });
                    document.getElementById('fl-opener')?.click();
                }"""
            )
            page.evaluate(AXE)
            violations = page.evaluate("axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)")
            found += [(path, one["id"], one["nodes"][0]["html"], len(one["nodes"])) for one in violations]
            page.emulate_media(color_scheme="dark")
            dark = page.evaluate("axe.run({ runOnly: ['color-contrast'] }).then(({ violations }) => violations)")
            found += [(path, "dark", one["nodes"][0]["html"], len(one["nodes"])) for one in dark]
            page.emulate_media(color_scheme="light")
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_the_doors(scheme: Literal["light", "dark"], town: str, browser: Browser) -> None:
    found = []
    with browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme) as context:
        page = context.new_page()
        # The policy of these pages allows no script: it comes from outside of them.
        context.add_init_script(AXE)
        for path in DOORS:
            page.goto(town + path)
            violations = page.evaluate("axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)")
            found += [(path, one["id"], one["nodes"][0]["html"], len(one["nodes"])) for one in violations]
    assert found == []
