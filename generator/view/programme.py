"""What takes place in a house, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue.hours.rules import DAYS
from generator.catalogue.offer import Offer
from generator.catalogue.parts import by_label
from generator.catalogue.within import all_dates
from generator.view.choices import hours_labels
from generator.view.contact import DayView, days_view
from generator.view.facts import joined
from generator.view.hours import lines_in_words, weekday_names
from generator.view.labels import Vocabulary
from generator.view.offer import Other, phrase_of_name
from generator.view.text import Marked, filled


@dataclass(frozen=True, slots=True)
class Slot:
    """One offer on one day; `note` says what is particular about the time, or is ""."""

    times: tuple[Marked, ...]
    note: Marked
    offer: Other


@dataclass(frozen=True, slots=True)
class Programme:
    """The week of a house from Monday, days without anything left out; and what has neither weekday nor date.

    Behind the week stands the next date of whatever takes place on single days.
    """

    week: tuple[tuple[Marked, tuple[Slot, ...]], ...]
    others: tuple[Other, ...]


def programme(parts: Iterable[Offer], vocabulary: Vocabulary, today: date) -> Programme:
    """The programme of the offers that are part of a house, from `today` on."""
    spoken = vocabulary.words
    days: list[list[tuple[int, Slot]]] = [[] for _ in DAYS]
    others: list[Other] = []
    dated: list[tuple[DayView, Slot]] = []
    names = hours_labels(spoken)
    for offer in parts:
        other = Other(offer.id, phrase_of_name(offer, spoken))
        placed = False
        venues = [venue.hours for venue in offer.places]
        for label, rules in (pair for hours in (offer.hours, *venues) for pair in by_label(hours)):
            for line, words in lines_in_words(rules, spoken):
                if not line.spans or line.holiday or not words.times or len(line.weekdays) == len(DAYS):
                    continue
                which = words.days if line.weekdays[0].nth or line.weekdays[0].weeks else Marked("")
                told = (filled(names[label]), words.season, which, words.note)
                slot = Slot(words.times, joined(filter(None, told), spoken), other)
                for weekday in dict.fromkeys(one.day for one in line.weekdays):
                    days[weekday].append((line.spans[0].start, slot))
                    placed = True
        following = days_view((day for days, _ in all_dates(offer) for day in days), spoken, today)[:1]
        dated += ((one, Slot((one.times,) if one.times else (), one.register_by, other)) for one in following)
        if not placed and not following:
            others.append(other)
    weekdays = weekday_names(spoken)
    week = tuple(
        (weekdays[day], tuple(slot for _start, slot in sorted(slots, key=lambda found: found[0])))
        for day, slots in enumerate(days)
        if slots
    )
    dates = tuple((one.day, (slot,)) for one, slot in sorted(dated, key=lambda found: str(found[0].on)))
    return Programme((*week, *dates), tuple(others))
