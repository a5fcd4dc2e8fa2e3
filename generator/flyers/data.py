"""What a flyer says, as one structure that becomes JSON for the template: finished strings, in reading order."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from babel.dates import format_skeleton

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue, Offer
from generator.catalogue.translation import by_machine, status
from generator.flyers.qr import outline, short_address
from generator.view.guide import GuideView, PublisherView, guide_view
from generator.view.hours import HoursLine
from generator.view.labels import SOURCE_LANGUAGE, Vocabulary, listed
from generator.view.offer import Link, OfferView, Phrase, offer_view
from generator.view.selection import Nearby, first_phase, nearby
from generator.view.text import island, islands, plain
from generator.view.words import Words

Json = dict[str, Any]
NO_BREAK = "\u00a0"


def flyer_data(catalogue: Catalogue, district: str, vocabulary: Vocabulary) -> Json:
    """The flyer of `district` in the vocabulary's language.

    Offers stand in their first phase of life: the district's own, then those of the whole town, then the neighbours'.
    """
    spoken = vocabulary.words
    guide = guide_view(catalogue, spoken)
    label = vocabulary.districts[district].label
    around = nearby(catalogue, district)
    phases = _phases(catalogue, around, vocabulary)
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
        "guidance": _guidance(vocabulary, german_only=german_only, in_doubt=in_doubt),
        "rear": _rear(catalogue, guide, vocabulary),
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
    code = short_code(f"districts/{district}")
    return {
        "guide": guide.name,
        "district": entry.label,
        "line": spoken.gettext("For families: from pregnancy to working life"),
        "invitation": spoken.gettext("All offers on your phone: point its camera at this code."),
        "link": _page(catalogue, spoken.language, entry.address),
        "qr": _qr(catalogue, code, entry.label, vocabulary),
    }


def _in_doubt(offer: Offer, language: str) -> bool:
    """Whether the offer's words in the language are a machine's, or may be older than the German ones."""
    return status(offer, language) in {"outdated", "unknown"} or by_machine(offer, language)


def _guidance(vocabulary: Vocabulary, *, german_only: bool, in_doubt: bool) -> Json:
    spoken = vocabulary.words
    doubt = spoken.gettext(
        "Some texts were translated by a machine or may be out of date. In doubt, the German counts."
    )
    sign = _sign(vocabulary)
    return {
        "heading": spoken.gettext("Good to know"),
        "lines": [
            spoken.gettext("The code beside an offer leads to its page: more about it, all times and a map."),
            spoken.gettext("Most offers are closed on public holidays. Times can change: please call before you go."),
            *([doubt] if in_doubt else []),
        ],
        "german": {"sign": sign, "words": spoken.gettext("Texts with this sign exist only in German.")}
        if german_only
        else None,
    }


def _rear(catalogue: Catalogue, guide: GuideView, vocabulary: Vocabulary) -> Json:
    spoken = vocabulary.words
    month = format_skeleton("yMMMM", last_check(catalogue), locale=spoken.locale)
    return {
        "heading": spoken.gettext("Help right now"),
        "helplines": [
            {
                "name": _phrase(helpline.name),
                "summary": _phrase(helpline.summary) if helpline.summary else None,
                "phone": _link(helpline.phone),
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
        "phone": _link(publisher.phone),
        "email": _link(publisher.email),
        "website": _link(publisher.website),
    }


def _phases(catalogue: Catalogue, around: Nearby, vocabulary: Vocabulary) -> list[Json]:
    spoken = vocabulary.words
    cards: dict[str, list[Json]] = {key: [] for key in catalogue.phases}
    for offer in around.own + around.town:
        cards[first_phase(catalogue, offer)].append(_card(catalogue, offer, vocabulary, district=""))
    for offer in around.neighbours:
        view_of_districts = tuple(vocabulary.districts[key].label for key in _keys(offer))
        cards[first_phase(catalogue, offer)].append(
            _card(catalogue, offer, vocabulary, district=listed(view_of_districts, spoken))
        )
    return [
        {
            "label": vocabulary.phases[key].label,
            "again": spoken.gettext("{phase} (continued)").format(phase=vocabulary.phases[key].label),
            "step": step,
            "offers": found,
        }
        for step, (key, found) in enumerate(cards.items())
        if found
    ]


def _keys(offer: Offer) -> Iterable[str]:
    return () if offer.districts == "all" else offer.districts


def _card(catalogue: Catalogue, offer: Offer, vocabulary: Vocabulary, *, district: str) -> Json:
    spoken = vocabulary.words
    view = offer_view(catalogue, offer, vocabulary)
    german = spoken.language != SOURCE_LANGUAGE and SOURCE_LANGUAGE in {view.name.language, view.summary.language}
    write = view.email or view.website
    return {
        "id": offer.id,
        "name": _phrase(view.name),
        "summary": _phrase(view.summary),
        "sign": _sign(vocabulary) if german else "",
        "district": district,
        "link": _page(catalogue, spoken.language, view.address),
        "qr": _qr(catalogue, view.code, view.name.text, vocabulary),
        "hours": _hours(view.hours, spoken),
        "place": _place(offer, view, spoken.direction),
        "kind": _kind(offer, view),
        "phone": _link(view.phone) if view.phone else None,
        "write": _link(write) if write else None,
        "cost": view.cost,
        "free": view.free,
        "spoken": view.spoken if set(offer.languages) - {SOURCE_LANGUAGE} else "",
    }


def _hours(lines: tuple[HoursLine, ...], spoken: Words) -> list[Json]:
    """The lines of opening hours, each as days, times and a note; commas stand behind the times they end.

    That an offer is closed on public holidays is said once for all of them, in the guidance.
    """
    comma = "،" if spoken.direction == "rtl" else ","
    usual = HoursLine("", (), spoken.gettext("closed on public holidays"), "")
    return [
        {
            "days": f"{line.season}: {line.days}".strip() if line.season else line.days,
            "times": [*(f"{time}{comma}" for time in line.times[:-1]), *line.times[-1:]],
            "note": f"({line.note})" if line.note and (line.days or line.times) else line.note,
        }
        for line in lines
        if line != usual
    ]


def _place(offer: Offer, view: OfferView, direction: str) -> list[str]:
    """The house, unless the offer is called so, and the address on one line."""
    if offer.place is None:
        return []
    lines = [plain(line) for line in view.place]
    house = lines[:1] if offer.place.name else []
    address = ", ".join(lines[len(house) :])
    if offer.place.postcode:
        address = address.replace(f"{offer.place.postcode} ", f"{offer.place.postcode}{NO_BREAK}")
    shown = [line for line in house if line != plain(view.name.text)]
    return [island(line, direction) for line in (*shown, address) if line]


def _kind(offer: Offer, view: OfferView) -> str:
    """How it is offered, where the place does not say it: nobody goes to a home visit in vain."""
    told = {"home-visit", "online"} if offer.place else {"home-visit", "online", "course", "clinic"}
    return view.kind if offer.kind in told else ""


def _sign(vocabulary: Vocabulary) -> str:
    return island(SOURCE_LANGUAGE.upper(), vocabulary.words.direction)


def _phrase(phrase: Phrase) -> Json:
    return {
        "text": phrase.text,
        "lang": phrase.language.partition("-")[0],
        "rtl": phrase.direction == "rtl",
    }


def _link(link: Link) -> Json:
    return {"text": link.text, "href": link.href}


def _page(catalogue: Catalogue, language: str, address: str) -> str:
    return f"{catalogue.settings.site.rstrip('/')}/{language}/{address}"


def _qr(catalogue: Catalogue, code: str, name: str, vocabulary: Vocabulary) -> Json:
    modules, path = outline(short_address(catalogue.settings.site, code, vocabulary.words.language))
    alt = vocabulary.words.gettext("QR code: {name}").format(name=plain(name))
    return {"modules": modules, "path": path, "alt": alt}
