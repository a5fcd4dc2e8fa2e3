"""What a check may look at beside the offer itself: the day, the settings, and which keys and ids there are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue.model import Access, Audience, Concept, District, Gone, Phase, Provider, Topic
from generator.catalogue.parts import Place
from generator.catalogue.settings import Helpline, Settings
from generator.catalogue.values.suggest import Spellings, choices
from generator.problems.problem import Problem, Steps

# What people write for a key whose labels say it otherwise.
_OTHER_WORDS = {
    "barrierefrei": "step-free", "rollstuhlgerecht": "step-free", "rollstuhl": "step-free", "fahrstuhl": "lift",
    "wc": "toilet", "parkplatz": "parking", "wickeltisch": "changing-table", "kinderwagen": "stroller",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """The catalogue around an offer. What could not be read is None or left out, and is not checked a second time.

    `known` has the keys of each list ("districts") and the ids of the offers ("offers"), as far as the file could be
    read at all, with every spelling of them; the mappings hold the entries that are right. `files` names the file of
    each offer by its id, below the catalogue's folder.
    """

    today: date
    settings: Settings | None
    languages: tuple[str, ...]
    demo: bool
    known: Mapping[str, Spellings]
    districts: Mapping[str, District]
    topics: Mapping[str, Topic]
    phases: Mapping[str, Phase]
    access: Mapping[str, Access]
    providers: Mapping[str, Provider]
    places: Mapping[str, Place]
    audiences: Mapping[str, Audience]
    thesaurus: Mapping[str, Concept]
    moved: Mapping[str, str | Gone]
    files: Mapping[str, str]

    @property
    def helplines(self) -> tuple[Helpline, ...]:
        """The numbers for emergencies; () where the settings could not be read."""
        return self.settings.helplines if self.settings else ()

    def unknown_keys(
        self, code: str, kind: str, keys: str | tuple[str, ...], path: Steps, file: str = ""
    ) -> Iterator[Problem]:
        """Find references to `kind` that lead nowhere among `keys`, each with the nearest key that does not."""
        known = self.known.get(kind)
        if known is None:
            return
        for number, key in enumerate([keys] if isinstance(keys, str) else keys):
            if key not in known.keys:
                place = path if isinstance(keys, str) else (*path, number)
                near = _meant(key, known, several=not isinstance(keys, str))
                yield Problem.of(code, place, suggestion=near, file=file, found=key, choices=choices(known.keys))


def _meant(key: str, known: Spellings, *, several: bool) -> str:
    """The keys that are meant: the nearest, that of a file's path, or several that stand in one."""
    name = re.sub(r"\.ya?ml$", "", key.rpartition("/")[2])
    if name in known.keys:
        return name
    parts = [part.strip() for part in re.split(r"[;/+&]", key)]
    if several and len(parts) > 1 and known.keys >= set(parts):
        return ", ".join(parts)
    return known.nearest(key) or known.nearest(_OTHER_WORDS.get(key.lower(), ""))
