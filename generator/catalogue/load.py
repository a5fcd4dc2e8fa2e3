"""A folder of YAML files -> the catalogue, or everything that is wrong with it.

Each file is read, checked and forgotten before the next: what stays is the offer, and its problems with their places.
"""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from generator.catalogue.address import collisions, end_of, written
from generator.catalogue.borrowing import Data, Sources, borrow, house_of, lent
from generator.catalogue.checks import CATALOGUE_CHECKS, EDITION_CHECKS, OFFER_CHECKS, WHOLE_CHECKS
from generator.catalogue.context import Context
from generator.catalogue.explain import explain, prune, unknown
from generator.catalogue.locate import locate
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.reading.editions import read_editions
from generator.catalogue.reading.files import LISTS_FOLDER, Listing, list_files, read_file
from generator.catalogue.reading.lists import Lists, read_lists
from generator.catalogue.reading.yaml_text import Document
from generator.catalogue.reshape import whole_first, with_keys
from generator.catalogue.schema import MOVED
from generator.catalogue.stand_ins import mend
from generator.catalogue.values.suggest import Spellings
from generator.problems.problem import Problem, has_errors, in_order


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: the catalogue is None where there is an error. `problems` are sorted by file and line.

    `offers` by id and `context` are what could be read in spite of errors; without a folder there is no context.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    offers: Mapping[str, Offer] = field(default_factory=dict)
    context: Context | None = None


def load(folder: Path, today: date, *, base: Path | None = None) -> Loaded:
    """Read and check the catalogue in `folder` for a day. Files are named relative to `base` (the current folder)."""
    shown = _shown(folder, base or Path.cwd())
    if not folder.is_dir():
        return Loaded(None, (Problem.of("missing-folder", file=shown, found=shown),))
    listing = list_files(folder, shown)
    lists = read_lists(listing)
    context = _context(listing, lists, today)
    problems = [*listing.problems, *_list_problems(lists, context), *_collisions(listing, context)]
    with _no_garbage():
        offers, found = _read_offers(listing, lists, context)
        problems += found
    editions, found = read_editions(listing)
    problems += found
    problems += _placed(listing, (one for check in EDITION_CHECKS for one in check(editions, context)))
    problems += _placed(listing, (one for check in WHOLE_CHECKS for one in check(offers, context)))
    if lists.settings is None or has_errors(problems):
        return Loaded(None, in_order(problems), offers, context)
    files = dict(listing.offers)
    moves = lists.entries[MOVED]
    ends = {old: end_of(moves, new) if isinstance(new, str) else new for old, new in moves.items()}
    entries = {**lists.entries, MOVED: ends}
    catalogue = Catalogue(
        settings=lists.settings, **entries, offers=offers, editions=editions, files=files, today=today
    )
    return Loaded(catalogue, in_order(problems), offers, context)


def _read_offers(listing: Listing, lists: Lists, context: Context) -> tuple[dict[str, Offer], list[Problem]]:
    """Every offer that is right, by id, and what is wrong with them: houses first, their parts when all are known."""
    houses: dict[str, Data] = {}
    sources = Sources(houses, lists.written("places"), context.known.get("places", Spellings(frozenset())))
    offers: dict[str, Offer] = {}
    problems: list[Problem] = []
    parts: list[tuple[str, str, Document]] = []

    def check(key: str, path: str, document: Document) -> None:
        offer, found = check_offer(document, key, context, sources)
        problems.extend(document.problems)
        if found:
            problems.extend(locate(read_file(listing, path), found))
        if offer is not None:
            offers[key] = offer

    for key, path in listing.offers:
        document = read_file(listing, path, placed=False)  # few files need places: those with problems, read again
        if document.data is not None:
            houses[key] = lent(document.data)
        if document.data is not None and house_of(document.data):
            parts.append((key, path, document))
        else:
            check(key, path, document)
    while parts:
        check(*parts.pop())  # its document is forgotten with it, so that its memory serves the next
    return dict(sorted(offers.items())), problems


def check_offer(document: Document, key: str, context: Context, sources: Sources) -> tuple[Offer | None, list[Problem]]:
    """The offer in a document that was read, if it is right, and everything that is wrong with it, without places.

    `key` is its id. What reading itself found stands in the document.
    """
    if document.data is None:
        return None, []
    found = list(prune(document.data, document.empty, ""))
    if "id" in document.data:
        found.append(unknown("", ("id",)))
    borrowed = borrow(document.data, sources)
    data = {**borrowed.data, "id": key}
    try:
        offer = Offer.model_validate(data)
        broken = frozenset(str(one.path[0]) for one in borrowed.problems)
    except ValidationError as error:
        found += with_keys(explain(error.errors(include_url=False), data, ""), context.known)
        mended, broken = mend(data, (*found, *borrowed.problems))
        offer = Offer.model_validate({**mended, "id": key})
    for check in OFFER_CHECKS:
        if not broken or broken.isdisjoint(check.reads):
            found += check.run(offer, context)
    return None if broken else offer, list(filter(borrowed.is_own, whole_first(found))) + list(borrowed.problems)


def placed(folder: Path, problems: Iterable[Problem], *, base: Path | None = None) -> tuple[Problem, ...]:
    """Put names, lines and columns into what was found after the catalogue in `folder` had been loaded.

    The `file` of such a problem is relative to the folder ("_catalogue/catalogue.yml"); any other stays as it is.
    """
    return in_order(_placed(listed(folder, base=base), problems))


def listed(folder: Path, *, base: Path | None = None) -> Listing:
    """The files of the catalogue in `folder`, called as in the problems of `load`."""
    return list_files(folder, _shown(folder, base or Path.cwd()))


def _placed(listing: Listing, problems: Iterable[Problem]) -> Iterator[Problem]:
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    known = {*listing.lists.values(), *listing.editions, *(path for _key, path in listing.offers)}
    for file, found in by_file.items():
        if file in known:
            yield from locate(read_file(listing, file), found)
        elif file.startswith(f"{LISTS_FOLDER}/"):  # it is not there yet
            yield from (replace(one, file=listing.name(file)) for one in found)
        else:
            yield from found


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Without the collector of cycles: reading makes none, and to look for them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what was read stays until the end: the collector need not walk through it again and again
        if was_on:
            gc.enable()


def _shown(folder: Path, base: Path) -> str:
    """The folder as it is called in problems: relative where it lies below `base`, otherwise as it was given."""
    # Not `resolve`: a folder that is a link keeps the name it was called by.
    absolute, below = Path(os.path.abspath(folder)), Path(os.path.abspath(base))  # noqa: PTH100
    return absolute.relative_to(below).as_posix() if absolute.is_relative_to(below) else folder.as_posix()


def _context(listing: Listing, lists: Lists, today: date) -> Context:
    ids = frozenset(key for key, _path in listing.offers)
    renamed = ((written(old), written(str(new))) for old, new in lists.entries[MOVED].items())
    offers = Spellings(ids, tuple((old, new) for old, new in renamed if new in ids))
    return Context(
        today=today,
        settings=lists.settings,
        languages=lists.languages,
        demo=lists.demo,
        known={**lists.known, "offers": offers},
        files=dict(listing.offers),
        **lists.entries,
    )


def _list_problems(lists: Lists, context: Context) -> Iterator[Problem]:
    found = [*lists.found, *(one for check in CATALOGUE_CHECKS for one in check(context))]
    for kind, document in lists.documents.items():
        yield from document.problems
        yield from locate(document, [one for one in found if one.file == kind])


def _collisions(listing: Listing, context: Context) -> Iterator[Problem]:
    """Pages that would share a short address; reported at the offer's file: a former address cannot be renamed."""
    pages = {name: listing.name(listing.lists[MOVED]) for name in context.moved}
    pages |= {f"offers/{key}": listing.name(path) for key, path in listing.offers}
    for kind in ("districts", "topics", "phases"):
        if kind in context.known:
            pages |= {f"{kind}/{key}": listing.name(listing.lists[kind]) for key in context.known[kind].keys}
    for page, other in collisions(sorted(pages, key=lambda page: (page not in context.moved, page))):
        yield Problem.of("code-collision", file=pages[page], found=page, other=other)
