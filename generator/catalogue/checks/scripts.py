"""Words that are not in the language they are given for, as far as their letters tell."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice

from babel.core import get_global

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import Text
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.tongues import parts
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
# Letters of a neighbour's keyboard that the language itself does not have.
_FOREIGN = {
    "ar": ("fa", "کیۀژ"),
    "fa": ("ar", "كيةى"),
    "uk": ("ru", "ыэъёЫЭЪЁ"),
    "ru": ("uk", "іїєґІЇЄҐ"),
}
# Where other letters show that the text is in its language, only the keyboard was another one.
_KEYBOARD = {
    "ar": (re.compile("[ةإأ]"), str.maketrans("کی", "كي")),
    "fa": (re.compile("[پچژگ\u200c]"), str.maketrans("كيى", "کیی")),
}
_IN_EITHER = {"sr", "bs", "uz", "az", "kk", "tg", "ku", "mn"}
_INITIALS, _FEW = 2, 8  # letters: "AB", "Fabi Plus" are no sentence
_BEGINNING = 200  # of a text, which tells enough


def words_in_other_script(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find sentences in letters that the language is not written in; a name may stay as it is."""
    del context
    german = offer.texts.get(SOURCE_LANGUAGE)
    for language, text in offer.texts.items():
        # The first of a text is enough: the whole of it belongs elsewhere.
        yield from islice(_other_scripts(text, german, language), 1)
        fields = ((field, getattr(text, field)) for field in ("name", "summary", "description", "directions", "bring"))
        found = (_foreign_letters(words, language, ("texts", language, field)) for field, words in fields if words)
        yield from islice(chain.from_iterable(found), 1)


def _other_scripts(text: Text, german: Text | None, language: str) -> Iterator[Problem]:
    for field in ("name", "summary", "description"):
        words = getattr(text, field)[:_BEGINNING]
        if words and (text is german or german is None or words != getattr(german, field)[:_BEGINNING]):
            yield from _other_script(words, language, ("texts", language, field), is_name=field == "name")


def words_in_other_script_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find labels in letters that the language is not written in."""
    for kind in ("districts", "topics", "phases", "access", "audiences"):
        for key, entry in getattr(context, kind).items():
            for language, label in entry.labels.items():
                yield from _other_script(label, language, (key, "labels", language), kind)
                yield from _foreign_letters(label, language, (key, "labels", language), kind)
    for number, helpline in enumerate(context.settings.helplines if context.settings else ()):
        for language, text in helpline.texts.items():
            path = ("helplines", number, "texts", language)
            yield from _other_script(text.summary, language, (*path, "summary"), SETTINGS)
            yield from _foreign_letters(text.summary, language, (*path, "summary"), SETTINGS)


def _other_script(text: str, language: str, path: Steps, file: str = "", *, is_name: bool = False) -> Iterator[Problem]:
    """Text of which less than a third is in the language's script. Latin names are names everywhere."""
    script = script_of(language)
    if script not in _SCRIPTS or (script == "Latn" and text.isascii()):
        return
    letters = _LETTER.findall(text)
    own = re.findall(f"[{_SCRIPTS[script]}]", text)
    latin = len(re.findall(f"[{_SCRIPTS['Latn']}]", text)) * 2 > len(letters)
    may_be_latin = is_name or (not file and len(letters) < _FEW)
    if len(letters) > _INITIALS and len(own) * 3 < len(letters) and not (latin and may_be_latin):
        yield Problem.of("words-in-other-script", path, file=file, found=text, script=script, language=language)


def _foreign_letters(text: str, language: str, path: Steps, file: str = "") -> Iterator[Problem]:
    name = parts(language)[0]
    other, letters = _FOREIGN.get(name, ("", ""))
    if text and letters and not text.isascii():
        found = dict.fromkeys(letter for letter in text if letter in letters)
        if found:
            values = (("found", " ".join(found)), ("language", name), ("other", other))
            typical, keyboard = _KEYBOARD.get(name, (None, {}))
            near = text.translate(keyboard) if typical and typical.search(text) else ""
            near = "" if any(letter in near for letter in letters) else near
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
