"""Die Lage auf der Karte stimmt so nicht.

Die Lage besteht aus zwei Zahlen: erst die Breite (in Deutschland 47 bis 55), dann die Länge (6 bis 15). Sind
sie vertauscht oder mit Dezimalkomma geschrieben, läge der Ort woanders.

So beheben Sie es: Schreiben Sie beide Zahlen mit Dezimalpunkt, durch ein Komma getrennt. In Kartenprogrammen
zeigt ein Rechtsklick die Zahlen in dieser Reihenfolge.

Vorher:

    position: 13,7899 51,0012

Nachher:

    position: 51.0012, 13.7899
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ {reason}.", "en": "“{found}” {reason}."}
EXPECTED: Final = {
    "de": "Breite, Länge in Grad mit Dezimalpunkt",
    "en": "latitude, longitude in degrees with a decimal point",
}
EXAMPLE: Final = "51.0012, 13.7899"
WORDS: Final = {
    "reason": {
        "form": {"de": "ist keine Lage auf der Karte", "en": "is not a place on the map"},
        "abroad": {"de": "liegt nicht in Deutschland", "en": "is not in Germany"},
    }
}
