"""The page of what is not for families but for those who work with them."""

from collections.abc import Iterator

from generator.site.model import PROFESSIONALS, Page
from generator.site.pages.desk import Desk, by_topic, counted, render
from generator.site.pages.sheets import sheets
from generator.view import selection
from generator.view.text import Marked
from generator.view.words import Words


def title(spoken: Words) -> str:
    """What the page is called."""
    return spoken.gettext("For professionals")


def professionals(desk: Desk) -> Iterator[Page]:
    """All offers for professionals alone; no page where there has never been one."""
    if selection.reaches_professionals(desk.catalogue):
        heading, count = title(desk.words), counted(desk, len(desk.professional))
        listed = bool(desk.professional)
        for sheet in sheets(desk, PROFESSIONALS, Marked(heading), by_topic(desk, desk.professional)):
            content = render(desk, "list.html", sheet.address, heading=heading, parent=None, sheet=sheet, downloads=())
            yield Page(sheet.address, sheet.title, f"{heading}: {count}", content, "about", listed=listed)
