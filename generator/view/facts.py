"""Facts in the words of one language: costs, ages, days, languages, ways to get in touch; and how it lists things."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from generator.catalogue.parts import Price
from generator.catalogue.values.facts import Ages, Cost
from generator.catalogue.values.phone import Phone
from generator.catalogue.values.tongues import name_of
from generator.view.choices import payers, tongues
from generator.view.text import NO_BREAK, Link, Marked, filled, island, islands, unbroken
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
    """Say what it costs: "free of charge", "€5", "€15–20 per course", "depends on your income"."""
    words = {
        "free": spoken.gettext("free of charge"),
        "by-income": spoken.gettext("depends on your income"),
        "donation": spoken.gettext("you give what you can"),
        "on-request": spoken.gettext("please ask what it costs"),
    }
    if cost.amount is None:
        return filled(words[cost.kind])
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
    return filled(forms[cost.per], amount=_euros(cost.amount, cost.most, spoken))


def _euros(least: Decimal, most: Decimal | None, spoken: Words) -> Marked:
    if most is None:
        # Translators: a price as the language writes it: "€5", "5 €"
        return unbroken(filled(spoken.gettext("€{amount}"), amount=_number(least, spoken)))
    # Translators: a range of prices; in words where a dash could be read in two directions
    euros = spoken.gettext("€{low}–{high}")
    return unbroken(filled(euros, low=_number(least, spoken), high=_number(most, spoken)))


def _number(amount: Decimal, spoken: Words) -> Marked:
    whole = amount == amount.to_integral_value()
    number = format_decimal(amount, format="0" if whole else "0.00", locale=spoken.locale)
    return island(str(number), spoken.direction)


@lru_cache(maxsize=4096)
def ages_in_words(ranges: tuple[Ages, ...], spoken: Words, *, pregnancy: bool = False) -> Marked:
    """Say for which ages: "0–6 years", "0–18 months", "6 months to 3 years", "from 16 years".

    Ranges that meet or overlap are one; between the others somebody is left out: "0–12 months, 6–10 years". With
    `pregnancy` it begins there: "from pregnancy to 6 years", "in pregnancy, 6–10 years".
    """
    connected = _connected(ranges)
    said = [_range_in_words(ages, spoken) for ages in connected]
    if pregnancy and connected:
        if connected[0].from_months == 0:
            said[0] = _from_pregnancy(connected[0], spoken)
        else:
            # Translators: stands in a list of ages: "in pregnancy, 6–10 years"
            said.insert(0, filled(spoken.gettext("in pregnancy")))
    return joined(said, spoken)


def _from_pregnancy(ages: Ages, spoken: Words) -> Marked:
    if ages.high is None:
        # Translators: stands where ages stand
        return filled(spoken.gettext("from pregnancy"))
    number, unit = ages.high
    words = (
        spoken.ngettext("from pregnancy to {age} year", "from pregnancy to {age} years", number)
        if unit == "years"
        else spoken.ngettext("from pregnancy to {age} month", "from pregnancy to {age} months", number)
    )
    return filled(words, age=island(str(number), spoken.direction))


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
        return filled(spoken.gettext("{low} to {high}"), low=_age(ages.low, spoken), high=_age(high, spoken))
    if low == high[0]:
        return _age(high, spoken)
    number, unit = high
    if not low:
        up_to = (
            spoken.ngettext("0–{age} year", "0–{age} years", number)
            if unit == "years"
            else spoken.ngettext("0–{age} month", "0–{age} months", number)
        )
        return unbroken(filled(up_to, age=island(str(number), spoken.direction)))
    # Translators: a range of ages; in words where a dash could be read in two directions. The form is that of {high}.
    both = (
        spoken.ngettext("{low}–{high} year", "{low}–{high} years", number)
        if unit == "years"
        else spoken.ngettext("{low}–{high} month", "{low}–{high} months", number)
    )
    return unbroken(filled(both, low=island(str(low), spoken.direction), high=island(str(number), spoken.direction)))


def _age(age: tuple[int, str], spoken: Words) -> Marked:
    number, unit = age
    words = (
        spoken.ngettext("{age} year", "{age} years", number)
        if unit == "years"
        else spoken.ngettext("{age} month", "{age} months", number)
    )
    return unbroken(filled(words, age=island(str(number), spoken.direction)))


@lru_cache(maxsize=4096)
def date_in_words(day: date, spoken: Words) -> Marked:
    """The day in the language's own long form: "1. November 2026"; day and month stay on one line."""
    text = format_date(day, "long", locale=spoken.locale).replace(" ", NO_BREAK, 1)
    return islands(text, spoken.direction)


def size_in_words(size: int, spoken: Words) -> Marked:
    """So many bytes as a phone counts them: "1,4 MB"."""
    megabytes = format_unit(
        max(0.1, size / 1e6), "digital-megabyte", length="short", format="0.0", locale=spoken.locale
    )
    return islands(megabytes.replace(" ", NO_BREAK), spoken.direction)


@lru_cache(maxsize=4096)
def languages_in_words(tags: tuple[str, ...], spoken: Words) -> Marked:
    """The names of the languages `tags` as a list: "Deutsch, Russisch und Arabisch"."""
    ours = tongues(spoken)
    names = (ours.get(tag) or name_of(tag, spoken.locale) for tag in tags)
    # As in a sentence: "tiếng Nga".
    names = (name.replace("Tiếng ", "tiếng ") for name in names) if spoken.language == "vi" else names
    return listed((islands(name, spoken.direction) for name in names), spoken)


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
