"""The guide by keyboard alone: what is at hand is seen, in the page's order, and what opens closes again."""

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

PAGES = ("find/?q=Baby&free=1", "offers/frauenhaus/", "list/#=familienkiosk", "topics/meeting/")
FOCUSABLE = "a[href]:not(.fl-skip), button, input, select, textarea, summary, [tabindex='0']"
# One of each kind that is in sight, by its place among all of them.
KINDS = """(all) => {
    const kinds = new Map();
    all.forEach((one, at) => {
        const { width, height } = one.getBoundingClientRect(), key = one.localName + one.className;
        const there = width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true }) && !one.disabled;
        if (there && !kinds.has(key)) kinds.set(key, at);
    });
    return [...kinds.values()];
}"""

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce") as context:
        yield context.new_page()


def luminance(colour: tuple[int, ...]) -> float:
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
                        for one in (part / 255 for part in colour[:3]))  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def around(one: Locator) -> Any:
    box: Any = one.evaluate("(one) => (one.closest('label') || one).getBoundingClientRect().toJSON()")
    x, y = max(0, box["x"] - 8), max(0, box["y"] - 8)
    return {"x": x, "y": y, "width": min(360 - x, box["width"] + 16), "height": min(740 - y, box["height"] + 16)}


def dots(page: Page, clip: Any) -> Iterator[tuple[int, ...]]:
    colours = Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB").tobytes()
    return zip(*[iter(colours)] * 3, strict=True)


def marked(page: Page, one: Locator) -> int:
    """How many dots tell that `one` has the focus: their colour is another one then, and told apart from before."""
    one.evaluate("(one) => { one.scrollIntoView({ block: 'center' }); one.focus(); }")
    clip = around(one)
    with_focus = dots(page, clip)
    one.evaluate("(one) => one.blur()")
    changes = Counter(zip(with_focus, dots(page, clip), strict=True))
    return sum(count for (now, before), count in changes.items() if now != before and contrast(now, before) >= 3)


@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_what_has_the_focus_is_seen(look: str, address: str, page: Page) -> None:
    scheme: Any = "light" if look == "light" else "dark"
    page.emulate_media(color_scheme=scheme, forced_colors="active" if look == "forced" else "none")
    unseen, seen = [], 0
    for path in PAGES if look == "light" else PAGES[:2]:
        page.goto(f"{address}de/{path}")
        page.evaluate(
            """() => {
                document.querySelectorAll(".fl-text details").forEach((shelf) => { shelf.open = true; });
                document.getElementById("fl-opener")?.click();
            }"""
        )
        page.keyboard.press("Tab")  # from now on the browser knows that somebody uses the keyboard
        all_of_them = page.locator(FOCUSABLE)
        for at in all_of_them.evaluate_all(KINDS):
            one = all_of_them.nth(at)
            seen += 1
            if (told := marked(page, one)) < 100:
                unseen.append((path, one.evaluate("(one) => one.outerHTML.slice(0, 80)"), told))
    assert unseen == []
    assert seen > 12


def test_the_keyboard_goes_through_a_page_in_its_order_and_out_again(address: str, page: Page) -> None:
    page.goto(f"{address}ar/offers/familienkiosk/")
    order = []
    for _ in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => [...document.querySelectorAll("*")].indexOf(document.activeElement)
                * (document.activeElement === document.body ? 0 : 1)"""
        )
        if not at:
            break
        order.append(at)
    assert len(order) > 20
    assert order == sorted(order)
    assert page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count() == 0


def test_choices_open_by_key_and_escape_closes_them_and_gives_the_focus_back(address: str, page: Page) -> None:
    page.goto(f"{address}de/find/")
    opener, panel = page.locator("#fl-opener"), page.locator("#fl-panel")
    page.locator("#fl-results > li").first.wait_for()
    opener.press("Enter")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    assert panel.evaluate("(panel) => panel.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


def test_a_tap_beside_the_choices_closes_them_and_still_does_what_it_is_for(address: str, page: Page) -> None:
    page.goto(f"{address}de/find/")
    opener, panel, first = page.locator("#fl-opener"), page.locator("#fl-panel"), page.locator("#fl-results h3 a").first
    first.wait_for()
    opener.click()
    panel.locator("label").filter(has=page.locator("input")).first.click()
    page.locator("#fl-chips button").first.click()
    expect(panel).to_be_visible()
    page.locator("h1").click()
    expect(panel).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    first.click()
    expect(page).to_have_url(re.compile("/de/offers/"))


def test_a_shelf_opens_by_key_and_what_is_in_it_is_kept_by_key(address: str, page: Page) -> None:
    page.goto(f"{address}de/topics/meeting/")
    shelf = page.locator(".fl-shelf").first
    shelf.locator("summary").press("Enter")
    page.keyboard.press("Tab")
    expect(shelf.locator("h3 a").first).to_be_focused()
    keep = shelf.locator(".fl-keep").first
    keep.press("Space")
    expect(keep).to_have_attribute("aria-pressed", "true")
    expect(keep).to_be_focused()
    page.locator("#fl-mine").press("Enter")
    expect(page.locator(".fl-kept")).to_have_count(1)
    notes = page.locator(".fl-kept textarea")
    notes.press("a")
    page.keyboard.press("Tab")
    expect(page.locator(".fl-kept__tools button").first).to_be_focused()
