"""The page of one offer."""

from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.view.offer import OfferView
from generator.view.text import plain


def offer_page(desk: Desk, offer: OfferView) -> Page:
    """Everything about one offer."""
    content = render(desk, "offer.html", offer.address, offer=offer)
    return Page(offer.address, plain(offer.name.text), plain(offer.summary.text), content, "find")
