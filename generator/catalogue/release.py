"""What a district's paper says is frozen as an edition: its facts, its code, the text of its file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count, product
from string import ascii_uppercase
from typing import Any, Final

from generator.catalogue.edition import Edition, Printed
from generator.catalogue.model import Catalogue, Phase
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import STEP_FREE, AnyHours, Price, by_label
from generator.catalogue.reading.files import EDITIONS_FOLDER
from generator.catalogue.within import ages, all_dates, contacts, phones
from generator.catalogue.writing.emit import Layout, lines

_HEAD: Final = """\
# Ausgabe {code}: was am {on:%d.%m.%Y} auf dem Papier für {district} stand. Geschrieben von „familienlotse release“.
# Bitte nichts ändern und nie löschen: Der Code auf dem Papier führt zu einer Seite, die hiermit vergleicht.
"""
_LONGEST: Final = 8  # letters of a code


def printed(offer: Offer, phases: Mapping[str, Phase]) -> Printed:
    """The facts of an offer that stand on paper."""
    return Printed(
        name=offer.texts[SOURCE_LANGUAGE].name,
        places=_once(venue.place.in_one_line() for venue in offer.venues()),
        phones=_once(str(phone) for phone, _path in phones(offer)),
        contact=_once(_addresses(offer)),
        hours=_once(_hours(offer)),
        dates=_once(str(day.on) for days, _path in all_dates(offer) for day in days),
        until=offer.valid.end if offer.valid else None,
        cost=_once(map(_price, offer.cost)),
        registration=_once(offer.registration),
        ages=_once(str(span) for span in ages(offer, phases) if span),
        languages=_once(offer.languages),
        details=_once(_details(offer)),
    )


def release(catalogue: Catalogue, district: str, offers: Iterable[Offer]) -> Edition:
    """The next edition of a district's paper, on which these offers stand on the catalogue's day."""
    facts = {offer.id: printed(offer, catalogue.phases) for offer in offers}
    code = next_code(catalogue, district)
    return Edition(code=code, district=district, on=catalogue.today, offers=facts)


def next_code(catalogue: Catalogue, district: str) -> str:
    """The code of a district's next edition: "P-08" after "P-07".

    A district keeps its letters. A new one takes as many of its key's as no other district's editions have.
    """
    known = catalogue.editions.values()
    own = catalogue.editions_of(district)
    taken = {edition.letters for edition in known} - {edition.letters for edition in own}
    letters = own[-1].letters if own else next(letters for letters in _letters(district) if letters not in taken)
    number = 1 + max((edition.number for edition in known if edition.letters == letters), default=0)
    return f"{letters}-{number:02}"


def path_of(edition: Edition) -> str:
    """The edition's file, below the catalogue's folder."""
    return f"{EDITIONS_FOLDER}/{edition.on}-{edition.district}.yml"


def text_of(edition: Edition, district: str) -> str:
    """The text of the edition's file; `district` is the district's name."""
    head = _HEAD.format(code=edition.code, on=edition.on, district=district)
    return head + lines(_texts(edition.model_dump(exclude_defaults=True)), Layout(-2, "\n")) + "\n"


def _texts(value: Any) -> Any:
    """Groups, lists and values as groups, lists and texts."""
    if isinstance(value, dict):
        return {key: _texts(inner) for key, inner in value.items()}
    return [str(inner) for inner in value] if isinstance(value, tuple) else str(value)


def _letters(district: str) -> Iterator[str]:
    """What the codes of a district may begin with, the best first; endless."""
    key = re.sub("[^a-z]", "", district).upper()[:_LONGEST]
    yield from (key[:length] for length in range(1, len(key) + 1))
    for length in count(1):
        yield from (key[:1] + "".join(more) for more in product(ascii_uppercase, repeat=length))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _addresses(offer: Offer) -> Iterator[str]:
    """The first address to write to or to open, of the offer and of each place, where there is no number to call."""
    for contact, path in contacts(offer):
        number = next((venue.phone for at, venue in enumerate(offer.places) if path[:2] == ("places", at)), None)
        usual = (contact.email, contact.booking, contact.website, *(link.url for link in contact.links))
        first = next(filter(None, usual), None)
        if first and not (number or contact.numbers()):
            yield first


def _hours(offer: Offer) -> Iterator[str]:
    yield from _labelled("", offer.hours)
    for venue in offer.places:
        yield from _labelled(venue.place.name or venue.place.street, venue.hours)
    for contact, _path in contacts(offer):
        for line in contact.phones:
            yield from _labelled(str(line.number), line.hours)


def _labelled(where: str, hours: AnyHours | None) -> Iterator[str]:
    for label, rules in by_label(hours):
        named = ", ".join(filter(None, (where, label)))
        yield f"{named}: {rules}" if named else str(rules)


def _price(price: Price) -> str:
    whom = ", ".join(str(one) for one in (price.for_, price.ages) if one)
    return f"{price.amount} ({whom})" if whom else str(price.amount)


def _details(offer: Offer) -> Iterator[str]:
    yield from offer.kind
    yield from offer.audience
    signs = {
        "anonymous": offer.anonymous,
        "interpretation": offer.interpretation,
        f"children-{offer.children}": offer.children,
        STEP_FREE: offer.step_free(),
    }
    yield from (sign for sign, there in signs.items() if there)
