"""The frame around every page of one language: its words, menus and links."""

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.values.tongues import open_graph_locale
from generator.site.model import PROFESSIONALS, Frame, MenuEntry, Pictures, language_links
from generator.site.pages.overviews import overview_titles
from generator.site.pages.professionals import title as for_professionals
from generator.site.placeholders import placeholders
from generator.view import selection
from generator.view.guide import guide_view
from generator.view.mail import barrier, mistake
from generator.view.text import plain
from generator.view.words import Words, words


def frame(
    catalogue: Catalogue,
    language: str,
    languages: tuple[str, ...],
    pictures: Pictures | None = None,
    *,
    offline: bool = False,
) -> Frame:
    """What stands around every page of `language`, in a site of these `languages`; the others as in `Frame`."""
    spoken = words(language)
    guide = guide_view(catalogue, spoken)
    return Frame(
        language=language,
        direction=spoken.direction,
        name=plain(guide.name),
        site_url=catalogue.settings.site,
        publisher=guide.publisher.name,
        menu=_menu(spoken),
        footer=(
            *_professionals(catalogue, spoken),
            MenuEntry("about", spoken.gettext("About this guide"), "about/"),
            MenuEntry("", spoken.gettext("Imprint"), "imprint/"),
            MenuEntry("", spoken.gettext("Privacy"), "privacy/"),
            MenuEntry("", spoken.gettext("Accessibility"), "accessibility/"),
        ),
        languages=language_links(languages),
        skip=spoken.gettext("Skip to the content"),
        menu_label=spoken.gettext("Menu"),
        language_label=spoken.gettext("Language"),
        footer_label=spoken.gettext("About us and legal matters"),
        reports=(mistake(catalogue, spoken), barrier(catalogue, spoken)),
        # Translators: on the button that puts an offer on one's own list
        keep=spoken.pgettext("button", "Keep"),
        # Translators: the list of the offers that somebody has kept
        my_list=spoken.gettext("My list"),
        list_full=spoken.gettext("Your list is full"),
        demo_notice=guide.demo,
        fallback_notice=spoken.gettext("Nobody has translated this page yet. You see it in German."),
        machine_notice=spoken.gettext("This text was translated by a machine. In doubt, the German text counts."),
        locale=open_graph_locale(language),
        locales=tuple(dict.fromkeys(map(open_graph_locale, languages))),
        pictures=pictures,
        offline=offline,
        placeholders=placeholders(catalogue, spoken),
        fallback_placeholders=placeholders(catalogue, words(SOURCE_LANGUAGE)),
    )


def _professionals(catalogue: Catalogue, spoken: Words) -> tuple[MenuEntry, ...]:
    if not selection.for_professionals(catalogue):
        return ()
    return (MenuEntry("", for_professionals(spoken), PROFESSIONALS),)


def _menu(spoken: Words) -> tuple[MenuEntry, ...]:
    titles = overview_titles(spoken)
    return (
        MenuEntry("find", spoken.gettext("All offers"), "find/"),
        MenuEntry("phases", titles["phases"], "phases/"),
        MenuEntry("topics", titles["topics"], "topics/"),
        MenuEntry("districts", titles["districts"], "districts/"),
        MenuEntry("help", spoken.gettext("Help right now"), "help/"),
    )
