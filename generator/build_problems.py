"""The words of the problems that only turn up while building: pages, flyers, the finished folder.

Problems of the catalogue have theirs in `generator/catalogue/checks/`; these here are for whoever runs the build.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.problem import Level


@dataclass(frozen=True, slots=True)
class Wording:
    """What the reporter says of a problem; `{names}` are the problem's values. Named as in the checks' modules."""

    MESSAGE: Mapping[str, str]
    EXPECTED: Mapping[str, str]
    EXAMPLE: str = ""
    LEVEL: Level = "error"


_NOTHING: Final = {"de": "", "en": ""}

BUILD_PROBLEMS: Final[Mapping[str, Wording]] = {
    "page-name": Wording(
        {"de": "„{found}“ ist kein Name einer Seite.", "en": "“{found}” is not the name of a page."},
        {"de": "<name>.<sprache>.md, klein geschrieben", "en": "<name>.<language>.md in lower case"},
        "about.de.md",
    ),
    "page-german": Wording(
        {
            "de": "Die Seite „{found}“ gibt es nicht auf Deutsch.",
            "en": "There is no German file of the page “{found}”.",
        },
        {
            "de": "eine deutsche Datei, sie steht für fehlende Sprachen",
            "en": "a German file, it stands in for missing languages",
        },
        "about.de.md",
    ),
    "page-placeholder": Wording(
        {"de": "Den Platzhalter „{found}“ gibt es nicht.", "en": "There is no placeholder “{found}”."},
        {"de": "einer von {known}", "en": "one of {known}"},
        "{{ publisher.name }}",
    ),
    "page-address": Wording(
        {
            "de": "Die Adresse „{found}“ ist doppelt oder kein sicherer Pfad.",
            "en": "The address “{found}” is taken or not a safe path.",
        },
        {"de": "Kleinbuchstaben, Ziffern und Bindestriche", "en": "lower case letters, digits and hyphens"},
        "offers/familienkiosk/",
    ),
    "asset": Wording(
        {
            "de": "„{found}“ steht in mkdocs.yml, die Datei gibt es aber nicht.",
            "en": "“{found}” stands in mkdocs.yml, but there is no such file.",
        },
        {"de": "eine Datei unter site_src/assets", "en": "a file below site_src/assets"},
        "assets/css/pages.css",
    ),
    "words": Wording(
        {
            "de": "Die Sprache „{language}“ hat keine lesbaren Worte für die Oberfläche{found}.",
            "en": "The language “{language}” has no readable words of the interface{found}.",
        },
        {"de": "eine vollständige Datei mit gettext-Worten", "en": "a complete file of gettext words"},
        "site_src/locale/de.po",
    ),
    "mkdocs": Wording({"de": "mkdocs meldet: {text}", "en": "mkdocs says: {text}"}, _NOTHING),
    "flyer-font": Wording(
        {"de": "Die Schrift der Faltblätter ist eine andere: {found}", "en": "The flyers' font has changed: {found}"},
        {"de": "die festgelegte Fassung, siehe requirements.lock", "en": "the pinned version, see requirements.lock"},
    ),
    "flyer-glyph": Wording(
        {
            "de": "Die Schrift der Faltblätter hat diese Zeichen nicht: {found} ({offer}).",
            "en": "The flyers' font lacks these characters: {found} ({offer}).",
        },
        {
            "de": "lateinische, kyrillische, arabische und vietnamesische Buchstaben",
            "en": "Latin, Cyrillic, Arabic and Vietnamese letters",
        },
    ),
    "flyer-failed": Wording(
        {
            "de": "Das Faltblatt {district} ({language}) ist nicht gelungen: {found}",
            "en": "The flyer {district} ({language}) failed: {found}",
        },
        _NOTHING,
    ),
    "flyer-fit": Wording(
        {
            "de": "„{offer}“ passt auf keine Seite des Faltblatts {district} ({language}).",
            "en": "“{offer}” fits on no panel of the flyer {district} ({language}).",
        },
        {"de": "ein kürzerer Name und eine kürzere Zusammenfassung", "en": "a shorter name and a shorter summary"},
    ),
    "flyer-crowded": Wording(
        {
            "de": "Auf dem Faltblatt {district} ({language}) ist zu wenig Platz: {part}.",
            "en": "The flyer {district} ({language}) has too little room: {part}.",
        },
        {"de": "kürzere Worte an dieser Stelle", "en": "fewer words there"},
    ),
    "broken-site": Wording(
        {"de": "In der gebauten Website: {found}", "en": "In the built website: {found}"},
        _NOTHING,
    ),
}
