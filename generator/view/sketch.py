"""A sketch of where the offers of a district are, out of their coordinates: numbers on paper, no map of anybody's.

Lengths are in units of a drawing WIDTH wide and HEIGHT high, from its upper left corner; about a pixel of a phone each.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import atan2, cos, degrees, hypot, radians
from statistics import median
from typing import Final, NamedTuple

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.values.facts import Position
from generator.catalogue.within import places
from generator.view.labels import Vocabulary
from generator.view.text import Marked, filled, island

WIDTH: Final = 400
HEIGHT: Final = 320
LEAST: Final = 3
"""With fewer places an address says more."""
RADIUS: Final = 12
_EDGE: Final = 44  # around the numbers: for the neighbours' names, the scale and the arrow to the north
_APART: Final = 2 * RADIUS + 3
_ROUNDS: Final = 200
_DEGREE: Final = 111_320  # metres of a degree of latitude
_SMALLEST: Final = 300  # metres across: a single block of houses is not drawn larger
_FAR: Final = 4  # times as far from the middle as half of the places: such a one would make one point of the others
_BARS: Final = (50, 100, 200, 500, 1000, 2000, 5000, 10000)
_ARROWS: Final = "→↘↓↙←↖↑↗"  # clockwise from the east

Point = tuple[float, float]


class Box(NamedTuple):
    """What a name must not stand on: its middle, half its width, its height."""

    x: float
    y: float
    half: float
    high: float


_LETTER: Final = 7.6
_LINE: Final = 18
_CORNERS: Final = (Box(WIDTH - 24, 40, 24, 60), Box(60, HEIGHT - 24, 60, 36))
"""The arrow to the north, and the scale."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A number on the sketch at (x, y), the true point or beside it; `offers` are the ids of those that are `at` it."""

    number: int
    x: int
    y: int
    true_x: int
    true_y: int
    at: Position
    offers: tuple[str, ...]

    @property
    def moved(self) -> bool:
        """Whether it stands beside its point, to which a line leads then."""
        return hypot(self.x - self.true_x, self.y - self.true_y) > RADIUS / 2


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The name of a district at the edge towards it, its middle at (x, y), and an arrow that leads there."""

    label: Marked
    arrow: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Sketch:
    """The numbers from north to south, the neighbours, and the scale: a bar and how long it is in words."""

    marks: tuple[Mark, ...]
    neighbours: tuple[Neighbour, ...]
    bar: int
    length: Marked
    width: int = WIDTH
    height: int = HEIGHT
    radius: int = RADIUS


def sketch(catalogue: Catalogue, district: str, offers: Iterable[Offer], vocabulary: Vocabulary) -> Sketch | None:
    """The sketch of those of `offers` whose place is known; None where there are too few."""
    there = _near(_by_position(offers))
    if len(there) < LEAST:
        return None
    flat = _flat(there)
    ordered = sorted(there, key=lambda at: (flat(at)[1], flat(at)[0]))
    points = [flat(at) for at in ordered]
    fit, scale = _fitted(points)
    true = tuple(fit(point) for point in points)
    marks = tuple(
        Mark(number, round(x), round(y), round(true_x), round(true_y), at, there[at])
        for number, (at, (x, y), (true_x, true_y)) in enumerate(zip(ordered, _spread(true), true, strict=True), 1)
    )
    bar = max((length for length in _BARS if length * scale <= WIDTH / 4), default=_BARS[0])
    return Sketch(
        marks,
        tuple(_neighbours(catalogue, district, fit, flat, vocabulary)),
        round(bar * scale),
        _said(bar, vocabulary),
    )


def _by_position(offers: Iterable[Offer]) -> dict[Position, tuple[str, ...]]:
    """The ids of the offers at each place, in their order."""
    found: dict[Position, list[str]] = {}
    for offer in offers:
        for place, _ in places(offer):
            if place.position and offer.id not in found.setdefault(place.position, []):
                found[place.position].append(offer.id)
    return {at: tuple(ids) for at, ids in found.items()}


def _near(there: Mapping[Position, tuple[str, ...]]) -> dict[Position, tuple[str, ...]]:
    """Without places far away from all others, at the other end of the town."""
    if not there:
        return {}
    flat = _flat(there)
    middle = tuple(median(axis) for axis in zip(*map(flat, there), strict=True))
    far = {at: hypot(flat(at)[0] - middle[0], flat(at)[1] - middle[1]) for at in there}
    limit = _FAR * max(median(far.values()), _SMALLEST / 2)
    return {at: ids for at, ids in there.items() if far[at] <= limit}


def _flat(there: Iterable[Position]) -> Callable[[Position], Point]:
    """From a position to metres east and south of the first one; in a district the earth is flat."""
    zero = min(there, key=str)
    width = _DEGREE * cos(radians(zero.latitude))
    return lambda at: ((at.longitude - zero.longitude) * width, (zero.latitude - at.latitude) * _DEGREE)


def _fitted(points: Sequence[Point]) -> tuple[Callable[[Point], Point], float]:
    """From metres into the drawing, and how many units a metre is; all points have room within the edge."""
    (west, east), (north, south) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    room = (WIDTH - 2 * _EDGE, HEIGHT - 2 * _EDGE)
    scale = min(room[0] / max(east - west, _SMALLEST), room[1] / max(south - north, _SMALLEST))
    middle = ((west + east) / 2, (north + south) / 2)
    return lambda at: (WIDTH / 2 + (at[0] - middle[0]) * scale, HEIGHT / 2 + (at[1] - middle[1]) * scale), scale


@lru_cache(maxsize=64)
def _spread(points: tuple[Point, ...]) -> list[Point]:
    """The points pushed apart, pair by pair, until no number stands on another, and kept within the edge.

    Once for all languages: it is half of the work.
    """
    found = list(points)
    for _ in range(_ROUNDS):
        close = [(a, b) for a, b in combinations(range(len(found)), 2) if _distance(found[a], found[b]) < _APART]
        if not close:
            break
        for a, b in close:
            found[a], found[b] = _pushed(found[a], found[b])
    return found


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _pushed(one: Point, other: Point) -> tuple[Point, Point]:
    """Two points half as far apart again as they lack; of two at the same place the second goes to the east."""
    lacking = max(0.0, _APART - _distance(one, other)) / 2 + 0.1
    length = _distance(one, other)
    east, south = ((other[0] - one[0]) / length, (other[1] - one[1]) / length) if length else (1.0, 0.0)
    return _inside(one[0] - east * lacking, one[1] - south * lacking), _inside(
        other[0] + east * lacking, other[1] + south * lacking
    )


def _inside(x: float, y: float) -> Point:
    edge = _EDGE - RADIUS
    return min(max(x, edge), WIDTH - edge), min(max(y, edge), HEIGHT - edge)


def _neighbours(
    catalogue: Catalogue,
    district: str,
    fit: Callable[[Point], Point],
    flat: Callable[[Position], Point],
    vocabulary: Vocabulary,
) -> Iterator[Neighbour]:
    """The names of the neighbours whose offers say where they are, at the edge towards the middle of these."""
    taken = list(_CORNERS)
    elsewhere = [one for one in catalogue.published() if one.districts != "all" and district not in one.districts]
    for key in catalogue.districts[district].neighbours:
        positions = _near(_by_position(one for one in elsewhere if key in one.districts))
        if positions:
            middle = tuple(median(axis) for axis in zip(*(fit(flat(at)) for at in positions), strict=True))
            label = vocabulary.districts[key].label
            towards = (middle[0] - WIDTH / 2, middle[1] - HEIGHT / 2)
            half = (len(label) + 2) * _LETTER / 2
            at = _free(_at_edge(towards, half), half, taken)
            taken.append(Box(*at, half, _LINE))
            arrow = _ARROWS[round(degrees(atan2(towards[1], towards[0])) / 45) % len(_ARROWS)]
            yield Neighbour(label, arrow, round(at[0]), round(at[1]))


def _at_edge(towards: Point, half: float) -> Point:
    """Where a name half so wide stands at the edge of the drawing in a direction."""
    room = (WIDTH / 2 - 6 - half, HEIGHT / 2 - _LINE)
    stretch = min(most / abs(way) if way else float("inf") for most, way in zip(room, towards, strict=True))
    return WIDTH / 2 + towards[0] * stretch, HEIGHT / 2 + towards[1] * stretch


def _free(at: Point, half: float, taken: Sequence[Box]) -> Point:
    """The place nearest to `at` along its edge, towards the middle of that, where nothing else stands."""
    x, y = at
    along = (
        (0.0, 1.0 if y < HEIGHT / 2 else -1.0) if _LINE < y < HEIGHT - _LINE else (1.0 if x < WIDTH / 2 else -1.0, 0.0)
    )
    while any(abs(x - box.x) < half + box.half and abs(y - box.y) < (_LINE + box.high) / 2 for box in taken):
        x, y = x + along[0], y + along[1]
        if not (0 < x < WIDTH and 0 < y < HEIGHT):
            return at
    return x, y


def _said(metres: int, vocabulary: Vocabulary) -> Marked:
    spoken = vocabulary.words
    # Translators: the length of a bar on a map sketch, in metres or kilometres
    words, number = (
        (spoken.gettext("{number} km"), metres // 1000) if metres >= 1000 else (spoken.gettext("{number} m"), metres)
    )
    return filled(words, number=island(str(number), spoken.direction))
