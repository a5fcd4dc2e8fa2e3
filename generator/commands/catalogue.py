"""What the commands that read the catalogue have in common."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator.catalogue.load import Loaded, load, placed
from generator.catalogue.model import Catalogue
from generator.commands.messages import say
from generator.commands.outcome import WrongUse
from generator.commands.terminal import tell
from generator.look import check as check_flyers
from generator.problems.problem import Problem, has_errors
from generator.problems.render import Language, visible
from generator.resources import own_sources
from generator.site.check import check as check_site

CHECKS = (check_site, check_flyers)
"""Those of `build.OUTPUTS`, without the outputs themselves: an editor who checks waits for neither mkdocs nor Typst."""


def loaded(options: Namespace) -> Loaded:
    """The catalogue as it is today, or on the day of `--today`, which is said; and its problems."""
    day: date | None = getattr(options, "today", None)
    if day:
        tell(say("as-of", options.lang, day=day))
    return load(options.catalogue, day or date.today())


def problems(found: Loaded, folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a catalogue, also what no output could make of it: what passes can be built."""
    if found.catalogue is None:
        return found.problems
    own = own_sources(folder)
    more = of_outputs(found.catalogue, folder)
    if own and not has_errors(more) and any((own / part).is_dir() for part in ("theme", "assets", "flyers")):
        from generator.build import rehearse  # only for towns that have these: it needs mkdocs and Typst

        more += placed(folder, rehearse(found.catalogue, own))
    return (*found.problems, *more)


def of_outputs(catalogue: Catalogue, folder: Path) -> tuple[Problem, ...]:
    """What the outputs find wrong before they begin, with its place."""
    own = own_sources(folder)
    return placed(folder, (one for check in CHECKS for one in check(catalogue, own)))


def known_district(catalogue: Catalogue, district: str, lang: Language) -> None:
    """Raise WrongUse where the catalogue has no such district."""
    if district not in catalogue.districts:
        known = ", ".join(catalogue.districts)
        raise WrongUse(say("unknown-district", lang, found=visible(district), known=known))


def languages(catalogue: Catalogue, wanted: Sequence[str] | None, lang: Language) -> tuple[str, ...]:
    """The languages wanted, in the catalogue's order; all where none is named. Raises WrongUse for an unknown one."""
    known = tuple(dict.fromkeys(catalogue.settings.languages))
    for language in wanted or ():
        if language not in known:
            raise WrongUse(say("unknown-language", lang, found=language, known=", ".join(known)))
    return tuple(language for language in known if not wanted or language in wanted)
