"""Hier ist nur ja oder nein möglich.

Diese Angabe wird als Häkchen gezeigt; dazwischen gibt es nichts.

So beheben Sie es: Schreiben Sie `yes` oder `no`.

Vorher:

    anonymous: auf Wunsch

Nachher:

    anonymous: yes
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist weder ja noch nein.", "en": "“{found}” is neither yes nor no."}
EXPECTED: Final = {"de": "yes oder no", "en": "yes or no"}
EXAMPLE: Final = "yes"
