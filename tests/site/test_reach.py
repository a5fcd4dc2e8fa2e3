"""Whatever the schema lets editors write reaches families: on the page, and on the flyer's card.

Each field is written into an offer that says as little as possible; what it should make the page say must stand there
then, and not before. A field that is not known here fails: whoever adds one says where it is shown, or why not.
"""

import html
import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from generator.catalogue.load import load
from generator.catalogue.schema import offer_schema
from generator.flyers.cards import card
from generator.site.pages import pages
from generator.view.labels import vocabulary
from generator.view.words import words

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
HOURS = "Su 04:05-06:07"
TIMES = "04:05–06:07"
NUMBER, SHOWN = "030 23125 987", "030 23125 987"
URL, SHOWN_URL = "https://anders.example/seite", "anders.example/seite"

UNREAD: Final = ("href", "id", "link", "lang", "mark", "qr")

Changes = dict[str, Any]
_HOURS_LABELS: Final = {
    "open": "Geöffnet",
    "walk-in": "Ohne Termin",
    "counselling": "Beratung",
    "phone": "Am Telefon",
    "online": "Online",
    "office": "Büro",
    "childcare": "Kinderbetreuung",
}


def _phones(**line: Any) -> Changes:
    return {"phones": [{"number": NUMBER, **line}]}


_HOURS: Final[dict[str, tuple[Any, str]]] = {
    "hours": (HOURS, TIMES),
    **{f"hours.{label}": ({label: HOURS}, words) for label, words in _HOURS_LABELS.items()},
}
_DATES: Final[dict[str, tuple[Any, str]]] = {
    "dates": (["2027-05-06 04:05-06:07"], TIMES),
    "dates.on": ([{"on": "2027-05-06"}], "6. Mai 2027"),
    "dates.register_by": ([{"on": "2027-05-06", "register_by": "2027-04-03"}], "3. April 2027"),
}
_CONTACT: Final[dict[str, tuple[Changes, str]]] = {
    "contact.phone": ({"phone": NUMBER}, SHOWN),
    "contact.phones.number": (_phones(), SHOWN),
    "contact.phones.for": (_phones(**{"for": "crisis"}), "Im Notfall"),
    "contact.phones.languages": (_phones(languages=["mn"]), "Mongolisch"),
    "contact.phones.hours": (_phones(hours=HOURS), TIMES),
    "contact.email": ({"email": "anders@anders.example"}, "anders@anders.example"),
    "contact.website": ({"website": URL}, SHOWN_URL),
    "contact.booking": ({"booking": URL}, SHOWN_URL),
    "contact.links.url": ({"links": [{"kind": "chat", "url": URL}]}, SHOWN_URL),
    "contact.links.kind": ({"links": [{"kind": "chat", "url": URL}]}, "Chat"),
}
_PLACE: Final[dict[str, tuple[Any, str]]] = {
    "place": ("haus", "Familienhaus"),
    "place.name": ({"name": "Anderswo"}, "Anderswo"),
    "place.street": ({"street": "Andere Gasse 7"}, "Andere Gasse 7"),
    "place.postcode": ({"name": "Da", "postcode": "04321"}, "04321"),
    "place.city": ({"name": "Da", "city": "Andersdorf"}, "Andersdorf"),
    "place.position": ({"name": "Da", "position": "51.4321, 13.1234"}, "mlat=51.4321"),
    "place.access": ({"name": "Da", "access": ["lift"]}, "Aufzug"),
    "place.directions": ({"name": "Da", "directions": {"de": "Hinten links"}}, "Hinten links"),
}


def _venue(field: str, given: tuple[Any, str]) -> tuple[Changes, str]:
    value, shown = given
    return {"places": [{"place": "treff", field: value}]}, shown


# What is written, and what stands there then.
FIELDS: Final[dict[str, tuple[Changes, str]]] = {
    "status": ({"status": "closed"}, "Dieses Angebot gibt es nicht mehr."),
    "paused.until": ({"status": "paused", "paused": {"until": "2027-03-01"}}, "1. März 2027"),
    "instead": ({"status": "closed", "instead": ["rallye"]}, "Rallye"),
    "part_of": ({"part_of": ["rallye"]}, "Rallye"),
    "provider": ({"provider": "jugendamt"}, "Jugendamt Dresden"),
    "topics": ({"topics": ["everyday-help"]}, "Hilfe im Alltag"),
    "phases": ({"phases": ["toddler"]}, "Kleinkind"),
    "ages": ({"ages": "7-9"}, "7–9 Jahre"),
    "audience": ({"audience": ["fathers"]}, "Väter"),
    "kind": ({"kind": "home-visit"}, "=Somebody comes to your home"),
    "districts": ({"districts": ["prohlis"]}, "Prohlis"),
    "languages": ({"languages": ["mn"]}, "Mongolisch"),
    "interpretation": ({"interpretation": "on-request"}, "=Somebody can interpret. Please ask beforehand."),
    **{path: ({"place": value}, shown) for path, (value, shown) in _PLACE.items()},
    "places.place": ({"places": [{"place": "haus"}]}, "Familienhaus"),
    **{
        f"places.{path}": ({"places": [{"place": value}]}, shown)
        for path, (value, shown) in _PLACE.items()
        if path != "place"
    },
    **{f"places.{path}": _venue("hours", given) for path, given in _HOURS.items()},
    **{f"places.{path}": _venue("dates", given) for path, given in _DATES.items()},
    "places.phone": _venue("phone", (NUMBER, SHOWN)),
    **{f"places.{path}": _venue("contact", given) for path, given in _CONTACT.items()},
    **{path: ({"hours": value}, shown) for path, (value, shown) in _HOURS.items()},
    **{path: ({"dates": value}, shown) for path, (value, shown) in _DATES.items()},
    "cost": ({"cost": "37 EUR"}, "37 €"),
    "cost.amount": ({"cost": [{"amount": "37 EUR"}]}, "37 €"),
    "cost.for": ({"cost": [{"amount": "37 EUR", "for": "deposit"}]}, "Pfand"),
    "cost.ages": ({"cost": [{"amount": "37 EUR", "ages": "7-9"}]}, "7–9 Jahre"),
    "registration": ({"registration": "referral"}, "=You need a referral, for example from your doctor"),
    "children": ({"children": "care"}, "=Your children are looked after meanwhile"),
    "anonymous": ({"anonymous": "yes"}, "=You do not have to give your name."),
    **{path: ({"contact": value}, shown) for path, (value, shown) in _CONTACT.items()},
    "valid": ({"valid": "2026-01-01/2027-06-05"}, "5. Juni 2027"),
    "checked.on": ({"checked": {"on": "2026-10-09", "by": "redaktion", "every": "1 year"}}, "9. Oktober 2026"),
    "next": ({"next": ["rallye"]}, "Rallye"),
    "texts.name": ({"texts": {"de": {"name": "Andersname", "summary": "Da."}}}, "Andersname"),
    "texts.summary": ({"texts": {"de": {"name": "Treff", "summary": "Ganz anders."}}}, "Ganz anders."),
    "texts.description": ({"texts": {"de": {"name": "T", "summary": "D", "description": "Viel mehr."}}}, "Viel mehr."),
    "texts.directions": (
        {"texts": {"de": {"name": "T", "summary": "D", "directions": "Immer rechts"}}},
        "Immer rechts",
    ),
    "texts.bring": ({"texts": {"de": {"name": "T", "summary": "D", "bring": "Socken"}}}, "Socken"),
}
# Shown nowhere, each for a reason.
NOT_SHOWN: Final = {
    "source.id": "for editors: where an imported entry came from",
    "source.url": "for editors: where an imported entry came from",
    "source.taken": "for editors: where an imported entry came from",
    "source.other": "for editors: what of an imported entry has no field",
    "checked.by": "for editors: families read when, not which office",
    "checked.every": "for editors: when it is due again",
    "texts.keywords": "for the search",
    "texts.of": "the notice about outdated translations is made of it",
    "texts.by": "the notice about machine translations is made of it",
}
# In fewer words on paper.
SHORTER: Final = {
    "interpretation": "interpreting possible",
    "children": "with childcare",
    "anonymous": "no name needed",
}
# On the page alone: a card has room for what one must know to go there; its code leads to the page.
NOT_ON_PAPER: Final = {
    "status": "what is not active is on no flyer",
    "paused.until": "what is not active is on no flyer",
    "instead": "what is not active is on no flyer",
    "part_of": "the place says where it is",
    "provider": "nobody needs it to go there",
    "topics": "for finding, on the site",
    "phases": "the flyer's headings",
    "districts": "the flyer's own district, and a card's `district`",
    "checked.on": "the flyer has a date of its own",
    "next": "the flyer goes from phase to phase itself",
    "place.position": "a map, on the site",
    "places.place.position": "a map, on the site",
    "place.access": "only a sign, and only of places without steps",
    "places.place.access": "only a sign, and only of places without steps",
    "place.directions": "long",
    "places.place.directions": "long",
    "texts.description": "long",
    "texts.directions": "long",
    "texts.bring": "long",
    "contact.links.kind": "of links only the address, and only where there is nothing else",
    "places.contact.links.kind": "of links only the address, and only where there is nothing else",
}


def leaves(part: dict[str, Any], path: str = "") -> Iterator[str]:
    """The fields of a schema that hold values: "contact.phones.number"."""
    if "$ref" in part:
        yield from leaves(SCHEMA["$defs"][part["$ref"].rsplit("/", 1)[-1]], path)
    elif "properties" in part:
        for field, inner in part["properties"].items():
            yield from leaves(inner, f"{path}.{field}".removeprefix("."))
    elif choices := part.get("anyOf") or part.get("oneOf"):
        for choice in choices:
            yield from leaves(choice, path)
    elif "items" in part:
        yield from leaves(part["items"], path)
    elif "patternProperties" in part:
        for inner in part["patternProperties"].values():
            yield from leaves(inner, path)
    elif part.get("type") != "null":
        yield path


SCHEMA: Final = offer_schema()
PATHS: Final = sorted(set(leaves(SCHEMA)))
LITTLE: Final[Changes] = {
    "status": "active",
    "provider": "vsp",
    "topics": ["meeting"],
    "phases": ["baby"],
    "kind": "outreach",
    "districts": "all",
    "checked": {"on": "2026-11-01", "by": "redaktion", "every": "1 year"},
    "texts": {"de": {"name": "Treff", "summary": "Da."}},
}


def shown(changes: Changes, folder: Path) -> tuple[str, str]:
    """The page and the card of an offer that says little, but for the changes."""
    offers = folder / "offers"
    shutil.copytree(ROOT / "tests/catalogue/base", offers, dirs_exist_ok=True)
    with (offers / "_catalogue/places.yml").open("a") as places:
        places.write("treff: {name: Treffpunkt}\n")
    # Reached by post at least, so that a way to reach it may be tried alone.
    reached = {} if {"place", "places", "contact"} & set(changes) else {"contact": {"email": "da@da.example"}}
    (offers / "prohlis/treff.yml").write_text(yaml.safe_dump({**LITTLE, **reached, **changes}), "utf-8")
    loaded = load(offers, TODAY, base=folder)
    assert loaded.catalogue is not None, loaded.problems
    page = next(page for page in pages(loaded.catalogue, "de") if page.address == "offers/treff/")
    content = re.sub(r'<section class="fl-near".*?</section>', "", page.content, flags=re.DOTALL)  # nobody writes that
    offer = loaded.catalogue.offers["treff"]
    if not loaded.catalogue.shows(offer):
        return _plain(content), ""
    printed = card(loaded.catalogue, offer, vocabulary(loaded.catalogue, "de"))
    return _plain(content), _plain(json.dumps(list(_read(printed)), ensure_ascii=False))


def _read(printed: Any) -> Iterator[str]:
    """What one reads on paper: no addresses behind words, no codes."""
    match printed:
        case dict():
            yield from (words for key, part in printed.items() if key not in UNREAD for words in _read(part))
        case list() | tuple():
            yield from (words for part in printed for words in _read(part))
        case str():
            yield printed


def _plain(content: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(content))


def test_every_field_of_the_schema_is_known_here() -> None:
    assert len(PATHS) > 80
    assert sorted({*FIELDS, *NOT_SHOWN}) == PATHS
    assert not set(FIELDS) & set(NOT_SHOWN)
    assert set(NOT_ON_PAPER) <= set(FIELDS)


@pytest.mark.parametrize("path", FIELDS)
def test_what_is_written_into_a_field_stands_on_page_and_paper(path: str, tmp_path: Path) -> None:
    changes, given = FIELDS[path]
    expected = words("de").gettext(given[1:]) if given.startswith("=") else given
    page, printed = shown(changes, tmp_path)
    page_before, printed_before = shown({}, tmp_path)
    assert expected in page
    assert expected not in page_before
    shorter = words("de").gettext(SHORTER[path]) if path in SHORTER else expected
    assert (shorter in printed) == (path not in NOT_ON_PAPER)
    assert shorter not in printed_before


def test_what_editors_alone_need_is_shown_nowhere(tmp_path: Path) -> None:
    secret = {"id": "geheim1", "url": "https://geheim2.example", "taken": "2019-02-03", "other": {"Fax": "geheim3"}}
    checked = {"on": "2026-11-01", "by": "geheim4", "every": "7 months"}
    page, printed = shown({"source": secret, "checked": checked}, tmp_path)
    assert re.findall("geheim.|Februar 2019|7 months", page + printed) == []
