"""What is refused, and with which words, exactly."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from generator.catalogue.hours.grammar import parse_hours
from generator.problems.problem import Problem
from generator.problems.render import sentence
from generator.problems.wording import wording

REFUSED = [
    # nothing, too much
    "",
    " \n",
    "Mo 09:00-12:00; " * 19,
    ";",
    "Mo 09:00-12:00;",
    "Mo 10:00-11:00;;Tu 10:00-11:00",
    # days
    "Di 14:00-17:00",
    "Mo,Mi 09:00-12:00",
    "Mo-Do 09:00-12:00",
    "So 10:00-12:00",
    "mo-fr 09:00-12:00",
    "Montag bis Freitag von 9 bis 12 Uhr und 14 bis 17 Uhr",
    "täglich 9-18",
    "Mo: 09:00-12:00",
    "Mo-Fr: 09:00-12:00",
    "Mo We 10:00-12:00",
    "Fr[-2] 10:00-11:00",
    "Th[0] 10:00-11:00",
    "Th[1-2] 10:00-11:00",
    "Mo-We[1] 10:00-11:00",
    "Mo-Fr 09:00-12:00; Feiertags geschlossen",
    "Mo-Fr 09:00-12:00; Ferien geschlossen",
    "Mo-Fr 09:00-12:00; ph off",
    # times of the year
    "Mai-Sep Mo 09:00-12:00",
    "Dez 24 off",
    "Dec 24-26 off",
    "Dec 1 off",
    "Dec-Jan 02 off",
    "Jul,Aug off",
    "Dec 24 - Jan 02 off",
    "24.12.-02.01. geschlossen",
    "24.12.2026 geschlossen",
    "24.13. geschlossen",
    "1. März 2026 - 30. Juni 2026 Mo 9-12",
    "2026-03-01 off",
    "Feb 30 off",
    "2026 Feb 29 off",
    "1999 Jan 01 off",
    "2026 Mar 01-Jun 30 off",
    "2026 Mar off",
    "2026 off",
    "2026 Jun 30-2026 Mar 01 off",
    "week 10-20 Mo 09:00-12:00",
    "easter off",
    # times of the day
    "Mo-Fr 9-12",
    "Mo-Fr 9:00-12:00",
    "Mo-Fr 9.30-12",
    "Mo-Fr 0900-1200",
    "Mo 14:00",
    "Mo ab 14 Uhr",
    "Mo 14:00-16:00+",
    "Mo 14:00+,16:00-17:00",
    "Mo 09:00-25:60",
    "Mo 24:00-24:00",
    "Mo 09:00-12:00,11:00-13:00",
    "Mo 14:00-17:00,09:00-12:00",
    "Mo 09:00-09:00",
    "Fr 22:00-02:00",
    "Fr 22:00-26:00",
    "Mo sunrise-sunset",
    "Mo 09:00-12:00 Uhr",
    "Mo 9-12h",
    "Mo 9am-5pm",
    "Mo-Fr",
    "Apr-Sep",
    # between them
    "Mo–Fr 09:00-12:00",
    "Mo-Fr 09:00—12:00",
    "Mo-Fr 09:00 – 12:00",
    "Mo - Fr 09:00-12:00",
    "Mo 14:00 - 16:00",
    "Mo, We 09:00-12:00",
    "Mo,",
    "Mo 09:00-12:00, 14:00-17:00",
    "Mo 09:00-12:00,",
    "Mo 09:00-12:00 14:00-17:00",
    "Mo,09:00-12:00",
    "Mo 09:00-12:00 Tu 14:00-17:00",
    "Mo off Tu 14:00-17:00",
    "Mo\u00a009:00-12:00",
    "Mo 09:00-\u200b12:00",
    # states
    "Mo 09:00-12:00 off",
    "Mo off 09:00-12:00",
    "Mo Off",
    "Mo-Fr 24/7",
    "24/7 Mo off",
    "24/7 open",
    'Mo 09:00-12:00 || "by appointment"',
    "Mo-Fr 09:00-12:00; 10:00-14:00",
    "Apr-Sep Mo 09:00-12:00; 24/7",
    'Mo 09:00-12:00 "nur mit Termin"',
    'Mo 09:00-12:00 "by appointment',
    'Mo "by appointment" 09:00-12:00',
    'off "by appointment"',
    "Mo 09:00-12:00 open",
    "Mo „nach Vereinbarung“",
    "Mo 09:00-12:00 nur mit Termin",
    "Mo 09:00-12:00 nach Anmeldung",
    "Mo by appointment Tu 09:00-12:00",
    # what is added
    "Mo-Fr 09:00-12:00,Th 14:00-17:00",
    "Mo-Fr 09:00-12:00, PH off",
    "Mo-Fr 09:00-12:00, 24/7",
    ", Mo 09:00-12:00",
    "Mo 09:00-12:00, ; Tu 09:00-12:00",
    "Mo-Do 8-16 Uhr, Fr 8-12 Uhr und nach Vereinbarung",
    "Mo-Fr 9-12 Uhr, zusätzlich Do 14-17 Uhr",
    "Mo-Fr 9-12; Do 14-17",
    # weeks and school holidays
    "week 02-52/3 Mo 09:00-12:00",
    "week 02-52/2 09:00-12:00",
    "week 02-52/2 PH 09:00-12:00",
    "monthly We[1] 09:00-12:00",
    "every 3 weeks Mo 09:00-12:00",
    "Di 15-17 Uhr (gerade Woche)",
    "in ungeraden Kalenderwochen Mo 10-12",
    "Do 15-17 Uhr, 14-tägig",
    "einmal im Monat Mi 10-12 Uhr",
    "SH PH 09:00-12:00",
    "PH Mo 09:00-12:00",
    "Mo-Fr 14-18 Uhr, in den Ferien Di-Fr 10-16 Uhr",
    # as it stands on the door
    "Fr+Sa 14.30Uhr-18Uhr",
    "Di/Do 9-12",
    "Sprechzeiten: Mo 9-12 Uhr",
    "jeden 1. Donnerstag 15-17 Uhr",
    "jeden ersten und dritten Mittwoch im Monat, 9:30-11 Uhr",
    "Fr 18-22 Uhr bei Veranstaltungen",
    "Fr 22:00-02:00; Sa 22:00-02:00",
    "Mo-Fr 9-12 Uhr (außer in den Ferien)",
    # anything else
    "hello",
    "{{ 7*7 }}",
    "Mo 09:00-12:00 <script>alert(1)</script>",
    "٠٩:٠٠-١٢:٠٠",
    "M" * 300,
]


def _refused(text: str) -> dict[str, Any]:
    with pytest.raises(PydanticCustomError) as refused:
        parse_hours(text)
    assert refused.value.type == "hours"
    return refused.value.context or {}


def _problem(words: dict[str, Any]) -> Problem:
    return Problem.of("hours", suggestion=words["suggestion"], found=words["found"], reason=words["reason"])


def test_every_refusal_says_exactly_this(golden: Callable[[str, str], None]) -> None:
    blocks = []
    for text in REFUSED:
        words = _refused(text)
        shown = text if len(text) < 100 else f"{text[:40]}… ({len(text)} characters)"
        said = (sentence(_problem(words), language) for language in ("de", "en"))
        blocks.append(
            "\n".join(
                [
                    f"{ascii(shown) if not shown.isprintable() else shown}",
                    f"{words.get('offset', 0) + 1} {words['reason']}",
                    *said,
                ]
            )
        )
    golden("refusals.txt", "\n\n".join(blocks) + "\n")


def test_every_reason_is_in_the_golden_file() -> None:
    reasons = {_refused(text)["reason"] for text in REFUSED}
    assert reasons == wording("hours").words["reason"].keys() == wording("hours").examples.keys()


@pytest.mark.parametrize("example", wording("hours").examples.values())
def test_every_example_is_accepted(example: str) -> None:
    assert parse_hours(example).rules


@pytest.mark.parametrize("text", REFUSED)
def test_the_refused_part_is_where_the_column_says(text: str) -> None:
    refused = _refused(text)
    words = refused["found"].rstrip("…").split()
    assert " ".join(text[refused.get("offset", 0) :].split()).startswith(" ".join(words))
