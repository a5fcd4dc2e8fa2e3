"""What is wrong with where `moved.yml` sends people."""

from collections.abc import Iterator, Mapping

from generator.catalogue.address import end_of, written
from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, MOVED
from generator.problems.problem import Problem


def moved_though_there(context: Context) -> Iterator[Problem]:
    """Find addresses that are said to have moved, while their page is there."""
    for name in context.moved:
        if _is_there(name, context):
            yield Problem.of("moved-exists", (written(name),), at="key", file=MOVED, found=written(name))


def moved_in_a_circle(context: Context) -> Iterator[Problem]:
    """Find moves that lead back to where they began, each circle once."""
    told: set[str] = set()
    moves = {name: target for name, target in context.moved.items() if not _is_there(name, context)}
    for name in moves:
        if end_of(moves, name) == "" and name not in told:
            way = [name]
            while way[-1] not in way[:-1]:
                way.append(str(moves[way[-1]]))
            if told.isdisjoint(way):
                circle = way[way.index(way[-1]) :]
                at, shown = written(circle[0]), " → ".join(map(written, circle))
                yield Problem.of("moved-circle", (at,), file=MOVED, found=shown)
            told.update(way)


def moved_to_nowhere(context: Context) -> Iterator[Problem]:
    """Find moves to pages that have never been there. Those that are not made of the catalogue the site looks at."""
    for name, target in context.moved.items():
        if not isinstance(target, str) or target in context.moved or _is_there(target, context):
            continue
        kind, _, key = target.partition("/")
        known = context.known.get(kind)
        if known is not None:
            near = known.nearest(key)
            suggestion = written(f"{kind}/{near}") if near else ""
            path, found = (written(name),), written(target)
            yield Problem.of("moved-nowhere", path, suggestion=suggestion, file=MOVED, found=found, reason="missing")


def moved_to_planned(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find moves to offers that have no page yet."""
    file = f"{LISTS_FOLDER}/{FILES[MOVED]}"
    for name, target in context.moved.items():
        offer = offers.get(written(target)) if isinstance(target, str) else None
        if offer and offer.status == "planned":
            path, found = (written(name),), offer.id
            yield Problem.of("moved-nowhere", path, file=file, found=found, reason="planned")


def _is_there(name: str, context: Context) -> bool:
    kind, _, key = name.partition("/")
    return kind in context.known and key in context.known[kind].keys
