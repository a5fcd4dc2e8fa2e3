"""Facts in the words of one language: costs, ages, days, languages, ways to get in touch; and how it lists things."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.catalogue.parts import Price
from generator.catalogue.values.facts import Ages, Cost
from generator.catalogue.values.phone import Phone
from generator.catalogue.values.tongues import name_of
from generator.view.choices import payers
from generator.view.text import Link, Marked, filled, island, islands
from generator.view.words import Words


def joined(items: Iterable[Marked], spoken: Words) -> Marked:
    """Items one after the other: "A, B, C"."""
    return Marked(f"{spoken.comma} ".join(items))


def listed(items: Iterable[Marked], spoken: Words) -> Marked:
    """Items as a sentence lists them: "A, B und C"."""
    given = list(items)
    return Marked(format_list(given, locale=spoken.locale) if given else "")


def prices_in_words(prices: Iterable[Price], spoken: Words) -> tuple[Marked, ...]:
    """Say what it costs, price by price: "Children (3–6 years): 5 €"."""
    return tuple(_price_in_words(price, spoken) for price in prices)


def _price_in_words(price: Price, spoken: Words) -> Marked:
    amount = cost_in_words(price.amount, spoken)
    who = filled(payers(spoken)[price.for_]) if price.for_ else Marked("")
    ages = ages_in_words((price.ages,), spoken) if price.ages else Marked("")
    if who and ages:
        # Translators: for whom a price is, and of what age: "Children (3–6 years)"
        who = filled(spoken.gettext("{who} ({ages})"), who=who, ages=ages)
    # Translators: for whom or what a price is, then the price: "Children: 5 €"
    return filled(spoken.gettext("{who}: {price}"), who=who or ages, price=amount) if who or ages else amount


@lru_cache(maxsize=4096)
def cost_in_words(cost: Cost, spoken: Words) -> Marked:
    """Say what it costs: "free of charge", "5 €", "15–20 € per course", "depends on your income"."""
    words = {
        "free": spoken.gettext("free of charge"),
        "by-income": spoken.gettext("depends on your income"),
        "donation": spoken.gettext("you give what you can"),
        "on-request": spoken.gettext("please ask what it costs"),
    }
    if cost.amount is None:
        return filled(words[cost.kind])
    number = "–".join(_number(amount, spoken) for amount in (cost.amount, cost.most) if amount is not None)
    forms = {
        "": "{amount}",
        "course": spoken.gettext("{amount} per course"),
        "visit": spoken.gettext("{amount} per visit"),
        "month": spoken.gettext("{amount} per month"),
        "family": spoken.gettext("{amount} per family"),
        "hour": spoken.gettext("{amount} per hour"),
        "day": spoken.gettext("{amount} per day"),
        "year": spoken.gettext("{amount} per year"),
        "week": spoken.gettext("{amount} per week"),
        "person": spoken.gettext("{amount} per person"),
        "child": spoken.gettext("{amount} per child"),
    }
    return filled(forms[cost.per], amount=island(f"{number}\u00a0€", spoken.direction))


def _number(amount: Decimal, spoken: Words) -> str:
    whole = amount == amount.to_integral_value()
    return str(format_decimal(amount, format="0" if whole else "0.00", locale=spoken.locale))


@lru_cache(maxsize=4096)
def ages_in_words(ranges: tuple[Ages, ...], spoken: Words) -> Marked:
    """Say for which ages: "0–6 years", "0–18 months", "6 months to 3 years", "from 16 years".

    Ranges that meet or overlap are one; between the others somebody is left out: "0–12 months, 6–10 years".
    """
    return joined((_range_in_words(ages, spoken) for ages in _connected(ranges)), spoken)


def _connected(ranges: Iterable[Ages]) -> list[Ages]:
    found: list[Ages] = []
    for ages in sorted(ranges, key=lambda ages: ages.from_months):
        before = found[-1] if found else None
        if before is None or (before.to_months is not None and ages.from_months > before.to_months + 1):
            found.append(ages)
        elif before.to_months is not None and (ages.to_months is None or ages.to_months > before.to_months):
            found[-1] = Ages(before.low, ages.high)
    return found


def _range_in_words(ages: Ages, spoken: Words) -> Marked:
    (low, low_unit), high = ages.low, ages.high
    if high is None:
        start = (
            spoken.ngettext("from {age} year", "from {age} years", low)
            if low_unit == "years"
            else spoken.ngettext("from {age} month", "from {age} months", low)
        )
        return filled(start, age=island(str(low), spoken.direction))
    if low and low_unit != high[1]:
        both = spoken.gettext("{low} to {high}")
        return filled(both, low=_age(str(low), ages.low, spoken), high=_age(str(high[0]), high, spoken))
    return _age(f"{low}–{high[0]}", high, spoken)


def _age(number: str, age: tuple[int, str], spoken: Words) -> Marked:
    """`number` with its unit, in the plural form of `age`."""
    unit = (
        spoken.ngettext("{ages} year", "{ages} years", age[0])
        if age[1] == "years"
        else spoken.ngettext("{ages} month", "{ages} months", age[0])
    )
    return filled(unit, ages=island(number, spoken.direction))


@lru_cache(maxsize=4096)
def date_in_words(day: date, spoken: Words) -> Marked:
    """The day in the language's own long form: "1. November 2026"."""
    return islands(format_date(day, "long", locale=spoken.locale), spoken.direction)


@lru_cache(maxsize=4096)
def languages_in_words(tags: tuple[str, ...], spoken: Words) -> Marked:
    """The names of the languages `tags` as a list: "Deutsch, Russisch und Arabisch"."""
    return listed((islands(name_of(tag, spoken.locale), spoken.direction) for tag in tags), spoken)


def phone_link(phone: Phone, direction: str) -> Link:
    """A number to tap; never broken over two lines."""
    return Link(island(phone.display.replace(" ", "\u00a0"), direction), phone.uri)


def mail_link(address: str, direction: str) -> Link:
    """An address to write to."""
    return Link(island(address, direction), f"mailto:{address}")


def web_link(address: str, direction: str) -> Link:
    """An address to open; shown without what every address begins with."""
    shown = address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return Link(island(shown, direction), address)
