"""The made-up town of Musterstadt: the files of `_catalogue/`, and what its 16 kinds of activity are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.words import LANGUAGES, PROVIDERS, WordList, word_list
from benchmarks.yaml_text import Value, to_yaml

DISTRICTS = (
    "altstadt", "neustadt", "lindental", "ahornfeld", "nordpark", "suedhoehe",
    "uferfeld", "muehlberg", "rosengrund", "westend", "sonnenhang", "steinbruecken",
)  # fmt: skip
TOPICS = (
    "meeting", "advice", "health", "midwife", "childcare", "language", "movement", "learning", "money", "crisis",
)  # fmt: skip
PHASES = ("pregnancy", "birth", "baby", "toddler", "kita", "school", "secondary", "start-of-work")
PHASE_AGES = ("", "0m-2m", "0m-12m", "1-3", "3-6", "6-10", "10-16", "16+")
AUDIENCES = ("single-parents", "fathers", "newcomers")
ACCESS = ("step-free", "stroller", "lift", "toilet", "parking", "quiet")
HELPLINES = ("112", "110", "116117", "116111")
ALWAYS_OPEN = ("112", "110", "116117")


@dataclass(frozen=True, slots=True)
class Activity:
    """One kind of offer. `phases` are places in PHASES; `kinds` and `costs` are drawn from with equal chances."""

    key: str
    topics: Sequence[str]
    phases: range
    ages: str
    kinds: Sequence[str]
    costs: Sequence[str]


_FREE = ("free",)
_SMALL = ("free", "free", "2 EUR", "5 EUR")
_COURSE = ("60 EUR per course", "45 EUR per course", "by-income")
_THERE = ("in-person",)
ACTIVITIES = (
    Activity("krabbelgruppe", ("meeting", "movement"), range(2, 4), "0m-18m", _THERE, _SMALL),
    Activity("familiencafe", ("meeting",), range(1, 5), "0-6", _THERE, _SMALL),
    Activity("stillberatung", ("midwife", "health"), range(1, 3), "0m-12m", ("in-person", "home-visit"), _FREE),
    Activity("hebammensprechstunde", ("midwife", "health"), range(2), "", ("clinic", "in-person", "home-visit"), _FREE),
    Activity("babyschwimmen", ("movement", "health"), range(2, 3), "3m-12m", ("course",), _COURSE),
    Activity("spielgruppe", ("childcare", "meeting"), range(3, 4), "1-3", _THERE, _SMALL),
    Activity("familienberatung", ("advice", "crisis"), range(8), "", ("in-person", "home-visit"), _FREE),
    Activity("sprachcafe", ("language", "meeting"), range(3, 6), "", ("in-person", "online"), _SMALL),
    Activity("vorlesestunde", ("language", "learning"), range(4, 6), "3-8", _THERE, _FREE),
    Activity("kinderturnen", ("movement",), range(4, 5), "3-6", ("in-person", "course"), _COURSE),
    Activity("hausaufgabenhilfe", ("learning",), range(5, 7), "6-14", _THERE, _SMALL),
    Activity("jugendtreff", ("meeting",), range(6, 8), "10-21", _THERE, _FREE),
    Activity("sozialberatung", ("money", "advice"), range(8), "", _THERE, _FREE),
    Activity("elternkurs", ("advice", "learning"), range(2, 5), "0-6", ("course", "online"), _COURSE),
    Activity("elterntelefon", ("crisis", "advice"), range(8), "", ("phone",), _FREE),
    Activity("berufsstart", ("learning", "money"), range(7, 8), "15-21", _THERE, _FREE),
)


def postcodes(district: int) -> tuple[str, str]:
    """Two postcodes of a district; 00… is used nowhere."""
    return f"00{100 + district}", f"00{200 + district}"


def neighbours(district: int) -> tuple[str, ...]:
    """The keys of the districts around one: the town is a ring with bridges across."""
    return tuple(DISTRICTS[(district + step) % len(DISTRICTS)] for step in (-1, 1, len(DISTRICTS) // 2))


def catalogue_files() -> dict[str, str]:
    """The files of `_catalogue/` by name."""
    providers = {provider_key(i): _provider(i, name) for i, name in enumerate(PROVIDERS)}
    return {
        "catalogue.yml": to_yaml(_settings()),
        "districts.yml": to_yaml({key: _district(i) for i, key in enumerate(DISTRICTS)}),
        "topics.yml": to_yaml({key: _topic(i) for i, key in enumerate(TOPICS)}),
        "phases.yml": to_yaml({key: _phase(i) for i, key in enumerate(PHASES)}),
        "audiences.yml": to_yaml({key: _audience(i) for i, key in enumerate(AUDIENCES)}),
        "access.yml": to_yaml({key: _access(i) for i, key in enumerate(ACCESS)}),
        "providers.yml": to_yaml(providers),
    }


def provider_key(number: int) -> str:
    """The key of a provider in `providers.yml`."""
    return f"traeger{number}"


def _labels(of: Callable[[WordList], str]) -> dict[str, Value]:
    return {language: of(word_list(language)) for language in LANGUAGES}


def _provider(number: int, name: str) -> Value:
    return {"name": name, "website": f"https://{provider_key(number)}.example"}


def _district(number: int) -> Value:
    labels = _labels(lambda words: words.districts[number])
    return {"labels": labels, "neighbours": neighbours(number), "postcodes": postcodes(number)}


def _access(number: int) -> Value:
    return {"labels": _labels(lambda words: words.access[number])}


def _audience(number: int) -> Value:
    return {"labels": _labels(lambda words: words.synonyms[number])}


def _topic(number: int) -> Value:
    synonyms = {language: [word_list(language).synonyms[number]] for language in LANGUAGES}
    return {"labels": _labels(lambda words: words.topics[number]), "synonyms": synonyms}


def _phase(number: int) -> Value:
    ages = {"ages": PHASE_AGES[number]} if PHASE_AGES[number] else {}
    return {"labels": _labels(lambda words: words.phases[number]), **ages}


def _helpline(number: int) -> Value:
    texts = {}
    for language in LANGUAGES:
        name, summary = word_list(language).helplines[number]
        texts[language] = {"name": name, "summary": summary}
    phone = HELPLINES[number]
    return {"phone": phone, "always": "yes" if phone in ALWAYS_OPEN else "no", "texts": texts}


def _settings() -> dict[str, Value]:
    titles = {language: word_list(language).title for language in LANGUAGES}
    return {
        "municipality": "Musterstadt",
        "state": "SN",
        "languages": LANGUAGES,
        "site": "https://familie-musterstadt.example",
        "demo": "true",
        "publisher": {
            "name": "Stadt Musterstadt, Jugendamt",
            "street": "Musterstraße 1",
            "postcode": postcodes(0)[0],
            "city": "Musterstadt",
            "phone": "030 23125 100",
            "email": "familie@musterstadt.example",
            "website": "https://musterstadt.example",
        },
        "helplines": [_helpline(number) for number in range(len(HELPLINES))],
        "texts": {language: {"name": name, "summary": summary} for language, (name, summary) in titles.items()},
    }
