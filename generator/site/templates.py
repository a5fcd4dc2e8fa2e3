"""The Jinja environment of our pages and its two filters."""

from functools import lru_cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.resources import folders, found
from generator.view.text import END, ISOLATE, plain


def bdi(text: str) -> Markup:
    """`text` escaped, its islands (U+2066 … U+2069) as `bdi` elements."""
    escaped = escape(text)
    if ISOLATE not in escaped:
        return escaped
    marked = str(escaped).replace(ISOLATE, '<bdi dir="ltr">').replace(END, "</bdi>")
    return Markup(marked)  # noqa: S704  # escaped above


def pictogram(kind: str, key: str, own: Path | None = None) -> str:
    """The asset path of a topic's, phase's or district's picture, of its kind's, or "" where nobody has drawn one."""
    drawn = next((name for name in (f"{kind}-{key}.svg", f"{kind}.svg") if _drawn(name, own)), "")
    return f"pictograms/{drawn}" if drawn else ""


@lru_cache(maxsize=256)
def _drawn(name: str, own: Path | None) -> bool:
    return found(f"assets/pictograms/{name}", own) is not None


@lru_cache(maxsize=4)
def environment(folder: str, own: Path | None = None) -> Environment:
    """The strict, escaping environment of the templates in `site_src/theme/<folder>`; those in `own` go first."""
    env = Environment(
        loader=FileSystemLoader(folders(f"theme/{folder}", own)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters["bdi"] = bdi
    env.filters["plain"] = plain
    env.globals["pictogram"] = partial(pictogram, own=own)
    return env
