"""What is the same for every offer in one language: labels, and facts that repeat (costs, ages, dates) in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.catalogue.model import Catalogue
from generator.catalogue.values.facts import Ages, Cost
from generator.view.text import island, islands
from generator.view.words import Words, words

SOURCE_LANGUAGE = "de"


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic, phase, district or kind of access as a family reads it; `address` starts at the language's folder."""

    key: str
    label: str
    address: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The labels of one language; mappings are by key, in the order of their files."""

    words: Words
    topics: dict[str, Entry]
    phases: dict[str, Entry]
    districts: dict[str, Entry]
    access: dict[str, Entry]


def vocabulary(catalogue: Catalogue, language: str) -> Vocabulary:
    """The catalogue's labels in `language`; a missing label is shown in German."""
    spoken = words(language)

    def entries(folder: str, labels: Iterable[tuple[str, dict[str, str]]]) -> dict[str, Entry]:
        return {
            key: Entry(
                key, islands(label.get(language) or label[SOURCE_LANGUAGE], spoken.direction), f"{folder}/{key}/"
            )
            for key, label in labels
        }

    return Vocabulary(
        spoken,
        entries("topics", ((key, topic.labels) for key, topic in catalogue.topics.items())),
        entries("phases", ((key, phase.labels) for key, phase in catalogue.phases.items())),
        entries("districts", ((key, district.labels) for key, district in catalogue.districts.items())),
        entries("access", ((key, access.labels) for key, access in catalogue.access.items())),
    )


def cost_in_words(cost: Cost, spoken: Words) -> str:
    """Say what it costs: "free of charge", "5 €", "15 € per course", "depends on your income"."""
    if cost.kind == "free":
        return spoken.gettext("free of charge")
    if cost.amount is None:
        return spoken.gettext("depends on your income")
    whole = cost.amount == cost.amount.to_integral_value()
    number = format_decimal(cost.amount, format="0" if whole else "0.00", locale=spoken.locale)
    amount = island(f"{number}\u00a0€", spoken.direction)
    forms = {
        "": "{amount}",
        "course": spoken.gettext("{amount} per course"),
        "visit": spoken.gettext("{amount} per visit"),
        "month": spoken.gettext("{amount} per month"),
        "family": spoken.gettext("{amount} per family"),
        "hour": spoken.gettext("{amount} per hour"),
        "day": spoken.gettext("{amount} per day"),
        "year": spoken.gettext("{amount} per year"),
    }
    return forms[cost.per].format(amount=amount)


def ages_in_words(ages: Ages, spoken: Words) -> str:
    """Say for which ages: "0–6 years", "0–18 months", "6 months to 3 years", "from 16 years"."""
    (low, low_unit), high = ages.low, ages.high
    if high is None:
        start = (
            spoken.ngettext("from {age} year", "from {age} years", low)
            if low_unit == "years"
            else spoken.ngettext("from {age} month", "from {age} months", low)
        )
        return start.format(age=island(str(low), spoken.direction))
    if low and low_unit != high[1]:
        both = spoken.gettext("{low} to {high}")
        return both.format(low=_age(str(low), ages.low, spoken), high=_age(str(high[0]), high, spoken))
    return _age(f"{low}–{high[0]}", high, spoken)


def _age(number: str, age: tuple[int, str], spoken: Words) -> str:
    """`number` with its unit, in the plural form of `age`."""
    unit = (
        spoken.ngettext("{ages} year", "{ages} years", age[0])
        if age[1] == "years"
        else spoken.ngettext("{ages} month", "{ages} months", age[0])
    )
    return unit.format(ages=island(number, spoken.direction))


@lru_cache(maxsize=4096)
def date_in_words(day: date, spoken: Words) -> str:
    """The day in the language's own long form: "1. November 2026"."""
    return islands(format_date(day, "long", locale=spoken.locale), spoken.direction)


@lru_cache(maxsize=4096)
def languages_in_words(tags: tuple[str, ...], spoken: Words) -> str:
    """The names of the languages `tags` as a list: "Deutsch, Russisch und Arabisch"."""
    return listed(tuple(_language_name(tag, spoken.locale) for tag in tags), spoken)


def listed(items: tuple[str, ...], spoken: Words) -> str:
    """Items joined as the language joins them: "A, B und C"."""
    return format_list(items, locale=spoken.locale) if items else ""


def _language_name(tag: str, locale: Locale) -> str:
    try:
        other = Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        other = Locale.parse(tag.partition("-")[0])
    return str(other.get_display_name(locale) or tag)
