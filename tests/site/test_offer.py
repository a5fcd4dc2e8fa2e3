"""The page of an offer in Chromium: its order, what is open now, the way out, what is reported, shared and heard."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.output import Job
from generator.search.write import scripts
from generator.site.write import write
from tests.site.told import ROOT, SIXTY, TODAY

pytestmark = pytest.mark.browser

THURSDAY = "2026-11-26T10:00:00+01:00"
ORDER = (
    ".fl-exit",
    ".fl-offer__picture",
    "h1",
    ".fl-lead",
    ".fl-now[data-of]",
    ".fl-do a[href^='tel:']",
    ".fl-do a[href*='openstreetmap']",
    ".fl-do a[href^='mailto:']",
    ".fl-notice:not(.fl-notice--rest)",
    "dt:has([href='#fl-icon-clock'])",
    "dt:has([href='#fl-icon-way'])",
    "dt:has([href='#fl-icon-speech'])",
    "dt:has([href='#fl-icon-cost'])",
    "dt:has([href='#fl-icon-people'])",
    "dt:has([href='#fl-icon-bag'])",
    ".fl-sayings",
    "#next",
    "#near",
    ".fl-offer__foot",
    ".fl-offer__foot a[href^='mailto:']",
)
Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Open an address at a time; nothing may stand on its console."""
    contexts = []
    said: list[str] = []

    def start(path: str, at: str = THURSDAY, init: str = "", **options: Any) -> Page:
        context = browser.new_context(
            **{"viewport": {"width": 360, "height": 740}, "timezone_id": "Europe/Berlin", **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(at)
        if init:
            page.add_init_script(init)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path if "://" in path else address + path)
        return page

    yield start
    for context in contexts:
        context.close()
    assert said == []


@pytest.fixture(scope="module")
def musterstadt(once: Callable[[str, Callable[[Path], object]], Path], serve: Callable[[Path], str]) -> str:
    """The address of a made-up town whose offers have several places and few translations."""

    def fill(folder: Path) -> None:
        found = load(SIXTY, TODAY, base=ROOT).catalogue
        assert found is not None
        write(Job(found, ("de", "en", "ar"), folder, scripts=scripts))

    return serve(once("musterstadt", fill))


@pytest.fixture(scope="module")
def with_exit(
    catalogue: Catalogue, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, str]:
    """Dresden's site in Arabic, and the harmless page that its way out leads to, on another host."""
    there, folder = tmp_path_factory.mktemp("harmless"), tmp_path_factory.mktemp("site")
    (there / "index.html").write_text(
        "<!doctype html><title>Wetter</title><link rel=icon href=data:,><h1>Wetter</h1>", "utf-8"
    )
    harmless = serve(there).replace("127.0.0.1", "localhost")
    settings = catalogue.settings.model_copy(update={"quick_exit": harmless})
    write(Job(catalogue.model_copy(update={"settings": settings}), ("ar",), folder, scripts=scripts))
    return serve(folder), harmless


def shown(page: Page, selector: str) -> str:
    return page.locator(selector).inner_text().replace("\u2060", "").strip()


def todays(page: Page) -> list[str]:
    """The rows that are marked as today."""
    return [" ".join(row.split()) for row in page.locator(".fl-hours__now").all_inner_texts()]


# ── order ──


@pytest.mark.parametrize(
    ("path", "fewest"),
    [
        ("ar/offers/familienkiosk/", 14),
        ("vi/offers/familienzentrum-prohlis/", 14),
        ("uk/offers/frauenhaus/", 11),
        ("de/offers/krabbelgruppe-prohlis/", 12),
        ("de/offers/babyschwimmen-gorbitz/", 9),
    ],
)
def test_everything_stands_in_its_order(path: str, fewest: int, opened: Open) -> None:
    page = opened(path)
    tops = page.evaluate(
        """(order) => {
          const all = [...document.querySelectorAll(".fl-text *")];
          return order.map((selector) => all.indexOf(document.querySelector(".fl-text " + selector)));
        }""",
        list(ORDER),
    )
    there = [place for place in tops if place >= 0]
    assert len(there) >= fewest
    assert there == sorted(there)


@pytest.mark.parametrize("language", ["de", "ar", "vi", "uk"])
def test_what_one_can_do_is_as_wide_as_the_page_and_each_as_high_as_the_others(language: str, opened: Open) -> None:
    page = opened(f"{language}/offers/familienkiosk/")
    boxes = [box for action in page.locator(".fl-do a").all() if (box := action.bounding_box())]
    assert len(boxes) == 4
    assert {round(box["width"]) for box in boxes} == {360 - 32}
    assert len({round(box["height"]) for box in boxes}) == 1
    assert boxes[0]["height"] >= 44
    assert boxes[0]["y"] + boxes[0]["height"] < 740
    assert page.locator(".fl-do .fl-icon").count() == 4


def test_an_offer_without_a_phone_has_no_words_for_a_call_nor_has_a_german_page(opened: Open) -> None:
    assert opened("vi/offers/familienkiosk/").locator(".fl-sayings li").count() == 5
    assert opened("vi/offers/willkommen-im-leben/").locator(".fl-sayings").count() == 0
    assert opened("de/offers/familienkiosk/").locator(".fl-sayings").count() == 0


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_what_to_say_is_german_from_left_to_right_and_its_meaning_from_right_to_left(
    language: str, opened: Open
) -> None:
    page = opened(f"{language}/offers/familienkiosk/")
    german, own = page.locator(".fl-sayings li p:nth-child(1)"), page.locator(".fl-sayings li p:nth-child(2)")
    assert german.first.inner_text() == "Guten Tag."
    assert german.nth(3).inner_text() == "Ich rufe an wegen: Familien\u00adkiosk Prohlis."
    directions = [found.first.evaluate("(p) => getComputedStyle(p).direction") for found in (german, own)]
    assert directions == ["ltr", "rtl"]


@pytest.mark.parametrize("language", ["de", "ar", "vi", "ru"])
def test_an_offer_is_printed_on_one_sheet_with_its_addresses(language: str, opened: Open, address: str) -> None:
    page = opened(f"{language}/offers/familienzentrum-prohlis/")
    # A house with its programme, one with many telephones and hours, an ordinary one.
    for offer in ("familienzentrum-prohlis", "geld-fuer-familien", "familienkiosk"):
        page.goto(f"{address}{language}/offers/{offer}/")
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))) == 1, offer
    page.emulate_media(media="print")
    for written in ("kiosk@vsp.example", "vsp.example/familienkiosk"):
        expect(page.locator(".fl-do").get_by_text(written)).to_be_visible()
    for gone in (".fl-tools", ".fl-now", "#near", ".fl-do__way", ".fl-offer__foot a[href^='mailto:']"):
        expect(page.locator(gone)).to_be_hidden()


@pytest.mark.parametrize("path", ["ar/offers/familienkiosk/", "de/districts/prohlis/", "vi/help/"])
def test_without_pictures_paper_says_the_same(path: str, address: str, browser: Browser) -> None:
    said = []
    for pictures in (True, False):
        with browser.new_context(service_workers="block") as context:
            if not pictures:
                context.route(re.compile("[^?]+[.](?:svg|png|ico)(?:[?].*)?"), lambda route: route.abort())
            page = context.new_page()
            page.goto(address + path)
            with pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True)) as document:
                said.append([sheet.get_textpage().get_text_range() for sheet in document])
    with_pictures, without = said
    assert re.search("[0-9]{3}", "".join(without))
    assert without == with_pictures


# ── open now ──


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin"])
@pytest.mark.parametrize(
    ("at", "said", "today"),
    [
        ("2026-11-26T10:00:00+01:00", "Jetzt geöffnet, bis 12:00 Uhr", ["Donnerstag Heute 09:00–12:00 Uhr"]),
        (
            "2026-11-26T23:30:00+01:00",
            "Jetzt geschlossen. Morgen: 09:00–12:00 Uhr",
            ["Donnerstag Heute 09:00–12:00 Uhr"],
        ),
        ("2026-11-28T08:00:00+01:00", "Jetzt geschlossen. Montag: 09:00–12:00 Uhr", []),
        ("2026-12-25T10:00:00+01:00", "Jetzt geschlossen. Montag: 09:00–12:00 Uhr", []),
    ],
)
def test_what_is_open_goes_by_the_clock_and_the_holidays_of_the_town(
    zone: str, at: str, said: str, today: list[str], opened: Open
) -> None:
    page = opened("de/offers/familienkiosk/", at, timezone_id=zone)
    assert shown(page, ".fl-now") == said
    assert todays(page) == today


def test_who_comes_back_to_the_page_reads_what_is_open_then(opened: Open) -> None:
    page = opened("de/offers/familienkiosk/")
    page.clock.set_fixed_time("2026-11-27T12:30:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert shown(page, ".fl-now") == "Jetzt geschlossen. Montag: 09:00–12:00 Uhr"
    assert todays(page) == ["Freitag Heute 09:00–12:00 Uhr"]


@pytest.mark.parametrize(
    ("path", "options"),
    [
        ("de/offers/familienkiosk/", {"java_script_enabled": False}),
        ("de/offers/familienkiosk/", {"at": "2016-11-24T10:00:00+01:00"}),
        ("de/offers/familienkiosk/", {"at": "2036-11-27T10:00:00+01:00"}),
        ("de/offers/babyschwimmen-gorbitz/", {}),
        ("de/offers/spielmobil-prohlis/", {}),
    ],
)
def test_where_nobody_knows_what_is_open_nothing_is_said(path: str, options: dict[str, Any], opened: Open) -> None:
    page = opened(path, **options)
    assert page.locator(".fl-now:visible").count() == 0
    assert todays(page) == []


def test_what_has_no_door_is_not_called_open(opened: Open) -> None:
    assert shown(opened("de/offers/frauenhaus/"), ".fl-now") == "Jetzt erreichbar"
    course = opened("de/offers/babyschwimmen-prohlis/", "2026-11-29T10:00:00+01:00")
    assert "geschlossen" not in shown(course, ".fl-now")


def test_each_of_several_places_says_whether_it_is_open(musterstadt: str, opened: Open) -> None:
    page = opened(f"{musterstadt}de/offers/erziehungsberatung/", "2026-12-02T15:30:00+01:00")
    said = {
        place.locator("address").inner_text().split("\n")[0]: place.locator(".fl-now:visible").all_inner_texts()
        for place in page.locator(".fl-venues > li").all()
    }
    assert said == {
        "Rathaus": ["Jetzt geschlossen. Montag: 08:00–12:00 Uhr, 13:00–16:00 Uhr"],
        "Nachbarschafts\u00adhaus": [],
        "Stadtbibliothek": ["Jetzt geöffnet, bis 17:00 Uhr"],
        "Beratungsbus": [],
    }


def test_times_are_drawn_from_left_to_right_in_what_a_script_says_in_arabic(opened: Open) -> None:
    page = opened("ar/offers/familienkiosk/")
    assert page.locator(".fl-now bdi[dir='ltr']").all_inner_texts() == ["12:00"]


# ── leave quickly ──


@pytest.mark.parametrize("path", ["offers/frauenhaus/", "topics/crisis-protection/", "help/"])
def test_the_way_out_is_in_sight_at_once_and_wherever_one_has_read_to(
    path: str, with_exit: tuple[str, str], opened: Open
) -> None:
    for scripted in (True, False):
        page = opened(f"{with_exit[0]}ar/{path}", java_script_enabled=scripted)
        for wheel in (0, 900, 900):
            page.mouse.wheel(0, wheel)
            expect(page.locator(".fl-exit")).to_be_in_viewport(ratio=1)
        page.locator(".fl-exit").click()
        page.wait_for_url(with_exit[1])


def test_with_a_script_no_step_leads_back_to_the_page_and_nobody_is_told_of_it(
    with_exit: tuple[str, str], opened: Open
) -> None:
    site, harmless = with_exit
    page = opened(f"{site}ar/find/")
    page.goto(f"{site}ar/offers/frauenhaus/")
    page.locator(".fl-exit").click()
    page.wait_for_url(harmless)
    assert page.evaluate("document.referrer") == ""
    page.go_back()
    assert page.url == f"{site}ar/find/"


def test_where_it_is_not_about_violence_there_is_no_way_out(with_exit: tuple[str, str], opened: Open) -> None:
    for path in ("", "find/", "offers/familienkiosk/", "topics/meeting/", "districts/prohlis/"):
        assert opened(f"{with_exit[0]}ar/{path}").locator(".fl-exit").count() == 0


# ── write to the office ──


@pytest.mark.parametrize("path", ["ar/offers/familienkiosk/", "de/", "vi/find/", "de/imprint/"])
def test_a_mail_to_the_office_names_the_page(path: str, opened: Open, catalogue: Catalogue) -> None:
    page = opened(path)
    links = page.locator(".fl-footer a[href^='mailto:']").all()
    mails = [urlsplit(link.get_attribute("href") or "") for link in links]
    assert {mail.path for mail in mails} == {catalogue.settings.publisher.email}
    told = [parse_qs(mail.query, strict_parsing=True) for mail in mails]
    assert [one["subject"] for one in told] == [
        ["Fehler melden: Familienlotse Dresden"],
        ["Barriere melden: Familienlotse Dresden"],
    ]
    for one in told:
        question, *_, url = one["body"][0].split("\r\n")
        assert len(question) > 20
        assert url == f"{catalogue.settings.site}/{path}"


def test_an_offer_asks_what_is_wrong_with_it(opened: Open, catalogue: Catalogue) -> None:
    page = opened("ar/offers/familienkiosk/")
    href = page.locator(".fl-offer__foot a[href^='mailto:']").get_attribute("href") or ""
    body = parse_qs(urlsplit(href).query)["body"][0]
    assert body.endswith(f"\r\n{catalogue.settings.site}/ar/offers/familienkiosk/")


# ── share and hear ──

VOICES = """
  window.heard = [];
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => TAGS.map((lang) => ({ lang })),
    speak: (words) => heard.push(words),
    cancel: () => { heard.length = 0; }
  } });
"""


def test_sharing_is_there_only_where_the_device_can(opened: Open) -> None:
    expect(opened("de/offers/familienkiosk/").locator("#fl-share")).to_be_hidden()
    page = opened(
        "de/offers/familienkiosk/",
        init="navigator.share = (what) => { window.shared = what; return Promise.resolve(); }",
    )
    page.locator("#fl-share").click()
    assert page.evaluate("window.shared") == {
        "title": "Familienkiosk Prohlis – Familienlotse Dresden",
        "url": "https://familie-dresden.example/de/offers/familienkiosk/",
    }


def test_reading_aloud_is_there_only_where_a_voice_speaks_the_language(opened: Open) -> None:
    expect(opened("ar/offers/familienkiosk/").locator("#fl-aloud")).to_be_hidden()
    german = VOICES.replace("TAGS", '["de_DE"]')
    expect(opened("ar/offers/familienkiosk/", init=german).locator("#fl-aloud")).to_be_hidden()
    expect(opened("de-simple/offers/familienkiosk/", init=german).locator("#fl-aloud")).to_be_visible()


def test_it_is_read_in_order_each_language_by_its_voice_and_a_second_tap_stops(opened: Open) -> None:
    page = opened("ar/offers/familienkiosk/", init=VOICES.replace("TAGS", '["en-GB", "ar-EG", "de-DE"]'))
    button = page.locator("#fl-aloud")
    label = button.inner_text()
    button.click()
    said = page.evaluate("heard.map(({ text, lang, voice }) => [text, lang, voice.lang])")
    assert said[0] == [page.locator("h1").inner_text().replace("\u00ad", ""), "ar", "ar-EG"]
    assert ["Guten Tag.", "de", "de-DE"] in said
    texts = [text for text, *_ in said]
    assert texts[1] == page.locator(".fl-lead").inner_text()
    assert not any(text in whole for text in ("openstreetmap", label) for whole in texts)
    assert not any("\u00ad" in text for text in texts)
    assert button.inner_text() != label
    button.click()
    assert page.evaluate("heard.length") == 0
    assert button.inner_text() == label


# ── what nobody has translated ──


def test_german_paragraphs_stand_on_their_own_side_of_an_arabic_page(musterstadt: str, opened: Open) -> None:
    page = opened(f"{musterstadt}ar/offers/elterngeld/")
    lead = page.locator(".fl-lead")
    assert [lead.get_attribute(name) for name in ("lang", "dir")] == ["de", "ltr"]
    assert lead.evaluate("(p) => getComputedStyle(p).direction") == "ltr"


def test_a_card_says_that_it_is_german_with_and_without_a_script(musterstadt: str, opened: Open) -> None:
    for scripted, shown_in in ((False, "#fl-plain"), (True, "#fl-results")):
        page = opened(f"{musterstadt}ar/find/?q=Elterngeld", "2026-12-02T10:00:00+01:00", java_script_enabled=scripted)
        card = page.locator(f"{shown_in} [data-offer='elterngeld']")
        assert card.locator(".fl-tag--german").text_content() == "بالألمانية"
        assert card.locator("[lang='de']").count() >= 2


def test_the_language_list_stands_in_the_footer_too(opened: Open) -> None:
    page = opened("de/offers/familienkiosk/", java_script_enabled=False)
    page.locator(".fl-footer a[hreflang='vi']").click()
    assert page.url.endswith("/vi/offers/familienkiosk/")
