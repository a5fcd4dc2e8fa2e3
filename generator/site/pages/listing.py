"""One list of offers as pages: what stands on it besides its cards, and how it is rendered."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.output import Download
from generator.site.model import Page, Section
from generator.site.pages.desk import Desk, counted, render
from generator.site.pages.sheets import sheets
from generator.site.pages.shelves import Group
from generator.site.script import EXIT_SCRIPT, SKETCH_STYLE, versioned
from generator.site.town_map import town_map
from generator.view.sketch import Sketch
from generator.view.text import Marked, plain


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way to a page."""

    label: Marked
    address: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A way to a shorter list, and how many offers there are."""

    label: Marked
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class Chips:
    """Ways to other lists, and by what they are told apart."""

    title: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: how many offers, under which headings. Above it `narrower` leads to shorter lists, below `wider` to more.

    The labels of `downloads` are in its language. `listed` and `topic` as in `Page`; `leave`: it is one to
    leave quickly.
    """

    address: str
    heading: Marked
    section: Section
    count: int
    groups: tuple[Group, ...]
    crumbs: tuple[Crumb, ...] = ()
    narrower: Chips | None = None
    wider: Chips | None = None
    downloads: tuple[Download, ...] = ()
    listed: bool = True
    leave: bool = False
    topic: str = ""
    sketch: Sketch | None = None


def pages_of(desk: Desk, listing: Listing) -> Iterator[Page]:
    """The pages of a list; chips and downloads stand on the first."""
    count = counted(desk, listing.count)
    description = f"{plain(listing.heading)}: {count}"
    leave = versioned(EXIT_SCRIPT, desk.own) if listing.leave else ""
    drawn = {"sketch": listing.sketch, "offers": desk.offers, "style": versioned(SKETCH_STYLE, desk.own)}
    map_ = town_map(desk.catalogue, desk.words, desk.own)
    for sheet in sheets(desk, listing.address, listing.heading, listing.groups):
        content = render(
            desk, "list.html", sheet.address, listing=listing, sheet=sheet, count=count, leave=leave, map=map_, **drawn
        )
        yield Page(sheet.address, sheet.title, description, content, listing.section, listing.listed, listing.topic)
