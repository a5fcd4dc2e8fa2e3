"""Golden files of this area, and German words for the phrases of `generator/view/hours.py`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"

GERMAN = {
    "{first}–{last}": "{first}–{last}",
    "{first} – {last}": "{first} bis {last}",
    "{first} and {last}": "{first} und {last}",
    "{time}": "{time} Uhr",
    "from {time}": "ab {time} Uhr",
    "daily": "täglich",
    "day and night": "rund um die Uhr",
    "every {nth} {weekday} of the month": "jeden {nth} {weekday} im Monat",
    "1st": "1.",
    "2nd": "2.",
    "3rd": "3.",
    "4th": "4.",
    "5th": "5.",
    "last": "letzten",
    "by appointment": "nach Vereinbarung",
    "also by appointment": "auch nach Vereinbarung",
    "only by appointment": "nur nach Vereinbarung",
    "in addition to the usual times": "zusätzlich zu den sonstigen Zeiten",
    "{days} in even calendar weeks": "{days} in geraden Kalenderwochen",
    "{days} in odd calendar weeks": "{days} in ungeraden Kalenderwochen",
    "{days} every two weeks": "{days} alle zwei Wochen",
    "{days} once a month": "{days} einmal im Monat",
    "on public holidays": "an Feiertagen",
    "in the school holidays": "in den Schulferien",
    "closed": "geschlossen",
    "closed on public holidays": "an Feiertagen geschlossen",
    "closed in the school holidays": "in den Schulferien geschlossen",
    "public holidays": "an Feiertagen",
    "school holidays": "in den Schulferien",
    "instead of the usual times": "statt der sonstigen Zeiten",
    "also on public holidays": "auch an Feiertagen",
    "also in the school holidays": "auch in den Schulferien",
}


@pytest.fixture
def german() -> Callable[[str], str]:
    """A gettext that knows every phrase of hours; another phrase is an error."""
    return GERMAN.__getitem__


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with a golden file; `GOLDEN=write` writes the file instead."""

    def compare(name: str, text: str) -> None:
        if os.environ.get("GOLDEN") == "write":
            (GOLDEN / name).write_text(text, encoding="utf-8")
        assert text == (GOLDEN / name).read_text(encoding="utf-8")

    return compare
