"""One flyer, printed, and everything that is to say of it as problems."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.flyers.order import Order
from generator.flyers.press import Flyer, NotPrinted
from generator.flyers.products import Product
from generator.flyers.stock import Stock, supplied
from generator.flyers.templates import Templates
from generator.fonts import ChangedFont
from generator.problems.problem import Problem, has_errors
from generator.resources import shown
from generator.view.changes import Changes, last_edition, since
from generator.view.selection import on_paper


class Wanted(NamedTuple):
    """A flyer that is to be printed."""

    product: Product
    order: Order


class Made(NamedTuple):
    """A flyer, b"" where there is none, and what is to say of it; `name` and `kept` as in `Supplied`."""

    pdf: bytes
    problems: tuple[Problem, ...]
    name: str = ""
    kept: bool = False


def made(
    catalogue: Catalogue, sources: Templates, own: Path | None, wanted: Wanted, stock: Stock | None = None
) -> Made:
    """A flyer, out of the stock where it is there; `own` as in `Job`."""
    where = {"district": wanted.order.district, "language": wanted.order.language}
    try:
        data = wanted.product.data(catalogue, wanted.order, own)
        flyer, name, kept = supplied(stock, wanted.product.template, data, sources.folder)
    except ChangedFont as error:
        return Made(b"", (_problem(catalogue, "flyer-font", found=str(error)),))
    except NotPrinted as error:
        return Made(b"", (_not_printed(catalogue, error, sources, where),))
    problems = (*_problems(catalogue, flyer, where), *_crowd(catalogue, wanted), *_spilled(flyer, wanted))
    pdf = b"" if has_errors(problems) else wanted.product.finish(flyer.pdf, wanted.order)
    return Made(pdf, problems, name, kept)


def gathered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of many flyers, each once: what stands on insert sheets of a district in any language, in one."""
    spilled: dict[tuple[str, str], dict[str, None]] = {}
    others: dict[Problem, None] = {}
    for problem in problems:
        values = dict(problem.values)
        if problem.code == "flyer-spilled":
            offers = spilled.setdefault((values["district"], values["format"]), {})
            offers.update(dict.fromkeys(values["offers"].split(", ")))
        else:
            others[problem] = None
    return (*others, *(_spill(district, product, sorted(offers)) for (district, product), offers in spilled.items()))


def left_out(catalogue: Catalogue, offers: Iterable[Offer]) -> tuple[Problem, ...]:
    """Those of the offers that stand on no flyer, because nobody has checked them for so long."""
    return tuple(
        Problem.of(
            "flyer-too-old",
            ("checked", "on"),
            file=catalogue.files.get(offer.id, ""),
            found=offer.checked.on.isoformat(),
            due=offer.checked.due().isoformat(),
        )
        for offer in offers
        if offer.checked.too_old(catalogue.today)
    )


def outdated(catalogue: Catalogue, districts: Iterable[str]) -> tuple[Problem, ...]:
    """Those of the districts whose paper is no longer that of their last edition."""
    return tuple(
        Problem.of(
            "edition-differs",
            file=catalogue.file_of(last),
            district=catalogue.districts[district].labels[SOURCE_LANGUAGE],
            found=last.code,
            changed=str(changes.different()),
            fresh=str(len(changes.fresh)),
        )
        for district in districts
        if (last := last_edition(catalogue, district)) and (changes := since(catalogue, last)) != Changes()
    )


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


def _problems(catalogue: Catalogue, flyer: Flyer, where: dict[str, str]) -> Iterator[Problem]:
    yield from (_problem(catalogue, "flyer-fit", offer=offer, **where) for offer in flyer.nowhere)
    yield from (_problem(catalogue, "flyer-crowded", part=part, **where) for part in flyer.crowded)
    yield from (_problem(catalogue, "flyer-failed", found=warning, **where) for warning in flyer.warnings)


def _crowd(catalogue: Catalogue, wanted: Wanted) -> Iterator[Problem]:
    """Said once for all languages: a district has more offers than are good for the product."""
    district = wanted.order.district
    offers = len(on_paper(catalogue, district))
    if offers > wanted.product.most:
        values = (("district", district), ("found", str(offers)), ("most", str(wanted.product.most)))
        yield Problem("flyer-long", (district,), values, at="key", file=f"{LISTS_FOLDER}/{FILES['districts']}")


def _spilled(flyer: Flyer, wanted: Wanted) -> Iterator[Problem]:
    if flyer.spilled:
        yield _spill(wanted.order.district, wanted.product.name, sorted(flyer.spilled))


def _spill(district: str, product: str, offers: list[str]) -> Problem:
    values = (("district", district), ("format", product), ("found", str(len(offers))), ("offers", ", ".join(offers)))
    return Problem("flyer-spilled", (district,), values, at="key", file=f"{LISTS_FOLDER}/{FILES['districts']}")


def _problem(catalogue: Catalogue, code: str, **values: str) -> Problem:
    """A problem of an offer's file, where the values name an offer, otherwise of the catalogue's settings."""
    file = catalogue.files.get(values.get("offer", ""), f"{LISTS_FOLDER}/{FILES[SETTINGS]}")
    return Problem(code, values=tuple(sorted(values.items())), file=file)
