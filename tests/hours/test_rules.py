"""Properties of any opening hours: spelling, meaning (against another program), and the lines people read."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import holidays
from hypothesis import example, given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours, State
from pydantic_core import PydanticCustomError

from generator.catalogue.hours.grammar import parse_hours
from generator.catalogue.hours.lines import Line, resolve
from generator.catalogue.hours.overrides import overridden
from generator.catalogue.hours.rules import (
    DAYS,
    MIDNIGHT,
    MONTHS,
    HoursRules,
    Season,
    Span,
    Weeks,
)
from generator.problems.wording import wording
from generator.view.hours import hours_lines
from generator.view.words import words
from tests.hours.meaning import meant, spans, union, within

FIRST, LAST = date(2027, 1, 1), date(2028, 12, 31)
TWO_YEARS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]

EXAMPLES = settings().max_examples  # 100, unless a profile says otherwise

# Texts of the grammar in grammar.py, not only canonical ones.

_dates = st.dates(date(2027, 1, 1), date(2028, 12, 31))


def _date(day: date, *, year: bool = False) -> str:
    return f"{day.year} " * year + f"{MONTHS[day.month - 1]} {day.day:02}"


_seasons = st.one_of(
    st.sampled_from(MONTHS),
    st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS)).map("-".join),
    _dates.map(_date),
    st.tuples(_dates, _dates).map(lambda ends: f"{_date(ends[0])}-{_date(ends[1])}"),
    st.tuples(_dates, _dates).map(lambda ends: "-".join(_date(day, year=True) for day in sorted(ends))),
    _dates.map(lambda day: _date(day, year=True)),
)
_places = st.lists(st.sampled_from(["1", "2", "3", "4", "5", "-1"]), min_size=1, max_size=3)
_weekdays = st.one_of(
    st.sampled_from(DAYS),
    st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map("-".join),
    st.tuples(st.sampled_from(DAYS), _places.map(",".join)).map(lambda parts: f"{parts[0]}[{parts[1]}]"),
)


def _days(kinds: tuple[str, ...]) -> st.SearchStrategy[str]:
    # Weekdays first or holidays first: OSM knows no other order.
    lists = st.tuples(st.lists(_weekdays, max_size=3), st.lists(st.sampled_from(kinds), max_size=2), st.booleans())
    return lists.map(lambda parts: ",".join(parts[1] + parts[0] if parts[2] else parts[0] + parts[1])).filter(bool)


@st.composite
def _times(draw: st.DrawFn) -> str:
    minutes = draw(st.lists(st.integers(0, MIDNIGHT // 15), min_size=1, max_size=6, unique=True).map(sorted))
    clock = [f"{minute * 15 // 60:02}:{minute * 15 % 60:02}" for minute in minutes]
    found = [f"{start}-{end}" for start, end in zip(clock[::2], clock[1::2], strict=False)]
    if len(clock) % 2 and clock[-1] != "24:00":
        found.append(f"{clock[-1]}+")
    return ",".join(found) or "00:00-24:00"


_remarks = st.sampled_from(["", "", ' "by appointment"', " nach Vereinbarung"])
_states = st.one_of(
    st.just("off"), st.just("by appointment"), st.tuples(_times(), _remarks).map("".join), _times(), _times()
)
_weeks = st.sampled_from(["week 02-52/2", "week 01-53/2", "every 2 weeks", "monthly"])
_plain_days = st.lists(st.sampled_from(["Mo", "Tu", "We", "Th-Sa", "Su"]), min_size=1, max_size=2).map(",".join)


def hours_texts(kinds: tuple[str, ...] = ("PH", "SH"), *, osm: bool = False) -> st.SearchStrategy[str]:
    """Valid opening hours of one to five rules; `osm`: only what has one meaning in every program for OSM's syntax."""
    own = [st.tuples(st.just("SH"), _plain_days).map(" ".join)] * (not osm)
    own += [st.tuples(_weeks, _plain_days).map(" ".join)] * (not osm)
    days = st.one_of(_days(kinds), _days(kinds), *own)
    optional = st.tuples(st.just("") | _seasons, days | st.just(""), _states)
    later = st.one_of(
        st.tuples(_seasons, st.just("") | days, _states),
        st.tuples(st.just(""), days, _states),
    )
    joined = st.tuples(st.sampled_from([";", ";", ","]), later).map(lambda parts: _joined(*parts))
    also = st.sampled_from(["", "", "", "; by appointment", ", nach Vereinbarung"] if not osm else [""])
    texts = st.tuples(optional.map(lambda rule: " ".join(filter(None, rule))), st.lists(joined, max_size=4), also)
    return texts.map(lambda parts: parts[0] + "".join(parts[1]) + parts[2]).filter(lambda text: len(text) <= 300)


def _joined(mark: str, rule: tuple[str, str, str]) -> str:
    # Nothing is closed in addition.
    return f"{';' if rule[2] == 'off' else mark} {' '.join(filter(None, rule))}"


@given(st.text() | st.text(alphabet='MoTuWeThFrSaPHJanDec0129:-,+;[] "offbyapintmen\t\u2013|.'))
@settings(max_examples=30 * EXAMPLES)
def test_any_text_is_read_or_refused_and_nothing_else_happens(text: str) -> None:
    read = _read(text)
    if isinstance(read, HoursRules):
        assert parse_hours(str(read)).rules == read.rules
    else:
        assert 0 <= read.get("offset", 0) < max(len(text), 1)
        example = wording("hours").examples[read["reason"]]
        assert all(parse_hours(shown).rules for shown in (example, read["suggestion"]) if shown)


def _read(text: str) -> HoursRules | dict[str, Any]:
    try:
        return parse_hours(text)
    except PydanticCustomError as error:
        return error.context or {}


@given(hours_texts())
@settings(max_examples=5 * EXAMPLES)
def test_every_text_of_the_grammar_is_accepted_and_its_canonical_spelling_means_the_same(text: str) -> None:
    rules = parse_hours(text)
    again = parse_hours(str(rules))
    assert again.rules == rules.rules
    assert str(again) == str(rules)


@given(hours_texts())
@settings(max_examples=2 * EXAMPLES)
def test_hours_written_to_keep_both_times_are_accepted(text: str) -> None:
    texts = [one for found in overridden(parse_hours(text)) for one in (found.both, found.only) if len(one) <= 300]
    assert [str(parse_hours(one)) for one in texts] == texts


@given(hours_texts())
@settings(max_examples=EXAMPLES // 2)
def test_hours_written_without_replacing_mean_what_they_meant(text: str) -> None:
    rules = parse_hours(text)
    for only in (found.only for found in overridden(rules) if len(found.only) <= 300):
        again = parse_hours(only)
        for day, public, school in _mixed(TWO_YEARS[::3]):
            expected = union(spans(rules, day, holiday=public, school_holiday=school))
            assert (day, union(spans(again, day, holiday=public, school_holiday=school))) == (day, expected)


Interval = tuple[datetime, datetime, str]


def _ours(rules: HoursRules, public: set[date]) -> list[Interval]:
    """Open intervals over both years."""
    found = []
    for day in TWO_YEARS:
        for span in spans(rules, day, holiday=day in public, school_holiday=False):
            midnight = datetime.combine(day, time())
            start, end = (
                midnight + timedelta(minutes=at) for at in (span.start, MIDNIGHT if span.end is None else span.end)
            )
            found.append((start, end, "by appointment" if span.by_appointment else ""))
    return found


def _theirs(text: str) -> list[Interval]:
    end = datetime.combine(LAST, time()) + timedelta(days=1)
    intervals = OpeningHours(text, country="DE").intervals(datetime.combine(FIRST, time()), end)
    return [(start, min(stop, end), remark) for start, stop, state, remark in intervals if state == State.OPEN]


def _joined_up(intervals: list[Interval], *, remarks: bool) -> list[Interval]:
    """The intervals with neighbours joined; without remarks, those that overlap too."""
    found: list[Interval] = []
    for start, end, said in sorted(intervals):
        remark = said if remarks else ""
        if found and found[-1][2] == remark and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]), remark)
        else:
            found.append((start, end, remark))
    return found


@given(hours_texts(kinds=("PH",), osm=True))
@settings(max_examples=EXAMPLES * 3 // 2)
def test_another_program_for_osm_hours_finds_the_same_open_times_on_each_day_of_two_years(text: str) -> None:
    # That package knows the public holidays of all Germany, and no school holidays. Where times overlap, it keeps one
    # remark.
    public = set(holidays.country_holidays("DE", years=[FIRST.year, LAST.year]))
    rules = parse_hours(text)
    remarks = not any(rule.adds for rule in rules.rules)
    expected = _joined_up(_theirs(_quoted(text)), remarks=remarks)
    assert _joined_up(_ours(rules, public), remarks=remarks) == expected
    assert _joined_up(_ours(parse_hours(str(rules)), public), remarks=remarks) == expected


def _quoted(text: str) -> str:
    """Appointments the way OSM writes them: its remarks need quotes."""
    return re.sub('"?(by appointment|nach Vereinbarung)"?', '"by appointment"', text)


Block = tuple[tuple[Season, ...], list[Line]]


def _blocks(lines: tuple[Line, ...]) -> list[Block]:
    blocks: dict[tuple[Season, ...], list[Line]] = {}
    for line in lines:
        blocks.setdefault(line.seasons, []).append(line)
    return list(blocks.items())


CALENDAR = [date(2024, 1, 1) + timedelta(days=number) for number in range(8 * 365 + 2)]


def _width(block: Block) -> tuple[bool, int]:
    """How wide a season is: one of a certain year before those of every year, then by its days."""
    seasons = block[0]
    days = sum(any(within(season, day) for season in seasons) for day in CALENDAR) if seasons else len(CALENDAR) + 1
    return not (seasons and seasons[0].first[0]), days


class Reader:
    """Reads the lines as a person does, who knows nothing of rules."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.cut = {
            within: sorted(_blocks(tuple(line for line in lines if line.within == within)), key=_width)
            for within in dict.fromkeys([(), *(line.within for line in lines)])
        }

    def spans(self, day: date, *, holiday: bool, school_holiday: bool, weeks: Weeks) -> tuple[Span, ...]:
        """What the lines say of a day: the narrowest season; holidays before single weekdays before all weekdays."""
        kinds = _kinds(holiday, school_holiday)
        chosen = [blocks for within, blocks in self.cut.items() if {*within} <= kinds][-1]
        usual = self.cut[()]
        held: Line | None = None
        added: list[Span] = []
        for line in _narrowest(chosen, day):
            if not any(meant(weekday, day, weeks) for weekday in line.weekdays):
                continue
            held, added = (held, [*added, *line.spans]) if line.also else (line, [])
        for kind in ("SH", "PH"):
            own = [
                line
                for blocks in (chosen, usual)
                for _, lines in _around(blocks, day)
                for line in lines
                if line.holiday == kind
            ]
            stays = held and (held.on_public_holidays if kind == "PH" else held.on_school_holidays)
            if kind in kinds and own and not stays:
                held, added = own[0], []
        return union((*(held.spans if held else ()), *added))


def _kinds(holiday: bool, school_holiday: bool) -> set[str]:  # noqa: FBT001
    return {kind for kind, applies in (("PH", holiday), ("SH", school_holiday)) if applies}


def _around(blocks: list[Block], day: date) -> list[Block]:
    return [block for block in blocks if not block[0] or any(within(season, day) for season in block[0])]


def _narrowest(blocks: list[Block], day: date) -> list[Line]:
    """The lines about this weekday in the narrowest season that has any."""
    said = ([line for line in lines if _names(line, day)] for _, lines in _around(blocks, day))
    return next((lines for lines in said if lines), [])


def _names(line: Line, day: date) -> bool:
    return any(weekday.day == day.weekday() for weekday in line.weekdays)


def _mixed(days: list[date]) -> Iterator[tuple[date, bool, bool]]:
    """Each day with one of the four kinds of holidays, all weekdays with all kinds in turn."""
    for number, day in enumerate(days):
        kind = number // 7 % 4
        yield day, bool(kind & 1), bool(kind & 2)


@given(hours_texts(), st.sampled_from(["", "second", "monthly"]))
@settings(max_examples=3 * EXAMPLES)
def test_what_is_printed_is_what_holds(text: str, weeks: Weeks) -> None:
    rules = parse_hours(text)
    reader = Reader(resolve(rules))
    # Whether "every 2 weeks" falls on a 1st Thursday or in an even week, nobody knows.
    known = "" if "[" in text or "week " in text else weeks
    for day, holiday, school_holiday in _mixed(TWO_YEARS):
        expected = union(spans(rules, day, holiday=holiday, school_holiday=school_holiday, weeks=known))
        found = reader.spans(day, holiday=holiday, school_holiday=school_holiday, weeks=known)
        assert (day, found) == (day, expected)


@given(hours_texts(), st.sampled_from(["de", "ar"]))
@example("SH We off, every 2 weeks We 00:00-00:15, every 2 weeks We 00:00-00:15", "de")
@settings(max_examples=2 * EXAMPLES)
def test_there_is_always_a_line_and_no_line_is_empty_or_said_twice(text: str, language: str) -> None:
    lines = hours_lines(parse_hours(text), words(language))
    assert lines
    assert all(line.times or line.note for line in lines)
    assert all(one != other for one, other in pairwise(lines))
