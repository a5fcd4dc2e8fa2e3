"""The finder in Chromium, as a family uses it: Dresden, served and from a folder."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.within import places
from generator.search.cards import searched
from generator.site.pages.search import words_said
from generator.site.script import PARTS, joined
from generator.site.script import SCRIPT as FINDER
from generator.view.words import words

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("de", "ar", "vi")
EVERY_LANGUAGE = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")
PHONE: Any = {"width": 360, "height": 640}
WIDE: Any = {"width": 1280, "height": 900}
QUERIES = {"de": "Hebamme", "ar": "قابلة", "vi": "hộ sinh"}

Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def town(catalogue: Catalogue) -> Catalogue:
    return catalogue


class Heard:
    """What a page said on the console and whom it asked."""

    def __init__(self, page: Page) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opened]:
    """Open `path`, with options of Playwright's context; what it said must be nothing, whom it asked only the site."""
    contexts = []
    heard = []

    def start(path: str, at: str = "2026-11-26T10:00:00+01:00", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, **options})
        contexts.append(context)
        page = context.new_page()
        heard.append(Heard(page))
        page.clock.set_fixed_time(at)
        page.goto(path if "://" in path else address + path)
        if options.get("java_script_enabled", True):
            page.locator("#fl-plain").wait_for(state="detached")
        return page

    yield start
    for context in contexts:
        context.close()
    assert [said for one in heard for said in one.said] == []
    assert [url for one in heard for url in one.asked if not url.startswith((address, "file:"))] == []


def ids(page: Page) -> list[str]:
    """The offers that are shown, in order, once what was typed is answered."""
    found: list[str] = page.evaluate(
        """() => new Promise((done) => requestAnimationFrame(() => setTimeout(() =>
          done([...document.querySelectorAll("#fl-results > [data-offer]")].map((card) => card.dataset.offer)))))"""
    )
    return found


def every_id(page: Page) -> list[str]:
    while page.locator("#fl-more").is_visible():
        page.locator("#fl-more").click()
    return ids(page)


def settled(page: Page) -> None:
    """Wait until all words are loaded."""
    # Not wait_for_function: the page's policy forbids to run text as a script.
    page.evaluate(
        """() => new Promise((done) => { const look = () =>
          familienlotse.index.lists.more ? done() : requestAnimationFrame(look); look(); })"""
    )


def complete(page: Page) -> None:
    """Wait until the words of the other languages are there, if what was typed needs them."""
    page.evaluate(
        """() => new Promise((done) => { const look = () =>
          !document.querySelector("script[src*=search-others]") || familienlotse.index.lists.english
            ? done() : requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(look)); })"""
    )


def expect_asked(page: Page, query: str) -> None:
    """Wait until the page's address says what is asked: it follows the results."""
    page.wait_for_function("(query) => decodeURIComponent(location.search.replace(/[+]/g, ' ')) === query", arg=query)


# ── what is found ──


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_typing_finds_and_the_first_result_stands_above_the_keyboard(language: str, opened: Opened) -> None:
    page = opened(f"{language}/find/")
    page.locator("#q").click()
    page.keyboard.type(QUERIES[language])
    assert "hebammen" in ids(page)[:3]
    box = page.locator("[data-offer]").first.bounding_box()
    assert box is not None
    assert box["y"] < 300
    expect_asked(page, f"?q={QUERIES[language]}")
    expect(page.locator("#fl-results mark").first).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "hebamme", "kein Geld", "бесплатно", "Prohlis"])
def test_the_order_is_the_engines(language: str, query: str, opened: Opened) -> None:
    page = opened(f"{language}/find/")
    settled(page)
    page.locator("#q").fill(query)
    complete(page)
    shown = every_id(page)
    wanted = page.evaluate(
        """(query) => { const { index, search } = familienlotse;
          return search(index, query).results.map(({ offer }) => index.card(offer).i); }""",
        query,
    )
    assert shown == wanted
    assert len(shown) > 2


@pytest.mark.browser
def test_a_result_says_why_it_is_there(opened: Opened) -> None:
    page = opened("ar/find/?language=ar&free=1", at="2026-11-26T07:00:00+01:00")
    card = page.locator("[data-offer='eltern-ein-laden']")
    expect(card).to_contain_text("لغة الحديث هنا: العربية")
    expect(card).to_contain_text("مجاني")
    expect(card).to_contain_text("اليوم: من 09:00 إلى 12:00")
    times = card.locator(".fl-card__when bdi")
    assert times.first.get_attribute("dir") == "ltr"
    assert times.first.inner_text() == "09:00"


@pytest.mark.browser
def test_somebody_in_danger_sees_a_number_to_call_first(opened: Opened) -> None:
    page = opened("de/find/?q=mein Mann schlägt mich")
    call = page.locator("#fl-urgent a[href^='tel:']").first
    box, first = call.bounding_box(), page.locator("[data-offer]").first.bounding_box()
    assert box is not None
    assert first is not None
    assert box["height"] >= 44
    assert box["y"] < first["y"] < 640
    page.locator("#q").fill("Krabbelgruppe")
    expect(page.locator("#fl-urgent")).to_be_hidden()


@pytest.mark.browser
def test_where_nothing_fits_there_is_somebody_to_turn_to(opened: Opened) -> None:
    page = opened("de/find/?q=xqzvw")
    expect(page.locator("#fl-count")).to_have_text("Genau dazu gibt es nichts. Vielleicht hilft das:")
    expect(page.locator("#fl-notice a[href='../help/']")).to_be_visible()
    expect(page.locator("#fl-notice a[href^='tel:']")).to_be_visible()
    assert page.locator("#fl-results [data-offer], #fl-contacts [data-offer]").count() > 2


@pytest.mark.browser
def test_more_results_come_in_steps_and_the_focus_goes_to_the_first_new_one(opened: Opened) -> None:
    page = opened("de/find/")
    assert len(ids(page)) == 20
    more = page.locator("#fl-more")
    box = more.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    more.press("Enter")
    assert len(ids(page)) == 40
    assert page.evaluate("document.activeElement.closest('[data-offer]').dataset.offer") == ids(page)[20]


# ── what is chosen ──


def stays(catalogue: Catalogue, offer: Offer, name: str, value: str) -> bool:
    """Whether an offer fits a choice, said once more in Python."""
    districts = catalogue.districts
    if name == "age":
        first, last = 12 * int(value), 12 * int(value) + 11
        given = [offer.ages] if offer.ages else [catalogue.phases[key].ages for key in offer.phases]
        return any(
            one.from_months <= last and (one.to_months is None or first <= one.to_months) for one in given if one
        )
    if name == "district":
        near = {value, *districts[value].neighbours}
        return offer.districts == "all" or bool(near.intersection(offer.districts))
    if name == "postcode":
        return stays(catalogue, offer, "district", next(key for key in districts if value in districts[key].postcodes))
    has = {
        "phase": offer.phases,
        "topic": offer.topics,
        "language": offer.languages,
        "audience": offer.audience,
        "kind": offer.kind,
        "access": [one for place, _ in places(offer) for one in place.access],
        "free": ["1"] if offer.free() else [],
        "anonymous": ["1"] if offer.anonymous else [],
        "registration": ["none"] if {"none", "welcome"}.intersection(offer.registration) else [],
    }
    return value in has[name]


@pytest.mark.browser
def test_choices_leave_what_a_filter_over_the_catalogue_leaves(town: Catalogue, address: str, browser: Browser) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{address}de/find/")
    page.locator("#fl-plain").wait_for(state="detached")
    values = page.evaluate("[...document.querySelectorAll('#fl-panel option, #fl-panel input')].map((c) => c.value)")
    choices = [tuple(value.split("=")) for value in values if "=" in value and not value.startswith("open")]
    choices += [("postcode", "01239"), ("postcode", "01169")]
    families = [offer for offer in searched(town) if not offer.for_professionals()]
    alone = {choice: {offer.id for offer in families if stays(town, offer, *choice)} for choice in choices}
    count = """(chosen) => { const { index } = familienlotse;
      const tests = chosen.map(([name, value]) => familienlotse.facet(index, name, value)), others = index.column("q");
      return index.column("i").filter((_, offer) => !others[offer] && tests.every((test) => test(offer))); }"""
    wrong = [choice for choice in choices if set(page.evaluate(count, [choice])) != alone[choice]]
    assert wrong == []
    assert len(choices) > 50
    pairs = [(one, other) for one in choices[::4] for other in choices[1::5] if one[0] != other[0]]
    wrong_pairs = [pair for pair in pairs if set(page.evaluate(count, pair)) != alone[pair[0]] & alone[pair[1]]]
    page.close()
    assert wrong_pairs == []


@pytest.mark.browser
def test_choices_combine_and_every_count_is_what_is_left_after_it(opened: Opened) -> None:
    page = opened("de/find/?topic=health&free=1&q=Kind", viewport=WIDE)
    settled(page)
    before = len(every_id(page))
    assert before > 2
    expect(page.locator("#fl-opener")).to_have_text(re.compile("Filter 2"))
    for choice in ("phase=baby", "district=prohlis", "language=ar", "registration=none", "open=now"):
        said = page.locator(f"[value='{choice}']").evaluate("(c) => c.text || c.parentElement.textContent")
        count = int(re.findall(r"\d+", said)[-1])
        assert 0 <= count <= before
        name, _, value = choice.partition("=")
        page.goto(re.sub(r"\?.*", f"?topic=health&free=1&q=Kind&{name}={value}", page.url))
        page.locator("#fl-plain").wait_for(state="detached")
        settled(page)
        assert len(every_id(page)) == count, choice
        page.go_back()
        settled(page)


@pytest.mark.browser
def test_what_is_chosen_stands_in_the_address_and_the_way_back_takes_it_back(opened: Opened) -> None:
    page = opened("de/find/")
    everything = ids(page)
    page.locator("#fl-opener").click()
    page.locator("select[data-name='topic']").select_option("topic=health")
    health = ids(page)
    expect_asked(page, "?topic=health")
    page.get_by_label("kostenlos").check()
    expect_asked(page, "?topic=health&free=1")
    page.locator("#q").fill("Zähne")
    ids(page)
    expect_asked(page, "?q=Zähne&topic=health&free=1")
    page.go_back()
    expect_asked(page, "?topic=health")
    assert ids(page) == health
    assert page.locator("#q").input_value() == ""
    page.go_back()
    assert ids(page) == everything
    expect(page.locator("select[data-name='topic']")).to_have_value("")
    page.go_forward()
    expect(page.locator("select[data-name='topic']")).to_have_value("topic=health")


@pytest.mark.browser
def test_a_choice_is_taken_back_with_one_tap_and_the_focus_stays_near(opened: Opened) -> None:
    page = opened("de/find/?topic=health&free=1")
    chips = page.locator("#fl-chips button")
    expect(chips).to_have_text(["Gesundheit: entfernen", "kostenlos: entfernen"])
    chips.first.press("Enter")
    expect_asked(page, "?free=1")
    expect(chips.first).to_be_focused()
    chips.first.press("Enter")
    expect_asked(page, "")
    expect(page.locator("#fl-opener")).to_be_focused()


@pytest.mark.browser
def test_too_many_choices_say_which_one_to_take_back(opened: Opened) -> None:
    page = opened("de/find/?phase=pregnancy&topic=childcare&kind=home-visit")
    assert ids(page) == []
    expect(page.locator("#fl-none")).to_contain_text("Kein Angebot passt zu allem, was Sie ausgewählt haben.")
    drop = page.locator("#fl-drops button", has_text="Kita und Hort")
    count = int(re.findall(r"\d+", drop.inner_text())[-1])
    drop.click()
    assert len(ids(page)) == count
    expect(page).not_to_have_url(re.compile("topic"))


@pytest.mark.browser
def test_an_age_and_a_district_that_are_typed_can_be_chosen(opened: Opened) -> None:
    page = opened("de/find/?q=Spielgruppe 3 Jahre Prohlis")
    expect(page.locator("#fl-chips button")).to_have_text(["nur 3 Jahre", re.compile("nur Prohlis")])
    page.locator("#fl-chips button").first.click()
    expect(page).to_have_url(re.compile("age=3"))


@pytest.mark.browser
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin"])
def test_open_now_goes_by_the_clock_of_the_town(zone: str, opened: Opened) -> None:
    # A Thursday: ten in the morning and half past nine at night.
    day = opened("de/find/?open=now", at="2026-11-26T10:00:00+01:00", timezone_id=zone)
    at_ten = every_id(day)
    assert "eltern-ein-laden" in at_ten
    expect(day.locator("[data-offer='eltern-ein-laden'] .fl-card__when")).to_have_text("Jetzt geöffnet, bis 12:00 Uhr")
    night = opened("de/find/?open=now", at="2026-11-26T21:30:00+01:00", timezone_id=zone)
    at_night = every_id(night)
    assert "eltern-ein-laden" not in at_night
    assert len(at_night) < len(at_ten)
    weekend = opened("de/find/?open=weekend", at="2026-11-26T21:30:00+01:00", timezone_id=zone)
    assert 0 < len(every_id(weekend)) < 30


# ── for everybody ──


@pytest.mark.browser
def test_the_number_of_offers_is_said_to_those_who_cannot_see(opened: Opened) -> None:
    page = opened("de/find/")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d\d Angebote$"))
    page.locator("#q").fill("Frauenhaus")
    ids(page)
    expect(status).to_have_text(re.compile(r"^\d+ Angebote?$"))
    expect(page.get_by_role("searchbox", name="Wobei können wir Ihnen helfen?")).to_be_visible()


def test_numbers_are_said_in_the_form_that_they_need_in_every_language() -> None:
    for language in EVERY_LANGUAGE:
        spoken = words(language)
        said = words_said(spoken)
        for n in range(300):
            wanted = spoken.ngettext("{n} offer", "{n} offers", n).format(n=n)
            assert said[f"count{spoken.locale.plural_form(n)}"].format(n=n) == wanted, (language, n)


@pytest.mark.browser
def test_escape_empties_the_field_and_enter_closes_the_keyboard(opened: Opened) -> None:
    page = opened("de/find/")
    page.locator("#q").fill("Hebamme")
    page.keyboard.press("Enter")
    expect(page.locator("#q")).not_to_be_focused()
    expect_asked(page, "?q=Hebamme")
    page.locator("#q").press("Escape")
    assert len(ids(page)) == 20
    expect_asked(page, "")


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_page_lists_every_offer_and_the_ways_to_fewer(
    language: str, town: Catalogue, opened: Opened
) -> None:
    page = opened(f"{language}/find/?q=egal", java_script_enabled=False)
    listed = page.evaluate("[...document.querySelectorAll('[data-offer]')].map((card) => card.dataset.offer)")
    assert set(listed) == {offer.id for offer in town.published()}
    expect(page.locator("#finder")).to_be_hidden()
    expect(page.locator(".fl-found")).to_be_hidden()
    assert page.locator("a[href='../topics/health/']").count() > 0


@pytest.mark.browser
def test_from_a_folder_it_works_too(published: Path, opened: Opened) -> None:
    page = opened(f"{(published / 'de' / 'find' / 'index.html').as_uri()}?topic=health")
    settled(page)
    expect_asked(page, "?topic=health")
    page.locator("#q").fill("Zähne")
    assert ids(page)
    expect_asked(page, "?q=Zähne&topic=health")
    page.locator("#fl-chips button").first.click()
    page.go_back()
    expect_asked(page, "?q=Zähne&topic=health")


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_sticks_out_and_a_finger_hits_everything(language: str, width: int, opened: Opened) -> None:
    page = opened(f"{language}/find/?q=Prohlis 3&topic=health&free=1", viewport={"width": width, "height": 640})
    if page.locator("#fl-panel").is_hidden():
        page.locator("#fl-opener").click()
    targets = "#q, #fl-opener, #fl-panel select, #fl-panel__toggles label, .fl-panel__toggles label, #fl-chips button"
    small = page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)].map((one) => one.getBoundingClientRect())
          .filter((box) => box.height < 44 || box.width < 44).length""",
        targets,
    )
    assert small == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


# ── what nobody should type ──


BAD = (
    "a" * 10_000,
    "\x00\x01\x07\x1b\x7f",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "👶🍼🆘",
    "der die das und",
    "    ",
    "\u202eemmabeH\u202c",
    "{time} {n} $& __proto__ constructor",
)


@pytest.mark.browser
@pytest.mark.parametrize("query", BAD)
def test_whatever_is_typed_the_page_stays_calm(query: str, opened: Opened) -> None:
    page = opened("de/find/")
    page.locator("#q").fill(query)
    ids(page)
    expect(page.locator("#fl-count")).not_to_be_empty()
    page.reload()
    page.locator("#fl-plain").wait_for(state="detached")
    assert page.locator("main script:not([src]), main img").count() == 0
    assert page.locator("#fl-results > li, #fl-notice:not([hidden])").count() > 0


@pytest.mark.browser
def test_what_an_address_says_and_nobody_knows_is_passed_over(opened: Opened) -> None:
    page = opened("de/find/")
    everything = ids(page)
    unknown = "topic=__proto__&phase=constructor&age=-3&district=%00&postcode=99999&language=<b>&audience=professionals"
    page = opened(f"de/find/?{unknown}&free=no&kind=rocket&open=never&constructor=1&__proto__=2&q=%E0%A4%A")
    page.locator("#q").fill("")
    assert ids(page) == everything
    expect(page.locator("#fl-chips button")).to_have_count(0)


@pytest.mark.browser
def test_a_wrong_clock_and_forbidden_storage_cost_nothing_but_the_times(opened: Opened) -> None:
    page = opened("de/find/?open=now", at="1970-01-01T00:00:00Z")
    assert len(ids(page)) == 20
    assert page.locator(".fl-card__when").count() == 0
    page.clock.set_fixed_time("2036-11-26T10:00:00+01:00")
    page.reload()
    page.locator("#fl-plain").wait_for(state="detached")
    assert len(ids(page)) == 20
    assert page.locator(".fl-card__when").count() == 0
    page.context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('forbidden'); } })"
    )
    page.reload()
    page.locator("#fl-plain").wait_for(state="detached")
    assert len(ids(page)) == 20


# ── how much it is ──


@pytest.mark.browser
def test_the_page_takes_eight_requests_and_its_script_is_one(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport=PHONE)
    heard = Heard(page)
    page.goto(f"{address}de/find/")
    settled(page)
    page.wait_for_load_state("networkidle")
    page.close()
    assert heard.said == []
    # The picture of the head is the icon of the tab too.
    assert len(set(heard.asked)) <= 8


def without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", [name for name in PARTS if name.endswith(".js")])
def test_a_script_has_all_parts_and_no_comments(name: str) -> None:
    script = joined(name, None)
    for part in PARTS[name]:
        text = (ROOT / "site_src" / "assets" / part).read_text("utf-8")
        said = re.sub(r"^ +(//.*\n)?|^//.*\n| // .*$", "", text, flags=re.MULTILINE).strip()
        assert without_blanks(said)[-60:] in without_blanks(script)
    hint = ["//# allFunctionsCalledOnLoad"] if name == FINDER else []
    assert re.findall(r"^\s*//.*", script, re.MULTILINE) == hint
