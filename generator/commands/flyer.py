"""`familienlotse flyer`: one flyer of a district in a language, as a PDF; or all of them, for a way of printing."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.arguments import add_today
from generator.commands.build import add_jobs
from generator.commands.messages import say
from generator.commands.outcome import ERRORS, FINE, Stopped, WrongUse
from generator.commands.terminal import announce, end_progress, progress, tell_briefly, tell_problems
from generator.problems.render import Language
from generator.workers import Lost

if TYPE_CHECKING:  # for the types alone: `--help` needs no Typst
    from generator.catalogue.model import Catalogue


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    from generator.catalogue.offer import SOURCE_LANGUAGE
    from generator.flyers.order import PROFILES
    from generator.flyers.products import PRODUCTS

    parser.add_argument("district", nargs="?", metavar="DISTRICT", help=say("district", lang))
    words = say("flyer-format", lang, default=next(iter(PRODUCTS)))
    parser.add_argument("--format", choices=tuple(PRODUCTS), help=words)
    parser.add_argument("--language", metavar="TAG", help=say("flyer-language", lang))
    parser.add_argument("--with", dest="twin", choices=(SOURCE_LANGUAGE,), help=say("flyer-with", lang))
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0], help=say("flyer-profile", lang))
    parser.add_argument("--all", action="store_true", help=say("flyer-all", lang))
    parser.add_argument("--out", type=Path, metavar="FILE", help=say("flyer-out", lang))
    add_jobs(parser, lang)
    add_today(parser, lang)


def run(options: Namespace) -> int:
    """Make the flyer, or all. Raises WrongUse for what is not in the catalogue or does not go together."""
    from generator.catalogue.load import placed
    from generator.commands.catalogue import loaded
    from generator.look import check
    from generator.problems.problem import has_errors, worst
    from generator.resources import own_sources

    lang = options.lang
    if bool(options.district) == options.all:
        sentence = say("flyer-one-or-all", lang)
        raise WrongUse(say("wrong-use", lang, sentence=sentence, command="familienlotse flyer"))
    found = loaded(options)
    catalogue = found.catalogue
    if catalogue is None:
        tell_briefly(worst(found.problems), lang)
        return ERRORS
    unfit = placed(options.catalogue, check(catalogue, own_sources(options.catalogue)))
    if has_errors(unfit):
        tell_problems(unfit, lang)
        return ERRORS
    return _all(catalogue, options) if options.all else _one(catalogue, options)


def _one(catalogue: "Catalogue", options: Namespace) -> int:
    from generator.catalogue.load import placed
    from generator.catalogue.offer import SOURCE_LANGUAGE
    from generator.commands.catalogue import known_district, languages
    from generator.flyers.order import Order, may_have_twin
    from generator.flyers.products import PRODUCTS
    from generator.flyers.write import file_name, write_flyer
    from generator.problems.problem import has_errors
    from generator.resources import own_sources

    lang = options.lang
    known_district(catalogue, options.district, lang)
    (language,) = languages(catalogue, [options.language or SOURCE_LANGUAGE], lang)
    if options.twin and not may_have_twin(language):
        raise WrongUse(say("flyer-no-twin", lang, found=language))
    order = Order(options.district, language, twin=bool(options.twin), profile=options.profile)
    product = PRODUCTS[options.format or next(iter(PRODUCTS))]
    out = options.out or Path(file_name(product, order))
    problems = write_flyer(catalogue, product, order, out, own=own_sources(options.catalogue))
    tell_problems(placed(options.catalogue, problems), lang)
    if has_errors(problems):
        return ERRORS
    announce(say("written", lang, file=out), lang)
    return FINE


def _all(catalogue: "Catalogue", options: Namespace) -> int:
    """All flyers, of one format or in one language where that is asked for; with German beside it where that helps."""
    from generator.catalogue.load import placed
    from generator.commands.catalogue import languages
    from generator.flyers.products import OFFERED, PRODUCTS
    from generator.flyers.write import every, write_all
    from generator.output import Job
    from generator.problems.problem import has_errors
    from generator.resources import own_sources

    lang = options.lang
    out = options.out or Path("flyers")
    chosen = languages(catalogue, [options.language] if options.language else None, lang)
    products = [PRODUCTS[options.format]] if options.format else OFFERED
    wanted = every(chosen, catalogue.districts, products, options.profile)
    wanted = tuple(one for one in wanted if one.order.twin or not options.twin)
    job = Job(catalogue, chosen, out, progress(lang), jobs=options.jobs, own=own_sources(options.catalogue))
    try:
        written = write_all(job, wanted)
    except Lost as lost:
        raise Stopped(say("lost", lang)) from lost
    finally:
        end_progress()
    tell_problems(placed(options.catalogue, written.problems), lang)
    if has_errors(written.problems):
        return ERRORS
    announce(say("flyers-written", lang, count=len(written.files), folder=out), lang)
    return FINE
