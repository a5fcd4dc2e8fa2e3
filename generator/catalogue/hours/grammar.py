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

from pydantic import PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.catalogue.hours.overrides import overridden
from generator.catalogue.hours.parse import MAX_LENGTH, parse_rules
from generator.catalogue.hours.repair import repaired
from generator.catalogue.hours.rules import HoursRules
from generator.catalogue.values.base import read_by, refused


def parse_hours(text: str) -> HoursRules:
    """Read opening hours; raises PydanticCustomError "hours", and nothing else, for any text outside the subset."""
    try:
        return HoursRules(text, parse_rules(text))
    except PydanticCustomError as error:
        words = error.context or {}
        raise refused(code="hours", **{**words, "suggestion": _suggestion(text)}) from None


def _suggestion(text: str) -> str:
    """What was probably meant: only where it is valid, and no rule in it replaces another."""
    if len(text) > MAX_LENGTH:
        return ""
    guess = repaired(text)
    try:
        rules = HoursRules(guess, parse_rules(guess))
    except PydanticCustomError:
        return ""
    return "" if overridden(rules) else guess


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
    HoursRules,
    read_by(HoursRules, parse_hours),
    PlainSerializer(lambda rules: rules.text),
    WithJsonSchema(_JSON_SCHEMA),
]
"""The type of a field that holds opening hours: text in, HoursRules out."""
