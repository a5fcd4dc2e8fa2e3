"""The reporter: one line for each problem, whatever was typed, in four formats and two languages."""

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems.problem import Problem
from generator.problems.render import FORMATS, Format, count, render, visible
from generator.problems.wording import wordings

KIOSK = "offers/prohlis/kiosk.yml"
PHONE = Problem.of("phone", ("contact", "phone"), file=KIOSK, line=12, column=9, found="abc", reason="characters")
DISTRICT = Problem.of(
    "unknown-district", ("districts", 1), suggestion="prohlis", file=KIOSK, line=7, column=13,
    found="prohliss", choices="(gorbitz, prohlis)",
)  # fmt: skip
FOLDER = Problem.of("missing-folder", file="ordner", found="ordner")
HINT = Problem.of("missing-translation", ("texts",), file="offers/a.yml", line=3, column=1, missing="en, ar")
WARNING = Problem.of("missing-place", ("place",), file="offers/b.yml", line=3, column=1)


def test_a_problem_is_one_line_with_place_level_field_words_and_code() -> None:
    assert render([PHONE], "text", "de") == (
        "offers/prohlis/kiosk.yml:12:9: Fehler: contact.phone: „abc“ ist keine Telefonnummer. "
        "Erwartet: eine deutsche Nummer mit Vorwahl. Beispiel: 030 23125 100 [phone]\n1 Fehler.\n"
    )
    assert render([DISTRICT], "text", "en") == (
        "offers/prohlis/kiosk.yml:7:13: Error: districts: There is no district “prohliss”. Did you mean “prohlis”? "
        "Expected: a key of _catalogue/districts.yml (gorbitz, prohlis). Example: prohlis [unknown-district]\n"
        "1 error.\n"
    )


def test_errors_come_first_then_warnings_then_hints_each_by_file() -> None:
    lines = render([HINT, WARNING, FOLDER, PHONE], "text", "de").splitlines()
    assert [line.rpartition(" ")[2] for line in lines[:-1]] == [
        "[phone]", "[missing-folder]", "[missing-place]", "[missing-translation]",
    ]  # fmt: skip
    assert lines[-1] == "2 Fehler, 1 Warnung, 1 Hinweis."


def test_errors_come_last_where_the_end_is_what_people_see() -> None:
    lines = render([HINT, WARNING, FOLDER, PHONE], "text", "de", errors_last=True).splitlines()
    assert [line.rpartition(" ")[2] for line in lines[:-1]] == [
        "[missing-translation]", "[missing-place]", "[phone]", "[missing-folder]",
    ]  # fmt: skip


def test_the_count_knows_one_and_many() -> None:
    assert count([], "de") == "Keine Probleme."
    assert count([], "en") == "No problems."
    assert count([HINT, HINT, WARNING, WARNING], "en") == "2 warnings, 2 hints."
    assert count([HINT, HINT, WARNING, WARNING], "de") == "2 Warnungen, 2 Hinweise."


def test_colours_are_only_used_when_asked_for() -> None:
    assert "\x1b[31mFehler\x1b[0m" in render([PHONE], "text", "de", colour=True)
    assert "\x1b" not in render([PHONE], "text", "de")


def test_json_has_the_words_and_the_place() -> None:
    assert json.loads(render([DISTRICT], "json", "de")) == [
        {
            "file": "offers/prohlis/kiosk.yml",
            "line": 7,
            "column": 13,
            "level": "error",
            "code": "unknown-district",
            "field": "districts",
            "message": "Den Stadtteil „prohliss“ gibt es nicht.",
            "expected": "ein Schlüssel aus _catalogue/districts.yml (gorbitz, prohlis)",
            "example": "prohlis",
            "suggestion": "prohlis",
        }
    ]


def test_nothing_wrong_is_an_empty_list_or_nothing_at_all() -> None:
    assert [render([], form, "de") for form in FORMATS] == ["Keine Probleme.\n", "[]\n", "", "[]\n"]


def test_github_gets_one_command_for_each_problem() -> None:
    assert render([PHONE, HINT, FOLDER], "github", "en") == (
        "::error file=offers/prohlis/kiosk.yml,line=12,col=9,title=phone::contact.phone: “abc” is not a telephone "
        "number. Expected: a German number with area code. Example: 030 23125 100\n"
        "::error file=ordner,title=missing-folder::There is no folder “ordner”. Expected: the folder with the offers. "
        "Example: familienlotse check --catalogue offers\n"
        "::notice file=offers/a.yml,line=3,col=1,title=missing-translation::texts: Translations are missing: en, ar. "
        "Expected: texts in every language of the catalogue.\n"
    )


def test_github_properties_and_words_are_escaped() -> None:
    file = "a:b,c%d\n::error::x.yml"
    odd = Problem.of("phone", file=file, line=1, column=1, found="1%0A::error::x", reason="number")
    assert render([odd], "github", "de") == (
        "::error file=a%3Ab%2Cc%25d⏎%3A%3Aerror%3A%3Ax.yml,line=1,col=1,title=phone::„1%250A::error::x“ ist keine "
        "Telefonnummer, die es geben kann. Erwartet: eine deutsche Nummer mit Vorwahl. Beispiel: 030 23125 100\n"
    )


def test_gitlab_keeps_a_fingerprint_when_lines_move_and_never_gives_one_twice() -> None:
    moved = replace(PHONE, line=99)
    first, second = (json.loads(render([problem], "gitlab", "de"))[0] for problem in (PHONE, moved))
    assert first["fingerprint"] == second["fingerprint"]
    assert (first["severity"], first["check_name"]) == ("critical", "phone")
    assert first["location"] == {"path": "offers/prohlis/kiosk.yml", "lines": {"begin": 12}}
    both = json.loads(render([PHONE, moved, FOLDER], "gitlab", "de"))
    assert len({entry["fingerprint"] for entry in both}) == 3
    assert both[2]["location"]["lines"] == {"begin": 1}


def test_what_cannot_be_seen_is_spelt_out() -> None:
    assert visible("a\u202eb\x00c\u00add\u200e") == "a<U+202E>b<U+0000>c<U+00AD>d<U+200E>"
    assert visible("a\nb\tc\u00a0d") == "a⏎b c d"
    assert visible("نمی\u200cخواهم") == "نمی\u200cخواهم"


def test_long_values_are_cut() -> None:
    assert visible("x" * 100) == "x" * 79 + "…"


def test_braces_in_a_value_stay_what_they_are() -> None:
    odd = Problem.of("phone", file="f.yml", line=1, column=1, found="{reason}{0}{x.y}{{", reason="characters")
    assert "„{reason}{0}{x.y}{{“" in render([odd], "text", "de")


ANY = st.text(st.characters(exclude_categories=()), max_size=100)
PROBLEMS = st.builds(
    lambda file, code, typed: Problem.of(
        code, (typed,), suggestion=typed, file=file, line=1, column=1, found=typed, reason=typed
    ),
    ANY,
    st.sampled_from(sorted(wordings())),
    ANY,
)


@pytest.mark.parametrize("form", FORMATS)
@settings(deadline=None)
@given(problem=PROBLEMS)
def test_whatever_was_typed_makes_one_line_that_can_be_printed(form: Format, problem: Problem) -> None:
    report = render([problem], form, "de")
    report.encode()
    if form in ("text", "github"):
        assert report.count("\n") == {"text": 2, "github": 1}[form]
        assert not any(unicodedata.category(character) in ("Cc", "Zl", "Zp") for character in report.replace("\n", ""))
        assert not set(report) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    else:
        assert len(json.loads(report)) == 1
