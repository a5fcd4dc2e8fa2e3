"""Where a rule after a semicolon takes times of the same weekday away: often its writer means both times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.catalogue.hours.rules import DAYS, ON_APPOINTMENT, HoursRules, Rule, Span, Weekday


@dataclass(frozen=True, slots=True)
class Overridden:
    """Weekdays (0 = Monday) on which `later` takes times of `earlier` away, and the whole hours in both readings.

    `both`: the times of both rules hold. `only`: what holds now, written so that no rule takes anything away.
    """

    days: tuple[int, ...]
    earlier: Rule
    later: Rule
    both: str
    only: str

    @property
    def nothing_new(self) -> bool:
        """Whether the later times lie within the earlier ones, so that they can only be meant instead of them."""
        return not _lost(self.later.spans, self.earlier.spans)


def overridden(rules: HoursRules) -> tuple[Overridden, ...]:
    """The pairs of such rules. Holidays and other seasons never count: one writes a second rule because of them."""
    found: dict[tuple[int, int], list[Weekday]] = {}
    for position, later in enumerate(rules.rules[1:], start=1):
        if later.spans and not later.adds:
            for weekday in _weekdays(later):
                for earlier in _held(rules.rules[:position], later, weekday):
                    if _lost(rules.rules[earlier].spans, later.spans):
                        found.setdefault((earlier, position), []).append(weekday)
    return tuple(_pair(rules.rules, *places, weekdays) for places, weekdays in found.items())


def _held(rules: tuple[Rule, ...], later: Rule, weekday: Weekday) -> Iterator[int]:
    """The places of the rules whose times hold on `weekday` until `later` comes, the last one first."""
    for place in reversed(range(len(rules))):
        rule = rules[place]
        if (rule.season, rule.only_school_holidays) != (later.season, later.only_school_holidays):
            continue
        same = [one for one in _weekdays(rule) if one.day == weekday.day]
        if weekday in same or any(_plain(one) for one in (weekday, *same) if same):
            yield place
            if not rule.adds and any(one == weekday or _plain(one) for one in same):
                return


def _plain(weekday: Weekday) -> bool:
    return weekday == Weekday(weekday.day)


def _weekdays(rule: Rule) -> tuple[Weekday, ...]:
    return tuple(map(Weekday, range(len(DAYS)))) if rule.every_day else rule.weekdays


def _lost(earlier: tuple[Span, ...], later: tuple[Span, ...]) -> bool:
    """Whether some of the earlier times do not hold any more."""
    return any(span != ON_APPOINTMENT and not any(_within(span, other) for other in later) for span in earlier)


def _within(span: Span, other: Span) -> bool:
    ends = other.end is None or (span.end is not None and span.end <= other.end)
    return other.start <= span.start and ends and (span.by_appointment or not other.by_appointment)


def _pair(rules: tuple[Rule, ...], first: int, second: int, weekdays: list[Weekday]) -> Overridden:
    earlier, later = rules[first], rules[second]
    others = rules[first + 1 : second]
    both = (*rules[: first + 1], replace(later, adds=True), *others, *rules[second + 1 :])
    if all(map(_plain, weekdays)):
        kept = tuple(one for one in _weekdays(earlier) if one.day not in {weekday.day for weekday in weekdays})
        left = (replace(earlier, weekdays=kept),) if kept or earlier.public_holidays or earlier.school_holidays else ()
        only = (*rules[:first], *left, *rules[first + 1 :])
    else:
        closed = replace(later, spans=())
        only = (*rules[:second], closed, replace(later, adds=True), *rules[second + 1 :])
    days = tuple(sorted({weekday.day for weekday in weekdays}))
    return Overridden(days, earlier, later, _text(both), _text(only))


def _text(rules: tuple[Rule, ...]) -> str:
    """The hours as they are spelled; that one may make an appointment besides stands last."""
    return str(HoursRules("", tuple(sorted(rules, key=lambda rule: rule.also_by_appointment))))
