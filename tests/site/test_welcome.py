"""A film in sign language and a page in easy words stand on the start page where a town has put them there."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.build import build, check_outputs
from generator.catalogue.load import load
from generator.output import silent
from generator.resources import own_sources
from tests.site.conftest import ROOT

SAID = (
    "sign_language: {film: willkommen.mp4, subtitles: willkommen.vtt, picture: willkommen.png}\n"
    "easy_language: leichte-sprache\n"
)
SUBTITLES = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWillkommen beim Familienlotsen.\n"


def built(folder: Path, said: str) -> Path:
    shutil.copytree(ROOT / "tests" / "catalogue" / "base", folder / "offers")
    settings = folder / "offers" / "_catalogue" / "catalogue.yml"
    settings.write_text(settings.read_text("utf-8") + said, "utf-8")
    own = folder / "site_src"
    (own / "assets").mkdir(parents=True)
    (own / "pages").mkdir()
    (own / "assets" / "willkommen.mp4").write_bytes(b"no film")
    (own / "assets" / "willkommen.png").write_bytes(b"no picture")
    (own / "assets" / "willkommen.vtt").write_text(SUBTITLES, "utf-8")
    (own / "pages" / "leichte-sprache.de.md").write_text("# Leichte Sprache\n\nHier ist alles leicht.\n", "utf-8")
    catalogue = load(folder / "offers", date(2026, 11, 22)).catalogue
    assert catalogue is not None
    assert check_outputs(catalogue, own_sources(folder / "offers")) == ()
    build(catalogue, folder / "site", ("de", "en"), flyers=False, progress=silent, own=own)
    return folder / "site"


def test_without_them_the_start_page_says_nothing_of_them(tmp_path: Path) -> None:
    page = (built(tmp_path, "") / "de" / "index.html").read_text("utf-8")
    assert "<video" not in page
    assert "leichte-sprache" not in page


@pytest.mark.browser
def test_the_film_has_its_subtitles_and_is_fetched_by_nobody_who_does_not_ask(
    tmp_path: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    address = serve(built(tmp_path, SAID))
    asked: list[str] = []
    told: list[str] = []
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.goto(f"{address}en/")
        film = page.locator("video")
        assert film.get_attribute("aria-labelledby") == page.get_by_role(
            "heading", name="In German Sign Language"
        ).get_attribute("id")
        assert f"{address}assets/willkommen.mp4" not in asked
        page.evaluate("document.querySelector('video').textTracks[0].mode = 'showing'")
        cue = page.wait_for_function("document.querySelector('video').textTracks[0].cues?.[0]?.text")
        assert cue.json_value() == "Willkommen beim Familienlotsen."
        box = film.bounding_box()
        assert box
        assert box["width"] < 360
        page.get_by_role("link", name="In very easy German (Leichte Sprache)").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Leichte Sprache"
    assert [line for line in told if "Policy" in line] == []
