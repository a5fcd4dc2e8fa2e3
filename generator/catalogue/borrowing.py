"""What an offer takes from elsewhere, before it is read: fields of its house, and places of places.yml.

Only texts are put in, so that the offer is checked as a whole. What is wrong with a text that stands in another file is
said there, once: see `Borrowed.is_own`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.catalogue.offer import HOUSED
from generator.catalogue.values.suggest import Spellings, choices
from generator.problems.problem import Problem, Steps

Data = dict[str, Any]
_TIMES = ("hours", "dates")  # of one of its places: those of the house itself


@dataclass(frozen=True, slots=True)
class Sources:
    """Where offers take from: the fields of houses by id, places as written by key (None: the file cannot be read)."""

    houses: Mapping[str, Data]
    places: Mapping[str, Any] | None
    place_keys: Spellings


@dataclass(frozen=True, slots=True)
class Borrowed:
    """An offer's data, whole; the paths that stand elsewhere; and references that lead nowhere."""

    data: Data
    elsewhere: tuple[Steps, ...]
    problems: tuple[Problem, ...]

    def is_own(self, problem: Problem) -> bool:
        """Whether a problem is one of the offer's own file."""
        return not any(problem.path[: len(path)] == path for path in self.elsewhere)


def house_of(data: Data) -> str:
    """The id of the one house that an offer takes fields from, or ""."""
    house = data.get("part_of")
    return house.strip() if isinstance(house, str) else ""


def lent(data: Data) -> Data:
    """What other offers may take from an offer, and what says whether they may."""
    return {field: data[field] for field in (*HOUSED, "part_of", "status") if field in data}


def borrow(data: Data, sources: Sources) -> Borrowed:
    """The data of an offer with everything it takes from elsewhere."""
    house = house_of(data)
    taken = _from_house(data, sources.houses.get(house, {})) if house else {}
    # Without its house an offer lacks what it meant to take: to miss that as well would be noise.
    missing = [field for field in HOUSED if field not in data] if house and house not in sources.houses else ()
    whole = {**data, **taken}
    elsewhere: list[Steps] = [(field,) for field in (*taken, *missing)]
    problems: list[Problem] = []
    for path, key in _keys_of_places(whole):
        if sources.places is not None and key not in sources.places:
            problems.append(_unknown_place(path, key, sources.place_keys))
        whole = _with(whole, path, (sources.places or {}).get(key, {}))
        elsewhere.append(path)
    own = Borrowed(data, tuple((field,) for field in taken), ())
    return Borrowed(whole, tuple(elsewhere), tuple(filter(own.is_own, problems)))


def _from_house(data: Data, house: Data) -> Data:
    """The fields of a house that an offer says nothing about; its places without their times."""
    told = {*data, *(("place", "places") if {"place", "places"} & set(data) else ())}
    taken = {field: house[field] for field in HOUSED if field in house and field not in told}
    if isinstance(taken.get("places"), list):
        taken["places"] = [_without_times(venue) for venue in taken["places"]]
    return taken


def _without_times(venue: Any) -> Any:
    return {key: value for key, value in venue.items() if key not in _TIMES} if isinstance(venue, dict) else venue


def _keys_of_places(data: Data) -> Iterator[tuple[Steps, str]]:
    """Every place that is given by its key, with the way to it."""
    if isinstance(data.get("place"), str):
        yield ("place",), data["place"].strip()
    venues = data.get("places")
    for number, venue in enumerate(venues) if isinstance(venues, list) else ():
        if isinstance(venue, dict) and isinstance(venue.get("place"), str):
            yield ("places", number, "place"), venue["place"].strip()


def _with(data: Data, path: Steps, place: Any) -> Data:
    """The data with `place` put in at `path`; what it shares with other offers stays as it is."""
    if len(path) == 1:
        return {**data, "place": place}
    venues = list(data["places"])
    venues[int(path[1])] = {**venues[int(path[1])], "place": place}
    return {**data, "places": venues}


def _unknown_place(path: Steps, key: str, known: Spellings) -> Problem:
    near = known.nearest(key)
    return Problem.of("unknown-place", path, suggestion=near, found=key, choices=choices(known.keys))
