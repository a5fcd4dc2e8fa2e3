"""The Jinja environment of our pages and its two filters."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.view.text import END, ISOLATE, plain

SITE_SRC = Path(__file__).resolve().parents[2] / "site_src"
PICTOGRAMS = SITE_SRC / "assets" / "pictograms"


def bdi(text: str) -> Markup:
    """`text` escaped, its islands (U+2066 … U+2069) as `bdi` elements."""
    escaped = escape(text)
    if ISOLATE not in escaped:
        return escaped
    marked = str(escaped).replace(ISOLATE, '<bdi dir="ltr">').replace(END, "</bdi>")
    return Markup(marked)  # noqa: S704  # escaped above


def pictogram(kind: str, key: str) -> str:
    """The asset path of a topic's, phase's or district's picture, of its kind's, or "" where nobody has drawn one."""
    drawn = next((name for name in (f"{kind}-{key}.svg", f"{kind}.svg") if _drawn(name)), "")
    return f"pictograms/{drawn}" if drawn else ""


@lru_cache(maxsize=256)
def _drawn(name: str) -> bool:
    return (PICTOGRAMS / name).is_file()


@lru_cache(maxsize=2)
def environment(folder: str) -> Environment:
    """The strict, escaping environment of the templates in `site_src/theme/<folder>`."""
    env = Environment(
        loader=FileSystemLoader(SITE_SRC / "theme" / folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters["bdi"] = bdi
    env.filters["plain"] = plain
    env.globals["pictogram"] = pictogram
    return env
