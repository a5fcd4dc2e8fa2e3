"""What the site could not make of a catalogue, told before anything is built."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.pofile import PoFileError

from generator.catalogue.address import name_at, written
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, MOVED, SETTINGS
from generator.catalogue.values.suggest import nearest
from generator.problems.problem import Problem
from generator.resources import SITE_SRC, shown
from generator.site.handwritten import choose, read, unfilled
from generator.site.model import PROFESSIONALS
from generator.site.own import check_own
from generator.site.placeholders import placeholders
from generator.site.town_map import check_map
from generator.site.welcome import check_welcome
from generator.view.selection import reaches_professionals, tongues
from generator.view.words import has_words, translations, words

_LOOKED_AT = ("pages/", "languages/")
_ALWAYS = ("find/", "help/", "phases/", "topics/", "districts/")


def check(catalogue: Catalogue, own: Path | None = None, source: Path = SITE_SRC) -> tuple[Problem, ...]:
    """Find languages that the interface does not speak, and what is wrong with pages, moves and own templates.

    `own` as in `Job`. `source` holds the program's folders `locale` and `pages`.
    """
    wrong = tuple(check_own(own, catalogue)) if own else ()
    unspoken = tuple(_unspoken(catalogue.settings.languages, source / "locale"))
    pages = [home / "pages" for home in (own, source) if home]
    wrong += tuple(check_welcome(catalogue, own, {page.name for page in choose(pages, SOURCE_LANGUAGE)[0]}))
    wrong += tuple(check_map(catalogue, own))
    return (*wrong, *(unspoken or dict.fromkeys((*_handwritten(catalogue, pages), *_moved(catalogue, pages)))))


def _unspoken(languages: tuple[str, ...], folder: Path) -> Iterator[Problem]:
    """Languages without readable words: their pages would be English without saying so."""
    settings = f"{LISTS_FOLDER}/{FILES[SETTINGS]}"
    for number, language in enumerate(languages):
        file = shown(folder / f"{language}.po")
        if not has_words(language, folder):
            yield Problem.of("words", ("languages", number), file=settings, found=language, missing=file)
            continue
        try:
            translations(language, folder)
        except PoFileError as error:
            found = str(error).removesuffix(f" on {error.lineno}")  # counted from 0
            yield Problem.of("words-file", file=file, line=error.lineno + 1, column=1, found=found)
        except ValueError as error:
            yield Problem.of("words-file", file=file, found=str(error))


def _handwritten(catalogue: Catalogue, folders: Sequence[Path]) -> Iterator[Problem]:
    names = placeholders(catalogue, words(SOURCE_LANGUAGE))
    for language in catalogue.settings.languages:
        pages, problems = choose(folders, language)
        yield from problems
        for page in pages:
            problems = read(page, names).problems
            yield from problems
            if not problems and not catalogue.settings.demo:
                yield from unfilled(page)


def _moved(catalogue: Catalogue, folders: Sequence[Path]) -> Iterator[Problem]:
    """Moves of pages that are there, or to pages that are not; those of offers and lists the catalogue has checked."""
    chosen, _ = choose(folders, SOURCE_LANGUAGE)
    there = {*_ALWAYS, *(page.address for page in chosen)}
    there |= {PROFESSIONALS} if reaches_professionals(catalogue) else set()
    there |= {f"languages/{tag}/" for tag in tongues(catalogue)}
    names = [name_at(address) for address in sorted(there) if address]
    file = f"{LISTS_FOLDER}/{FILES[MOVED]}"
    for name, target in catalogue.moved.items():
        path = (written(name),)
        if name in names:
            yield Problem.of("moved-exists", path, at="key", file=file, found=name)
        elif isinstance(target, str) and target.startswith(_LOOKED_AT) and target not in (*names, *catalogue.moved):
            near = nearest(target, names)
            yield Problem.of("moved-nowhere", path, suggestion=near, file=file, found=target, reason="missing")
