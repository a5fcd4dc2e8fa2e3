"""The page for editors says what is true."""

import re
from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

from generator.catalogue.hours.grammar import parse_hours
from generator.catalogue.hours.rules import LAST, WEEKS, Rule
from generator.catalogue.parts import HOURS_LABELS
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


def _forms(rule: Rule) -> set[str]:
    """What the grammar knows and the rule makes use of."""
    season, days, spans = rule.season, rule.weekdays, rule.spans
    return {
        *(["months"] if season and season.whole_months else []),
        *(["one day"] if season and season.one_day else []),
        *(["dates"] if season and not season.whole_months and not season.one_day else []),
        *(["year"] if season and season.first[0] else []),
        *(weekday.weeks or "every week" for weekday in days),
        *("last" if weekday.nth == LAST else "nth" for weekday in days if weekday.nth),
        *(["public holidays"] if rule.public_holidays else []),
        *(["school holidays"] if rule.school_holidays else []),
        *(["weekdays in the school holidays"] if rule.only_school_holidays else []),
        *(["off"] if not spans else ["several times"] if len(spans) > 1 else ["times"]),
        *(["open end"] if spans and spans[-1].end is None else []),
        *(["agreed"] if spans and spans[0].by_appointment else []),
        *(["adds"] if rule.adds else []),
        *(["without days"] if rule.everywhere else []),
        *(["always"] if str(rule) == "24/7" else []),
    }


def test_the_examples_show_every_form_of_the_grammar() -> None:
    shown = {form for text, _ in EXAMPLES for rule in parse_hours(text).rules for form in _forms(rule)}
    assert shown == {
        "months", "one day", "dates", "year", "every week", *(weeks for weeks in WEEKS if weeks), "nth", "last",
        "public holidays", "school holidays", "weekdays in the school holidays", "off", "times", "several times",
        "open end", "agreed", "adds", "without days", "always",
    }  # fmt: skip


def test_the_page_names_every_kind_of_hours() -> None:
    assert tuple(re.findall(r"^\| [^|`]+ \| `([a-z-]+)` \|$", PAGE, re.MULTILINE)) == HOURS_LABELS


def test_there_are_examples_and_mistakes() -> None:
    assert (len(EXAMPLES), len(MISTAKES)) == (36, 13)


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
