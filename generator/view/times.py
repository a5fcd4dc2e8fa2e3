"""When an offer is open, for a script that knows what day it is: rules as lists, and the holidays they speak of.

A rule is [days, spans, season, flags]: `days` are [weekday from Monday, place in the month, weeks] or null for every
day; `spans` are [from, to or null, 1 if by appointment] in minutes; `season` is [[year, month, day], [year, month,
day]] or null; `flags` are letters: "p" on public holidays, "s" in school holidays, "o" only in school holidays, "a"
adds to the rules before instead of replacing them.
"""

from datetime import date, timedelta
from typing import Any, Final

from generator.catalogue.hours.holidays import public_holidays
from generator.catalogue.hours.rules import HoursRules, Rule
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.parts import AnyHours, by_label
from generator.catalogue.values.dates import Occasion
from generator.catalogue.within import all_dates

YEAR: Final = 366
"""So many days ahead pages and calendar files tell: nobody has checked more."""
ASIDE: Final = ("childcare",)
"""Labels of times at which nobody can come or call."""


def hours_of(offer: Offer) -> tuple[HoursRules, ...]:
    """The rules of all times at which one can come, call or write."""
    given: list[AnyHours | None] = [offer.hours, *(venue.hours for venue in offer.places)]
    found = (rules for hours in given for label, rules in by_label(hours) if label not in ASIDE)
    return tuple(dict.fromkeys(found))


def days_of(offer: Offer, today: date) -> list[list[Any]]:
    """The single days that are to come, with their times."""
    given = (day.on for days, _ in all_dates(offer) for day in days)
    return [day_as_list(one) for one in given if one.on >= today]


def day_as_list(day: Occasion) -> list[Any]:
    """A single day with its times, if it has any: ["2026-12-03", [600, 870]]."""
    return [day.on.isoformat(), *([[day.span.start, day.span.end]] if day.span else [])]


def rules_as_lists(rules: HoursRules) -> list[list[Any]]:
    """Opening hours as the finder reads them; without what one may agree on besides."""
    timed = [rule for rule in rules.rules if not rule.also_by_appointment]
    if not any(rule.spans for rule in timed):
        return [_rule(rule) for rule in rules.rules]
    return [_rule(rule) for rule in timed]


def _rule(rule: Rule) -> list[Any]:
    every = rule.every_day
    named = (
        ("p", rule.public_holidays),
        ("s", rule.school_holidays),
        ("o", rule.only_school_holidays),
        ("a", rule.adds),
    )
    return [
        None if every else [list(day) for day in rule.weekdays],
        [[span.start, span.end, *([1] if span.by_appointment else [])] for span in rule.spans],
        [list(rule.season.first), list(rule.season.last)] if rule.season else None,
        "".join(letter for letter, is_so in named if is_so),
    ]


def beginning(catalogue: Catalogue) -> date:
    """The first of the catalogue's month: from then on pages and calendar files know a YEAR.

    Not its day: all of them would be other ones every morning, for everybody who keeps the guide.
    """
    return catalogue.today.replace(day=1)


def calendar(catalogue: Catalogue) -> dict[str, Any]:
    """The first of the catalogue's month, public holidays of a year from then on, school holidays that are not over."""
    first, settings = beginning(catalogue), catalogue.settings
    last = first + timedelta(days=YEAR)
    public = (day for year in (first.year, last.year) for day in public_holidays(settings.state, year))
    school = (one for one in settings.school_holidays if one.start and one.end and one.end >= first)
    return {
        "from": first.isoformat(),
        "public": [day.isoformat() for day in sorted(public) if first <= day <= last],
        "school": [[one.start.isoformat(), one.end.isoformat()] for one in school if one.start and one.end],
    }
