"""The page of what is not for families but for those who work with them."""

from collections.abc import Iterator

from generator.site.model import PROFESSIONALS, Page
from generator.site.pages.desk import Desk
from generator.site.pages.listing import Listing, pages_of
from generator.site.pages.shelves import by_topic
from generator.view import selection
from generator.view.text import filled
from generator.view.words import Words


def title(spoken: Words) -> str:
    """What the page is called."""
    return spoken.gettext("For professionals")


def professionals(desk: Desk) -> Iterator[Page]:
    """All offers for professionals alone; no page where there has never been one."""
    if selection.reaches_professionals(desk.catalogue):
        heading, offers = filled(title(desk.words)), desk.professional
        groups, listed = by_topic(desk, offers), bool(offers)
        yield from pages_of(desk, Listing(PROFESSIONALS, heading, "about", len(offers), groups, listed=listed))
