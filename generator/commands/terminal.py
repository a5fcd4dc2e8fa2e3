"""The one place that prints: results on stdout, everything else on stderr."""

import errno
import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from generator.commands.messages import say
from generator.commands.outcome import Unprinted, reason
from generator.problems.problem import Problem
from generator.problems.render import MOST_AT_ONCE, Language, brief, render

if TYPE_CHECKING:
    from generator.output import Progress

# `… | head` has seen enough; the second is how Windows puts it.
_NOBODY_READS = frozenset({errno.EPIPE, errno.EINVAL} if sys.platform == "win32" else {errno.EPIPE})


def prepare() -> None:
    """Make both streams safe to write to, whatever they are connected to."""
    if sys.stdout is None:  # closed by `>&-`: without a stand-in the next file that is opened would get its number
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open as long as the program runs
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows may not know every letter
            stream.reconfigure(errors="backslashreplace")


def show(text: str, lang: Language) -> None:
    """Print a result, at once. Raises Unprinted where it is lost: on a full disk, but not for a reader who has left."""
    error = _write(sys.stdout, text)
    if error and error.errno not in _NOBODY_READS:
        raise Unprinted(say("unprinted", lang, reason=reason(error, lang))) from error


def announce(text: str, lang: Language) -> None:
    """Print what has been done. Where stdout fails it is done all the same: stderr says both."""
    try:
        show(f"{text}\n", lang)
    except Unprinted as lost:
        tell(str(lost))
        tell(text)


def tell(text: str) -> None:
    """Print a line for whoever is watching."""
    _write(sys.stderr, f"familienlotse: {text}\n")


def tell_problems(problems: Iterable[Problem], lang: Language) -> None:
    """Print what a build found, if anything, for whoever is watching: errors last, where they are seen."""
    shown = tuple(problems)
    if shown:
        _write(sys.stderr, render(shown, "text", lang, colour=sys.stderr.isatty(), errors_last=True))


def tell_briefly(problems: Iterable[Problem], lang: Language) -> None:
    """Print problems of the catalogue, if there are any, and where the rest is told if they are many."""
    shown = tuple(problems)
    if shown:
        _write(sys.stderr, brief(shown, lang, colour=sys.stderr.isatty()))
    if len(shown) > MOST_AT_ONCE:
        tell(say("see-check", lang))


def progress(lang: Language) -> "Progress":
    """Steps on one line of the terminal; silent where nobody watches."""
    from generator.output import silent

    if not sys.stderr.isatty():
        return silent

    def step(key: str, /, **values: object) -> None:
        _write(sys.stderr, f"\r\x1b[K{say(key, lang, **values)} …")

    return step


def end_progress() -> None:
    """Clear the line that shows progress, for what is printed next."""
    if sys.stderr.isatty():
        _write(sys.stderr, "\r\x1b[K")


def _write(stream: TextIO, text: str) -> OSError | None:
    """Write at once, or return why not. A stream that has failed swallows the rest, also when Python ends."""
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
            os.dup2(nowhere.fileno(), stream.fileno())
        return error
    return None
