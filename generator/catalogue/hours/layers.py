"""What rules say about one weekday: layers, each on some of its days in the year, the plain one at the bottom."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from generator.catalogue.hours.rules import Rule, Span, Weekday, Weeks, together


class Layer(NamedTuple):
    """What the rule `at` its place says about some of one weekday; `adds`: to the layers below.

    `left` are the days on which no later layer takes its place: see `bits_of`.
    """

    at: int
    weekdays: tuple[Weekday, ...]
    spans: tuple[Span, ...]
    adds: bool
    left: int


# The Tuesdays of a month as bits: 1st, 2nd, 3rd, 4th but not last, 4th and last, 5th (which is the last).
_PLACES: Final = {0: 63, 1: 1, 2: 2, 3: 4, 4: 24, 5: 32, -1: 48}
_PARITY: Final[dict[Weeks, int]] = {"": 64 + 1, "even": 1, "odd": 64}
# Which Tuesdays "every second week" and "monthly" mean, nobody says: they have a bit of their own.
_UNKNOWN: Final[dict[Weeks, int]] = {"second": 1 << 12, "monthly": 1 << 13}
KNOWN_BITS: Final = (1 << 12) - 1
ALL_BITS: Final = (1 << 14) - 1


def bits_of(weekdays: Iterable[Weekday]) -> int:
    """Which of one weekday's days are meant: places in the month in even weeks, then in odd ones, then unknown ones."""
    found = 0
    for _, nth, weeks in weekdays:
        known = 0 if weeks in _UNKNOWN else _PLACES[nth] * _PARITY[weeks]
        found |= ALL_BITS if known == KNOWN_BITS else known or _UNKNOWN[weeks]
    return ALL_BITS if found & KNOWN_BITS == KNOWN_BITS else found


def layers(rules: list[Rule], day: int) -> list[Layer]:
    """What the rules say about a weekday, from the plain one up, each with the days that it is left with."""
    kept: list[Layer] = []
    for index, rule in enumerate(rules):
        named = (Weekday(day),) if rule.every_day else tuple(one for one in rule.weekdays if one.day == day)
        bits = bits_of(named)
        layer = Layer(index, (Weekday(day),) if bits == ALL_BITS else named, rule.spans, adds=False, left=bits)
        if bits and rule.adds:
            kept = _added(kept, layer)
        elif bits:
            kept = [*(other._replace(left=other.left & ~bits) for other in kept), layer]
    found = (layer._replace(weekdays=tuple(_left(layer))) for layer in kept)
    return [layer for layer in found if layer.weekdays]


def _left(layer: Layer) -> Iterator[Weekday]:
    """The weekdays of a layer that still hold somewhere: on days that are known, if it is about such days."""
    for weekday in layer.weekdays:
        bits = bits_of((weekday,))
        if layer.left & (bits & KNOWN_BITS or bits):
            yield weekday


def _added(kept: list[Layer], new: Layer) -> list[Layer]:
    """The layers when the times of `new` come to them: within them where it covers them, else as one on top."""
    held = [layer for layer in kept if not layer.adds and layer.left & new.left]
    if any(layer.left & ~new.left for layer in held):
        return [*kept, new._replace(adds=True)]
    free = new.left
    for layer in held:
        free &= ~layer.left
    both = [
        layer._replace(at=new.at, spans=together(layer.spans + new.spans)) if layer in held else layer for layer in kept
    ]
    return [new._replace(left=free), *both] if free else both
