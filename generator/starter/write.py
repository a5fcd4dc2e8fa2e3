"""A small valid catalogue in a new folder, of which a town makes its own.

What every town shares is taken from our own catalogue and pages: topics, phases, audiences, access, helplines, the
words of the search, and the pages that the law asks for. The rest stands in `files/`. The editors' manual and what web
servers are told come along, for a town has the program alone.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from generator.catalogue.reading.files import LISTS_FOLDER
from generator.resources import CATALOGUE, MANUAL, SERVER, SITE_SRC, files

_FILES: Final = Path(__file__).with_name("files")
_LISTS: Final = f"offers/{LISTS_FOLDER}"
_SETTINGS: Final = f"{_LISTS}/catalogue.yml"
_SAMPLE: Final = "offers/stadtmitte/eltern-kind-treff.yml"
_THESAURUS: Final = "thesaurus.yml"
_SHARED: Final = ("topics.yml", "phases.yml", "audiences.yml", "access.yml")
_PAGES: Final = ("imprint", "privacy", "accessibility")
_HELPLINES: Final = re.compile(r"^helplines:\n(?: .*\n)+", re.MULTILINE)
_NEEDS: Final = Path(__file__).with_name("needs.toml")
_NEED: Final = re.compile(r"^(?P<key>[a-z0-9-]+):\n(?: .*\n)+", re.MULTILINE)
_OURS: Final = re.compile(r"(?<=[\[ ])[^,\[\]]*Dresden[^,\[\]]*, ")
_OFFERS: Final = re.compile(r"^  offers: .*\n", re.MULTILINE)
_CHECKED: Final = re.compile(r"(?<=checked: \{on: )[0-9-]+")
_LEFTOVER: Final = ".familienlotse-init-"

Reason = Literal["link", "file", "not-empty", "in-catalogue"]


class Unfit(Exception):  # noqa: N818 - an answer to the user
    """No catalogue can begin in this folder; `names` are the first things that lie there."""

    def __init__(self, folder: Path, reason: Reason, names: tuple[str, ...] = ()) -> None:
        super().__init__(f"{folder}: {reason}")
        self.reason = reason
        self.folder = folder
        self.names = names


def starter(today: date) -> Mapping[str, str]:
    """The files by their path, as text; the sample offer was checked `today`."""
    made = {name: path.read_text("utf-8") for name, path in files(_FILES).items()}
    made |= {f"{_LISTS}/{name}": (CATALOGUE / name).read_text("utf-8") for name in _SHARED}
    made[f"{_LISTS}/{_THESAURUS}"] = _needs((CATALOGUE / _THESAURUS).read_text("utf-8"))
    helplines = _HELPLINES.search((CATALOGUE / "catalogue.yml").read_text("utf-8"))
    made[_SETTINGS] += helplines[0] if helplines else ""
    for name, path in files(SITE_SRC / "pages").items():
        if name.partition(".")[0] in _PAGES:
            made[f"site_src/pages/{name}"] = path.read_text("utf-8")
    made |= {f"handbuch/{name}": path.read_text("utf-8") for name, path in files(MANUAL).items()}
    made |= {f"server/{name}": path.read_text("utf-8") for name, path in files(SERVER).items()}
    made[_SAMPLE] = _CHECKED.sub(today.isoformat(), made[_SAMPLE])
    return made


def _needs(thesaurus: str) -> str:
    """The thesaurus without our own town and offers; needs that led to nothing else lead to a topic (`needs.toml`)."""
    given = tomllib.loads(_NEEDS.read_text("utf-8"))
    topics = {need: topic for topic, needs in given.items() for need in needs}

    def shared(need: re.Match[str]) -> str:
        topic = topics.get(need["key"])
        return _OFFERS.sub(f"  topics: [{topic}]\n" if topic else "", need[0])

    return _NEED.sub(shared, _OURS.sub("", thesaurus))


def write(folder: Path, today: date) -> None:
    """Write the starter into `folder`, which is new or empty: all of it or nothing. Raises Unfit, and OSError."""
    _refuse(folder)
    place = folder if folder.is_dir() else folder.absolute().parent
    try:
        with TemporaryDirectory(prefix=_LEFTOVER, dir=place) as beside:
            made = Path(beside) / "made"
            for name, text in starter(today).items():
                (made / name).parent.mkdir(parents=True, exist_ok=True)
                (made / name).write_text(text, "utf-8")
            _refuse(folder)
            if folder.is_dir():  # it stays: the user may stand in it
                for entry in sorted(made.iterdir()):
                    entry.rename(folder / entry.name)
            else:
                made.rename(folder)
    except OSError as error:
        if _LEFTOVER in str(error.filename):  # nobody knows that folder
            error.filename = str(place)
        raise


def _refuse(folder: Path) -> None:
    """Raise Unfit for a folder with anything in it, and for one in a catalogue: it would be read as offers."""
    if folder.is_symlink():
        raise Unfit(folder, "link")
    if folder.exists() and not folder.is_dir():
        raise Unfit(folder, "file")
    here = folder.resolve()
    inside = next((above for above in (here, *here.parents) if (above / LISTS_FOLDER).is_dir()), None)
    if inside:
        raise Unfit(folder, "in-catalogue", (inside.name,))
    there = (path.name for path in folder.iterdir()) if folder.is_dir() else ()
    names = sorted(name for name in there if not name.startswith(_LEFTOVER))
    if names:
        raise Unfit(folder, "not-empty", tuple(names[:3]))
