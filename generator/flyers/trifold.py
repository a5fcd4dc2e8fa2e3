"""What a tri-fold says, as one structure that becomes JSON for its template: finished strings, in reading order."""

from datetime import date

from babel.dates import format_skeleton

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.translation import by_machine, status
from generator.flyers import cards
from generator.flyers.cards import Json
from generator.view.facts import listed
from generator.view.guide import GuideView, PublisherView, guide_view
from generator.view.labels import Vocabulary
from generator.view.selection import Nearby, first_phase, nearby
from generator.view.text import Marked, island, islands, plain
from generator.view.words import Words


def trifold(catalogue: Catalogue, district: str, vocabulary: Vocabulary) -> Json:
    """The tri-fold of `district` in the vocabulary's language.

    Offers stand in their first phase of life: the district's own, then those of the whole town, then the neighbours'.
    """
    spoken = vocabulary.words
    guide = guide_view(catalogue, spoken)
    label = vocabulary.districts[district].label
    around = nearby(catalogue, district)
    phases = _phases(catalogue, district, around, vocabulary)
    german_only = any(card["sign"] for phase in phases for card in phase["offers"])
    in_doubt = any(_in_doubt(offer, spoken.language) for offer in around.all())
    return {
        "language": spoken.language,
        "lang": spoken.language.partition("-")[0],
        "rtl": spoken.direction == "rtl",
        "title": f"{plain(guide.name)}: {plain(label)}",
        "author": plain(guide.publisher.name),
        "keywords": [plain(label)],
        "made": last_check(catalogue).isoformat(),
        "demo": guide.demo,
        "steps": len(catalogue.phases),
        "cover": _cover(catalogue, district, guide, vocabulary),
        "guidance": _guidance(spoken, german_only=german_only, in_doubt=in_doubt),
        "rear": _rear(catalogue, guide, spoken),
        "insert": {
            "onward": spoken.gettext("You find more offers on the insert sheet."),
            # The template counts: how many sheets there are is known only when everything is set.
            "head": f"{label} · {guide.name} · "
            + spoken.gettext("Insert sheet, page {number}").format(number=island("{number}", spoken.direction)),
        },
        "notes": spoken.gettext("For your notes"),
        "phases": phases,
    }


def last_check(catalogue: Catalogue) -> date:
    """The day of the newest check: a flyer is dated by its contents, so the same catalogue gives the same bytes."""
    return max((offer.checked.on for offer in catalogue.offers.values()), default=catalogue.today)


def _cover(catalogue: Catalogue, district: str, guide: GuideView, vocabulary: Vocabulary) -> Json:
    spoken = vocabulary.words
    entry = vocabulary.districts[district]
    return {
        "guide": guide.name,
        "district": entry.label,
        "line": spoken.gettext("For families: from pregnancy to working life"),
        "invitation": spoken.gettext("All offers on your phone: point its camera at this code."),
        "link": cards.page(catalogue, spoken.language, entry.address),
        "qr": cards.code(catalogue, short_code(f"districts/{district}"), entry.label, spoken),
    }


def _in_doubt(offer: Offer, language: str) -> bool:
    """Whether the offer's words in the language are a machine's, or may be older than the German ones."""
    return status(offer, language) in {"outdated", "unknown"} or by_machine(offer, language)


def _guidance(spoken: Words, *, german_only: bool, in_doubt: bool) -> Json:
    doubt = spoken.gettext(
        "Some texts were translated by a machine or may be out of date. In doubt, the German counts."
    )
    signed = spoken.gettext("Texts with this sign exist only in German.")
    return {
        "heading": spoken.gettext("Good to know"),
        "lines": [
            spoken.gettext("The code beside an offer leads to its page: more about it, all times and a map."),
            spoken.gettext("Most offers are closed on public holidays. Times can change: please call before you go."),
            *([doubt] if in_doubt else []),
        ],
        "german": {"sign": cards.german_sign(spoken), "words": signed} if german_only else None,
    }


def _rear(catalogue: Catalogue, guide: GuideView, spoken: Words) -> Json:
    month = format_skeleton("yMMMM", last_check(catalogue), locale=spoken.locale)
    return {
        "heading": spoken.gettext("Help right now"),
        "helplines": [
            {
                "name": cards.phrase(helpline.name),
                "summary": cards.phrase(helpline.summary) if helpline.summary else None,
                "phone": cards.link(helpline.phone),
                "hours": helpline.hours,
            }
            for helpline in guide.helplines
        ],
        "published": spoken.gettext("Published by"),
        "publisher": _publisher(guide.publisher),
        "date": spoken.gettext("As of {month}").format(month=islands(month, spoken.direction)),
    }


def _publisher(publisher: PublisherView) -> Json:
    return {
        "name": publisher.name,
        "address": list(publisher.address),
        "phone": cards.link(publisher.phone),
        "email": cards.link(publisher.email),
        "website": cards.link(publisher.website),
    }


def _phases(catalogue: Catalogue, district: str, around: Nearby, vocabulary: Vocabulary) -> list[Json]:
    spoken = vocabulary.words
    found: dict[str, list[Json]] = {key: [] for key in catalogue.phases}
    for offer in around.own + around.town:
        found[first_phase(catalogue, offer)].append(cards.card(catalogue, offer, vocabulary, district=Marked("")))
    for offer in around.neighbours:
        near = (key for key in offer.districts if key in catalogue.districts[district].neighbours)
        where = listed((vocabulary.districts[key].label for key in near), spoken)
        found[first_phase(catalogue, offer)].append(cards.card(catalogue, offer, vocabulary, district=where))
    return [
        {
            "label": vocabulary.phases[key].label,
            "again": spoken.gettext("{phase} (continued)").format(phase=vocabulary.phases[key].label),
            "step": step,
            "offers": offers,
        }
        for step, (key, offers) in enumerate(found.items())
        if offers
    ]
