"""The lists of offers: one for each topic, phase and district."""

from collections.abc import Iterator

from generator.site.model import Page, Section
from generator.site.pages.desk import Desk, Group, by_phase, by_topic, counted, render
from generator.site.pages.overviews import overview_titles
from generator.site.pages.sheets import sheets
from generator.view import selection
from generator.view.labels import Entry
from generator.view.text import Link, filled, plain


def lists(desk: Desk) -> Iterator[Page]:
    """The list of every topic, then of every phase, then of every district."""
    labels = desk.vocabulary
    for key, topic in labels.topics.items():
        yield from _list(desk, topic, "topics", by_phase(desk, (offer for offer in desk.chain if key in offer.topics)))
    for key, phase in labels.phases.items():
        yield from _list(desk, phase, "phases", by_topic(desk, (offer for offer in desk.chain if key in offer.phases)))
    for key, district in labels.districts.items():
        yield from _list(desk, district, "districts", _by_distance(desk, key), _downloads(desk, key))


def _list(
    desk: Desk, entry: Entry, kind: Section, groups: tuple[Group, ...], downloads: tuple[Link, ...] = ()
) -> Iterator[Page]:
    parent = {"address": f"{kind}/", "label": overview_titles(desk.words)[kind]}
    count = counted(desk, sum(len(group.ids) for group in groups))
    for sheet in sheets(desk, entry.address, entry.label, groups):
        shown = downloads if sheet.number == 1 else ()
        content = render(
            desk, "list.html", sheet.address, heading=entry.label, parent=parent, sheet=sheet, downloads=shown
        )
        yield Page(sheet.address, sheet.title, f"{plain(entry.label)}: {count}", content, kind)


def _by_distance(desk: Desk, district: str) -> tuple[Group, ...]:
    """What families of a district can use: its own offers, those of the whole town, the neighbours'."""
    near, spoken = selection.nearby_of(desk.chain, desk.catalogue, district), desk.words
    shelves = (
        ("own", spoken.gettext("In your district"), near.own),
        ("town", spoken.gettext("For the whole town"), near.town),
        ("near", spoken.gettext("In the districts next to yours"), near.neighbours),
    )
    return tuple(
        Group(anchor, label, tuple(offer.id for offer in offers)) for anchor, label, offers in shelves if offers
    )


def _downloads(desk: Desk, district: str) -> tuple[Link, ...]:
    spoken = desk.words
    made = desk.downloads(spoken.language, district)
    return tuple(Link(filled(spoken.gettext(download.label)), download.address) for download in made)
