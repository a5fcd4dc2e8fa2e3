"""What takes place in a house, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue.hours.rules import DAYS
from generator.catalogue.offer import Offer
from generator.catalogue.parts import by_label
from generator.view.hours import lines_in_words, weekday_names
from generator.view.labels import Vocabulary
from generator.view.offer import Other, phrase_of_name
from generator.view.text import Marked


@dataclass(frozen=True, slots=True)
class Slot:
    """One offer on one day; `note` says what is particular about the time, or is ""."""

    times: tuple[Marked, ...]
    note: Marked
    offer: Other


@dataclass(frozen=True, slots=True)
class Programme:
    """The week of a house from Monday, days without anything left out; and what has no weekday of its own."""

    week: tuple[tuple[Marked, tuple[Slot, ...]], ...]
    others: tuple[Other, ...]


def programme(parts: Iterable[Offer], vocabulary: Vocabulary) -> Programme:
    """The programme of the offers that are part of a house."""
    spoken = vocabulary.words
    days: list[list[tuple[int, Slot]]] = [[] for _ in DAYS]
    others = []
    for offer in parts:
        other = Other(offer.id, phrase_of_name(offer, spoken))
        placed = False
        venues = [venue.hours for venue in offer.places]
        for _label, rules in (pair for hours in (offer.hours, *venues) for pair in by_label(hours)):
            for line, words in lines_in_words(rules, spoken):
                note = words.season or words.note
                if not line.spans or line.holiday or not words.times or len(line.weekdays) == len(DAYS):
                    continue
                for weekday in dict.fromkeys(one.day for one in line.weekdays):
                    nth = words.days if line.weekdays[0].nth else Marked("")
                    days[weekday].append((line.spans[0].start, Slot(words.times, nth or note, other)))
                    placed = True
        if not placed:
            others.append(other)
    names = weekday_names(spoken)
    week = tuple(
        (names[day], tuple(slot for _start, slot in sorted(slots, key=lambda found: found[0])))
        for day, slots in enumerate(days)
        if slots
    )
    return Programme(week, tuple(others))
