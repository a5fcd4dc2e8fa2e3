"""How a command ends: its exit code, and one sentence on whatever stopped it."""

import errno
from collections.abc import Iterable

from generator.commands.messages import messages, say
from generator.problems.problem import Problem
from generator.problems.render import Language, visible

FINE, ERRORS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


class Stopped(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """The command ends here; the message is a finished sentence for the user, "" where all is said.

    `problems` are what stopped it, if anything of the catalogue did; they have been printed.
    """

    code = ERRORS

    def __init__(self, message: str = "", problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class WrongUse(Stopped):
    """What was asked for cannot be done."""

    code = WRONG_USE


class Unprinted(Stopped):
    """What a command had to say could not be written to stdout."""


def explained(error: BaseException, command: str | None, lang: Language) -> tuple[int, str] | None:
    """The exit code and a sentence on what stopped `command` ("build"); None for a fault of the program itself."""
    if isinstance(error, Stopped):
        return error.code, str(error)
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED, say("interrupted", lang)
    # A library that does not fit into the memory is an ImportError, the words are those of the system's loader.
    if isinstance(error, MemoryError) or (isinstance(error, ImportError) and "failed to map segment" in str(error)):
        return ERRORS, say("memory", lang)
    if isinstance(error, OSError) and command:
        return ERRORS, failed(error, command, lang)
    if type(error).__name__ == "PanicException":  # Typst's: it is no Exception, and cannot be imported
        return ERRORS, say("crashed", lang)
    return None


def failed(error: OSError, command: str, lang: Language) -> str:
    """What could not be done, at which file, and why."""
    place = f"{visible(str(error.filename), 1000)}: " if error.filename else ""
    return say(f"failed-{command}", lang, reason=f"{place}{reason(error, lang)}")


def reason(error: OSError, lang: Language) -> str:
    """What the system says of an error, in words; without the file."""
    key = f"system-{errno.errorcode.get(error.errno or 0)}"
    return say(key, lang) if key in messages() else say("system-other", lang, found=error.strerror or error)
