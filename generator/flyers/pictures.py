"""The pictograms of the site as SVG text: templates paint them in their own colours."""

from functools import lru_cache
from pathlib import Path

from generator.resources import found


@lru_cache(maxsize=64)
def phase_picture(key: str, own: Path | None) -> str:
    """The pictogram of a phase of life, "" where nobody has drawn one; `own` as in `Job`."""
    path = found(f"assets/pictograms/phases-{key}.svg", own)
    return path.read_text("utf-8") if path else ""
