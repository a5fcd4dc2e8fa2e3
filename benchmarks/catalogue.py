"""A catalogue of made-up offers that looks like a real one: `python -m benchmarks.catalogue N DIR`.

The same number and day give the same bytes. Every number stands for one of the fictional ranges, every host is
`.example`. Nothing here imports the generator, except for the digest of a German text.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import cast

from benchmarks.town import (
    ACCESS,
    ACTIVITIES,
    AUDIENCES,
    DISTRICTS,
    PHASES,
    Activity,
    catalogue_files,
    neighbours,
    postcodes,
    provider_key,
)
from benchmarks.words import HOUSES, LANGUAGES, PROVIDERS, STREETS, WordList, house_name, word_list
from benchmarks.yaml_text import Value, to_yaml

LARGEST = HOUSES * len(ACTIVITIES)
SHOW_PROGRESS_FROM = 500
FICTIONAL_NUMBERS = ("030 23125 ", "069 90009 ", "040 66969 ", "0221 4710 ", "089 99998 ")
_DAYS = ("Mo-Fr", "Mo-Th", "Mo,We", "Tu,Th", "Mo,We,Fr", "Tu", "We", "Th", "Fr", "Sa")
_TIMES = ("09:00-12:00", "10:00-11:30", "14:00-17:00", "15:30-18:00", "09:00-12:00,13:00-16:00")
HOURS = (
    *(f"{days} {times}; PH off" for days in _DAYS for times in _TIMES),
    "Mo-Fr 09:00-12:00, Tu 14:00-17:00; PH off; SH off",
    "Mo-Th 08:00-18:00; Fr 08:00-14:00; PH off",
    "We[1] 15:00-17:00; PH off",
    "Th[2,4] 16:00-18:30; PH,SH off",
    "Sa[-1] 10:00-13:00",
    "Apr-Sep Sa,Su 10:00-18:00",
    "Mo-Fr 08:00-20:00",
    'Mo-Fr 09:00-17:00 "by appointment"; PH off',
    "Tu 17:00+; PH off",
    "24/7",
)
PURPOSES = ("crisis", "counselling", "registration", "office")
# What an offer takes from its house.
HOUSED = ("provider", "districts", "languages", "place", "contact", "checked")
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class MadeUpText:
    """The words of an offer in one language; empty where the offer has none."""

    name: str
    summary: str
    description: str
    directions: str
    bring: str
    keywords: Sequence[str]


@dataclass(frozen=True, slots=True)
class MadeUpOffer:
    """An offer: its facts (without `texts`), and its words by language.

    `more` is what else stands in the file, where our pages say more than the plain ones; `house` is the id of the offer
    that it takes place, contact and so on from, or "".
    """

    id: str
    folder: str
    shown: bool
    facts: Mapping[str, Value]
    more: Mapping[str, Value]
    house: str
    texts: Mapping[str, MadeUpText]


@dataclass(frozen=True, slots=True)
class House:
    """Where an offer happens."""

    name: str
    district: int
    provider: int
    host: str
    facts: Mapping[str, Value]


def offers(count: int, today: date) -> Iterator[MadeUpOffer]:
    """`count` offers; those of any two counts differ only in what follows them (`next`)."""
    return (made_up(number, count, today) for number in range(count))


def made_up(number: int, count: int, today: date) -> MadeUpOffer:
    """Offer `number` of `count`."""
    draw = Random(f"offer {number}")
    kind_of = ACTIVITIES[number % len(ACTIVITIES)]
    home = house(_house_number(number))
    kind = draw.choice(kind_of.kinds)
    town_wide = kind in ("phone", "online") or draw.random() < 0.07
    facts: dict[str, Value] = {"status": status(number), "provider": provider_key(home.provider)}
    facts |= {"topics": kind_of.topics, "phases": [PHASES[place] for place in kind_of.phases]}
    if kind_of.ages:
        facts["ages"] = kind_of.ages
    facts |= {"kind": kind, "districts": "all" if town_wide else _districts(draw, home), "languages": _spoken(draw)}
    if kind in ("in-person", "course", "clinic"):
        facts["place"] = home.facts
    if draw.random() < 0.85:
        facts["hours"] = draw.choice(HOURS)
    facts |= _conditions(draw, kind_of, home, today, expired=number % 100 == 74)
    chain = _next(draw, kind_of, count)
    if chain:
        facts["next"] = chain
    return MadeUpOffer(
        id=offer_id(number),
        folder="city" if town_wide else DISTRICTS[home.district],
        shown=status(number) == "active" and number % 100 != 74,
        facts=facts,
        more=_more(number, kind, facts, today),
        house=_house_of(number) if facts["registration"] != "email" else "",
        texts=_texts(draw, number % len(ACTIVITIES), home),
    )


def _more(number: int, kind: str, facts: Mapping[str, Value], today: date) -> dict[str, Value]:
    """What a part of real offers says besides: how often is taken from 326 real services."""
    draw = Random(f"more {number}")
    more: dict[str, Value] = {}
    if draw.random() < 0.3:
        numbers = [draw.choice(FICTIONAL_NUMBERS) + f"{draw.randrange(1000):03}" for _ in range(draw.randint(1, 3))]
        phones = [{"number": one, "for": draw.choice(PURPOSES), "hours": draw.choice(HOURS)} for one in numbers]
        more["contact"] = {**cast("dict[str, Value]", facts["contact"]), "phones": phones}
    if draw.random() < 0.15:
        more["cost"] = [{"amount": f"{draw.randint(2, 9)} EUR", "for": payer} for payer in ("child", "adult")]
    if draw.random() < 0.05:
        days = [today + timedelta(draw.randint(3, 200)) for _ in range(3)]
        more["dates"] = [f"{day} 10:00-14:30" for day in sorted(days)]
    if draw.random() < 0.2:
        more["audience"] = [draw.choice(AUDIENCES)]
    if draw.random() < 0.1 and kind != "phone":
        more["kind"] = [kind, "phone"]
    if draw.random() < 0.2:
        more["children"] = "welcome"
    if draw.random() < 0.06 and "hours" in facts:
        more["hours"] = {"open": facts["hours"], "phone": "Mo-Fr 08:00-09:00"}
    return more


def _house_of(number: int) -> str:
    """The house of a quarter of the offers: the first of its group, where that is one to go to."""
    first = number - number % len(ACTIVITIES)
    part = number != first and Random(f"part {number}").random() < 0.25
    return offer_id(first) if part and status(first) == "active" else ""


def offer_id(number: int) -> str:
    """The id of an offer: what it is and where, different for each number below LARGEST."""
    home = house(_house_number(number))
    return f"{ACTIVITIES[number % len(ACTIVITIES)].key}-{home.name.lower().translate(_ASCII)}"


def status(number: int) -> str:
    """The status of an offer: one of fifty is not active."""
    return ("paused", "planned", "closed")[number // 50 % 3] if number % 50 == 49 else "active"


@cache
def house(number: int) -> House:
    """One of the town's houses."""
    draw = Random(f"house {number}")
    name = house_name(number)
    district = number % len(DISTRICTS)
    facts: dict[str, Value] = {
        "name": name,
        "street": f"{draw.choice(STREETS)} {draw.randint(1, 120)}",
        "postcode": draw.choice(postcodes(district)),
        "city": "Musterstadt",
    }
    if draw.random() < 0.9:
        facts["position"] = f"{51 + draw.uniform(-0.05, 0.05):.4f}, {13.7 + draw.uniform(-0.08, 0.08):.4f}"
    if draw.random() < 0.7:
        facts["access"] = sorted(draw.sample(ACCESS, draw.randint(1, 4)), key=ACCESS.index)
    return House(name, district, number % len(PROVIDERS), f"{name.lower().translate(_ASCII)}.example", facts)


def _house_number(number: int) -> int:
    # 7 shares no factor with the number of houses, so no activity meets a house twice.
    return (number // len(ACTIVITIES) * 7 + number % len(ACTIVITIES) * 23) % HOUSES


def _districts(draw: Random, home: House) -> list[str]:
    own = DISTRICTS[home.district]
    return [own, draw.choice(neighbours(home.district))] if draw.random() < 0.2 else [own]


def _spoken(draw: Random) -> list[str]:
    others = [language for language in LANGUAGES if not language.startswith("de")]
    return ["de", *draw.sample(others, draw.choice((0, 0, 1, 1, 2, 3)))]


def _conditions(draw: Random, kind_of: Activity, home: House, today: date, *, expired: bool) -> dict[str, Value]:
    """From `cost` to `checked`, in the order of the design's example."""
    registration = draw.choice(("none", "none", "none", "phone", "phone", "email", "required", "referral"))
    facts: dict[str, Value] = {"cost": draw.choice(kind_of.costs), "registration": registration}
    if draw.random() < 0.2:
        facts["anonymous"] = "yes"
    contact: dict[str, Value] = {"phone": draw.choice(FICTIONAL_NUMBERS) + f"{draw.randrange(1000):03}"}
    if registration == "email" or draw.random() < 0.7:
        contact["email"] = f"{kind_of.key}@{home.host}"
    if draw.random() < 0.55:
        contact["website"] = f"https://{home.host}/{kind_of.key}"
    facts["contact"] = contact
    if expired:
        facts["valid"] = f"{today - timedelta(400)}/{today - timedelta(35)}"
    elif draw.random() < 0.05:
        facts["valid"] = f"{today - timedelta(100)}/{today + timedelta(265)}"
    age = 400 if draw.random() < 0.04 else draw.randint(0, 150)  # a few are overdue, as in real life
    interval = draw.choice(("6 months", "6 months", "12 months"))
    return facts | {"checked": {"on": str(today - timedelta(age)), "by": "redaktion", "every": interval}}


def _next(draw: Random, kind_of: Activity, count: int) -> list[str]:
    """The ids of up to two offers that end in a later phase, for about a third of all offers."""
    if draw.random() > 0.5:
        return []
    drawn = dict.fromkeys(draw.randrange(count) for _ in range(3))
    ends = kind_of.phases[-1]
    later = (other for other in drawn if ACTIVITIES[other % len(ACTIVITIES)].phases[-1] > ends)
    return [offer_id(other) for other in later if status(other) == "active"][:2]


def _texts(draw: Random, activity: int, home: House) -> dict[str, MadeUpText]:
    """The same sentences in every language."""
    tail = draw.randrange(5)
    chosen = draw.sample(range(12), draw.randint(4, 7)) if draw.random() < 0.85 else []
    themes = draw.sample(range(24), 6)
    directions = draw.randrange(3) if draw.random() < 0.4 else None
    things = draw.sample(range(8), draw.randint(1, 3)) if draw.random() < 0.35 else []
    keywords = themes[4:] if draw.random() < 0.5 else []
    line, stop = str(draw.randint(1, 89)), house_name(draw.randrange(HOUSES))

    def text(words: WordList) -> MadeUpText:
        way = "" if directions is None else words.directions[directions].format(line=line, stop=stop, house=home.name)
        bring = words.comma.join(words.things[place] for place in things)
        return MadeUpText(
            name=f"{words.names[activity]} {home.name}",
            summary=f"{words.lines[activity]} {words.tails[tail]}",
            description=_description(words, chosen, themes[:4], home.name),
            directions=way,
            bring=bring[:1].upper() + bring[1:],
            keywords=[words.themes[place] for place in keywords],
        )

    return {language: text(word_list(language)) for language in LANGUAGES}


def _description(words: WordList, sentences: Sequence[int], themes: Sequence[int], home: str) -> str:
    """Two paragraphs."""
    if not sentences:
        return ""
    told = [words.sentences[place].format(house=home) for place in sentences]
    about = words.about.format(list=words.comma.join(words.themes[place] for place in themes))
    return " ".join((*told[:3], about)) + "\n\n" + " ".join(told[3:])


def offer_file(offer: MadeUpOffer) -> str:
    """The YAML of an offer's file."""
    digest = _digest(offer.texts["de"])
    # Some German texts have changed since they were translated.
    of = "000000" if sum(offer.id.encode()) % 50 == 0 else digest
    texts = {language: _text_fields(text, "" if language == "de" else of) for language, text in offer.texts.items()}
    facts = {**offer.facts, **offer.more, "texts": texts}
    if offer.house:
        facts = {"part_of": offer.house} | {field: fact for field, fact in facts.items() if field not in HOUSED}
    return to_yaml(facts)


def _text_fields(text: MadeUpText, of: str) -> Value:
    fields: dict[str, Value] = {"name": text.name, "summary": text.summary}
    optional: dict[str, Value] = {
        "description": text.description,
        "directions": text.directions,
        "bring": text.bring,
        "keywords": text.keywords,
    }
    fields |= {field: value for field, value in optional.items() if value}
    return fields | {"of": of, "by": "machine"} if of else fields


def _digest(text: MadeUpText) -> str:
    # Here, because the plain build and its figures shall not depend on the generator.
    from generator.catalogue.parts import Text  # noqa: PLC0415
    from generator.catalogue.translation import german_digest  # noqa: PLC0415

    words = Text(
        name=text.name,
        summary=text.summary,
        description=text.description,
        directions=text.directions,
        bring=text.bring,
    )
    return german_digest(words)


def write(folder: Path, count: int, today: date) -> Iterator[int]:
    """Write a catalogue of `count` offers into `folder`; yields the number written so far after each."""
    if count > LARGEST:
        message = f"at most {LARGEST} offers, not {count}"
        raise ValueError(message)
    (folder / "_catalogue").mkdir(parents=True, exist_ok=True)
    for name, text in catalogue_files().items():
        (folder / "_catalogue" / name).write_text(text, encoding="utf-8")
    for name in (*DISTRICTS, "city"):
        (folder / name).mkdir(exist_ok=True)
    for number, offer in enumerate(offers(count, today), start=1):
        (folder / offer.folder / f"{offer.id}.yml").write_text(offer_file(offer), encoding="utf-8")
        yield number


def main() -> int:
    """The command: 0 fine, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue", description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, metavar="N", help=f"how many offers, up to {LARGEST}")
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is empty or not there yet")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="day to date them from")
    wish = parser.parse_args()
    if not 1 <= wish.count <= LARGEST:
        parser.error(f"N must be between 1 and {LARGEST}")
    if wish.folder.exists() and any(wish.folder.iterdir()):
        parser.error(f"{wish.folder} is not empty")
    for done in write(wish.folder, wish.count, wish.today):
        if wish.count >= SHOW_PROGRESS_FROM and sys.stderr.isatty() and (done % 100 == 0 or done == wish.count):
            print(f"\r{done}/{wish.count} offers", end="\n" if done == wish.count else "", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
