"""The form of the finder: what can be chosen, and the words its script says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.catalogue.offer import PROFESSIONALS, Offer
from generator.catalogue.parts import STEP_FREE
from generator.catalogue.values.facts import Ages
from generator.site.pages.desk import Desk
from generator.site.pages.said import times_said
from generator.site.script import SCRIPT, STYLE, versioned
from generator.view import choices
from generator.view.brief import we_speak
from generator.view.facts import ages_in_words, languages_in_words
from generator.view.text import Marked, island
from generator.view.words import Words

_YEARS: Final = range(1, 18)
_HOME: Final = "home-visit"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: `value` is the parameter of the page's address, "topic=health"."""

    value: str
    label: Marked


@dataclass(frozen=True, slots=True)
class Select:
    """Choices of which one holds, in groups by their label; `name` is the parameter that is emptied."""

    name: str
    label: str
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]


@dataclass(frozen=True, slots=True)
class Search:
    """The form: only what is in the catalogue can be chosen. `said` are the words of the script by name.

    `style` and `script` are addresses below the assets, `data` the tiers, from the language's folder.
    """

    style: str
    script: str
    data: tuple[str, ...]
    selects: tuple[Select, ...]
    toggles: tuple[Choice, ...]
    said: Mapping[str, str]


def search(desk: Desk) -> Search:
    """The form of a finder that has the scripts `desk.scripts`."""
    return Search(
        style=versioned(STYLE, desk.own),
        script=versioned(SCRIPT, desk.own),
        data=desk.scripts,
        selects=tuple(select for select in _selects(desk) if any(choices for _, choices in select.groups)),
        toggles=tuple(_toggles(desk)),
        said=words_said(desk.words),
    )


def _selects(desk: Desk) -> Iterator[Select]:
    spoken, labels, catalogue = desk.words, desk.vocabulary, desk.catalogue
    have = _keys_of(desk.chain)

    def entries(name: str, labelled: Iterable[tuple[str, Marked]]) -> tuple[Choice, ...]:
        return tuple(Choice(f"{name}={key}", label) for key, label in labelled if key in have[name])

    aged = ((key, " · ".join(filter(None, (entry.label, entry.ages)))) for key, entry in labels.phases.items())
    phases = entries("phase", ((key, Marked(label)) for key, label in aged))
    years = tuple(Choice(f"age={year}", _years(year, spoken)) for year in _YEARS)
    yield Select("phase", spoken.gettext("Age"), (("", phases), (spoken.gettext("Age of the child"), years)))
    topics = entries("topic", ((key, entry.label) for key, entry in labels.topics.items()))
    yield Select("topic", spoken.gettext("Topic"), (("", topics),))
    coded = (
        (key, _with_postcodes(entry.label, catalogue.districts[key].postcodes, spoken))
        for key, entry in labels.districts.items()
    )
    yield Select(
        "district", spoken.gettext("District"), (("", tuple(Choice(f"district={key}", label) for key, label in coded)),)
    )
    tongues = sorted((languages_in_words((tag,), spoken), tag) for tag in have["language"])
    yield Select(
        "language",
        spoken.gettext("Languages spoken"),
        (("", entries("language", ((tag, name) for name, tag in tongues))),),
    )
    whom = ((key, entry.label) for key, entry in labels.audiences.items() if key != PROFESSIONALS)
    yield Select("audience", spoken.gettext("For whom"), (("", entries("audience", whom)),))


def _keys_of(offers: Iterable[Offer]) -> dict[str, set[str]]:
    """What the offers have, by the name of the parameter."""
    found: dict[str, set[str]] = {"phase": set(), "topic": set(), "language": set(), "audience": set()}
    for offer in offers:
        found["phase"].update(offer.phases)
        found["topic"].update(offer.topics)
        found["language"].update(offer.languages)
        found["audience"].update(offer.audience)
    return found


def _years(year: int, spoken: Words) -> Marked:
    return ages_in_words((Ages((year, "years"), (year, "years")),), spoken)


def _with_postcodes(label: Marked, postcodes: Iterable[str], spoken: Words) -> Marked:
    codes = (island(code, spoken.direction) for code in postcodes)
    return Marked(" · ".join((label, *codes)))


def _toggles(desk: Desk) -> Iterator[Choice]:
    spoken, offers = desk.words, desk.chain
    labels = desk.vocabulary.access
    if any(offer.free() for offer in offers):
        yield Choice("free=1", Marked(spoken.gettext("free of charge")))
    if any(offer.unregistered() for offer in offers):
        yield Choice("registration=none", Marked(spoken.gettext("without registration")))
    if any(offer.anonymous for offer in offers):
        yield Choice("anonymous=1", Marked(spoken.gettext("anonymous")))
    if any(offer.step_free() for offer in offers):
        yield Choice(f"access={STEP_FREE}", labels[STEP_FREE].label)
    if any(_HOME in offer.kind for offer in offers):
        yield Choice(f"kind={_HOME}", Marked(choices.kinds(spoken)[_HOME]))
    yield Choice("open=now", Marked(spoken.gettext("open now")))
    yield Choice("open=weekend", Marked(spoken.gettext("open at the weekend")))


def words_said(spoken: Words) -> dict[str, str]:
    """Words with places for what only the script knows; `count…` by the plural category of a number."""
    kind = spoken.locale.plural_form
    counts = {f"count{kind(n)}": spoken.ngettext("{n} offer", "{n} offers", n) for n in reversed(range(200))}
    return {
        **counts,
        "language": spoken.language,
        **times_said(spoken),
        "town": spoken.gettext("whole town"),
        # Translators: on an offer in a list that nobody has translated
        "german": spoken.gettext("in German"),
        # Translators: {language} is the name of a language, in the nominative
        "speaks": spoken.gettext("Spoken here: {language}"),
        "own": we_speak(spoken),
        # Translators: {need} is what families type, such as "baby won't stop crying"
        "fits": spoken.gettext("Fits: {need}"),
        "weak": spoken.gettext("Nothing fits exactly. Perhaps this helps:"),
        # Translators: on a button that takes a choice back, and how many offers there are then: "Without “free of
        # charge”: 12 offers"
        "without": spoken.gettext("Without “{choice}”: {count}"),
    }
