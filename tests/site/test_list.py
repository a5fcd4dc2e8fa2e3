"""A family's own list in Chromium, from the first offer that is kept to the printed sheet."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest
import segno
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue

PHONE: Any = {"width": 360, "height": 640}
STORED: Final = "familienlotse-list"
SITE: Final = "https://familie-dresden.example"
DPI: Final = 150
# What a browser does whose owner forbids pages to store anything.
FORBIDDEN: Final = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("denied", "SecurityError"); }
});"""
# What a browser does whose device is full.
FULL: Final = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""

pytestmark = pytest.mark.browser

Opened = Callable[..., Page]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone; its pages say nothing on the console and ask nobody but the site."""
    said: list[str] = []
    with browser.new_context(viewport=PHONE) as context:
        context.on("console", lambda message: said.append(message.text))
        context.on("weberror", lambda error: said.append(str(error.error)))
        yield context
    assert said == []


@pytest.fixture
def opened(context: BrowserContext, town: str) -> Opened:
    """Open a page of the site in a new tab."""

    def start(path: str, stored: object = None) -> Page:
        page = context.new_page()
        page.goto(town + path if "://" not in path else path)
        if stored is not None:
            text = stored if isinstance(stored, str) else json.dumps(stored)
            page.evaluate("([place, text]) => localStorage.setItem(place, text)", [STORED, text])
            page.reload()
        return page

    return start


def names(page: Page) -> list[str]:
    page.locator("#fl-list").wait_for()
    return [entry.get_attribute("data-id") or "" for entry in page.locator(".fl-kept").all()]


def stored(page: Page) -> Any:
    return json.loads(page.evaluate("place => localStorage.getItem(place)", STORED) or "[]")


def fragment(*ids: str) -> str:
    return "#" + "".join(short_code(f"offers/{one}") for one in ids).upper()


def printed(page: Page) -> tuple[bytes, str]:
    """The sheet, and what stands on it without marks and line ends."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    return pdf, re.sub(r"[\s\u00a0]+", " ", re.sub(r"[\u00ad\u2060\u2066-\u2069\ufffe]", "", text))


def test_a_team_keeps_offers_in_german_switches_to_vietnamese_and_prints_both(opened: Opened, town: str) -> None:
    page = opened("de/offers/familienkiosk/")
    keep = page.get_by_role("button", name="Merken", exact=True)
    expect(keep).to_have_attribute("aria-pressed", "false")
    keep.click()
    expect(keep).to_have_attribute("aria-pressed", "true")
    page.goto(f"{town}de/find/?q=Hebamme")
    page.locator("#fl-plain").wait_for(state="detached")
    page.locator('.fl-card[data-offer="hebammen"] .fl-keep').click()
    page.get_by_role("link", name="Meine Liste (2)").click()
    assert names(page) == ["familienkiosk", "hebammen"]
    assert page.url == f"{town}de/list/{fragment('familienkiosk', 'hebammen')}"

    page.locator("header summary").nth(1).click()
    page.locator("header a[hreflang=vi]").click()
    page.wait_for_url(f"{town}vi/list/**")
    assert names(page) == ["familienkiosk", "hebammen"]
    assert page.url == f"{town}vi/list/{fragment('familienkiosk', 'hebammen')}"
    page.get_by_label("Cả hai cạnh nhau").check()
    page.locator("textarea").first.fill("Montag um 10 mit Großmutter")
    _pdf, text = printed(page)
    for words in ("Danh sách của tôi · Meine Liste", "Tìm nữ hộ sinh", "Hebamme finden", "Khi nào", "Wann",
                  "030 23125 110", "miễn phí", "kostenlos", "Montag um 10 mit Großmutter",
                  f"{SITE}/vi/list/{fragment('familienkiosk', 'hebammen')}"):  # fmt: skip
        assert words in text
    for words in ("bỏ", "In ", "Cả hai cạnh nhau"):
        assert words not in text


def test_only_german_is_printed_where_only_german_is_wanted(opened: Opened) -> None:
    page = opened(f"vi/list/{fragment('hebammen')}")
    page.get_by_label("Deutsch").check()
    _pdf, text = printed(page)
    assert "Hebamme finden" in text
    assert "Meine Liste" in text
    assert "Khi nào" not in text
    expect(page.locator("h1 span")).to_have_attribute("lang", "de")


def test_an_arabic_sheet_has_numbers_and_german_names_in_their_own_order(opened: Opened) -> None:
    page = opened(f"ar/list/{fragment('familienkiosk', 'familienzentrum-prohlis')}")
    page.get_by_label("اللغتان جنبًا إلى جنب").check()
    _pdf, text = printed(page)
    for words in ("030 23125 110", "09:00", "Musterstraße 1,", "Meine Liste", "Familienkiosk Prohlis", "01239 Dresden"):
        assert words in text
    expect(page.locator(".fl-kept__side").first).to_have_attribute("dir", "rtl")
    expect(page.locator(".fl-kept__side").nth(1)).to_have_attribute("dir", "ltr")
    expect(page.locator(".fl-kept__side bdi[dir=ltr]").first).to_be_attached()


def test_the_device_stores_ids_and_nothing_else(opened: Opened) -> None:
    page = opened("de/list/#=familienkiosk,hebammen")
    assert names(page) == ["familienkiosk", "hebammen"]
    page.locator("textarea").first.fill("Sorgen mit dem Vermieter")
    assert page.evaluate("Object.entries(localStorage)") == [[STORED, '["familienkiosk","hebammen"]']]
    assert page.evaluate("[document.cookie, sessionStorage.length]") == ["", 0]
    assert "Vermieter" not in page.url
    page.reload()
    expect(page.locator("textarea").first).to_have_value("")


def test_no_server_is_told_what_is_on_the_list(context: BrowserContext, opened: Opened, town: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    page = opened(f"vi/list/{fragment('familienkiosk', 'hebammen')}")
    names(page)
    page.wait_for_load_state("networkidle")
    assert all(url.startswith(town) for url in asked)
    assert not [url for url in asked if "offers" in url or short_code("offers/hebammen") in url.lower()]
    before = len(asked)
    page.locator("textarea").first.fill("Notiz")
    page.locator("[data-do=down]").first.click()
    page.locator("[data-do=remove]").first.click()
    # The icon of the tab, which comes again with every change of the address's fragment.
    assert {url.rpartition("/")[2].partition("?")[0] for url in asked[before:]} <= {"logo.svg"}


def test_what_is_removed_comes_back_and_the_keyboard_stays_where_it_is(opened: Opened) -> None:
    page = opened("de/list/#=familienkiosk,hebammen")
    names(page)
    page.get_by_role("button", name="entfernen: Familienkiosk Prohlis").click()
    assert names(page) == ["hebammen"]
    assert stored(page) == ["hebammen"]
    expect(page.get_by_role("status")).to_contain_text("Nicht mehr auf Ihrer Liste: Familienkiosk Prohlis")
    undo = page.get_by_role("button", name="Rückgängig")
    expect(undo).to_be_focused()
    undo.click()
    assert names(page) == ["familienkiosk", "hebammen"]
    page.get_by_role("button", name="Liste leeren").click()
    expect(page.get_by_text("Auf Ihrer Liste steht noch nichts.")).to_be_visible()
    assert stored(page) == []
    page.get_by_role("button", name="Rückgängig").click()
    assert stored(page) == ["familienkiosk", "hebammen"]


def test_offers_stand_under_topics_and_move_within_them_or_with_them(opened: Opened) -> None:
    page = opened("de/list/#=hebammen,familienkiosk,schwangerschaftsberatung")
    # The same topic comes together, where its first offer stands.
    assert names(page) == ["hebammen", "schwangerschaftsberatung", "familienkiosk"]
    down = page.get_by_role("button", name="Nach unten: Hebamme finden")
    down.click()
    assert names(page) == ["schwangerschaftsberatung", "hebammen", "familienkiosk"]
    expect(page.get_by_role("button", name="Nach unten: Hebamme finden")).to_be_focused()
    down.click()
    assert names(page) == ["familienkiosk", "schwangerschaftsberatung", "hebammen"]
    assert stored(page) == ["familienkiosk", "schwangerschaftsberatung", "hebammen"]
    assert page.url.endswith(fragment("familienkiosk", "schwangerschaftsberatung", "hebammen"))


def test_a_list_from_an_address_leaves_ones_own_alone(opened: Opened) -> None:
    page = opened("de/list/", stored=["familienkiosk"])
    assert names(page) == ["familienkiosk"]
    other = opened(f"de/list/{fragment('hebammen')}")
    assert names(other) == ["hebammen"]
    expect(other.get_by_text("Diese Liste kommt aus einer Adresse oder einem Code.")).to_be_visible()
    other.locator("[data-do=remove]").click()
    assert stored(other) == ["familienkiosk"]
    other.get_by_role("button", name="Rückgängig").click()
    other.get_by_role("button", name="Als meine Liste übernehmen").click()
    assert stored(other) == ["hebammen"]
    third = opened(f"de/list/{fragment('familienkiosk')}")
    third.get_by_role("button", name="Meine eigene Liste zeigen").click()
    assert names(third) == ["hebammen"]


def test_what_is_no_longer_there_is_told_and_what_moved_is_followed(opened: Opened) -> None:
    page = opened("de/list/#=elternladen-gorbitz,hebammen,ZZZZZZ,nie-gesehen")
    assert names(page) == ["eltern-ein-laden", "hebammen"]
    expect(page.get_by_role("status")).to_contain_text("Das steht nicht mehr im Wegweiser: 2")


def test_a_fragment_never_becomes_markup(opened: Opened) -> None:
    page = opened('de/list/#=<img src=x onerror="document.title=1">,hebammen,"><script>alert(1)</script>')
    assert names(page) == ["hebammen"]
    assert page.locator("#fl-list img, #fl-list script").count() == 0
    assert page.title().startswith("Meine Liste")


def test_five_hundred_ids_leave_forty_and_a_sentence(opened: Opened, catalogue: Catalogue) -> None:
    ids = [offer.id for offer in catalogue.published()]
    page = opened("de/list/#=" + ",".join(ids * 10))
    assert names(page) == sorted(names(page), key=names(page).index)
    assert len(names(page)) == 40
    sentence = f"Auf eine Liste passen 40 Angebote. Weggelassen: {len(ids) - 40}"
    expect(page.get_by_role("status")).to_contain_text(sentence)


@pytest.mark.parametrize("broken", ["{", '{"a": 1}', "null", "[1, null, {}]", '["../../x", "<b>", "UPPER"]', ""])
def test_what_else_stands_in_the_storage_is_an_empty_list(broken: str, opened: Opened) -> None:
    page = opened("de/list/", stored=broken)
    assert names(page) == []
    expect(page.get_by_text("Auf Ihrer Liste steht noch nichts.")).to_be_visible()


def test_where_nothing_may_be_stored_the_list_lives_in_the_address(context: BrowserContext, opened: Opened) -> None:
    context.add_init_script(FORBIDDEN)
    page = opened("de/topics/pregnancy-birth/")
    page.evaluate("document.querySelectorAll('.fl-shelf').forEach((shelf) => { shelf.open = true; })")
    page.locator('[data-offer="hebammen"] .fl-keep').first.click()
    page.get_by_role("link", name="Meine Liste (1)").click()
    assert names(page) == ["hebammen"]
    assert page.url.endswith(fragment("hebammen"))
    page.reload()
    assert names(page) == ["hebammen"]


def test_where_storage_is_full_the_list_lives_in_the_address_too(context: BrowserContext, opened: Opened) -> None:
    context.add_init_script(FULL)
    page = opened("ar/offers/hebammen/")
    page.locator(".fl-keep").click()
    expect(page.locator(".fl-keep")).to_have_attribute("aria-pressed", "true")
    page.locator("#fl-mine").click()
    assert names(page) == ["hebammen"]
    assert page.url.endswith(fragment("hebammen"))


def test_a_forty_first_offer_finds_no_room(opened: Opened, catalogue: Catalogue) -> None:
    ids = [offer.id for offer in catalogue.published()]
    page = opened(f"de/offers/{ids[40]}/", stored=ids[:40])
    keep = page.get_by_role("button", name="Merken", exact=True)
    keep.click()
    expect(keep).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_role("link", name="Ihre Liste ist voll (40)")).to_be_visible()


def test_the_code_of_forty_offers_is_read_from_paper_at_150_dpi(opened: Opened, catalogue: Catalogue) -> None:
    ids = [offer.id for offer in catalogue.published()][:40]
    page = opened("vi/list/#=" + ",".join(ids))
    kept = names(page)
    assert sorted(kept) == sorted(ids)
    pdf, _text = printed(page)
    parts = (f"{SITE}/vi/list/#", fragment(*kept).removeprefix("#"))
    made = segno.make(parts, error="m", micro=False, mask=3, boost_error=False).matrix  # type: ignore[arg-type]
    assert sampled(pdf, len(made)) == [list(row) for row in made]


def sampled(pdf: bytes, modules: int) -> list[list[int]]:
    """The modules of the only code in a document, as a scanner of 150 dpi sees them."""
    scale = DPI / 72
    with pypdfium2.PdfDocument(pdf) as document:
        for sheet in reversed(list(document)):
            for path in sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
                if pypdfium2.raw.FPDFPath_CountSegments(path) < modules * modules:
                    continue
                left, _bottom, right, top = path.get_bounds()
                picture, step = sheet.render(scale=scale).to_pil().convert("L"), (right - left) / modules
                x, y = left + step / 2, sheet.get_height() - top + step / 2
                return [
                    [int(picture.getpixel((int((x + column * step) * scale), int((y + row * step) * scale))) < 128)
                     for column in range(modules)]
                    for row in range(modules)
                ]  # fmt: skip
    pytest.fail("no code")


def test_the_list_works_from_a_stick(context: BrowserContext, town_folder: Path) -> None:
    page = context.new_page()
    page.goto((town_folder / "de" / "offers" / "hebammen" / "index.html").as_uri())
    page.get_by_role("button", name="Merken", exact=True).click()
    # Links lead to folders there; a family's device opens their index.
    page.goto((town_folder / "vi" / "list" / "index.html").as_uri() + "#=hebammen")
    assert names(page) == ["hebammen"]
    page.get_by_label("Deutsch").check()
    expect(page.get_by_role("link", name="Hebamme finden")).to_be_visible()
    expect(page.locator("#fl-list-address")).to_have_text(f"{SITE}/vi/list/{fragment('hebammen')}")


def test_without_script_the_page_says_what_it_is_and_where_there_is_paper(browser: Browser, town: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{town}de/list/")
        expect(page.locator("#fl-list")).to_be_hidden()
        expect(page.get_by_text("Faltblätter zum Drucken")).to_be_visible()
        expect(page.get_by_role("link", name="Prohlis")).to_be_visible()
        expect(page.locator("#fl-mine")).to_be_hidden()
        page.goto(f"{town}de/offers/familienkiosk/")
        expect(page.locator(".fl-keep")).to_have_count(0)


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
def test_everything_to_press_is_large_enough_and_nothing_is_wider_than_a_phone(language: str, opened: Opened) -> None:
    page = opened(f"{language}/list/#=familienkiosk,hebammen,kinderaerzte-prohlis")
    names(page)
    small = page.locator("#fl-list button:visible, #fl-list label:has(input)").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44)"
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page = opened(f"{language}/topics/meeting/")
    page.evaluate("document.querySelectorAll('.fl-shelf').forEach((shelf) => { shelf.open = true; })")
    boxes = page.locator(".fl-keep").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
    )
    assert boxes
    assert min(boxes) >= 44
