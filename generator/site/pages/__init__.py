"""The pages of the guide in one language: home, help, finder, lists, offers, gone, editions, a family's own list."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.output import Downloads, no_downloads
from generator.site.model import Page
from generator.site.pages.desk import Desk, desk
from generator.site.pages.editions import editions
from generator.site.pages.finder import finder
from generator.site.pages.gone import gone_pages
from generator.site.pages.help import help_page
from generator.site.pages.home import home
from generator.site.pages.kept import list_page
from generator.site.pages.lists import lists
from generator.site.pages.offer import offer_pages
from generator.site.pages.overviews import overviews
from generator.site.pages.professionals import professionals
from generator.site.sprite import symbols, used
from generator.site.templates import template


def pages(  # noqa: PLR0913  # all but two by name
    catalogue: Catalogue,
    language: str,
    *,
    downloads: Downloads = no_downloads,
    scripts: tuple[str, ...] = (),
    assets: str = "../assets/",
    own: Path | None = None,
    languages: tuple[str, ...] = (),
    dated: Collection[str] = (),
) -> Iterator[Page]:
    """Every page of `language`, one finished page after the other, each with the pictograms that it shows.

    `downloads(language, district)` are the files that a district's page links, `scripts` those that the finder loads;
    `assets` is the way from the language's folder to the shared files, `own` as in `Job`; `languages` are all those of
    the site, for links from a page that is not translated; `dated` are the ids of the offers with a calendar's file.
    """
    yield from pages_of(desk(catalogue, language, downloads, scripts, assets, own, languages), dated)


def pages_of(made: Desk, dated: Collection[str] = ()) -> Iterator[Page]:
    """Every page of a language, as `pages`."""
    for page in _pages(made, dated):
        yield with_symbols(page, made.own)


def with_symbols(page: Page, own: Path | None) -> Page:
    """The page with the pictograms that it shows; `own` as in `Job`."""
    return replace(page, content=_sprite(used(page.content), own) + page.content)


@lru_cache(maxsize=512)
def _sprite(names: tuple[str, ...], own: Path | None) -> str:
    """The pictograms of pages that show the same ones, made once."""
    shown = symbols(names, own)
    return template("pages/sprite.html", own).render(symbols=shown) if shown else ""


def _pages(made: Desk, dated: Collection[str]) -> Iterator[Page]:
    yield home(made)
    yield help_page(made)
    yield from finder(made)
    yield from overviews(made)
    yield from lists(made)
    yield from professionals(made)
    yield from offer_pages(made, dated)
    yield from gone_pages(made)
    yield from editions(made)
    yield list_page(made)
