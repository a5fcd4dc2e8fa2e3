"""What every flyer carries around its offers, as JSON for the templates: cover, guidance, helplines, publisher."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from babel.dates import format_skeleton

from generator.catalogue.address import address_of, short_code
from generator.catalogue.edition import Edition
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import STEP_FREE
from generator.catalogue.translation import by_machine, status
from generator.catalogue.values.tongues import name_of, tongue
from generator.flyers import cards
from generator.flyers.cards import Json
from generator.flyers.order import Order, may_have_twin
from generator.flyers.pictures import phase_picture
from generator.look import colour, logo
from generator.view.changes import current_edition
from generator.view.edition import edition_in_words
from generator.view.facts import web_link
from generator.view.guide import GuideView, HelplineView, PublisherView, guide_view
from generator.view.labels import Vocabulary, vocabulary
from generator.view.offer import school_holidays
from generator.view.selection import on_paper
from generator.view.text import Marked, filled, islands, plain
from generator.view.words import Words, words


def frame(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """What every product may print around its offers: the keys in docs/flyers.md. `own` as in `Job`."""
    labels = vocabulary(catalogue, order.language)
    spoken = labels.words
    guide = guide_view(catalogue, spoken)
    label = labels.districts[order.district].label
    offers = on_paper(catalogue, order.district)
    newest = last_check(catalogue, offers)
    return {
        "language": spoken.language,
        "lang": tongue(spoken.language),
        "rtl": spoken.direction == "rtl",
        "simple": spoken.language.endswith("-simple"),
        "twin": order.twin,
        "profile": order.profile,
        "accent": colour(catalogue),
        "title": f"{plain(guide.name)}: {plain(label)}",
        "author": plain(guide.publisher.name),
        "keywords": [plain(label)],
        "made": newest.isoformat(),
        "demo": guide.demo,
        "steps": len(catalogue.phases),
        "icons": [icon for key in catalogue.phases if (icon := phase_picture(key, own))],
        "logo": logo(catalogue, own),
        "cover": _cover(catalogue, order, guide, labels),
        "guidance": _guidance(catalogue, offers, labels),
        "rear": _rear(catalogue, order, guide, spoken, newest),
        "notes": spoken.gettext("For your notes"),
    }


def last_check(catalogue: Catalogue, offers: Collection[Offer]) -> date:
    """The day of the newest check of these offers on paper; where there are none, of the whole catalogue.

    A flyer is dated by its contents: the same ones give the same bytes, whatever is checked elsewhere.
    """
    for some in (offers, catalogue.offers.values()):
        if some:
            return max(offer.checked.on for offer in some)
    return catalogue.today


def _cover(catalogue: Catalogue, order: Order, guide: GuideView, labels: Vocabulary) -> Json:
    """The front: `tongue` and `district` each as the family says it, and in German for the team that sorts stacks."""
    spoken = labels.words
    german = vocabulary(catalogue, SOURCE_LANGUAGE)
    entry, in_german = labels.districts[order.district], german.districts[order.district].label
    named = name_of(order.language, german.words.locale) if may_have_twin(order.language) else ""
    home = cards.page(catalogue, spoken.language, "")
    return {
        **invitation(guide, spoken),
        "tongue": {"own": spoken.own_name, "german": named},
        "district": {"own": entry.label, "german": "" if in_german == plain(entry.label) else in_german},
        "link": cards.page(catalogue, spoken.language, entry.address),
        "typed": cards.link(web_link(home, spoken.direction)),
        "qr": cards.code(catalogue, short_code(f"districts/{order.district}"), entry.label, spoken),
    }


def invitation(guide: GuideView, spoken: Words) -> Json:
    """The words of a cover: what the guide is called, whom it is for, how to open it."""
    return {
        "guide": guide.name,
        "line": spoken.gettext("For families: from pregnancy to working life"),
        "invitation": spoken.gettext("All offers on your phone: point its camera at this code."),
    }


def _guidance(catalogue: Catalogue, offers: Collection[Offer], labels: Vocabulary) -> Json:
    """What holds for all offers of the flyer, and its signs: `german` after words, `access` beside places."""
    spoken = labels.words
    lines = [
        spoken.gettext("The code beside an offer leads to its page: more about it, all times and a map."),
        spoken.gettext("Where no price is given, the offer is free of charge."),
        spoken.gettext("Most offers are closed on public holidays. Times can change: please call before you go."),
    ]
    holidays = next((told for offer in offers if (told := school_holidays(catalogue, offer, spoken))), "")
    if holidays:
        lines.append(holidays)
    if any(_in_doubt(offer, spoken.language) for offer in offers):
        lines.append(
            spoken.gettext(
                "Some texts were translated by a machine or may be out of date. In doubt, the German counts."
            )
        )
    signed = spoken.gettext("Texts with this sign exist only in German.")
    german_only = spoken.language != SOURCE_LANGUAGE and any(_german_only(offer, spoken.language) for offer in offers)
    reachable = any(offer.step_free() for offer in offers)
    return {
        "heading": spoken.gettext("Good to know"),
        "lines": lines,
        "german": {"sign": cards.german_sign(spoken), "words": signed} if german_only else None,
        "access": labels.access[STEP_FREE].label if reachable else "",
    }


def _german_only(offer: Offer, language: str) -> bool:
    """Whether a card of the offer carries the sign of words that are German."""
    text = offer.texts.get(language)
    return not (text and text.name and text.summary)


def _in_doubt(offer: Offer, language: str) -> bool:
    """Whether the offer's words in the language are a machine's, or may be older than the German ones."""
    return status(offer, language) in {"outdated", "unknown"} or by_machine(offer, language)


def _rear(catalogue: Catalogue, order: Order, guide: GuideView, spoken: Words, newest: date) -> Json:
    edition = current_edition(catalogue, order.district)
    german = words(SOURCE_LANGUAGE)
    in_german = guide_view(catalogue, german).helplines
    return {
        "heading": spoken.gettext("Help right now"),
        "helplines": [
            _helpline(helpline, twin if order.twin else None)
            for helpline, twin in zip(guide.helplines, in_german, strict=True)
        ],
        "published": spoken.gettext("Published by"),
        "publisher": _publisher(guide.publisher),
        "date": _age(edition, newest, spoken),
        "edition": _edition(catalogue, edition, spoken) if edition else None,
        "german": {"date": _age(edition, newest, german), "edition": _living(german) if edition else ""}
        if order.twin
        else None,
    }


def _age(edition: Edition | None, newest: date, spoken: Words) -> Marked:
    """How old the paper is, and which edition: "As of November 2026 · Edition P-07"."""
    month = format_skeleton("yMMMM", edition.on if edition else newest, locale=spoken.locale)
    age = filled(spoken.gettext("As of {month}"), month=islands(month, spoken.direction))
    return Marked(f"{age} · {edition_in_words(edition, spoken)}") if edition else age


def _edition(catalogue: Catalogue, edition: Edition, spoken: Words) -> Json:
    """What leads from paper to the page that says what has changed since."""
    name = edition.code.lower()
    return {
        "words": _living(spoken),
        "link": cards.page(catalogue, spoken.language, address_of(f"editions/{name}")),
        "typed": web_link(f"{catalogue.settings.site.rstrip('/')}/q/{name}/", spoken.direction).text,
        "qr": cards.code(catalogue, name, edition_in_words(edition, spoken), spoken),
    }


def _living(spoken: Words) -> str:
    return spoken.gettext("Still right? This code shows what has changed.")


def _helpline(helpline: HelplineView, german: HelplineView | None) -> Json:
    return {
        "name": cards.phrase(helpline.name),
        "summary": cards.phrase(helpline.summary) if helpline.summary else None,
        "phone": cards.link(helpline.phone),
        "hours": helpline.hours,
        "german": cards.phrase(german.name) if german and german.name != helpline.name else None,
    }


def _publisher(publisher: PublisherView) -> Json:
    return {
        "name": publisher.name,
        "address": list(publisher.address),
        "phone": cards.link(publisher.phone),
        "email": cards.link(publisher.email),
        "website": cards.link(publisher.website),
    }
