"""The page of one offer."""

from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.view.offer import OfferView
from generator.view.programme import programme as programme_of
from generator.view.text import plain


def offer_page(desk: Desk, offer: OfferView) -> Page:
    """Everything about one offer."""
    parts = desk.parts.get(offer.id, ())
    programme = programme_of(parts, desk.vocabulary) if parts else None
    content = render(desk, "offer.html", offer.address, offer=offer, programme=programme)
    title, summary = plain(offer.name.text), plain(offer.summary.text)
    return Page(offer.address, title, summary, content, "find", listed=offer.standing == "active")
