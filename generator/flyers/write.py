"""The flyers of a catalogue as files, and everything that is wrong with them as problems."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.catalogue.model import Catalogue, Offer
from generator.flyers.data import flyer_data
from generator.flyers.fonts import ChangedFont, without_glyph
from generator.flyers.press import Flyer, NotPrinted, flyer
from generator.output import Download, Job, Written
from generator.problems.problem import Problem
from generator.view.labels import Vocabulary, vocabulary

FORMATS = ("trifold",)
N_ = str  # marks what `make words` collects


def flyer_path(district: str, language: str) -> str:
    """Where the flyer stands in the site's folder."""
    return f"{language}/flyers/{district}-trifold.pdf"


def write(job: Job) -> Written:
    """Write the flyers of every district in every language."""
    files = tuple(flyer_path(district, language) for language in job.languages for district in job.catalogue.districts)
    problems = write_flyers(job.catalogue, job.languages, job.folder, job.progress)
    return Written(files, problems, {"flyers": len(files)})


def downloads(language: str, district: str) -> tuple[Download, ...]:
    """What a district's page links."""
    path = flyer_path(district, language).removeprefix(f"{language}/")
    return (Download(N_("Leaflet to print (PDF)"), path),)


def write_flyers(
    catalogue: Catalogue, languages: tuple[str, ...], folder: Path, progress: Callable[..., None]
) -> tuple[Problem, ...]:
    """Write the flyer of every district in every language into `folder`, one after the other.

    Returns what is wrong; with any problem some flyers may be missing. `progress` is called as
    progress("progress-flyers", done=…, all=…).
    """
    try:
        problems = list(missing_glyphs(catalogue))
    except ChangedFont as error:
        return (_problem(catalogue, "flyer-font", found=str(error)),)
    if problems:
        return tuple(problems)
    every = len(languages) * len(catalogue.districts)
    done = 0
    for language in languages:
        words = vocabulary(catalogue, language)
        for district in catalogue.districts:
            done += 1
            progress("progress-flyers", done=done, all=every)
            problems += _written(catalogue, district, words, folder / flyer_path(district, language))
    return tuple(dict.fromkeys(problems))


def write_flyer(catalogue: Catalogue, district: str, language: str, out: Path) -> tuple[Problem, ...]:
    """Write one flyer to the file `out`; returns what is wrong. With problems there is no file."""
    try:
        problems = missing_glyphs(catalogue)
    except ChangedFont as error:
        return (_problem(catalogue, "flyer-font", found=str(error)),)
    return problems or tuple(_written(catalogue, district, vocabulary(catalogue, language), out))


def missing_glyphs(catalogue: Catalogue) -> tuple[Problem, ...]:
    """The characters in the catalogue's words that the fonts of the flyers cannot draw. Raises ChangedFont."""
    return tuple(
        _problem(catalogue, "flyer-glyph", offer=offer, found=", ".join(f"{it} (U+{ord(it):04X})" for it in characters))
        for offer, text in _texts(catalogue)
        if (characters := without_glyph(text))
    )


def _texts(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """All words that flyers print, by offer's id; "" for those of the catalogue itself."""
    for offer in catalogue.published():
        yield offer.id, " ".join(_words(offer))
    settings = catalogue.settings
    named = [settings.texts, *(helpline.texts for helpline in settings.helplines)]
    phases = (phase.labels for phase in catalogue.phases.values())
    districts = (district.labels for district in catalogue.districts.values())
    parts = [
        *(part for texts in named for text in texts.values() for part in (text.name, text.summary)),
        *(label for labels in (*phases, *districts) for label in labels.values()),
        *(str(part) for part in settings.publisher.model_dump().values()),
    ]
    yield "", " ".join(parts)


def _words(offer: Offer) -> Iterator[str]:
    for text in offer.texts.values():
        yield from (text.name, text.summary)
    if offer.place:
        yield from (offer.place.name, offer.place.street, offer.place.city)
    yield from filter(None, (offer.contact.email, offer.contact.website))


def _written(catalogue: Catalogue, district: str, words: Vocabulary, out: Path) -> Iterator[Problem]:
    where = {"district": district, "language": words.words.language}
    try:
        made = flyer(flyer_data(catalogue, district, words))
    except NotPrinted as error:
        yield _problem(catalogue, "flyer-failed", found=str(error), **where)
        return
    problems = tuple(_problems(catalogue, made, where))
    yield from problems
    if not problems:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made.pdf)


def _problems(catalogue: Catalogue, made: Flyer, where: dict[str, str]) -> Iterator[Problem]:
    yield from (_problem(catalogue, "flyer-fit", offer=offer, **where) for offer in made.nowhere)
    yield from (_problem(catalogue, "flyer-crowded", part=part, **where) for part in made.crowded)
    yield from (_problem(catalogue, "flyer-failed", found=warning, **where) for warning in made.warnings)


def _problem(catalogue: Catalogue, code: str, **values: str) -> Problem:
    """A problem of an offer's file, where the values name an offer, otherwise of the catalogue's settings."""
    file = catalogue.files.get(values.get("offer", ""), "_catalogue")
    return Problem(code, values=tuple(sorted(values.items())), file=file)
