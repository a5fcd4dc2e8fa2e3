"""A site in a folder, opened by double-click: every link is followed on `file://`, and the finder finds."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.build import build
from generator.catalogue.model import Catalogue
from generator.output import silent
from generator.site.portable import make_portable

LINKS = "[...document.querySelectorAll('a[href], form[action], link[href]')].map((one) => one.href || one.action)"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def stick(once: Callable[[str, Callable[[Path], object]], Path], catalogue: Catalogue) -> Path:
    """Dresden's site for a stick, in German and Arabic; in a folder such as people name them."""

    def fill(folder: Path) -> None:
        build(catalogue, folder / "Stick 1 (neu)", ("de", "ar"), flyers=False, progress=silent, portable=True)

    return once("stick", fill) / "Stick 1 (neu)"


@pytest.fixture
def page(browser: Browser) -> Page:
    """A page that nothing may go wrong on."""
    return browser.new_context(viewport={"width": 360, "height": 740}).new_page()


def test_every_link_leads_to_a_page(stick: Path, page: Page, catalogue: Catalogue) -> None:
    first = (stick / "index.html").as_uri()
    found, queue, dead = {first}, [first], []
    while queue:
        url = queue.pop()
        page.goto(url, wait_until="commit")
        page.wait_for_load_state("domcontentloaded")
        for link in page.evaluate(LINKS):
            there = link.partition("#")[0].partition("?")[0]
            if not there.startswith("file:") or there in found:
                continue
            found.add(there)
            if not Path(unquote(urlsplit(there).path)).is_file():
                dead.append((url, link))
            elif there.endswith(".html"):
                queue.append(there)
    assert dead == []
    pages = {Path(unquote(urlsplit(url).path)) for url in found if url.endswith(".html")}
    assert len(pages) > 250
    every = {path for path in stick.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text("utf-8")}
    resting = {key for key, offer in catalogue.offers.items() if catalogue.standing(offer) != "active"}
    assert pages <= every
    assert {path.parent.name for path in every - pages} <= resting  # they have a page that nothing has to lead to


def test_the_finder_finds_and_leads_on(stick: Path, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((stick / "index.html").as_uri())
    page.get_by_role("link", name="Deutsch").click()
    page.get_by_role("searchbox").fill("Hebamme")
    page.get_by_role("button", name="Suchen").click()
    page.locator("#fl-results [data-offer] h3 a").first.click()
    expect(page.locator("h1")).not_to_be_empty()
    assert page.url.endswith("/index.html")
    page.locator(".fl-languages summary").click()
    page.locator('.fl-languages a[hreflang="ar"]').click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    assert said == []


def test_a_stick_holds_nothing_that_only_a_web_server_needs(stick: Path) -> None:
    names = {path.name for path in stick.rglob("*")}
    assert not names & {"sw.js", "offline.json", "manifest.webmanifest", "404.html", "sitemap.xml", "q", "Q"}


@pytest.mark.parametrize(
    ("link", "portable"),
    [
        ('<a href="../../">', '<a href="../../index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a class="x" href="offers/a-1/#when">', '<a class="x" href="offers/a-1/index.html#when">'),
        ('<form action="find/">', '<form action="find/index.html">'),
        ('<a href="../find/?topic=health">', '<a href="../find/index.html?topic=health">'),
        ('content="0; url=../../x/">', 'content="0; url=../../x/index.html">'),
        ('<a href="#here">', '<a href="#here">'),
        ('<a href="https://familien.example/">', '<a href="https://familien.example/">'),
        ('<a href="//familien.example/">', '<a href="//familien.example/">'),
        ('<a href="/de/">', '<a href="/de/">'),
        ('<a href="flyers/a.pdf">', '<a href="flyers/a.pdf">'),
        ("<p>href=find/", "<p>href=find/"),
    ],
)
def test_links_to_folders_name_their_page(link: str, portable: str, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(link, "utf-8")
    make_portable(tmp_path)
    assert page.read_text("utf-8") == portable
