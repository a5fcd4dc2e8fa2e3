"""The Jinja environment of our templates and its filters."""

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from generator.catalogue.hours.rules import HoursRules
from generator.catalogue.values.dates import Occasion
from generator.output import compact
from generator.resources import folders, found
from generator.site.script import versioned
from generator.site.sprite import symbol
from generator.view.hyphens import breakable
from generator.view.text import END, ISOLATE, NO_BREAK, NO_LINE, Marked, Phrase, filled, loosened, plain
from generator.view.times import day_as_list, rules_as_lists

# Labels, times and words of the interface stand on many pages. Typed: HTML and text may be the same characters.
_escaped = lru_cache(maxsize=4096, typed=True)(escape)

_ISLAND = re.compile(f"{ISOLATE}(.*?){END}", re.DOTALL)
_TIMES = re.compile(f"[0-9:.]+–{NO_LINE}[0-9:.]+(?:{NO_BREAK}[^\\W\\d]+)?[,;.)]*")
_WORD = re.compile("(?<!&)[A-Za-zÄÖÜäöüß]{3}")
# In Cyrillic text words in Latin letters are German names; no entities, addresses or parts of one.
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LETTERS = "[A-Za-zÄÖÜäöüßé\u00ad]"
_NAME = re.compile(f"{_LETTERS}(?<![&@/.\\w-].){_LETTERS}{{2,}}(?:[ {NO_BREAK}–-]+{_LETTERS}+)*(?![@\\w]|[./]\\w)")


def shown(value: object) -> Markup:
    """What a template prints of a value: HTML as it is, everything else escaped."""
    return value if type(value) is Markup else _escaped(value)


@lru_cache(maxsize=4096, typed=True)
def bdi(text: str) -> Markup:
    """`text` escaped, its islands (U+2066 … U+2069) as `bdi` elements, its long words breakable, its times whole.

    German names in other scripts say that they are German.
    """
    html: str = escape(text if type(text) is Markup else breakable(text))
    if ISOLATE in html:
        html = _ISLAND.sub(_element, html)
    elif _CYRILLIC.search(html):
        html = _NAME.sub(_german, html)
    if NO_LINE in html:
        html = _TIMES.sub(lambda times: _whole(times[0]), html)
    return html if type(html) is Markup else Markup(html)  # noqa: S704  # escaped above


@lru_cache(maxsize=4096, typed=True)
def number(text: Marked) -> Markup:
    """A telephone number on one line, where it has room."""
    return Markup(_whole(bdi(text)))  # noqa: S704  # escaped by bdi


def _whole(words: str) -> str:
    """HTML that moves to the next line as a whole: with letters too large for that it ends a line like other words."""
    return f'<span class="fl-whole">{loosened(words).replace(NO_LINE, "")}</span>'


def _german(name: re.Match[str]) -> str:
    return f'<span lang="de">{name[0]}</span>'


def _element(island: re.Match[str]) -> str:
    # Words in Latin letters are German names: a voice reads them, and a line breaks them, as German.
    german = ' lang="de"' if _WORD.search(island[1]) and "@" not in island[1] else ""
    return f'<bdi dir="ltr"{german}>{island[1]}</bdi>'


def phrase(words: Phrase, language: str) -> Markup:
    """Words on a page in `language`; where a translation is missing they are German, and say so."""
    if words.language == language:
        return bdi(words.text)
    span = f'<span lang="{words.language}" dir="{words.direction}">{escape(breakable(words.text))}</span>'
    return Markup(span)  # noqa: S704  # escaped; the others are tags and "ltr" or "rtl"


@dataclass(frozen=True, slots=True)
class Picture:
    """A pictogram by its name; `address` is that of an image below the assets, "" where the page has it as a symbol."""

    name: str
    address: str


def tongue(words: Phrase, language: str) -> Markup:
    """Attributes of an element on a page in `language` that holds nothing but these words, where they are German."""
    if words.language == language:
        return Markup()
    return Markup(f' lang="{words.language}" dir="{words.direction}"')  # noqa: S704  # tags, "ltr" or "rtl"


@lru_cache(maxsize=4096, typed=True)
def for_script(times: HoursRules | Occasion) -> Markup:
    """Opening hours or a single day as an attribute that a script reads: see view/times.py."""
    lists = rules_as_lists(times) if isinstance(times, HoursRules) else day_as_list(times)
    return escape(compact(lists))


@lru_cache(maxsize=256)
def pictogram(kind: str, key: str, own: Path | None = None) -> Picture | None:
    """A topic's, phase's or district's picture, or its kind's; None where nobody has drawn one."""
    names = (name for name in (f"{kind}-{key}", kind) if found(f"assets/pictograms/{name}.svg", own))
    name = next(names, None)
    if name is None:
        return None
    return Picture(name, "" if symbol(name, own) else versioned(f"pictograms/{name}.svg", own))


@lru_cache(maxsize=64)
def template(name: str, own: Path | None = None) -> Template:
    """The template `site_src/theme/<name>` ("pages/offer.html"), or that in `own`: strict, all it prints is `shown`."""
    folder, _, file = name.partition("/")
    return _environment(folder, own).get_template(file)


@lru_cache(maxsize=4)
def _environment(folder: str, own: Path | None) -> Environment:
    env = Environment(
        loader=FileSystemLoader(folders(f"theme/{folder}", own)),
        # Instead of autoescape, which takes three calls where `shown` takes one, and more time than all the rest. What
        # a macro or a block returns counts as text here: include a template instead.
        autoescape=False,  # noqa: S701
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters["bdi"] = bdi
    env.filters["filled"] = filled
    env.filters["for_script"] = for_script
    env.filters["number"] = number
    env.filters["phrase"] = phrase
    env.filters["plain"] = plain
    env.filters["tongue"] = tongue
    env.globals["pictogram"] = partial(pictogram, own=own)
    env.globals["versioned"] = partial(versioned, own=own)
    return env
