"""The three overviews: all phases, all topics, all districts."""

from collections.abc import Iterator

from generator.site.model import Page, Section
from generator.site.pages.desk import Desk, render
from generator.view.words import Words


def overview_titles(spoken: Words) -> dict[Section, str]:
    """What the three overviews are called: their titles, and their names in the menu."""
    return {
        "phases": spoken.gettext("By age"),
        "topics": spoken.gettext("By topic"),
        "districts": spoken.gettext("By district"),
    }


def overviews(desk: Desk) -> Iterator[Page]:
    """The pages that lead to the lists."""
    labels = desk.vocabulary
    shelves = {"phases": labels.phases, "topics": labels.topics, "districts": labels.districts}
    for kind, title in overview_titles(desk.words).items():
        entries = tuple(shelves[kind].values())
        content = render(desk, "overview.html", f"{kind}/", title=title, kind=kind, entries=entries)
        yield Page(f"{kind}/", title, title, content, kind)
