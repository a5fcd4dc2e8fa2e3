"""Ein # schneidet den Rest der Zeile ab.

Nach einem Leerzeichen leitet # eine Bemerkung ein, die nirgends erscheint. Steht es mitten im Text, fehlt auf
der Seite alles, was danach kommt.

So beheben Sie es: Setzen Sie den ganzen Text in Anführungszeichen. Soll es wirklich eine Bemerkung sein,
lassen Sie nach dem # ein Leerzeichen.

Vorher:

    name: Treff im Haus #3

Nachher:

    name: "Treff im Haus #3"
"""

from typing import Final

LEVEL: Final = "warning"
MESSAGE: Final = {
    "de": "„{cut}“ gilt als Bemerkung und fehlt im Text „{kept}“.",
    "en": "“{cut}” counts as a comment and is missing in the text “{kept}”.",
}
EXPECTED: Final = {
    "de": "der ganze Text in Anführungszeichen, oder „# “ vor einer Bemerkung",
    "en": "the whole text in quotes, or “# ” before a comment",
}
EXAMPLE: Final = 'name: "Treff im Haus #3"'
