"""The finder: every offer, and the form that finds the right one."""

from collections.abc import Iterator

from generator.site.model import Page
from generator.site.pages.desk import Desk, by_phase, counted, render
from generator.site.pages.search import search
from generator.site.pages.sheets import sheets
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
    form = search(desk) if desk.scripts else None
    for sheet in sheets(desk, "find/", Marked(title), by_phase(desk, desk.chain)):
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
