"""What a town has put on its start page for those who do not read German: what is wrong with it."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.catalogue.values.suggest import nearest
from generator.problems.problem import Problem
from generator.resources import found, shown

_SIGNATURE: Final = b"WEBVTT"
_BOM: Final = b"\xef\xbb\xbf"


def check_welcome(catalogue: Catalogue, own: Path | None, pages: Collection[str]) -> Iterator[Problem]:
    """Find files of the film in sign language that are not there, and a page in easy words that is not in `pages`.

    `own` as in `Job`.
    """
    settings, file = catalogue.settings, f"{LISTS_FOLDER}/{FILES[SETTINGS]}"
    film = settings.sign_language
    for field, name in film.model_dump(exclude_none=True).items() if film else ():
        path = found(f"assets/{name}", own)
        if path is None:
            folder = shown(own / "assets") if own else "site_src/assets"
            yield Problem.of("film-missing", ("sign_language", field), file=file, found=name, folder=folder)
        elif field == "subtitles" and not path.read_bytes().removeprefix(_BOM).startswith(_SIGNATURE):
            yield Problem.of("subtitles-format", ("sign_language", field), file=file, found=name)
    if settings.easy_language and settings.easy_language not in pages:
        near = nearest(settings.easy_language, sorted(pages))
        yield Problem.of("easy-language", ("easy_language",), suggestion=near, file=file, found=settings.easy_language)
