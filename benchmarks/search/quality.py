"""Whether the search finds what families type, beside other engines: `python -m benchmarks.search.quality`.

The tables go to standard output. Only the dev part is asked; `--test` asks the other one instead, which is there to be
looked at once. Exit code 0: everything ran, whether or not the aims are met; 2: wrong use.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.search.engines import FIRST, Answers, Typed, constant, dresden, others, ours
from benchmarks.search.queries import CLASSES, Part, Query, found, of_part, with_slip
from benchmarks.tables import table

OURS: Final = "ours"
LEAST, LEAST_EACH, LEAST_FIRST, MOST_FALL = 0.95, 0.88, 0.80, 0.04

Typing = Callable[[Query], str]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some queries are answered well."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 to 1."""
        return self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        """As the tables show it."""
        return f"{self.value:.3f}"


def as_written(query: Query) -> str:
    """What is typed without a slip."""
    return query.text


def share(asked: Iterable[Query], answers: Answers, first: int = FIRST, typing: Typing = as_written) -> Share:
    """How many of `asked` have a right offer among the `first` ones."""
    hits = [found(query, answers[query.language][typing(query)], first) for query in asked]
    return Share(sum(hits), len(hits))


def typed(asked: Iterable[Query], *typings: Typing) -> Typed:
    """All that is typed, each once."""
    texts: dict[str, dict[str, None]] = {}
    for query in asked:
        texts.setdefault(query.language, {}).update(dict.fromkeys(typing(query) for typing in typings))
    return {language: tuple(own) for language, own in texts.items()}


def groups(asked: Sequence[Query]) -> Mapping[str, Mapping[str, Sequence[Query]]]:
    """The queries by class and by language."""
    languages = dict.fromkeys(query.language for query in asked)
    return {
        "class": {kind: [query for query in asked if query.kind == kind] for kind in CLASSES},
        "language": {tag: [query for query in asked if query.language == tag] for tag in languages},
    }


def report(part: Part, asked: Sequence[Query], engines: Mapping[str, Answers]) -> str:
    """All tables of a part."""
    parts = [
        f"{len(asked)} queries of the {part} part; a right offer among the first three, or first:",
        _all(asked, engines),
    ]
    for name, by_name in groups(asked).items():
        rows = [
            (
                f"{key} ({len(own)})",
                str(share(own, engines[OURS], 1)),
                *(str(share(own, each)) for each in engines.values()),
            )
            for key, own in by_name.items()
        ]
        parts.append(table((name, "ours first", *engines), rows))
    parts += ["Aims:", table(("what", "measured", "aim", ""), _aims(asked, engines[OURS]))]
    return "\n\n".join(parts) + "\n"


def _all(asked: Sequence[Query], engines: Mapping[str, Answers]) -> str:
    rows = []
    for name, answers in engines.items():
        written, slipped = share(asked, answers), share(asked, answers, typing=with_slip)
        fall = written.value - slipped.value
        rows.append((name, str(written), str(share(asked, answers, 1)), str(slipped), f"{fall:.3f}"))
    return table(("engine", "first three", "first", "with a slip", "fall"), rows)


def _aims(asked: Sequence[Query], answers: Answers) -> list[tuple[str, str, str, str]]:
    whole, slipped = share(asked, answers), share(asked, answers, typing=with_slip)
    rows = [_aim("first three", whole.value, LEAST)]
    for name, by_name in groups(asked).items():
        worst = min(by_name, key=lambda key: share(by_name[key], answers).value)
        rows.append(_aim(f"first three, weakest {name} ({worst})", share(by_name[worst], answers).value, LEAST_EACH))
    rows.append(_aim("first", share(asked, answers, 1).value, LEAST_FIRST))
    fall = whole.value - slipped.value
    rows.append(("fall with a slip", f"{fall:.3f}", f"≤ {MOST_FALL:g}", "ok" if fall <= MOST_FALL else "over"))
    return rows


def _aim(what: str, value: float, least: float) -> tuple[str, str, str, str]:
    return what, f"{value:.3f}", f"≥ {least:g}", "ok" if value >= least else "under"


def missed(asked: Iterable[Query], answers: Answers) -> str:
    """The queries without a right offer among the first three, and what stood there."""
    lines = []
    for query in asked:
        first = answers[query.language][query.text][:FIRST]
        if not found(query, first, FIRST):
            lines.append(f"- {query.language}, {query.kind}: {query.text} → {', '.join(first) or '–'}")
    return "\n".join(lines) + "\n"


def measured(part: Part, *, alone: bool = False) -> tuple[Sequence[Query], Mapping[str, Answers]]:
    """The queries of a part and what every engine answers; `alone`: ours, without Node."""
    catalogue, asked = dresden(), of_part(part)
    texts = typed(asked, as_written, with_slip)
    engines = {
        OURS: ours(catalogue, texts),
        **({} if alone else others(catalogue, texts)),
        "constant answer": constant(catalogue, texts, of_part("dev")),
    }
    return asked, engines


def tables(part: Part) -> str:
    """Ask every engine the queries of a part; the tables."""
    return report(part, *measured(part))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search.quality", description=__doc__.partition("\n")[0])
    parser.add_argument("--test", action="store_true", help="ask the test part, and not the dev part")
    parser.add_argument("--alone", action="store_true", help="ask our engine only: needs no Node")
    parser.add_argument("--missed", action="store_true", help="list what ours misses of the dev part")
    wish = parser.parse_args(arguments)
    part: Part = "test" if wish.test else "dev"
    asked, engines = measured(part, alone=wish.alone)
    print(report(part, asked, engines), end="")
    if wish.missed and part == "dev":
        print(f"\nMissed:\n\n{missed(asked, engines[OURS])}", end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
