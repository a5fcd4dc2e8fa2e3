"""A browser of 2019, as far as a present one can play it: its style sheets and its scripts lack what came later."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

ASSETS = Path(__file__).resolve().parents[2] / "site_src" / "assets"
# What no browser knew: logical shorthands, insets, comparing functions, gaps between items in a row, younger selectors.
LATER = re.compile(
    r"^(?:(?:padding|margin|border)-(?:inline|block)|inset(?:-[a-z-]+)?|text-wrap|hyphens|accent-color|content-visibility"
    r"|contain-intrinsic-[a-z-]+|overflow-clip-margin):.*\n|^[a-z-]+:.*\b(?:min|max|clamp)\(.*\n"
    r"|^overflow-wrap: ?anywhere.*\n|^content: ?\"[^\"]*\" /.*\n",
    re.MULTILINE,
)
SELECTORS = re.compile(r"^[^{}@\n]*:(?:has|is|where|focus-visible)[^{}]*\{[^{}]*\}\n?", re.MULTILINE)
ROWS = re.compile(r"\{[^{}]*display: ?(?:inline-)?flex[^{}]*\}")
GAP = re.compile(r"^(?:row-|column-)?gap:.*\n", re.MULTILINE)
YOUNG = re.compile(r"@supports \((?:width: ?max\(1px, 2px|grid-template-rows: ?subgrid)\)* ?\{(?:[^{}]|\{[^{}]*\})*\}")
OLD = re.compile(r"@supports not \(inset-inline: ?0\)")
PATHS = (
    "",
    "find/?q=Baby",
    "topics/meeting/",
    "districts/prohlis/",
    "help/",
    "offers/familienkiosk/",
    "list/#=familienkiosk",
)
# Of Chrome 77 and later; what a script asks for before it is used may stand there.
WORDS = re.compile(
    r"\?\.(?!\d)|\?\?|\|\|=|&&=|\(\?<[=!]|\d_\d|\.at\(|(?<!clients)\.matchAll\(|\.inert\b|static \{|\.#"
    r"|\b(?:replaceChildren|replaceAll|hasOwn|structuredClone|allSettled|Promise\.any|findLast\w*|toSorted|toReversed"
    r"|toSpliced|groupBy|randomUUID|WeakRef|showModal|popover|requestSubmit|checkVisibility|scrollend)\b"
)
FORGET = """
    for (const [owner, names] of [
        [Element.prototype, ["replaceChildren", "checkVisibility"]],
        [Document.prototype, ["replaceChildren"]],
        [DocumentFragment.prototype, ["replaceChildren"]],
        [String.prototype, ["at", "replaceAll", "matchAll"]],
        [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]],
        [Object, ["hasOwn", "groupBy"]],
        [Promise, ["allSettled", "any"]],
        [HTMLElement.prototype, ["inert", "popover", "showPopover"]],
        [window, ["structuredClone", "CompressionStream", "HTMLDialogElement", "WeakRef", "CSSStyleSheet"]],
    ]) for (const name of names) delete owner[name];
"""


def aged(css: str) -> str:
    """The style sheet as a browser of 2019 reads it."""
    css = re.sub(r"(?<=[{;])|(?=\})", "\n", css)  # as it is sent it has a rule a line
    css = re.sub(r"^ +|(?<=\)) *(?=\{)", "", css, flags=re.MULTILINE)
    css = OLD.sub("@media all", YOUNG.sub("", SELECTORS.sub("", css)))
    return LATER.sub("", ROWS.sub(lambda rule: GAP.sub("", rule[0]), css))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone with an old browser; nothing may stand on its console."""
    said: list[str] = []

    def answer(route: Route) -> None:
        answered = route.fetch()
        route.fulfill(response=answered, body=aged(answered.text()))

    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        context.add_init_script(FORGET)
        context.route("**/*.css?*", answer)
        context.on("console", lambda message: said.append(message.text))
        context.on("weberror", lambda error: said.append(str(error.error)))
        yield context.new_page()
        context.unroute_all(behavior="ignoreErrors")  # or an answer still on its way fails the next test
    assert said == []


@pytest.mark.browser
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
        page.keyboard.press("Escape")
        expect(names).to_be_hidden()


@pytest.mark.browser
def test_a_family_finds_keeps_and_sees_what_it_kept(page: Page, address: str) -> None:
    page.goto(f"{address}de/find/?q=Hebamme&free=1")
    found = page.locator("#fl-results > [data-offer=hebammen]")
    # At once: the results are made anew when more words have come.
    ends, begins = found.evaluate(
        """(card) => [card.querySelector("h3 a").getBoundingClientRect().right,
            card.querySelector(".fl-keep").getBoundingClientRect().left]"""
    )
    assert begins >= ends - 12
    page.locator("#fl-opener").click()
    page.locator("#fl-panel select").first.select_option(index=1)
    chip = page.locator("#fl-chips button").first
    assert chip.evaluate("(chip) => getComputedStyle(chip, '::after').content") == '"×"'
    page.goto(f"{address}de/offers/hebammen/")
    picture = page.locator(".fl-offer__picture").bounding_box()
    assert picture is not None
    assert picture["width"] <= 64
    assert min(box["height"] for one in page.locator(".fl-do a").all() if (box := one.bounding_box())) >= 44
    page.get_by_role("button", name="Merken", exact=True).click()
    page.locator("#fl-mine").click()
    expect(page.locator(".fl-kept h3")).to_have_text(["Hebamme finden"])
    page.get_by_role("button", name="entfernen").click()
    expect(page.locator("#fl-list-notices")).to_contain_text("Hebamme finden")


@pytest.mark.browser
def test_the_door_opens(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_no_script_needs_a_word_that_is_younger() -> None:
    scripts = {path.name: re.sub(r"^\s*//.*|\s//.*", "", path.read_text("utf-8"), flags=re.MULTILINE)
               for path in ASSETS.glob("js/**/*.js")}  # fmt: skip
    assert len(scripts) > 20
    assert {name: found for name, text in scripts.items() if (found := WORDS.findall(text))} == {}


def test_no_rule_compares_sizes_with_a_token() -> None:
    """Where a browser does not know `max()`, a declaration with a token in it makes also the one before it void."""
    for path in ASSETS.glob("css/*.css"):
        rules = YOUNG.sub("", path.read_text("utf-8"))
        assert re.findall(r"^.*\b(?:min|max|clamp)\([^;]*var\(.*$", rules, re.MULTILINE) == [], path.name
