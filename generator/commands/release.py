"""`familienlotse release`: freeze what a district's paper says, as its next edition."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from generator.commands.arguments import add_today
from generator.commands.messages import say
from generator.commands.outcome import ERRORS, FINE, Stopped
from generator.commands.terminal import announce, tell_briefly, tell_problems
from generator.problems.render import Language, visible

if TYPE_CHECKING:  # for the types alone
    from generator.catalogue.model import Catalogue


def add(parser: ArgumentParser, lang: Language) -> None:
    """Add the command's options."""
    parser.add_argument("district", metavar="DISTRICT", help=say("district", lang))
    add_today(parser, lang)


def run(options: Namespace) -> int:
    """Write the edition's file. Nothing is written where the last edition still fits, or is as new as this one."""
    from generator.commands.catalogue import known_district, loaded
    from generator.problems.problem import worst
    from generator.view.changes import current_edition

    lang, district = options.lang, options.district
    found = loaded(options)
    catalogue = found.catalogue
    if catalogue is None:
        tell_briefly(worst(found.problems), lang)
        return ERRORS
    known_district(catalogue, district, lang)
    if current := current_edition(catalogue, district):
        announce(say("release-current", lang, code=current.code, day=current.on), lang)
        return FINE
    _refuse(catalogue, options)
    return _write(catalogue, options)


def _refuse(catalogue: "Catalogue", options: Namespace) -> None:
    """Raise Stopped where the last edition is of this day or a later one, or nothing stands on the paper."""
    from generator.view.changes import last_edition
    from generator.view.selection import on_paper

    lang, district = options.lang, options.district
    last = last_edition(catalogue, district)
    if last and last.on >= catalogue.today:
        file = visible(str(options.catalogue / catalogue.file_of(last)), 1000)
        raise Stopped(say("release-too-early", lang, code=last.code, day=last.on, file=file))
    if not on_paper(catalogue, district):
        raise Stopped(say("release-nothing", lang, district=visible(district)))


def _write(catalogue: "Catalogue", options: Namespace) -> int:
    from generator.catalogue.offer import SOURCE_LANGUAGE
    from generator.catalogue.reading.characters import LARGEST, too_large
    from generator.catalogue.release import path_of, release, text_of
    from generator.catalogue.writing.files import create
    from generator.view.selection import on_paper

    lang, district = options.lang, options.district
    edition = release(catalogue, district, on_paper(catalogue, district))
    text = text_of(edition, catalogue.districts[district].labels[SOURCE_LANGUAGE]).encode()
    path = options.catalogue / path_of(edition)
    if len(text) > LARGEST:  # nobody could read it again
        tell_problems((too_large(str(path), len(text)),), lang)
        return ERRORS
    create(path, text)
    values = {"code": edition.code, "count": len(edition.offers), "file": visible(str(path), 1000)}
    announce(say("released", lang, **values), lang)
    return FINE
