"""The start page of a language."""

from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.site.pages.lists import audience_chips, own_tongue, tongue_chips
from generator.view.text import plain


def home(desk: Desk) -> Page:
    """What the guide is, and the ways into it."""
    labels = desk.vocabulary
    content = render(
        desk,
        "home.html",
        "",
        phases=tuple(labels.phases.values()),
        topics=tuple(labels.topics.values()),
        districts=tuple(labels.districts.values()),
        own_tongue=own_tongue(desk),
        tongues=tongue_chips(desk),
        audiences=audience_chips(desk),
        film=desk.catalogue.settings.sign_language,
        easy=desk.catalogue.settings.easy_language,
    )
    return Page("", plain(desk.guide.name), plain(desk.guide.summary), content, "home")
