import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

CSS = (Path(__file__).resolve().parents[2] / "site_src" / "assets" / "css" / "frame.css").read_text("utf-8")
TOKENS = dict(re.findall(r"(--fl-[a-z-]+): (#[0-9a-f]{3,6});", CSS.partition("}")[0]))

Serve = Callable[[Path], str]
PHONE: ViewportSize = {"width": 360, "height": 740}
WIDE: ViewportSize = {"width": 1280, "height": 900}


def luminance(colour: str) -> float:
    """Relative luminance of #rgb or #rrggbb, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        ("ink", "ground", 7),
        ("ink-soft", "ground", 4.5),
        ("ink-soft", "tint", 4.5),
        ("primary", "surface", 4.5),
        ("primary", "ground", 4.5),
        ("primary", "tint", 4.5),
        ("primary-dark", "tint", 4.5),
        ("on-primary", "primary", 4.5),
        ("on-primary", "primary-dark", 4.5),
        ("on-primary", "warm", 4.5),
        ("warm", "warm-tint", 4.5),
        ("ink", "warm-tint", 7),
        ("primary", "warm-tint", 4.5),
        ("focus", "ground", 3),
        ("sun", "primary-dark", 3),
    ],
)
def test_colours_that_meet_can_be_told_apart(text: str, ground: str, least: float) -> None:
    light, dark = sorted((luminance(TOKENS[f"--fl-{text}"]), luminance(TOKENS[f"--fl-{ground}"])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= least


def test_the_style_sheet_knows_no_left_and_right_and_no_other_host() -> None:
    rules = re.sub(r"/\*.*?\*/|url\('data:[^']*'\)", "", CSS, flags=re.DOTALL)
    assert not re.findall(r"\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b", rules)
    assert not re.findall(r"[{;]\s*(?:left|right|top|bottom|float)\s*:|text-align:\s*(?:left|right)", rules)
    assert "http" not in rules
    assert "@import" not in rules


def focused(page: Page) -> str:
    return str(page.evaluate("(document.activeElement.className + ' ' + document.activeElement.textContent).trim()"))


@pytest.fixture
def open_page(browser: Browser, serve: Serve, site: Path) -> Iterator[Callable[..., Page]]:
    """Open an address of the made-up guide; scripts are off, for the frame has none."""
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
    assert [text.split()[0] for text in seen] == ["md-skip", "fl-brand", "Menü", "Sprache:"]
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
    box = page.locator(".md-skip").bounding_box()
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
    for gone in (".fl-header", ".fl-footer nav", ".md-skip"):
        expect(page.locator(gone)).to_be_hidden()
    for there in (".fl-demo", "h1", ".fl-footer__name"):
        expect(page.locator(there)).to_be_visible()
