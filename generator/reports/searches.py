"""What families have searched for -> what finds nothing, or little: that is where the thesaurus needs words."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.problems.render import visible
from generator.reports.columns import aligned

SHOWN = 3
LONGEST = 80
WORDS = {
    "de": {
        "nothing": "nichts",
        "little": "wenig",
        "found": "gefunden",
        "sum": "{tried} Suchen, davon ohne Treffer: {nothing}, nur mit schwachen: {little}.",
    },
    "en": {
        "nothing": "nothing",
        "little": "little",
        "found": "found",
        "sum": "{tried} searches, without results: {nothing}, with weak ones only: {little}.",
    },
}


class Tried(NamedTuple):
    """A search in a language, the ids of the offers it finds, the best first, and whether none of them fits well."""

    language: str
    query: str
    ids: tuple[str, ...]
    weak: bool

    @property
    def outcome(self) -> str:
        """What came of it: "nothing", "little" or "found"."""
        return "found" if not self.weak else "little" if self.ids else "nothing"


def search_report(tried: Iterable[Tried], lang: str, *, everything: bool) -> str:
    """A search a line with what it finds first, worst first in the order of the file; then how many there are.

    Without `everything` only those that find nothing or little.
    """
    words, all_ = WORDS[lang], list(tried)
    rows = [
        [words[one.outcome], one.language, visible(one.query, LONGEST), ", ".join(one.ids[:SHOWN])]
        for outcome in ("nothing", "little", "found")
        for one in all_
        if one.outcome == outcome and (everything or outcome != "found")
    ]
    counts = {outcome: sum(one.outcome == outcome for one in all_) for outcome in ("nothing", "little")}
    said = words["sum"].format(tried=len(all_), **counts)
    return "".join(f"{line}\n" for line in (*aligned(rows), *([""] if rows else []), said))
