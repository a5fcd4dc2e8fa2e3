"""A map that a town serves itself: its button where it has one, nothing anywhere where it has none.

What MapLibre draws is looked at in tests/audit/test_map.py, which has it.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.catalogue.model import Catalogue
from generator.catalogue.within import places
from generator.output import Job
from generator.publishing.verify import verify
from generator.resources import SITE_SRC
from generator.site.check import check
from generator.site.own import check_own
from generator.site.pages import pages
from generator.site.town_map import check_map
from generator.site.write import write
from tests.site.mapped import LIBRARIES, TILES, extract, small, with_map

INSERTED = re.compile(
    r'<div class="fl-map".*?'
    r'<script src="[./]*assets/js/map\.js\?v=\w+" defer></script>|(?<=<li) id="place-\d+" data-at="[0-9., ]+"',
    re.DOTALL,
)
STYLE = json.loads((SITE_SRC / "assets" / "map" / "style.json").read_text("utf-8"))


def sources(parent: Path) -> Path:
    """What stands for the libraries, and a real extract."""
    folder = parent / "site_src" / "assets" / "map"
    folder.mkdir(parents=True)
    for name in LIBRARIES:
        (folder / name).write_text("/* */\n", "utf-8")
    (folder / TILES).write_bytes(extract())
    return parent / "site_src"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return sources(tmp_path)


@pytest.fixture(scope="module")
def guides(once: Callable[[str, Callable[[Path], object]], Path], catalogue: Catalogue) -> Path:
    """A folder with a guide that has a map, one that has none, and one for a stick; each is whole."""

    def fill(folder: Path) -> None:
        own, plain = sources(folder), small(catalogue)
        for name, town in (("map", with_map(plain)), ("none", plain), ("stick", with_map(plain))):
            written = write(Job(town, ("vi",), folder / name, own=own, portable=name == "stick"))
            assert written.problems == ()
            if name != "stick":
                assert verify(folder / name, written.files, town.settings.site, 1) == ()

    return once("guides-with-a-map", fill)


def made(catalogue: Catalogue, own: Path) -> dict[str, str]:
    return {page.address: page.content for page in pages(catalogue, "ar", own=own)}


def test_a_map_is_one_part_of_the_pages_with_places_and_no_other_page_has_another_byte(
    catalogue: Catalogue, own: Path
) -> None:
    without, having = made(small(catalogue), own), made(with_map(small(catalogue)), own)
    assert {address: INSERTED.sub("", html).replace("\n\n", "\n") for address, html in having.items()} == {
        address: html.replace("\n\n", "\n") for address, html in without.items()
    }
    changed = {address for address in having if having[address] != without[address]}
    with_places = {
        f"offers/{key}/"
        for key, offer in small(catalogue).offers.items()
        if any(place.position for place, _ in places(offer))
    }
    assert changed == {"districts/prohlis/", *with_places}


def test_the_files_of_a_map_are_on_the_site_that_has_one_and_no_phone_keeps_them(guides: Path) -> None:
    files = {
        name: {path.relative_to(guides / name).as_posix() for path in (guides / name).rglob("*.*")}
        for name in ("map", "none", "stick")
    }
    theirs = {f"assets/map/{name}" for name in (*LIBRARIES, TILES, "style.json")}
    assert files["map"] - files["none"] == {"assets/js/map.js", "assets/css/map.css", *theirs}
    assert files["none"] - files["map"] == set()
    assert [name for name in files["stick"] if name.startswith("assets/map") or name.endswith("map.js")] == []
    kept = (guides / "map" / "vi" / "sw.js").read_text("utf-8")
    assert ("../assets/js/map.js" in kept, "assets/map/" in kept) == (True, False)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({}, ""),
        ({"glyphs": "fonts/{fontstack}/{range}.pbf", "sprite": "sprites/light"}, ""),
        ({"sources": {"protomaps": {"type": "vector", "url": "https://example.com/tiles.json"}}}, ""),
        ({"sources": {"hills": {"type": "raster", "tiles": ["https://tiles.example/{z}/{x}/{y}.png"]}}}, "outside"),
        ({"sprite": "//sprites.example/light"}, "outside"),
        ({"layers": []}, "style"),
        ({"sources": []}, "style"),
        ("[]", "style"),
        ("{", "style"),
    ],
)
def test_a_style_of_ones_own_comes_from_ones_own_server(
    changed: Any, fault: str, catalogue: Catalogue, own: Path
) -> None:
    text = changed if isinstance(changed, str) else json.dumps(STYLE | changed)
    (own / "assets" / "map" / "style.json").write_text(text, "utf-8")
    told = [
        (dict(problem.values)["found"], dict(problem.values)["reason"])
        for problem in check_map(with_map(catalogue), own)
    ]
    assert told == ([("style.json", fault)] if fault else [])


def test_a_map_may_be_larger_than_a_file_of_the_catalogue(catalogue: Catalogue, own: Path) -> None:
    with (own / "assets" / "map" / TILES).open("ab") as file:
        file.truncate(600_000)
    assert list(check_own(own, catalogue)) == []
    assert check(with_map(catalogue), own) == ()


@pytest.mark.browser
def test_a_map_that_cannot_be_shown_says_so_and_fetches_nothing_before_the_tap(
    guides: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    address = serve(guides / "map")
    asked: list[str] = []
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
        page.goto(f"{address}vi/districts/prohlis/", wait_until="networkidle")
        assert [name for name in asked if name.startswith("assets/map/")] == []
        assert len(asked) <= 8
        page.locator("#sketch summary").click()
        button = page.get_by_role("button", name=re.compile("Hiện bản đồ"))
        assert button.bounding_box()["height"] >= 44  # type: ignore[index]
        button.click()
        page.get_by_text("Không thể hiện bản đồ ở đây.").wait_for()
        assert [name for name in asked if name.startswith("assets/map/")] != []
        assert button.is_enabled()
        assert page.get_by_role("img", name="Sơ đồ").is_visible()
