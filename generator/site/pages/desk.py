"""What the pages of one language share: the views, the cards that lists repeat, and how a template is rendered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.output import Downloads
from generator.site.model import LanguageLink, language_links
from generator.site.templates import template
from generator.view import selection
from generator.view.brief import Brief, brief
from generator.view.guide import GuideView, guide_view
from generator.view.labels import Vocabulary, vocabulary
from generator.view.offer import OfferView, offer_view
from generator.view.words import Words

# Both stand in a card where lists differ; no text of the catalogue holds them.
_WAY_UP: Final = "\x01"  # for the way up to the language's folder
_SEAM: Final = "\x02"  # around what says in which district it is
_PLACE: Final = re.compile(f"{_SEAM}[^{_SEAM}]*{_SEAM}")


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of one language are made from.

    `cards` and `lines`, which say less, are finished HTML by the offer's id, with marks where lists differ: they are
    rendered once.
    """

    catalogue: Catalogue
    vocabulary: Vocabulary
    guide: GuideView
    chain: tuple[Offer, ...]  # the published offers in the order of the prevention chain
    professional: tuple[Offer, ...]  # those for professionals alone, in the same order
    offers: dict[str, OfferView]  # all that have a page: also those that are paused or closed
    parts: dict[str, tuple[Offer, ...]]  # by the id of their house
    nearby: dict[str, selection.Nearby]  # by the key of the district
    spoken: dict[str, tuple[Offer, ...]]  # by the language, without regions
    cards: dict[str, str]
    lines: dict[str, str]  # of the offers for the whole town
    downloads: Downloads
    scripts: tuple[str, ...]  # that the finder loads, from the language's folder
    assets: str  # from the language's folder to the assets: "../assets/" or "assets/"
    own: Path | None  # as in Job
    languages: tuple[LanguageLink, ...]  # of the site

    @property
    def words(self) -> Words:
        """The interface words of the language."""
        return self.vocabulary.words


def desk(  # noqa: PLR0913, PLR0917  # called once, by the pages
    catalogue: Catalogue,
    language: str,
    downloads: Downloads,
    scripts: tuple[str, ...],
    assets: str,
    own: Path | None,
    languages: tuple[str, ...],
) -> Desk:
    """Make what is made once for all pages of a language."""
    labels = vocabulary(catalogue, language)
    chain = selection.chained(catalogue, catalogue.published())
    professional = selection.chained(catalogue, selection.for_professionals(catalogue))
    resting = selection.resting(catalogue)
    offers = {offer.id: offer_view(catalogue, offer, labels) for offer in (*chain, *professional, *resting)}
    told = {offer.id: brief(offer, offers[offer.id], labels.words) for offer in (*chain, *professional)}
    cards = {key: _rendered("card", offers[key], said, labels.words, own) for key, said in told.items()}
    town = (offer.id for offer in chain if offer.districts == "all")
    lines = {key: _rendered("line", offers[key], told[key], labels.words, own) for key in town}
    guide = guide_view(catalogue, labels.words)
    links = language_links(languages)
    return Desk(
        catalogue,
        labels,
        guide,
        chain,
        professional,
        offers,
        selection.parts(chain),
        {district: selection.nearby_of(chain, catalogue, district) for district in catalogue.districts},
        selection.by_tongue(chain),
        cards,
        lines,
        downloads,
        scripts,
        assets,
        own,
        links,
    )


def _rendered(name: str, offer: OfferView, told: Brief, spoken: Words, own: Path | None) -> str:
    made = template(f"pages/{name}.html", own).render(
        offer=offer, brief=told, language=spoken.language, _=spoken.gettext, base=_WAY_UP, seam=_SEAM
    )
    return made.strip()


def render(desk: Desk, name: str, address: str, **context: Any) -> str:
    """Fill the template `pages/<name>` for the page at `address`.

    `cards(ids, placed)` in it is the cards of these offers, one below another; `placed`: with their districts.
    `lines(ids)` is a line for each.
    """
    base = "../" * address.count("/")

    def cards(ids: Iterable[str], placed: bool = True) -> Markup:  # noqa: FBT001, FBT002  # called by templates
        html = "\n".join([desk.cards[key] for key in ids]).replace(_WAY_UP, base)
        return Markup(html.replace(_SEAM, "") if placed else _PLACE.sub("", html))  # noqa: S704  # a template's output

    def lines(ids: Iterable[str]) -> Markup:
        return Markup("\n".join([desk.lines[key] for key in ids]).replace(_WAY_UP, base))  # noqa: S704  # a template's output

    return template(f"pages/{name}", desk.own).render(
        context,
        _=desk.words.gettext,
        base=base,
        language=desk.words.language,
        assets=desk.assets,
        guide=desk.guide,
        cards=cards,
        lines=lines,
    )


def counted(desk: Desk, number: int) -> str:
    """Say how many offers there are: "12 offers"."""
    return desk.words.ngettext("{n} offer", "{n} offers", number).format(n=number)
