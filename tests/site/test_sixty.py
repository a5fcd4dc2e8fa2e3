"""Sixty offers built like real ones: each fact of each stands on its page, in German and in Arabic."""

import html
import re
from functools import cache
from typing import Any

import pytest

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import HOUSED
from generator.site.pages import pages
from tests.site.told import ROOT, SIXTY, TODAY, Expected, read

LANGUAGES = ("de", "ar")
FILES = {path.stem: path for path in sorted(SIXTY.glob("*/*.yml")) if path.parent.name != "_catalogue"}


@cache
def catalogue() -> Catalogue:
    loaded = load(SIXTY, TODAY, base=ROOT)
    assert loaded.catalogue is not None
    return loaded.catalogue


@cache
def contents(language: str) -> dict[str, str]:
    return {page.address: page.content for page in pages(catalogue(), language)}


def text_of(content: str) -> str:
    """The words of a page, without marks, on one line."""
    words = html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"</?(bdi|span)[^>]*>", "", content)))
    return " ".join(words.translate({0xAD: None, 0x2060: None, 0x200F: None}).split())


def whole(key: str) -> dict[str, Any]:
    """An offer's file, with what it takes from its house."""
    own = read(FILES[key])
    house = own.get("part_of")
    if not isinstance(house, str):
        return dict(own)
    told = {*own, *({"place", "places"} if {"place", "places"} & set(own) else ())}
    return {**{field: value for field, value in read(FILES[house]).items() if field in {*HOUSED} - told}, **own}


def test_the_sixty_pass_without_a_warning() -> None:
    loaded = load(SIXTY, TODAY, base=ROOT)
    assert len(FILES) == 60
    assert {problem.code for problem in loaded.problems} == {"missing-translation", "not-yet"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [key for key in FILES if read(FILES[key])["status"] != "planned"])
def test_every_fact_of_an_offer_stands_on_its_page(key: str, language: str) -> None:
    content = contents(language)[f"offers/{key}/"]
    text, offer = text_of(content), whole(key)
    expected = [*Expected(language).facts(offer)]
    assert len(expected) >= 8
    missing = [
        (field, one)
        for field, one in expected
        if one not in content and not any(" ".join(part.split()) in text for part in one.split("|"))
    ]
    assert missing == []


def test_nobody_calls_in_vain_what_rests() -> None:
    for key in ("trauergruppe", "leihgrosseltern", "spielkreis-alt"):
        content = contents("de")[f"offers/{key}/"]
        assert "tel:" not in content
        assert "fl-notice--rest" in content


def test_a_house_shows_its_parts_day_by_day() -> None:
    content = contents("de")["offers/nachbarschaftshaus/"]
    week = text_of(content[content.index('<h2 id="programme">') :])
    assert week.startswith(
        "Das findet hier statt Montag 08:00–16:00 Uhr Ferienprogramm in den Schulferien 09:00–11:30 Uhr"
    )
    for part in ("Rat zur Miete", "Kleidertausch", "Offene Nähwerkstatt", "Ferienprogramm", "Sprachlotsen"):
        assert part in week
    assert "15:00–18:00 Uhr Hebammensprechstunde jeden 1. Donnerstag im Monat, nach Vereinbarung" in week
    assert "16:00–18:00 Uhr Rat zur Miete Di in geraden Kalenderwochen" in week
