"""`familienlotse init`: the small catalogue a new town begins with."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from generator.commands.messages import say
from generator.commands.outcome import FINE, WrongUse
from generator.commands.terminal import announce
from generator.problems.render import Language


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=say("init-folder", lang))


def run(options: Namespace) -> int:
    """Write the catalogue. Raises WrongUse for a folder in which none can begin."""
    from generator.starter.write import Unfit, write

    lang, folder = options.lang, options.folder
    try:
        write(folder, date.today())
    except Unfit as error:
        names = ", ".join(error.names)
        raise WrongUse(say(f"refused-{error.reason}", lang, path=folder, names=names)) from error
    announce(say("begun", lang, path=folder), lang)
    return FINE
