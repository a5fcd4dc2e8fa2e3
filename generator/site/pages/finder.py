"""The finder: every offer on one page."""

from generator.site.model import Page
from generator.site.pages.desk import Desk, by_phase, counted, render


def finder(desk: Desk) -> Page:
    """All offers, and the ways to fewer."""
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
    groups = by_phase(desk, desk.chain)
    content = render(desk, "find.html", "find/", title=title, count=count, facets=facets, groups=groups)
    return Page("find/", title, count, content, "find")
