"""The frame and the pages of one language, ready for whatever puts them into files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.site.model import Frame, LanguageLink, MenuEntry, Page
from generator.site.pages import Flyers, overview_titles, pages
from generator.view.guide import guide_view
from generator.view.text import island, plain
from generator.view.words import Words, words


class BrokenCatalogue(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """The catalogue in `folder` has errors; `familienlotse check` names them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: the catalogue has errors, see: familienlotse check")


def no_flyers(_district: str) -> tuple[()]:
    """A guide without flyers: nothing to download."""
    return ()


def frame(catalogue: Catalogue, language: str, languages: tuple[str, ...]) -> Frame:
    """What stands around every page of `language`."""
    spoken = words(language)
    guide = guide_view(catalogue, spoken)
    return Frame(
        language=language,
        direction=spoken.direction,
        name=plain(guide.name),
        site_url=catalogue.settings.site,
        publisher=catalogue.settings.publisher.name,
        menu=_menu(spoken),
        footer=(
            MenuEntry("about", spoken.gettext("About this guide"), "about/"),
            MenuEntry("", spoken.gettext("Imprint"), "imprint/"),
            MenuEntry("", spoken.gettext("Privacy"), "privacy/"),
            MenuEntry("", spoken.gettext("Accessibility"), "accessibility/"),
        ),
        languages=tuple(
            LanguageLink(other.language, other.own_name, other.direction) for other in map(words, languages)
        ),
        skip=spoken.gettext("Skip to the content"),
        menu_label=spoken.gettext("Menu"),
        language_label=spoken.gettext("Language"),
        footer_label=spoken.gettext("About us and legal matters"),
        demo_notice=guide.demo,
        fallback_notice=spoken.gettext("Nobody has translated this page yet. You see it in German."),
        values=_values(catalogue, spoken),
        fallback_values=_values(catalogue, words(SOURCE_LANGUAGE)),
    )


def _values(catalogue: Catalogue, spoken: Words) -> tuple[tuple[str, str], ...]:
    """What the placeholders of hand-written pages stand for in one language."""
    publisher = catalogue.settings.publisher
    return (
        ("guide.name", plain(guide_view(catalogue, spoken).name)),
        ("municipality", catalogue.settings.municipality),
        ("publisher.name", island(publisher.name, spoken.direction)),
        ("publisher.street", island(publisher.street, spoken.direction)),
        ("publisher.town", island(f"{publisher.postcode} {publisher.city}", spoken.direction)),
        ("publisher.phone", island(publisher.phone.display, spoken.direction)),
        ("publisher.email", publisher.email),
        ("publisher.website", publisher.website),
    )


def _menu(spoken: Words) -> tuple[MenuEntry, ...]:
    titles = overview_titles(spoken)
    return (
        MenuEntry("find", spoken.gettext("All offers"), "find/"),
        MenuEntry("phases", titles["phases"], "phases/"),
        MenuEntry("topics", titles["topics"], "topics/"),
        MenuEntry("districts", titles["districts"], "districts/"),
        MenuEntry("help", spoken.gettext("Help right now"), "help/"),
    )


def language_pages(catalogue_dir: Path, language: str) -> tuple[Frame, Iterator[Page]]:
    """One language on its own, as plain `mkdocs build` shows it: no language menu, no flyers, assets inside.

    Raises BrokenCatalogue where the catalogue has errors.
    """
    loaded = load(catalogue_dir, date.today())
    if loaded.catalogue is None:
        raise BrokenCatalogue(catalogue_dir)
    catalogue = loaded.catalogue
    made = pages(catalogue, language, flyers=no_flyers, assets="assets/")
    return frame(catalogue, language, (language,)), made


def site_pages(catalogue: Catalogue, language: str, flyers: Flyers) -> Iterator[Page]:
    """The pages of one language as part of the whole site."""
    return pages(catalogue, language, flyers=flyers, assets="../assets/")
