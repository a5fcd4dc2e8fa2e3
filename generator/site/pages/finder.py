"""The finder: every offer."""

from collections.abc import Iterator

from generator.site.model import Page
from generator.site.pages.desk import Desk, counted, render
from generator.site.pages.sheets import sheets
from generator.site.pages.shelves import by_main_topic
from generator.view.text import Marked


def finder(desk: Desk) -> Iterator[Page]:
    """All offers, and on the first page the ways to fewer."""
    spoken, labels = desk.words, desk.vocabulary
    title, count = spoken.gettext("Find an offer"), counted(desk, len(desk.chain))
    facets = tuple(
        {"label": label, "entries": tuple(entries.values())}
        for label, entries in (
            (spoken.gettext("Age"), labels.phases),
            (spoken.gettext("Topic"), labels.topics),
            (spoken.gettext("District"), labels.districts),
        )
    )
    for sheet in sheets(desk, "find/", Marked(title), by_main_topic(desk, desk.chain, few=0)):
        shown = facets if sheet.number == 1 else ()
        content = render(desk, "find.html", sheet.address, title=title, count=count, facets=shown, sheet=sheet)
        yield Page(sheet.address, sheet.title, count, content, "find")
