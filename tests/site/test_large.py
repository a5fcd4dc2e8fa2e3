"""Letters twice as large on the narrowest phone: nothing is lost, cut or drawn over something else on any page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")
MAIN = ("", "find/?q=Baby&free=1", "offers/familienkiosk/", "help/")
PATHS = (
    *MAIN,
    "find/?topic=childcare&phase=pregnancy&kind=home-visit",
    "topics/",
    "topics/meeting/",
    "phases/baby/",
    "phases/baby/prohlis/",
    "districts/prohlis/",
    "languages/ar/",
    "audiences/single-parents/",
    "professionals/",
    "offers/eltern-ein-laden/",
    "offers/familienzentrum-prohlis/",
    "offers/frauenhaus/",
    "offers/babyschwimmen-gorbitz/",
    "editions/p-01/",
    "list/",
    "about/",
    "imprint/",
    "privacy/",
    "accessibility/",
    "list/#=familienkiosk,hebammen,frauenhaus",
)
DRAWN = Path(__file__).with_name("drawn.js").read_text("utf-8")
# Everything that opens, and what a long page does not lay out before it is in sight.
OPEN = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [sheet];
    document.querySelectorAll(".fl-text details").forEach((shelf) => { shelf.open = true; });
    const opener = document.getElementById("fl-opener");
    if (opener && opener.getAttribute("aria-expanded") === "false") opener.click();
}"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_letters_lose_and_break_nothing(language: str, address: str, browser: Browser) -> None:
    found = []
    with browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce") as context:
        page = context.new_page()
        for path in PATHS:
            page.goto(f"{address}{language}/{path}")
            page.evaluate(OPEN)
            for times in (1, 2, 3) if path in MAIN else (1, 2):
                found += [(path, times, fault) for fault in page.evaluate(DRAWN, times)]
        page.goto(f"{address}{language}/offers/hebammen/")
        page.locator(".fl-keep").click()
        for menu in (".fl-menu", ".fl-languages"):
            page.locator(f"{menu} summary").click()
            found += [(menu, 2, fault) for fault in page.evaluate(DRAWN, 2)]
            page.keyboard.press("Escape")
    assert found == []


def test_what_is_lost_would_be_noticed(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.set_content(
        """<style>
            * { margin: 0; }
            p { width: 5em; }
            .cut { height: 1em; overflow: hidden; }
            button { display: block; margin-top: -1em; }
            .torn { width: 3em; overflow-wrap: anywhere; }
        </style>
        <p class="cut">eins zwei drei vier fünf</p><p>Donaudampfschifffahrt</p><div>Ja</div><button></button>
        <div class="torn">030&nbsp;23125</div>"""
    )
    found = page.evaluate(DRAWN, 1)
    page.close()
    assert {fault.split(":")[0] for fault in found} == {"cut", "out of its box", "on top of each other", "torn"}
