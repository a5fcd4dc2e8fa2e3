"""Opening hours as people read them: which hours hold when, with all overrides resolved, in no language.

Rules are for a machine: the last that matches wins. People read lines in another way: a season's week stands for
itself, a public holiday beats a school holiday, that beats "every 1st Thursday", and that beats the plain weekday. So
the year is cut into seasons (and what two of them have in common) in which the same rules apply; each gets its own
week. Where the rules want another order than people expect, a line carries a mark that says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from generator.catalogue.hours.rules import DAYS, HoursRules, Rule, Season, Span, Weekday
from generator.catalogue.hours.seasons import Years, around, family

Spans = tuple[Span, ...]
Holiday = Literal["", "PH", "SH"]


@dataclass(frozen=True, slots=True)
class Line:
    """Hours that hold: in these seasons (none = all year), on these weekdays or on holidays; no spans = closed.

    `instead`: these replace other times of the same weekday. `on_public_holidays`, `on_school_holidays`: this line
    holds on holidays too, against the holidays' own line.
    """

    seasons: tuple[Season, ...]
    weekdays: tuple[Weekday, ...]
    holiday: Holiday
    spans: Spans
    instead: bool = False
    on_public_holidays: bool = False
    on_school_holidays: bool = False


@lru_cache(maxsize=16384)
def resolve(rules: HoursRules) -> tuple[Line, ...]:
    """The lines that together say the same as `rules`: season by season, holidays of the whole year last."""
    years = Years(rules)
    masks = [years.mask(rule.season) for rule in rules.rules]
    members = family(masks, years.everything)
    weeks: dict[int, _Week] = {}
    for mask in sorted(members, key=int.bit_count, reverse=True):
        wider = [[weeks[other] for other in level] for level in around(mask, weeks, years.every_year)]
        week = _week([rule for rule, whole in zip(rules.rules, masks, strict=True) if mask & whole == mask], wider)
        # A reader takes the narrowest season that is printed: one that says nothing new is left out.
        if not wider or week.holidays or any(other.days != week.days for other in wider[0]):
            weeks[mask] = week
    lines = {mask: (*week.days, *week.holidays) for mask, week in weeks.items()}
    seasons = {mask: () if mask == years.everything else years.seasons(mask) for mask in weeks}
    found = [replace(line, seasons=seasons[mask]) for mask in members for line in lines.get(mask, ())]
    return tuple(sorted(found, key=lambda line: bool(line.holiday and not line.seasons)))


class _Week(NamedTuple):
    """The lines of a week: of its weekdays, and what has to be said about holidays."""

    days: tuple[Line, ...]
    holidays: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Own:
    """The last rule about holidays of one kind: its place among the rules, its hours, the lines known before."""

    index: int
    spans: Spans
    known: frozenset[Line | None]

    def beaten(self, index: int, spans: Spans) -> bool:
        """Whether the rule at `index` comes later and says something else."""
        said = {self.spans} | {line.spans for line in self.known if line}
        return index > self.index and said != {spans}


@dataclass(frozen=True, slots=True)
class _Layer:
    """What the rule at `index` says about one weekday, on these places in the month (0 = all)."""

    index: int
    places: tuple[int, ...]
    spans: Spans


# The Tuesdays of a month as bits: 1st, 2nd, 3rd, 4th but not last, 4th and last, 5th (which is the last).
_PLACES: Final = {0: 63, 1: 1, 2: 2, 3: 4, 4: 24, 5: 32, -1: 48}
_ALL: Final = 63


def _week(rules: list[Rule], wider: list[list[_Week]]) -> _Week:
    public = _own([rule.public_holidays for rule in rules], rules, _known("PH", wider))
    school = _own([rule.school_holidays for rule in rules], rules, _known("SH", wider))
    stacks = [_layers(rules, day) for day in range(len(DAYS))]
    days = [_day_lines(day, stack, public, school) for day, stack in enumerate(stacks)]
    opened = {layer.index for stack in stacks for layer in stack if layer.spans}
    opened |= {own.index for own in (public, school) if own and own.spans}
    late = bool(public and school and public.beaten(school.index, school.spans))
    holidays = []
    if public and _is_shown(public, line := Line((), (), "PH", public.spans), stacks, opened):
        holidays.append(line)
    if school and _is_shown(school, line := Line((), (), "SH", school.spans, on_public_holidays=late), stacks, opened):
        holidays.append(line)
    return _Week(_grouped(days), tuple(holidays))


def _known(kind: Holiday, wider: list[list[_Week]]) -> frozenset[Line | None]:
    """What a reader finds about holidays in the narrowest of the wider seasons that says anything."""
    for level in wider:
        found = {line for week in level for line in week.holidays if line.holiday == kind}
        if found:
            return frozenset(found)
    return frozenset({None})


def _own(flags: list[bool], rules: list[Rule], known: frozenset[Line | None]) -> _Own | None:
    return next((_Own(i, rules[i].spans, known) for i in reversed(range(len(rules))) if flags[i]), None)


def _is_shown(own: _Own, line: Line, stacks: list[list[_Layer]], opened: set[int]) -> bool:
    """Whether the holidays need their line: not if it is known, never holds, or closes what was never open."""
    never_holds = all(_bits(layer for layer in stack if layer.index > own.index) == _ALL for stack in stacks)
    if never_holds or own.known == {line}:
        return False
    closes_nothing = not own.spans and bool(opened) and min(opened) > own.index
    return not closes_nothing or bool(own.known - {None})


def _layers(rules: list[Rule], day: int) -> list[_Layer]:
    """The rules about a weekday that hold somewhere in the month, each with the places it is left with."""
    kept: list[_Layer] = []
    covered = 0
    for index, rule in reversed(list(enumerate(rules))):
        places = (0,) if rule.every_day else tuple(w.nth for w in rule.weekdays if w.day == day)
        whole = _bits([_Layer(index, places, ())])
        places = (0,) if whole == _ALL else places
        left = tuple(place for place in places if _PLACES[place] & ~covered)
        if left:
            kept.append(_Layer(index, left, rule.spans))
        covered |= whole
    return kept[::-1]


def _bits(layers: Iterable[_Layer]) -> int:
    found = 0
    for layer in layers:
        for place in layer.places:
            found |= _PLACES[place]
    return found


def _day_lines(day: int, stack: list[_Layer], public: _Own | None, school: _Own | None) -> list[Line]:
    """The lines of one weekday, from the plain one up; a layer that changes nothing is left out."""
    found: list[Line] = []
    held: dict[int, Line] = {}
    for layer in stack:
        on_public = public is not None and public.beaten(layer.index, layer.spans)
        on_school = school is not None and (
            school.beaten(layer.index, layer.spans) or (on_public and layer.index > school.index)
        )
        weekdays = tuple(Weekday(day, place) for place in layer.places)
        line = Line((), weekdays, "", layer.spans, on_public_holidays=on_public, on_school_holidays=on_school)
        bits = [bit for bit in range(_ALL.bit_length()) if _bits([layer]) >> bit & 1]
        under = [held.get(bit) for bit in bits]
        if all(other is not None and _same_hours(other, line) for other in under):
            continue
        instead = bool(layer.spans) and any(other and (other.spans or other.weekdays[0].nth) for other in under)
        found.append(replace(line, instead=True) if instead else line)
        held |= dict.fromkeys(bits, line)
    return found


def _same_hours(one: Line, other: Line) -> bool:
    return replace(one, weekdays=(), instead=False) == replace(other, weekdays=(), instead=False)


def _grouped(days: list[list[Line]]) -> tuple[Line, ...]:
    """Days with the same hours in one line; plain weekdays first, then nth ones, what lies on top of others last."""
    groups: dict[tuple[int, Line], list[Weekday]] = {}
    for lines in days:
        depth = 0
        for line in lines:
            depth += bool(line.weekdays[0].nth)
            groups.setdefault((depth, replace(line, weekdays=())), []).extend(line.weekdays)
    in_order = sorted(groups.items(), key=lambda group: group[0][0])
    return tuple(replace(line, weekdays=tuple(weekdays)) for (_, line), weekdays in in_order)
