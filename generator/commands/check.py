"""`familienlotse check`: every problem of the catalogue with its place, on stdout."""

import sys
from argparse import ArgumentParser, Namespace

from generator.commands.arguments import add_today
from generator.commands.messages import say
from generator.commands.outcome import ERRORS, FINE
from generator.commands.terminal import show
from generator.problems.problem import has_errors
from generator.problems.render import FORMATS, Language, render


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    parser.add_argument("--format", choices=FORMATS, default="text", help=say("format", lang))
    add_today(parser, lang)


def run(options: Namespace) -> int:
    """Print all problems; ERRORS if one of them keeps the catalogue from being published."""
    from generator.commands.catalogue import loaded, problems

    found = problems(loaded(options), options.catalogue)
    show(render(found, options.format, options.lang, colour=sys.stdout.isatty()), options.lang)
    return ERRORS if has_errors(found) else FINE
