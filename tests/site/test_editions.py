"""The page of an edition: what a family reads that opens the code of its paper."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.release import path_of, release
from generator.site.model import Heading, Page
from generator.site.pages import pages
from generator.site.root import short_pages
from generator.view.selection import on_paper

BASE = Path(__file__).parents[1] / "catalogue" / "base"
PRINTED, TODAY = date(2026, 11, 22), date(2026, 12, 22)
KIOSK = "prohlis/kiosk.yml"


def frozen(folder: Path) -> Catalogue:
    """The catalogue of today, whose paper was printed a month ago as it is in `BASE`."""
    before, now = load(BASE, PRINTED).catalogue, load(folder, TODAY).catalogue
    assert before is not None
    assert now is not None
    edition = release(before, "prohlis", on_paper(before, "prohlis"))
    return now.model_copy(update={"editions": {path_of(edition): edition}})


def page(catalogue: Catalogue, language: str = "de") -> Page:
    return next(page for page in pages(catalogue, language) if page.address == "editions/p-01/")


def text(page: Page) -> str:
    """What can be read, words apart."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", page.content)).replace("\u00ad", "").split())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "offers"))


def change(folder: Path, *changes: tuple[str, str]) -> None:
    path = folder / KIOSK
    content = path.read_text("utf-8")
    for old, new in changes:
        assert content.count(old) == 1
        content = content.replace(old, new)
    path.write_text(content, "utf-8")


def test_where_nothing_has_changed_the_page_says_so_with_the_day(folder: Path) -> None:
    made = page(frozen(folder))
    assert text(made).endswith(
        "Ausgabe P-01: Was sich geändert hat Stand 22. Dezember 2026: Es hat sich nichts geändert. Alles ist so, wie "
        "es auf Ihrem Papier steht. Auf Ihrem Papier steht, was am 22. November 2026 richtig war. Alle Angebote zeigen"
    )
    assert (made.title, made.listed) == ("Ausgabe P-01: Was sich geändert hat", False)


def test_an_offer_that_moved_shows_its_new_place_phone_times_and_price_beside_those_printed(folder: Path) -> None:
    change(
        folder,
        ("street: Musterstraße 1", "street: Musterweg 7"),
        ("phone: 030 23125 100", "phone: 030 23125 199"),
        ("hours: Mo-Fr 09:00-12:00", "hours: Mo 14:00-16:00"),
        ("cost: free", "cost: 5 EUR"),
        ("registration: none", "registration: phone"),
    )
    made = page(frozen(folder))
    assert text(made).endswith(
        "Das ist jetzt anders Familienkiosk "
        "Neue Adresse Musterweg 7 01239 Dresden Auf der Karte zeigen Auf Ihrem Papier: Musterstraße 1, 01239 Dresden "
        "Neue Telefonnummer 030 23125 199 Auf Ihrem Papier: 030 23125 100 "
        "Neue Zeiten Montag 14:00–16:00 Uhr Neuer Preis 5 € Anmeldung jetzt so Bitte telefonisch anmelden "
        "Alle Angebote zeigen"
    )
    assert re.findall('href="(tel:.*?)"', made.content) == ["tel:+493023125199"]


def test_a_fact_that_is_no_longer_given_is_told_beside_what_was_printed(folder: Path) -> None:
    change(folder, ("  phone: 030 23125 100\n", ""), ("hours: Mo-Fr 09:00-12:00\n", ""), ("cost: free\n", ""))
    assert text(page(frozen(folder))).endswith(
        "Neue Telefonnummer Gibt es nicht mehr Auf Ihrem Papier: 030 23125 100 Neue Zeiten Gibt es nicht mehr "
        "Neue E-Mail-Adresse oder Internetseite kiosk@familien.example familien.example/kiosk "
        "Neuer Preis bitte nach dem Preis fragen Alle Angebote zeigen"
    )


def test_what_is_gone_paused_or_new_stands_under_a_head_of_its_own(folder: Path) -> None:
    (folder / "prohlis" / "rallye.yml").unlink()
    new = (
        (folder / KIOSK).read_text("utf-8").replace("Familienkiosk", "Elterncafé").replace("next: [rallye]", "next: []")
    )
    (folder / "prohlis" / "elterncafe.yml").write_text(new, "utf-8")
    change(
        folder,
        ("status: active", "status: paused\npaused: {until: 2027-03-01}"),
        ("next: [rallye]", "next: [elterncafe]"),
    )
    said = text(page(frozen(folder)))
    assert re.findall("Gibt es nicht mehr Rallye|Gibt es gerade nicht Familienkiosk|Neu 1 Elterncafé", said) == [
        "Gibt es nicht mehr Rallye",
        "Gibt es gerade nicht Familienkiosk",
        "Neu 1 Elterncafé",
    ]
    assert "1. März 2027" in said


def test_what_was_printed_is_never_markup(folder: Path) -> None:
    catalogue = frozen(folder)
    (file, edition), *_ = catalogue.editions.items()
    evil = edition.offers["kiosk"].model_copy(update={"name": "<b>&{{ 7*7 }}", "phones": ("<script>",)})
    changed = edition.model_copy(update={"offers": {**edition.offers, "kiosk": evil, "../weg": evil}})
    made = page(catalogue.model_copy(update={"editions": {file: changed}})).content
    assert made.count("&lt;b&gt;&amp;{{ 7*7 }}") == 2
    assert "&lt;script&gt;" in made
    assert "../weg" not in made


def test_the_short_address_of_an_edition_is_its_code_in_both_cases() -> None:
    titles = {language: {"editions/p-01/": Heading("X")} for language in ("de", "ar")}
    made = dict(short_pages(titles, {}, demo=False))
    assert list(made) == ["q/p-01/index.html", "Q/P-01/index.html"]
    for html in made.values():
        assert re.findall(r'<a href="(.*?)"', html) == ["../../de/editions/p-01/", "../../ar/editions/p-01/"]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Tab]:
    """A small phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "heading", "gone"),
    [
        ("de", "Gibt es nicht mehr", "Spielmobil Prohlis"),
        ("ar", "لم يعد موجوداً", "Spielmobil"),
        ("vi", "Không còn nữa", "Spielmobil"),
    ],
)
def test_the_code_of_a_paper_leads_to_what_has_changed_in_its_language(
    town: str, phone: Tab, language: str, heading: str, gone: str
) -> None:
    complaints: list[str] = []
    phone.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    phone.goto(f"{town}Q/P-01/#{language.upper()}")
    phone.wait_for_url(f"{town}{language}/editions/p-01/")
    assert phone.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert phone.get_by_role("heading", name=heading, exact=True).is_visible()
    assert gone in phone.locator(".fl-missed").inner_text()
    kiosk = phone.locator('.fl-change[data-offer="familienkiosk"]')
    assert kiosk.locator("a[href^='tel:']").get_attribute("href") == "tel:+493023125110"
    assert "030\u00a023125\u00a0118" in kiosk.locator(".fl-paper").inner_text()
    assert phone.locator('.fl-cards [data-offer="papa-samstag-prohlis"]').is_visible()
    assert not phone.evaluate("document.documentElement.scrollWidth > innerWidth")
    boxes = [link.bounding_box() for link in phone.locator(".fl-missed a, .fl-change a").all()]
    assert [box for box in boxes if box is None or box["height"] < 32] == []
    assert complaints == []


@pytest.mark.browser
def test_the_digits_of_an_old_number_run_from_left_to_right_in_arabic(town: str, phone: Tab) -> None:
    phone.goto(f"{town}ar/editions/p-01/")
    old = phone.locator('.fl-change[data-offer="familienkiosk"] .fl-paper bdi')
    assert (old.get_attribute("dir"), old.inner_text()) == ("ltr", "030\u00a023125\u00a0118")
