"""What a phone fetches that opens a page for the first time: all of it counts, in Brotli as docs/server.md sends it."""

from typing import NamedTuple

import brotli
import pytest
from playwright.sync_api import Browser, Page, Response

from generator.catalogue.address import short_code

MOST_BYTES = 20_000
MOST_REQUESTS = 8
PAGES = (
    "",
    "topics/",
    "topics/meeting/",
    "phases/baby/prohlis/",
    "districts/prohlis/",
    "languages/ar/",
    "offers/familienkiosk/",
    "offers/familienzentrum-prohlis/",
    "professionals/",
    "help/",
    "about/",
)
ROOT_PAGES = ("", "404.html", f"q/{short_code('districts/prohlis')}/")

pytestmark = pytest.mark.browser


class Weight(NamedTuple):
    """Requests and bytes by the last part of the address, without what comes after a question mark."""

    sent: dict[str, int]

    @property
    def bytes(self) -> int:
        return sum(self.sent.values())


def weigh_all(browser: Browser, *urls: str, scripts: bool = True) -> list[Weight]:
    """Open pages, each on a phone that has been nowhere before; they come to rest while the next ones are opened.

    The picture of the head is the icon of the tab too: once.
    """
    weights = []
    for page, answers in [_opened(browser, url, scripts=scripts) for url in urls]:
        page.wait_for_load_state("networkidle")
        sent = {
            answer.url.rpartition("/")[2].partition("?")[0] or "index.html": len(brotli.compress(answer.body()))
            for answer in answers
        }
        weights.append(Weight(sent))
        page.context.close()
    return weights


def weigh(browser: Browser, url: str, *, scripts: bool = True) -> Weight:
    """Open one page."""
    return weigh_all(browser, url, scripts=scripts)[0]


def _opened(browser: Browser, url: str, *, scripts: bool) -> tuple[Page, list[Response]]:
    answers: list[Response] = []
    page = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=scripts).new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # it sets an attribute
    page.goto(url)
    return page, answers


@pytest.mark.parametrize("language", ["de", "ar", "vi", "uk"])
def test_the_first_view_of_a_page_is_light(language: str, address: str, browser: Browser) -> None:
    heavy = {}
    weights = weigh_all(browser, *(f"{address}{language}/{path}" for path in PAGES))
    for path, weight in zip(PAGES, weights, strict=True):
        if weight.bytes > MOST_BYTES or len(weight.sent) > MOST_REQUESTS:
            heavy[path] = weight.sent
    assert heavy == {}


def test_the_doors_are_lighter_still(address: str, browser: Browser) -> None:
    for weight in weigh_all(browser, *(address + path for path in ROOT_PAGES), scripts=False):
        assert weight.bytes <= 6_000
        assert len(weight.sent) <= 4


@pytest.mark.parametrize("language", ["de", "ar", "vi", "uk"])
def test_the_finder_says_all_offers_before_its_script_is_there(language: str, address: str, browser: Browser) -> None:
    weight = weigh(browser, f"{address}{language}/find/", scripts=False)
    assert weight.bytes <= MOST_BYTES
    assert len(weight.sent) <= MOST_REQUESTS
    assert len(weigh(browser, f"{address}{language}/find/").sent) <= MOST_REQUESTS
