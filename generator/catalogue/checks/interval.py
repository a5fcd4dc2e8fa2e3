"""Der Abstand bis zur nächsten Prüfung stimmt so nicht.

Daraus ergibt sich, wann ein Eintrag wieder geprüft werden muss. Möglich sind Wochen (weeks), Monate (months)
und Jahre (years), höchstens fünf Jahre.

So beheben Sie es: Schreiben Sie eine Zahl und das englische Wort.

Vorher:

    every: alle 6 Monate

Nachher:

    every: 6 months
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "„{found}“ ist kein Abstand.", "en": "“{found}” is not an interval."}
EXPECTED: Final = {
    "de": "eine Zahl mit weeks, months oder years, höchstens 5 Jahre",
    "en": "a number with weeks, months or years, at most 5 years",
}
EXAMPLE: Final = "6 months"
