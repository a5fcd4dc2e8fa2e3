"""What the program brings along, and what a municipality has put beside its catalogue instead: its file wins.

In a checkout `site_src/` and `mkdocs.yml` stand beside the package, in an installed one inside it, as `_resources`.
"""

import os
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_INSTALLED: Final = _PACKAGE / "_resources"
HOME: Final = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
SITE_SRC: Final = HOME / "site_src"
MKDOCS_YML: Final = HOME / "mkdocs.yml"
CATALOGUE: Final = HOME / "offers" / "_catalogue"
"""The lists of our own catalogue, of which every town can take the most."""
ENGINE: Final = tuple(f"js/search/{name}.js" for name in ("fold", "cards", "index", "match", "rank", "hours", "mark"))
"""The search engine's scripts below the assets, in the order in which they are loaded."""
SERVER: Final = HOME / "docs" / "server"
"""What nginx and Caddy are told, each in a folder of its own."""
MANUAL: Final = HOME / "docs" / "redaktion"
"""The editors' manual: pages of Markdown that link each other, and a template of an offer."""


def own_sources(catalogue: Path) -> Path | None:
    """The folder `site_src` beside a catalogue's folder, None where there is none or it is the program's own."""
    folder = Path(os.path.abspath(catalogue)).with_name("site_src")  # noqa: PTH100 - `resolve` would follow a link
    return folder if folder.is_dir() and not folder.samefile(SITE_SRC) else None


def folders(part: str, own: Path | None = None) -> tuple[Path, ...]:
    """The folders that hold a part of `site_src` ("theme/pages"), a municipality's own first: file by file, it wins."""
    return tuple(home / part for home in (own, SITE_SRC) if home is not None)


def found(file: str, own: Path | None = None) -> Path | None:
    """Where a file of `site_src` ("flyers/theme.typ") is taken from; None where nobody has it."""
    return next((path for path in folders(file, own) if path.is_file()), None)


def files(*places: Path) -> dict[str, Path]:
    """The files below some folders, by their path there; of two with the same one that in the first folder is taken.

    Links, and files and folders whose name begins with a dot are left out.
    """
    return {
        path.relative_to(place).as_posix(): path
        for place in reversed(places)
        for path in sorted(place.rglob("*"))
        if path.is_file() and not path.is_symlink() and not _hidden(path.relative_to(place))
    }


def shown(path: Path) -> str:
    """The path as a problem shows it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
