"""What the commands that read the catalogue have in common."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.catalogue.load import Loaded, load
from generator.catalogue.model import Catalogue
from generator.commands.messages import say
from generator.commands.outcome import WrongUse
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
