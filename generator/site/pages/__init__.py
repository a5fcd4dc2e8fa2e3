"""The pages of the guide in one language: home, help, finder, phases, topics, districts, offers, gone, editions."""

from collections.abc import Iterator
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.output import Downloads, no_downloads
from generator.site.model import Page
from generator.site.pages.desk import desk
from generator.site.pages.editions import editions
from generator.site.pages.finder import finder
from generator.site.pages.gone import gone_pages
from generator.site.pages.help import help_page
from generator.site.pages.home import home
from generator.site.pages.lists import lists
from generator.site.pages.offer import offer_page
from generator.site.pages.overviews import overviews
from generator.site.pages.professionals import professionals


def pages(  # noqa: PLR0913  # all but two by name
    catalogue: Catalogue,
    language: str,
    *,
    downloads: Downloads = no_downloads,
    scripts: tuple[str, ...] = (),
    assets: str = "../assets/",
    own: Path | None = None,
) -> Iterator[Page]:
    """Every page of `language`, one finished page after the other.

    `downloads(language, district)` are the files that a district's page links, `scripts` those that the finder loads;
    `assets` is the way from the language's folder to the shared files, `own` as in `Job`.
    """
    made = desk(catalogue, language, downloads, scripts, assets, own)
    yield home(made)
    yield help_page(made)
    yield from finder(made)
    yield from overviews(made)
    yield from lists(made)
    yield from professionals(made)
    for offer in made.offers.values():
        yield offer_page(made, offer)
    yield from gone_pages(made)
    yield from editions(made)
