"""What was written in another shape than its field has, in the right one: `deutsch; arabisch` -> `[de, ar]`.

All of it is only ever suggested; "" where nobody can tell.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from pydantic_core import PydanticCustomError

from generator.catalogue.values import facts
from generator.catalogue.values.base import bare, parsed
from generator.catalogue.values.dates import Occasion, Period, read_date
from generator.catalogue.values.phone import Phone
from generator.catalogue.values.suggest import Spellings, meant_language
from generator.catalogue.values.tongues import is_known
from generator.problems.problem import Problem, Steps

BETWEEN = re.compile(r"\s*[,;/+&]\s*|\s+(?:und|oder|and|or)\s+|\s*[•–*]\s+|\s+-\s*(?=\w)")
_BETWEEN_DAYS = re.compile(r"\s*[,;]\s*|\s+und\s+")
_ANSWERS = ("ja", "nein", "yes", "no")
_NOT_PLAIN = set("[]{}#&*!|>'\"%@`\n")
_DIGITS = re.compile(r"(?<![0-9])([0-9]{5}|[1-9][0-9]{3})(?![0-9])")
# Lists of keys, with what they are keys of.
_KEYS_OF = {
    "topics": "topics", "phases": "phases", "districts": "districts", "neighbours": "districts", "access": "access",
    "audience": "audiences", "next": "offers", "instead": "offers", "part_of": "offers",
}  # fmt: skip
# Parts of which mostly one field is meant where only a text stands.
_FIELD_OF = {"labels": "de", "directions": "de", "phones": "number", "places": "place", "paused": "until"}


def as_list(text: str, path: Steps) -> str:
    """What was written as one text, as a list in brackets."""
    name = path[-1]
    plain = bare(text).lstrip("-• ")
    between = _BETWEEN_DAYS if name in ("dates", "school_holidays") else BETWEEN
    items = [item.strip() for item in between.split(plain)]
    if name == "languages" and len(items) == 1 and not language(plain):
        items = plain.split()
    if read := _ITEMS.get(str(name)):
        items = [read(item) for item in items]
    elif name in _FIELD_OF:
        items = [as_fields(item, path) for item in items]
    sayable = (
        plain
        and all(items)
        and not (name not in _FIELD_OF and set(plain) & _NOT_PLAIN)
        and plain.lower() not in _ANSWERS
    )
    return f"[{', '.join(items)}]" if sayable else ""


def as_fields(text: str, path: Steps) -> str:
    """What was written as one text, as the field that is mostly meant, in braces."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    plain = bare(text)
    if path == ("checked",):
        day = _day(plain)
        return f"{{on: {day}, by: redaktion, every: 6 months}}" if day else ""
    field = _FIELD_OF.get(name, "")
    read = {"number": _phone, "until": _day}.get(field, _plain)
    value = read(plain)
    return f"{{{field}: {value}}}" if field and value else ""


def as_text(items: object) -> str:
    """The one item of a list that should be a text."""
    return items[0] if isinstance(items, list) and len(items) == 1 and isinstance(items[0], str) else ""


def language(text: str) -> str:
    """The tag of a language that is written as a tag or by its name."""
    meant = meant_language(text) or text
    return meant if re.fullmatch(facts.LANGUAGE, meant) and is_known(meant) else ""


def postcode(text: str) -> str:
    """The five digits of a postcode that was written with a country or a town, or without its zero."""
    digits = _DIGITS.search(text)
    return digits[1].zfill(5) if digits else ""


def _plain(text: str) -> str:
    return text if not set(text) & (_NOT_PLAIN | set(":,")) else ""


def _read(parse: Callable[[str], object], text: str) -> str:
    """The text if it is right, or what is suggested for it."""
    try:
        parsed(parse, text)
    except PydanticCustomError as error:
        return str((error.context or {}).get("suggestion", ""))
    return text


def _day(text: str) -> str:
    return _read(read_date, re.sub(r"^bis (?:zum )?", "", text))


def _phone(text: str) -> str:
    return _read(Phone.parse, text)


_ITEMS: Mapping[str, Callable[[str], str]] = {
    "languages": language,
    "postcodes": postcode,
    "dates": lambda text: _read(Occasion.parse, text),
    "school_holidays": lambda text: _read(Period.parse, text),
}


def whole_first(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without those of values that are torn: what is told of half a value is mostly untrue."""
    found = list(problems)
    torn = {(one.file, one.path) for one in found if one.code == "torn-text"}
    return [one for one in found if one.code == "torn-text" or (one.file, one.path) not in torn] if torn else found


def with_keys(problems: Iterable[Problem], known: Mapping[str, Spellings]) -> list[Problem]:
    """The problems; a list that is suggested names the keys that exist, or is not suggested."""
    return [_with_keys(one, known) if one.code == "wrong-shape" and one.suggestion else one for one in problems]


def _with_keys(problem: Problem, known: Mapping[str, Spellings]) -> Problem:
    spellings = known.get(_KEYS_OF.get(str(problem.path[-1]), ""))
    if spellings is None or problem.suggestion[0] != "[":
        return problem
    keys = [spellings.nearest(item) for item in problem.suggestion.strip("[]").split(", ")]
    return replace(problem, suggestion=f"[{', '.join(keys)}]" if all(keys) else "")
