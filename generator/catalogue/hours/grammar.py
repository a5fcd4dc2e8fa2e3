"""Opening hours: a small, strict subset of the OSM opening_hours syntax.

Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification

    hours    = rule *( ( ";" / "," SP ) rule )       at most 300 characters in all; "," before a rule adds to the others
    rule     = "24/7" / [ season SP ] [ weeks SP ] [ "SH" SP ] [ days SP ] state
    season   = month [ "-" month ]                                         Apr-Sep
             / date [ "-" date ]                                           Dec 24-Jan 02
             / year SP date [ "-" year SP date ]                           2026 Mar 01-2026 Jun 30
    date     = month SP 2DIGIT
    weeks    = "week 02-52/2" / "week 01-53/2"       even, odd calendar weeks; with weekdays only
             / "every 2 weeks" / "monthly"           where nobody says which
    days     = day *( "," day )
    day      = weekday [ "-" weekday ] / weekday "[" nth *( "," nth ) "]" / "PH" / "SH"
    nth      = "1" / "2" / "3" / "4" / "5" / "-1"                          -1 = the last in the month
    state    = "off" / agreed / times [ SP agreed ]  nothing is "off" after a ","
    times    = ( span *( "," span ) [ "," open ] ) / open
    span     = time "-" time                         within one day, in order, without overlap; up to 24:00
    open     = time "+"
    time     = 2DIGIT ":" 2DIGIT
    agreed   = "by appointment" / "nach Vereinbarung" and the like, quoted or not
    month    = "Jan" … "Dec";  weekday = "Mo" "Tu" "We" "Th" "Fr" "Sa" "Su";  year = 2000 … 2099

A rule after ";" replaces earlier ones on the days it matches, a rule after "," adds to them. PH = public holidays, SH =
school holidays; `SH Tu-Fr` are weekdays in the school holidays alone. A rule without season and days would hold for
everything before it and is refused as a later one, but for an appointment: that is possible besides, never instead.

But for `every 2 weeks`, `monthly` and that last appointment, a text means the same in every program that reads OSM's
syntax, once appointments are quoted.
"""

from typing import Annotated, Any, Final

from pydantic import PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.catalogue.hours.overrides import overridden
from generator.catalogue.hours.parse import MAX_LENGTH, SHOWN, parse_rules
from generator.catalogue.hours.repair import repaired, without_notes
from generator.catalogue.hours.rules import HoursRules
from generator.catalogue.values.base import read_by, refused

RULES_MENDED: Final = 4


def parse_hours(text: str) -> HoursRules:
    """Read opening hours; raises PydanticCustomError "hours", and nothing else, for any text outside the subset."""
    try:
        return HoursRules(text, parse_rules(text))
    except PydanticCustomError as error:
        words = error.context or {}
        raise refused(code="hours", **{**words, **_advice(text)}) from None


def _advice(text: str) -> dict[str, Any]:
    """What was probably meant: a text that is valid, in which no rule takes times of another away.

    Where it is valid but for a remark, the remark is what has to be moved.
    """
    if len(text) > MAX_LENGTH:
        return {"suggestion": ""}
    guess = repaired(text)
    if suggestion := _valid(guess):
        return {"suggestion": suggestion}
    shorter, note = without_notes(guess)
    if note in text and (suggestion := _valid(shorter)):
        return {"suggestion": suggestion, "reason": "comment", "found": note[:SHOWN], "offset": text.index(note)}
    return {"suggestion": ""}


def _valid(guess: str) -> str:
    """The guess if it is accepted, with commas where a semicolon would take times away; otherwise ""."""
    try:
        for _ in range(RULES_MENDED):
            rules = HoursRules(guess, parse_rules(guess))
            taken = overridden(rules)
            if not taken:
                return guess if any(rule.spans or rule.season for rule in rules.rules) else ""
            guess = taken[0].both
    except PydanticCustomError:
        return ""
    return ""


_JSON_SCHEMA: Final = {
    "type": "string",
    "minLength": 1,
    "maxLength": MAX_LENGTH,
    "examples": [
        "Mo-Fr 09:00-12:00; PH off",
        "Mo-Fr 07:30-12:30, Th 14:00-17:30; by appointment",
        "Th[1] 15:00-17:00 by appointment; SH off",
        "week 02-52/2 Mo 10:00-12:00",
    ],
}

Hours = Annotated[
    HoursRules,
    read_by(HoursRules, parse_hours),
    PlainSerializer(lambda rules: rules.text),
    WithJsonSchema(_JSON_SCHEMA),
]
"""The type of a field that holds opening hours: text in, HoursRules out."""
