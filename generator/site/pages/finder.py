"""The finder: every offer, and the form that finds the right one."""

from collections.abc import Iterator

from generator.site.model import Page
from generator.site.pages.desk import Desk, counted, render
from generator.site.pages.lists import audience_chips, tongue_chips
from generator.site.pages.search import search
from generator.site.pages.sheets import sheets
from generator.site.pages.shelves import by_main_topic
from generator.view.text import Marked


def finder(desk: Desk) -> Iterator[Page]:
    """All offers, and on the first page the ways to fewer."""
    spoken, labels = desk.words, desk.vocabulary
    title, count = spoken.gettext("Find an offer"), counted(desk, len(desk.chain))
    facets = tuple(
        {"label": label, "entries": entries}
        for label, entries in (
            (spoken.gettext("Age"), tuple(labels.phases.values())),
            (spoken.gettext("Topic"), tuple(labels.topics.values())),
            (spoken.gettext("District"), tuple(labels.districts.values())),
            (spoken.gettext("Languages spoken"), tongue_chips(desk).chips),
            (spoken.gettext("For whom"), audience_chips(desk).chips),
        )
        if entries
    )
    form = search(desk) if desk.scripts else None
    for sheet in sheets(desk, "find/", Marked(title), by_main_topic(desk, desk.chain, few=0)):
        first = sheet.number == 1
        content = render(
            desk,
            "find.html",
            sheet.address,
            title=title,
            count=count,
            facets=facets if first else (),
            sheet=sheet,
            search=form if first else None,
        )
        yield Page(sheet.address, sheet.title, count, content, "find")
