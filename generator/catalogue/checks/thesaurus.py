"""What is wrong with the words of `thesaurus.yml`, and with where they lead."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES
from generator.catalogue.values.tongues import tongue
from generator.fold import words
from generator.problems.problem import Problem, Steps

FILE: Final = "thesaurus"
_TARGETS: Final = {"topics": "unknown-topic", "phases": "unknown-phase", "audiences": "unknown-audience"}
_SIGNS: Final = re.compile(r"<[^>]*>?|[{}\[\]|*_]+|&[a-z]+;|https?:\S+")


def concept_leads_to_unknown(context: Context) -> Iterator[Problem]:
    """Find topics, phases, audiences and helplines that do not exist."""
    given = {line.phone.e164: str(line.phone) for line in context.helplines}
    known = ", ".join(given.values())
    for key, concept in context.thesaurus.items():
        for kind, code in _TARGETS.items():
            yield from context.unknown_keys(code, kind, getattr(concept, kind), (key, kind), FILE)
        for number, phone in enumerate(concept.helplines if context.settings else ()):
            if phone.e164 not in given:
                path = (key, "helplines", number)
                yield Problem.of("unknown-helpline", path, file=FILE, found=str(phone), choices=known)


def concept_leads_nowhere(context: Context) -> Iterator[Problem]:
    """Find concepts with words that stand for nothing."""
    for key, concept in context.thesaurus.items():
        if not (concept.topics or concept.phases or concept.audiences or concept.offers):
            yield Problem.of("concept-nowhere", (key,), at="key", file=FILE, found=key)


def concept_without_language(context: Context) -> Iterator[Problem]:
    """Find concepts that lack a language, one problem for all that lack the same.

    A language also has the words of its primary one ("de-simple": "de").
    """
    lacking: dict[str, list[str]] = {}
    for key, concept in context.thesaurus.items():
        given = {language for language, terms in concept.words.items() if terms}
        missing = [tag for tag in context.languages if tag not in given and tongue(tag) not in given]
        if missing:
            lacking.setdefault(", ".join(missing), []).append(key)
    for missing_ones, keys in lacking.items():
        path, named = (keys[0], "words"), ", ".join(keys)
        yield Problem.of("concept-language", path, at="key", file=FILE, found=named, missing=missing_ones)


def term_twice(context: Context) -> Iterator[Problem]:
    """Find words of one language that stand in two concepts, or twice in one, however they are spelt."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for key, language, number, term in _terms(context):
        place = tongue(language), " ".join(words(term))
        if place in first:
            other, tag = first[place]
            # What "de" has "de-simple" has too: to say it again does no harm.
            if place[1] and (other, tag == language) != (key, False):
                path = (key, "words", language, number)
                yield Problem.of("term-twice", path, file=FILE, found=term, other=other)
        first.setdefault(place, (key, language))


def term_of_no_use(context: Context) -> Iterator[Problem]:
    """Find words in which there is nothing to look for, and signs that nobody types."""
    for key, language, number, term in _terms(context):
        path = (key, "words", language, number)
        if not any(len(word) > 1 or not word.isascii() for word in words(term)):
            yield Problem.of("term-empty", path, file=FILE, found=term)
        elif match := _SIGNS.search(term):
            yield Problem.of("term-signs", path, file=FILE, found=match.group())


def concept_leads_to_no_offer(context: Context) -> Iterator[Problem]:
    """Find offers that do not exist, one problem for all needs that name one: the search leaves them out."""
    for offer, places in _named(context).items():
        for unknown in context.unknown_keys("concept-offer", "offers", offer, places[0], FILE):
            yield replace(unknown, values=(*unknown.values, *_needs(places)))


def concept_leads_to_closed(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find offers that nobody can go to any more, one problem for all needs that name one."""
    for offer, places in _named(context).items():
        if offer in offers and offers[offer].status == "closed":
            file = f"{LISTS_FOLDER}/{FILES[FILE]}"
            yield Problem("concept-closed", places[0], (("found", offer), *_needs(places)), file=file)


def _named(context: Context) -> dict[str, list[Steps]]:
    """Every offer that needs name, and where."""
    found: dict[str, list[Steps]] = {}
    for key, concept in context.thesaurus.items():
        for number, offer in enumerate(concept.offers):
            found.setdefault(offer, []).append((key, "offers", number))
    return found


def _needs(places: list[Steps]) -> tuple[tuple[str, str], ...]:
    """The needs that name an offer, as the values of a problem."""
    return (("needs", ", ".join(dict.fromkeys(str(place[0]) for place in places))),)


def _terms(context: Context) -> Iterator[tuple[str, str, int, str]]:
    for key, concept in context.thesaurus.items():
        for language, terms in concept.words.items():
            for number, term in enumerate(terms):
                yield key, language, number, term
