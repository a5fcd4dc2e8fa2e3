"""The command `familienlotse`: words in, exit code out. 0 fine, 1 the catalogue has errors, 2 wrong use."""

import argparse
import gc
import io
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.build import Unfinished, build
from generator.catalogue.load import Loaded, load
from generator.catalogue.model import Catalogue
from generator.catalogue.schema import offer_schema
from generator.flyers.products import PRODUCTS
from generator.flyers.write import write_flyer
from generator.messages import language_of, say
from generator.problems.problem import Problem
from generator.problems.render import FORMATS as REPORT_FORMATS
from generator.problems.render import Language, render
from generator.publishing import serve as serving
from generator.publishing.exchange import Busy, Leftover, Refused, keep_apart
from generator.reports.translations import translation_table

FINE, ERRORS, WRONG_USE = 0, 1, 2


class WrongUse(Exception):  # noqa: N818 - what the user typed is wrong, not the program
    """What was asked for cannot be done; the message is for the user."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows may not know every letter
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(_wanted_language(given))
    options = parser.parse_args(given)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except WrongUse as error:
        _tell(str(error))
        return WRONG_USE
    except Refused as error:
        _tell(say(f"refused-{error.reason}", options.lang, path=error.path, names=", ".join(error.names)))
        return WRONG_USE
    except Busy as error:
        _tell(say("busy", options.lang, out=options.out, holder=error))
        return ERRORS
    except OSError as error:
        _end_progress()
        _tell(f"{error.filename or ''}: {error.strerror or error}".removeprefix(": "))
        return _unchanged(options) if command is _build else ERRORS
    except KeyboardInterrupt:
        _tell(say("interrupted", options.lang))
        return ERRORS


def _wanted_language(given: Sequence[str]) -> Language:
    """`--lang` decides the help's language too, so it is looked up before anything is parsed."""
    before = argparse.ArgumentParser(prog="familienlotse", add_help=False, exit_on_error=False)
    before.add_argument("--lang", choices=("de", "en"))
    try:
        known, _ = before.parse_known_args([word for word in given if word not in {"-h", "--help"}])
    except (argparse.ArgumentError, SystemExit):
        return language_of()
    wanted: Language | None = known.lang
    return wanted or language_of()


def _parser(lang: Language) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--catalogue", type=Path, default=Path("offers"), metavar="DIR", help=say("catalogue", lang))
    common.add_argument("--lang", choices=("de", "en"), default=lang, help=say("lang", lang))
    parser = argparse.ArgumentParser(prog="familienlotse", description=say("about", lang))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[common], help=say(name, lang), description=say(name, lang))
        made.set_defaults(command=run)
        return made

    made = command("build", _build)
    made.add_argument("--out", type=Path, default=Path("site"), metavar="DIR", help=say("out", lang))
    made.add_argument("--language", action="append", metavar="TAG", help=say("language", lang))
    made.add_argument("--no-flyers", action="store_true", help=say("no-flyers", lang))
    made.add_argument("--strict", action="store_true", help=say("strict", lang))
    made = command("check", _check)
    made.add_argument("--format", choices=REPORT_FORMATS, default="text", help=say("format", lang))
    made = command("serve", _serve)
    made.add_argument("--out", type=Path, default=Path("site"), metavar="DIR", help=say("out", lang))
    made.add_argument("--language", metavar="TAG", help=say("serve-language", lang))
    made.add_argument("--port", type=int, choices=range(65536), default=8000, metavar="PORT", help=say("port", lang))
    made = command("flyer", _flyer)
    made.add_argument("district", metavar="DISTRICT", help=say("district", lang))
    made.add_argument("--format", choices=tuple(PRODUCTS), default=next(iter(PRODUCTS)), help=say("flyer-format", lang))
    made.add_argument("--language", default="de", metavar="TAG", help=say("flyer-language", lang))
    made.add_argument("--out", type=Path, metavar="FILE", help=say("flyer-out", lang))
    made = command("report", _report)
    made.add_argument("kind", choices=("translations",), help=say("report-kind", lang))
    made.add_argument("--out", type=Path, metavar="FILE", help=say("report-out", lang))
    command("schema", _schema)
    return parser


def _build(options: argparse.Namespace) -> int:
    keep_apart(options.out, options.catalogue)
    loaded = load(options.catalogue, date.today())
    _print_problems(loaded.problems, options.lang, errors_only=not options.strict)
    catalogue = loaded.catalogue
    if catalogue is None:
        return _unchanged(options)
    if options.strict and not _good_enough(catalogue, loaded, options):
        return _unchanged(options)
    languages = _languages(catalogue, options.language, options.lang)
    progress = _progress(options.lang)
    # The catalogue lives until the end, and pages leave few cycles: the collector need not look at it all the time.
    gc.freeze()
    gc.set_threshold(50_000)
    try:
        built = build(catalogue, options.out, languages, flyers=not options.no_flyers, progress=progress)
    except Unfinished as unfinished:
        _end_progress()
        _print_problems([_placed(problem, options.catalogue) for problem in unfinished.problems], options.lang)
        return _unchanged(options)
    except Leftover as left:
        _end_progress()
        _tell(say("leftover", options.lang, out=options.out, path=left.path, reason=left.reason))
        return FINE
    finally:
        _end_progress()
    look = "make serve" if options.out == Path("site") else f"familienlotse serve --out {options.out}"
    print(
        say(
            "built",
            options.lang,
            pages=built.pages,
            languages=built.languages,
            flyers=built.flyers,
            out=f"{options.out}/index.html",
            look=look,
        )
    )
    return FINE


def _placed(problem: Problem, folder: Path) -> Problem:
    """Flyers know the files of the catalogue, the user also wants to read in which folder it is."""
    within = problem.code.startswith("flyer-") and problem.file
    return replace(problem, file=str(folder / problem.file)) if within else problem


def _good_enough(catalogue: Catalogue, loaded: Loaded, options: argparse.Namespace) -> bool:
    if catalogue.settings.demo:
        _tell(say("strict-demo", options.lang, file=options.catalogue / "_catalogue" / "catalogue.yml"))
        return False
    if any(problem.level == "warning" for problem in loaded.problems):
        _tell(say("strict-warnings", options.lang))
        return False
    return True


def _unchanged(options: argparse.Namespace) -> int:
    _tell(say("unchanged", options.lang, out=options.out))
    return ERRORS


def _check(options: argparse.Namespace) -> int:
    loaded = load(options.catalogue, date.today())
    print(render(loaded.problems, options.format, options.lang, colour=sys.stdout.isatty()), end="")
    return ERRORS if loaded.catalogue is None else FINE


def _serve(options: argparse.Namespace) -> int:
    def announce(address: str) -> None:
        print(say("serving", options.lang, address=address), flush=True)

    if options.language is None:
        if not (options.out / "index.html").is_file():
            raise WrongUse(say("not-built", options.lang, out=options.out))
        return _served(options, lambda server: serving.serve(server, options.out, announce))
    return _served(options, lambda server: _preview(options, server, announce))


def _preview(options: argparse.Namespace, server: serving.Server, announce: Callable[[str], None]) -> None:
    folder = Path("build") / "preview"
    shown = False

    def rebuild() -> None:
        nonlocal shown
        loaded = load(options.catalogue, date.today())
        _print_problems(loaded.problems, options.lang)
        if loaded.catalogue is None:
            return
        languages = _languages(loaded.catalogue, [options.language], options.lang)
        try:
            build(loaded.catalogue, folder, languages, flyers=False, progress=_progress(options.lang))
        except Unfinished as unfinished:
            _end_progress()
            _print_problems(unfinished.problems, options.lang)
        except Leftover as left:
            shown = True
            _end_progress()
            _tell(say("leftover", options.lang, out=folder, path=left.path, reason=left.reason))
        else:
            shown = True
            _end_progress()
            _tell(say("rebuilt", options.lang))

    rebuild()
    if not shown:  # what an earlier run left may be of another catalogue
        raise WrongUse(say("nothing-to-show", options.lang))
    serving.serve(server, folder, announce, watch=options.catalogue, changed=rebuild)


def _served(options: argparse.Namespace, run: Callable[[serving.Server], None]) -> int:
    try:
        with serving.listen(options.port) as server:
            run(server)
    except serving.PortTaken as error:
        raise WrongUse(say("port-taken", options.lang, port=error.port)) from error
    except KeyboardInterrupt:
        return FINE
    return FINE


def _flyer(options: argparse.Namespace) -> int:
    loaded = load(options.catalogue, date.today())
    _print_problems(loaded.problems, options.lang, errors_only=True)
    catalogue = loaded.catalogue
    if catalogue is None:
        return ERRORS
    if options.district not in catalogue.districts:
        known = ", ".join(catalogue.districts)
        raise WrongUse(say("unknown-district", options.lang, found=options.district, known=known))
    (language,) = _languages(catalogue, [options.language], options.lang)
    out = options.out or Path(f"{options.district}-{options.format}-{language}.pdf")
    problems = write_flyer(catalogue, PRODUCTS[options.format], options.district, language, out)
    _print_problems(problems, options.lang)
    if problems:
        return ERRORS
    print(say("written", options.lang, file=out))
    return FINE


def _report(options: argparse.Namespace) -> int:
    loaded = load(options.catalogue, date.today())
    if loaded.catalogue is None:
        _print_problems(loaded.problems, options.lang, errors_only=True)
        return ERRORS
    table = translation_table(loaded.catalogue, options.lang)
    if options.out:
        options.out.write_text(table, "utf-8")
        print(say("written", options.lang, file=options.out))
    else:
        print(table, end="")
    return FINE


def _schema(_options: argparse.Namespace) -> int:
    print(json.dumps(offer_schema(), ensure_ascii=False, indent=2))
    return FINE


def _languages(catalogue: Catalogue, wanted: Sequence[str] | None, lang: Language) -> tuple[str, ...]:
    known = tuple(dict.fromkeys(catalogue.settings.languages))
    for language in wanted or ():
        if language not in known:
            raise WrongUse(say("unknown-language", lang, found=language, known=", ".join(known)))
    return tuple(language for language in known if not wanted or language in wanted)


def _print_problems(problems: Sequence[Problem], lang: Language, *, errors_only: bool = False) -> None:
    shown = [problem for problem in problems if not errors_only or problem.level == "error"]
    if shown:
        print(render(shown, "text", lang, colour=sys.stderr.isatty()), end="", file=sys.stderr)


def _progress(lang: Language) -> Callable[..., None]:
    """Steps on one line of the terminal; silent where nobody watches."""
    if not sys.stderr.isatty():
        return lambda _key, /, **_values: None

    def show(key: str, /, **values: object) -> None:
        print(f"\r\x1b[K{say(key, lang, **values)} …", end="", file=sys.stderr, flush=True)

    return show


def _end_progress() -> None:
    """Clear the line that shows progress, for what is printed next."""
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _tell(text: str) -> None:
    print(f"familienlotse: {text}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
