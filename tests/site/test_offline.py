"""A guide on a phone: kept after one visit, renewed as a whole or not at all, removed when somebody says so.

`guide.localhost` is this machine, but not `localhost`, where a preview is shown and nothing is kept.
"""

import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.build import build
from generator.catalogue.load import load
from generator.output import silent
from generator.site.offline import kept, served
from tests.site.conftest import ROOT

BASE = ROOT / "tests" / "catalogue" / "base"
TODAY = date(2026, 11, 22)
KIOSK = "de/offers/kiosk/"
SETTLED = """async () => {
  const registered = await navigator.serviceWorker.getRegistration();
  await registered.update();
  const worker = registered.installing || registered.waiting;
  const done = () => ["activated", "redundant"].includes(worker.state);
  if (worker) await new Promise((go) => done() ? go() : worker.addEventListener("statechange", () => done() && go()));
}"""

pytestmark = pytest.mark.browser


class _Noted(SimpleHTTPRequestHandler):
    """Notes the path of every request; a file's day tells nothing in a test that lasts a second."""

    def __init__(self, *given: Any, noted: list[str], directory: str) -> None:
        self.noted = noted
        super().__init__(*given, directory=directory)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class's name
        """Print no line per request."""

    def do_GET(self) -> None:
        """Note and answer."""
        self.noted.append(self.path.partition("?")[0].lstrip("/"))
        super().do_GET()


@dataclass(frozen=True, slots=True)
class Town:
    """A small town's catalogue, its site as it is built and served, and what browsers have asked for."""

    offers: Path
    site: Path
    address: str
    asked: list[str] = field(default_factory=list)

    def build(self, today: date = TODAY) -> None:
        """Put the site of the catalogue, as it is now, in the place of the former one."""
        catalogue = load(self.offers, today).catalogue
        assert catalogue is not None
        build(catalogue, self.site, ("de", "en"), flyers=False, progress=silent)

    def says(self, old: str, new: str) -> None:
        """Change a word of the kiosk."""
        file = self.offers / "prohlis" / "kiosk.yml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """The town with its site built and served."""
    noted: list[str] = []
    offers, site = tmp_path / "offers", tmp_path / "site"
    shutil.copytree(BASE, offers)
    handler = partial(_Noted, noted=noted, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        made = Town(offers, site, f"http://guide.localhost:{server.server_port}/", noted)
        made.build()
        yield made
        server.shutdown()


@contextmanager
def phone(browser: Browser) -> Iterator[tuple[BrowserContext, Page]]:
    """A phone that has been nowhere before; at the end its pages must have had nothing to complain of."""
    said: list[str] = []
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield context, page
    assert said == []


def keep(page: Page, address: str) -> None:
    """Visit once, until the guide is there."""
    page.goto(address)
    expect(page.locator(".fl-offline")).to_contain_text("ohne Internet lesen")


def heading(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator("h1").inner_text().replace("\u00ad", "")


def test_after_one_visit_every_page_of_the_language_is_there_without_a_network(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        context.set_offline(offline=True)
        town.asked.clear()
        every = sorted((town.site / "de").rglob("index.html"))
        pages = [path.parent for path in every if 'http-equiv="refresh"' not in path.read_text("utf-8")]
        for path in pages:
            answer = page.goto(f"{town.address}{path.relative_to(town.site).as_posix()}/")
            assert answer is not None
            assert answer.from_service_worker
        assert len(pages) >= 20
        assert town.asked == []
        page.goto(f"{town.address}de/find/?q=kiosk")
        expect(page.locator("#fl-results [data-offer]").first).to_have_attribute("data-offer", "kiosk")
        assert page.evaluate("getComputedStyle(document.body).display") == "flex"  # the style sheet is there


def test_a_familys_list_is_there_without_a_network_in_german_too(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        page.goto(f"{town.address}en/")
        expect(page.locator(".fl-offline")).to_contain_text("without internet")
        context.set_offline(offline=True)
        page.goto(f"{town.address}en/list/#=kiosk")
        expect(page.locator("#fl-list [data-id=kiosk]")).to_be_visible()
        page.get_by_label("Deutsch").check()
        expect(page.locator("#fl-list [lang=de] h3").first).to_have_text("Familienkiosk")


def test_a_page_without_a_network_says_of_which_day_it_is(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        expect(page.locator("#fl-alone")).to_be_hidden()
        context.set_offline(offline=True)
        page.goto(town.address + KIOSK)
        expect(page.locator("#fl-alone")).to_have_text(
            "Sie haben gerade kein Internet. Sie sehen den Wegweiser mit Stand vom 22.\u00a0November 2026."
        )
        page.goto(f"{town.address}de/offers/of-a-later-build/")
        expect(page).to_have_url(f"{town.address}de/")


def test_a_new_build_takes_the_place_of_the_old_and_only_what_changed_is_fetched(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        town.says("name: Familienkiosk", "name: Kiosk für alle")
        town.build()
        town.asked.clear()
        assert heading(page, town.address + KIOSK) == "Familienkiosk"
        page.evaluate(SETTLED)
        assert heading(page, town.address + KIOSK) == "Kiosk für alle"
        assert "de/imprint/" not in town.asked
        assert KIOSK in town.asked
        context.set_offline(offline=True)
        assert heading(page, town.address + KIOSK) == "Kiosk für alle"
        page.goto(f"{town.address}de/find/")
        expect(page.locator("#fl-results [data-offer=kiosk]")).to_contain_text("Kiosk für alle")


def test_what_no_build_has_any_more_goes_with_the_next_page(browser: Browser, town: Town) -> None:
    entries = (
        "caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.keys()).then((all) => all.length)"
    )
    with phone(browser) as (_, page):
        keep(page, f"{town.address}de/")
        before = page.evaluate(entries)
        town.says("name: Familienkiosk", "name: Kiosk für alle")
        town.build()
        page.goto(f"{town.address}de/help/")
        page.evaluate(SETTLED)
        assert page.evaluate(entries) > before  # a page that is open may still need them
        page.goto(f"{town.address}de/find/")
        page.wait_for_function(f"async (before) => (await {entries}) === before", arg=before)


@pytest.mark.parametrize("broken", ["missing", "of another build"])
def test_an_update_that_lacks_a_file_leaves_the_old_guide(browser: Browser, town: Town, broken: str) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        old = (town.site / KIOSK / "index.html").read_bytes()
        town.says("name: Familienkiosk", "name: Kiosk für alle")
        town.build()
        file = town.site / KIOSK / "index.html"
        new = file.read_bytes()
        if broken == "missing":
            file.unlink()
        else:
            file.write_bytes(old)
        page.goto(f"{town.address}de/find/")
        page.evaluate(SETTLED)
        context.set_offline(offline=True)
        assert heading(page, town.address + KIOSK) == "Familienkiosk"
        page.goto(f"{town.address}de/find/")
        expect(page.locator("#fl-results [data-offer=kiosk]")).to_contain_text("Familienkiosk")
        context.set_offline(offline=False)
        file.write_bytes(new)
        page.goto(f"{town.address}de/find/")
        page.evaluate(SETTLED)
        context.set_offline(offline=True)
        assert heading(page, town.address + KIOSK) == "Kiosk für alle"


def test_who_does_not_want_the_guide_removes_it_and_it_does_not_come_back(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        line = page.locator(".fl-offline")
        line.get_by_role("button", name="Von diesem Gerät entfernen").click()
        expect(line.get_by_role("button", name="Auf diesem Gerät speichern")).to_be_visible()
        assert page.evaluate("caches.keys()") == ["familienlotse refused"]
        page.goto(f"{town.address}en/find/")
        expect(line.get_by_role("button", name="Save it on this device")).to_be_visible()
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        line.get_by_role("button", name="Save it on this device").click()
        expect(line).to_contain_text("You can now read this guide without internet (0.1\u00a0MB).")
        context.set_offline(offline=True)
        assert heading(page, f"{town.address}en/offers/kiosk/") == "Family kiosk"


def test_the_guide_takes_as_much_room_as_is_said(browser: Browser, town: Town) -> None:
    with phone(browser) as (_, page):
        keep(page, f"{town.address}de/")
        there = page.evaluate("navigator.storage.estimate().then(({ usageDetails }) => usageDetails.caches)")
        files = kept(town.site, "de")
        sizes = [file.path.stat().st_size for file in files]
        assert served(files) < there < min(sum(sizes) / 2, served(files) + 1000 * len(files))


def test_nothing_but_the_guide_is_left_on_the_device(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert context.cookies() == []


def test_who_saves_data_is_asked_first(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        context.new_cdp_session(page).send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
        page.goto(f"{town.address}de/")
        offer = page.get_by_role("button", name="Auf diesem Gerät speichern")
        expect(offer).to_be_visible()
        expect(page.locator(".fl-offline")).to_contain_text("(0,1\u00a0MB)")
        assert "de/sw.js" not in town.asked
        offer.click()
        expect(page.locator(".fl-offline")).to_contain_text("jetzt auch ohne Internet lesen")


def test_without_room_nothing_is_fetched_and_nothing_is_said(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        quota = {"origin": town.address.rstrip("/"), "quotaSize": 20_000}
        page.goto(f"{town.address}404.html")
        context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
        with context.expect_event("serviceworker"):
            page.goto(f"{town.address}de/")
        page.wait_for_function("() => navigator.serviceWorker.getRegistration().then((there) => !there)")
        assert KIOSK not in town.asked
        expect(page.locator(".fl-offline")).to_be_hidden()
        assert heading(page, town.address + KIOSK) == "Familienkiosk"


def test_a_flyer_is_kept_once_it_was_opened(browser: Browser, town: Town) -> None:
    flyer = town.site / "de" / "flyers" / "prohlis-trifold.pdf"
    flyer.parent.mkdir()
    flyer.write_bytes(b"%PDF-1.7 first")
    read = "fetch('flyers/prohlis-trifold.pdf', { cache: 'reload' }).then((answer) => answer.text())"
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        page.goto(f"{town.address}de/")
        assert page.evaluate(read) == "%PDF-1.7 first"
        flyer.write_bytes(b"%PDF-1.7 second, longer")
        assert page.evaluate(read) == "%PDF-1.7 second, longer"
        context.set_offline(offline=True)
        page.wait_for_function(f"async () => (await {read}) === '%PDF-1.7 second, longer'")


def test_a_preview_on_this_computer_is_never_kept(browser: Browser, town: Town) -> None:
    with phone(browser) as (_, page):
        page.goto(f"{town.address.replace('guide.localhost', '127.0.0.1')}de/", wait_until="networkidle")
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        assert not {"de/sw.js", "de/offline.json"} & {*town.asked}


def test_a_page_to_leave_quickly_leaves_no_guide_behind(browser: Browser, town: Town) -> None:
    topics = town.offers / "_catalogue" / "topics.yml"
    topics.write_text(topics.read_text("utf-8").replace("meeting:\n", "meeting:\n  quick_exit: yes\n"), "utf-8")
    town.build()
    with phone(browser) as (_, page):
        page.goto(town.address + KIOSK, wait_until="networkidle")
        assert "de/offline.json" in town.asked
        assert "de/sw.js" not in town.asked


def test_a_phone_can_install_the_guide(browser: Browser, town: Town) -> None:
    with phone(browser) as (context, page):
        keep(page, f"{town.address}de/")
        devtools = context.new_cdp_session(page)
        assert devtools.send("Page.getAppManifest")["errors"] == []
        errors = [error["errorId"] for error in devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]]
        assert [error for error in errors if error != "in-incognito"] == []  # every context here is one
        manifest = json.loads((town.site / "de" / "manifest.webmanifest").read_text("utf-8"))
        assert [icon["purpose"] for icon in manifest["icons"]] == ["any", "any", "maskable"]


def test_how_large_the_guide_is_is_said_rightly(published: Path) -> None:
    files = kept(published, "ar")
    exact = sum(len(gzip.compress(file.path.read_bytes(), 6)) for file in files)
    assert abs(served(files) / exact - 1) < 0.1
