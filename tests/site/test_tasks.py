"""What families come for, with a small phone: from home to the fact they need in three taps and two screens."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

LANGUAGES = ("de", "ar", "vi")
SCREEN = 640
FRIDAY = "2026-11-27T08:30:00Z"


@dataclass(frozen=True)
class Walk:
    """What one taps from a page on, or first types into the field of search; then the fact is there."""

    taps: tuple[str, ...]
    fact: str
    says: str = ""
    typed: str = ""
    start: str = ""


SPEAKS, RESULT = ".fl-hero a.fl-button--quiet", "#fl-results [data-offer='{}'] .fl-card__when"
CRYING = Walk(
    ("a.fl-button--urgent", "a[href='#crying-baby']"), "section[aria-labelledby='crying-baby'] a[href='tel:116117']"
)
GROUP = Walk(
    ("a[href='phases/baby/']", "a[href$='phases/baby/prohlis/']", "#own-topic-meeting summary"),
    "#own-topic-meeting .fl-tag--free",
)
FLYER = Walk(
    (".fl-menu summary", ".fl-menu a[href$='districts/']", "a.fl-tile[href$='districts/prohlis/']"),
    "a[href$='flyers/prohlis-trifold.pdf']",
    "A4",
)
KIOSK = RESULT.format("familienkiosk")
TASKS = {
    "a baby cries at night": dict.fromkeys(LANGUAGES, CRYING),
    "a free group for a baby in Prohlis": dict.fromkeys(LANGUAGES, GROUP),
    "a nurse who speaks my language": {
        "de": Walk((), RESULT.format("familienhebammen"), typed="Hebamme"),
        "ar": Walk((SPEAKS, "#topic-pregnancy-birth summary"), "[data-offer='familienhebammen'] .fl-tag--speaks"),
        "vi": Walk((SPEAKS, "#topic-health summary"), "[data-offer='familienkinderkrankenschwestern'] .fl-tag--speaks"),
    },
    "is the kiosk open on Friday": {
        "de": Walk((), KIOSK, "12:00", typed="Familienkiosk"),
        "ar": Walk((), KIOSK, "12:00", typed="كشك العائلة"),
        "vi": Walk((), KIOSK, "12:00", typed="Familienkiosk"),
    },
    "an offer in another language": {
        mine: Walk(
            (".fl-languages summary", f".fl-languages a[hreflang='{other}']"), f"html[lang='{other}'] h1", start=start
        )
        for mine, other in zip(LANGUAGES, ("vi", "de", "ar"), strict=True)
        for start in ("offers/familienkiosk/",)
    },
    "the leaflet of Prohlis": dict.fromkeys(LANGUAGES, FLYER),
}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 360, "height": SCREEN}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.clock.set_fixed_time(FRIDAY)
        yield page


def screens_to(page: Page, selector: str) -> float:
    """Scroll until all of it is on the screen; how many screens that took."""
    page.locator(selector).first.wait_for(state="attached")  # the finder's results come a moment after the page
    way = page.evaluate(
        """(selector) => {
            const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
            const way = Math.min(top, 0) + Math.max(bottom - innerHeight, 0);
            scrollBy(0, way);
            return way;
        }""",
        selector,
    )
    return abs(float(way)) / SCREEN


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", TASKS)
def test_a_task_takes_three_taps_and_two_screens(task: str, language: str, town: str, phone: Page) -> None:
    walk = TASKS[task][language]
    phone.goto(f"{town}{language}/{walk.start}")
    taps, screens = len(walk.taps), 0.0
    if walk.typed:
        field = phone.get_by_role("searchbox")
        screens += screens_to(phone, ".fl-search__words")
        field.fill(walk.typed)
        field.press("Enter")
        taps += 2
    for tap in walk.taps:
        screens += screens_to(phone, tap)
        phone.locator(tap).first.click()
    phone.locator(walk.fact).first.wait_for()
    screens += screens_to(phone, walk.fact)
    expect(phone.locator(walk.fact).first).to_contain_text(walk.says)
    assert (taps <= 3, screens <= 2) == (True, True), f"{taps} taps, {screens:.1f} screens"
