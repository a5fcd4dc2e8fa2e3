"""Zwei Seiten bekämen denselben QR-Code.

Gedruckte QR-Codes führen über eine kurze Adresse aus sechs Zeichen zur Seite. Sie wird aus der Kennung
berechnet. Sehr selten kommt für zwei Kennungen dasselbe heraus.

So beheben Sie es: Benennen Sie die Datei um, die neuer und noch nirgends gedruckt ist. Ein angehängtes Wort
genügt.

Vorher:

    offers/prohlis/malkurs.yml

Nachher:

    offers/prohlis/malkurs-prohlis.yml
"""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.catalogue.address import short_code

LEVEL: Final = "error"
MESSAGE: Final = {
    "de": "„{found}“ und „{other}“ haben dieselbe kurze Adresse.",
    "en": "“{found}” and “{other}” have the same short address.",
}
EXPECTED: Final = {"de": "ein anderer Name für eine der beiden", "en": "another name for one of the two"}
EXAMPLE: Final = "malkurs-prohlis.yml"


def collisions(pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each page ("offers/<id>") whose short code an earlier one has, with that one."""
    taken: dict[str, str] = {}
    for page in pages:
        other = taken.setdefault(short_code(page), page)
        if other != page:
            yield page, other
