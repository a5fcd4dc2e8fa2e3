"""A folder of YAML files -> the catalogue, or everything that is wrong with it.

Each file is read, checked and forgotten before the next: what stays is the offer, and its problems with their places.
"""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from generator.catalogue.checks import CATALOGUE_CHECKS, LEVELS, OFFER_CHECKS, code_collision
from generator.catalogue.context import Context, Known
from generator.catalogue.draft import mend
from generator.catalogue.files import Listing, list_files, read_file
from generator.catalogue.found import Found, locate
from generator.catalogue.model import Catalogue, Offer, Settings
from generator.catalogue.refusals import explain, prune, unknown
from generator.catalogue.shared import Shared, read_shared
from generator.catalogue.source import Document
from generator.problem import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: the catalogue is None where there is an error. `problems` are sorted by file and line."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


def load(folder: Path, today: date, *, base: Path | None = None) -> Loaded:
    """Read and check the catalogue in `folder` for a day. Files are named relative to `base` (the current folder)."""
    shown = _shown(folder, base or Path.cwd())
    if not folder.is_dir():
        return Loaded(None, (Problem(shown, 0, 0, "missing-folder", "error", "", (("found", shown),)),))
    listing = list_files(folder, shown)
    shared = read_shared(listing)
    context = _context(listing, shared, today)
    problems = [*listing.problems, *_shared_problems(shared, context), *_collisions(listing, context)]
    offers: dict[str, Offer] = {}
    with _no_garbage():
        for key, path in listing.offers:
            document = read_file(listing, path)
            offer, found = _check(document, key, context)
            problems += document.problems
            problems += locate(document, found, LEVELS)
            if offer is not None:
                offers[key] = offer
    if shared.settings is None or any(problem.level == "error" for problem in problems):
        return Loaded(None, tuple(sorted(problems)))
    return Loaded(_catalogue(listing, shared, shared.settings, offers, today), tuple(sorted(problems)))


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Without the collector of cycles: reading makes none, and to look for them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _shown(folder: Path, base: Path) -> str:
    """The folder as it is called in problems: relative where it lies below `base`, otherwise as it was given."""
    # Not `resolve`: a folder that is a link keeps the name it was called by.
    absolute, below = Path(os.path.abspath(folder)), Path(os.path.abspath(base))  # noqa: PTH100
    return absolute.relative_to(below).as_posix() if absolute.is_relative_to(below) else folder.as_posix()


def _context(listing: Listing, shared: Shared, today: date) -> Context:
    ids = [key for key, _path in listing.offers]
    entries = shared.entries
    return Context(
        today=today,
        settings=shared.settings,
        languages=shared.languages,
        demo=shared.demo,
        known={**shared.known, "": Known(frozenset(ids), {key: key for key in ids})},
        districts=entries["districts.yml"],
        topics=entries["topics.yml"],
        phases=entries["phases.yml"],
        access=entries["access.yml"],
        providers=entries["providers.yml"],
    )


def _check(document: Document, key: str, context: Context) -> tuple[Offer | None, list[Found]]:
    """The offer, if it could be read, and everything that is wrong with it."""
    if document.data is None:
        return None, []
    data = document.data
    found = list(prune(data, document.empty, ""))
    if "id" in data:
        found.append(unknown("", ("id",)))
    data["id"] = key
    try:
        offer = Offer.model_validate(data)
        broken: frozenset[str] = frozenset()
    except ValidationError as error:
        found += explain(error.errors(include_url=False), data, "")
        mended, broken = mend(data, found)
        offer = Offer.model_validate({**mended, "id": key})
    for check in OFFER_CHECKS:
        if not broken or broken.isdisjoint(check.READS):
            found += check.check_offer(offer, context)
    return None if broken else offer, found


def _shared_problems(shared: Shared, context: Context) -> Iterator[Problem]:
    found = [*shared.found, *(one for check in CATALOGUE_CHECKS for one in check.check_catalogue(context))]
    for name, document in shared.documents.items():
        yield from document.problems
        yield from locate(document, [one for one in found if one.file == name], LEVELS)


def _collisions(listing: Listing, context: Context) -> Iterator[Problem]:
    """Pages that would share a short address; reported at the offer's file, which is the one to rename."""
    pages = {f"offers/{key}": listing.name(path) for key, path in listing.offers}
    for folder in ("districts", "topics", "phases"):
        file = f"{folder}.yml"
        if file in context.known:
            pages |= {f"{folder}/{key}": listing.name(listing.shared[file]) for key in context.known[file].keys}
    for page, other in code_collision.collisions(sorted(pages)):
        yield Problem(pages[page], 0, 0, "code-collision", "error", "", (("found", page), ("other", other)))


def _catalogue(
    listing: Listing, shared: Shared, settings: Settings, offers: dict[str, Offer], today: date
) -> Catalogue:
    return Catalogue(
        settings=settings,
        districts=shared.entries["districts.yml"],
        topics=shared.entries["topics.yml"],
        phases=shared.entries["phases.yml"],
        access=shared.entries["access.yml"],
        providers=shared.entries["providers.yml"],
        offers=offers,
        files=dict(listing.offers),
        today=today,
    )
