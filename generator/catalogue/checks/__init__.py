"""What is wrong with an offer, or with `_catalogue`, although each value is right. Their words: `problems/words/`.

A check is a function that yields problems without a place (see `Problem`). The other problems are found by reading.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.checks import (
    contacts,
    content,
    contradictions,
    editions,
    languages,
    leftovers,
    localities,
    moved,
    references,
    sample_data,
    scripts,
    sentences,
    thesaurus,
    times,
    twice,
    whole,
)
from generator.catalogue.context import Context
from generator.catalogue.edition import Edition
from generator.catalogue.offer import Offer
from generator.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class OfferCheck:
    """A check of one offer, and the fields that have to be right for it (see `stand_ins`)."""

    reads: frozenset[str]
    run: Callable[[Offer, Context], Iterator[Problem]]


OFFER_CHECKS: tuple[OfferCheck, ...] = tuple(
    OfferCheck(frozenset(reads), run)
    for run, reads in (
        (references.unknown_provider, ("provider",)),
        (references.unknown_topic, ("topics",)),
        (references.unknown_phase, ("phases",)),
        (references.unknown_district, ("districts",)),
        (references.unknown_access, ("place", "places")),
        (references.unknown_audience, ("audience",)),
        (references.unknown_offer, ("part_of", "instead")),
        (references.unknown_next, ("next",)),
        (references.next_to_itself, ("next",)),
        (references.repeated, (*references.LISTS, "place", "places", "contact")),
        (languages.unknown_language, ("languages",)),
        (languages.mistaken_language, ("languages",)),
        (languages.unknown_language_of_phone, ("contact", "places")),
        (languages.unused_language, ("texts.keys",)),
        (languages.missing_german, ("texts.keys",)),
        (languages.missing_translation, ("texts.keys",)),
        (languages.outdated_translation, ("texts",)),
        (languages.missing_of, ("texts",)),
        (languages.untranslated, ("texts",)),
        (scripts.words_in_other_script, ("texts",)),
        (content.missing_place, ("kind", "place", "places")),
        (content.two_places, ("place", "places", "dates")),
        (localities.address, ("place", "places")),
        (localities.other_district, ("place", "places", "districts")),
        (content.no_contact, ("contact", "place", "places")),
        (content.registration_contact, ("registration", "contact", "places")),
        (contradictions.unreachable, ("kind", "registration", "contact", "places")),
        (contradictions.registration_twice, ("registration", "dates", "places")),
        (contradictions.ages_beside_phase, ("phases", "ages")),
        (contradictions.checked_by_person, ("checked",)),
        (contradictions.not_yet, ("valid",)),
        (content.hours, ("hours", "places", "contact")),
        (times.pause_without_status, ("status", "paused", "instead")),
        (times.pause_over, ("status", "paused")),
        (times.no_dates_left, ("dates", "places", "status")),
        (times.checked_in_future, ("checked",)),
        (times.checked_overdue, ("checked",)),
        (times.expired, ("valid",)),
        (sentences.signs_and_notes, ("texts",)),
        (leftovers.leftovers, ("texts", "place", "places", "checked")),
        (sentences.fact_in_text, ("texts", "place", "places")),
        (sentences.address_with_end, ("contact", "places")),
        (contacts.charged_phone, ("contact", "places")),
        (contacts.other_script, ("contact", "places")),
        (content.unprintable_words, ("texts",)),
        (content.unprintable_facts, ("place", "places", "contact")),
        (sample_data.demo_phone, ("contact", "places")),
        (sample_data.demo_host, ("contact", "places")),
    )
)
CATALOGUE_CHECKS: tuple[Callable[[Context], Iterator[Problem]], ...] = (
    references.unknown_neighbour,
    references.one_sided_neighbour,
    references.unknown_access_in_catalogue,
    references.repeated_in_catalogue,
    references.same_label,
    references.several_in_one,
    localities.address_in_catalogue,
    localities.publisher_address,
    times.school_holidays_end,
    languages.german_not_among_languages,
    languages.unknown_language_of_helpline,
    content.hours_of_helplines,
    languages.missing_label,
    languages.untranslated_directions,
    leftovers.leftovers_in_catalogue,
    sentences.fact_in_directions,
    scripts.words_in_other_script_in_catalogue,
    contacts.charged_phone_in_catalogue,
    contacts.other_script_in_catalogue,
    contacts.exit_leads_back,
    content.unprintable_in_catalogue,
    sample_data.demo_phone_in_catalogue,
    sample_data.demo_host_in_catalogue,
    moved.moved_though_there,
    moved.moved_in_a_circle,
    moved.moved_to_nowhere,
    thesaurus.concept_leads_to_unknown,
    thesaurus.concept_leads_to_no_offer,
    thesaurus.concept_leads_nowhere,
    thesaurus.concept_without_language,
    thesaurus.term_twice,
    thesaurus.term_of_no_use,
)
WHOLE_CHECKS: tuple[Callable[[Mapping[str, Offer], Context], Iterator[Problem]], ...] = (
    whole.house_that_is_part,
    whole.house_that_rests,
    whole.instead_that_rests,
    whole.next_that_is_not_later,
    whole.next_that_rests,
    localities.far_away,
    twice.copied,
    twice.shared_phone,
    moved.moved_to_planned,
    thesaurus.concept_leads_to_closed,
)
"""What is looked for when every offer has been read; a problem's file is below the catalogue's folder."""
EDITION_CHECKS: tuple[Callable[[Mapping[str, Edition], Context], Iterator[Problem]], ...] = (
    editions.unknown_district_of_edition,
    editions.edition_code_twice,
)
"""What is looked for in editions, each by its file below the catalogue's folder."""
