"""A browser of 2019, as far as a present one can play it: its style sheets lack what came later. No script either."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

# What no browser knew: logical shorthands, insets, comparing functions, gaps between items in a row, younger selectors.
LATER = re.compile(
    r"^(?:(?:padding|margin|border)-(?:inline|block)|inset(?:-[a-z-]+)?|text-wrap|hyphens|accent-color|content-visibility"
    r"|contain-intrinsic-[a-z-]+|overflow-clip-margin):.*\n|^[a-z-]+:.*\b(?:min|max|clamp)\(.*\n",
    re.MULTILINE,
)
SELECTORS = re.compile(r"^[^{}@\n]*:(?:has|is|where|focus-visible)[^{}]*\{[^{}]*\}\n?", re.MULTILINE)
ROWS = re.compile(r"\{[^{}]*display: (?:inline-)?flex[^{}]*\}")
GAP = re.compile(r"^(?:row-|column-)?gap:.*\n", re.MULTILINE)
YOUNG = re.compile(r"@supports \(width: max\(1px, 2px\)\) \{(?:[^{}]|\{[^{}]*\})*\}")
PATHS = ("", "find/", "topics/meeting/", "districts/prohlis/", "help/", "offers/familienkiosk/")

pytestmark = pytest.mark.browser


def aged(css: str) -> str:
    """The style sheet as a browser of 2019 reads it."""
    css = YOUNG.sub("", SELECTORS.sub("", css)).replace("@supports not (inset-inline: 0)", "@media all")
    return LATER.sub("", ROWS.sub(lambda rule: GAP.sub("", rule[0]), css))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone with an old browser."""

    def answer(route: Route) -> None:
        answered = route.fetch()
        route.fulfill(response=answered, body=aged(answered.text()))

    with browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False) as context:
        context.route("**/*.css?*", answer)
        yield context.new_page()


@pytest.mark.parametrize("language", ["de", "ar"])
def test_pages_are_sensible(page: Page, language: str, address: str) -> None:
    for path in PATHS:
        page.goto(f"{address}{language}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
        heading = page.locator("h1").bounding_box()
        assert heading is not None
        assert heading["x"] >= 8
        assert heading["x"] + heading["width"] <= 352
        page.locator(".fl-languages summary").click()
        names = page.locator(".fl-languages ul")
        expect(names).to_be_visible()
        box = names.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360


def test_the_door_opens(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
