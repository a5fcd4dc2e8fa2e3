"""The start page of a language."""

from typing import Any

from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.site.pages.lists import audience_chips, own_tongue, tongue_chips
from generator.view.text import plain


def home(desk: Desk) -> Page:
    """What the guide is, and the ways into it."""
    content = render(desk, "home.html", "", **ways(desk))
    return Page("", plain(desk.guide.name), plain(desk.guide.summary), content, "home")


def ways(desk: Desk) -> dict[str, Any]:
    """The ways into the guide, as its template needs them."""
    labels = desk.vocabulary
    return {
        "phases": tuple(labels.phases.values()),
        "topics": tuple(labels.topics.values()),
        "districts": tuple(labels.districts.values()),
        "own_tongue": own_tongue(desk),
        "tongues": tongue_chips(desk),
        "audiences": audience_chips(desk),
        "film": desk.catalogue.settings.sign_language,
        "easy": desk.catalogue.settings.easy_language,
    }
