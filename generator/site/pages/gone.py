"""The pages of what is no longer there and has no successor: they say so, and where else to look."""

from collections.abc import Iterator

from generator.catalogue.address import address_of
from generator.catalogue.model import Gone
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.view.text import phrase, plain


def gone_pages(desk: Desk) -> Iterator[Page]:
    """A page at every former address of which `moved.yml` says that it is gone."""
    title = desk.words.gettext("This page no longer exists.")
    for name, gone in desk.catalogue.moved.items():
        if isinstance(gone, Gone):
            address = address_of(name)
            sentence = phrase(gone.gone.get(desk.words.language, ""), gone.gone[SOURCE_LANGUAGE], desk.words)
            content = render(desk, "gone.html", address, title=title, sentence=sentence)
            yield Page(address, title, plain(sentence.text), content, "find", listed=False)
