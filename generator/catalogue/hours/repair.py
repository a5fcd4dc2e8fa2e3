"""Guesses what somebody meant who wrote hours the way they stand on a door: `Di 9 - 12 Uhr` -> `Tu 09:00-12:00`.

A guess is only ever shown as "did you mean", and `parse_hours` shows none that it would not accept itself. Every
pattern is linear: no repetition inside a repetition.
"""

import re
from collections.abc import Callable
from typing import Final

from generator.catalogue.hours.rules import APPOINTMENT, DAYS, MONTHS, WEEKS

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

WEEK_OF: Final = {f"_{weeks}": spelling for weeks, spelling in WEEKS.items()}
_NIGHT: Final = re.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})")

type_replacement = str | Callable[[re.Match[str]], str]


def repaired(text: str) -> str:
    """`text` (at most 300 characters) as it was probably meant; not necessarily valid, nor different from `text`."""
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text.strip(" ;,.")


def without_notes(guess: str) -> tuple[str, str]:
    """A repaired text without the first remark that follows times ("bei Veranstaltungen"), and that remark."""
    match = _NOTE.search(guess)
    if match is None:
        return guess, ""
    return (guess[: match.start(1)].rstrip() + guess[match.end(1) :]).strip(" ;,."), match[1].strip(" ()")


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


def _places(words: str) -> str:
    """`1. und 3.` as `1,3`."""
    found = re.findall("[1-5]|[a-zü]+", words.casefold())
    places = (_NTH.get(word.rstrip("nrs"), word) for word in found if word not in ("und", "and"))
    return ",".join(places)


def _rule(rule: str) -> str:
    """A rule with its weeks in front, and times that pass midnight cut in two."""
    blank, words = rule[: len(rule) - len(rule.lstrip())], rule.split()
    weeks = [WEEK_OF[word.casefold()] for word in words if word.casefold() in WEEK_OF]
    words = [word for word in words if word.casefold() not in WEEK_OF]
    if len(words) == 2 and (night := _NIGHT.fullmatch(words[1])) and night[1] > night[2] and words[0] in DAYS:
        following = DAYS[(DAYS.index(words[0]) + 1) % len(DAYS)]
        words = [f"{words[0]} {night[1]}-24:00, {following} 00:00-{night[2]}"]
    return blank + " ".join([*weeks[:1], *words])


_NTH: Final = {"erste": "1", "zweite": "2", "dritte": "3", "vierte": "4", "fünfte": "5", "letzte": "-1", "last": "-1"}
_NTH_WORD: Final = rf"(?:[1-5]\.|(?:{'|'.join(_NTH)})[nrs]?\b)"
_EACH: Final = r"\(?(?:\bin |\bjede )?\b"
_ENDED: Final = rf"((?::[0-9]{{2}}\+?|off|24/7|{APPOINTMENT}))"
_AGREED: Final = (
    r"(?:n\. ?V\.|(?:nach|auf|by|on) (?:\w{1,30}\.? )?(?:Termin)?"
    r"(?:Vereinbarung|Absprache|Anfrage|Voranmeldung|Anmeldung|appointment|arrangement|request)\b)"
)
_BESIDES: Final = (
    r"[\"(;,]{0,2}\s?\b(?:u\.|o\.|und|sowie|oder|auch|zusätzlich|außerdem|darüber hinaus|and|or|also|Termine?)\s?"
    r"(?:auch )?(?:gerne? )?"
    rf"(?:Termine? )?{_AGREED}[\")]{{0,2}}"
)
_ONLY: Final = rf"[\"(]{{0,2}}(?:\bnur )?\b(?:mit (?:Termin|Voranmeldung)\b|{_AGREED})[\")]{{0,2}}"
_SECOND: Final = (
    r"\(?\b(?:alle (?:2|zwei|14) (?:Wochen|Tage)|(?:14|vierzehn)-?tägig|(?:2|zwei)-?wöchentlich"
    r"|jede (?:2\.|zweite) Woche|every (?:2|two|second|other) weeks?|fortnightly|biweekly)\b\)?"
)
_MONTHLY: Final = r"\(?\b(?:monatlich|monthly|(?:1 ?x|einmal) (?:im Monat|pro Monat|monatlich)|once a month)\b\)?"
_IN_MONTH: Final = (
    rf"\b(?:am )?(?:jede[nrs]? |every )?({_NTH_WORD}(?: ?(?:und|and|,|\+|&) ?{_NTH_WORD}){{0,4}}) "
    rf"?({'|'.join(DAYS)})\b(?: (?:im|des|in the|of the|of each) (?:Monats?|month)\b)?:?"
)

# In this order: characters, labels, words, dates, blanks, times, separators. Weeks are words of our own until the end.
_RAW_STEPS: Final[tuple[tuple[str, type_replacement], ...]] = (
    ("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]", "-"),
    ("[\u00a0\u2000-\u200a\u202f\u3000]", " "),
    ("[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]", ""),
    ("[„“”«»]", '"'),
    (r"\|\|", ";"),
    (r"(?<!keine )\b(?:(?:Öffnungs|Sprech|Beratungs|Büro)zeit(?:en)?|Sprechstunden?|(?:opening|office) hours)\b:?", ""),
    (r"\brund um die Uhr\b|\b24 ?(?:h|Stunden|hours)\b", "24/7"),
    (_BESIDES, f"; {APPOINTMENT}"),
    (_ONLY, APPOINTMENT),
    (r"\b(?:geschlossen|closed|zu|Ruhetag|keine Sprech(?:zeit|stunde))\b", "off"),
    (r"\b(?:geöffnet|offen|open)\b", ""),
    (r"\b(?:an )?(?:gesetzlichen )?(?:Feiertagen?|Feiertage|feiertags|public holidays?|PH)\b", "PH"),
    (r"\b(?:in den |während der )?(?:Schul)?ferien\b:?|\b(?:school holidays?|SH)\b:?", "SH"),
    (r",?\s*\(?\b(?:außer|nicht|except)(?: an| in den)? (PH|SH)\b\)?", r"; \1 off"),
    (r"\b(?:täglich|daily|every day)\b", "Mo-Su"),
    (r"\b(?:am )?(?:Wochenende|weekends?)\b", "Sa,Su"),
    (_EACH + r"(?:geraden? (?:Kalender)?(?:wochen?|KW)|even weeks)\b\)?:?|\bweek 0?2-5[24]/2", "_even"),
    (_EACH + r"(?:ungeraden? (?:Kalender)?(?:wochen?|KW)|odd weeks)\b\)?:?|\bweek 0?1-53/2", "_odd"),
    (_SECOND, "_second"),
    (_MONTHLY, "_monthly"),
    (_any(DAY_OF) + "[.:]{0,2}", _day),
    (rf"\(({_DAY}\b[^()]{{0,100}})\)", r"; \1"),
    (rf"\bjeden zweiten ({_DAY})\b(?! (?:im|des) Monat)", r"_second \1"),
    (_IN_MONTH, lambda m: f"{m[2]}[{_places(m[1])}]"),
    (_any(MONTH_OF) + r"\b\.?", _month),
    (r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b", lambda m: _date(m[3], m[2], m[1], m[0])),
    (r"\b([0-9]{1,2})\. ?([0-9]{1,2})\.(?: ?([0-9]{4})\b)?", lambda m: _date(m[1], m[2], m[3], m[0])),
    (rf"\b([0-9]{{1,2}})\.? {_MONTH}\b(?: ([0-9]{{4}})\b)?", lambda m: f"{m[3] or ''} {m[2]} {int(m[1]):02}".strip()),
    (r"\s*(?:(?<=[0-9])|\b)(?:Uhr|o'clock)\b\.?|(?<=[0-9])\s?h\b", ""),
    (r"\b(?:von|from|jeden?|every)\s", ""),
    (r"\b(?:ab|since)\s+([0-9]{1,2}(?:[:.][0-9]{2})?)(?![0-9-])", r"\1+"),
    (r"\s*\b(?:bis|to|till|until)\b\s*", "-"),
    (r"[;,.]?\s*\b(?:und )?(?:zusätzlich|außerdem|sowie|auch|also)\b:?", ","),
    (r"\s*(?:\b(?:und|and)\b|&)\s*", ","),
    (r"\s*-\s*", "-"),
    (rf"(?<=[a-z\]])\s*[+/]\s*(?={_DAY}\b)", ","),
    (rf"\s*[/|·•]\s*(?={_DAY}\b)", "; "),
    (r"(?<=[0-9])\s*[/|·•]\s*(?=[0-9]{1,2}[:.-])", ","),
    (r"\s*,\s*", ","),
    (rf"\b{_MONTH} ([0-9]{{1,2}})-([0-9]{{1,2}})(?![:.0-9])", r"\1 \2-\1 \3"),
    (rf"\b{_MONTH} ([0-9])(?![:.0-9])", r"\1 0\2"),
    (r"\b([01][0-9]|2[0-4])([0-5][0-9])-([01][0-9]|2[0-4])([0-5][0-9])\b", r"\1:\2-\3:\4"),
    (r"(?<![0-9:.])([0-9]{1,2})[:.h]([0-9]{2})(?![0-9:])", _time),
    (r"(?<![\w:.\[-])([0-9]{1,2})-([0-9]{1,2})(?![\w:.\]])", _hours),
    (r"(?<![\w:.\[-])([0-9]{1,2})(?=-[0-9]{2}:)", lambda m: f"{int(m[1]):02}:00"),
    (r"(?<=:[0-9]{2}-)([0-9]{1,2})(?![\w:.])", lambda m: f"{int(m[1]):02}:00"),
    (r"(?<![\w:.\[-])([0-9]{1,2})\+", lambda m: f"{int(m[1]):02}:00+"),
    (r"(?<=[a-zPSH\]]),(?=[0-9])", " "),
    (rf"(?<![a-z])({_DAY}),?(?=[0-9])", r"\1 "),
    (r"(?<=:[0-9]{2}) (?=[0-9]{2}:)", ","),
    (r",\s*(_[a-z]+)\s*(?=;|$)", r" \1"),
    (rf"{_ENDED},\s*(?=(?:{'|'.join(DAYS)}|_[a-z]+|{APPOINTMENT})\b)", r"\1, "),
    (rf"{_ENDED},\s*(?=(?:PH|SH|{_MONTH}|20[0-9]{{2}})\b)", r"\1; "),
    (rf"{_ENDED}\s+(?={_DAY}\b)", r"\1; "),
    (rf"[;,]\s*((?:{_DAY}|[,-]){{1,20}});\s*{APPOINTMENT}", rf", \1 {APPOINTMENT}"),
    (r"-00:00\b", "-24:00"),
    (r"\s*;[;,.\s]*", "; "),
    (r"\s+", " "),
    (r"([^;,]+(?:,(?! )[^;,]*)*)", lambda m: _rule(m[1])),
    (r", (?=[^;,]*\boff\b)", "; "),
)
_STEPS: Final = tuple((re.compile(pattern, re.IGNORECASE), replacement) for pattern, replacement in _RAW_STEPS)
_NOTE: Final = re.compile(
    rf"(?:[0-9]\+?|off) ?( \(?(?!(?:off|{APPOINTMENT}|{_DAY}|{_MONTH})\b)[^\W0-9_][^;,0-9]{{0,200}}"
    r"| ?\([^()]{0,200}\))",
    re.IGNORECASE,
)
