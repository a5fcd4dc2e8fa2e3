"""What does not belong into a text: facts that have a field, notes of editors, signs that are printed as they are."""

import re
from collections.abc import Iterator
from functools import partial

from pydantic_core import PydanticCustomError

from generator.catalogue.checks.leftovers import MARKUP, UNFINISHED
from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import TEXT_FIELDS
from generator.catalogue.values.phone import Phone
from generator.catalogue.within import addresses, places
from generator.problems.problem import Problem, Steps

_SIGNS = (*"<*_]#•·‣▪&", "\n- ")  # one of them is in whatever MARKUP finds; a single sign is found fastest
_NUMBER = re.compile(r"(?<![0-9.,/-])(?:\+49|0)[0-9 ()/.\u00a0–-]{5,24}[0-9](?![0-9])")
_DAY = r"\b(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?|mo|di|mi|do|fr|sa|so)\b\.?"
_CLOCK = r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?"
_TIMES = re.compile(rf"{_DAY}[^.!?\n]{{0,30}}?\b{_CLOCK} ?(?:Uhr|(?:-|–|bis) ?{_CLOCK} ?Uhr)", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s,;]+[^\s,;.)]")
_TWO_SIGNS = ("Ã", "€")
# "ü" and "„" in UTF-8, read as the encoding of Windows.
_BROKEN = re.compile(
    "[ÂÃ][\u0081-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€[\u0153\u017e\u0161\u201c\u00a6\u02dc\u2122]"
)
_FACT_SIGNS = ("0", "Uhr", "@", "www.", "://")  # one of them is in every number, time and address
_NOTES = ("TODO", "FIXME", "XXX", "TBD", "orem ipsum", "???")
_AT_END = ".,;:!)]}»“”\"'"


def signs_and_notes(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find tags and signs of Markdown, which are shown as they are and never run, and notes left for later."""
    del context
    # All texts at once: what is not there at all need not be looked for in fifty fields.
    whole = "\n".join(["", *[text.words() for text in offer.texts.values()]])
    if any(map(whole.__contains__, _SIGNS)):
        yield from _first(offer, MARKUP, "markup-in-text")
    if any(map(whole.__contains__, _TWO_SIGNS)):
        yield from _broken_letters(offer)
    if any(map(whole.__contains__, _NOTES)):
        yield from _first(offer, UNFINISHED, "unfinished")


def _broken_letters(offer: Offer) -> Iterator[Problem]:
    """Letters that two programs read differently: what one wrote as "ü" the other took for two signs."""
    for language, text in offer.texts.items():
        for field in TEXT_FIELDS:
            words = getattr(text, field)
            if match := _BROKEN.search(words):
                near = _BROKEN.sub(lambda broken: broken[0].encode("cp1252").decode(), words)
                near = "" if "\n" in near else near
                yield Problem.of("broken-letters", ("texts", language, field), suggestion=near, found=match.group())


def _first(offer: Offer, pattern: re.Pattern[str], code: str) -> Iterator[Problem]:
    """The first finding of each text."""
    for language, text in offer.texts.items():
        for field in TEXT_FIELDS:
            if match := pattern.search(getattr(text, field)):
                yield Problem.of(code, ("texts", language, field), found=match.group().strip())
                break


def fact_in_text(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find numbers and times in the German text; translations say the same."""
    del context
    german = offer.texts.get(SOURCE_LANGUAGE)
    for field in TEXT_FIELDS if german and any(map(german.words().__contains__, _FACT_SIGNS)) else ():
        yield from _facts(getattr(german, field), ("texts", SOURCE_LANGUAGE, field))
    for place, path in places(offer):
        yield from _facts(place.street, (*path, "street"))


def fact_in_directions(context: Context) -> Iterator[Problem]:
    """Find numbers, times and addresses in the German directions of places.yml, and in their streets."""
    for key, place in context.places.items():
        yield from _facts(place.directions.get(SOURCE_LANGUAGE, ""), (key, "directions", SOURCE_LANGUAGE), "places")
        yield from _facts(place.street, (key, "street"), "places")


def _facts(words: str, path: Steps, file: str = "") -> Iterator[Problem]:
    if words and any(map(words.__contains__, _FACT_SIGNS)):
        tell = partial(Problem.of, "fact-in-text", path, file=file)
        if ("@" in words or "www." in words or "://" in words) and (address := _ADDRESS.search(words)):
            yield tell(found=address.group(), fact="web")
        numbers = (match.group() for match in _NUMBER.finditer(words)) if "0" in words else ()
        if number := next(filter(_is_number, numbers), ""):
            yield tell(found=number, fact="phone")
        if "Uhr" in words and (times := _TIMES.search(words)):
            yield tell(found=times.group(), fact="hours")


def _is_number(text: str) -> bool:
    try:
        return not Phone.parse(text).short
    except PydanticCustomError:
        return False


def address_with_end(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find web addresses that were copied with the end of a sentence."""
    del context
    for address, path in addresses(offer):
        near = address.rstrip(_AT_END)
        if path[-1] != "email" and near != address and not (address.endswith(")") and "(" in address):
            yield Problem.of("address-end", path, suggestion=near, found=address, end=address[len(near) :])
