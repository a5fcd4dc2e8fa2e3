"""What has changed since an edition was printed, in one language: what its page says."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.address import address_of
from generator.catalogue.edition import Edition
from generator.catalogue.model import Catalogue
from generator.view.changes import Change, offer_today, since
from generator.view.facts import date_in_words
from generator.view.labels import Entry, Vocabulary
from generator.view.offer import phrase_of_name, rest_in_words
from generator.view.text import NOTHING, Marked, Phrase, filled, island, phrase, unbroken
from generator.view.words import Words


@dataclass(frozen=True, slots=True)
class Missed:
    """An offer one cannot go to now: what it is called, where its page is ("" where it has none), and what is said.

    `id` is that of an offer with a view, "" where there is none.
    """

    id: str
    name: Phrase
    address: str
    rest: Marked


@dataclass(frozen=True, slots=True)
class Changed:
    """An offer that is there, by its id, and what is different. `paper` is what was printed, where that helps."""

    id: str
    changes: tuple[Change, ...]
    paper: Mapping[Change, Marked]


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition in one language; without a `district` where there is no such district any more."""

    name: Marked  # "Edition P-07"
    address: str  # relative to the language's folder: "editions/p-07/"
    district: Entry | None
    printed: Marked
    today: Marked
    gone: tuple[Missed, ...]
    resting: tuple[Missed, ...]
    changed: tuple[Changed, ...]
    fresh: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether everything is as printed."""
        return not (self.gone or self.resting or self.changed or self.fresh)


def edition_view(catalogue: Catalogue, edition: Edition, vocabulary: Vocabulary) -> EditionView:
    """The view of an edition in the vocabulary's language."""
    spoken = vocabulary.words
    changes = since(catalogue, edition)
    return EditionView(
        name=edition_in_words(edition, spoken),
        address=address_of(f"editions/{edition.code.lower()}"),
        district=vocabulary.districts.get(catalogue.district_of(edition)),
        printed=date_in_words(edition.on, spoken),
        today=date_in_words(catalogue.today, spoken),
        gone=tuple(_missed(catalogue, edition, key, spoken) for key in changes.gone),
        resting=tuple(_missed(catalogue, edition, key, spoken) for key in changes.resting),
        changed=tuple(_changed(catalogue, edition, key, found, spoken) for key, found in changes.changed.items()),
        fresh=changes.fresh,
    )


def edition_in_words(edition: Edition, spoken: Words) -> Marked:
    """What an edition is called: "Edition P-07"."""
    # Translators: {code} is printed on paper, such as P-07
    return filled(spoken.gettext("Edition {code}"), code=island(edition.code, spoken.direction))


def _missed(catalogue: Catalogue, edition: Edition, key: str, spoken: Words) -> Missed:
    offer = offer_today(catalogue, key)
    if offer is None:
        address = f"offers/{key}" if f"offers/{key}" in catalogue.moved else ""
        return Missed("", phrase("", edition.offers[key].name, spoken), address and address_of(address), NOTHING)
    standing = catalogue.standing(offer)
    if standing == "planned":  # it has no page
        return Missed("", phrase_of_name(offer, spoken), "", NOTHING)
    rest = NOTHING if standing == "closed" else rest_in_words(offer, standing, spoken)  # the heading says the former
    return Missed(offer.id, phrase_of_name(offer, spoken), address_of(f"offers/{offer.id}"), rest)


def _changed(catalogue: Catalogue, edition: Edition, key: str, changes: tuple[Change, ...], spoken: Words) -> Changed:
    offer, before = offer_today(catalogue, key), edition.offers[key]
    told: dict[Change, tuple[str, ...]] = {
        "name": (before.name,),
        "place": before.places,
        "phone": tuple(unbroken(Marked(phone)) for phone in before.phones),
    }
    paper = {
        change: Marked(" · ".join(island(text, spoken.direction) for text in texts))
        for change, texts in told.items()
        if change in changes and texts
    }
    return Changed(offer.id if offer else key, changes, paper)
