"""Words that are not in the language they are given for, as far as their letters tell."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from babel.core import get_global

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import TEXT_FIELDS, Text
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.tongues import parts, tongue
from generator.problems.problem import Problem, Steps

_SCRIPTS = {
    "Latn": r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Cyrl": r"\u0400-\u052f",
    "Arab": r"\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f",
    "Grek": r"\u0370-\u03ff",
    "Hebr": r"\u05d0-\u05ea",
    "Ethi": r"\u1200-\u137f",
}
_LETTER = re.compile(r"[^\W\d_]")
_BEYOND_LATIN = re.compile(r"[\u0370-\u1cff\u2c00-\ud7ff]")
_OWN = {script: re.compile(f"[{letters}]") for script, letters in _SCRIPTS.items()}
# Letters of a neighbour's keyboard that the language itself does not have.
_FOREIGN = {
    "ar": ("fa", re.compile("[کیۀژ]")),
    "fa": ("ar", re.compile("[كيةى]")),
    "uk": ("ru", re.compile("[ыэъёЫЭЪЁ]")),
    "ru": ("uk", re.compile("[іїєґІЇЄҐ]")),
}
# Where other letters show that the text is in its language, only the keyboard was another one.
_KEYBOARD = {
    "ar": (re.compile("[ةإأ]"), str.maketrans("کی", "كي")),
    "fa": (re.compile("[پچژگ\u200c]"), str.maketrans("كيى", "کیی")),
}
_IN_EITHER = {"sr", "bs", "uz", "az", "kk", "tg", "ku", "mn"}
_INITIALS = 2  # letters: no word yet
_BEGINNING = 80  # of a text: where that is right, all of it is


def words_in_other_script(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find sentences in letters that the language is not written in; a name may stay as it is."""
    del context
    for language, text in offer.texts.items():
        own, foreign = _letters_of(language)
        begun = own and own.match(text.summary) and own.match(text.name) and own.match(text.description or text.name)
        if not begun:  # what begins in its script goes on in it
            yield from islice(_other_scripts(text, language, offer.texts.get(SOURCE_LANGUAGE)), 1)
        if foreign and any(map(text.words().__contains__, foreign)):
            found = (_foreign_letters(getattr(text, one), language, ("texts", language, one)) for one in TEXT_FIELDS)
            yield from islice(chain.from_iterable(found), 1)


@cache
def _letters_of(language: str) -> tuple[re.Pattern[str] | None, str]:
    """What a letter of the language's script matches, and the letters that it does not have: to find one is fast."""
    _other, foreign = _FOREIGN.get(tongue(language), ("", None))
    return _OWN.get(script_of(language)), foreign.pattern.strip("[]") if foreign else ""


def _other_scripts(text: Text, language: str, german: Text | None) -> Iterator[Problem]:
    """The fields of a text that are in another script; the first is enough, since the whole text belongs elsewhere."""
    script = script_of(language)
    for field in ("name", "summary", "description"):
        words = getattr(text, field)
        # What was copied from the German text is another problem.
        copied = german is not None and text is not german and words == getattr(german, field)
        suspect = not copied and _is_other(words[:_BEGINNING], script)
        if suspect and _is_other(words, script, is_name=field == "name"):
            path = ("texts", language, field)
            yield Problem.of("words-in-other-script", path, found=words, script=script, language=language)


def words_in_other_script_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find labels in letters that the language is not written in."""
    for kind in ("districts", "topics", "phases", "access", "audiences"):
        for key, entry in getattr(context, kind).items():
            for language, label in entry.labels.items():
                yield from _other_script(label, language, (key, "labels", language), kind)
                yield from _foreign_letters(label, language, (key, "labels", language), kind)
    for number, helpline in enumerate(context.helplines):
        for language, text in helpline.texts.items():
            path = ("helplines", number, "texts", language)
            yield from _other_script(text.name, language, (*path, "name"), SETTINGS, is_name=True)
            yield from _other_script(text.summary, language, (*path, "summary"), SETTINGS)
            yield from _foreign_letters(text.summary, language, (*path, "summary"), SETTINGS)

    for key, place in context.places.items():
        for language, words in place.directions.items():
            yield from _other_script(words, language, (key, "directions", language), "places")
            yield from _foreign_letters(words, language, (key, "directions", language), "places")


def _other_script(text: str, language: str, path: Steps, file: str, *, is_name: bool = False) -> Iterator[Problem]:
    script = script_of(language)
    if _is_other(text, script, is_name=is_name):
        yield Problem.of("words-in-other-script", path, file=file, found=text, script=script, language=language)


def _is_other(text: str, script: str, *, is_name: bool = False) -> bool:
    """Whether less than a third of the letters are the script's. Latin names are names everywhere."""
    own = _OWN.get(script)
    # What begins in the script goes on in it.
    if own is None or own.match(text) or (script == "Latn" and not _BEYOND_LATIN.search(text)):
        return False
    found = len(own.findall(text)) * 3
    if found >= len(text):
        return False
    letters = len(_LETTER.findall(text))
    is_latin = len(_OWN["Latn"].findall(text)) * 2 > letters
    return letters > _INITIALS and found < letters and not (is_latin and is_name)


def _foreign_letters(text: str, language: str, path: Steps, file: str = "") -> Iterator[Problem]:
    name = tongue(language)
    other, letters = _FOREIGN.get(name, ("", None))
    if letters and letters.search(text):
        found = dict.fromkeys(letters.findall(text))
        values = (("found", " ".join(found)), ("language", name), ("other", other))
        typical, keyboard = _KEYBOARD.get(name, (None, {}))
        near = text.translate(keyboard) if typical and typical.search(text) else ""
        near = "" if letters.search(near) else near
        yield Problem("foreign-letters", path, values, near, file=file, offset=min(map(text.index, found)))


@cache
def script_of(language: str) -> str:
    """The script (ISO 15924) that a language is usually written in, "" where nobody knows."""
    name, script, territory = parts(language)
    if script or name in _IN_EITHER:
        return script
    likely = get_global("likely_subtags")
    subtags = (likely.get(f"{name}_{territory}") or likely.get(name) or "").split("_")
    return next((part for part in subtags[1:] if part.istitle()), "")
