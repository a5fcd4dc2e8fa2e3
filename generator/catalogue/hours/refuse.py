"""For which reason a part of opening hours is refused, by what it looks like.

The words of each reason, and an example that is accepted, stand in `problems/words/fields.toml` under `hours`.
"""

import re
from typing import Final

from generator.catalogue.hours.repair import DAY_OF, MONTH_OF
from generator.catalogue.hours.rules import DAYS, MONTHS


def begins_rule(text: str) -> bool:
    """Whether a rule could begin with this word: then what stands before it was not properly ended."""
    return bool(_parts(text) & (DAY_OF.keys() | MONTH_OF.keys() | {"ph", "sh"})) and not text.startswith("-")


def reason_for(text: str) -> str:
    """The reason for refusing a word, by what it looks like."""
    parts = _parts(text)
    if parts and parts <= DAY_OF.keys() and text.endswith(":") and set(re.split("[-,:]", text[:-1])) <= set(DAYS):
        return "after-days"
    return next((reason for pattern, reason in _LOOKS_LIKE if pattern.search(text)), _reason_for_parts(text, parts))


def reason_for_time(text: str, follower: str) -> str:
    """The reason for refusing what stands where a time belongs; `follower` is the word after it, or ""."""
    if not text:
        return "separator" if begins_rule(follower) else "blank"
    if _TIME_ONLY.fullmatch(text):
        return reason_for(follower) if follower[:1] in DASHES else "time-end"
    return reason_for(text)


def _parts(text: str) -> set[str]:
    return {part.casefold() for part in _CUT.split(text) if part}


def _reason_for_parts(text: str, parts: set[str]) -> str:
    if parts & MONTH_OF.keys():
        return "month" if parts & MONTH_OF.keys() - {month.casefold() for month in MONTHS} else "date"
    if parts & DAY_OF.keys():
        return "weekday"
    return "time" if text[0] in "0123456789" else "unknown"


_CUT: Final = re.compile(r"[-,.:\[\]\u2010-\u2015]")
_TIME_ONLY: Final = re.compile("[0-9]{2}:[0-9]{2}")
DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")

# The first that fits.
_LOOKS_LIKE: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        ("[\x00-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff]", "invisible"),
        (r"\|\|", "fallback"),
        (r'["„“”«»]|^(?:nach|by|on|auf|Termin|Vereinbarung|Absprache|Anmeldung)', "comment"),
        ("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]|^(?:bis|to|till|until)$", "dash"),
        (r"^(?:week|kw|woche)", "week"),
        (r"sunrise|sunset|dawn|dusk|easter|ostern", "variable"),
        (r"^(?:täglich|daily|werktags)$", "weekday"),
        (r"^(?:ab|von|from)$|uhr$|[0-9]h|^h$|[ap]m$|o'clock", "oclock"),
        (r"^(?:off|closed|geschlossen|zu|ruhetag)$", "closed"),
        (r"ferien|feiertag|holiday|^(?:ph|sh)\b", "holiday"),
        (r"\[|\]", "nth"),
        (r"^[-,]|[-,]$", "blank"),
        (r"^[0-9]{1,2}\.(?:[0-9]{1,2}\.|$)|^[0-9]{4}-[0-9]{2}-", "date"),
        (r"^(?:19|20)[0-9]{2}(?!:|-?[0-9]{4}\b)|^20[0-9]{2}-20[0-9]{2}$", "date-year"),
        (r"[0-9]\+", "open-end"),
    )
)
