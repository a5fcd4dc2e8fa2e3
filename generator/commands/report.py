"""`familienlotse report`: overviews for editors and coordinators, on stdout or into a file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.commands.messages import say
from generator.commands.outcome import ERRORS, FINE
from generator.commands.terminal import announce, show, tell_briefly
from generator.problems.problem import worst
from generator.problems.render import Language


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    parser.add_argument("kind", choices=("translations",), metavar="KIND", help=say("report-kind", lang))
    parser.add_argument("--out", type=Path, metavar="FILE", help=say("report-out", lang))


def run(options: Namespace) -> int:
    """Print the overview, or write it."""
    from generator.commands.catalogue import loaded
    from generator.reports.translations import translation_table

    found = loaded(options)
    if found.catalogue is None:
        tell_briefly(worst(found.problems), options.lang)
        return ERRORS
    table = translation_table(found.catalogue, options.lang)
    if options.out:
        options.out.write_text(table, "utf-8")
        announce(say("written", options.lang, file=options.out), options.lang)
    else:
        show(table, options.lang)
    return FINE
