"""Right-to-left pages as Chromium draws them: where each character stands, whatever the source says."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

PATHS = (
    "offers/familienkiosk/",
    "offers/babyschwimmen-prohlis/",
    "offers/geld-fuer-familien/",
    "topics/meeting/",
    "phases/baby/prohlis/",
    "find/?q=Baby",
    "list/#=familienkiosk,babyschwimmen-prohlis",
    "help/",
)
# The lines of a page as they are drawn: each character with where it begins and ends, from left to right.
LINES = """() => {
    const lines = [], range = document.createRange();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [sheet];
    document.querySelectorAll(".fl-text details").forEach((shelf) => { shelf.open = true; });
    const BLOCKS = "p, li, dt, dd, h1, h2, h3, address, .fl-tag, .fl-button, .fl-hours__time, .fl-brief__offer > span";
    const UNSEEN = ".fl-unseen, .fl-card__number, .fl-sayings__german";
    const written = (row) => row.map(([sign]) => sign).join("");
    for (const block of document.querySelectorAll(BLOCKS)) {
        if (!block.checkVisibility() || block.querySelector(BLOCKS) || block.closest(UNSEEN)) continue;
        const drawn = [];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode())
            for (let at = 0; at < text.length && !text.parentElement.closest(UNSEEN); at++) {
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const box = range.getClientRects()[0];
                if (box && box.width > 0) drawn.push([text.data[at], box.left + box.width / 2, box.top]);
            }
        const rows = [];
        for (const one of drawn) {
            const row = rows.find((row) => Math.abs(row[0][2] - one[2]) < 9);
            if (row) row.push(one);
            else rows.push([one]);
        }
        for (const row of rows) lines.push([written(row), written(row.sort(([, one], [, other]) => one - other))]);
    }
    return lines;
}"""
INVISIBLE = re.compile("[\u00ad\u2060\u200e\u200f]")
NUMBER = re.compile(r"\d{2,}")
PHONE = re.compile(r"\b0\d{2,4}(?:[\s\u00a0]\d+)+")
TIME = re.compile(r"\b\d{1,2}:\d{2}\b")
STREET = re.compile(r"Musterstraße \d+|\b0\d{4}[\s\u00a0]Dresden")
GERMAN = re.compile(r"\(([A-Za-zÄÖÜäöüß][^()]*)\)")
RANGE = re.compile(r"(?<![\d:.])(\d{1,2})–(\d{1,2})(?![\d:.])")

pytestmark = pytest.mark.browser


class Line(NamedTuple):
    """A line in the order it is read in, and in the order of its characters from left to right."""

    read: str
    drawn: str


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        yield context.new_page()


def visited(page: Page, address: str, language: str) -> Iterator[Page]:
    """The page at each of PATHS, with what its script brings."""
    for path in PATHS:
        page.goto(f"{address}{language}/{path}")
        if path.startswith("list/"):
            page.locator(".fl-kept").first.wait_for()
        yield page


def lines(page: Page, address: str, language: str) -> list[Line]:
    found = (line for there in visited(page, address, language) for line in there.evaluate(LINES))
    return [Line(*(INVISIBLE.sub("", one) for one in line)) for line in found]


UNMARKED = r"""() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const around = text.parentElement;
        if (around.closest("script, svg, template, small, a[href^=http], [lang=de], [lang=zxx]")) continue;
        const address = (word) => /[.@]\S/.test(word); // of mail or of a website
        const german = (word) => /[A-Za-zÄÖÜäöüß]{3}/.test(word) && !address(word) && word !== "e-mail";
        if (text.data.split(/\s+/).some(german)) found.push(text.data);
    }
    return found;
}"""


@pytest.mark.parametrize("language", ["ar", "fa", "uk", "ru"])
def test_german_names_say_that_they_are_german(language: str, address: str, page: Page) -> None:
    assert [text for there in visited(page, address, language) for text in there.evaluate(UNMARKED)] == []


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_numbers_names_and_ranges_are_drawn_in_the_one_order_they_can_be_read_in(
    language: str, address: str, page: Page
) -> None:
    wrong: list[Line] = []
    seen: dict[str, int] = {}
    for line in lines(page, address, language):
        for name, pattern in (("number", NUMBER), ("phone", PHONE), ("time", TIME), ("street", STREET)):
            for part in pattern.findall(line.read):
                seen[name] = seen.get(name, 0) + 1
                if part not in line.drawn:
                    wrong.append(line)
        for inside in GERMAN.findall(line.read):
            seen["German"] = seen.get("German", 0) + 1
            # Drawn from left to right "(" opens on the left of the name and ")" closes on its right, mirrored or not.
            if not re.search(r"[()]" + re.escape(inside) + r"[()]", line.drawn):
                wrong.append(line)
        for first, last in RANGE.findall(line.read):
            seen["range"] = seen.get("range", 0) + 1
            # Persian reads a range of numbers from left to right, Arabic from right to left (W3C, strings and bidi).
            if (f"{first}–{last}" if language == "fa" else f"{last}–{first}") not in line.drawn:
                wrong.append(line)
    assert wrong == []
    assert min(seen[name] for name in ("phone", "time", "street", "German")) > 3


def test_german_names_say_that_they_are_german_in_cyrillic_with_and_without_a_script(
    address: str, browser: Browser
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for path, name in (
            ("uk/find/", "#fl-results [data-offer=familienhebammen] h3"),
            ("ru/offers/familienhebammen/", "h1"),
            ("uk/list/#=familienhebammen", ".fl-kept h3"),
        ):
            page.goto(address + path)
            german = page.locator(name).locator("[lang=de]")
            expect(german).to_have_text("Familien\u00adhebammen")
