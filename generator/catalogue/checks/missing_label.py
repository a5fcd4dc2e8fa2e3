"""Ein Name fehlt in manchen Sprachen.

Stadtteile, Themen, Lebensphasen, Zugänge, Notrufnummern und der Titel erscheinen auf jeder Seite. Darum
brauchen sie ihren Namen in jeder Sprache des Katalogs.

So beheben Sie es: Ergänzen Sie die genannten Sprachen. Ist der Name überall gleich, schreiben Sie ihn
trotzdem hin.

Vorher:

    labels: {de: Beratung}

Nachher:

    labels: {de: Beratung, en: Advice, ar: استشارة}
"""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.source import Steps

LEVEL: Final = "error"
MESSAGE: Final = {"de": "Es fehlt: {missing}.", "en": "Missing: {missing}."}
EXPECTED: Final = {
    "de": "ein Name in jeder Sprache des Katalogs",
    "en": "a name in every language of the catalogue",
}
EXAMPLE: Final = "labels: {de: Beratung, en: Advice}"


def check_catalogue(context: Context) -> Iterator[Found]:
    """Find labels, and texts of the catalogue itself, that lack a language."""
    for file, path, given in _labels(context):
        missing = [language for language in context.languages if language not in given]
        if missing:
            yield Found("missing-label", path, (("missing", ", ".join(missing)),), at="key", file=file)


def _labels(context: Context) -> Iterator[tuple[str, Steps, Iterable[str]]]:
    entries = (
        ("districts.yml", context.districts),
        ("topics.yml", context.topics),
        ("phases.yml", context.phases),
        ("access.yml", context.access),
    )
    for file, labelled in entries:
        for key, entry in labelled.items():
            yield file, (key, "labels"), entry.labels
    if context.settings:
        yield "catalogue.yml", ("texts",), context.settings.texts
        for number, helpline in enumerate(context.settings.helplines):
            yield "catalogue.yml", ("helplines", number, "texts"), helpline.texts
