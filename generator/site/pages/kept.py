"""The page of a family's own list, and what its script knows of every offer.

`list.js` stands in the language's folder and tells, in this language:

    language, direction     of the words in it
    said                    words by name; "p", "h", … are what the facts of these letters are called
    topics                  [key, label], in the order of their file
    moved                   former id or code of an offer -> its id today
    gone                    former id or code -> a sentence: what has become of it
    offers                  each a mapping with short keys, without those that have nothing to say:

    i   id; the page is offers/<id>/         c   code of its short address
    n   name            s   summary          g   1: both are German
    t   key of its first topic               z   sentence: it rests, or begins later, or is no more
    p   telephone: [number, address, what it is for]
    h   when, a line each                    a   where, a line each
    k   what it costs, a line each           r   how to register, a line each         l   languages spoken, one line

Text is marked as in `view/text.py`.
"""

from collections.abc import Iterator
from typing import Any, Final

from generator.catalogue.address import short_code
from generator.catalogue.model import Gone
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.output import data_script
from generator.site.model import Page
from generator.site.pages.desk import Desk, render
from generator.site.script import LIST_SCRIPT, LIST_STYLE, versioned
from generator.view.contact import DayView, HoursView, PlaceView
from generator.view.hours import in_short, whole
from generator.view.hyphens import breakable
from generator.view.offer import OfferView
from generator.view.text import Marked, island, phrase, plain
from generator.view.words import Words

DATA: Final = "list.js"
MOST: Final = 40
"""So many offers have room on a list: as in js/list/kept.js."""
_ADDRESS: Final = "list/"
_OFFERS: Final = "offers/"


def list_page(desk: Desk) -> Page:
    """The page that the script fills; without it, it says what it is for and where there are flyers.

    The data's address has no version: a page of one language would have to make the German ones to know theirs.
    """
    title = desk.words.gettext("My list")
    tags = {link.tag for link in desk.languages}
    beside = desk.words.language != SOURCE_LANGUAGE and SOURCE_LANGUAGE in tags
    content = render(
        desk,
        "kept.html",
        _ADDRESS,
        title=title,
        style=versioned(LIST_STYLE, desk.own),
        script=versioned(LIST_SCRIPT, desk.own) if desk.scripts else "",
        data=DATA,
        german=f"../{SOURCE_LANGUAGE}/{DATA}" if beside else "",
        spoken=desk.words,
        most=MOST,
        districts=tuple(desk.vocabulary.districts.values()),
    )
    return Page(_ADDRESS, title, title, content, "find", listed=False)


def facts(desk: Desk) -> str:
    """The script with the facts of every offer that has a page; see the module."""
    spoken = desk.words
    moved, gone = _former(desk)
    return data_script(
        "tell",
        {
            "language": spoken.language,
            "direction": spoken.direction,
            "said": _said(spoken),
            "topics": [[key, entry.label] for key, entry in desk.vocabulary.topics.items()],
            "moved": moved,
            "gone": gone,
            "offers": [_entry(view, spoken) for view in desk.offers.values()],
        },
    )


def _said(spoken: Words) -> dict[str, str]:
    return {
        "title": spoken.gettext("My list"),
        "notes": spoken.gettext("Notes"),
        "german": spoken.gettext("in German"),
        # Translators: before a telephone number; short
        "p": spoken.pgettext("fact", "Telephone"),
        "h": spoken.gettext("When"),
        "a": spoken.gettext("Where"),
        "k": spoken.gettext("Cost"),
        "r": spoken.gettext("Registration"),
        "l": spoken.gettext("Languages spoken"),
    }


def _entry(view: OfferView, spoken: Words) -> dict[str, Any]:
    given = {
        "i": view.id,
        "c": view.code,
        "n": breakable(view.name.text),
        "s": view.summary.text,
        "g": int(view.name.language != spoken.language),
        "t": view.topics[0].key,
        "z": view.rest,
        "p": [[one.link.text, one.link.href, one.purpose] for one in view.contact.phones],
        "h": [breakable(line) for line in (*_times(view.hours, view.days, spoken), view.until) if line],
        "a": [breakable(line) for line in _places(view, spoken)],
        "k": view.cost,
        "r": view.registration,
        "l": view.spoken,
    }
    return {key: said for key, said in given.items() if said}


def _times(hours: tuple[HoursView, ...], days: tuple[DayView, ...], spoken: Words) -> Iterator[str]:
    for group in hours:
        for line in in_short(group.lines, spoken):
            yield f"{group.label}: {line}" if group.label else line
    for day in days:
        yield " ".join(filter(None, (day.day, whole(day.times), day.register_by)))


def _places(view: OfferView, spoken: Words) -> Iterator[str]:
    """The place, or each of several with its times."""
    if view.place:
        yield _where(view.place, view.name.text, spoken)
    for venue in view.venues:
        yield " · ".join((_where(venue.place, view.name.text, spoken), *_times(venue.hours, venue.days, spoken)))
    if not view.place and not view.venues:
        yield from view.kinds


def _where(place: PlaceView, name: Marked, spoken: Words) -> str:
    """The house, unless the offer is called so, and the address: one island, or its halves would change places."""
    lines = [plain(line) for line in (place.house, place.address) if line]
    return island(" · ".join(line for line in lines if line != plain(name)), spoken.direction)


def _former(desk: Desk) -> tuple[dict[str, str], dict[str, str]]:
    """What `moved.yml` says of offers, by former id and code: where they are today, or what has become of them."""
    moved: dict[str, str] = {}
    gone: dict[str, str] = {}
    for name, target in desk.catalogue.moved.items():
        if not name.startswith(_OFFERS):
            continue
        names = (name.removeprefix(_OFFERS), short_code(name))
        if isinstance(target, Gone):
            said = phrase(target.gone.get(desk.words.language, ""), target.gone[SOURCE_LANGUAGE], desk.words)
            gone |= dict.fromkeys(names, plain(said.text))
        elif target.startswith(_OFFERS) and (today := target.removeprefix(_OFFERS)) in desk.offers:
            moved |= dict.fromkeys(names, today)
    return moved, gone
