"""The catalogue in one language -> what the finder loads: first all that a result needs, later what else was written.

The words are shipped as text and put in order in the browser. Three tiers, each a mapping:

1. `index`: `cards` and the tables they refer to; `keywords`, a row for each card: its keywords and German name;
   `concepts`; the small words of the language.
2. `more`: a row for each card: the words of its description, place and provider that its other words lack.
3. `others`: the words of all concepts in the other languages, their small words, `names`: English ones of the offers,
   a row for each card; needed where a word is not known.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import PROFESSIONALS, SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import Text
from generator.catalogue.values.tongues import tongue
from generator.catalogue.within import places
from generator.fold import words
from generator.search.cards import KINDS, card, numbers, searched
from generator.search.concepts import Spoken, leads, own_languages, own_words, phrases, small_words
from generator.view import choices
from generator.view.facts import languages_in_words
from generator.view.guide import guide_view
from generator.view.labels import Vocabulary, vocabulary
from generator.view.text import islands, loosened
from generator.view.times import calendar, rules_as_lists
from generator.view.words import Words

Tier = dict[str, Any]
# A word of more offers than that, and of more than a share of them, tells nothing.
_FEW: Final = 20
_SHARE: Final = 0.12


def tiers(catalogue: Catalogue, language: str) -> tuple[Tier, Tier, Tier]:
    """The three tiers of a language."""
    labels = vocabulary(catalogue, language)
    known, offers = numbers(catalogue), searched(catalogue)
    cards = [card(catalogue, offer, labels, known) for offer in offers]
    places_of = {offer.id: number for number, offer in enumerate(offers)}
    small = [small_words()[tag] for tag in own_languages(language) if tag in small_words()]
    concepts = leads(catalogue, known, places_of)
    first = {
        "language": language,
        "cards": cards,
        **_tables(catalogue, labels),
        "languages": [[tag, languages_in_words((tag,), labels.words)] for tag in known.languages],
        "costs": list(known.costs),
        "ages": list(known.ages),
        "hours": [rules_as_lists(rules) for rules in known.hours],
        "calendar": calendar(catalogue),
        "keywords": [_keywords(offer, language) for offer in offers],
        "concepts": [
            lead | _label(lead, spoken, labels.words) | {"words": phrases(_said(spoken, own_words(lead, language)))}
            for lead, spoken in concepts
        ],
        "functions": _joined(one["function"] for one in small),
        "months": _joined(one["months"] for one in small),
        "years": _joined(one["years"] for one in small),
    }
    more = _more(catalogue, offers, language, first["keywords"])
    others = [
        phrases(_said(spoken, [tag for tag in spoken if tag not in own_words(lead, language)]))
        for lead, spoken in concepts
    ]
    names = [_english(offer, language) for offer in offers]
    elsewhere = _joined(one["function"] for tag, one in small_words().items() if tag not in own_languages(language))
    return first, {"more": more}, {"others": others, "names": names, "functions": elsewhere}


def _said(spoken: Spoken, tags: Iterable[str]) -> Iterator[str]:
    return (term for tag in tags for term in spoken.get(tag, ()))


def _label(lead: Mapping[str, Any], spoken: Spoken, interface: Words) -> dict[str, str]:
    """What a need is called where an offer says what it fits: its first word in the page's language, if it has one."""
    tags = (interface.language, tongue(interface.language))
    said = next((spoken[tag] for tag in tags if spoken.get(tag)), ())
    return {"c": islands(said[0], interface.direction)} if "key" in lead and said else {}


def _tables(catalogue: Catalogue, labels: Vocabulary) -> Tier:
    """What the numbers on the cards stand for: [key, label, …]."""
    number = {key: place for place, key in enumerate(catalogue.districts)}
    forms = choices.kinds(labels.words)
    lines = guide_view(catalogue, labels.words).helplines
    return {
        "topics": [[key, labels.topics[key].label] for key in catalogue.topics],
        "phases": [
            [key, labels.phases[key].label, *([phase.ages.from_months, phase.ages.to_months] if phase.ages else [])]
            for key, phase in catalogue.phases.items()
        ],
        "districts": [
            [
                key,
                labels.districts[key].label,
                [number[other] for other in district.neighbours if other in number],
                list(district.postcodes),
            ]
            for key, district in catalogue.districts.items()
        ],
        "audiences": [[key, labels.audiences[key].label] for key in catalogue.audiences if key != PROFESSIONALS],
        "kinds": [[kind, forms[kind]] for kind in KINDS],
        "helplines": [
            [
                loosened(line.phone.text),
                line.phone.href,
                line.name.text,
                line.summary.text if line.summary else "",
            ]
            for line in lines
        ],
    }


def _keywords(offer: Offer, language: str) -> str:
    """An offer's keywords in the page's language, and its German name where the page has another one."""
    text, german = _text(offer, language), offer.texts[SOURCE_LANGUAGE]
    return phrases([*text.keywords, *([german.name] if text is not german else [])])


def _text(offer: Offer, language: str) -> Text:
    return offer.texts.get(language) or offer.texts[SOURCE_LANGUAGE]


def _english(offer: Offer, language: str) -> str:
    """The words of an offer's English name, which people try who know neither the page's language nor German."""
    text = offer.texts.get("en") if tongue(language) != "en" else None
    return " ".join(dict.fromkeys(words(text.name))) if text else ""


def _more(catalogue: Catalogue, offers: Iterable[Offer], language: str, keywords: Iterable[str]) -> list[str]:
    """The words that stand nowhere else on an offer's card, without those that most offers have."""
    found = [_rest(catalogue, offer, language, row) for offer, row in zip(offers, keywords, strict=True)]
    often = Counter(word for row in found for word in row)
    most = max(_FEW, len(found) * _SHARE)
    return [" ".join(word for word in row if often[word] <= most) for row in found]


def _rest(catalogue: Catalogue, offer: Offer, language: str, keywords: str) -> list[str]:
    text = _text(offer, language)
    names = (
        catalogue.providers[offer.provider].name,
        *(part for place, _ in places(offer) for part in (place.name, place.street)),
    )
    known = {*words(f"{text.name} {text.summary}"), *keywords.replace(",", " ").split()}
    given = words(" ".join((text.description, text.directions, text.bring, *names)))
    return [word for word in dict.fromkeys(given) if word not in known and not word.isdigit() and len(word) > 1]


def _joined(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(word for text in texts for word in words(text)))
