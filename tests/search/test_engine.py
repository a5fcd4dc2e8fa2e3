"""What people type finds what they need, the same in a browser and without one."""

import json
import shutil
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.search.engine import Engine
from tests.search.conftest import ROOT, engine_of, town

SHOWN = 3
SEARCH = "familienlotse.search(familienlotse.index, '%s')"
BASE = ROOT / "tests" / "catalogue" / "base"
ASKED = [
    (language, query, right.split())
    for language, query, right in (
        line.split("\t")
        for line in (Path(__file__).parent / "asked.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
]
LANGUAGES = sorted({language for language, _, _ in ASKED})
BAD = (
    "a " * 5000, "ab" * 5000, "x" * 10_000, "1" * 500, "ا" * 300, "\u202e" * 50, "😀😀😀", "\x00\x01\x02",
    "der die das", "   ", "", "?!…", "__proto__ constructor toString", "999999 88 7 0", "\ud800",
    "<script>alert(1)</script>",
)  # fmt: skip


@pytest.mark.parametrize(("language", "query", "right"), ASKED)
def test_a_right_offer_is_among_the_first_three(language: str, query: str, right: list[str]) -> None:
    first = engine_of(language).search(query).ids[:SHOWN]
    assert any(fnmatchcase(offer, one) for offer in first for one in right), first


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_chromium_answers_from_a_file_what_is_answered_without_it(
    language: str, page_of: Callable[[str], Page]
) -> None:
    queries = [query for tag, query, _ in ASKED if tag == language]
    found = page_of(language).evaluate(
        """(queries) => queries.map((query) => {
            const { results } = familienlotse.search(familienlotse.index, query);
            return results.map((one) => familienlotse.index.card(one.offer).i);
        })""",
        queries,
    )
    assert found == [[*engine_of(language).search(query).ids] for query in queries]


@pytest.mark.browser
def test_the_only_name_that_the_scripts_add_is_ours(page_of: Callable[[str], Page], tmp_path: Path) -> None:
    page = page_of("de")
    added = set(page.evaluate("Object.getOwnPropertyNames(window)"))
    (tmp_path / "bare.html").write_text("<!doctype html><title></title>", "utf-8")
    page.goto((tmp_path / "bare.html").as_uri())
    assert added - set(page.evaluate("Object.getOwnPropertyNames(window)")) == {"familienlotse"}


@pytest.mark.parametrize("query", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("language", ["de", "ar"])
def test_whatever_is_typed_has_an_answer(language: str, query: str) -> None:
    answer = engine_of(language).search(query)
    assert len(set(answer.ids)) == len(answer.ids)


@given(st.text(max_size=60))
def test_any_text_has_an_answer(query: str) -> None:
    answer = engine_of("de").search(query)
    assert len(set(answer.ids)) == len(answer.ids)


def test_nothing_typed_is_everything() -> None:
    assert len(engine_of("de").search("").ids) == len(engine_of("ar").search("  ").ids) > 50


def test_offers_for_professionals_are_found_only_where_nothing_for_families_is_nearer() -> None:
    professional = {"kinet-buero", "stadtteilrunde-prohlis"}
    asked = ("", "KiNET", "Stadtteilrunde", "Kita Schule Arzt", "Prohlis")
    found = [bool(professional.intersection(engine_of("de").search(query).ids)) for query in asked]
    assert found == [False, True, True, False, False]


@pytest.mark.parametrize(("language", "query", "right"), [
    ("ar", "kindergarden", "kita-gorbitz"), ("ar", "7adane lal atfal", "kita-gorbitz"),
    ("pl", "szwangerszaft", "schwangerschaftsberatung"), ("uk", "шульзоціальарбайт", "schulsozialarbeit-prohlis"),
    ("fa", "اشتات تایل بورو", "quartiersmanagement-gorbitz"), ("vi", "hê bam mơ", "hebammen"),
    ("vi", "kin đơ ghen", "geld-fuer-familien"), ("ar", "شول انميلدونغ", "grundschule-prohlis"),
])  # fmt: skip
def test_what_is_written_by_ear_is_found(language: str, query: str, right: str) -> None:
    assert right in engine_of(language).search(query).ids[:4]


@pytest.mark.parametrize(("language", "query", "right"), [
    ("vi", "mẹbầu", "schwangerentreff-gorbitz"), ("fa", "پدروبچه", "papa-samstag-prohlis"),
    ("ar", "وبيضربني", "frauenhaus"),
])  # fmt: skip
def test_words_that_were_written_as_one_are_parted(language: str, query: str, right: str) -> None:
    assert right in engine_of(language).search(query).ids[:SHOWN]


@pytest.mark.parametrize(("query", "months"), [
    ("3 Jahre", 36), ("6 Monate", 6), ("Kind 14", 168), ("5jährige", 60), ("18 Monate altes Baby", 18), ("Kita", None),
    ("7adane", None),
])  # fmt: skip
def test_one_or_two_digits_are_an_age(query: str, months: int | None) -> None:
    assert engine_of("de").run(f"{SEARCH % query}.age") == months


def test_five_digits_are_a_postcode() -> None:
    assert engine_of("de").run(f"{SEARCH % 'Hebamme 01239'}.postcode") == "01239"


@pytest.mark.parametrize("query", ["Krabbelgruppe Gorbitz", "gorbitz krabbelgruppe", "Krabelgruppe in Gorbiz"])
def test_a_district_that_is_named_decides_which_sister_leads(query: str) -> None:
    ids = engine_of("de").search(query).ids
    assert ids[0] == "krabbelgruppe-gorbitz"
    assert ids.index("krabbelgruppe-prohlis") >= SHOWN


def test_the_first_three_are_of_different_kinds() -> None:
    ids = engine_of("de").search("Jugendamt").ids
    assert ids[0].startswith("asd-")
    assert not any(offer.startswith("asd-") for offer in ids[1:SHOWN])
    assert ids[SHOWN].startswith("asd-")


def test_an_emergency_brings_its_helplines_above_all(tmp_path: Path) -> None:
    thesaurus = (
        "danger:\n  words: {de: [Gewalt, schlägt mich], en: [violence]}\n  topics: [meeting]\n  helplines: [112]\n"
        "first-contact:\n  words: {de: [wohin], en: [where]}\n  offers: [rallye]\n"
    )
    engine = _with_thesaurus(tmp_path, thesaurus)
    helplines = f"JSON.stringify({SEARCH}.helplines)"
    asked = ("Gewalt", "gewallt", "mein Mann schlägt mich", "violence", "Gewand", "Schläger", "Kiosk", "mich")
    assert [engine.run(helplines % query) for query in asked] == ["[0]"] * 4 + ["[]"] * 4


def test_where_nothing_fits_there_is_somebody_to_turn_to(tmp_path: Path) -> None:
    engine = _with_thesaurus(tmp_path, "first-contact:\n  words: {de: [wohin], en: [where]}\n  offers: [rallye]\n")
    rallye = str(engine.run("familienlotse.index.column('i').indexOf('rallye')"))
    contacts = "JSON.stringify((({weak, contacts}) => [weak, contacts])(%s))"
    assert engine.run(contacts % SEARCH % "xyzzy") == f"[true,[{rallye}]]"
    assert engine.run(contacts % SEARCH % "Kiosk") == "[false,[]]"


def _with_thesaurus(tmp_path: Path, text: str) -> Engine:
    folder = Path(shutil.copytree(BASE, tmp_path / "offers"))
    (folder / "_catalogue" / "thesaurus.yml").write_text(text, "utf-8")
    return Engine(town(folder), "de")


def test_words_are_cut_the_same_where_other_scripts_letters_are_beside() -> None:
    script = """Array.from({ length: 0x2100 }, (_, sign) => "a" + String.fromCharCode(sign) + "b ").filter((text) => {
        const parts = (last) => JSON.stringify(familienlotse.marked(text + last, []).slice(0, -2));
        return parts("z") !== parts("ж");
    }).length"""
    assert engine_of("de").run(script) == 0


def test_the_words_that_were_meant_are_marked() -> None:
    words = json.loads(str(engine_of("de").run(f"JSON.stringify({SEARCH % 'krabelgruppe'}.words)")))
    assert engine_of("de").call("marked", "Krabbelgruppe, „Müller“", words) == [
        ["Krabbelgruppe", True],
        [", „", False],
        ["Müller", False],
        ["“", False],
    ]
