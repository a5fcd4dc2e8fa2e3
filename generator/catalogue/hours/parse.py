"""Text to rules, after the grammar in `grammar.py`: by hand, word by word, so that every refusal knows its place."""

import re
from dataclasses import replace
from typing import Final

from pydantic_core import PydanticCustomError

from generator.catalogue.hours.refuse import begins_rule, reason_for, reason_for_time
from generator.catalogue.hours.rules import (
    ALL_DAY,
    DAYS,
    LAST,
    MIDNIGHT,
    MONTHS,
    ON_APPOINTMENT,
    WEEKS,
    Rule,
    Season,
    Span,
    Weekday,
    Weeks,
    Word,
    last_day,
)
from generator.catalogue.values.base import refused

MAX_LENGTH: Final = 300
SHOWN: Final = 40
CENTURY: Final = "20"

_AGREED: Final = r"by +appointment|nach +(?:telefonischer +)?(?:Termin)?(?:vereinbarung|absprache)"
_BY_APPOINTMENT: Final = re.compile(rf'"(?:{_AGREED})"|{_AGREED}', re.IGNORECASE)
_YEAR: Final = re.compile("[0-9]{4}")
# An appointment is one word, and so are remarks in quotes, whatever they contain; so is a comma before a blank.
_WORDS: Final = re.compile(
    rf'"[^"]*"?|\b(?:{_AGREED})(?![^\s;,])|;|,(?=[ \t\r\n])|(?:[^ \t\r\n;",]|,(?![ \t\r\n]))+', re.IGNORECASE
)


def parse_rules(text: str) -> tuple[Rule, ...]:
    """The rules of `text`; raises PydanticCustomError "hours" without a suggestion."""
    if len(text) > MAX_LENGTH:
        raise _refusal(Word(text, 1), "too-long")
    words = _joined_lists([Word(match[0], match.start() + 1) for match in _WORDS.finditer(text)])
    if not words:
        raise _refusal(Word("", 1), "empty")
    rules: list[Rule] = []
    group: list[Word] = []
    before = ""
    for word in [*words, Word(";", text.rfind(";") + 1)]:
        if word.text not in (";", ","):
            group.append(word)
            continue
        if not group:
            raise _refusal(word, "empty-rule")
        rules.append(_following(_rule(group), before, group) if rules else _rule(group))
        before, group = word.text, []
    return tuple(rules)


def _joined_lists(words: list[Word]) -> list[Word]:
    """The words, with a comma put back to the word before it unless it stands between two rules."""
    if not any(word.text == "," for word in words):
        return words
    found: list[Word] = []
    for number, word in enumerate(words):
        follower = words[number + 1].text if number + 1 < len(words) else ""
        if word.text == "," and found and not (_ends_rule(found[-1].text) and _may_begin(follower)):
            found[-1] = Word(f"{found[-1].text},", found[-1].column)
        else:
            found.append(word)
    return found


def _ends_rule(text: str) -> bool:
    return text[0] in '0123456789"' or text == "off" or bool(_BY_APPOINTMENT.fullmatch(text))


def _may_begin(text: str) -> bool:
    return begins_rule(text) or text in _WEEKS_WORDS or bool(_YEAR.fullmatch(text) or _BY_APPOINTMENT.fullmatch(text))


def _following(rule: Rule, before: str, group: list[Word]) -> Rule:
    """A rule that is not the first: after a comma it adds, and so does an appointment that names no days."""
    if rule.everywhere and rule.spans != (ON_APPOINTMENT,):
        raise _refusal(_joined(group), "replaces-all")
    if before == "," and not rule.spans:
        raise _refusal(_joined(group), "adds-closed")
    return replace(rule, adds=True) if before == "," or rule.everywhere else rule


def _refusal(word: Word, reason: str) -> PydanticCustomError:
    found = word.text if len(word.text) <= SHOWN else f"{word.text[: SHOWN - 1]}…"
    return refused(found, "hours", reason=reason, offset=word.column - 1)


def _joined(words: list[Word]) -> Word:
    return Word(" ".join(word.text for word in words), words[0].column)


def _rule(words: list[Word]) -> Rule:
    if words[0].text == "24/7" and len(words) == 1:
        return Rule(None, (), public_holidays=False, school_holidays=False, spans=(ALL_DAY,))
    season, used = _season(words)
    weeks, rest = _weeks(words[used:])
    in_school_holidays = len(rest) > 1 and rest[0].text == "SH" and rest[1].text[:2] in DAYS
    rest = rest[1:] if in_school_holidays else rest
    weekdays: tuple[Weekday, ...] = ()
    holidays: frozenset[str] = frozenset()
    if rest and _DAY.match(rest[0].text):
        weekdays, holidays = _days(rest[0])
        if holidays and in_school_holidays:
            raise _refusal(rest[0], "days-twice")
        if weeks and (holidays or any(weekday.nth for weekday in weekdays)):
            raise _refusal(_joined(words[used : len(words) - len(rest) + 1]), "week")
        rest = rest[1:]
    if weeks and not weekdays:
        raise _refusal(_joined(words), "week")
    if not rest:
        raise _refusal(_joined(words), "times-missing")
    return Rule(
        season,
        tuple(weekday._replace(weeks=weeks) for weekday in weekdays) if weeks else weekdays,
        public_holidays="PH" in holidays,
        school_holidays="SH" in holidays,
        spans=_state(rest, days_named=bool(weekdays or holidays)),
        weeks=weeks,
        only_school_holidays=in_school_holidays,
    )


_WEEKS_WORDS: Final = frozenset(spelling.split()[0] for spelling in WEEKS.values())


def _weeks(words: list[Word]) -> tuple[Weeks, list[Word]]:
    """In which weeks the days that follow are meant, and the words after that."""
    if not words or words[0].text not in _WEEKS_WORDS:
        return "", words
    for weeks, spelling in WEEKS.items():
        length = spelling.count(" ") + 1
        if [word.text for word in words[:length]] == spelling.split():
            return weeks, words[length:]
    raise _refusal(_joined(words[:3] if words[0].text == "every" else words[:2]), "week")


_M: Final = f"({'|'.join(MONTHS)})"
_SEASON: Final = re.compile(
    rf"(?:([0-9]{{4}}) )?{_M}(?: ([0-9]{{2}}))?(?:-(?:([0-9]{{4}}) )?{_M}(?: ([0-9]{{2}}))?)?(?= |$)"
)
_DAY_NUMBERS: Final = re.compile(r"[0-9.,+-]+")
SEASON_WORDS: Final = 6


def _season(words: list[Word]) -> tuple[Season | None, int]:
    """The season a rule begins with, and how many words it takes."""
    match = _SEASON.match(_joined(words[:SEASON_WORDS]).text)
    if match is None:
        return None, 0
    used = match[0].count(" ") + 1
    found = Word(match[0], words[0].column)
    if used < len(words) and _DAY_NUMBERS.fullmatch(words[used].text):
        raise _refusal(_joined(words[: used + 1]), "blank" if words[used].text == "-" else "date")
    year, month, day, end_year, end_month, end_day = match.groups()
    if end_month is None:
        end_year, end_month, end_day = year, month, day
    if (day is None) != (end_day is None):
        raise _refusal(found, "date")
    if (year is None) != (end_year is None) or (year and day is None):
        raise _refusal(found, "date-year")
    season = Season(_date(found, year, month, day or "01"), _date(found, end_year, end_month, end_day, at_end=True))
    if year and season.last < season.first:
        raise _refusal(found, "date-order")
    return season, used


def _date(found: Word, year: str | None, month: str, day: str | None, *, at_end: bool = False) -> tuple[int, int, int]:
    """A (year, month, day) that exists. The last day of a month in every year is 31: see `Season`."""
    number = MONTHS.index(month) + 1
    if year and not year.startswith(CENTURY):
        raise _refusal(found, "no-such-day")
    end = last_day(int(year or 0), number)
    if not 1 <= int(day or end) <= end:
        raise _refusal(found, "no-such-day")
    if at_end and not year and int(day or end) == end:
        return 0, number, 31
    return int(year or 0), number, int(day or end)


_D: Final = f"({'|'.join(DAYS)})"
_DAY: Final = re.compile(rf"(?:{_D}(?:-{_D}|\[([^\]]*)\])?|(PH|SH))(?=,|$)")
_NTH: Final = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "-1": LAST}


def _days(word: Word) -> tuple[tuple[Weekday, ...], frozenset[str]]:
    """A list such as `Mo-Fr,Sa[1],PH`: sorted weekdays without repetition, and which holidays."""
    weekdays: set[Weekday] = set()
    holidays: set[str] = set()
    position = 0
    while position <= len(word.text):
        match = _DAY.match(word.text, position)
        part = Word(word.text[position:], word.column + position) if word.text[position:] else word
        if match is None:
            raise _refusal(part, "after-days" if _SPAN.match(part.text) else reason_for(part.text))
        first, last, places, holiday = match.groups()
        if holiday:
            holidays.add(holiday)
        elif places is None:
            start, end = DAYS.index(first), DAYS.index(last or first)
            weekdays.update(Weekday(day % len(DAYS)) for day in range(start, end + 1 + len(DAYS) * (end < start)))
        elif set(places.split(",")) <= _NTH.keys():
            weekdays.update(Weekday(DAYS.index(first), _NTH[place]) for place in places.split(","))
        else:
            raise _refusal(Word(match[0], part.column), "nth")
        position = match.end() + 1
    every = {weekday.day for weekday in weekdays if not weekday.nth}
    kept = (weekday for weekday in weekdays if not weekday.nth or weekday.day not in every)
    # Modulo 7 puts the last (-1) after the fifth, as in the month.
    return tuple(sorted(kept, key=lambda weekday: (weekday.day, weekday.nth % 7))), frozenset(holidays)


def _state(words: list[Word], *, days_named: bool) -> tuple[Span, ...]:
    """What holds: nothing, times, or by appointment."""
    first, rest = words[0], words[1:]
    if first.text == "off":
        if rest:
            raise _refusal(_joined(words), "separator" if begins_rule(rest[0].text) else "closed")
        return ()
    if first.text == "24/7":
        raise _refusal(_joined(words), "separator" if rest and begins_rule(rest[0].text) else "always")
    held: tuple[Span, ...] = (ON_APPOINTMENT,)
    if first.text.startswith('"') or _BY_APPOINTMENT.fullmatch(first.text):
        rest = words
    elif first.text[0] in "0123456789":
        held = _times(first, rest)
    else:
        raise _refusal(first, "days-twice" if days_named and _DAY.match(first.text) else reason_for(first.text))
    if not rest:
        return held
    agreed = bool(_BY_APPOINTMENT.fullmatch(rest[0].text))
    if not agreed or len(rest) > 1:
        wrong = rest[1] if agreed else rest[0]
        raise _refusal(wrong, _after_times(wrong.text, is_last=agreed))
    return tuple(Span(span.start, span.end, by_appointment=True) for span in held)


def _after_times(text: str, *, is_last: bool) -> str:
    """Why `text` cannot follow times, or the remark, which is the last word of a rule."""
    if begins_rule(text):
        return "separator"
    if _SPAN.match(text):
        return "comment" if is_last else "times-list"
    return reason_for(text)


_TIME: Final = "([0-9]{2}):([0-9]{2})"
_SPAN: Final = re.compile(rf"{_TIME}(?:-{_TIME}|\+)")
LAST_MINUTE: Final = 59


def _times(word: Word, rest: list[Word]) -> tuple[Span, ...]:
    held: list[Span] = []
    column = word.column
    for text in word.text.split(","):
        item = Word(text, column)
        column += len(text) + 1
        match = _SPAN.fullmatch(text)
        if match is None:
            follower = rest[0].text if rest else ""
            reason = "separator" if held and begins_rule(text) else reason_for_time(text, follower)
            if reason in {"blank", "dash", "separator"}:
                item = _joined([item if text else word, *rest[:1]])
            raise _refusal(item, reason)
        span = _span(item, match)
        before = held[-1].end if held else 0
        if before is None:
            raise _refusal(word, "open-end")
        if span.start < before:
            raise _refusal(item, "time-order")
        held.append(span)
    return tuple(held)


def _span(item: Word, match: re.Match[str]) -> Span:
    hour, minute, end_hour, end_minute = (int(number or 0) for number in match.groups())
    start, end = 60 * hour + minute, 60 * end_hour + end_minute
    if max(minute, end_minute) > LAST_MINUTE or start >= MIDNIGHT or end > 2 * MIDNIGHT:
        raise _refusal(item, "no-such-time")
    if match[3] is None:
        return Span(start, None)
    if end == start:
        raise _refusal(item, "time-same")
    if end < start or end > MIDNIGHT:
        raise _refusal(item, "overnight")
    return Span(start, end)
