"""What a phone fetches that opens a page for the first time: all of it counts, in Brotli as docs/server.md sends it."""

from typing import NamedTuple

import brotli
import pytest
from playwright.sync_api import Browser, Response

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


def weigh(browser: Browser, url: str, *, scripts: bool = True) -> Weight:
    """Open a page on a phone that has been nowhere before. The picture of the head is the icon of the tab too: once."""
    answers: list[Response] = []
    with browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=scripts) as context:
        page = context.new_page()
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # it sets an attribute
        page.goto(url, wait_until="networkidle")
        sent = {
            answer.url.rpartition("/")[2].partition("?")[0] or "index.html": len(brotli.compress(answer.body()))
            for answer in answers
        }
    return Weight(sent)


@pytest.mark.parametrize("language", ["de", "ar", "vi", "uk"])
def test_the_first_view_of_a_page_is_light(language: str, address: str, browser: Browser) -> None:
    heavy = {}
    for path in PAGES:
        weight = weigh(browser, f"{address}{language}/{path}")
        if weight.bytes > MOST_BYTES or len(weight.sent) > MOST_REQUESTS:
            heavy[path] = weight.sent
    assert heavy == {}


def test_the_doors_are_lighter_still(address: str, browser: Browser) -> None:
    for path in ROOT_PAGES:
        weight = weigh(browser, address + path, scripts=False)
        assert weight.bytes <= 6_000
        assert len(weight.sent) <= 4


@pytest.mark.parametrize("language", ["de", "ar", "vi", "uk"])
def test_the_finder_says_all_offers_before_its_script_is_there(language: str, address: str, browser: Browser) -> None:
    weight = weigh(browser, f"{address}{language}/find/", scripts=False)
    assert weight.bytes <= MOST_BYTES
    assert len(weight.sent) <= MOST_REQUESTS
    assert len(weigh(browser, f"{address}{language}/find/").sent) <= MOST_REQUESTS
