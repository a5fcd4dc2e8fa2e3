"""The pictograms of the site as SVG text: templates paint them in their own colours."""

from functools import lru_cache
from pathlib import Path

from generator.resources import found


def phase_picture(key: str, own: Path | None) -> str:
    """The pictogram of a phase of life, "" where nobody has drawn one; `own` as in `Job`."""
    return _picture(f"phases-{key}", own)


def topic_picture(key: str, own: Path | None) -> str:
    """The pictogram of a topic, "" where nobody has drawn one; `own` as in `Job`."""
    return _picture(f"topics-{key}", own)


@lru_cache(maxsize=64)
def _picture(name: str, own: Path | None) -> str:
    path = found(f"assets/pictograms/{name}.svg", own)
    return path.read_text("utf-8") if path else ""
