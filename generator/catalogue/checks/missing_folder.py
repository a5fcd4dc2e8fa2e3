"""Den Ordner mit den Angeboten gibt es nicht.

Das Werkzeug sucht die Angebote in einem Ordner. Ohne ihn gibt es nichts zu prüfen und nichts zu
veröffentlichen.

So beheben Sie es: Rufen Sie das Werkzeug in dem Ordner auf, in dem `offers` liegt, oder nennen Sie den
richtigen Ordner. Achten Sie auf Groß- und Kleinschreibung.

Vorher:

    familienlotse check --catalogue ofers

Nachher:

    familienlotse check --catalogue offers
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Den Ordner „{found}“ gibt es nicht.", "en": "There is no folder “{found}”."}
EXPECTED: Final = {"de": "der Ordner mit den Angeboten", "en": "the folder with the offers"}
EXAMPLE: Final = "familienlotse check --catalogue offers"
