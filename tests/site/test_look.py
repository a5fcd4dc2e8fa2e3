import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

Serve = Callable[[Path], str]
PHONE: ViewportSize = {"width": 360, "height": 740}
WIDE: ViewportSize = {"width": 1280, "height": 900}

# Whether an element lies over the words of another one.
LIES_OVER = """([one, other]) => {
    const words = new Range();
    words.selectNodeContents(document.querySelector(other));
    const [above, below] = [document.querySelector(one), words].map((it) => it.getBoundingClientRect());
    const across = Math.min(above.right, below.right) - Math.max(above.left, below.left);
    return across > 1 && Math.min(above.bottom, below.bottom) - Math.max(above.top, below.top) > 1;
}"""


def focused(page: Page) -> str:
    return str(page.evaluate("(document.activeElement.className + ' ' + document.activeElement.textContent).trim()"))


@pytest.fixture
def open_page(browser: Browser, serve: Serve, site: Path) -> Iterator[Callable[..., Page]]:
    """Open an address of the made-up guide; scripts are off, for the frame needs none."""
    root = serve(site)
    with ExitStack() as stack:

        def start(address: str, viewport: ViewportSize = PHONE) -> Page:
            context = stack.enter_context(browser.new_context(viewport=viewport, java_script_enabled=False))
            page = context.new_page()
            page.goto(root + address)
            return page

        yield start


@pytest.mark.browser
def test_a_keyboard_reaches_skip_link_menu_and_languages_on_a_phone(open_page: Callable[..., Page]) -> None:
    page = open_page("de/offers/angebot-1/")
    seen = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen.append(focused(page))
    assert [text.split()[0] for text in seen] == ["fl-skip", "fl-brand", "Menü", "Sprache:"]
    page.keyboard.press("Enter")
    expect(page.locator(".fl-languages ul")).to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page) == "Deutsch"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/de-simple/offers/angebot-1/$"))


@pytest.mark.browser
def test_the_skip_link_shows_itself_and_leads_to_the_content(open_page: Callable[..., Page]) -> None:
    page = open_page("ar/find/")
    page.keyboard.press("Tab")
    box = page.locator(".fl-skip").bounding_box()
    assert box is not None
    assert box["width"] > 60
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/ar/find/#content$"))
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.browser
def test_the_menu_opens_by_key_and_by_finger_and_leads_on(open_page: Callable[..., Page]) -> None:
    page = open_page("fa/offers/angebot-1/")
    expect(page.locator(".fl-tabs")).to_be_hidden()
    page.locator(".fl-menu summary").press("Enter")
    expect(page.locator(".fl-menu li").nth(4)).to_be_visible()
    page.locator(".fl-languages summary").click()
    expect(page.locator(".fl-languages li").nth(9)).to_be_visible()
    expect(page.locator(".fl-menu ul")).to_be_hidden()
    page.locator(".fl-menu summary").click()
    page.locator(".fl-menu a[href$='topics/']").click()
    expect(page).to_have_url(re.compile("/fa/topics/$"))


@pytest.mark.browser
@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_whatever_a_finger_hits_is_44_pixels_high_and_nothing_sticks_out(
    open_page: Callable[..., Page], language: str
) -> None:
    page = open_page(f"{language}/imprint/")
    for menu in (".fl-menu", ".fl-languages"):
        page.locator(f"{menu} summary").click()
        for target in (page.locator(f"{menu} summary"), *page.locator(f"{menu} li a").all()):
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= 44
            assert box["width"] >= 44
    for target in page.locator(".fl-brand, .fl-footer a").all():
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.browser
@pytest.mark.parametrize("language", ["de", "ar"])
def test_wide_screens_show_tabs_and_one_language_button(open_page: Callable[..., Page], language: str) -> None:
    page = open_page(f"{language}/topics/", WIDE)
    expect(page.locator(".fl-tabs a")).to_have_count(5)
    expect(page.locator(".fl-tabs a[aria-current]")).to_be_visible()
    expect(page.locator(".fl-menu")).to_be_hidden()
    page.locator(".fl-languages summary").click()
    box = page.locator(".fl-languages ul").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= WIDE["width"]


@pytest.mark.browser
def test_the_policy_stops_nothing_and_no_other_host_is_asked(browser: Browser, serve: Serve, site: Path) -> None:
    root = serve(site)
    said: list[str] = []
    asked: list[str] = []
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        for address in ("de/", "ar/offers/angebot-1/", "vi/imprint/"):
            page.goto(root + address)
            for summary in page.locator("summary").all():
                summary.click()
    assert said == []
    assert len(asked) >= 6
    assert [url for url in asked if not url.startswith((root, "data:"))] == []


@pytest.mark.browser
def test_paper_shows_the_page_without_its_menus(open_page: Callable[..., Page]) -> None:
    page = open_page("de/offers/angebot-1/")
    page.emulate_media(media="print")
    for gone in (".fl-header", ".fl-footer nav", ".fl-skip"):
        expect(page.locator(gone)).to_be_hidden()
    for there in (".fl-demo", "h1", ".fl-footer__name"):
        expect(page.locator(there)).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("viewport", [PHONE, WIDE])
def test_menus_close_with_escape_and_with_a_tap_beside_them(
    browser: Browser, serve: Serve, site: Path, viewport: ViewportSize
) -> None:
    with browser.new_context(viewport=viewport) as context:
        page = context.new_page()
        page.goto(f"{serve(site)}ar/find/")
        summary, names = page.locator(".fl-languages summary"), page.locator(".fl-languages ul")
        summary.press("Enter")
        expect(names).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(names).to_be_hidden()
        assert page.evaluate("document.activeElement.localName") == "summary"
        summary.click()
        names.click(position={"x": 3, "y": 3})
        expect(names).to_be_visible()
        page.mouse.click(2, 600)
        expect(names).to_be_hidden()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictograms_and_marks_are_seen_in_forced_colours(
    browser: Browser, town: str, scheme: Literal["light", "dark"]
) -> None:
    """What is drawn differs from what is around it."""
    with browser.new_context(viewport=PHONE, forced_colors="active", color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"{town}de/")
        for drawn in (".fl-menu .fl-icon", ".fl-languages .fl-icon", ".fl-tile__picture"):
            icon = page.locator(drawn).first
            stroke = icon.evaluate("(svg) => getComputedStyle(svg).color")
            ground = icon.evaluate("(svg) => getComputedStyle(svg.closest('summary, a')).backgroundColor")
            assert stroke != ground
            assert len(set(icon.screenshot())) > 40  # not one colour alone


@pytest.mark.browser
def test_the_device_chooses_day_or_night(browser: Browser, town: str) -> None:
    seen = {}
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        with browser.new_context(viewport=PHONE, color_scheme=scheme) as context:
            page = context.new_page()
            for address in ("", "de/", "404.html"):
                page.goto(town + address)
                seen[scheme, address] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert {colour for (scheme, _), colour in seen.items() if scheme == "light"} == {"rgb(251, 247, 239)"}
    assert {colour for (scheme, _), colour in seen.items() if scheme == "dark"} == {"rgb(16, 25, 28)"}


@pytest.mark.browser
def test_the_door_shows_all_languages_on_one_small_screen(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 640}) as context:
        page = context.new_page()
        page.goto(address)
        boxes = [link.bounding_box() for link in page.locator("a[hreflang]").all()]
    assert len(boxes) == 10
    assert len({box["x"] for box in boxes if box}) == 2
    assert max(box["y"] + box["height"] for box in boxes if box) <= 640
    assert min(box["height"] for box in boxes if box) >= 44


@pytest.mark.browser
def test_the_way_to_all_offers_does_not_touch_the_tiles(browser: Browser, town: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        for address in ("", "topics/", "phases/", "districts/"):
            page.goto(f"{town}de/{address}")
            tiles = page.locator(".fl-tiles").last.bounding_box()
            way = page.locator("a.fl-button", has_text="Alle Angebote").bounding_box()
            assert tiles is not None
            assert way is not None
            assert way["y"] - (tiles["y"] + tiles["height"]) >= 16


@pytest.mark.browser
def test_the_quick_exit_lies_over_no_heading_in_any_language(
    browser: Browser, address: str, languages: tuple[str, ...]
) -> None:
    covered = []
    for width in (320, 360, 900, 1280):
        with browser.new_context(viewport={"width": width, "height": 740}) as context:
            page = context.new_page()
            for language in languages:
                for path in ("help/", "offers/frauenhaus/"):
                    page.goto(f"{address}{language}/{path}")
                    if page.evaluate(LIES_OVER, [".fl-exit", "h1"]):
                        covered.append((width, language, path))
    assert covered == []


@pytest.mark.browser
def test_lists_fill_a_wide_screen_and_running_text_does_not(browser: Browser, town: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{town}de/topics/childcare/")
    whole = page.locator(".fl-text").bounding_box()
    cards = page.locator(".fl-cards").bounding_box()
    page.goto(f"{town}de/about/")
    text = page.locator(".fl-text > p:not([class])").first.bounding_box()
    page.close()
    assert whole
    assert cards
    assert text
    assert (cards["width"], text["width"] < 0.8 * whole["width"]) == (whole["width"], True)
