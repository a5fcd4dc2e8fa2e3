"""The flyers of a catalogue as files, and everything that is wrong with them as problems."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.flyers.fonts import ChangedFont
from generator.flyers.order import Order, may_have_twin
from generator.flyers.press import Flyer, NotPrinted, printed
from generator.flyers.products import PRODUCTS, Product
from generator.flyers.shelves import on_paper
from generator.flyers.templates import Templates, templates
from generator.output import Download, Job, Written
from generator.problems.problem import Problem, has_errors
from generator.resources import shown
from generator.workers import shared_out

_WORTH = 4  # flyers; printing so many takes as long as starting a process


class _Wanted(NamedTuple):
    """A flyer that is to be printed."""

    product: Product
    order: Order


def flyer_path(product: Product, order: Order) -> str:
    """Where the flyer stands in the site's folder."""
    return f"{order.language}/{_address(product, order)}"


def downloads(language: str, district: str) -> tuple[Download, ...]:
    """What pages of a district link: every product, and the one that has German beside the language."""
    return tuple(
        Download(product.twin_label if order.twin else product.label, _address(product, order))
        for product in PRODUCTS.values()
        for order in _orders(language, district)
    )


def write(job: Job) -> Written:
    """Every product of every district in every language, by as many processes as the job has, where that is faster.

    The progress is called as progress("progress-flyers", done=…, all=…).
    """
    every = [
        _Wanted(product, order)
        for language in job.languages
        for district in job.catalogue.districts
        for product in PRODUCTS.values()
        for order in _orders(language, district)
    ]
    begun = count(1)

    def say(_wanted: _Wanted) -> None:
        job.progress("progress-flyers", done=next(begun), all=len(every))

    with templates(job.own) as sources:
        work = partial(_printed, job.catalogue, sources, job.own)
        found = shared_out(work, job.folder, every, _workers(job.jobs, len(every)), say)
    problems = dict.fromkeys(problem for wrong in found for problem in wrong)
    return Written(tuple(flyer_path(*wanted) for wanted in every), tuple(problems), {"flyers": len(every)})


def _orders(language: str, district: str) -> tuple[Order, ...]:
    """What the site offers of a district in a language: to look at, and with German beside it where that helps."""
    plain = Order(district, language)
    return (plain, replace(plain, twin=True)) if may_have_twin(language) else (plain,)


def _printed(
    catalogue: Catalogue, sources: Templates, own: Path | None, folder: Path, wanted: _Wanted
) -> tuple[Problem, ...]:
    pdf, problems = _made(catalogue, sources, own, wanted)
    _write(pdf, folder / flyer_path(*wanted))
    return problems


def write_flyer(
    catalogue: Catalogue, product: Product, order: Order, out: Path, *, own: Path | None = None
) -> tuple[Problem, ...]:
    """Write one flyer to the file `out`; returns what is wrong. With an error there is no file. `own` as in `Job`."""
    with templates(own) as sources:
        pdf, problems = _made(catalogue, sources, own, _Wanted(product, order))
    _write(pdf, out)
    return problems


def _address(product: Product, order: Order) -> str:
    german = f"-{SOURCE_LANGUAGE}" if order.twin else ""
    return f"flyers/{order.district}-{product.name}{german}.pdf"


def _workers(jobs: int, flyers: int) -> int:
    """How many processes to start: none that prints less than it costs."""
    return max(1, min(jobs, flyers // _WORTH))


def _write(pdf: bytes, out: Path) -> None:
    """Write a flyer, if there is one."""
    if pdf:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(pdf)


def _made(
    catalogue: Catalogue, sources: Templates, own: Path | None, wanted: _Wanted
) -> tuple[bytes, tuple[Problem, ...]]:
    """A flyer, b"" where there is none, and what is to say of it."""
    where = {"district": wanted.order.district, "language": wanted.order.language}
    try:
        data = wanted.product.data(catalogue, wanted.order, own)
        made = printed(wanted.product.template, data, sources.folder)
    except ChangedFont as error:
        return b"", (_problem(catalogue, "flyer-font", found=str(error)),)
    except NotPrinted as error:
        return b"", (_not_printed(catalogue, error, sources, where),)
    problems = (*_problems(catalogue, made, where), *_crowd(catalogue, wanted))
    return b"" if has_errors(problems) else made.pdf, problems


def _not_printed(catalogue: Catalogue, error: NotPrinted, sources: Templates, where: dict[str, str]) -> Problem:
    """A problem of the municipality's own template, where it has one, otherwise of the settings.

    What an own template leaves out goes wrong in ours.
    """
    name, line, column = error.place
    own = sources.own.get(name)
    if own:
        return Problem.of("flyer-template", file=shown(own), line=line, column=column, found=str(error))
    if sources.own:
        return Problem.of("flyer-template", file=shown(min(sources.own.values())), found=str(error))
    return _problem(catalogue, "flyer-failed", found=str(error), **where)


def _problems(catalogue: Catalogue, made: Flyer, where: dict[str, str]) -> Iterator[Problem]:
    yield from (_problem(catalogue, "flyer-fit", offer=offer, **where) for offer in made.nowhere)
    yield from (_problem(catalogue, "flyer-crowded", part=part, **where) for part in made.crowded)
    yield from (_problem(catalogue, "flyer-failed", found=warning, **where) for warning in made.warnings)


def _crowd(catalogue: Catalogue, wanted: _Wanted) -> Iterator[Problem]:
    """Said once for all languages: a district has more offers than are good for the product."""
    district = wanted.order.district
    offers = len(on_paper(catalogue, district))
    if offers > wanted.product.most:
        values = (("district", district), ("found", str(offers)), ("most", str(wanted.product.most)))
        yield Problem("flyer-long", (district,), values, at="key", file=f"{LISTS_FOLDER}/{FILES['districts']}")


def _problem(catalogue: Catalogue, code: str, **values: str) -> Problem:
    """A problem of an offer's file, where the values name an offer, otherwise of the catalogue's settings."""
    file = catalogue.files.get(values.get("offer", ""), f"{LISTS_FOLDER}/{FILES[SETTINGS]}")
    return Problem(code, values=tuple(sorted(values.items())), file=file)
