"""Im Text steht etwas, das wie HTML aussieht.

Texte werden genau so gezeigt, wie sie dastehen. Ein `<b>` macht nichts fett, sondern erscheint mit spitzen
Klammern auf der Seite.

So beheben Sie es: Löschen Sie die spitzen Klammern samt Inhalt. Absätze entstehen in `description` durch eine
leere Zeile.

Vorher:

    summary: <b>Kostenlos</b> für alle.

Nachher:

    summary: Kostenlos für alle.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer

LEVEL: Final = "hint"
MESSAGE: Final = {
    "de": "„{found}“ erscheint genau so auf der Seite.",
    "en": "“{found}” appears on the page just like that.",
}
EXPECTED: Final = {"de": "einfacher Text", "en": "plain text"}
EXAMPLE: Final = ""
READS: Final = ("texts",)


_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,60}>?")


def check_offer(offer: Offer, context: Context) -> Iterator[Found]:
    """Find tags in the words of an offer: they are shown as they are, never run."""
    del context
    for language, text in offer.texts.items():
        for field in ("name", "summary", "description", "directions", "bring"):
            words = getattr(text, field)
            if "<" in words and (tag := _TAG.search(words)):
                yield Found("markup-in-text", ("texts", language, field), (("found", tag.group()),))
