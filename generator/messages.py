"""What the command line says, in German and English. Problems have their own words: see `catalogue/checks/`."""

import os
from collections.abc import Mapping

from generator.problems.render import Language

MESSAGES: dict[str, dict[Language, str]] = {
    "about": {
        "de": "Aus einem Katalog von Familienangeboten werden eine Website in vielen Sprachen und Faltblätter.",
        "en": "Turns a catalogue of family offers into a website in many languages and printable flyers.",
    },
    "catalogue": {
        "de": "Ordner des Katalogs (Vorgabe: offers)",
        "en": "folder of the catalogue (default: offers)",
    },
    "lang": {
        "de": "Sprache der Meldungen (Vorgabe: die des Rechners)",
        "en": "language of the messages (default: the computer's)",
    },
    "build": {
        "de": "Website und Faltblätter bauen und veröffentlichen",
        "en": "build the website and the flyers and publish them",
    },
    "out": {"de": "Ordner der Website (Vorgabe: site)", "en": "folder of the website (default: site)"},
    "language": {
        "de": "nur diese Sprache; mehrfach möglich (Vorgabe: alle des Katalogs)",
        "en": "only this language; may be repeated (default: all of the catalogue's)",
    },
    "no-flyers": {"de": "keine Faltblätter", "en": "no flyers"},
    "strict": {
        "de": "Beispieldaten und Warnungen nicht veröffentlichen",
        "en": "refuse to publish sample data or a catalogue with warnings",
    },
    "check": {"de": "den Katalog prüfen", "en": "check the catalogue"},
    "format": {"de": "Form der Ausgabe (Vorgabe: text)", "en": "form of the output (default: text)"},
    "serve": {
        "de": "die gebaute Website auf diesem Rechner zeigen; mit --language eine Sprache, bei jeder Änderung neu",
        "en": "show the built website on this computer; with --language one language, renewed at every change",
    },
    "serve-language": {
        "de": "diese Sprache aus dem Katalog zeigen, ohne Faltblätter, bei jeder Änderung neu gebaut",
        "en": "show this language from the catalogue, without flyers, rebuilt at every change",
    },
    "port": {"de": "Anschluss (Vorgabe: 8000)", "en": "port (default: 8000)"},
    "flyer": {"de": "ein Faltblatt bauen", "en": "build one flyer"},
    "district": {"de": "Schlüssel des Stadtteils, zum Beispiel prohlis", "en": "key of the district, such as prohlis"},
    "flyer-format": {"de": "Art des Faltblatts (Vorgabe: trifold)", "en": "kind of flyer (default: trifold)"},
    "flyer-language": {"de": "Sprache (Vorgabe: de)", "en": "language (default: de)"},
    "flyer-out": {
        "de": "Datei (Vorgabe: <Stadtteil>-<Art>-<Sprache>.pdf)",
        "en": "file (default: <district>-<format>-<language>.pdf)",
    },
    "report": {"de": "eine Übersicht ausgeben", "en": "print an overview"},
    "report-kind": {
        "de": "translations: was ist übersetzt, was veraltet, was fehlt",
        "en": "translations: what is translated, out of date, missing",
    },
    "report-out": {"de": "in diese Datei statt auf den Bildschirm", "en": "into this file instead of the screen"},
    "schema": {"de": "JSON-Schema eines Angebots ausgeben", "en": "print the JSON Schema of an offer"},
    "strict-demo": {
        "de": "Der Katalog enthält Beispieldaten (demo: true in {file}) und wird mit --strict nicht veröffentlicht.",
        "en": "The catalogue holds sample data (demo: true in {file}) and is not published with --strict.",
    },
    "strict-warnings": {
        "de": "Der Katalog hat Warnungen und wird mit --strict nicht veröffentlicht.",
        "en": "The catalogue has warnings and is not published with --strict.",
    },
    "unchanged": {
        "de": "Nichts veröffentlicht; {out} bleibt, wie es war.",
        "en": "Nothing published; {out} stays as it was.",
    },
    "unknown-language": {
        "de": "Die Sprache {found} gibt es im Katalog nicht. Es gibt: {known}.",
        "en": "The catalogue has no language {found}. It has: {known}.",
    },
    "unknown-district": {
        "de": "Den Stadtteil {found} gibt es im Katalog nicht. Es gibt: {known}.",
        "en": "The catalogue has no district {found}. It has: {known}.",
    },
    "busy": {
        "de": "Gerade baut schon jemand nach {out} ({holder}). Bitte später noch einmal.",
        "en": "Somebody is building into {out} right now ({holder}). Please try again later.",
    },
    "built": {
        "de": "Fertig: {out} mit {pages} Seiten (Sprachen: {languages}) und {flyers} Faltblättern. Ansehen: {look}",
        "en": "Done: {out} with {pages} pages (languages: {languages}) and {flyers} flyers. To look at it: {look}",
    },
    "progress-language": {"de": "Seiten: {language}", "en": "pages: {language}"},
    "progress-flyers": {"de": "Faltblätter: {done}/{all}", "en": "flyers: {done}/{all}"},
    "progress-verify": {"de": "Links werden geprüft", "en": "checking the links"},
    "not-built": {
        "de": "{out} gibt es noch nicht. Zuerst: familienlotse build",
        "en": "{out} does not exist yet. First: familienlotse build",
    },
    "serving": {
        "de": "Ansehen: {address}   Beenden: Strg+C",
        "en": "Look at it: {address}   Stop: Ctrl+C",
    },
    "rebuilt": {"de": "Neu gebaut.", "en": "Rebuilt."},
    "written": {"de": "Geschrieben: {file}", "en": "Written: {file}"},
    "port-taken": {
        "de": "Anschluss {port} ist schon belegt. Ein anderer: --port 8001",
        "en": "Port {port} is taken. Another one: --port 8001",
    },
    "nothing-to-show": {
        "de": "Es gibt noch nichts zu zeigen. Bitte zuerst die Fehler oben beheben.",
        "en": "There is nothing to show yet. Please mend the errors above first.",
    },
    "refused-unnamed": {"de": "{path} ist kein Name eines Ordners.", "en": "{path} is not the name of a folder."},
    "refused-link": {
        "de": "{path} ist eine Verknüpfung. Bitte den Ordner selbst angeben.",
        "en": "{path} is a symbolic link. Please give the folder itself.",
    },
    "refused-file": {"de": "{path} ist kein Ordner.", "en": "{path} is not a folder."},
    "refused-mount": {
        "de": "{path} ist ein eigenes Laufwerk. Bitte einen Ordner darin angeben.",
        "en": "{path} is a mount point. Please give a folder inside it.",
    },
    "refused-home": {"de": "{path} ist der persönliche Ordner.", "en": "{path} is the home folder."},
    "refused-catalogue": {
        "de": "{path} und der Ordner der Angebote liegen ineinander. Bitte einen Ordner daneben angeben.",
        "en": "{path} and the folder of the offers lie in each other. Please give a folder beside it.",
    },
    "refused-leftover": {
        "de": "{path} ist von einem früheren Lauf übrig und lässt sich nicht löschen. Bitte von Hand löschen.",
        "en": "{path} was left by an earlier run and cannot be removed. Please remove it by hand.",
    },
    "refused-foreign": {
        "de": "{path} ist nicht leer und wurde nicht von diesem Programm gemacht. Bitte einen anderen Ordner angeben.",
        "en": "{path} is not empty and was not made by this program. Please give another folder.",
    },
    "refused-strangers": {
        "de": "In {path} liegt etwas, das nicht von diesem Programm ist: {names}. Bitte zuerst verschieben.",
        "en": "{path} holds what this program has not made: {names}. Please move it away first.",
    },
    "leftover": {
        "de": "Veröffentlicht: {out} ist neu. Übrig blieb {path} ({reason}). Bitte von Hand löschen.",
        "en": "Published: {out} is new. What is left is {path} ({reason}). Please remove it by hand.",
    },
    "interrupted": {"de": "Abgebrochen.", "en": "Stopped."},
}


def say(key: str, language: Language, /, **values: object) -> str:
    """The message `key` in "de" or "en"; `values` fill its placeholders, one of which may be called "language"."""
    return MESSAGES[key][language].format(**values)


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of messages a user wants: "de" for a German locale, otherwise "en" (POSIX order of variables)."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "de" if locale.startswith("de") else "en"
