"""The folder of the flyers' templates, those of a municipality laid over ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.flyers.fonts import sweep
from generator.resources import SITE_SRC, files, folders

OURS: Final = SITE_SRC / "flyers"
_PREFIX = "familienlotse-flyers-"


@contextmanager
def templates(own: Path | None) -> Iterator[Path]:
    """The folder to print from; `own` as in `Job`. Typst takes files from one folder only: two are laid together."""
    if own is None or not (own / "flyers").is_dir():
        yield OURS
        return
    sweep(_PREFIX)
    with TemporaryDirectory(prefix=_PREFIX) as made:
        for name, path in files(*folders("flyers", own)).items():
            copy = Path(made) / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        yield Path(made)
