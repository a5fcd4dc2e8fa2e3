"""The pages of what was printed: what has changed since, for each edition of a district's paper."""

from collections.abc import Iterator

from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.site.script import EDITION_STYLE, versioned
from generator.view.edition import edition_view
from generator.view.text import filled, plain


def editions(desk: Desk) -> Iterator[Page]:
    """A page for every edition; who holds the paper finds it, and nobody else has to."""
    for edition in desk.catalogue.editions.values():
        view = edition_view(desk.catalogue, edition, desk.vocabulary)
        # Translators: {edition} is an edition of printed paper: "Edition P-07"
        title = filled(desk.words.gettext("{edition}: what has changed"), edition=view.name)
        style = versioned(EDITION_STYLE, desk.own)
        content = render(desk, "edition.html", view.address, edition=view, title=title, offers=desk.offers, style=style)
        yield Page(view.address, plain(title), plain(title), content, "districts", listed=False)
