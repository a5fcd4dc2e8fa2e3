"""What topics, phases of life, districts, kinds of access and audiences are called in one language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.view.facts import ages_in_words
from generator.view.text import NOTHING, Marked, islands
from generator.view.words import Words, words


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list as a family reads it; `address` starts at the language's folder.

    `ages` are those of a phase of life, "" where it has none.
    """

    key: str
    label: Marked
    address: str
    ages: Marked = NOTHING


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The labels of one language; mappings are by key, in the order of their files."""

    words: Words
    topics: dict[str, Entry]
    phases: dict[str, Entry]
    districts: dict[str, Entry]
    access: dict[str, Entry]
    audiences: dict[str, Entry]


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
        {
            key: replace(entry, ages=ages_in_words((ages,), spoken)) if (ages := catalogue.phases[key].ages) else entry
            for key, entry in entries("phases", ((key, one.labels) for key, one in catalogue.phases.items())).items()
        },
        entries("districts", ((key, district.labels) for key, district in catalogue.districts.items())),
        entries("access", ((key, access.labels) for key, access in catalogue.access.items())),
        entries("audiences", ((key, audience.labels) for key, audience in catalogue.audiences.items())),
    )
