"""The pages of the offers."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from markupsafe import Markup

from generator.site.model import Page, second_choice
from generator.site.pages.desk import Desk, render
from generator.site.pages.said import open_said
from generator.site.script import OFFER_SCRIPT, OFFER_STYLE, versioned
from generator.site.templates import template
from generator.view import selection
from generator.view.mail import mistake
from generator.view.offer import OfferView
from generator.view.programme import programme
from generator.view.sayings import sayings
from generator.view.text import plain
from generator.view.times import calendar

_NEAR: Final = 5  # offers to look at next: a glance, not one more list


def offer_pages(desk: Desk) -> Iterator[Page]:
    """Everything about each offer."""
    shared = {
        "style": versioned(OFFER_STYLE, desk.own),
        "script": versioned(OFFER_SCRIPT, desk.own),
        "calendar": json.dumps(calendar(desk.catalogue), separators=(",", ":")),
    }
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
            programme=programme(parts, desk.vocabulary) if parts else None,
            said=said[offer.kind],
            sayings=sayings(offer, desk.words, crisis=crisis) if view.contact.phone else (),
            near=[desk.offers[key] for key in near][:_NEAR],
            others=second_choice(desk.languages, offer.texts) if desk.words.language not in offer.texts else (),
            report=report.about(root + view.address),
            leave=crisis,
            **shared,
        )
        yield _page(view, content)


def _page(view: OfferView, content: str) -> Page:
    title, summary = plain(view.name.text), plain(view.summary.text)
    return Page(
        view.address, title, summary, content, "find", listed=view.standing == "active", topic=view.topics[0].key
    )


def _attributes(desk: Desk, said: Mapping[str, str]) -> Markup:
    """Words for a script as attributes, made once: they are the same on most pages."""
    html: Any = template("pages/said.html", desk.own).render(said=said)
    return Markup(html)  # noqa: S704  # a template's output
