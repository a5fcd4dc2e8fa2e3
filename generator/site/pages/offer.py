"""The pages of the offers."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from markupsafe import Markup

from generator.catalogue.offer import Offer
from generator.catalogue.within import places
from generator.output import compact
from generator.site.model import Page, second_choice
from generator.site.pages.desk import Desk, render
from generator.site.pages.said import open_said
from generator.site.script import OFFER_SCRIPT, OFFER_STYLE, versioned
from generator.site.templates import template
from generator.site.town_map import town_map
from generator.view import selection
from generator.view.mail import mistake
from generator.view.offer import OfferView
from generator.view.programme import programme
from generator.view.sayings import sayings
from generator.view.text import plain
from generator.view.times import calendar, hours_of

_NEAR: Final = 5  # offers to look at next: a glance, not one more list


def offer_pages(desk: Desk, dated: Collection[str] = ()) -> Iterator[Page]:
    """Everything about each offer; `dated` are the ids of those whose times are a file for a calendar too."""
    shared = {
        "style": versioned(OFFER_STYLE, desk.own),
        "script": versioned(OFFER_SCRIPT, desk.own),
    }
    map_ = town_map(desk.catalogue, desk.words, desk.own)
    days = calendar(desk.catalogue)
    calendars = {True: compact(days), False: compact({**days, "school": []})}
    groups, report = selection.kin(desk.chain), mistake(desk.catalogue, desk.words)
    said: dict[tuple[str, ...], Markup] = {}
    root = f"{desk.catalogue.settings.site.rstrip('/')}/{desk.words.language}/"
    for view in desk.offers.values():
        offer = desk.catalogue.offers[view.id]
        parts = desk.parts.get(view.id, ())
        if offer.kind not in said:
            said[offer.kind] = _attributes(desk, open_said(offer.kind, desk.words))
        crisis = selection.quick_exit(desk.catalogue, offer.topics)
        known = {part.id for part in parts}
        near = (key for key in selection.near(offer, groups, _NEAR + len(known)) if key not in known)
        content = render(
            desk,
            "offer.html",
            view.address,
            offer=view,
            programme=programme(parts, desk.vocabulary, desk.catalogue.today) if parts else None,
            said=said[offer.kind],
            sayings=sayings(offer, desk.words, crisis=crisis) if view.contact.phone else (),
            near=[desk.offers[key] for key in near][:_NEAR],
            others=second_choice(desk.languages, offer.texts) if desk.words.language not in offer.texts else (),
            report=report.about(root + view.address),
            leave=crisis,
            dated=view.id in dated,
            map=map_ if any(place.position for place, _ in places(offer)) else None,
            calendar=calendars[_about_school(offer)],
            **shared,
        )
        yield _page(view, content)


def _about_school(offer: Offer) -> bool:
    """Whether its hours speak of school holidays: else the page need not say when these are."""
    rules = (rule for hours in hours_of(offer) for rule in hours.rules)
    return any(rule.school_holidays or rule.only_school_holidays for rule in rules)


def _page(view: OfferView, content: str) -> Page:
    title, summary = plain(view.name.text), plain(view.summary.text)
    return Page(
        view.address, title, summary, content, "find", listed=view.standing == "active", topic=view.topics[0].key
    )


def _attributes(desk: Desk, said: Mapping[str, str]) -> Markup:
    """Words for a script as attributes, made once: they are the same on most pages."""
    html: Any = template("pages/said.html", desk.own).render(said=said)
    return Markup(html)  # noqa: S704  # a template's output
