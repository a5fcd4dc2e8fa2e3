"""The page for editors says what is true."""

import re
from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

from generator.catalogue.hours.grammar import parse_hours
from generator.view.hours import HoursLine, hours_lines
from generator.view.words import words

PAGE = (Path(__file__).parents[2] / "docs" / "redaktion" / "oeffnungszeiten.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([^`]+)` \| ([^`|]+) \|$", PAGE, re.MULTILINE)
SPELLED = re.findall(r"`([^`\n:]*[0-9]:[0-9]+-[^`\n]*)`", PAGE)
MISTAKES = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", PAGE, re.MULTILINE)


def _words(line: HoursLine) -> str:
    season = f"{line.season}: " if line.season else ""
    times = " ".join(filter(None, [line.days, ", ".join(line.times)]))
    joint = ", " if line.times and line.note else " " if line.days and line.note else ""
    return f"{season}{times}{joint}{line.note}"


def test_there_are_examples_and_mistakes() -> None:
    assert (len(EXAMPLES), len(MISTAKES)) == (23, 13)


@pytest.mark.parametrize(("text", "shown"), EXAMPLES)
def test_families_read_what_the_page_says(text: str, shown: str) -> None:
    lines = hours_lines(parse_hours(text), words("de"))
    assert "<br>".join(map(_words, lines)) == shown


@pytest.mark.parametrize(("wrong", "right"), MISTAKES)
def test_each_mistake_is_refused_and_its_remedy_accepted(wrong: str, right: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse_hours(wrong)
    assert (refused.value.context or {})["suggestion"] in ("", right)
    assert str(parse_hours(right)) == right


@pytest.mark.parametrize("text", sorted({*SPELLED} - {wrong for wrong, _ in MISTAKES}))
def test_all_other_hours_on_the_page_are_accepted(text: str) -> None:
    assert parse_hours(text).rules
