"""What the page of an offer must say in a language, made from the offer's file and not by the view.

Numbers, dates, times and addresses follow rules of this file; words come from the `.po` files.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import yaml
from babel import Locale
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
SIXTY = ROOT / "tests/catalogue/sixty"
TODAY = date(2026, 11, 22)
MONTHS: Final = {
    "de": [*re.findall(r"\w+", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember")],
    "ar": [*re.findall(r"\w+", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")],
}

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

SAID_OF_HOURS: Final = {
    "by appointment|nach Vereinbarung": ("by appointment", "also by appointment", "only by appointment"),
    r"\b(PH|PH,SH) off": ("closed on public holidays",),
    "SH off": ("closed in the school holidays",),
    "SH [MT]": ("school holidays",),
    "24/7|00:00-24:00": ("day and night",),
    "-52/2": ("{days} in even calendar weeks",),
    "-53/2": ("{days} in odd calendar weeks",),
    "every 2 weeks": ("{days} every two weeks",),
    "monthly": ("{days} once a month",),
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
        return {str(message.id): str(message.string) for message in read_po(file)}


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
                yield self.range(first, last)
        for first in re.findall(r"(\d\d:\d\d)(?:\+|$)(?<!-\d\d:\d\d)", text):
            yield first

    def range(self, low: str, high: str) -> str:
        return f"من {low} إلى {high}" if self.language == "ar" else f"{low}–{high}"

    def hours(self, hours: Any) -> Iterator[str]:
        if isinstance(hours, dict):
            for label, text in hours.items():
                yield self.said("hours", label)
                yield from self.hours(text)
            return
        yield from self.times(hours)
        if alone := re.fullmatch(r"(Mo|Tu|We|Th|Fr|Sa|Su) [^A-Z]+", hours):
            names = Locale(self.language).days["format"]["abbreviated" if self.language == "de" else "wide"]
            yield names[("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su").index(alone[1])].removesuffix(".")
        if "SH" in hours:
            yield self.day("2026-12-23")
        for mark, msgids in SAID_OF_HOURS.items():
            if re.search(mark, hours):
                yield "|".join(messages(self.language)[msgid].replace("{days}", "").strip() for msgid in msgids)

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
            ends = [re.sub(r"\.00$", "", part) for part in amount.split("-")]
            shown = self.range(*ends) if len(ends) > 1 else ends[0]
            yield f"{shown} يورو" if self.language == "ar" else f"{shown.replace('.', ',')} €"
            if per:
                yield messages(self.language)[f"{{amount}}{per}"].replace("{amount}", "").strip()

    def ages(self, ages: str) -> Iterator[str]:
        low, _, high = ages.partition("-")
        if high and (low.endswith("m") == high.endswith("m") or low == "0"):
            ends = low.rstrip("m"), high.rstrip("m")
            if self.language != "ar":
                yield self.range(*ends)
            elif low in ("0", "0m"):
                yield f"حتى عمر {ends[1]}"
            else:  # of two years Arabic has no number
                yield "من سنة إلى سنتين" if ages == "1-2" else self.range(*ends)
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

    def choices(self, field: str, value: Any) -> Iterator[str]:
        yield from (self.said(field, one) for one in as_list(value))

    def labels(self, name: str, keys: list[str] | str) -> Iterator[str]:
        yield from (self.label(name, key) for key in as_list(keys) if key != "all")

    def each(self, say: Callable[[Any], Iterator[str]], value: Any) -> Iterator[str]:
        yield from (words for one in as_list(value) for words in say(one))

    def ends(self, valid: str) -> Iterator[str]:
        yield from (self.day(one) for one in valid.split("/") if one != ".." and one > TODAY.isoformat())

    def facts(self, offer: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """What the page says of each field; a field that has no rule here fails the test."""
        in_vain: dict[str, Callable[[Any], Iterator[str]]] = {
            "hours": self.hours,
            "dates": partial(self.each, self.date),
            "places": partial(self.each, self.venue),
            "contact": self.contact,
            "registration": partial(self.choices, "registration"),
        }
        always: dict[str, Callable[[Any], Iterator[str]]] = {
            **dict.fromkeys(("status", "source"), lambda _value: iter(())),
            **dict.fromkeys(("instead", "next", "part_of"), partial(self.each, links_to)),
            **{field: partial(self.choices, field) for field in ("kind", "children", "interpretation", "anonymous")},
            **{field: partial(self.labels, field) for field in ("topics", "phases", "districts")},
            "audience": partial(self.labels, "audiences"),
            "paused": lambda value: iter((self.day(value["until"]),)),
            "provider": lambda value: iter((listed("providers")[value]["name"],)),
            "ages": self.ages,
            "languages": self.languages,
            "place": self.place,
            "cost": partial(self.each, self.price),
            "valid": self.ends,
            "checked": lambda value: iter((self.day(value["on"]),)),
            "texts": self.texts,
        }
        rests = offer["status"] in ("paused", "closed")
        for field, value in offer.items():
            if not (rests and field in in_vain):
                yield from ((field, words) for words in {**in_vain, **always}[field](value))


def links_to(key: str) -> Iterator[str]:
    yield f'="../../offers/{key}/"'


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
