"""What a flyer says about one offer, and the small parts every flyer is made of, as JSON for the templates."""

from typing import Any

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.flyers.qr import outline, short_address
from generator.view.hours import HoursLine
from generator.view.labels import Vocabulary
from generator.view.offer import OfferView, offer_view
from generator.view.text import Link, Marked, Phrase, island, plain
from generator.view.words import Words

Json = dict[str, Any]


def card(catalogue: Catalogue, offer: Offer, vocabulary: Vocabulary, *, district: Marked) -> Json:
    """One offer in the vocabulary's language; `district` names where it is, "" where that goes without saying."""
    spoken = vocabulary.words
    view = offer_view(catalogue, offer, vocabulary)
    german = spoken.language != SOURCE_LANGUAGE and SOURCE_LANGUAGE in {view.name.language, view.summary.language}
    write = view.email or view.website
    return {
        "id": offer.id,
        "name": phrase(view.name),
        "summary": phrase(view.summary),
        "sign": german_sign(spoken) if german else "",
        "district": district,
        "link": page(catalogue, spoken.language, view.address),
        "qr": code(catalogue, view.code, view.name.text, spoken),
        "hours": _hours(view.hours, spoken),
        "place": _place(view),
        "kind": _kind(offer, view),
        "mark": offer.kind,
        "phone": link(view.phone) if view.phone else None,
        "write": link(write) if write else None,
        "cost": view.cost,
        "free": view.free,
        "spoken": view.spoken if set(offer.languages) - {SOURCE_LANGUAGE} else "",
    }


def german_sign(spoken: Words) -> Marked:
    """What stands after words that exist only in German."""
    return island(SOURCE_LANGUAGE.upper(), spoken.direction)


def phrase(words: Phrase) -> Json:
    """Words with their own language and direction."""
    return {
        "text": words.text,
        "lang": words.language.partition("-")[0],
        "rtl": words.direction == "rtl",
    }


def link(to: Link) -> Json:
    """Something to tap, and to read on paper."""
    return {"text": to.text, "href": to.href}


def page(catalogue: Catalogue, language: str, address: str) -> str:
    """The whole address of a page of the language."""
    return f"{catalogue.settings.site.rstrip('/')}/{language}/{address}"


def code(catalogue: Catalogue, short: str, name: Marked, spoken: Words) -> Json:
    """The QR code of the short address `short`, and what a screen reader says instead of it."""
    modules, path = outline(short_address(catalogue.settings.site, short, spoken.language))
    alt = spoken.gettext("QR code: {name}").format(name=plain(name))
    return {"modules": modules, "path": path, "alt": alt}


def _hours(lines: tuple[HoursLine, ...], spoken: Words) -> list[Json]:
    """The lines of opening hours, each as days, times and a note; commas stand behind the times they end.

    That an offer is closed on public holidays is said once for all of them, in the guidance.
    """
    return [
        {
            "days": f"{line.season}: {line.days}".strip() if line.season else line.days,
            "times": [*(f"{time}{spoken.comma}" for time in line.times[:-1]), *line.times[-1:]],
            "note": f"({line.note})" if line.note and (line.days or line.times) else line.note,
        }
        for line in lines
        if line.kind != "closed-on-public-holidays" or line.season
    ]


def _place(view: OfferView) -> list[Marked]:
    """The house, unless the offer is called so, and the address on one line."""
    if view.place is None:
        return []
    house, address = view.place.house, view.place.address
    shown = (address,) if plain(house) == plain(view.name.text) else (house, address)
    return [line for line in shown if line]


def _kind(offer: Offer, view: OfferView) -> str:
    """How it is offered, where the place does not say it: nobody goes to a home visit in vain."""
    told = {"home-visit", "online"} if offer.place else {"home-visit", "online", "course", "clinic"}
    return view.kind if offer.kind in told else ""
