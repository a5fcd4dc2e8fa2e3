"""What a check may look at beside the offer itself: the day, the settings, and which keys and ids there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue.found import Found
from generator.catalogue.model import Access, District, Phase, Provider, Settings, Topic
from generator.catalogue.near import nearest
from generator.catalogue.source import Steps

LONGEST_CHOICES = 160


@dataclass(frozen=True, slots=True)
class Known:
    """The keys that may be referred to; `spellings` are keys and labels, each with its key, to guess what was meant."""

    keys: frozenset[str]
    spellings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Context:
    """The catalogue around an offer. What could not be read is None or left out, and is not checked a second time.

    `known` has the keys of each file of `_catalogue` ("districts.yml") and the ids of the offers (""), as far as the
    file could be read at all; the mappings hold the entries that are right.
    """

    today: date
    settings: Settings | None
    languages: tuple[str, ...]
    demo: bool
    known: Mapping[str, Known]
    districts: Mapping[str, District]
    topics: Mapping[str, Topic]
    phases: Mapping[str, Phase]
    access: Mapping[str, Access]
    providers: Mapping[str, Provider]


def unknown_keys(
    code: str, keys: str | tuple[str, ...], known: Known | None, path: Steps, file: str = ""
) -> Iterator[Found]:
    """Find references that lead nowhere among `keys`, a list or a single one, each with the nearest that does not."""
    if known is None:
        return
    for number, key in enumerate([keys] if isinstance(keys, str) else keys):
        if key not in known.keys:
            words = (("found", key), ("choices", choices(known.keys)))
            place = path if isinstance(keys, str) else (*path, number)
            yield Found(code, place, words, nearest(key, known.spellings), file=file)


def choices(keys: Iterable[str]) -> str:
    """The keys in a row, in brackets, or "" where they are too many to read."""
    row = ", ".join(sorted(keys))
    return f"({row})" if row and len(row) <= LONGEST_CHOICES else ""
