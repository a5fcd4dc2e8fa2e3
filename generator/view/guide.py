"""What every page and flyer of a guide carries in one language: its title, its publisher, the helplines."""

from dataclasses import dataclass

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.settings import Helpline, Publisher, Urgency
from generator.view.facts import languages_in_words, mail_link, phone_link, web_link
from generator.view.hours import hours_lines, in_short
from generator.view.text import Link, Marked, Phrase, filled, island, islands, phrase
from generator.view.words import Words


@dataclass(frozen=True, slots=True)
class HelplineView:
    """A number for an emergency; `hours` and `spoken`, the languages, are "" where nobody has said it."""

    name: Phrase
    summary: Phrase | None
    phone: Link
    urgency: Urgency
    hours: Marked
    spoken: Marked


@dataclass(frozen=True, slots=True)
class PublisherView:
    """Who answers for the guide."""

    name: Marked
    address: tuple[Marked, ...]
    phone: Link
    email: Link
    website: Link


@dataclass(frozen=True, slots=True)
class GuideView:
    """The guide in one language. `demo` is the sentence that marks sample data, or ""."""

    name: Marked
    summary: Marked
    website: Link
    demo: str
    publisher: PublisherView
    helplines: tuple[HelplineView, ...]
    quick_exit: str  # address of a harmless page


def guide_view(catalogue: Catalogue, spoken: Words) -> GuideView:
    """The view of the catalogue's settings in the words' language."""
    settings = catalogue.settings
    text = settings.texts.get(spoken.language) or settings.texts[SOURCE_LANGUAGE]
    demo = spoken.gettext("Sample data: offers may be made up or out of date. Do not rely on them.")
    return GuideView(
        name=islands(text.name, spoken.direction),
        summary=islands(text.summary, spoken.direction),
        website=web_link(settings.site, spoken.direction),
        demo=demo if settings.demo else "",
        publisher=_publisher(settings.publisher, spoken.direction),
        helplines=tuple(_helpline(helpline, spoken) for helpline in settings.helplines),
        quick_exit=settings.quick_exit,
    )


def _publisher(publisher: Publisher, direction: str) -> PublisherView:
    town = f"{publisher.postcode} {publisher.city}"
    return PublisherView(
        name=island(publisher.name, direction),
        address=(island(publisher.street, direction), island(town, direction)),
        phone=phone_link(publisher.phone, direction),
        email=mail_link(publisher.email, direction),
        website=web_link(publisher.website, direction),
    )


def _helpline(helpline: Helpline, spoken: Words) -> HelplineView:
    german = helpline.texts[SOURCE_LANGUAGE]
    own = helpline.texts.get(spoken.language)
    return HelplineView(
        name=phrase(own.name if own else "", german.name, spoken),
        summary=phrase(own.summary if own else "", german.summary, spoken) if german.summary else None,
        phone=phone_link(helpline.phone, spoken.direction),
        urgency=helpline.urgency,
        hours=_reachable(helpline, spoken),
        spoken=languages_in_words(helpline.languages, spoken),
    )


def _reachable(helpline: Helpline, spoken: Words) -> Marked:
    if helpline.hours:
        return Marked(" · ".join(in_short(hours_lines(helpline.hours, spoken), spoken)))
    return filled(spoken.gettext("day and night") if helpline.always else "")
