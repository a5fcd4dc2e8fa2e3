"""Languages nobody knows, and texts that are missing, out of date or of no use."""

from collections.abc import Iterable, Iterator

from babel import Locale

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.schema import SETTINGS
from generator.catalogue.translation import german_digest
from generator.catalogue.values.suggest import MISTAKEN_TAGS, meant_language, nearest
from generator.catalogue.values.tongues import is_known, name_of, tongue
from generator.catalogue.within import contacts
from generator.problems.problem import Problem, Steps


def unknown_language(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find languages that have no name in one of the catalogue's languages."""
    yield from _unknown(offer.languages, ("languages",), context)


def unknown_language_of_phone(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find such languages at telephone numbers."""
    for contact, path in contacts(offer):
        for number, line in enumerate(contact.phones):
            yield from _unknown(line.languages, (*path, "phones", number, "languages"), context)


def unknown_language_of_helpline(context: Context) -> Iterator[Problem]:
    """Find such languages at helplines."""
    for number, helpline in enumerate(context.helplines):
        yield from _unknown(helpline.languages, ("helplines", number, "languages"), context, SETTINGS)


def _unknown(languages: Iterable[str], path: Steps, context: Context, file: str = "") -> Iterator[Problem]:
    for number, language in enumerate(languages):
        if not is_known(language, context.languages):
            near = meant_language(language)
            near = near if is_known(near, context.languages) else ""
            yield Problem.of("unknown-language", (*path, number), suggestion=near, file=file, found=language)


def mistaken_language(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find tags of rare languages that are mostly written for another one."""
    del context
    for number, language in enumerate(offer.languages):
        if language in MISTAKEN_TAGS:
            called, near = name_of(language, Locale("de")), MISTAKEN_TAGS[language]
            yield Problem.of("mistaken-language", ("languages", number), suggestion=near, found=language, called=called)


def unused_language(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find texts that nobody will see."""
    if context.languages:
        for language in offer.texts:
            if language not in (SOURCE_LANGUAGE, *context.languages):
                likely = meant_language(language)
                near = likely if likely in context.languages else nearest(language, context.languages)
                yield Problem.of(
                    "unused-language",
                    ("texts", language),
                    suggestion=near,
                    at="key",
                    found=language,
                    choices=", ".join(context.languages),
                )


def missing_german(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find an offer without a German text."""
    del context
    if SOURCE_LANGUAGE not in offer.texts:
        yield Problem.of("missing-german", ("texts",), at="key", where="texts")


def german_not_among_languages(context: Context) -> Iterator[Problem]:
    """Find a catalogue that is not in German: every language falls back on it."""
    if context.languages and SOURCE_LANGUAGE not in context.languages:
        yield Problem.of("missing-german", ("languages",), at="key", file=SETTINGS, where="languages")


def missing_label(context: Context) -> Iterator[Problem]:
    """Find labels, and texts of the catalogue itself, that lack a language."""
    for kind, path, given in _labels(context):
        needed = ((SOURCE_LANGUAGE,) if given else ()) if path[-1] == "directions" else context.languages
        missing = [language for language in needed if language not in given]
        if missing:
            yield Problem.of("missing-label", path, at="key", file=kind, missing=", ".join(missing))


def _labels(context: Context) -> Iterator[tuple[str, Steps, Iterable[str]]]:
    for kind in ("districts", "topics", "phases", "access", "audiences"):
        for key, entry in getattr(context, kind).items():
            yield kind, (key, "labels"), entry.labels
    if context.settings:
        yield from (("places", (key, "directions"), place.directions) for key, place in context.places.items())
        yield SETTINGS, ("texts",), context.settings.texts
        for number, helpline in enumerate(context.settings.helplines):
            yield SETTINGS, ("helplines", number, "texts"), helpline.texts


def missing_translation(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find the languages without a text, one problem for all of them."""
    missing = [
        language for language in context.languages if language not in offer.texts and language != SOURCE_LANGUAGE
    ]
    if missing and offer.status != "closed":
        yield Problem.of("missing-translation", ("texts",), at="key", missing=", ".join(missing))


def outdated_translation(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find translations of a German text that is no longer there, one problem for all, at the first note."""
    del context
    if SOURCE_LANGUAGE in offer.texts:
        digest = german_digest(offer.texts[SOURCE_LANGUAGE])
        notes = {language: text.of for language, text in offer.texts.items() if language != SOURCE_LANGUAGE}
        old = [language for language, note in notes.items() if note not in (None, digest)]
        if old:
            first = ("texts", old[0], "of")
            yield Problem.of("outdated-translation", first, suggestion=digest, outdated=", ".join(old), digest=digest)


def missing_of(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find translations without a note, one problem for all languages, since the note is the same."""
    del context
    missing = [language for language, text in offer.texts.items() if text.of is None and language != SOURCE_LANGUAGE]
    if missing and SOURCE_LANGUAGE in offer.texts:
        digest = german_digest(offer.texts[SOURCE_LANGUAGE])
        yield Problem.of("missing-of", ("texts",), at="key", missing=", ".join(missing), digest=digest)


def untranslated(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find sentences copied from the German text; names may be the same."""
    del context
    german = offer.texts.get(SOURCE_LANGUAGE)
    if german is not None:
        for language, text in offer.texts.items():
            if text is not german:
                for field in ("summary", "description"):
                    words = getattr(text, field)
                    if words and words == getattr(german, field):
                        yield Problem.of("untranslated", ("texts", language, field), field=field)


def untranslated_directions(context: Context) -> Iterator[Problem]:
    """Find directions in places.yml that were copied from the German ones."""
    for key, place in context.places.items():
        german = place.directions.get(SOURCE_LANGUAGE)
        for language, words in place.directions.items():
            if words == german and tongue(language) != SOURCE_LANGUAGE:
                yield Problem.of("untranslated", (key, "directions", language), file="places", field="directions")
