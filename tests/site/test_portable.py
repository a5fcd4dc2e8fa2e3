"""A site in a folder, opened by double-click: every link is followed on `file://`, and the finder finds."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from generator.build import build
from generator.catalogue.model import Catalogue
from generator.output import silent
from generator.site.portable import make_portable
from tests.site.conftest import Tags


@pytest.fixture(scope="module")
def stick(once: Callable[[str, Callable[[Path], object]], Path], catalogue: Catalogue) -> Path:
    """Dresden's site for a stick, in German and Arabic; in a folder such as people name them."""

    def fill(folder: Path) -> None:
        build(catalogue, folder / "Stick 1 (neu)", ("de", "ar"), flyers=False, progress=silent, portable=True)

    return once("stick", fill) / "Stick 1 (neu)"


def file_of(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))


def links_of(page: Path) -> Iterator[str]:
    """The addresses on this computer that a page leads to or takes in, as a browser reads them."""
    for _, attributes in Tags(page.read_text("utf-8")).tags:
        for name in ("href", "action", "src"):
            if name in attributes and (url := urljoin(page.as_uri(), attributes[name])).startswith("file:"):
                yield urldefrag(url).url.partition("?")[0]


def test_every_link_leads_to_a_file(stick: Path, catalogue: Catalogue) -> None:
    found, queue, dead = set[Path](), [stick / "index.html"], []
    while queue:
        page = queue.pop()
        if page in found:
            continue
        found.add(page)
        for link in links_of(page):
            if not file_of(link).is_file():
                dead.append((page, link))
            elif link.endswith(".html"):
                queue.append(file_of(link))
    assert dead == []
    assert len(found) > 250
    every = {path for path in stick.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text("utf-8")}
    resting = {key for key, offer in catalogue.offers.items() if catalogue.standing(offer) != "active"}
    assert found <= every
    papers = {edition.code.lower() for edition in catalogue.editions.values()}
    assert {path.parent.name for path in every - found} <= resting | papers  # no page has to lead to theirs


@pytest.mark.browser
def test_the_finder_finds_and_leads_on(stick: Path, browser: Browser) -> None:
    said: list[str] = []
    page = browser.new_page(viewport={"width": 360, "height": 740})
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
    page.close()
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
