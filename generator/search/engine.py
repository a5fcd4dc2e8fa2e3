"""The finder's own engine, without a browser: for reports, and for tests that need no page."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.resources import SITE_SRC
from generator.search.write import scripts

FILES: Final = ("fold.js", "index.js", "match.js", "rank.js")
"""The engine, in the order in which it is loaded."""


class Engine:
    """The engine with the index of one language; every answer is that of the finder."""

    def __init__(self, texts: Iterable[str]) -> None:
        from quickjs import Context  # noqa: PLC0415  # most commands need none

        self._context = Context()
        self._context.eval("globalThis.window = globalThis")
        for text in (*(sources()), *texts):
            self._context.eval(text)

    def search(self, query: str, **options: int) -> dict[str, Any]:
        """What `familienlotse.search` of rank.js returns."""
        call = f"familienlotse.search(familienlotse.index, {json.dumps(query)}, {json.dumps(options)})"
        found: dict[str, Any] = json.loads(self._context.eval(f"JSON.stringify({call})"))
        return found

    def ids(self, query: str, **options: int) -> list[str]:
        """The ids of the offers that are found, the best first."""
        cards = json.loads(self._context.eval("JSON.stringify(familienlotse.index.cards.map((card) => card.i))"))
        return [cards[one["offer"]] for one in self.search(query, **options)["results"]]


def sources(folder: Path = SITE_SRC / "assets" / "js" / "search") -> Sequence[str]:
    """The engine's scripts."""
    return [(folder / name).read_text("utf-8") for name in FILES]


def engine(catalogue: Catalogue, language: str) -> Engine:
    """The engine with all that the finder of `language` loads."""
    return Engine(scripts(catalogue, language).values())
