"""Guesses what somebody meant who wrote hours the way they stand on a door: `Di 9 - 12 Uhr` -> `Tu 09:00-12:00`.

A guess is only ever shown as "did you mean", and `parse_hours` shows none that it would not accept itself. Every
pattern is linear: no repetition inside a repetition.
"""

import re
from collections.abc import Callable
from typing import Final

from generator.catalogue.hours.rules import APPOINTMENT, DAYS, MONTHS

_DAY_WORDS: Final = (
    ("mo", "mon", "montag", "montags", "monday"),
    ("tu", "di", "tue", "dienstag", "dienstags", "tuesday"),
    ("we", "mi", "wed", "mittwoch", "mittwochs", "wednesday"),
    ("th", "do", "thu", "donnerstag", "donnerstags", "thursday"),
    ("fr", "fri", "freitag", "freitags", "friday"),
    ("sa", "sat", "samstag", "samstags", "sonnabend", "sonnabends", "saturday"),
    ("su", "so", "sun", "sonntag", "sonntags", "sunday"),
)
_MONTH_WORDS: Final = (
    ("jan", "januar", "january"),
    ("feb", "februar", "february"),
    ("mar", "mär", "mrz", "märz", "maerz", "march"),
    ("apr", "april"),
    ("may", "mai"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("oct", "okt", "oktober", "october"),
    ("nov", "november"),
    ("dec", "dez", "dezember", "december"),
)
DAY_OF: Final = {word: DAYS[day] for day, words in enumerate(_DAY_WORDS) for word in words}
MONTH_OF: Final = {word: MONTHS[month] for month, words in enumerate(_MONTH_WORDS) for word in words}

_MONTH: Final = "(" + "|".join(MONTHS) + ")"
_DAY: Final = "(?:" + "|".join((*DAYS, "PH", "SH")) + ")"

type_replacement = str | Callable[[re.Match[str]], str]


def repaired(text: str) -> str:
    """`text` (at most 300 characters) as it was probably meant; not necessarily valid, nor different from `text`."""
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text.strip(" ;,")


def _any(words: dict[str, str]) -> str:
    return rf"\b({'|'.join(sorted(words, key=len, reverse=True))})\b"


def _day(match: re.Match[str]) -> str:
    return DAY_OF.get(match[1].casefold(), match[0])


def _month(match: re.Match[str]) -> str:
    return MONTH_OF.get(match[1].casefold(), match[0])


def _date(day: str, month: str, year: str | None, otherwise: str) -> str:
    if not 1 <= int(month) <= len(MONTHS):
        return otherwise
    return f"{year or ''} {MONTHS[int(month) - 1]} {int(day):02}".strip()


def _time(match: re.Match[str]) -> str:
    return f"{int(match[1]):02}:{match[2]}"


def _hours(match: re.Match[str]) -> str:
    return f"{int(match[1]):02}:00-{int(match[2]):02}:00"


# In this order: characters, words, dates, blanks, times, separators.
_RAW_STEPS: Final[tuple[tuple[str, type_replacement], ...]] = (
    ("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]", "-"),
    ("[\u00a0\u2000-\u200a\u202f\u3000]", " "),
    ("[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]", ""),
    ("[„“”«»]", '"'),
    (r"\brund um die Uhr\b|\b24 ?(?:h|Stunden|hours)\b", "24/7"),
    (r'"?\b(?:nach|auf) (?:\w{1,30} )?(?:Termin)?(?:Vereinbarung|Absprache)\b"?', APPOINTMENT),
    (r'"?\b(?:by|on) (?:appointment|arrangement)\b"?', APPOINTMENT),
    (r"\b(?:geschlossen|closed|zu|Ruhetag)\b", "off"),
    (r"\b(?:an )?(?:gesetzlichen )?(?:Feiertagen?|Feiertage|feiertags|public holidays?|PH)\b", "PH"),
    (r"\b(?:in den )?(?:Schul)?ferien\b|\b(?:school holidays?|SH)\b", "SH"),
    (r"\b(?:täglich|daily|every day)\b", "Mo-Su"),
    (_any(DAY_OF) + "[.:]?", _day),
    (_any(MONTH_OF) + r"\b\.?", _month),
    (r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b", lambda m: _date(m[3], m[2], m[1], m[0])),
    (r"\b([0-9]{1,2})\. ?([0-9]{1,2})\.(?: ?([0-9]{4})\b)?", lambda m: _date(m[1], m[2], m[3], m[0])),
    (rf"\b([0-9]{{1,2}})\.? {_MONTH}\b(?: ([0-9]{{4}})\b)?", lambda m: f"{m[3] or ''} {m[2]} {int(m[1]):02}".strip()),
    (r"\s*\b(?:Uhr|o'clock)\b|(?<=[0-9])\s?h\b", ""),
    (r"\b(?:von|from)\s", ""),
    (r"\b(?:ab|since)\s+([0-9]{1,2}(?:[:.][0-9]{2})?)(?![0-9-])", r"\1+"),
    (r"\s*\b(?:bis|to|till|until)\b\s*", "-"),
    (r"\s*(?:\b(?:und|and)\b|&)\s*", ","),
    (r"\s*-\s*", "-"),
    (r"\s*,\s*", ","),
    (rf"\b{_MONTH} ([0-9]{{1,2}})-([0-9]{{1,2}})(?![:.0-9])", r"\1 \2-\1 \3"),
    (rf"\b{_MONTH} ([0-9])(?![:.0-9])", r"\1 0\2"),
    (r"(?<![0-9:.])([0-9]{1,2})[:.h]([0-9]{2})(?![0-9:])", _time),
    (r"(?<![\w:.\[-])([0-9]{1,2})-([0-9]{1,2})(?![\w:.\]])", _hours),
    (r"(?<![\w:.\[-])([0-9]{1,2})(?=-[0-9]{2}:)", lambda m: f"{int(m[1]):02}:00"),
    (r"(?<=:[0-9]{2}-)([0-9]{1,2})(?![\w:.])", lambda m: f"{int(m[1]):02}:00"),
    (r"(?<![\w:.\[-])([0-9]{1,2})\+", lambda m: f"{int(m[1]):02}:00+"),
    (r"(?<=[a-zPSH\]]),(?=[0-9])", " "),
    (r"(?<=:[0-9]{2}) (?=[0-9]{2}:)", ","),
    (rf"((?::[0-9]{{2}}\+?|off|24/7|\"))[, ]\s*(?={_DAY}\b)", r"\1; "),
    (r"\s*;[;\s]*", "; "),
    (r"\s+", " "),
)
_STEPS: Final = tuple((re.compile(pattern, re.IGNORECASE), replacement) for pattern, replacement in _RAW_STEPS)
