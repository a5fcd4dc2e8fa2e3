"""Die Schreibweise der Datei stimmt nicht.

Jede Zeile hat die Form „Feld: Angabe“. Was zu einem Feld gehört, ist zwei Leerzeichen weiter eingerückt.
Stimmt das an einer Stelle nicht, kann die ganze Datei nicht gelesen werden. Die Meldung nennt den häufigsten
Grund; der Fehler steht in der genannten Zeile oder eine darüber.

So beheben Sie es: Vergleichen Sie die Stelle mit einem anderen Angebot. Texte mit Doppelpunkt, Raute oder
Anführungszeichen gehören ganz in Anführungszeichen.

Vorher:

    name: Kiosk: Treff für alle

Nachher:

    name: "Kiosk: Treff für alle"
"""

from typing import Final

LEVEL: Final = "error"
MESSAGE: Final = {"de": "{reason}", "en": "{reason}"}
EXPECTED: Final = {"de": "", "en": ""}
EXAMPLE: Final = ""
WORDS: Final = {
    "reason": {
        "colon": {
            "de": "Hier steht ein Doppelpunkt zu viel, oder die Zeile ist falsch eingerückt.",
            "en": "There is a colon too many here, or the line is indented wrongly.",
        },
        "continued": {
            "de": "Diese Zeile ist falsch eingerückt. Gehört sie noch zum Text darüber, fehlen ihm Anführungszeichen.",
            "en": "This line is indented wrongly. If it belongs to the text above, that text needs quotes.",
        },
        "no-key": {
            "de": "Vor dem Doppelpunkt fehlt der Feldname.",
            "en": "The field's name is missing before the colon.",
        },
        "end": {
            "de": "Die Datei endet mitten in einer Klammer.",
            "en": "The file ends within a bracket.",
        },
        "no-colon": {
            "de": "In dieser Zeile fehlt nach dem Feldnamen der Doppelpunkt mit Leerzeichen.",
            "en": "This line has no colon and space after the field's name.",
        },
        "bracket": {
            "de": "Die eckige Klammer, die hier beginnt, wird nicht geschlossen.",
            "en": "The square bracket that begins here is not closed.",
        },
        "brace": {
            "de": "Die geschweifte Klammer, die hier beginnt, wird nicht geschlossen.",
            "en": "The curly bracket that begins here is not closed.",
        },
        "dash": {
            "de": "Diese Zeile gehört nicht zur Liste darüber: Es fehlt der Strich, oder die Einrückung ist falsch.",
            "en": "This line does not belong to the list above: the dash is missing, or it is indented wrongly.",
        },
        "dash-inline": {
            "de": "Eine Liste mit Strichen beginnt erst in der nächsten Zeile.",
            "en": "A list with dashes begins in the next line.",
        },
        "indentation": {
            "de": "Diese Zeile ist falsch eingerückt. Was zu einem Feld gehört, steht zwei Leerzeichen weiter rechts.",
            "en": "This line is indented wrongly. What belongs to a field stands two spaces further right.",
        },
        "after-quote": {
            "de": "Nach dem schließenden Anführungszeichen steht noch Text.",
            "en": "There is text after the closing quotation mark.",
        },
        "quote": {
            "de": "Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.",
            "en": "The quotation mark that begins here is not closed.",
        },
        "no-value": {
            "de": "Vor oder nach einem Komma oder einer Klammer fehlt etwas.",
            "en": "Something is missing before or after a comma or a bracket.",
        },
        "first-character": {
            "de": "Mit diesem Zeichen darf kein Text beginnen, außer in Anführungszeichen.",
            "en": "No text may begin with this character, except in quotes.",
        },
        "backslash": {
            "de": "Ein umgekehrter Schrägstrich in doppelten Anführungszeichen hat eine besondere Bedeutung.",
            "en": "A backslash in double quotes has a special meaning.",
        },
        "block": {
            "de": "Nach | oder > steht in dieser Zeile nichts mehr; der Text beginnt in der nächsten, eingerückt.",
            "en": "Nothing follows | or > in this line; the text begins in the next one, indented.",
        },
        "tab": {"de": "Hier steht ein Tabulator statt eines Leerzeichens.", "en": "There is a tab instead of a space."},
        "document": {
            "de": "Eine Zeile aus Punkten oder mit % am Anfang gehört nicht in diese Datei.",
            "en": "A line of dots or one that begins with % does not belong in this file.",
        },
        "other": {
            "de": "Diese Stelle lässt sich nicht lesen.",
            "en": "This cannot be read.",
        },
    }
}
EXAMPLES: Final = {
    "colon": 'name: "Kiosk: Treff für alle"',
    "no-key": "status: active",
    "end": "topics: [meeting, everyday-help]",
    "no-colon": "status: active",
    "bracket": "topics: [meeting, everyday-help]",
    "brace": "contact: {phone: 030 23125 100}",
    "dash": "- everyday-help",
    "dash-inline": "topics: [meeting, everyday-help]",
    "after-quote": "name: 'Treff \"Kiosk\" Prohlis'",
    "quote": 'name: "Kiosk"',
    "no-value": "topics: [meeting, everyday-help]",
    "first-character": 'name: "@home"',
    "backslash": "name: 'Vor- und Nachname'",
    "block": "description: |",
    "tab": "status: active",
    "document": "status: active",
    "other": "status: active",
}
