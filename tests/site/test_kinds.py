"""Every kind of page in Chromium: nothing comes from others, nothing is stored, and axe-core has nothing against it."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from playwright.sync_api import Browser, expect

from tests.site.kinds import DOORS, FILM, FORWARD, KINDS, LANGUAGES, Kind, Look, make_guide
from tests.site.visits import Visit, alone, visit

# Each language is visited once, by one process.
IN: Final = [pytest.param(tag, marks=pytest.mark.xdist_group(f"kinds-{tag}")) for tag in LANGUAGES]
STORED: Final = "familienlotse-list"


class Seen(NamedTuple):
    """What was noted on all pages of a language; who else was asked, and cookies."""

    visits: tuple[Visit, ...]
    asked: list[str]
    cookies: list[str]


def looks(kinds: Iterable[Kind]) -> Iterator[Look]:
    return chain.from_iterable(kind.looks for kind in kinds)


def parts(page: Path) -> set[str]:
    """What a page is made of: its elements and their classes."""
    found = re.findall(r'<([a-z][a-z0-9]*)|class="([^"]*)"', page.read_text("utf-8"))
    return {part for element, classes in found for part in (element, *classes.split()) if part}


def file_of(site: Path, language: str, look: Look) -> Path:
    address = re.sub("[?#].*", "", look.address)
    return site / language / (address if address.endswith(".html") else f"{address}index.html")


@pytest.fixture(scope="module")
def guide(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The guide that has all kinds of pages."""
    return once("kinds", make_guide) / "site"


@pytest.fixture(scope="module", params=IN)
def seen(request: pytest.FixtureRequest, guide: Path, browser: Browser) -> Seen:
    """Every kind of page of a language; the doors, with the first language, and who leads on before all others."""
    known: set[str] = set()
    with alone(browser, guide) as (context, address, asked):
        page = context.new_page()
        page.route("**/offers/eltern-ein-laden/", lambda route: route.fulfill(status=204))  # else it leads on at once
        doors = looks(DOORS.values()) if request.param == LANGUAGES[0] else ()
        visits = [visit(page, address, look, known) for look in doors]
        inside = (FORWARD, *looks(KINDS.values()))
        visits += [visit(page, f"{address}{request.param}/", look, known) for look in inside]
        return Seen(tuple(visits), asked, [str(cookie) for cookie in context.cookies()])


def test_every_page_is_of_a_kind_that_is_looked_at(guide: Path) -> None:
    for language, kinds in (("", DOORS), *((tag, KINDS) for tag in LANGUAGES)):
        files = (guide / language).rglob("*.html")
        inside = {file.relative_to(guide / language).as_posix().removesuffix("index.html") for file in files}
        addresses = {one for one in inside if language or one.partition("/")[0] not in LANGUAGES}
        kinds_of = {one: [key for key, kind in kinds.items() if re.fullmatch(kind.pattern, one)] for one in addresses}
        assert {one: found for one, found in kinds_of.items() if len(found) != 1} == {}
        for key, kind in kinds.items():
            assert [look for look in kind.looks if kinds_of[re.sub("[?#].*", "", look.address)] != [key]] == []


def test_whatever_a_page_is_made_of_stands_on_one_that_is_looked_at(guide: Path) -> None:
    looked = {file_of(guide, tag, look) for tag in LANGUAGES for look in (FORWARD, *looks(KINDS.values()))}
    looked |= {file_of(guide, "", look) for look in looks(DOORS.values())}
    known = set(chain.from_iterable(map(parts, looked)))
    assert set(chain.from_iterable(map(parts, guide.rglob("*.html")))) - known == set()


@pytest.mark.browser
def test_no_other_host_is_asked_and_nothing_breaks_a_rule(seen: Seen) -> None:
    assert seen.asked == []
    assert [(one.look, one.said) for one in seen.visits if one.said] == []
    assert [(one.look, one.noted["elsewhere"]) for one in seen.visits if one.noted["elsewhere"]] == []
    assert [one.look for one in seen.visits if one.noted["posting"]] == []


@pytest.mark.browser
def test_nothing_is_stored_but_a_familys_own_list(seen: Seen) -> None:
    assert seen.cookies == []
    assert set(chain.from_iterable(one.noted["stored"] for one in seen.visits)) == {STORED}


@pytest.mark.browser
def test_axe_finds_nothing_on_any_kind_of_page_by_day_and_by_night(seen: Seen) -> None:
    assert [(one.look.address, one.look.tap, one.found) for one in seen.visits if one.found] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "host", "said"),
    [
        ("Video", "videodienst.example", "Das sehen Sie auf videodienst.example. {} was Sie ansehen."),
        ("Auf der Karte", "www.openstreetmap.org", "Die Karte ist bei openstreetmap.org. {} welchen Ort Sie suchen."),
    ],
)
def test_whoever_has_a_film_or_a_map_learns_of_a_tap_that_says_so_without_scripts_too(
    name: str, host: str, said: str, guide: Path, browser: Browser
) -> None:
    with alone(browser, guide, scripts=False) as (context, address, asked):
        page = context.new_page()
        page.goto(f"{address}de/{FILM}")
        expect(page.get_by_text(said.format("Diese Seite erfährt dann Ihre Internet-Adresse und"))).to_be_visible()
        assert asked == []
        page.get_by_role("link", name=name).click()
        assert set(asked) == {f"{host}:443"}
