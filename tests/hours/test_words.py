"""Hours in words: what is printed on pages and flyers, exactly."""

from collections.abc import Callable

import pytest

from generator.catalogue.hours.grammar import parse_hours
from generator.view.hours import HoursLine, hours_lines
from generator.view.words import words

LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")

TEXTS = [
    "Mo-Fr 09:00-12:00; Tu 14:00-17:00; PH off; SH off",
    "Mo,Tu,Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00; PH off",
    'Tu,Th 15:00-18:00; We "by appointment"; PH off',
    'Mo-Fr 14:00+ "by appointment"; Sa "by appointment"',
    "Mo-Su 08:00-20:00",
    "24/7; Su off",
    "off",
    "Mo-We 00:00-24:00; Th off",
    "Apr-Sep Mo-Fr 14:00-18:00; Oct-Mar Mo-Fr 14:00-17:00; PH off",
    "Mo-Fr 09:00-12:00; Jul-Aug Mo-We 10:00-12:00; Dec 24-Jan 02 off; PH off",
    "May Sa 10:00-12:00",
    "2026 Mar 01-2026 Jun 30 Mo,We,Fr 09:00-10:00; Dec 24 10:00-12:00",
    "Th[1] 08:00-10:00; Th[3] 14:30-16:30; PH off",
    "We[2,4] 09:00-11:00; Su[1] 10:00-11:00",
    "We 09:00-12:00; We[1,2,4] 14:00-16:00; We[-1] off",
    "Mo-Fr 09:00-12:00; PH off; Sa 10:00-12:00",
    "PH off; Mo-Fr 09:00-12:00",
    "Mo-Fr,PH 09:00-12:00; SH 10:00-14:00",
    "Mo-Fr 09:00-12:00; SH off; Th[1] 15:00-17:00; PH 10:00-11:00",
    "by appointment",
    "Mo-Fr 07:30-12:30, Th 14:00-17:30; by appointment",
    "Mo,We 09:00-12:00, We by appointment; PH off",
    "Th 09:00-12:00, Th 15:00-18:00 by appointment",
    "Mo-Fr 14:00-18:00; SH Tu-Fr 10:00-16:00; PH off",
    "Tu-Fr 14:00-18:00; SH off; SH Tu 10:00-16:00",
    "Mo-Fr 09:00-12:00, PH 10:00-11:00",
    "Sa,Su,PH 10:00-12:00",
    "week 02-52/2 Mo,We 10:00-12:00; week 01-53/2 Fr 10:00-12:00",
    "Mo 09:00-11:00, week 01-53/2 Mo 15:00-17:00",
    "week 02-52/2 Mo-Su by appointment",
    "every 2 weeks Th 15:00-17:00; SH off",
    "monthly We 10:00-12:00",
    "Mo-Fr 09:00-12:00, Th[1] 15:00-17:00",
    "Th[1] 09:00-12:00, Th 15:00-17:00",
    "Apr-Sep Mo-Fr 14:00-18:00; Oct-Mar Mo-Fr 14:00-17:00; Sa[1,3] 10:00-12:00; Su[-1] 15:00-17:00; PH off",
    "PH off; by appointment",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hours_read_exactly_like_this(language: str, golden: Callable[[str, str], None]) -> None:
    blocks = []
    for text in TEXTS:
        lines = (_text(line) for line in hours_lines(parse_hours(text), words(language)))
        blocks.append("\n".join([text, *lines]))
    golden(f"words.{language}.txt", "\n\n".join(blocks) + "\n")


def _text(line: HoursLine) -> str:
    """The parts of a line between bars; the marks of right-to-left isolation are shown as < and >."""
    parts = " | ".join([line.season, line.days, "; ".join(line.times), line.note])
    return (
        f"  {parts}".rstrip()
        .replace("\u2066", "<")
        .replace("\u2069", ">")
        .replace("\u202f", "~")
        .replace("\u200c", "^")
    )


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_every_number_in_right_to_left_text_is_an_island(language: str) -> None:
    for text in TEXTS:
        for line in hours_lines(parse_hours(text), words(language)):
            depth = 0
            for sign in " ".join([line.season, line.days, *line.times, line.note]):
                depth += (sign == "\u2066") - (sign == "\u2069")
                assert depth in (0, 1)
                assert depth == 1 or not sign.isdigit()
            assert depth == 0


def test_left_to_right_text_has_no_marks() -> None:
    for text in TEXTS:
        lines = hours_lines(parse_hours(text), words("ru"))
        assert not any(mark in _everything(lines) for mark in "\u2066\u2067\u2068\u2069")


def _everything(lines: tuple[HoursLine, ...]) -> str:
    return " ".join(" ".join([line.season, line.days, *line.times, line.note]) for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mo[1] 09:00-10:00", "первый понедельник каждого месяца"),
        ("We[1,3] 09:00-10:00", "первая и третья среда каждого месяца"),
        ("Su[-1] 09:00-10:00", "последнее воскресенье каждого месяца"),
    ],
)
def test_the_form_of_a_number_follows_the_gender_of_the_weekday(text: str, expected: str) -> None:
    lines = hours_lines(parse_hours(text), words("ru"))
    assert [line.days for line in lines] == [expected]


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_a_range_in_right_to_left_text_is_said_in_words(language: str) -> None:
    for text in TEXTS:
        for line in hours_lines(parse_hours(text), words(language)):
            assert not set("-–—") & set("".join([line.season, line.days, *line.times, line.note]))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mo-Fr 09:00-12:00; PH off; SH off", ["open", "closed-on-public-holidays", "closed-in-school-holidays"]),
        ('Mo-We "by appointment"; Th off; PH 10:00-11:00', ["open", "closed", "open"]),
        ("24/7", ["open"]),
    ],
)
def test_a_line_says_of_what_kind_it_is(text: str, kinds: list[str]) -> None:
    assert [line.kind for line in hours_lines(parse_hours(text), words("ar"))] == kinds
