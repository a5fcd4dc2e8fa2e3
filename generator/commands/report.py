"""`familienlotse report`: overviews for editors and coordinators, on stdout or into a file."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.arguments import add_today
from generator.commands.messages import say
from generator.commands.outcome import ERRORS, FINE, WrongUse
from generator.commands.terminal import announce, show, tell, tell_briefly
from generator.problems.problem import has_errors, worst
from generator.problems.render import Language, visible

if TYPE_CHECKING:  # for the types alone
    from generator.catalogue.context import Context
    from generator.catalogue.load import Loaded
    from generator.catalogue.translation import Status
    from generator.catalogue.values.dates import Interval, Unit

WITHIN = "4w"
STATES: "tuple[Status, ...]" = ("current", "outdated", "unknown", "missing")
_TIME = re.compile(r"([1-9][0-9]{0,2})(?:([dwmy])| (day|week|month|year)s?)")
_UNITS: "Mapping[str, Unit]" = {"d": "days", "w": "weeks", "m": "months", "y": "years"}


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""

    def states(text: str) -> tuple[str, ...]:
        return _among(text.split(","), STATES, "--only", lang)

    def within(text: str) -> "Interval":
        return _interval(text, lang)

    parser.add_argument("kind", choices=tuple(REPORTS), metavar="KIND", help=say("report-kind", lang))
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=say("report-file", lang))
    parser.add_argument("--within", type=within, metavar="TIME", help=say("within", lang, default=WITHIN))
    parser.add_argument("--language", action="append", metavar="TAG", help=say("report-language", lang))
    parser.add_argument("--only", type=states, metavar="STATES", help=say("only", lang, known=", ".join(STATES)))
    parser.add_argument("--all", action="store_true", help=say("report-all", lang))
    parser.add_argument("--out", type=Path, metavar="FILE", help=say("report-out", lang))
    add_today(parser, lang)


def run(options: Namespace) -> int:
    """Print the overview of what could be read, or write it; then the errors, if there are any."""
    from generator.commands.catalogue import loaded

    lang = options.lang
    for option, kinds in OPTIONS.items():
        if getattr(options, option.lower().lstrip("-")) and options.kind not in kinds:
            raise WrongUse(say("not-for-report", lang, option=option, kind=", ".join(kinds)))
    if options.kind == "searches" and not options.file:
        raise WrongUse(say("missing-argument", lang, found="FILE"))
    found = loaded(options)
    if found.context:
        text = REPORTS[options.kind](found, found.context, options)
        if options.out:
            options.out.write_text(text, "utf-8")
            announce(say("written", lang, file=options.out), lang)
        else:
            show(text, lang)
    if not has_errors(found.problems):
        return FINE
    tell_briefly(worst(found.problems), lang)
    if found.context:
        tell(say("report-incomplete", lang))
    return ERRORS


def _due(found: "Loaded", context: "Context", options: Namespace) -> str:
    from generator.reports.due import due_list

    within = options.within or _interval(WITHIN, options.lang)
    return due_list(found.offers, context.providers, context.today, within.after(context.today), options.lang)


def _translations(found: "Loaded", context: "Context", options: Namespace) -> str:
    from generator.catalogue.offer import SOURCE_LANGUAGE
    from generator.reports.translations import translation_table

    # Where the settings cannot be read, the languages are those of the texts.
    known = context.languages or sorted({language for offer in found.offers.values() for language in offer.texts})
    others = [language for language in known if language != SOURCE_LANGUAGE]
    wanted = _among(options.language or others, others, "--language", options.lang)
    return translation_table(found.offers.values(), wanted, options.lang, options.only or STATES)


def _searches(found: "Loaded", _context: "Context", options: Namespace) -> str:
    from generator.reports.searches import Tried, search_report
    from generator.search.engine import Engine

    if found.catalogue is None:  # it cannot be searched
        return ""
    languages = found.catalogue.settings.languages
    usual = _among(options.language or languages[:1], languages, "--language", options.lang)[0]
    queries = _queries(options.file.read_text("utf-8-sig", "replace"), usual)
    wanted = _among((language for language, _ in queries), languages, "FILE", options.lang)
    engines = {language: Engine(found.catalogue, language) for language in wanted}
    tried = (Tried(language, query, *engines[language].search(query)) for language, query in queries)
    return search_report(tried, options.lang, everything=options.all)


def _freshness(found: "Loaded", _context: "Context", options: Namespace) -> str:
    from generator.reports.freshness import freshness_list

    return freshness_list(found.catalogue, options.lang) if found.catalogue else ""


def _queries(text: str, usual: str) -> list[tuple[str, str]]:
    """The language and the query of each line; blank ones and those that begin with # are left out."""
    lines = (line.rpartition("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [(language.strip() or usual, query.strip()) for language, _, query in lines]


REPORTS: Mapping[str, "Callable[[Loaded, Context, Namespace], str]"] = {
    "due": _due,
    "translations": _translations,
    "searches": _searches,
    "freshness": _freshness,
}
OPTIONS = {
    "--within": ("due",),
    "--language": ("translations", "searches"),
    "--only": ("translations",),
    "--all": ("searches",),
    "FILE": ("searches",),
}
"""The reports that an option belongs to."""


def _among(wanted: Iterable[str], known: Collection[str], option: str, lang: Language) -> tuple[str, ...]:
    """What is wanted, each once; raises WrongUse for anything that is not known."""
    found = tuple(dict.fromkeys(wanted))
    for one in found:
        if one not in known:
            raise WrongUse(say("not-a-choice", lang, option=option, found=visible(one), known=", ".join(known)))
    return found


def _interval(text: str, lang: Language) -> "Interval":
    """`4w`, `30d`, `2 months`; raises WrongUse."""
    from generator.catalogue.values.dates import Interval

    match = _TIME.fullmatch(text)
    if match is None:
        raise WrongUse(say("not-a-time", lang, found=visible(text)))
    return Interval(int(match[1]), _UNITS[(match[2] or match[3])[0]])
