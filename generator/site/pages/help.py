"""The page for emergencies: whom to call right now, by how urgent it is."""

from dataclasses import dataclass
from typing import Final

from generator.catalogue.settings import Urgency
from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.site.script import EXIT_SCRIPT, versioned
from generator.view import selection
from generator.view.guide import HelplineView
from generator.view.offer import Other, phrase_of_name

_MOST: Final = 3  # who is at the end of their tether does not choose among many


@dataclass(frozen=True, slots=True)
class Grade:
    """The helplines of one degree of urgency."""

    urgency: Urgency
    label: str
    lines: tuple[HelplineView, ...]


def help_page(desk: Desk) -> Page:
    """Whom to call, and what to do when a baby does not stop crying."""
    title = desk.words.gettext("Help right now")
    told = grades(desk)
    first = {grade.urgency: grade.lines[0].phone for grade in told}
    leave = versioned(EXIT_SCRIPT, desk.own)
    content = render(desk, "help.html", "help/", grades=told, first=first, tomorrow=tomorrow(desk), leave=leave)
    return Page("help/", title, title, content, "help")


def grades(desk: Desk) -> tuple[Grade, ...]:
    """The helplines by urgency, the most urgent first."""
    spoken = desk.words
    labels: dict[Urgency, str] = {
        "life": spoken.gettext("A life is in danger"),
        "now": spoken.gettext("It cannot wait until tomorrow"),
        "talk": spoken.gettext("I need somebody to talk to"),
    }
    lines = {key: tuple(line for line in desk.guide.helplines if line.urgency == key) for key in labels}
    return tuple(Grade(key, label, lines[key]) for key, label in labels.items() if lines[key])


def tomorrow(desk: Desk) -> tuple[Other, ...]:
    """Who comes home to parents of a baby in the days after."""
    there = selection.visiting_babies(desk.catalogue, desk.chain)
    return tuple(Other(one.id, phrase_of_name(one, desk.words)) for one in there[:_MOST])
