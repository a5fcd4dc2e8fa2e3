"""The lists of offers: by topic, phase, district, language and audience, and by phase and district at once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, product

from generator.catalogue.offer import Offer
from generator.catalogue.values.tongues import tongue
from generator.output import Download
from generator.site.model import Page, Section
from generator.site.pages.desk import Desk
from generator.site.pages.listing import Chip, Chips, Crumb, Listing, pages_of
from generator.site.pages.overviews import overview_titles
from generator.site.pages.shelves import Group, by_distance, by_phase, by_topic, of_town, without_neighbours
from generator.view import selection
from generator.view.brief import we_speak
from generator.view.facts import languages_in_words
from generator.view.labels import Entry
from generator.view.sketch import sketch
from generator.view.text import Link, Marked, filled

Counts = Counter[tuple[str, str]]
"""How many offers of its own a district has for a phase, by the keys of phase and district."""


def lists(desk: Desk) -> Iterator[Page]:
    """Every list of offers for families."""
    counts = _counts(desk)
    narrowed = (_phases(desk, counts), _districts(desk, counts), _pairs(desk, counts))
    for made in chain(_topics(desk), *narrowed, _tongues(desk), _audiences(desk)):
        yield from pages_of(desk, made)


def tongue_chips(desk: Desk) -> Chips:
    """The languages in which there is an offer now."""
    told = ((tag, len(desk.spoken.get(tag, ()))) for tag in selection.tongues(desk.catalogue))
    chips = tuple(Chip(_name_of(desk, tag), _address_of_tongue(tag), count) for tag, count in told if count)
    return Chips(desk.words.gettext("Languages spoken"), chips)


def audience_chips(desk: Desk) -> Chips:
    """The audiences for whom there is an offer now."""
    entries = (desk.vocabulary.audiences[key] for key in selection.audiences(desk.catalogue))
    told = ((entry, len(_meant(desk, entry))) for entry in entries)
    chips = tuple(Chip(entry.label, entry.address, count) for entry, count in told if count)
    return Chips(desk.words.gettext("For whom"), chips)


def own_tongue(desk: Desk) -> Link | None:
    """The list of what is there in the page's own language; none in German, which is spoken everywhere."""
    tag = tongue(desk.words.language)
    said = we_speak(desk.words)
    return Link(filled(said), _address_of_tongue(tag)) if said and tag in desk.spoken else None


def _topics(desk: Desk) -> Iterator[Listing]:
    for key, topic in desk.vocabulary.topics.items():
        offers = [offer for offer in desk.chain if key in offer.topics]
        crumbs = (_overview(desk, "topics"),)
        leave = selection.quick_exit(desk.catalogue, (key,))
        yield Listing(
            topic.address, topic.label, "topics", len(offers), by_phase(desk, offers), crumbs, leave=leave, topic=key
        )


def _phases(desk: Desk, counts: Counts) -> Iterator[Listing]:
    districts = desk.vocabulary.districts.values()
    title = overview_titles(desk.words)["districts"]
    for phase in desk.vocabulary.phases.values():
        pairs = ((district.label, phase, district) for district in districts)
        narrower = Chips(title, _pair_chips(pairs, counts))
        crumbs, offers = (_overview(desk, "phases"),), _at(desk, phase)
        groups = by_topic(desk, offers)
        yield Listing(phase.address, phase.label, "phases", len(offers), groups, crumbs, narrower)


def _districts(desk: Desk, counts: Counts) -> Iterator[Listing]:
    phases = desk.vocabulary.phases.values()
    title = overview_titles(desk.words)["phases"]
    for district in desk.vocabulary.districts.values():
        pairs = ((phase.label, phase, district) for phase in phases)
        narrower = Chips(title, _pair_chips(pairs, counts))
        crumbs, groups = (_overview(desk, "districts"),), by_distance(desk, district.key)
        address, number, files = district.address, _number(groups), _downloads(desk, district)
        own = desk.nearby[district.key].own
        yield Listing(
            address,
            district.label,
            "districts",
            number,
            groups,
            crumbs,
            narrower,
            downloads=files,
            sketch=sketch(desk.catalogue, district.key, own, desk.vocabulary),
        )


def _pairs(desk: Desk, counts: Counts) -> Iterator[Listing]:
    """Lists such as "Baby in Prohlis", wherever the district has offers of its own for the phase, or had."""
    there = selection.pairs(desk.catalogue)
    title, districts = desk.words.gettext("In the districts next to yours"), desk.vocabulary.districts
    for phase in desk.vocabulary.phases.values():
        town = of_town(desk, phase.key)
        for district in districts.values():
            if (phase.key, district.key) in there:
                # Translators: a phase of life in a district: "Baby in Prohlis"; both stand in the nominative
                words = desk.words.gettext("{phase} in {district}")
                heading = filled(words, phase=phase.label, district=district.label)
                crumbs = tuple(Crumb(entry.label, entry.address) for entry in (phase, district))
                groups = without_neighbours(desk, district.key, phase.key, town)
                near = (districts[key] for key in desk.catalogue.districts[district.key].neighbours)
                wider = Chips(title, _pair_chips(((entry.label, phase, entry) for entry in near), counts))
                address, number = _address_of_pair(phase, district), _number(groups)
                listed = number > 0
                yield Listing(address, heading, "phases", number, groups, crumbs, wider=wider, listed=listed)


def _tongues(desk: Desk) -> Iterator[Listing]:
    own = tongue(desk.words.language)
    for tag in selection.tongues(desk.catalogue):
        # Translators: {language} is the name of a language, in the nominative
        said = filled(desk.words.gettext("Spoken here: {language}"), language=_name_of(desk, tag))
        heading = filled(we_speak(desk.words)) if tag == own else said
        offers = desk.spoken.get(tag, ())
        groups = by_topic(desk, offers)
        yield Listing(_address_of_tongue(tag), heading, "find", len(offers), groups, listed=bool(offers))


def _audiences(desk: Desk) -> Iterator[Listing]:
    for key in selection.audiences(desk.catalogue):
        entry = desk.vocabulary.audiences[key]
        offers = _meant(desk, entry)
        yield Listing(entry.address, entry.label, "find", len(offers), by_topic(desk, offers), listed=bool(offers))


def _at(desk: Desk, phase: Entry) -> tuple[Offer, ...]:
    return tuple(offer for offer in desk.chain if phase.key in offer.phases)


def _meant(desk: Desk, audience: Entry) -> tuple[Offer, ...]:
    return tuple(offer for offer in desk.chain if audience.key in offer.audience)


def _counts(desk: Desk) -> Counts:
    """The counts of the pairs that have a page."""
    own, there = (offer for offer in desk.chain if offer.districts != "all"), selection.pairs(desk.catalogue)
    pairs = (pair for offer in own for pair in product(offer.phases, offer.districts))
    return Counter(pair for pair in pairs if pair in there)


def _pair_chips(pairs: Iterable[tuple[Marked, Entry, Entry]], counts: Counts) -> tuple[Chip, ...]:
    """Chips, by their labels, to those pairs of a phase and a district that have offers now."""
    told = ((label, phase, district, counts[phase.key, district.key]) for label, phase, district in pairs)
    return tuple(
        Chip(label, _address_of_pair(phase, district), count) for label, phase, district, count in told if count
    )


def _number(groups: tuple[Group, ...]) -> int:
    """How many offers there are in the parts of a list."""
    return sum(part.count for part in {group.part for group in groups if group.part})


def _overview(desk: Desk, kind: Section) -> Crumb:
    return Crumb(filled(overview_titles(desk.words)[kind]), f"{kind}/")


def _name_of(desk: Desk, tag: str) -> Marked:
    return languages_in_words((tag,), desk.words)


def _address_of_pair(phase: Entry, district: Entry) -> str:
    return f"{phase.address}{district.key}/"


def _address_of_tongue(tag: str) -> str:
    return f"languages/{tag}/"


def _downloads(desk: Desk, district: Entry) -> tuple[Download, ...]:
    made = desk.downloads(desk.words.language, district.key)
    return tuple(replace(download, label=desk.words.gettext(download.label)) for download in made)
