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
from generator.flyers.proof import Wanted, gathered, left_out, made, outdated
from generator.flyers.templates import Templates, templates
from generator.output import Download, Job, Written
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
        pdf, problems = made(catalogue, sources, own, Wanted(product, order))
    _save(pdf, out)
    told = (*left_out(catalogue, nearby(catalogue, order.district).all()), *outdated(catalogue, (order.district,)))
    return (*problems, *told)


def _written(job: Job, files: Sequence[_File]) -> Written:
    begun = count(1)

    def say(_file: _File) -> None:
        job.progress("progress-flyers", done=next(begun), all=len(files))

    with templates(job.own) as sources:
        work = partial(_printed, job.catalogue, sources, job.own)
        found = shared_out(work, job.folder, files, _workers(job.jobs, len(files)), say)
    problems = gathered(problem for wrong in found for problem in wrong)
    told = (*left_out(job.catalogue, job.catalogue.published()), *outdated(job.catalogue, job.catalogue.districts))
    problems = (*problems, *told)
    return Written(tuple(file.path for file in files), problems, {"flyers": len(files)})


def _printed(
    catalogue: Catalogue, sources: Templates, own: Path | None, folder: Path, file: _File
) -> tuple[Problem, ...]:
    pdf, problems = made(catalogue, sources, own, file.wanted)
    _save(pdf, folder / file.path)
    return problems


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
