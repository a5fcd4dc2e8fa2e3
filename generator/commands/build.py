"""`familienlotse build`: from the catalogue to the published website."""

import gc
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.arguments import add_today
from generator.commands.messages import say
from generator.commands.outcome import FINE, Stopped, WrongUse, reason
from generator.commands.terminal import announce, end_progress, progress, tell, tell_briefly, tell_problems
from generator.problems.problem import Problem, has_errors, worst
from generator.problems.render import Language, visible
from generator.workers import USUAL, Lost

if TYPE_CHECKING:  # for the types alone: Ctrl+C and `--help` need no mkdocs and no Typst
    from generator.build import Built
    from generator.catalogue.model import Catalogue
    from generator.publishing.exchange import Busy, Leftover

_TIMES: dict[Language, str] = {"de": "%d.%m.%Y, %H:%M Uhr", "en": "%Y-%m-%d %H:%M"}


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    parser.add_argument("--out", type=Path, metavar="DIR", help=say("build-out", lang))
    parser.add_argument("--language", action="append", metavar="TAG", help=say("language", lang))
    parser.add_argument("--no-flyers", action="store_true", help=say("no-flyers", lang))
    parser.add_argument("--compress", action="store_true", help=say("compress", lang))
    parser.add_argument("--portable", action="store_true", help=say("portable", lang))
    add_jobs(parser, lang)
    parser.add_argument("--strict", action="store_true", help=say("strict", lang))
    add_today(parser, lang)


def add_jobs(parser: ArgumentParser, lang: Language) -> None:
    """Add the option of commands that share their work out."""

    def jobs(text: str) -> int:
        if not re.fullmatch("[1-9][0-9]{0,3}", text):
            raise WrongUse(say("not-jobs", lang, found=visible(text)))
        return int(text)

    parser.add_argument("--jobs", type=jobs, default=USUAL, metavar="N", help=say("jobs", lang, default=USUAL))


def run(options: Namespace) -> int:
    """Build and publish. Whatever stops it, the last line says which website stands: the old one or the new one."""
    from generator.publishing.exchange import Busy, Leftover

    lang = options.lang
    out = options.out = options.out or Path("portable" if options.portable else "site")
    before = _identity(out)
    try:
        return _run(options)
    except Leftover as left:
        tell(leftover(left, lang))
        return FINE
    except Busy as busy:
        raise Stopped(occupied(busy, out, lang)) from busy
    except WrongUse:
        raise
    except BaseException as error:
        error.add_note(say("unchanged" if _identity(out) in {before, None} else "published", lang, out=out))
        raise


def _run(options: Namespace) -> int:
    from generator.commands.catalogue import languages, loaded
    from generator.resources import HOME

    lang = options.lang
    found = loaded(options)
    catalogue = found.catalogue
    if catalogue is None:
        tell_briefly(worst(found.problems), lang)
        raise Stopped
    if options.strict:
        _refuse_unfit(catalogue, found.problems, options)
    wanted = languages(catalogue, options.language, lang)
    _refuse_loss(catalogue, wanted, options)
    # The catalogue lives until the end, and pages leave few cycles: the collector need not look at it all the time.
    gc.freeze()
    gc.set_threshold(50_000)
    jobs, portable = options.jobs, options.portable
    kinds = {
        "flyers": not options.no_flyers,
        "keep": not portable,
        "portable": portable,
        "compressed": options.compress,
    }
    built = site(catalogue, wanted, options, options.out, jobs=jobs, **kinds)
    usual = options.out == Path("site")
    kind = "built-portable" if portable else "built"
    look = "familienlotse serve" + ("" if usual else f" --out {options.out}")
    look = "make serve" if usual and Path.cwd() == HOME else look
    fresh = built.flyers - built.kept
    papers = say("papers" if built.flyers else "no-papers", lang, flyers=built.flyers, fresh=fresh, kept=built.kept)
    counts = {"pages": built.pages, "languages": built.languages, "papers": papers}
    announce(say(kind, lang, **counts, out=f"{options.out}/index.html", look=look), lang)
    return FINE


def site(  # noqa: PLR0913  # the last five by name
    catalogue: "Catalogue",
    languages: tuple[str, ...],
    options: Namespace,
    out: Path,
    *,
    flyers: bool,
    jobs: int = USUAL,
    keep: bool = False,
    compressed: bool = False,
    portable: bool = False,
) -> "Built":
    """Build into `out`; what is wrong with the result is printed and raised as Stopped, a bad folder as WrongUse.

    A worker that was killed is Stopped too. Raises also Busy, Leftover, and OSError.
    """
    from generator.build import Unfinished, build
    from generator.catalogue.load import placed
    from generator.publishing.exchange import Refused, keep_apart
    from generator.resources import own_sources

    lang = options.lang
    try:
        keep_apart(out, options.catalogue)
        own = own_sources(options.catalogue)
        built = build(
            catalogue,
            out,
            languages,
            flyers=flyers,
            progress=progress(lang),
            own=own,
            jobs=jobs,
            keep=keep,
            compressed=compressed,
            portable=portable,
        )
    except Unfinished as unfinished:
        end_progress()
        problems = placed(options.catalogue, unfinished.problems)
        tell_problems(problems, lang)
        raise Stopped(problems=worst(problems)) from unfinished
    except Lost as lost:
        raise Stopped(say("lost", lang)) from lost
    except Refused as error:
        names = ", ".join(error.names)
        raise WrongUse(say(f"refused-{error.reason}", lang, path=error.path, names=names)) from error
    finally:
        end_progress()
    if built.hints:
        tell_problems(placed(options.catalogue, built.hints), lang)
    return built


def occupied(busy: "Busy", out: Path, lang: Language) -> str:
    """Who is building into `out`, as far as that is known."""
    holder = ""
    if busy.pid and busy.since:
        since = datetime.fromisoformat(busy.since).astimezone()
        holder = say("busy-holder", lang, pid=busy.pid, since=f"{since:{_TIMES[lang]}}")
    return say("busy", lang, out=out, holder=holder)


def leftover(left: "Leftover", lang: Language) -> str:
    """What an editor has to clear away by hand."""
    why = reason(left.__cause__, lang) if isinstance(left.__cause__, OSError) else left.reason
    return say("leftover", lang, path=left.path, reason=why)


def _refuse_unfit(catalogue: "Catalogue", problems: Iterable[Problem], options: Namespace) -> None:
    """Raise Stopped for what --strict does not publish: sample data, and what pages do not say by themselves."""
    from generator.commands.catalogue import of_outputs

    lang = options.lang
    if catalogue.settings.demo:
        raise Stopped(say("strict-demo", lang, file=options.catalogue / "_catalogue" / "catalogue.yml"))
    unfit = worst((*problems, *of_outputs(catalogue, options.catalogue)))
    if unfit:
        tell_briefly(unfit, lang)
        raise Stopped("" if has_errors(unfit) else say("strict-warnings", lang))


def _refuse_loss(catalogue: "Catalogue", languages: tuple[str, ...], options: Namespace) -> None:
    """Raise WrongUse if the website has other languages: they would vanish, and their addresses are printed."""
    others = [language for language in catalogue.settings.languages if language not in languages]
    lost = [language for language in others if (options.out / language / "index.html").is_file()]
    if lost:
        raise WrongUse(say("would-vanish", options.lang, out=options.out, names=", ".join(lost)))


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which folder stands under this name: another one does as soon as a website has been published."""
    try:
        state = folder.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino
