"""The page of the emergency numbers."""

from generator.site.model import Page
from generator.site.pages.desk import Desk, render


def help_page(desk: Desk) -> Page:
    """Whom to call right now."""
    title = desk.words.gettext("Help right now")
    return Page("help/", title, title, render(desk, "help.html", "help/"), "help")
