"""Addresses that cannot be: street, postcode, town and position beside districts, municipality and other places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from math import cos, hypot, radians
from statistics import median

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.parts import Place
from generator.catalogue.reading.files import LISTS_FOLDER
from generator.catalogue.schema import FILES, SETTINGS
from generator.catalogue.values.facts import Position
from generator.catalogue.values.suggest import fold, nearest
from generator.catalogue.within import places
from generator.problems.problem import Problem, Steps

_POSTCODE = re.compile(r"(?<![0-9])(?:D-?)?[0-9]{5}(?![0-9])")
_ALIKE = 80  # per cent: "Dresdne", not "Herten" in Herne
_ZONES_APART = 5  # the first two digits of the postcodes of one town lie no further apart: Frankfurt has 60 and 65
_LETTERS_OF_PLATE = 3
_DEGREE = 111  # kilometres
_FAR, _TIMES_AS_FAR, _ENOUGH = 30, 4, 3  # kilometres, the middle distance, positions


def address(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find addresses of an offer that are not what they seem."""
    for place, path in places(offer):
        yield from _address(place, path, context)


def address_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find addresses of places.yml that are not what they seem."""
    for key, place in context.places.items():
        yield from _address(place, (key,), context, "places")


def _address(place: Place, path: Steps, context: Context, file: str = "") -> Iterator[Problem]:
    yield from _postcode_in_street(place.street, (*path, "street"), file)
    yield from _postcode_in_city(place.city, (*path, "city"), file)
    if (
        place.city
        and not _POSTCODE.search(place.city)
        and place.street.endswith((f", {place.city}", f" in {place.city}"))
    ):
        near = place.street.rpartition(place.city)[0].rstrip(" ,").removesuffix(" in")
        yield _whole(place.street, near, (*path, "street"), "street", file)
    if place.street and place.name.endswith(f", {place.street}"):
        yield _whole(place.name, place.name[: -len(place.street)].rstrip(" ,"), (*path, "name"), "name", file)
    if context.settings is None:
        return
    town = context.settings.municipality
    if (
        place.city
        and place.city != town
        and (_is_district(place.city, context) or nearest(place.city, (town,), _ALIKE))
    ):
        yield Problem.of("town-misspelt", (*path, "city"), suggestion=town, file=file, found=place.city, town=town)
    if place.postcode and fold(place.city or town) == fold(town) and _elsewhere(place.postcode, context):
        found, usual = place.postcode, context.settings.publisher.postcode
        yield Problem.of("postcode-elsewhere", (*path, "postcode"), file=file, found=found, town=town, usual=usual)


def _postcode_in_street(street: str, path: Steps, file: str) -> Iterator[Problem]:
    if whole := _POSTCODE.search(street):
        yield _whole(street, street[: whole.start()].rstrip(" ,;"), path, "street", file)


def _postcode_in_city(city: str, path: Steps, file: str) -> Iterator[Problem]:
    if whole := _POSTCODE.search(city):
        yield _whole(city, city[whole.end() :].strip(" ,;"), path, "city", file)


def _whole(found: str, near: str, path: Steps, field: str, file: str) -> Problem:
    """More of an address stands in a field than belongs there, which is `near`."""
    return Problem.of("street-whole", path, suggestion=near, file=file, found=found, field=field)


def _is_district(city: str, context: Context) -> bool:
    """Whether a town is rather a district of the municipality, or the letters of its number plates."""
    plate = len(city) <= _LETTERS_OF_PLATE and city.isupper()
    return plate or any(city in district.labels.values() for district in context.districts.values())


def publisher_address(context: Context) -> Iterator[Problem]:
    """Find a municipality and a publisher whose address is not what it seems."""
    if settings := context.settings:
        publisher = settings.publisher
        yield from _postcode_in_city(settings.municipality, ("municipality",), SETTINGS)
        yield from _postcode_in_city(publisher.city, ("publisher", "city"), SETTINGS)
        yield from _postcode_in_street(publisher.street, ("publisher", "street"), SETTINGS)
        known = [postcode for district in context.districts.values() for postcode in district.postcodes]
        if known and fold(publisher.city) == fold(settings.municipality) and _far(publisher.postcode, known):
            words = {"found": publisher.postcode, "town": publisher.city, "usual": known[0]}
            yield Problem("postcode-elsewhere", ("publisher", "postcode"), tuple(words.items()), file=SETTINGS)


def _elsewhere(postcode: str, context: Context) -> bool:
    """Whether a postcode cannot be one of the town."""
    publisher = (context.settings.publisher.postcode,) if context.settings else ()
    known = chain(publisher, *(district.postcodes for district in context.districts.values()))
    return _far(postcode, known)


def _far(postcode: str, known: Iterable[str]) -> bool:
    return all(abs(int(postcode[:2]) - int(one[:2])) > _ZONES_APART for one in known)


def other_district(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find places that lie in a district whose families do not find the offer."""
    if offer.districts == "all" or offer.status == "closed" or not context.districts.keys() >= set(offer.districts):
        return
    own = [context.districts[key].postcodes for key in offer.districts]
    told: set[str] = set()
    for place, _path in places(offer):
        found = place.postcode
        if not found or found in told or not all(own) or any(found in postcodes for postcodes in own):
            continue
        told.add(found)
        owners = [key for key, one in context.districts.items() if found in one.postcodes]
        if owners or _in_town(place, context):
            where, listed = ", ".join(owners) or "none", ", ".join(offer.districts)
            yield Problem.of("other-district", ("districts",), found=found, where=where, listed=listed)


def _in_town(place: Place, context: Context) -> bool:
    """Whether a place lies in the municipality, and near enough that its postcode can be one of it."""
    town = context.settings.municipality if context.settings else ""
    return fold(place.city or town) == fold(town) and not _elsewhere(place.postcode or "", context)


def far_away(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find positions in the municipality that lie far from all others."""
    found = list(_positions(offers, context))
    if len(found) < _ENOUGH or context.settings is None:
        return
    middle = Position(*(median(axis) for axis in zip(*((p.latitude, p.longitude) for p, *_rest in found), strict=True)))
    distances = [_kilometres(position, middle) for position, *_rest in found]
    most = max(_FAR, _TIMES_AS_FAR * median(distances))
    for (position, path, file), distance in zip(found, distances, strict=True):
        if distance > most:
            town, far = context.settings.municipality, f"{distance:.0f}"
            yield Problem.of("far-away", path, file=file, found=str(position), distance=far, town=town)


def _positions(offers: Mapping[str, Offer], context: Context) -> Iterator[tuple[Position, Steps, str]]:
    """Every position in the municipality once, with the way to it and its file; houses before their parts."""
    town = fold(context.settings.municipality) if context.settings else ""
    seen: set[tuple[str, str, Position]] = set()
    file = f"{LISTS_FOLDER}/{FILES['places']}"
    given: list[tuple[Place, Steps, str]] = [(place, (key,), file) for key, place in context.places.items()]
    for offer in sorted(offers.values(), key=lambda offer: bool(offer.part_of)):
        given += ((place, path, context.files[offer.id]) for place, path in places(offer))
    for place, path, file in given:
        if place.position and fold(place.city or town) == town:
            one = (place.name, place.street, place.position)
            if one not in seen:
                seen.add(one)
                yield place.position, (*path, "position"), file


def _kilometres(one: Position, other: Position) -> float:
    """How far apart two positions are; on a flat map, which is exact enough within a country."""
    east = (one.longitude - other.longitude) * cos(radians(other.latitude))
    return hypot(one.latitude - other.latitude, east) * _DEGREE
