"""Languages by their tags (BCP 47): which have a name, and what it is in another language.

Names are those of CLDR; a few languages that it does not name everywhere have theirs in our `.po` files.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

_GERMAN = Locale("de")
# Spoken by many families here and without a name in CLDR, or with one that hurts; `view.choices.tongues` has theirs.
NAMED_HERE = frozenset({"gsg", "aeb", "arq", "ary", "arz", "rom"})
# Language, script (ISO 15924), territory (ISO 3166 or UN M.49); whatever follows them has no name in CLDR.
_PARTS = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?![a-z0-9])", re.IGNORECASE)


@cache
def is_known(tag: str, languages: tuple[str, ...] = ()) -> bool:
    """Whether the tag (fa-AF), or the language it begins with (de-simple), has a name in German and in `languages`."""
    return tag in NAMED_HERE or all(_name(tag, locale) for locale in (_GERMAN, *_locales(languages)))


def _locales(languages: Iterable[str]) -> Iterator[Locale]:
    for language in languages:
        with suppress(UnknownLocaleError, ValueError):  # a site cannot speak it: `site.check` says so
            yield babel_locale(language)


def babel_locale(language: str) -> Locale:
    """The CLDR locale of a language tag in its script; variants CLDR does not know (`de-simple`) use their language.

    Raises UnknownLocaleError for a language CLDR has no locale for.
    """
    spoken, script, _territory = parts(language)
    if spoken == "en":
        return Locale("en", "GB")  # dates for people in Germany: the day first
    try:
        return Locale.parse(f"{spoken}_{script}" if script else spoken)
    except UnknownLocaleError:
        return Locale.parse(spoken)


@cache
def open_graph_locale(language: str) -> str:
    """A language with the country where most speak it, as Open Graph names it: "de_DE", "vi_VN"."""
    locale = babel_locale(language)
    territory = locale.territory or get_global("likely_subtags").get(str(locale), "").rpartition("_")[2]
    return f"{locale.language}_{territory}" if territory else locale.language


@cache
def name_of(tag: str, locale: Locale) -> str:
    """What the language is called in `locale`: "Dari", "Serbisch (Lateinisch)".

    In German where CLDR has no name in the locale's language; the tag itself where it has none at all.
    """
    return _name(tag, locale) or _name(tag, _GERMAN) or tag


def tongue(tag: str) -> str:
    """The language of a tag without region or script, as it is written: "pt-BR" is "pt", "de-simple" is "de"."""
    return tag.partition("-")[0]


def parts(tag: str) -> tuple[str, str, str]:
    """Language, script and territory of a tag as CLDR spells them, "" where there is none."""
    match = _PARTS.match(tag)
    language, script, territory = match.groups("") if match else (tag, "", "")
    return language.lower(), script.title(), territory.upper()


def _name(tag: str, locale: Locale) -> str:
    """The name of the longest part of the tag that has one, the rest in brackets (UTS 35, "Locale Display Name")."""
    language, script, territory = parts(tag)
    for known in ((language, script, territory), (language, script), (language, territory), (language,)):
        name = locale.languages.get("_".join(filter(None, known)))
        if name:
            more = ", ".join(_called(part, locale) for part in (script, territory) if part and part not in known)
            return f"{name} ({more})" if more else str(name)
    return ""


def _called(part: str, locale: Locale) -> str:
    """The name of a script or a territory."""
    return str(locale.scripts.get(part) or locale.territories.get(part) or part)
