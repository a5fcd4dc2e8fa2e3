"""A small guide with a map, and its PMTiles archive made by hand: enough to be drawn, too little to be anybody's map.

https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md, https://github.com/mapbox/vector-tile-spec (2.1).
"""

import json
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import asinh, pi, radians, tan
from typing import Final

from generator.catalogue.model import Catalogue

Point = tuple[int, int]
TILES: Final = "stadt.pmtiles"
LIBRARIES: Final = {
    "maplibre-gl.mjs": "maplibre-gl/dist",
    "maplibre-gl-worker.mjs": "maplibre-gl/dist",
    "maplibre-gl.css": "maplibre-gl/dist",
    "pmtiles.js": "pmtiles/dist",
}
"""What a town takes from two packages of npm, and from where in them."""
_DEGREES: Final = (13.7, 50.98, 13.85, 51.08)
_ZOOM: Final = 14
_EXTENT: Final = 4096
_POINT, _LINE, _POLYGON = 1, 2, 3
_SPOKEN: Final = {  # by layer: what it holds, in units of a tile
    "landuse": (_POLYGON, {"kind": "park"}, [(200, 200), (3800, 200), (3800, 2200), (200, 2200)]),
    "water": (_POLYGON, {"kind": "river"}, [(2000, 0), (2600, 0), (2600, 4096), (2000, 4096)]),
    "places": (_POINT, {"kind": "neighbourhood", "name": "Musterviertel"}, [(2900, 1000)]),
    "roads": (_LINE, {"kind": "major_road", "name": "Musterstraße"}, [(0, 2048), (4096, 1500)]),
}


def with_map(catalogue: Catalogue) -> Catalogue:
    """The catalogue of a town that has put a map there."""
    return catalogue.model_copy(update={"settings": catalogue.settings.model_copy(update={"map": TILES})})


def small(catalogue: Catalogue) -> Catalogue:
    """Some offers of one district, so that it has a sketch; they know of no other."""
    alone = {"next": (), "part_of": (), "instead": ()}
    own = [offer.model_copy(update=alone) for offer in catalogue.offers.values() if "prohlis" in offer.districts]
    return catalogue.model_copy(update={"offers": {offer.id: offer for offer in own[:9]}, "moved": {}, "editions": {}})


def extract() -> bytes:
    """An archive of the tiles around that district, each with a park, a river, a street and a name."""
    (west, south, east, north), zoom = _DEGREES, _ZOOM
    ids = sorted(number for level in range(zoom + 1) for number in _covering(west, south, east, north, level))
    content = b"".join(_field(3, _layer(name, *said)) for name, said in _SPOKEN.items())
    directory = _directory(ids, len(content))
    metadata = json.dumps({"vector_layers": [{"id": name, "fields": {}} for name in _SPOKEN]}).encode()
    start = 127
    places = [(start, len(directory)), (start + len(directory), len(metadata))]
    places += [(sum(places[1]), 0), (sum(places[1]), len(content))]
    degrees = [round(degree * 1e7) for degree in (west, south, east, north)]
    middle = [(degrees[0] + degrees[2]) // 2, (degrees[1] + degrees[3]) // 2]
    header = b"PMTiles\x03" + struct.pack("<8Q", *(number for place in places for number in place))
    # How many tiles, entries and contents; in order, nothing is compressed, vector tiles
    header += struct.pack("<3Q6B", len(ids), len(ids), 1, 1, 1, 1, 1, 0, zoom)
    header += struct.pack("<4iB2i", *degrees, zoom, *middle)
    return header + directory + metadata + content


def _covering(west: float, south: float, east: float, north: float, zoom: int) -> Iterator[int]:
    (left, top), (right, bottom) = _tile_at(west, north, zoom), _tile_at(east, south, zoom)
    for x in range(left, right + 1):
        for y in range(top, bottom + 1):
            yield _tile_id(zoom, x, y)


def _tile_at(longitude: float, latitude: float, zoom: int) -> Point:
    across = (longitude + 180) / 360
    down = (1 - asinh(tan(radians(latitude))) / pi) / 2
    return int(across * 2**zoom), int(down * 2**zoom)


def _tile_id(zoom: int, x: int, y: int) -> int:
    """The number of a tile along Hilbert's curve."""
    found, side = ((1 << 2 * zoom) - 1) // 3, 1 << zoom
    half = side // 2
    while half:
        right, low = int(x & half > 0), int(y & half > 0)
        found += half * half * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = side - 1 - x, side - 1 - y
            x, y = y, x
        half //= 2
    return found


def _directory(ids: Sequence[int], length: int) -> bytes:
    """Every tile has the one content."""
    steps = [tile - before for before, tile in zip([0, *ids], ids, strict=False)]
    columns = (steps, [1] * len(ids), [length] * len(ids), [1] * len(ids))
    return _varint(len(ids)) + b"".join(_varint(value) for column in columns for value in column)


def _layer(name: str, kind: int, tags: Mapping[str, str], points: Sequence[Point]) -> bytes:
    feature = _field(2, _packed(number for at in range(len(tags)) for number in (at, at)))
    feature += _varint(3 << 3) + _varint(kind) + _field(4, _packed(_geometry(kind, points)))
    keys = b"".join(_field(3, key.encode()) for key in tags)
    values = b"".join(_field(4, _field(1, value.encode())) for value in tags.values())
    return (
        _field(1, name.encode()) + _field(2, feature) + keys + values
        + _varint(5 << 3) + _varint(_EXTENT) + _varint(15 << 3) + _varint(2)
    )  # fmt: skip


def _geometry(kind: int, points: Sequence[Point]) -> list[int]:
    steps = [
        (x - before_x, y - before_y) for (before_x, before_y), (x, y) in zip([(0, 0), *points], points, strict=False)
    ]
    numbers = [[(step << 1) ^ (step >> 31) for step in pair] for pair in steps]
    begun = [1 | 1 << 3, *numbers[0]]
    if kind == _POINT:
        return begun
    rest = [number for pair in numbers[1:] for number in pair]
    return [*begun, 2 | (len(points) - 1) << 3, *rest, *([7 | 1 << 3] if kind == _POLYGON else [])]


def _packed(numbers: Iterable[int]) -> bytes:
    return b"".join(map(_varint, numbers))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(found + bytes([number]))
