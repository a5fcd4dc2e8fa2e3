"""What was published once is found again: the command refuses to lose an address, and a browser is led on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.catalogue.address import short_code
from tests.commands.conftest import Run, a_town, arguments, state


def _rename(town: Path) -> None:
    (town / "prohlis" / "fabi.yml").rename(town / "prohlis" / "familienbildung.yml")


@pytest.mark.process
def test_a_renamed_offer_stops_the_command_and_the_site_stays(town: Path, site: Path, run: Run) -> None:
    before = state(site)
    _rename(town)
    checked = run("check", "--catalogue", town, "--lang", "de")
    assert "address-vanishes" not in checked.out  # it does not know what has been published
    ran = run(*arguments(town, site), "--lang", "de")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"{town}/_catalogue/moved.yml: Fehler: Die Seite „fabi“ der bisherigen Website würde verschwinden. Meinten Sie "
        "„fabi: familienbildung“? Erwartet: eine Zeile in moved.yml, die sagt, wohin die Adresse jetzt führt. "
        "Beispiel: fabi: {gone: {de: Das gibt es nicht mehr.}} [address-vanishes]\n"
        "1 Fehler.\n"
        f"familienlotse: Nichts veröffentlicht; {site} bleibt, wie es war.\n"
    )
    assert state(site) == before
    (town / "_catalogue" / "moved.yml").write_text("fabi: familienbildung\n", "utf-8")
    ran = run(*arguments(town, site))
    assert (ran.code, ran.err) == (0, "")
    assert (site / "de" / "offers" / "fabi" / "index.html").is_file()


@pytest.fixture(scope="module")
def address(once: Callable[[str, Callable[[Path], object]], Path], serve: Callable[[Path], str], run: Run) -> str:
    """Where a town can be looked at in which an offer was renamed, and another is gone."""

    def fill(folder: Path) -> None:
        town = a_town(folder / "offers")
        _rename(town)
        (town / "prohlis" / "schwester-agnes.yml").unlink()
        moves = "fabi: familienbildung\nschwester-agnes: {gone: {de: Das ist vorbei.}}\n"
        (town / "_catalogue" / "moved.yml").write_text(moves, "utf-8")
        ran = run(*arguments(town, folder / "site"), "--language", "ar")
        assert ran.code == 0, ran.err

    return serve(once("moved", fill) / "site")


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone with JavaScript and one without."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.process
def test_a_former_page_ends_at_the_new_one(address: str, phone: Page) -> None:
    for language in ("de", "ar"):
        phone.goto(f"{address}{language}/offers/fabi/")
        phone.wait_for_url(f"{address}{language}/offers/familienbildung/")
        assert phone.locator("html").get_attribute("lang") == language


@pytest.mark.browser
@pytest.mark.process
def test_a_printed_code_of_a_former_page_ends_at_the_new_one(address: str, browser: Browser) -> None:
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{address}Q/{short_code('offers/fabi').upper()}/#AR")
        if not scripts:
            page.locator("li:target a").click()
        page.wait_for_url(f"{address}ar/offers/familienbildung/")
        context.close()


@pytest.mark.browser
@pytest.mark.process
def test_a_printed_code_of_what_is_gone_says_so(address: str, phone: Page) -> None:
    phone.goto(f"{address}Q/{short_code('offers/schwester-agnes').upper()}/")
    phone.locator('a[hreflang="ar"]').click()
    assert phone.url == f"{address}ar/offers/schwester-agnes/"
    assert phone.locator("h1").inner_text() == "هذه الصفحة لم تعد موجودة."
    assert phone.locator('.fl-lead span[lang="de"]').inner_text() == "Das ist vorbei."
    phone.locator('.fl-actions a[href="../../find/"]').click()
    assert phone.url == f"{address}ar/find/"
