"""The flyers of a catalogue as files, and everything that is wrong with them as problems."""

from collections.abc import Iterator
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.flyers.fonts import ChangedFont
from generator.flyers.press import Flyer, NotPrinted, printed
from generator.flyers.products import PRODUCTS, Product
from generator.output import Download, Job, Written
from generator.problems.problem import Problem
from generator.view.labels import Vocabulary, vocabulary


def flyer_path(product: Product, district: str, language: str) -> str:
    """Where the flyer stands in the site's folder."""
    return f"{language}/{_address(product, district)}"


def downloads(language: str, district: str) -> tuple[Download, ...]:
    """What pages of a district link: every product, the same in every language."""
    del language
    return tuple(Download(product.label, _address(product, district)) for product in PRODUCTS.values())


def write(job: Job) -> Written:
    """Every product of every district in every language, one after the other.

    The progress is called as progress("progress-flyers", done=…, all=…).
    """
    files: list[str] = []
    problems: list[Problem] = []
    every = len(job.languages) * len(job.catalogue.districts) * len(PRODUCTS)
    for language in job.languages:
        words = vocabulary(job.catalogue, language)
        for district in job.catalogue.districts:
            for product in PRODUCTS.values():
                files.append(flyer_path(product, district, language))
                job.progress("progress-flyers", done=len(files), all=every)
                problems += _written(job.catalogue, product, district, words, job.folder / files[-1])
    return Written(tuple(files), tuple(dict.fromkeys(problems)), {"flyers": len(files)})


def write_flyer(catalogue: Catalogue, product: Product, district: str, language: str, out: Path) -> tuple[Problem, ...]:
    """Write one flyer to the file `out`; returns what is wrong. With problems there is no file."""
    return tuple(_written(catalogue, product, district, vocabulary(catalogue, language), out))


def _address(product: Product, district: str) -> str:
    return f"flyers/{district}-{product.name}.pdf"


def _written(catalogue: Catalogue, product: Product, district: str, words: Vocabulary, out: Path) -> Iterator[Problem]:
    where = {"district": district, "language": words.words.language}
    try:
        made = printed(product.template, product.data(catalogue, district, words))
    except ChangedFont as error:
        yield _problem(catalogue, "flyer-font", found=str(error))
        return
    except NotPrinted as error:
        yield _problem(catalogue, "flyer-failed", found=str(error), **where)
        return
    problems = tuple(_problems(catalogue, made, where))
    yield from problems
    if not problems:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made.pdf)


def _problems(catalogue: Catalogue, made: Flyer, where: dict[str, str]) -> Iterator[Problem]:
    yield from (_problem(catalogue, "flyer-fit", offer=offer, **where) for offer in made.nowhere)
    yield from (_problem(catalogue, "flyer-crowded", part=part, **where) for part in made.crowded)
    yield from (_problem(catalogue, "flyer-failed", found=warning, **where) for warning in made.warnings)


def _problem(catalogue: Catalogue, code: str, **values: str) -> Problem:
    """A problem of an offer's file, where the values name an offer, otherwise of the catalogue's settings."""
    file = catalogue.files.get(values.get("offer", ""), f"{LISTS_FOLDER}/{FILES[SETTINGS]}")
    return Problem(code, values=tuple(sorted(values.items())), file=file)
