"""Sixty offers built like real ones: each fact of each stands on its page, in German and in Arabic.

What is expected is made from the files themselves, not by the view: numbers, dates, times and addresses by rules of
this file, words from the `.po` files.
"""

import html
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from babel import Locale
from babel.messages.pofile import read_po

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import HOUSED
from generator.site.pages import pages

ROOT = Path(__file__).resolve().parents[2]
SIXTY = ROOT / "tests/catalogue/sixty"
TODAY = date(2026, 11, 22)
LANGUAGES = ("de", "ar")
MONTHS: Final = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
}
FILES = {path.stem: path for path in sorted(SIXTY.glob("*/*.yml")) if path.parent.name != "_catalogue"}

# The words of the interface for what stands in a file.
SAID: Final = {
    "kind": {
        "in-person": "You go there",
        "home-visit": "Somebody comes to your home",
        "outreach": "Somebody comes to where families are: to playgrounds, yards and streets",
        "phone": "By phone",
        "online": "Online",
        "course": "Course with fixed dates",
        "clinic": "In the hospital",
    },
    "registration": {
        "none": "You need not register",
        "welcome": "You need not register, but it helps",
        "phone": "Please register by phone",
        "email": "Please register by e-mail",
        "online": "Please register on the website",
        "required": "Please register beforehand",
        "referral": "You need a referral, for example from your doctor",
    },
    "children": {"welcome": "You can bring your children", "care": "Your children are looked after meanwhile"},
    "interpretation": {"on-request": "Somebody can interpret. Please ask beforehand."},
    "anonymous": {"yes": "You do not have to give your name."},
    "hours": {
        "open": "Open",
        "walk-in": "Without an appointment",
        "counselling": "Counselling",
        "phone": "On the phone",
        "online": "Online",
        "office": "Office",
        "childcare": "Childcare",
    },
    "phones": {
        "crisis": "In an emergency",
        "counselling": "Counselling",
        "registration": "Registration",
        "office": "Office",
        "whatsapp": "=WhatsApp",
    },
    "links": {
        "facebook": "=Facebook",
        "instagram": "=Instagram",
        "whatsapp": "=WhatsApp",
        "telegram": "=Telegram",
        "youtube": "=YouTube",
        "programme": "Programme",
        "chat": "Chat",
        "video": "Video",
        "download": "Leaflet to download",
        "other": "More on the web",
    },
    "payers": {
        "adult": "Adults",
        "child": "Children",
        "family": "Families",
        "reduced": "Reduced price",
        "siblings": "Siblings",
        "member": "Members",
        "material": "Material",
        "deposit": "Deposit",
    },
    "cost": {
        "free": "free of charge",
        "by-income": "depends on your income",
        "donation": "you give what you can",
        "on-request": "please ask what it costs",
    },
}


def read(path: Path) -> Any:
    """What a file says, every scalar as text."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # texts only


@cache
def listed(name: str) -> dict[str, Any]:
    return dict(read(SIXTY / "_catalogue" / f"{name}.yml"))


@cache
def messages(language: str) -> dict[str, str]:
    with (ROOT / f"site_src/locale/{language}.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file) if isinstance(message.id, str)}


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
    return " ".join(words.translate({0x2060: None, 0x200F: None}).split())


class Expected:
    """What a page in a language must say: each method takes what a file says and yields texts, or `="…"` of links."""

    def __init__(self, language: str) -> None:
        self.language = language

    def said(self, field: str, value: str) -> str:
        msgid = SAID[field][value]
        return msgid[1:] if msgid.startswith("=") else messages(self.language)[msgid]

    def label(self, name: str, key: str) -> str:
        return str(listed(name)[key]["labels"][self.language])

    def day(self, iso: str) -> str:
        year, month, day = map(int, iso.split("-"))
        return f"{day}{'.' if self.language == 'de' else ''} {MONTHS[self.language][month - 1]} {year}"

    def times(self, text: str) -> Iterator[str]:
        for first, last in re.findall(r"(\d\d:\d\d)-(\d\d:\d\d)", text):
            if (first, last) != ("00:00", "24:00"):
                yield f"{first}–{last}"
        for first in re.findall(r"(\d\d:\d\d)(?:\+|$)(?<!-\d\d:\d\d)", text):
            yield first

    def hours(self, hours: Any) -> Iterator[str]:
        if isinstance(hours, dict):
            for label, text in hours.items():
                yield self.said("hours", label)
                yield from self.hours(text)
            return
        yield from self.times(hours)
        days = Locale(self.language).days["format"]["abbreviated" if self.language == "de" else "wide"]
        names = dict(zip(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), range(7), strict=True))
        for rule in re.split("[;,]", hours):
            if (alone := re.match(r" ?(Mo|Tu|We|Th|Fr|Sa|Su)\b(?!-)", rule)) and len(re.findall("Mo|-", hours)) == 0:
                yield days[names[alone[1]]].removesuffix(".")
        words = messages(self.language)
        if re.search("by appointment|nach Vereinbarung", hours):
            yield "|".join(words[one] for one in ("by appointment", "also by appointment", "only by appointment"))
        if re.search(r"\b(PH|PH,SH) off", hours):
            yield words["closed on public holidays"]
        if "SH off" in hours:
            yield words["closed in the school holidays"]
        if "SH" in hours:
            yield self.day("2026-12-23")
        if re.search(r"SH [MT]", hours):
            yield words["school holidays"]
        if "24/7" in hours or "00:00-24:00" in hours:
            yield words["day and night"]
        for mark, words_of in (
            ("-52/2", "{days} in even calendar weeks"),
            ("-53/2", "{days} in odd calendar weeks"),
            ("every 2 weeks", "{days} every two weeks"),
            ("monthly", "{days} once a month"),
        ):
            if mark in hours:
                yield words[words_of].replace("{days}", "").strip()

    def phone(self, number: str) -> Iterator[str]:
        digits = number.replace(" ", "")
        yield f'="tel:{f"+49{digits[1:]}" if digits.startswith("0") else digits}"'
        yield number if " " in number else f"{number[:3]} {number[3:]}"

    def price(self, price: Any) -> Iterator[str]:
        if isinstance(price, dict):
            yield from self.price(price["amount"])
            if "for" in price:
                yield self.said("payers", price["for"])
            if "ages" in price:
                yield from self.ages(price["ages"])
        elif price in SAID["cost"]:
            yield self.said("cost", price)
        else:
            amount, _, per = price.partition(" EUR")
            shown = "–".join(re.sub(r"\.00$", "", part) for part in amount.split("-"))
            yield f"{shown.replace('.', ',') if self.language == 'de' else shown} €"
            if per:
                yield messages(self.language)[f"{{amount}}{per}"].replace("{amount}", "").strip()

    def ages(self, ages: str) -> Iterator[str]:
        low, _, high = ages.partition("-")
        if high and (low.endswith("m") == high.endswith("m") or low == "0"):
            yield f"{low.rstrip('m')}–{high.rstrip('m')}"
        else:
            yield from re.findall(r"\d+", ages)

    def date(self, day: Any) -> Iterator[str]:
        on = day["on"] if isinstance(day, dict) else day
        if on[:10] < TODAY.isoformat():
            return
        yield self.day(on[:10])
        yield from self.times(on)
        if isinstance(day, dict) and "register_by" in day:
            yield messages(self.language)["Please register by {date}"].format(date=self.day(day["register_by"]))

    def place(self, place: Any) -> Iterator[str]:
        at = listed("places")[place] if isinstance(place, str) else place
        for field, value in at.items():
            match field:
                case "position":
                    latitude, longitude = (str(float(number)) for number in value.split(","))
                    yield f"mlat={latitude}&amp;mlon={longitude}"
                case "access":
                    yield from (self.label("access", key) for key in value)
                case "directions":
                    yield value.get(self.language, value["de"])
                case _:
                    yield value

    def contact(self, contact: dict[str, Any]) -> Iterator[str]:
        for field, value in contact.items():
            match field:
                case "phone":
                    yield from self.phone(value)
                case "phones":
                    for line in value:
                        yield from self.phone(line["number"])
                        yield from (self.said("phones", one) for one in as_list(line.get("for", [])))
                        yield from self.languages(line.get("languages", []))
                        yield from self.hours(line.get("hours", {}))
                case "email":
                    yield f'="mailto:{value}"'
                case "links":
                    for link in value:
                        yield self.said("links", link["kind"])
                        yield f'="{link["url"]}"'
                case _:
                    yield f'="{value}"'

    def languages(self, tags: list[str]) -> Iterator[str]:
        yield from (str(Locale(self.language).languages[tag]) for tag in tags)

    def texts(self, texts: dict[str, Any]) -> Iterator[str]:
        for field, german in texts["de"].items():
            words = texts.get(self.language, {}).get(field, german)
            yield from (" ".join(part.split()) for part in words.split("\n\n"))

    def venue(self, venue: dict[str, Any]) -> Iterator[str]:
        yield from self.place(venue["place"])
        yield from self.hours(venue.get("hours", {}))
        yield from self.phone(venue["phone"]) if "phone" in venue else ()
        yield from self.contact(venue.get("contact", {}))
        for day in venue.get("dates", []):
            yield from self.date(day)

    def fact(self, field: str, value: Any, offer: dict[str, Any]) -> Iterator[str]:
        """What the page says of a field; a field that is not known here fails the test."""
        open_ = offer["status"] not in ("paused", "closed")
        in_vain: dict[str, Callable[[], Iterator[str]]] = {
            "hours": lambda: self.hours(value),
            "dates": lambda: (words for day in value for words in self.date(day)),
            "places": lambda: (words for venue in value for words in self.venue(venue)),
            "contact": lambda: self.contact(value),
            "registration": lambda: (self.said(field, one) for one in as_list(value)),
        }
        if field in in_vain:
            yield from in_vain[field]() if open_ else ()
            return
        match field:
            case "status" | "source":
                return
            case "paused":
                yield self.day(value["until"])
            case "instead" | "next" | "part_of":
                yield from (f'="../../offers/{one}/"' for one in as_list(value))
            case "provider":
                yield listed("providers")[value]["name"]
            case "topics" | "phases":
                yield from (self.label(field, key) for key in value)
            case "audience":
                yield from (self.label("audiences", key) for key in value)
            case "districts":
                yield from (self.label("districts", key) for key in value if value != "all")
            case "ages":
                yield from self.ages(value)
            case "kind" | "children" | "interpretation" | "anonymous":
                yield from (self.said(field, one) for one in as_list(value))
            case "languages":
                yield from self.languages(value)
            case "place":
                yield from self.place(value)
            case "cost":
                yield from (words for price in as_list(value) for words in self.price(price))
            case "valid":
                start, end = value.split("/")
                yield from (self.day(one) for one in (start, end) if one != ".." and one > TODAY.isoformat())
            case "checked":
                yield self.day(value["on"])
            case "texts":
                yield from self.texts(value)
            case _:
                pytest.fail(f"no rule for {field}")


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


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
    assert {problem.code for problem in loaded.problems} == {"missing-translation"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [key for key in FILES if read(FILES[key])["status"] != "planned"])
def test_every_fact_of_an_offer_stands_on_its_page(key: str, language: str) -> None:
    content = contents(language)[f"offers/{key}/"]
    text, offer = text_of(content), whole(key)
    expected = [(field, one) for field in offer for one in Expected(language).fact(field, offer[field], offer)]
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
    assert week.startswith("Das findet hier statt Montag 08:00–16:00 Uhr Ferienprogramm in den Schulferien 09:00–11:30 Uhr")
    for part in ("Rat zur Miete", "Kleidertausch", "Offene Nähwerkstatt", "Ferienprogramm", "Sprachlotsen"):
        assert part in week
    assert "15:00–18:00 Uhr Hebammensprechstunde jeden 1. Donnerstag im Monat, nach Vereinbarung" in week
    assert "16:00–18:00 Uhr Rat zur Miete Di in geraden Kalenderwochen" in week
