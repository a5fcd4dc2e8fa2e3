"""Dieser Text muss in einer Zeile stehen.

Namen und kurze Sätze werden in Listen, Karten und Faltblättern gezeigt. Ein Zeilenumbruch würde sie
zerreißen.

So beheben Sie es: Schreiben Sie den Text in eine Zeile. Mehrere Absätze sind nur in `description` möglich.

Vorher:

    summary: |
      Hier treffen sich Familien.
      Alle sind willkommen.

Nachher:

    summary: Hier treffen sich Familien. Alle sind willkommen.
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Der Text geht über mehrere Zeilen.", "en": "The text has several lines."}
EXPECTED: Final = {"de": "eine einzige Zeile", "en": "a single line"}
EXAMPLE: Final = "summary: Hier treffen sich Familien. Alle sind willkommen."
