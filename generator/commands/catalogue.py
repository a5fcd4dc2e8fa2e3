"""What the commands that read the catalogue have in common."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalogue.load import Loaded, load, shown_folder
from generator.catalogue.model import Catalogue
from generator.commands.messages import say
from generator.commands.outcome import WrongUse
from generator.problems.problem import Problem
from generator.problems.render import Language


def loaded(folder: Path) -> Loaded:
    """The catalogue as it is today, and its problems."""
    return load(folder, date.today())


def languages(catalogue: Catalogue, wanted: Sequence[str] | None, lang: Language) -> tuple[str, ...]:
    """The languages wanted, in the catalogue's order; all where none is named. Raises WrongUse for an unknown one."""
    known = tuple(dict.fromkeys(catalogue.settings.languages))
    for language in wanted or ():
        if language not in known:
            raise WrongUse(say("unknown-language", lang, found=language, known=", ".join(known)))
    return tuple(language for language in known if not wanted or language in wanted)


def placed(problems: Iterable[Problem], folder: Path) -> list[Problem]:
    """Problems of flyers with the catalogue's folder before the file, as all others name it."""
    before = shown_folder(folder, Path.cwd())
    return [
        replace(one, file=f"{before}/{one.file}") if one.file and one.code.startswith("flyer-") else one
        for one in problems
    ]
