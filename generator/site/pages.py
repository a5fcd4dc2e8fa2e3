"""The pages of the guide in one language: home, help, finder, phases, topics, districts and one per offer.

`pages()` is a generator: one finished page after the other, nothing kept but the cards the lists repeat.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.catalogue.model import Catalogue, Offer
from generator.site.model import Page, Section
from generator.site.templates import environment
from generator.view import selection
from generator.view.guide import GuideView, guide_view
from generator.view.labels import Entry, Vocabulary, vocabulary
from generator.view.offer import OfferView, offer_view
from generator.view.text import Link, plain
from generator.view.words import Words

Flyers = Callable[[str], tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading of a list."""

    anchor: str
    label: str
    cards: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of one language are made from."""

    catalogue: Catalogue
    vocabulary: Vocabulary
    guide: GuideView
    chain: tuple[Offer, ...]  # the published offers in the order of the prevention chain
    offers: dict[str, OfferView]
    cards: dict[str, Markup]
    assets: str  # from the language's folder to the assets: "../assets/" or "assets/"

    @property
    def words(self) -> Words:
        """The interface words of the language."""
        return self.vocabulary.words


def pages(catalogue: Catalogue, language: str, *, flyers: Flyers, assets: str) -> Iterator[Page]:
    """Every page of `language`. `flyers(district)` lists a district's downloads, addresses relative to the language."""
    desk = _desk(catalogue, language, assets)
    yield _home(desk)
    yield _help(desk)
    yield _finder(desk)
    yield from _overviews(desk)
    for key, topic in desk.vocabulary.topics.items():
        offers = tuple(offer for offer in desk.chain if key in offer.topics)
        yield _list(desk, topic, "topics", _by_phase(desk, offers))
    for key, phase in desk.vocabulary.phases.items():
        offers = tuple(offer for offer in desk.chain if key in offer.phases)
        yield _list(desk, phase, "phases", _by_topic(desk, offers))
    for key, district in desk.vocabulary.districts.items():
        yield _district(desk, key, district, flyers(key))
    for offer in desk.offers.values():
        yield _offer(desk, offer)


def _desk(catalogue: Catalogue, language: str, assets: str) -> Desk:
    labels = vocabulary(catalogue, language)
    chain = selection.chained(catalogue, catalogue.published())
    offers = {offer.id: offer_view(catalogue, offer, labels) for offer in chain}
    card = environment("pages").get_template("card.html")
    # Every list stands two folders deep but the finder: its cards are moved up by `_raised`.
    cards = {
        view.id: Markup(card.render(offer=view, language=language, _=labels.words.gettext).strip())  # noqa: S704 (a template's output)
        for view in offers.values()
    }
    return Desk(catalogue, labels, guide_view(catalogue, labels.words), chain, offers, cards, assets)


def _render(desk: Desk, template: str, address: str, **context: Any) -> str:
    return (
        environment("pages")
        .get_template(template)
        .render(
            context,
            _=desk.words.gettext,
            base="../" * address.count("/"),
            language=desk.words.language,
            assets=desk.assets,
            guide=desk.guide,
        )
    )


def _home(desk: Desk) -> Page:
    labels = desk.vocabulary
    content = _render(
        desk,
        "home.html",
        "",
        phases=tuple(labels.phases.values()),
        topics=tuple(labels.topics.values()),
        districts=tuple(labels.districts.values()),
    )
    return Page("", plain(desk.guide.name), plain(desk.guide.summary), content, "home")


def _help(desk: Desk) -> Page:
    title = desk.words.gettext("Help right now")
    return Page("help/", title, title, _render(desk, "help.html", "help/"), "help")


def _finder(desk: Desk) -> Page:
    spoken, labels = desk.words, desk.vocabulary
    title = spoken.gettext("Find an offer")
    count = spoken.ngettext("{n} offer", "{n} offers", len(desk.offers)).format(n=len(desk.offers))
    facets = tuple(
        {"label": label, "entries": tuple(entries.values())}
        for label, entries in (
            (spoken.gettext("Age"), labels.phases),
            (spoken.gettext("Topic"), labels.topics),
            (spoken.gettext("District"), labels.districts),
        )
    )
    groups = tuple(_raised(group) for group in _by_phase(desk, desk.chain))
    content = _render(desk, "find.html", "find/", title=title, count=count, facets=facets, groups=groups)
    return Page("find/", title, count, content, "find")


def _raised(group: Group) -> Group:
    raised = (Markup(str(card).replace('href="../../', 'href="../')) for card in group.cards)  # noqa: S704 (as above)
    return Group(group.anchor, group.label, tuple(raised))


def overview_titles(spoken: Words) -> dict[Section, str]:
    """What the three overviews are called: their titles, and their names in the menu."""
    return {
        "phases": spoken.gettext("By age"),
        "topics": spoken.gettext("By topic"),
        "districts": spoken.gettext("By district"),
    }


def _overviews(desk: Desk) -> Iterator[Page]:
    labels = desk.vocabulary
    shelves: dict[Section, dict[str, Entry]] = {
        "phases": labels.phases,
        "topics": labels.topics,
        "districts": labels.districts,
    }
    for kind, title in overview_titles(desk.words).items():
        entries = tuple(shelves[kind].values())
        content = _render(desk, "overview.html", f"{kind}/", title=title, kind=kind, entries=entries)
        yield Page(f"{kind}/", title, title, content, kind)


def _district(desk: Desk, key: str, district: Entry, flyers: tuple[Link, ...]) -> Page:
    near = selection.nearby(desk.catalogue, key)
    spoken = desk.words
    named = (
        ("own", spoken.gettext("In your district"), near.own),
        ("town", spoken.gettext("For the whole town"), near.town),
        ("near", spoken.gettext("In the districts next to yours"), near.neighbours),
    )
    groups = tuple(Group(anchor, label, _cards(desk, offers)) for anchor, label, offers in named if offers)
    return _list(desk, district, "districts", groups, flyers)


def _list(desk: Desk, entry: Entry, kind: Section, groups: tuple[Group, ...], flyers: tuple[Link, ...] = ()) -> Page:
    parent = {"address": f"{kind}/", "label": overview_titles(desk.words)[kind]}
    content = _render(
        desk, "list.html", entry.address, heading=entry.label, parent=parent, groups=groups, flyers=flyers
    )
    count = len({card for group in groups for card in group.cards})
    described = desk.words.ngettext("{n} offer", "{n} offers", count).format(n=count)
    title = plain(entry.label)
    return Page(entry.address, title, f"{title}: {described}", content, kind)


def _offer(desk: Desk, offer: OfferView) -> Page:
    content = _render(desk, "offer.html", offer.address, offer=offer)
    return Page(offer.address, plain(offer.name.text), plain(offer.summary.text), content, "find")


def _cards(desk: Desk, offers: Iterable[Offer]) -> tuple[Markup, ...]:
    return tuple(desk.cards[offer.id] for offer in offers)


def _by_phase(desk: Desk, offers: Iterable[Offer]) -> tuple[Group, ...]:
    """Offers under their first phase of life: each stands once."""
    shelves: dict[str, list[Offer]] = {}
    for offer in offers:
        shelves.setdefault(selection.first_phase(desk.catalogue, offer), []).append(offer)
    return tuple(
        Group(f"phase-{key}", desk.vocabulary.phases[key].label, _cards(desk, shelf)) for key, shelf in shelves.items()
    )


def _by_topic(desk: Desk, offers: Iterable[Offer]) -> tuple[Group, ...]:
    """Offers under their first topic, topics in the order of their file: each stands once."""
    shelves: dict[str, list[Offer]] = {key: [] for key in desk.vocabulary.topics}
    for offer in offers:
        shelves[offer.topics[0]].append(offer)
    return tuple(
        Group(f"topic-{key}", desk.vocabulary.topics[key].label, _cards(desk, shelf))
        for key, shelf in shelves.items()
        if shelf
    )
