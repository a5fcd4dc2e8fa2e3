"""The flyers of a catalogue as files, and everything that is wrong with them as problems."""

from collections.abc import Iterator
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.flyers.fonts import ChangedFont
from generator.flyers.press import Flyer, NotPrinted, printed
from generator.flyers.products import PRODUCTS, Product
from generator.flyers.templates import Templates, templates
from generator.output import Download, Job, Written
from generator.problems.problem import Problem
from generator.resources import shown
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
    with templates(job.own) as sources:
        for language in job.languages:
            words = vocabulary(job.catalogue, language)
            for district in job.catalogue.districts:
                for product in PRODUCTS.values():
                    files.append(flyer_path(product, district, language))
                    job.progress("progress-flyers", done=len(files), all=every)
                    pdf, found = _printed(job.catalogue, product, district, words, sources)
                    problems += found
                    _write(pdf, job.folder / files[-1])
    return Written(tuple(files), tuple(dict.fromkeys(problems)), {"flyers": len(files)})


def write_flyer(  # noqa: PLR0913  # the last by name
    catalogue: Catalogue, product: Product, district: str, language: str, out: Path, *, own: Path | None = None
) -> tuple[Problem, ...]:
    """Write one flyer to the file `out`; returns what is wrong. With problems there is no file. `own` as in `Job`."""
    with templates(own) as sources:
        pdf, problems = _printed(catalogue, product, district, vocabulary(catalogue, language), sources)
    _write(pdf, out)
    return problems


def _address(product: Product, district: str) -> str:
    return f"flyers/{district}-{product.name}.pdf"


def _printed(
    catalogue: Catalogue, product: Product, district: str, words: Vocabulary, sources: Templates
) -> tuple[bytes, tuple[Problem, ...]]:
    """The flyer, and what is wrong with it: it is empty then."""
    where = {"district": district, "language": words.words.language}
    try:
        made = printed(product.template, product.data(catalogue, district, words), sources.folder)
    except ChangedFont as error:
        return b"", (_problem(catalogue, "flyer-font", found=str(error)),)
    except NotPrinted as error:
        return b"", (_not_printed(catalogue, error, sources, where),)
    problems = tuple(_problems(catalogue, made, where))
    return b"" if problems else made.pdf, problems


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


def _write(pdf: bytes, out: Path) -> None:
    if pdf:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(pdf)


def _problems(catalogue: Catalogue, made: Flyer, where: dict[str, str]) -> Iterator[Problem]:
    yield from (_problem(catalogue, "flyer-fit", offer=offer, **where) for offer in made.nowhere)
    yield from (_problem(catalogue, "flyer-crowded", part=part, **where) for part in made.crowded)
    yield from (_problem(catalogue, "flyer-failed", found=warning, **where) for warning in made.warnings)


def _problem(catalogue: Catalogue, code: str, **values: str) -> Problem:
    """A problem of an offer's file, where the values name an offer, otherwise of the catalogue's settings."""
    file = catalogue.files.get(values.get("offer", ""), f"{LISTS_FOLDER}/{FILES[SETTINGS]}")
    return Problem(code, values=tuple(sorted(values.items())), file=file)
