"""The finder's own engine, without a browser: for reports, and for tests that need no page."""

import json
from typing import Any, Final, NamedTuple

from generator.catalogue.model import Catalogue
from generator.resources import ENGINE, SITE_SRC
from generator.search.cards import searched
from generator.search.write import scripts

SCRIPTS: Final = tuple(SITE_SRC / "assets" / name for name in ENGINE)
"""The engine, in the order in which it is loaded."""


class Answer(NamedTuple):
    """What the finder answers: the ids of the offers, the best first, and whether nothing fits well."""

    ids: tuple[str, ...]
    weak: bool


class Engine:
    """The engine with the index of one language; every answer is that of the finder."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        """Load what a finder in `language` loads in the end."""
        from quickjs import Context  # noqa: PLC0415  # most commands need none

        self._ids = [offer.id for offer in searched(catalogue)]
        self._context = Context()
        self.run("globalThis.window = globalThis")
        for text in (*(path.read_text("utf-8") for path in SCRIPTS), *scripts(catalogue, language).values()):
            self.run(text)

    def run(self, script: str) -> object:
        """What a script returns; `familienlotse.index` is the index."""
        return self._context.eval(script)

    def call(self, function: str, *given: Any) -> Any:
        """What `familienlotse.<function>(…)` returns; all is JSON."""
        parts = ", ".join(map(json.dumps, given))
        return json.loads(str(self.run(f"JSON.stringify(familienlotse.{function}({parts}))")))

    def search(self, query: str) -> Answer:
        """What the finder answers to a query."""
        script = f"familienlotse.search(familienlotse.index, {json.dumps(query)})"
        short = f"(({{results, weak}}) => JSON.stringify([results.map((one) => one.offer), weak]))({script})"
        offers, weak = json.loads(str(self.run(short)))
        return Answer(tuple(self._ids[offer] for offer in offers), weak)
