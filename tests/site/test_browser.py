"""The built site of Dresden in Chromium, as a family opens it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.catalogue.address import short_code

LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")
PATHS = (
    "",
    "find/",
    "topics/",
    "topics/meeting/",
    "phases/baby/prohlis/",
    "languages/ar/",
    "districts/prohlis/",
    "offers/familienkiosk/",
    "offers/eltern-ein-laden/",
    "offers/familienzentrum-prohlis/",
    "offers/frauenhaus/",
    "offers/babyschwimmen-gorbitz/",
    "professionals/",
    "editions/p-01/",
    "help/",
    "about/",
)

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone without JavaScript."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_four_taps_lead_from_the_door_to_a_call(address: str, phone: Page) -> None:
    phone.goto(address)
    phone.get_by_role("link", name="العربية").click()
    assert phone.locator("html").get_attribute("dir") == "rtl"
    phone.locator('a[href="topics/everyday-help/"]').click()
    phone.locator("#phase-baby summary").click()
    phone.locator('#phase-baby [data-offer="familienkiosk"] h3 a').click()
    call = phone.locator("a.fl-button[href^='tel:']")
    assert call.get_attribute("href") == "tel:+493023125110"
    box = call.bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_the_language_menu_stays_on_the_page(address: str, phone: Page) -> None:
    phone.goto(f"{address}de/offers/familienkiosk/")
    phone.locator("summary", has_text="Deutsch").click()
    phone.locator('.fl-languages a[hreflang="vi"]').click()
    assert phone.url == f"{address}vi/offers/familienkiosk/"
    assert phone.locator("html").get_attribute("lang") == "vi"


def test_a_qr_code_leads_to_its_language(address: str, browser: Browser) -> None:
    code = short_code("offers/familienkiosk")
    page = browser.new_page()
    page.goto(f"{address}Q/{code.upper()}/#AR")
    page.wait_for_url(f"{address}ar/offers/familienkiosk/")
    page.goto(f"{address}q/{code}/#de-simple")
    page.wait_for_url(f"{address}de-simple/offers/familienkiosk/")
    page.close()


def test_without_scripts_a_qr_code_puts_its_language_first(address: str, phone: Page) -> None:
    phone.goto(f"{address}Q/{short_code('offers/familienkiosk').upper()}/#AR")
    tops = {
        str(link.get_attribute("hreflang")): box["y"]
        for link in phone.locator("a[hreflang]").all()
        if (box := link.bounding_box())
    }
    assert len(tops) == len(LANGUAGES)
    assert min(tops, key=lambda language: tops[language]) == "ar"


def test_times_and_phones_are_drawn_from_left_to_right_in_arabic(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}ar/offers/familienkiosk/")
    drawn = page.evaluate(
        """() => [...document.querySelectorAll('main bdi')].map((island) => {
          const text = island.firstChild, range = document.createRange();
          const x = (i) => {
            range.setStart(text, i); range.setEnd(text, i + 1);
            return range.getBoundingClientRect().x;
          };
          const digits = [...text.data.matchAll(/[0-9]/g)].map((m) => m.index);
          return digits.every((at, n) => n === 0 || x(at) >= x(digits[n - 1]));
        })"""
    )
    page.close()
    assert len(drawn) > 8
    assert all(drawn)


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_words_with_an_island_in_them_are_not_torn_into_the_boxes_of_a_row(
    language: str, address: str, phone: Page
) -> None:
    torn = """() => [...document.querySelectorAll("bdi")]
        .filter(island => getComputedStyle(island.parentElement).display.includes("flex"))
        .filter(island => island.nextSibling && island.nextSibling.textContent.trim())
        .map(island => island.parentElement.textContent)"""
    found = []
    for path in PATHS:
        phone.goto(f"{address}{language}/{path}")
        found += phone.evaluate(torn)
    assert found == []


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_the_publishers_phone_reads_from_left_to_right_in_hand_written_pages(
    language: str, address: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{address}{language}/imprint/")
    groups = page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const at = text.data.indexOf('030 23125 100'), range = document.createRange();
            if (at < 0) continue;
            return [0, 4, 10].map((start) => {
              range.setStart(text, at + start); range.setEnd(text, at + start + 1);
              return range.getBoundingClientRect().x;
            });
          }
        }"""
    )
    tapped = page.locator("main a[href='tel:+493023125100']").inner_text()
    page.close()
    assert groups == sorted(groups)
    assert "030 23125 100" in tapped
