"""Opening hours as people read them: which hours hold when, with all overrides resolved, in no language.

Rules are for a machine: the last that matches wins. People read lines in another way: a season's week stands for
itself, a public holiday beats a school holiday, that beats "every 1st Thursday", and that beats the plain weekday. So
the year is cut into seasons (and what two of them have in common) in which the same rules apply; each gets its own
week. Where the rules want another order than people expect, a line carries a mark that says so. Holidays that have
weekdays of their own, or to which times are added, are cut out like a season.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from generator.catalogue.hours.layers import ALL_BITS, Layer, bits_of, layers
from generator.catalogue.hours.rules import DAYS, HoursRules, Rule, Season, Span, Weekday, Weeks
from generator.catalogue.hours.seasons import Years, around, family

Spans = tuple[Span, ...]
Holiday = Literal["", "PH", "SH"]


@dataclass(frozen=True, slots=True)
class Line:
    """Hours that hold: in these seasons (none = all year), on these weekdays or on holidays; no spans = closed.

    `within`: only on days that are holidays of these kinds, where no other line about weekdays holds. Neither weekdays
    nor a holiday: at any time. `instead`: these replace other times of the same weekday, `also`: they come to them.
    `on_public_holidays`, `on_school_holidays`: this line holds on holidays too, against the holidays' own line.
    """

    seasons: tuple[Season, ...]
    weekdays: tuple[Weekday, ...]
    holiday: Holiday
    spans: Spans
    within: tuple[Holiday, ...] = ()
    also: bool = False
    instead: bool = False
    on_public_holidays: bool = False
    on_school_holidays: bool = False


@lru_cache(maxsize=16384)
def resolve(rules: HoursRules) -> tuple[Line, ...]:
    """The lines that together say the same as `rules`: season by season, holidays of the whole year last.

    After all others stands that one may make an appointment for other times too.
    """
    timed = [rule for rule in rules.rules if not rule.also_by_appointment]
    also = [rule for rule in rules.rules if rule.also_by_appointment][:1]
    if not any(rule.spans for rule in timed):
        # There is nothing that an appointment could come to: it is the only way.
        timed, also = [*(replace(rule, adds=False) for rule in also), *timed], []
    kinds = [kind for kind in _KINDS if _is_cut_out(kind, timed)]
    blocks: list[tuple[tuple[Holiday, ...], tuple[Line, ...]]] = [((), _lines(_on(timed, kinds, ())))]
    for within in _WITHIN:
        if {*within} <= {*kinds}:
            lines = _lines(_on(timed, kinds, within))
            known = [said for other, said in blocks if {*other} <= {*within}]
            blocks += [(within, lines)] if lines != known[-1] else []
    # Two rules may add the same: it is said once.
    found = [*dict.fromkeys(line for within, lines in blocks for line in _cut_out(lines, within, blocks[0][1]))]
    found.sort(key=lambda line: bool(line.holiday and not line.seasons and not line.within))
    return (*found, *(Line((), (), "", rule.spans, also=True) for rule in also))


def _cut_out(lines: tuple[Line, ...], within: tuple[Holiday, ...], usual: tuple[Line, ...]) -> Iterator[Line]:
    """The lines of holidays, without what goes without saying: other holidays as usual, days that are never open."""
    if not within:
        yield from lines
        return
    opened = {weekday.day for line in (*lines, *usual) if line.spans for weekday in line.weekdays}
    if not any(line.spans for line in lines if line.weekdays):
        opened = {*range(len(DAYS))}
    holidays = [line for line in lines if line.holiday]
    for line in lines:
        needed = line.spans or line.on_public_holidays
        kept = tuple(weekday for weekday in line.weekdays if needed or weekday.day in opened)
        if kept or (line.holiday and holidays != [other for other in usual if other.holiday]):
            yield replace(line, within=within, weekdays=kept)


_ALL_WEEKDAYS: Final = tuple(map(Weekday, range(len(DAYS))))
_KINDS: Final[tuple[Holiday, ...]] = ("SH", "PH")
_WITHIN: Final[tuple[tuple[Holiday, ...], ...]] = (("SH",), ("PH",), _KINDS)


def _names(rule: Rule, kind: Holiday) -> bool:
    return rule.public_holidays if kind == "PH" else rule.school_holidays


def _is_cut_out(kind: Holiday, rules: list[Rule]) -> bool:
    """Whether these holidays need weekdays of their own, because one line for all of them would not be true."""
    first = next((index for index, rule in enumerate(rules) if _names(rule, kind)), len(rules))
    return any(rule.adds for rule in rules[first:]) or (kind == "SH" and any(r.only_school_holidays for r in rules))


def _on(rules: list[Rule], kinds: list[Holiday], within: tuple[Holiday, ...]) -> list[Rule]:
    """The rules as they are on days that are holidays `within`, and none of the other `kinds`."""
    found = []
    for rule in rules:
        public, school = ("PH" not in kinds and rule.public_holidays, "SH" not in kinds and rule.school_holidays)
        if any(_names(rule, kind) for kind in within):
            found.append(replace(rule, weekdays=_ALL_WEEKDAYS, public_holidays=public, school_holidays=school))
        elif (rule.every_day or rule.weekdays or public or school) and (
            not rule.only_school_holidays or "SH" in within
        ):
            kept = replace(rule, public_holidays=public, school_holidays=school, only_school_holidays=False)
            found.append(kept)
    return found


def _lines(rules: list[Rule]) -> tuple[Line, ...]:
    """The lines of rules, where holidays have one line for all of them."""
    years = Years([rule.season for rule in rules if rule.season])
    masks = [years.mask(rule.season) for rule in rules]
    members = family(masks, years.everything)
    weeks: dict[int, _Week] = {}
    for mask in sorted(members, key=int.bit_count, reverse=True):
        wider = [[weeks[other] for other in level] for level in around(mask, weeks, years.every_year)]
        week = _news(
            _week([rule for rule, whole in zip(rules, masks, strict=True) if mask & whole == mask], wider), wider
        )
        if any(week.days) or week.holidays:
            weeks[mask] = week
    lines = {mask: (*_grouped(week.days), *week.holidays) for mask, week in weeks.items()}
    seasons = {mask: () if mask == years.everything else years.seasons(mask) for mask in weeks}
    return tuple(replace(line, seasons=seasons[mask]) for mask in members for line in lines.get(mask, ()))


class _Week(NamedTuple):
    """The lines of a week: of each weekday from Monday, and what has to be said about holidays."""

    days: tuple[tuple[Line, ...], ...]
    holidays: tuple[Line, ...]


def _news(week: _Week, wider: list[list[_Week]]) -> _Week:
    """A season's week without what a reader finds in a wider season.

    Weekdays of which no wider season says anything else can be left to it; but a week that changes one of them is
    printed whole, or it would look as if the others were not open.
    """
    known = [next((said for level in wider if (said := _said(level, day))), set()) for day in range(len(DAYS))]
    if any(said and said != {lines} for said, lines in zip(known, week.days, strict=True)):
        return week
    return week._replace(days=tuple(() if said else lines for said, lines in zip(known, week.days, strict=True)))


def _said(level: list[_Week], day: int) -> set[tuple[Line, ...]]:
    return {week.days[day] for week in level if week.days[day]}


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


def _week(rules: list[Rule], wider: list[list[_Week]]) -> _Week:
    public = _own([rule.public_holidays for rule in rules], rules, _known("PH", wider))
    school = _own([rule.school_holidays for rule in rules], rules, _known("SH", wider))
    stacks = [layers(rules, day) for day in range(len(DAYS))]
    days = tuple(_day_lines(stack, public, school) for stack in stacks)
    opened = {layer.at for stack in stacks for layer in stack if layer.spans}
    opened |= {own.index for own in (public, school) if own and own.spans}
    late = bool(public and school and public.beaten(school.index, school.spans))
    holidays = []
    if public and _is_shown(public, line := Line((), (), "PH", public.spans), stacks, opened):
        holidays.append(line)
    if school and _is_shown(school, line := Line((), (), "SH", school.spans, on_public_holidays=late), stacks, opened):
        holidays.append(line)
    return _Week(days, tuple(holidays))


def _known(kind: Holiday, wider: list[list[_Week]]) -> frozenset[Line | None]:
    """What a reader finds about holidays in the narrowest of the wider seasons that says anything."""
    for level in wider:
        found = {line for week in level for line in week.holidays if line.holiday == kind}
        if found:
            return frozenset(found)
    return frozenset({None})


def _own(flags: list[bool], rules: list[Rule], known: frozenset[Line | None]) -> _Own | None:
    return next((_Own(i, rules[i].spans, known) for i in reversed(range(len(rules))) if flags[i]), None)


def _is_shown(own: _Own, line: Line, stacks: list[list[Layer]], opened: set[int]) -> bool:
    """Whether the holidays need their line: not if it is known, never holds, or closes what was never open."""
    never_holds = all(bits_of(_later(stack, own.index)) == ALL_BITS for stack in stacks)
    if never_holds or own.known == {line}:
        return False
    closes_nothing = not own.spans and bool(opened) and min(opened) > own.index
    return not closes_nothing or bool(own.known - {None})


def _later(stack: list[Layer], index: int) -> list[Weekday]:
    return [weekday for layer in stack if layer.at > index for weekday in layer.weekdays]


def _day_lines(stack: list[Layer], public: _Own | None, school: _Own | None) -> tuple[Line, ...]:
    """The lines of one weekday, from the plain one up; a layer that changes nothing is left out."""
    found: list[Line] = []
    held: dict[int, Line] = {}
    added = 0
    for layer in stack:
        on_public = public is not None and public.beaten(layer.at, layer.spans)
        on_school = school is not None and (
            school.beaten(layer.at, layer.spans) or (on_public and layer.at > school.index)
        )
        line = Line((), layer.weekdays, "", layer.spans, on_public_holidays=on_public, on_school_holidays=on_school)
        meant = bits_of(layer.weekdays)
        if layer.adds:
            found.append(replace(line, also=True))
            added |= meant
            continue
        bits = [bit for bit in range(ALL_BITS.bit_length()) if meant >> bit & 1]
        under = [held.get(bit) for bit in bits]
        if not meant & added and all(other is not None and _same_hours(other, line) for other in under):
            continue
        taken = any(other and (other.spans or _special(other)) for other in under) or bool(meant & added)
        found.append(replace(line, instead=True) if line.spans and taken else line)
        held |= dict.fromkeys(bits, line)
    return tuple(found)


def _same_hours(one: Line, other: Line) -> bool:
    return replace(one, weekdays=(), instead=False) == replace(other, weekdays=(), instead=False)


def _special(line: Line) -> bool:
    """Whether it is about some of a weekday only: the nth of a month, or certain weeks."""
    return bool(line.weekdays[0].nth or line.weekdays[0].weeks)


def _grouped(days: tuple[tuple[Line, ...], ...]) -> tuple[Line, ...]:
    """Days with the same hours in one line; plain weekdays first, then special ones, what lies on others last."""
    groups: dict[tuple[int, Weeks, Line], list[Weekday]] = {}
    for lines in days:
        depth = 0
        for line in lines:
            depth += _special(line)
            groups.setdefault((depth, line.weekdays[0].weeks, replace(line, weekdays=())), []).extend(line.weekdays)
    in_order = sorted(groups.items(), key=lambda group: group[0][0])
    return tuple(replace(line, weekdays=tuple(weekdays)) for (_, _, line), weekdays in in_order)
