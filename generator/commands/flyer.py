"""`familienlotse flyer`: one flyer of a district in a language, as a PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.arguments import add_today
from generator.commands.messages import say
from generator.commands.outcome import ERRORS, FINE, WrongUse
from generator.commands.terminal import announce, tell_briefly, tell_problems
from generator.problems.render import Language


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    from generator.catalogue.offer import SOURCE_LANGUAGE
    from generator.flyers.products import PRODUCTS

    parser.add_argument("district", metavar="DISTRICT", help=say("district", lang))
    usual = next(iter(PRODUCTS))
    words = say("flyer-format", lang, default=usual)
    parser.add_argument("--format", choices=tuple(PRODUCTS), default=usual, help=words)
    parser.add_argument("--language", default=SOURCE_LANGUAGE, metavar="TAG", help=say("flyer-language", lang))
    parser.add_argument("--out", type=Path, metavar="FILE", help=say("flyer-out", lang))
    add_today(parser, lang)


def run(options: Namespace) -> int:
    """Make the flyer. Raises WrongUse for a district or a language that is not in the catalogue."""
    from generator.catalogue.load import placed
    from generator.commands.catalogue import languages, loaded
    from generator.flyers.order import Order
    from generator.flyers.products import PRODUCTS
    from generator.flyers.write import write_flyer
    from generator.problems.problem import has_errors, worst
    from generator.resources import own_sources

    lang = options.lang
    found = loaded(options)
    catalogue = found.catalogue
    if catalogue is None:
        tell_briefly(worst(found.problems), lang)
        return ERRORS
    if options.district not in catalogue.districts:
        known = ", ".join(catalogue.districts)
        raise WrongUse(say("unknown-district", lang, found=options.district, known=known))
    (language,) = languages(catalogue, [options.language], lang)
    out = options.out or Path(f"{options.district}-{options.format}-{language}.pdf")
    product, own = PRODUCTS[options.format], own_sources(options.catalogue)
    problems = write_flyer(catalogue, product, Order(options.district, language), out, own=own)
    tell_problems(placed(options.catalogue, problems), lang)
    if has_errors(problems):
        return ERRORS
    announce(say("written", lang, file=out), lang)
    return FINE
