"""Ein Feld steht zweimal da.

Steht dasselbe Feld zweimal untereinander, ist unklar, welche Angabe gilt.

So beheben Sie es: Streichen Sie eine der beiden Zeilen, oder fügen Sie beide Angaben zusammen.

Vorher:

    topics: [meeting]
    topics: [everyday-help]

Nachher:

    topics: [meeting, everyday-help]
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Das Feld „{key}“ steht schon in Zeile {first}.",
    "en": "The field “{key}” is already given in line {first}.",
}
EXPECTED: Final = {"de": "jedes Feld nur einmal", "en": "each field only once"}
EXAMPLE: Final = ""
