"""MapLibre draws a town's own map behind nginx, from nowhere else and within the pages' policy."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from itertools import combinations
from math import asinh, radians, tan
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from generator.build import build
from generator.catalogue.load import load
from generator.output import silent
from generator.resources import SITE_SRC
from tests.audit.conftest import HERE
from tests.conftest import ARGUMENTS
from tests.server.running import ROOT, running
from tests.site.mapped import LIBRARIES, TILES, extract, small, with_map

pytestmark = pytest.mark.audit

GRAPHICS = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")  # no graphics card needed
NEAR = 15  # of 255: what is thin is drawn softer, and no two tokens of the map are so near
TOKENS = (SITE_SRC / "assets" / "css" / "tokens.css").read_text("utf-8")
LIGHT, DARK = TOKENS.split("@media (prefers-color-scheme: dark)")
LISTEN = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective));
"""


Scheme = Literal["light", "dark"]


class Opened(NamedTuple):
    """A page, and what it asked for and said until now."""

    page: Page
    asked: list[str]
    said: list[str]


Open = Callable[[str, Scheme], Opened]


@pytest.fixture(scope="module")
def address(
    once: Callable[[str, Callable[[Path], object]], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where nginx serves a small guide with a map, with a slash."""

    def fill(folder: Path) -> None:
        own = folder / "site_src"
        place = own / "assets" / "map"
        place.mkdir(parents=True)
        for name, home in LIBRARIES.items():
            shutil.copy(HERE / "node_modules" / home / name, place)
        (place / TILES).write_bytes(extract())
        catalogue = load(ROOT / "offers", date(2026, 11, 22)).catalogue
        assert catalogue is not None
        build(with_map(small(catalogue)), folder / "site", ("de", "ar"), flyers=False, progress=silent, own=own)

    with running("nginx", once("mapped", fill) / "site", tmp_path_factory.mktemp("nginx")) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="module")
def opened(address: str, chromium: str) -> Iterator[Open]:
    """A function that opens an address in a scheme of colours; what leaves this host fails."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*ARGUMENTS, *GRAPHICS])

        def open_(path: str, scheme: Scheme) -> Opened:
            page = browser.new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
            found = Opened(page, [], [])
            page.on("request", lambda request: found.asked.append(request.url))
            page.on("console", lambda message: found.said.append(message.text))
            page.on("pageerror", lambda error: found.said.append(str(error)))
            page.add_init_script(LISTEN)
            page.goto(address + path)
            return found

        yield open_
        browser.close()


def shown(page: Page) -> Locator:
    """The map, once it is drawn: the button goes with MapLibre's event `load`."""
    page.locator("#fl-map button").first.click()
    page.locator("#fl-map > p:first-of-type").wait_for(state="hidden")
    return page.locator(".fl-map__drawn")


def share(drawn: Locator, token: str, tokens: str) -> float:
    """How much of the picture has the colour of a token."""
    found = re.search(rf"--fl-{token}: #([0-9a-f]{{3,6}});", tokens)
    assert found
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    colour = bytes.fromhex(digits)
    points = Image.open(BytesIO(drawn.screenshot())).convert("RGB").tobytes()
    seen = Counter(points[at : at + 3] for at in range(0, len(points), 3))
    same = (number for point, number in seen.items() if max(map(abs, map(int.__sub__, point, colour))) <= NEAR)
    return sum(same) / seen.total()


def middles(page: Page) -> dict[str, tuple[float, float]]:
    """Where each number is on the screen."""
    boxes = {mark.inner_text(): mark.bounding_box() for mark in page.locator(".fl-map__mark").all()}
    return {name: (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for name, box in boxes.items() if box}


# How far the first number is from the middle of the map; both at once, for the page may still be scrolling.
BESIDE_THE_MIDDLE = """drawn => {
    const [mark, map] = [drawn.querySelector(".fl-map__mark"), drawn].map((one) => one.getBoundingClientRect());
    return [mark.x + mark.width / 2 - map.x - map.width / 2, mark.y + mark.height / 2 - map.y - map.height / 2];
}"""


def projected(page: Page) -> dict[str, tuple[float, float]]:
    """Where each place of the list is in Mercator's projection, in radians of the equator."""
    given = page.locator("[data-at]").evaluate_all("places => places.map((place) => place.dataset.at)")
    degrees = [tuple(map(float, at.split(", "))) for at in given]
    return {
        str(number): (radians(east), -asinh(tan(radians(north)))) for number, (north, east) in enumerate(degrees, 1)
    }


def test_after_a_tap_the_map_is_drawn_with_the_numbers_where_the_places_are(opened: Open, address: str) -> None:
    page, asked, said = opened("de/districts/prohlis/", "light")
    page.locator("#sketch summary").click()
    assert [url for url in asked if "/assets/map/" in url] == []
    drawn = shown(page)
    assert share(drawn, "tint", LIGHT) > 0.1  # parks
    assert share(drawn, "picture", LIGHT) > 0.02  # the river
    assert share(drawn, "heading", LIGHT) > 0.0001  # a name, in the device's own letters
    seen, true = middles(page), projected(page)
    assert len(seen) == len(true) >= 3
    north, *_, south = sorted(true, key=lambda name: true[name][1])
    scale = (seen[south][1] - seen[north][1]) / (true[south][1] - true[north][1])
    for one, other in combinations(true, 2):
        for axis in (0, 1):
            way = (true[other][axis] - true[one][axis]) * scale
            assert seen[other][axis] - seen[one][axis] == pytest.approx(way, abs=2)
    assert not page.locator("#sketch > svg").is_visible()
    assert [url for url in asked if not url.startswith(address)] == []
    assert (page.evaluate("window.refused"), said) == ([], [])
    page.close()


def test_a_keyboard_moves_the_map_and_leads_from_a_number_to_its_offers(opened: Open) -> None:
    page, _, said = opened("ar/districts/prohlis/", "dark")
    page.locator("#sketch summary").click()
    drawn = shown(page)
    assert share(drawn, "tint", DARK) > 0.1
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "خريطة"
    before = page.locator(".fl-map__mark").first.evaluate("mark => mark.getBoundingClientRect().x")
    page.keyboard.press("+")
    page.wait_for_function("x => document.querySelector('.fl-map__mark').getBoundingClientRect().x !== x", arg=before)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#place-1")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('li').id") == "place-1"
    assert (page.evaluate("window.refused"), said) == ([], [])
    page.close()


def test_the_page_of_an_offer_shows_where_it_is(opened: Open) -> None:
    page, asked, said = opened("de/offers/familienkiosk/", "light")
    assert [url for url in asked if "/assets/map/" in url] == []
    assert shown(page).evaluate(BESIDE_THE_MIDDLE) == pytest.approx([0, 0], abs=2)
    assert page.get_by_role("img", name="Musterstraße").is_visible()
    assert (page.evaluate("window.refused"), said) == ([], [])
    page.close()
