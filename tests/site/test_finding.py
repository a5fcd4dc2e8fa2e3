"""Lists, home and help in Chromium, as a family with a small phone sees them: what stands on the first screen, how far
one scrolls, what a finger hits."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")
SCREEN = 640
PATHS = (
    "",
    "help/",
    "topics/",
    "topics/meeting/",
    "topics/health/",
    "phases/baby/",
    "phases/baby/prohlis/",
    "districts/prohlis/",
    "languages/ar/",
    "audiences/single-parents/",
)
MORE = ("offers/familienkiosk/", "editions/p-01/", "list/#=familienkiosk,frauenhaus")
SENTENCES = ("about/", "imprint/", "accessibility/", "list/")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A small phone without JavaScript."""
    context = browser.new_context(
        viewport={"width": 360, "height": SCREEN}, java_script_enabled=False, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_shows_the_search_and_the_first_tile_on_the_first_screen(language: str, address: str, phone: Page) -> None:
    phone.goto(f"{address}{language}/")
    for part in (".fl-search__words", "a.fl-button--urgent", ".fl-tile__picture >> nth=0"):
        box = phone.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] * 2 / 3 < SCREEN, part


@pytest.mark.parametrize("language", ["de", "ar", "vi", "uk"])
def test_no_list_is_longer_than_six_screens_without_a_way_to_jump(language: str, address: str, phone: Page) -> None:
    long, addresses = {}, "(links) => links.map((link) => link.getAttribute('href'))"

    def chips(path: str) -> list[str]:
        phone.goto(f"{address}{language}/{path}")
        height, jumps = phone.evaluate(
            "[document.querySelector('main').scrollHeight, document.querySelectorAll('.fl-jump a').length]"
        )
        if height > 6 * SCREEN and not jumps:
            long[path] = height / SCREEN
        return list(phone.locator(".fl-chips a").evaluate_all(addresses))

    phone.goto(f"{address}{language}/")
    tiles = phone.locator(".fl-tile, .fl-chips a").evaluate_all(addresses)
    pairs = {pair.removeprefix("../../") for path in tiles for pair in chips(path)}
    assert len(pairs) == 24
    for pair in pairs:
        chips(pair)
    assert long == {}


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_whatever_a_finger_hits_is_44_pixels_high_and_24_in_a_sentence(
    language: str, address: str, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": SCREEN})
    small = []
    for path in (*PATHS, *MORE, *SENTENCES):
        page.goto(f"{address}{language}/{path}")
        if path.startswith("list/#"):
            page.locator(".fl-kept").first.wait_for()
        page.evaluate("document.querySelectorAll('.fl-text details').forEach((shelf) => { shelf.open = true; })")
        small += page.evaluate(
            """(least) => [...document.querySelectorAll('main :is(a, button, input, summary)')]
                .filter((one) => !one.closest('.fl-card__name, .fl-kept h3') && one.checkVisibility())
                .map((one) => [one, (one.closest("label") || one).getBoundingClientRect()])
                .filter(([, { width, height }]) => Math.min(width, height) < least)
                .map(([one]) => `${location.pathname} ${one.textContent.trim()}`)""",
            24 if path in SENTENCES else 43.9,
        )
    page.close()
    assert small == []


def test_all_of_a_card_leads_to_its_offer_and_its_telephone_calls(address: str, phone: Page) -> None:
    phone.goto(f"{address}de/audiences/single-parents/")
    card = phone.locator('[data-offer="familienhebammen"]')
    call = card.locator("a[href^='tel:']")
    assert call.text_content() == "Anrufen: 030\u00a023125\u00a0390"
    middle = """(one) => {
        const box = one.getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest('a').href;
    }"""
    call.scroll_into_view_if_needed()
    assert call.evaluate(middle).startswith("tel:")
    box = card.locator(".fl-card__summary").bounding_box()
    assert box is not None
    phone.mouse.click(box["x"] + 5, box["y"] + 5)
    phone.wait_for_url("**/offers/**")
    assert phone.url == f"{address}de/offers/familienhebammen/"


def test_the_search_field_leads_to_the_finder_with_what_was_typed(address: str, phone: Page) -> None:
    phone.goto(f"{address}ar/")
    phone.get_by_role("searchbox").fill("قابلة")
    phone.get_by_role("searchbox").press("Enter")
    assert phone.url.startswith(f"{address}ar/find/?q=%D9%82")


def test_three_taps_lead_to_a_group_for_a_baby_in_ones_district_and_to_what_it_costs(address: str, phone: Page) -> None:
    phone.goto(f"{address}de/")
    phone.locator('a[href="phases/baby/"]').click()
    phone.locator('a[href="../../phases/baby/prohlis/"]').click()
    assert phone.locator("h1").inner_text() == "Baby in Prohlis"
    phone.locator("summary", has_text="Treffen und Austausch").click()
    card = phone.locator('#own-topic-meeting [data-offer="krabbelgruppe-prohlis"]')
    assert "3\u00a0€ pro Besuch" in card.inner_text()
    top = phone.evaluate("document.querySelector('#own-topic-meeting').getBoundingClientRect().top + scrollY")
    assert top < 2 * SCREEN


def test_one_tap_leads_to_those_who_speak_the_pages_language(address: str, phone: Page) -> None:
    phone.goto(f"{address}vi/")
    phone.get_by_role("link", name="Chúng tôi nói tiếng Việt").click()
    assert phone.url == f"{address}vi/languages/vi/"
    assert phone.locator("h1").inner_text() == "Chúng tôi nói tiếng Việt"
    phone.goto(f"{address}de/")
    phone.get_by_role("link", name="Vietnamesisch").click()
    assert phone.url == f"{address}de/languages/vi/"


def test_help_at_night_is_one_tap_away_and_calls_with_full_width(address: str, phone: Page) -> None:
    phone.goto(f"{address}ar/")
    phone.locator("a.fl-button--urgent").click()
    first = phone.locator("a[href='tel:112'] >> nth=0").bounding_box()
    assert first is not None
    assert first["y"] + first["height"] < SCREEN
    assert first["width"] > 280
    phone.locator('a[href="#crying-baby"]').click()
    top = phone.locator("#crying-baby").bounding_box()
    assert top is not None
    assert 0 <= top["y"] < 100
    assert phone.locator('section[aria-labelledby="crying-baby"] a[href^="tel:"]').count() == 2
    assert phone.locator('section[aria-labelledby="crying-baby"] a[href*="offers/"]').count() == 3
