"""The folder of the flyers' templates, those of a municipality laid over ours."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.output import temporary_folder
from generator.resources import SITE_SRC, files, folders

OURS: Final = SITE_SRC / "flyers"


@dataclass(frozen=True, slots=True)
class Templates:
    """A folder to print from, and for each file in it that is a municipality's own, where that comes from."""

    folder: Path
    own: Mapping[str, Path] = field(default_factory=dict)


@contextmanager
def templates(own: Path | None) -> Iterator[Templates]:
    """The templates to print from; `own` as in `Job`. Typst takes files from one folder only: two are laid together."""
    theirs = files(own / "flyers") if own else {}
    if not theirs:
        yield Templates(OURS)
        return
    with temporary_folder("flyers") as folder:
        for name, path in files(*folders("flyers", own)).items():
            copy = folder / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        yield Templates(folder, theirs)
