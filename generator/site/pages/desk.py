"""What the pages of one language share: the views, the cards that lists repeat, and how a template is rendered."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.output import Downloads
from generator.site.templates import template
from generator.view import selection
from generator.view.guide import GuideView, guide_view
from generator.view.labels import Vocabulary, vocabulary
from generator.view.offer import OfferView, offer_view
from generator.view.words import Words

_WAY_UP: Final = "\x01"  # stands in a card for the way up to the language's folder; no text of the catalogue holds it


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of one language are made from.

    `cards` are finished HTML by the offer's id, cut where the way up to the language's folder goes: they are rendered
    once, and lists stand at different depths.
    """

    catalogue: Catalogue
    vocabulary: Vocabulary
    guide: GuideView
    chain: tuple[Offer, ...]  # the published offers in the order of the prevention chain
    professional: tuple[Offer, ...]  # those for professionals alone, in the same order
    offers: dict[str, OfferView]  # all that have a page: also those that are paused or closed
    parts: dict[str, tuple[Offer, ...]]  # by the id of their house
    cards: dict[str, list[str]]
    downloads: Downloads
    scripts: tuple[str, ...]  # that the finder loads, from the language's folder
    assets: str  # from the language's folder to the assets: "../assets/" or "assets/"
    own: Path | None  # as in Job

    @property
    def words(self) -> Words:
        """The interface words of the language."""
        return self.vocabulary.words


@dataclass(frozen=True, slots=True)
class Group:
    """Offers, by id, under one heading of a list."""

    anchor: str
    label: str
    ids: tuple[str, ...]


def desk(  # noqa: PLR0913, PLR0917  # called once, by the pages
    catalogue: Catalogue, language: str, downloads: Downloads, scripts: tuple[str, ...], assets: str, own: Path | None
) -> Desk:
    """Make what is made once for all pages of a language."""
    labels = vocabulary(catalogue, language)
    chain = selection.chained(catalogue, catalogue.published())
    professional = selection.chained(catalogue, selection.for_professionals(catalogue))
    resting = selection.resting(catalogue)
    offers = {offer.id: offer_view(catalogue, offer, labels) for offer in (*chain, *professional, *resting)}
    cards = {offer.id: _card(offers[offer.id], labels.words, own) for offer in (*chain, *professional)}
    guide = guide_view(catalogue, labels.words)
    parts = selection.parts(chain)
    return Desk(catalogue, labels, guide, chain, professional, offers, parts, cards, downloads, scripts, assets, own)


def _card(offer: OfferView, spoken: Words, own: Path | None) -> list[str]:
    card = template("pages/card.html", own)
    made = card.render(offer=offer, language=spoken.language, _=spoken.gettext, base=_WAY_UP)
    return made.strip().split(_WAY_UP)


def render(desk: Desk, name: str, address: str, **context: Any) -> str:
    """Fill the template `pages/<name>` for the page at `address`.

    `cards(ids)` in it is the cards of these offers, one below another.
    """
    base = "../" * address.count("/")

    def cards(ids: Iterable[str]) -> Markup:
        return Markup("\n".join([base.join(desk.cards[key]) for key in ids]))  # noqa: S704  # a template's output

    return template(f"pages/{name}", desk.own).render(
        context,
        _=desk.words.gettext,
        base=base,
        language=desk.words.language,
        assets=desk.assets,
        guide=desk.guide,
        cards=cards,
    )


def counted(desk: Desk, number: int) -> str:
    """Say how many offers there are: "12 offers"."""
    return desk.words.ngettext("{n} offer", "{n} offers", number).format(n=number)


def by_phase(desk: Desk, offers: Iterable[Offer]) -> tuple[Group, ...]:
    """Offers under their first phase of life: each stands once."""
    shelves: dict[str, list[str]] = {}
    for offer in offers:
        shelves.setdefault(selection.first_phase(desk.catalogue, offer), []).append(offer.id)
    labels = desk.vocabulary.phases
    return tuple(Group(f"phase-{key}", labels[key].label, tuple(ids)) for key, ids in shelves.items())


def by_topic(desk: Desk, offers: Iterable[Offer]) -> tuple[Group, ...]:
    """Offers under their first topic, topics in the order of their file: each stands once."""
    labels = desk.vocabulary.topics
    shelves: dict[str, list[str]] = {key: [] for key in labels}
    for offer in offers:
        shelves[offer.topics[0]].append(offer.id)
    return tuple(Group(f"topic-{key}", labels[key].label, tuple(ids)) for key, ids in shelves.items() if ids)
