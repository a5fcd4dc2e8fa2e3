"""What the finder knows of each offer: enough to show it, to choose by it, and to say whether it is open.

A card is a mapping with short keys, without those that have nothing to say; numbers are places in the tables of the
same index (`tables`). Text is marked as in `view/text.py`.

    i   id; the page is offers/<id>/         n   name                        s   summary
    q   1: for professionals alone
    g   1: name and summary are German       z   sentence: it rests, or begins later
    p   [number as shown, address of the link]                               e   number of the offer's sisters
    c   cost, a place in `costs`             f   1: free                     r   1: without registration
    y   1: anonymous                         w   1: without steps            k   places in `kinds`
    t   places in `topics`                   h   places in `phases`          a   places in `audiences`
    d   places in `districts`; none: the whole town                          l   places in `languages`
    b   for which ages, a place in `ages`
    m   [first month, last month or null] of the children's age
    o   places in `hours`: rules, as in times.py, that hold together         x   single days: [day, [from, to or null]…]
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from generator.catalogue.contact import Contact
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import PROFESSIONALS, SOURCE_LANGUAGE, Kind, Offer
from generator.catalogue.within import places
from generator.fold import words
from generator.view.facts import phone_link, prices_in_words
from generator.view.hyphens import breakable
from generator.view.labels import Vocabulary
from generator.view.offer import ages_of, phrase_of_name, phrase_of_summary, rest_in_words
from generator.view.selection import chained
from generator.view.times import days_of, hours_of

Card = dict[str, Any]
LETTERS: Final = "insqgzpefcrywktahdlbmox"
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
_FOUND: Final = ("active", "paused", "upcoming")
_SHORT: Final = 3  # letters; "in", "für"


class Numbered(dict[Any, int]):
    """Things in the order in which they are met, each with its number."""

    def __missing__(self, thing: Any) -> int:
        """Give a new thing the next number."""
        self[thing] = len(self)
        return self[thing]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The place of everything that cards refer to by number."""

    topics: Mapping[str, int]
    phases: Mapping[str, int]
    districts: Mapping[str, int]
    audiences: Mapping[str, int]
    languages: Numbered
    costs: Numbered
    hours: Numbered
    ages: Numbered
    sisters: Numbered


def numbers(catalogue: Catalogue) -> Numbers:
    """Number the entries of the catalogue's lists; what is met in offers gets its number then."""

    def places_of(keys: Iterable[str]) -> dict[str, int]:
        return {key: place for place, key in enumerate(keys)}

    return Numbers(
        places_of(catalogue.topics),
        places_of(catalogue.phases),
        places_of(catalogue.districts),
        places_of(key for key in catalogue.audiences if key != PROFESSIONALS),
        *(Numbered() for _ in range(5)),
    )


def searched(catalogue: Catalogue) -> tuple[Offer, ...]:
    """The offers that can be found: that are there, rest or are to come; families' in the order of the lists first."""
    found = [offer for offer in catalogue.offers.values() if catalogue.standing(offer) in _FOUND]
    families = (offer for offer in found if not offer.for_professionals())
    return chained(catalogue, families) + tuple(offer for offer in found if offer.for_professionals())


def card(catalogue: Catalogue, offer: Offer, vocabulary: Vocabulary, known: Numbers) -> Card:
    """What the finder knows of `offer` in the vocabulary's language; see the module for its keys."""
    spoken = vocabulary.words
    standing = catalogue.standing(offer)
    rests = standing == "paused"
    phone = (Contact() if rests else offer.contact).first()
    link = phone_link(phone, spoken.direction) if phone else None
    name = phrase_of_name(offer, spoken)
    ages = ages_of(catalogue, offer, spoken)
    families = not offer.for_professionals()  # no topic or phase leads to the others, only their own words
    given = {
        "i": offer.id,
        "n": breakable(name.text),
        "s": phrase_of_summary(offer, spoken).text,
        "q": not families,
        "g": name.language != spoken.language,
        "z": rest_in_words(offer, standing, spoken),
        "p": [link.text, link.href] if link else None,
        "e": known.sisters[_kin(catalogue, offer)],
        "c": known.costs[" · ".join(prices_in_words(offer.cost, spoken))] if offer.cost else None,
        "f": offer.free(),
        "r": offer.unregistered(),
        "y": offer.anonymous,
        "w": offer.step_free(),
        "k": [KINDS.index(kind) for kind in offer.kind],
        "t": [known.topics[key] for key in offer.topics if families],
        "h": [known.phases[key] for key in offer.phases if families],
        "a": [known.audiences[key] for key in offer.audience if key != PROFESSIONALS],
        "d": [] if offer.districts == "all" else [known.districts[key] for key in offer.districts],
        "l": [known.languages[tag] for tag in offer.languages],
        "m": _months(offer),
        "b": known.ages[ages] if ages else None,
        "o": [] if rests else [known.hours[rules] for rules in hours_of(offer)],
        "x": [] if rests else days_of(offer, catalogue.today),
    }
    said = {key: value for key, value in given.items() if value or type(value) is int}  # the number 0 is a place
    return {key: int(value) if value is True else value for key, value in said.items()}


def _months(offer: Offer) -> list[int | None] | None:
    return [offer.ages.from_months, offer.ages.to_months] if offer.ages else None


def _kin(catalogue: Catalogue, offer: Offer) -> str:
    """What sisters have in common: the German name without its district, and without its house unless that is all."""
    keys: Sequence[str] = () if offer.districts == "all" else offer.districts
    near = {word for key in keys for word in words(catalogue.districts[key].labels[SOURCE_LANGUAGE])}
    house = {word for place, _ in places(offer) for word in words(place.name)}
    name = [word for word in words(offer.texts[SOURCE_LANGUAGE].name) if len(word) > _SHORT and word not in near]
    return " ".join(word for word in name if word not in house) or " ".join(name) or offer.id
