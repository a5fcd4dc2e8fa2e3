"""The flyers of a catalogue as files, and everything that is wrong with them as problems."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.flyers.order import Order, Profile, may_have_twin
from generator.flyers.products import OFFERED, Product
from generator.flyers.proof import Made, Wanted, gathered, left_out, made, outdated
from generator.flyers.stock import Stock, clear, stock_of
from generator.flyers.templates import Templates, templates
from generator.output import Download, Job, Written, silent
from generator.problems.problem import Problem
from generator.view.selection import nearby
from generator.workers import shared_out

_WORTH = 4  # flyers; printing so many takes as long as starting a process


class _File(NamedTuple):
    """A flyer and where it goes, from the folder of all of them."""

    wanted: Wanted
    path: str


def flyer_path(product: Product, order: Order) -> str:
    """Where the flyer stands in the site's folder."""
    return f"{order.language}/{_address(product, order)}"


def file_name(product: Product, order: Order) -> str:
    """What the flyer is called where it stands by itself: "prohlis-trifold-ar-de-print.pdf"."""
    twin = SOURCE_LANGUAGE if order.twin else ""
    profile = "" if order.profile == "screen" else order.profile
    return "-".join(filter(None, (order.district, product.name, order.language, twin, profile))) + ".pdf"


def downloads(language: str, district: str) -> tuple[Download, ...]:
    """What pages of a district link: every one that is offered, and beside it the one with German, where there is."""
    plain, paired = Order(district, language), may_have_twin(language)
    twin = replace(plain, twin=True)
    return tuple(
        Download(product.label, _address(product, plain), _address(product, twin) if paired else "")
        for product in OFFERED
    )


def every(
    languages: Iterable[str],
    districts: Iterable[str],
    products: Iterable[Product] = OFFERED,
    profile: Profile = "screen",
) -> tuple[Wanted, ...]:
    """All flyers of these languages and districts, also with German beside the language, for one way of printing."""
    plain = [Order(district, language, profile=profile) for language in languages for district in districts]
    return tuple(
        Wanted(product, order)
        for one in plain
        for product in products
        for order in ((one, replace(one, twin=True)) if may_have_twin(one.language) else (one,))
    )


def write(job: Job) -> Written:
    """Every flyer that is offered, in every language, by as many processes as the job has, where that is faster.

    Those in the job's stock are not printed again; what is there and not among them is dropped.
    The progress is called as progress("progress-flyers", done=…, all=…).
    """
    wanted = every(job.languages, job.catalogue.districts)
    return _written(job, [_File(one, flyer_path(*one)) for one in wanted])


def write_all(job: Job, wanted: Sequence[Wanted]) -> Written:
    """These flyers into the job's folder, each under its `file_name`; its languages are not looked at."""
    return _written(job, [_File(one, file_name(*one)) for one in wanted])


def write_flyer(
    catalogue: Catalogue, product: Product, order: Order, out: Path, *, own: Path | None = None
) -> tuple[Problem, ...]:
    """Write one flyer to the file `out`; returns what is wrong. With an error there is no file. `own` as in `Job`."""
    with templates(own) as sources:
        flyer = made(catalogue, sources, own, Wanted(product, order))
    _save(flyer.pdf, out)
    told = (*left_out(catalogue, nearby(catalogue, order.district).all()), *outdated(catalogue, (order.district,)))
    return (*flyer.problems, *told)


def _written(job: Job, files: Sequence[_File]) -> Written:
    begun = count(1)

    def say(_file: _File) -> None:
        job.progress("progress-flyers", done=next(begun), all=len(files))

    with templates(job.own) as sources:
        stock = stock_of(job.stock, sources.folder) if job.stock else None
        work = partial(_printed, sources, stock)
        found = shared_out(work, replace(job, progress=silent), files, _workers(job.jobs, len(files)), say)
    if stock:
        clear(stock, (flyer.name for flyer in found))
    problems = gathered(problem for flyer in found for problem in flyer.problems)
    told = (*left_out(job.catalogue, job.catalogue.published()), *outdated(job.catalogue, job.catalogue.districts))
    problems = (*problems, *told)
    counts = {"flyers": len(files), "kept": sum(flyer.kept for flyer in found)}
    return Written(tuple(file.path for file in files), problems, counts)


def _printed(sources: Templates, stock: Stock | None, job: Job, file: _File) -> Made:
    """The flyer in its file: its bytes stay in the process that has made it."""
    flyer = made(job.catalogue, sources, job.own, file.wanted, stock)
    _save(flyer.pdf, job.folder / file.path)
    return flyer._replace(pdf=b"")


def _address(product: Product, order: Order) -> str:
    german = f"-{SOURCE_LANGUAGE}" if order.twin else ""
    return f"flyers/{order.district}-{product.name}{german}.pdf"


def _workers(jobs: int, flyers: int) -> int:
    """How many processes to start: none that prints less than it costs."""
    return max(1, min(jobs, flyers // _WORTH))


def _save(pdf: bytes, out: Path) -> None:
    """Write a flyer, if there is one."""
    if pdf:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(pdf)
