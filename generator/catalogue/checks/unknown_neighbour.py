"""Den Nachbarn dieses Stadtteils gibt es nicht.

Angebote aus Nachbarstadtteilen werden nach den eigenen gezeigt. Dafür muss der Nachbar selbst in
`districts.yml` stehen und ein anderer Stadtteil sein.

So beheben Sie es: Berichtigen Sie den Schlüssel, oder tragen Sie den Stadtteil ein.

Vorher:

    neighbours: [Cota]

Nachher:

    neighbours: [cotta]
"""

from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context, unknown_keys
from generator.catalogue.found import Found

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Den Stadtteil „{found}“ gibt es als Nachbarn nicht.",
    "en": "There is no neighbouring district “{found}”.",
}
EXPECTED: Final = {
    "de": "ein anderer Schlüssel aus _catalogue/districts.yml {choices}",
    "en": "another key of _catalogue/districts.yml {choices}",
}
EXAMPLE: Final = "cotta"


def check_catalogue(context: Context) -> Iterator[Found]:
    """Find neighbours that lead nowhere or to the district itself."""
    known = context.known.get("districts.yml")
    for key, district in context.districts.items():
        path = (key, "neighbours")
        yield from unknown_keys("unknown-neighbour", district.neighbours, known, path, file="districts.yml")
        for number, neighbour in enumerate(district.neighbours):
            if neighbour == key:
                words = (("found", neighbour), ("choices", ""))
                yield Found("unknown-neighbour", (*path, number), words, file="districts.yml")
