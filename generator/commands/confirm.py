"""`familienlotse confirm`: write into offers that somebody has made sure they are true, a line of difference each."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.arguments import a_day
from generator.commands.messages import say
from generator.commands.outcome import FINE, Stopped, WrongUse
from generator.commands.terminal import announce, tell, tell_problems
from generator.problems.problem import Problem
from generator.problems.render import Language, visible

if TYPE_CHECKING:
    from generator.catalogue.confirm import Entry, Line
    from generator.catalogue.reading.files import Listing
    from generator.catalogue.writing.files import Rewritten


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    parser.add_argument("ids", nargs="*", metavar="ID", help=say("confirm-ids", lang))
    parser.add_argument("--provider", metavar="KEY", help=say("confirm-provider", lang))
    parser.add_argument("--on", type=a_day(lang), metavar="DATE", help=say("confirm-on", lang))
    parser.add_argument("--texts", default="", metavar="TAGS", help=say("confirm-texts", lang))


def run(options: Namespace) -> int:
    """Write the day, all files or, where one of them cannot be written, none."""
    from generator.catalogue.confirm import confirmed, mistakes
    from generator.catalogue.load import listed, load

    lang, today = options.lang, date.today()
    day = options.on or today
    if bool(options.ids) == (options.provider is not None):
        raise WrongUse(say("confirm-whom", lang))
    if day > today:
        raise WrongUse(say("future-day", lang, day=day))
    found = load(options.catalogue, today).problems
    if not options.catalogue.is_dir():
        _stop(found, lang)
    listing = listed(options.catalogue)
    chosen = _by_id(options, listing) if options.ids else _by_provider(options, listing)
    texts = _languages(options, chosen)
    _stop([one for entry in chosen for one in mistakes(entry, texts, found)], lang)
    files: list[tuple[Rewritten, str]] = []
    for entry in chosen:
        one = confirmed(entry, day, texts)
        if isinstance(one, Problem):
            _stop([one], lang)
        else:
            files.append((one[0], "\n".join(_said(entry.document.file, line, lang) for line in one[1])))
    _write(files, lang)
    return FINE


def _by_id(options: Namespace, listing: "Listing") -> "list[Entry]":
    """The offers that were named. One whose day is its house's needs `--texts`, or its house beside it."""
    from generator.catalogue.confirm import entries
    from generator.catalogue.values.suggest import Spellings

    ids, known = dict.fromkeys(options.ids), {key for key, _path in listing.offers}
    for key in ids:
        if key not in known:
            _stop([one for one in listing.problems if Path(one.file).stem == key], options.lang)
            near = Spellings(frozenset(known)).nearest(key)
            raise WrongUse(_unknown("unknown-offer", key, near, options.lang))
    chosen = list(entries(listing, ids))
    _stop([one for one in chosen if isinstance(one, Problem)], options.lang)
    kept = [one for one in chosen if not isinstance(one, Problem) and not (one.house in ids and not options.texts)]
    for entry in kept:
        if entry.house and not options.texts:
            raise WrongUse(say("takes-checked", options.lang, key=entry.key, house=visible(entry.house)))
    return kept


def _by_provider(options: Namespace, listing: "Listing") -> "list[Entry]":
    """The offers of a provider that are not closed; those without a day of their own only for their texts."""
    from generator.catalogue.confirm import Entry, entries, provider_of
    from generator.catalogue.values.suggest import Spellings

    lang, read = options.lang, list(entries(listing))
    by_key = {one.key: one for one in read if isinstance(one, Entry)}
    unread = [one.file for one in read if isinstance(one, Problem)]
    unread += [one.document.file for one in by_key.values() if not one.data]
    if unread:  # whose offers they are nobody can tell
        tell(say("confirm-unread", lang, files=visible(", ".join(unread), 1000)))
    providers = {key: provider_of(one, by_key) for key, one in by_key.items()}
    wanted = [
        one for key, one in by_key.items() if providers[key] == options.provider and one.data.get("status") != "closed"
    ]
    if not wanted:
        near = Spellings(frozenset(providers.values()) - {"", options.provider}).nearest(options.provider)
        raise WrongUse(_unknown("no-offer-of", options.provider, near, lang))
    kept = [one for one in wanted if not one.house or options.texts]
    keys = {one.key for one in kept}
    elsewhere = [one for one in wanted if one.house and one.house not in keys]
    said = [say("takes-checked", lang, key=one.key, house=visible(one.house)) for one in elsewhere]
    if not kept:
        raise WrongUse(said[0])
    for line in said:
        tell(line)
    return kept


def _languages(options: Namespace, chosen: "Sequence[Entry]") -> tuple[str, ...]:
    """The languages of `--texts`; each is that of a translation of at least one of the offers."""
    wanted = tuple(part.strip() for part in options.texts.split(",")) if options.texts else ()
    known = tuple(dict.fromkeys(language for entry in chosen for language in entry.languages))
    for language in wanted:
        if language not in known:
            values = {"found": visible(language), "known": ", ".join(map(visible, known)) or "–"}
            raise WrongUse(say("no-translation", options.lang, **values))
    return wanted


def _write(files: "Sequence[tuple[Rewritten, str]]", lang: Language) -> None:
    """Exchange the files, and say of each what stands there now; where it goes wrong half-way, of those that do."""
    from generator.catalogue.writing.files import Meanwhile, exchange

    said = {one.path: text for one, text in files}
    written: list[Path] = []
    try:
        for one in exchange(one for one, _text in files if one.before != one.after):
            written.append(one.path)  # noqa: PERF401 - the next one may fail
    except Meanwhile as error:
        raise Stopped(say("changed-meanwhile", lang, file=visible(str(error.path), 1000))) from error
    else:
        written = list(said)
    finally:
        for path in written:
            announce(said[path], lang)


def _said(file: str, line: "Line", lang: Language) -> str:
    key = "confirmed-same" if line.old == line.new else "confirmed" if line.old else "confirmed-first"
    place = f"{visible(file, 1000)}:{line.number}"
    return say(key, lang, place=place, field=line.field, old=visible(line.old), new=line.new)


def _unknown(key: str, found: str, near: str, lang: Language) -> str:
    """What there is not, and what was probably meant."""
    return say(key, lang, found=visible(found)) + (" " + say("did-you-mean", lang, near=near) if near else "")


def _stop(problems: Sequence[Problem], lang: Language) -> None:
    """Print problems and raise Stopped, if there are any."""
    if problems:
        tell_problems(problems, lang)
        raise Stopped
