"""The Jinja environment of our templates and its filters."""

from functools import lru_cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from generator.resources import folders, found
from generator.site.compiling import Whole
from generator.view.hyphens import breakable
from generator.view.text import END, ISOLATE, Phrase, plain

# Labels, times and words of the interface stand on many pages. Typed: HTML and text may be the same characters.
_escaped = lru_cache(maxsize=4096, typed=True)(escape)


def shown(value: object) -> Markup:
    """What a template prints of a value: HTML as it is, everything else escaped."""
    return value if type(value) is Markup else _escaped(value)


@lru_cache(maxsize=4096, typed=True)
def bdi(text: str) -> Markup:
    """`text` escaped, its islands (U+2066 … U+2069) as `bdi` elements, its long words breakable."""
    escaped = escape(text if type(text) is Markup else breakable(text))
    if ISOLATE not in escaped:
        return escaped
    marked = str(escaped).replace(ISOLATE, '<bdi dir="ltr">').replace(END, "</bdi>")
    return Markup(marked)  # noqa: S704  # escaped above


def phrase(words: Phrase, language: str) -> Markup:
    """Words on a page in `language`; where a translation is missing they are German, and say so."""
    if words.language == language:
        return bdi(words.text)
    span = f'<span lang="{words.language}" dir="{words.direction}">{escape(breakable(words.text))}</span>'
    return Markup(span)  # noqa: S704  # escaped; the others are tags and "ltr" or "rtl"


def pictogram(kind: str, key: str, own: Path | None = None) -> str:
    """The asset path of a topic's, phase's or district's picture, of its kind's, or "" where nobody has drawn one."""
    drawn = next((name for name in (f"{kind}-{key}.svg", f"{kind}.svg") if _drawn(name, own)), "")
    return f"pictograms/{drawn}" if drawn else ""


@lru_cache(maxsize=256)
def _drawn(name: str, own: Path | None) -> bool:
    return found(f"assets/pictograms/{name}", own) is not None


@lru_cache(maxsize=64)
def template(name: str, own: Path | None = None) -> Template:
    """The template `site_src/theme/<name>` ("pages/offer.html"), or that in `own`: strict, all it prints is `shown`."""
    folder, _, file = name.partition("/")
    return _environment(folder, own).get_template(file)


@lru_cache(maxsize=4)
def _environment(folder: str, own: Path | None) -> Environment:
    env = Whole(
        loader=FileSystemLoader(folders(f"theme/{folder}", own)),
        # Instead of autoescape, which takes three calls where `shown` takes one, and more time than all the rest. What
        # a macro or a block returns counts as text here: include a template instead.
        autoescape=False,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters["bdi"] = bdi
    env.filters["phrase"] = phrase
    env.filters["plain"] = plain
    env.globals["pictogram"] = partial(pictogram, own=own)
    return env
