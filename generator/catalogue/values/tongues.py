"""Languages by their tags (BCP 47): which have a name in CLDR, and what it is in another language."""

import re
from functools import cache

from babel import Locale

_GERMAN = Locale("de")
# Language, script (ISO 15924), territory (ISO 3166 or UN M.49); whatever follows them has no name in CLDR.
_PARTS = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?![a-z0-9])", re.IGNORECASE)


@cache
def is_known(tag: str) -> bool:
    """Whether CLDR has a German name for the tag (fa-AF), or for the language it begins with (de-simple)."""
    return bool(_name(tag, _GERMAN))


@cache
def name_of(tag: str, locale: Locale) -> str:
    """What the language is called in `locale`: "Dari", "Serbisch (Lateinisch)".

    In German where CLDR has no name in the locale's language; the tag itself where it has none at all.
    """
    return _name(tag, locale) or _name(tag, _GERMAN) or tag


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
