"""What does not belong into a text: facts that have a field, notes of editors, signs that are printed as they are."""

import re
from collections.abc import Iterator
from functools import partial

from pydantic_core import PydanticCustomError

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import TEXT_FIELDS
from generator.catalogue.values.phone import Phone
from generator.catalogue.within import addresses, places
from generator.problems.problem import Problem

_TAG = r"</?[A-Za-z!][^<>]{0,60}>?"
_MARKS = r"^[ \t]*(?:[-*•·‣▪] |#{1,6} )|\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\]\n]+\]\([^)\s]+\)"
_MARKUP = re.compile(f"{_TAG}|{_MARKS}", re.MULTILINE)
_SIGNS = (*"<*_]#•·‣▪", "\n- ")  # one of them is in whatever _MARKUP finds; a single sign is found fastest
_NUMBER = re.compile(r"(?<![0-9.,/-])(?:\+49|0)[0-9 ()/.\u00a0–-]{5,24}[0-9](?![0-9])")
_DAY = r"\b(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?|mo|di|mi|do|fr|sa|so)\b\.?"
_CLOCK = r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?"
_TIMES = re.compile(rf"{_DAY}[^.!?\n]{{0,30}}?\b{_CLOCK} ?(?:Uhr|(?:-|–|bis) ?{_CLOCK} ?Uhr)", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX+|TBD|[Ll]orem ipsum)\b|\?\?\?")
_NOTES = ("TODO", "FIXME", "XXX", "TBD", "orem ipsum", "???")
_AT_END = ".,;:!)]}»“”\"'"


def signs_and_notes(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find tags and signs of Markdown, which are shown as they are and never run, and notes left for later."""
    del context
    # All texts at once: what is not there at all need not be looked for in fifty fields.
    whole = "\n".join(["", *[getattr(text, field) for text in offer.texts.values() for field in TEXT_FIELDS]])
    if any(map(whole.__contains__, _SIGNS)):
        yield from _first(offer, _MARKUP, "markup-in-text")
    if any(map(whole.__contains__, _NOTES)):
        yield from _first(offer, _UNFINISHED, "unfinished")
    facts = [(place, (*path, field)) for place, path in places(offer) for field in ("name", "street", "city")]
    for part, path in (*facts, (offer.checked, ("checked", "by"))):
        if match := _UNFINISHED.search(getattr(part, str(path[-1]))):
            yield Problem.of("unfinished", path, found=match.group())


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
    for field in TEXT_FIELDS if german else ():
        words = getattr(german, field)
        tell = partial(Problem.of, "fact-in-text", ("texts", SOURCE_LANGUAGE, field))
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
