"""Zwei Dateien haben denselben Namen.

Der Dateiname ist die Kennung des Angebots, über alle Ordner hinweg. Bei zwei gleichen Namen wüsste niemand,
welches Angebot unter der Adresse steht.

So beheben Sie es: Benennen Sie eine der Dateien um, zum Beispiel mit dem Stadtteil am Ende.

Vorher:

    offers/prohlis/krabbelgruppe.yml
    offers/gorbitz/krabbelgruppe.yml

Nachher:

    offers/prohlis/krabbelgruppe-prohlis.yml
    offers/gorbitz/krabbelgruppe-gorbitz.yml
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "Die Kennung „{found}“ gibt es schon, in „{first}“.",
    "en": "The id “{found}” is already taken, by “{first}”.",
}
EXPECTED: Final = {
    "de": "ein Dateiname, der in keinem Ordner sonst vorkommt",
    "en": "a file name that no other folder has",
}
EXAMPLE: Final = "krabbelgruppe-prohlis.yml"
