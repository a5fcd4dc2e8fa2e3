"""`familienlotse serve`: the built website, or a preview of one language that follows the catalogue."""

import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.messages import say
from generator.commands.outcome import FINE, Stopped, WrongUse, failed
from generator.commands.terminal import announce, tell, tell_briefly
from generator.problems.problem import Problem, worst
from generator.problems.render import MOST_AT_ONCE, Language, count, sentence, visible

if TYPE_CHECKING:  # for the type alone
    from generator.publishing.preview import Notice

PREVIEW = Path("build") / "preview"
PATTERNS = Path("build") / "patterns"
SECONDS_BETWEEN_TRIES = 1.0


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""

    def port(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and len(text) <= 5 and int(text) <= 65535):
            raise WrongUse(say("not-a-port", lang, found=visible(text)))
        return int(text)

    parser.add_argument("--out", type=Path, default=Path("site"), metavar="DIR", help=say("out", lang))
    parser.add_argument("--language", metavar="TAG", help=say("serve-language", lang))
    parser.add_argument("--patterns", action="store_true", help=say("serve-patterns", lang))
    parser.add_argument("--port", type=port, default=8000, metavar="PORT", help=say("port", lang))


def run(options: Namespace) -> int:
    """Serve until Ctrl+C."""
    from generator.publishing.preview import preview
    from generator.publishing.serve import PortTaken, listen, serve

    lang = options.lang

    def said(address: str) -> None:
        announce(say("serving", lang, address=address), lang)

    def begun(address: str) -> None:  # the catalogue is watched already: no change during the first build is missed
        _begin(options)
        said(address)

    try:
        if options.patterns and options.language is not None:
            raise WrongUse(say("patterns-alone", lang))
        if options.patterns:
            _make_patterns(options)
        elif options.language is None and not (options.out / "index.html").is_file():
            raise WrongUse(say("not-built", lang, out=options.out))
        with listen(options.port) as server:  # before the first build: nobody waits for it in vain
            if options.language is None:
                serve(server, PATTERNS if options.patterns else options.out, said)
            else:
                preview(server, PREVIEW, begun, options.catalogue, lambda: _again(options))
    except PortTaken as error:
        raise WrongUse(say("port-taken", lang, port=error.port, free=error.free)) from error
    except KeyboardInterrupt:
        return FINE
    return FINE


def _make_patterns(options: Namespace) -> None:
    """Make the page for designers anew. Raises Stopped."""
    import shutil

    from generator.commands.catalogue import loaded
    from generator.commands.terminal import tell_problems
    from generator.resources import own_sources
    from generator.site.patterns import write_patterns

    found = loaded(options)
    if found.catalogue is None:
        tell_briefly(worst(found.problems), options.lang)
        raise Stopped
    shutil.rmtree(PATTERNS, ignore_errors=True)
    problems = write_patterns(found.catalogue, PATTERNS, own_sources(options.catalogue))
    if problems:
        tell_problems(problems, options.lang)
        raise Stopped


def _begin(options: Namespace) -> None:
    """Build the preview for the first time: what an earlier run left may be of another catalogue. Raises Stopped."""
    from generator.commands.build import occupied
    from generator.publishing.exchange import Busy

    try:
        _renew(options)
    except Busy as busy:
        raise Stopped(occupied(busy, PREVIEW, options.lang)) from busy
    except Stopped as stopped:
        if str(stopped):
            raise
        raise Stopped(say("nothing-to-show", options.lang)) from stopped


def _again(options: Namespace) -> "Notice | None":
    """Build the preview anew after a change. What cannot be built is said and returned, and the last good state stays.

    Where another run is building the preview, it is tried again until that run is done.
    """
    from generator.commands.build import occupied
    from generator.publishing.exchange import Busy

    lang = options.lang
    waiting = False
    while True:
        try:
            _renew(options)
        except Busy as busy:
            if not waiting:
                tell(f"{occupied(busy, PREVIEW, lang)} {say('kept', lang)}")
            waiting = True
            threading.Event().wait(SECONDS_BETWEEN_TRIES)
            continue
        except Stopped as stopped:
            return _kept(str(stopped), stopped.problems, lang)
        except OSError as error:
            return _kept(failed(error, "build", lang), (), lang)
        return None


def _kept(why: str, problems: Sequence[Problem], lang: Language) -> "Notice":
    """Say that the last good state stays, here and on its pages; there with the problems, which have been printed."""
    from generator.publishing.preview import Notice

    kept = say("kept", lang)
    tell(f"{why} {kept}".lstrip())
    lines = [(_place(one, lang), f"{sentence(one, lang)} [{one.code}]") for one in problems[:MOST_AT_ONCE]]
    if len(problems) > MOST_AT_ONCE:
        lines.append(("", say("see-check", lang)))
    return Notice(lang, f"{why or count(problems, lang)} {kept}", tuple(lines))


def _place(problem: Problem, lang: Language) -> str:
    file = visible(problem.file, 1000)
    return say("place", lang, file=file, line=problem.line) if problem.line else file


def _renew(options: Namespace) -> None:
    """Load the catalogue and build the preview. Raises Stopped, Busy, OSError."""
    from generator.commands.build import leftover, site
    from generator.commands.catalogue import languages, loaded
    from generator.publishing.exchange import Leftover

    lang = options.lang
    found = loaded(options)
    tell_briefly(worst(found.problems), lang)
    if found.catalogue is None:
        raise Stopped(problems=worst(found.problems))
    wanted = languages(found.catalogue, [options.language], lang)
    try:
        site(found.catalogue, wanted, options, PREVIEW, flyers=False)
    except Leftover as left:
        tell(leftover(left, lang))
    tell(say("rebuilt", lang))
