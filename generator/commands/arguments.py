"""What may stand behind `familienlotse`, its help and its refusals, in German or English."""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from generator.commands import COMMANDS
from generator.commands.messages import LANGUAGES, say
from generator.commands.outcome import WrongUse
from generator.commands.terminal import show
from generator.problems.render import Language, visible

_TITLES = {"positional arguments": "arguments", "options": "options"}
# What argparse says (CPython, Lib/argparse.py), and the message that says it in our words.
_REFUSALS = {
    r"argument COMMAND: invalid choice: (?P<found>.*?) \(choose from (?P<known>.*)\)": "unknown-command",
    r"argument (?P<option>\S+): invalid choice: (?P<found>.*?) \(choose from (?P<known>.*)\)": "not-a-choice",
    r"argument (?P<option>\S+): expected one argument": "needs-value",
    r"argument (?P<option>\S+): ignored explicit argument (?P<found>.*)": "takes-no-value",
    r"the following arguments are required: COMMAND": "no-command",
    r"the following arguments are required: (?P<found>.*)": "missing-argument",
    r"unrecognized arguments: (?P<found>.*)": "unknown-argument",
}
_QUOTED = re.compile("'([^']*)'")


class _Help(argparse.HelpFormatter):
    def __init__(self, lang: Language, prog: str) -> None:
        super().__init__(prog)
        self._lang = lang

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say("usage", self._lang) if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks `lang` and raises WrongUse.

    It takes no abbreviations: one in somebody's script would fail as soon as a second option begins like that.
    """

    def __init__(self, *, lang: Language, **named: Any) -> None:
        self.lang = lang
        super().__init__(formatter_class=partial(_Help, lang), add_help=False, allow_abbrev=False, **named)
        self.add_argument("-h", "--help", action="help", help=say("help", lang))

    def add_argument_group(self, title: str | None = None, *rest: Any, **named: Any) -> Any:
        """Make a group; those of argparse's own get a title in our words."""
        return super().add_argument_group(say(_TITLES[title], self.lang) if title in _TITLES else title, *rest, **named)

    def print_help(self, _file: object = None) -> None:
        """Print the help as a result."""
        show(self.format_help(), self.lang)

    def error(self, message: str) -> NoReturn:
        """Say in our words what argparse says."""
        for pattern, key in _REFUSALS.items():
            if found := re.fullmatch(pattern, message, re.DOTALL):
                said = {name: visible(_QUOTED.sub(r"\1", value), 400) for name, value in found.groupdict().items()}
                values = {"known": ", ".join(COMMANDS), **said}
                raise WrongUse(say(key, self.lang, **values))
        raise WrongUse(say("not-understood", self.lang, found=visible(message, 400)))


def parsed(given: Sequence[str], command: str | None, lang: Language) -> argparse.Namespace:
    """What was typed; `run` is the function of the command. Raises WrongUse, and SystemExit after `--help`."""
    called = f"familienlotse {command}" if command else "familienlotse"
    try:
        return parser(lang, command).parse_args(given)
    except WrongUse as error:
        raise WrongUse(say("wrong-use", lang, sentence=error, command=called)) from error


def parser(lang: Language, command: str | None) -> Parser:
    """The parser of the whole command line. Only `command` knows its options: no other module is imported."""
    whole = Parser(lang=lang, prog="familienlotse", description=say("about", lang))
    _add_lang(whole)
    commands = whole.add_subparsers(required=True, title=say("commands", lang), metavar="COMMAND")
    for name in COMMANDS:
        made = commands.add_parser(name, lang=lang, help=say(name, lang), description=say(name, lang))
        if name == command:
            add_command(made, name)
    return whole


def add_command(made: Parser, name: str) -> None:
    """Add the options of a command, and its function as `run`."""
    made.add_argument("--catalogue", type=Path, default=Path("offers"), metavar="DIR", help=say("catalogue", made.lang))
    _add_lang(made)
    module = import_module(f"generator.commands.{name}")
    module.add(made, made.lang)
    made.set_defaults(run=module.run)


def add_today(made: argparse.ArgumentParser, lang: Language) -> None:
    """Add `--today`, the day that decides on `valid` and `checked`; `commands.catalogue.loaded` takes it."""
    made.add_argument("--today", type=a_day(lang), metavar="DATE", help=say("today", lang))


def a_day(lang: Language) -> Callable[[str], date]:
    """What reads the day of an option."""

    def day(text: str) -> date:
        from generator.catalogue.values.dates import read_date

        try:
            return read_date(text)
        except ValueError as error:
            raise WrongUse(say("not-a-day", lang, found=visible(text))) from error

    return day


def _add_lang(made: Parser) -> None:
    made.add_argument("--lang", choices=LANGUAGES, default=made.lang, help=say("lang", made.lang))
