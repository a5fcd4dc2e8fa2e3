"""What a flyer says about one offer, and the small parts every flyer is made of, as JSON for the templates."""

from collections.abc import Iterable
from typing import Any

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import STEP_FREE, Place
from generator.catalogue.values.tongues import tongue
from generator.flyers.qr import outline, short_address
from generator.view.contact import ContactView, DayView, HoursView, PhoneView, PlaceView, VenueView
from generator.view.facts import joined, listed, web_link
from generator.view.hours import HoursLine
from generator.view.labels import Vocabulary
from generator.view.offer import OfferView, offer_view
from generator.view.text import Link, Marked, Phrase, filled, island, plain
from generator.view.words import Words

Json = dict[str, Any]


def card(catalogue: Catalogue, offer: Offer, vocabulary: Vocabulary, near: Iterable[str] = ()) -> Json:
    """One offer in the vocabulary's language; `near` are the districts to name because it is not in the flyer's own.

    `sign` stands after words that exist only in German, `cost` is "" where it costs nothing: that is said once for all
    of them. `checked` is the day of the last check where another one is overdue.
    """
    spoken = vocabulary.words
    view = offer_view(catalogue, offer, vocabulary)
    german = spoken.language != SOURCE_LANGUAGE and SOURCE_LANGUAGE in {view.name.language, view.summary.language}
    contact, town = view.contact, catalogue.settings.municipality
    mark, kind = _kind(offer, view)
    checked = filled(spoken.gettext("Last checked: {date}"), date=view.checked)
    return {
        "id": offer.id,
        "name": phrase(view.name),
        "summary": phrase(view.summary),
        "sign": german_sign(spoken) if german else "",
        "district": listed((vocabulary.districts[key].label for key in near), spoken),
        "link": page(catalogue, spoken.language, view.address),
        "qr": code(catalogue, view.code, view.name.text, spoken),
        "ages": view.ages,
        "ways": " · ".join(view.registration),
        "hours": _times(view.hours, view.days, spoken) + _until(view),
        "place": _place(view.place, view.name, town, spoken) if view.place else "",
        "access": _access(offer.place, vocabulary),
        "venues": [
            _venue(venue, view.name, place.place, town, vocabulary)
            for venue, place in zip(view.venues, offer.places, strict=False)
        ],
        "kind": kind,
        "mark": mark,
        "phones": [_phone(phone, spoken) for phone in contact.phones],
        "write": _write(contact, spoken),
        "cost": "" if view.free else joined(view.cost, spoken) or spoken.gettext("please ask what it costs"),
        "spoken": view.spoken if set(offer.languages) - {SOURCE_LANGUAGE} else "",
        "more": _more(offer, view, spoken),
        "checked": checked if offer.checked.due() < catalogue.today else "",
        "german": None,
    }


def with_german(card: Json, german: Json) -> Json:
    """A card and the same offer in German beside it, whose own code and links are not needed."""
    return {**card, "german": {key: said for key, said in german.items() if key not in {"id", "qr", "link", "german"}}}


def german_sign(spoken: Words) -> Marked:
    """What stands after words that exist only in German."""
    return island(SOURCE_LANGUAGE.upper(), spoken.direction)


def phrase(words: Phrase) -> Json:
    """Words with their own language and direction."""
    return {
        "text": words.text,
        "lang": tongue(words.language),
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


def _times(groups: Iterable[HoursView], days: Iterable[DayView], spoken: Words) -> list[Json]:
    """The lines of opening hours and single days, each as days, times and a note.

    Commas stand behind the times they end. That an offer is closed on public holidays is said once for all of them, in
    the guidance.
    """
    lines = [
        _line((f"{group.label}:" if number == 0 and group.label else "", line.season, line.days), line.times, line.note)
        for group in groups
        for number, line in enumerate(_shown(group.lines))
    ]
    lines += [_line((day.day,), (day.times,) if day.times else (), day.register_by) for day in days]
    return [
        {**line, "times": [*(f"{time}{spoken.comma}" for time in line["times"][:-1]), *line["times"][-1:]]}
        for line in lines
    ]


def _until(view: OfferView) -> list[Json]:
    """Until when it is there. When the school holidays are is said once for all, in the guidance."""
    return [_line((), (), view.until)] if view.until else []


def _shown(lines: Iterable[HoursLine]) -> list[HoursLine]:
    return [line for line in lines if line.kind != "closed-on-public-holidays" or line.season]


def _line(days: Iterable[str], times: tuple[Marked, ...], note: Marked) -> Json:
    told = " ".join(filter(None, days))
    return {"days": told, "times": times, "note": f"({note})" if note and (told or times) else note}


def _place(place: PlaceView, name: Phrase, town: str, spoken: Words) -> Marked:
    """The house, unless the offer is called so, and the address; of the flyer's own town the postcode is enough."""
    lines = [plain(line) for line in (place.house, place.address) if line]
    shown = lines[1:] if lines[:1] == [plain(name.text)] and lines[1:] else lines
    return island(", ".join(shown).removesuffix(f"\u00a0{town}"), spoken.direction)


def _access(place: Place | None, vocabulary: Vocabulary) -> str:
    """The words of the sign for a place without steps, "" where there is none."""
    return vocabulary.access[STEP_FREE].label if place and place.step_free() else ""


def _venue(venue: VenueView, name: Phrase, place: Place, town: str, vocabulary: Vocabulary) -> Json:
    """One of several places, with its times and its numbers, or else where to write."""
    spoken = vocabulary.words
    return {
        "place": _place(venue.place, name, town, spoken),
        "access": _access(place, vocabulary),
        "hours": _times(venue.hours, venue.days, spoken),
        "phones": [_phone(phone, spoken) for phone in venue.contact.phones],
        "write": _write(venue.contact, spoken),
    }


def _phone(phone: PhoneView, spoken: Words) -> Json:
    """A number, what it is for and which languages are spoken, and when."""
    note = joined(filter(None, (phone.purpose, phone.spoken)), spoken)
    return {**link(phone.link), "note": note, "hours": _times((HoursView("", phone.hours),), (), spoken)}


def _write(contact: ContactView, spoken: Words) -> Json | None:
    """The first address to write to or to open, to be typed from paper: of a link its kind would be of no use."""
    usual = contact.email or contact.booking or contact.website
    others = (web_link(other.href, spoken.direction) for other in contact.links)
    to = usual or next(others, None)
    return link(to) if to else None


def _kind(offer: Offer, view: OfferView) -> tuple[str, str]:
    """How it is offered, where the place does not say it: nobody goes to a home visit in vain. And what marks it."""
    told = {"home-visit", "outreach", "online"} | (set() if view.place or view.venues else {"course", "clinic"})
    shown = [(kind, words) for kind, words in zip(offer.kind, view.kinds, strict=True) if kind in told]
    return (shown[0][0] if shown else "", " · ".join(words for _kind, words in shown))


def _more(offer: Offer, view: OfferView, spoken: Words) -> str:
    """For whom it is besides children of some age, and what helps to come, in one row of short words."""
    # Translators: these four stand in a row of short facts on a flyer
    children = {"welcome": spoken.gettext("children welcome"), "care": spoken.gettext("with childcare")}
    told = (
        *view.audience,
        spoken.gettext("no name needed") if offer.anonymous else "",
        children.get(offer.children or "", ""),
        spoken.gettext("interpreting possible") if offer.interpretation else "",
    )
    return " · ".join(filter(None, told))
