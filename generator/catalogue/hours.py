"""Opening hours: a small, strict subset of the OSM opening_hours syntax.

Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification

    hours    = rule *( ";" rule )                    at most 300 characters in all
    rule     = "24/7" / [ season SP ] [ days SP ] state
    season   = month [ "-" month ]                                         Apr-Sep
             / date [ "-" date ]                                           Dec 24-Jan 02
             / year SP date [ "-" year SP date ]                           2026 Mar 01-2026 Jun 30
    date     = month SP 2DIGIT
    days     = day *( "," day )
    day      = weekday [ "-" weekday ] / weekday "[" nth *( "," nth ) "]" / "PH" / "SH"
    nth      = "1" / "2" / "3" / "4" / "5" / "-1"                          -1 = the last in the month
    state    = "off" / remark / times [ SP remark ]
    times    = ( span *( "," span ) [ "," open ] ) / open
    span     = time "-" time                         within one day, in order, without overlap; up to 24:00
    open     = time "+"
    time     = 2DIGIT ":" 2DIGIT
    remark   = DQUOTE "by appointment" DQUOTE
    month    = "Jan" … "Dec";  weekday = "Mo" "Tu" "We" "Th" "Fr" "Sa" "Su";  year = 2000 … 2099

A later rule replaces earlier ones on the days it matches. PH = public holidays, SH = school holidays. A later rule
that names neither season nor days would replace everything before it and is refused. Any text that is accepted means
the same in every program that reads OSM's syntax.
"""

from typing import Annotated, Final

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from generator.catalogue.hours_parser import MAX_LENGTH, parse_rules
from generator.catalogue.hours_refusal import EXAMPLES, REASONS, HoursError, explain
from generator.catalogue.hours_repair import repaired
from generator.catalogue.hours_rules import (
    ALL_DAY,
    ON_APPOINTMENT,
    HoursRules,
    Overridden,
    Rule,
    Season,
    Span,
    Weekday,
    overridden,
    spans,
)

__all__ = [
    "ALL_DAY",
    "EXAMPLES",
    "ON_APPOINTMENT",
    "REASONS",
    "Hours",
    "HoursError",
    "HoursRules",
    "Overridden",
    "Rule",
    "Season",
    "Span",
    "Weekday",
    "explain",
    "overridden",
    "parse_hours",
    "spans",
]


def parse_hours(text: str) -> HoursRules:
    """Read opening hours; raises HoursError, and nothing else, for any text outside the subset."""
    try:
        return HoursRules(text, parse_rules(text))
    except HoursError as error:
        error.suggestion = _suggestion(text)
        raise


def _suggestion(text: str) -> str:
    """What was probably meant: only where it is valid, and no rule in it replaces another."""
    if len(text) > MAX_LENGTH:
        return ""
    guess = repaired(text)
    try:
        rules = HoursRules(guess, parse_rules(guess))
    except HoursError:
        return ""
    return "" if overridden(rules) else guess


def _validate(value: object) -> HoursRules:
    if isinstance(value, HoursRules):
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")  # noqa: EM101  # the name of a type
    try:
        return parse_hours(value)
    except HoursError as error:
        context = {
            "found": error.found,
            "reason": error.reason,
            "column": error.column,
            "example": error.example,
            "suggestion": error.suggestion,
        }
        raise PydanticCustomError("hours", "{reason}: {found}", context) from error  # noqa: EM101  # the same


_JSON_SCHEMA: Final = {
    "type": "string",
    "minLength": 1,
    "maxLength": MAX_LENGTH,
    "examples": [
        "Mo-Fr 09:00-12:00; PH off",
        "Mo,We 09:00-12:00,14:00-17:00; SH off",
        'Th[1] 15:00-17:00 "by appointment"',
    ],
}

Hours = Annotated[
    HoursRules, PlainValidator(_validate), PlainSerializer(lambda rules: rules.text), WithJsonSchema(_JSON_SCHEMA)
]
"""The type of a field that holds opening hours: text in, HoursRules out, error type "hours" with its context."""
