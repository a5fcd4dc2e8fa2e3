"""The values of an offer: each is one text in the file, read by `parse` and written back by `str`.

A text that cannot be read raises PydanticCustomError; its type is the code of the check that explains it, its context
the words for the message and a suggestion. Length, line breaks and plain patterns are left to pydantic: one fast pass.
"""

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, StringConstraints, Tag, WithJsonSchema

from generator.catalogue.hours.grammar import Hours
from generator.catalogue.values.base import TextValue, read_by, refused, text_schema
from generator.catalogue.values.dates import Interval, IsoDate, Occasion, Period
from generator.catalogue.values.money import Cost
from generator.catalogue.values.phone import Phone
from generator.catalogue.values.web import Email, Site, Url

__all__ = [
    "Ages", "Colour", "Cost", "Digest", "Drawing", "EditionCode", "Email", "Film", "Hours", "Interval", "IsoDate",
    "Key", "Keys", "KeysOrAll", "Language", "Line", "Occasion", "Period", "Phone", "Picture", "Position", "Postcode",
    "Prose", "Site", "Subtitles", "Tiles", "Url", "YesNo", "paragraphs",
]  # fmt: skip

# Rust's regular expressions: `$` is the end of the text, nothing else.
KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
# What nobody sees: blanks, Default_Ignorable_Code_Point of Unicode 16, and the empty cell of Braille. What lies beyond
# U+FFFF is refused by the reader.
_UNSEEN = (
    r"\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
)
# Nothing at all, or something one can see.
LINE = rf"^([^\n\r]*[^\n\r{_UNSEEN}][^\n\r]*)?$"
PROSE = rf"^$|[^{_UNSEEN}]"
POSTCODE = r"^[0-9]{5}$"
DIGEST = r"^[0-9a-f]{6}$"
COLOUR = r"^#[0-9a-fA-F]{6}$"
DRAWING = r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$"
FILM = r"^[a-z0-9]+(-[a-z0-9]+)*\.(mp4|webm)$"
SUBTITLES = r"^[a-z0-9]+(-[a-z0-9]+)*\.vtt$"
TILES = r"^[a-z0-9]+(-[a-z0-9]+)*\.pmtiles$"
PICTURE = r"^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|png|webp)$"
EDITION_CODE = r"^[A-Z]{1,8}-(0[1-9]|[1-9][0-9]{1,3})$"

LONGEST_KEY = 60  # it becomes a folder's name
# A reference: that it exists is a check of its own, which can suggest a near one.
Key = Annotated[str, StringConstraints(strip_whitespace=True), WithJsonSchema(text_schema(KEY, "prohlis"))]
Keys = tuple[Key, ...]
# A list of keys, or the word "all"; told apart by their shape, so that a problem names the item that is wrong.
KeysOrAll = Annotated[
    Annotated[Keys, Field(min_length=1), Tag("list")] | Annotated[Literal["all"], Tag("all")],
    Discriminator(lambda value: "list" if isinstance(value, list | tuple) else "all"),
    BeforeValidator(lambda value: "all" if value == ["all"] else value),
]
EVERYWHERE = ("alle", "alles", "überall", "gesamt", "stadtweit", "ganze stadt", "alle stadtteile")
Language = Annotated[str, StringConstraints(strip_whitespace=True, pattern=LANGUAGE)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, pattern=LINE)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, pattern=PROSE)]
Colour = Annotated[str, StringConstraints(strip_whitespace=True, pattern=COLOUR)]
Drawing = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60, pattern=DRAWING)]
Film = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60, pattern=FILM)]
Subtitles = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60, pattern=SUBTITLES)]
Tiles = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60, pattern=TILES)]
Picture = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60, pattern=PICTURE)]
Postcode = Annotated[str, StringConstraints(strip_whitespace=True, pattern=POSTCODE)]
Digest = Annotated[str, StringConstraints(strip_whitespace=True, pattern=DIGEST)]
EditionCode = Annotated[str, StringConstraints(strip_whitespace=True, pattern=EDITION_CODE)]

_YES = {"yes": True, "ja": True, "true": True, "no": False, "nein": False, "false": False}


def _yes_no(text: str) -> bool:
    answer = _YES.get(text.lower())
    if answer is None:
        meant = _YES.get(re.split(r"[\s,.!;]", text.lower())[0])
        raise refused(text, "yes-no", suggestion="" if meant is None else "yes" if meant else "no")
    return answer


# In any case of letters, which JSON Schema has no flag for.
_YES_NO = f"^(?:{'|'.join(''.join(f'[{letter.upper()}{letter}]' for letter in word) for word in _YES)})$"
_YES_NO_SCHEMA = {"anyOf": [{"enum": ["yes", "no"]}, text_schema(_YES_NO)]}
YesNo = Annotated[bool, read_by(bool, _yes_no), WithJsonSchema(_YES_NO_SCHEMA)]


def paragraphs(prose: str) -> tuple[str, ...]:
    """The paragraphs of a text, each on one line."""
    return tuple(" ".join(part.split()) for part in re.split(r"\n[^\S\n]*\n", prose) if part.strip())


_AGES = re.compile(r"([0-9]{1,3})(m?) ?(?:[-–] ?([0-9]{1,3})(m?)|(\+))")
_AGE_UNIT = r"(jahren?|years?|j\.|monaten?|months?|mon\.|m\.?)?"
_AGES_NEAR = re.compile(
    rf"(?:ca\.? ?)?(ab |von )?([0-9]{{1,3}}) ?{_AGE_UNIT} ?(?:(?:-|–|—|/|bis(?: zu)?|to) ?([0-9]{{1,3}}) ?{_AGE_UNIT})?"
)
_AGES_BELOW = re.compile(rf"(bis(?: zu)?|unter) ([0-9]{{1,2}}) ?{_AGE_UNIT}")
OLDEST = 99


@dataclass(frozen=True, slots=True)
class Ages(TextValue):
    """Ages of children, both ends included: `0-6` years, `0m-18m` months, `6m-3`, `16+`.

    `low` and `high` are (number, "months" | "years"); `high` is None where it is open.
    """

    low: tuple[int, Literal["months", "years"]]
    high: tuple[int, Literal["months", "years"]] | None

    PATTERN: ClassVar[str] = f"^{_AGES.pattern}$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("0-6", "0m-18m", "16+")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ages; raises PydanticCustomError "ages"."""
        match = _AGES.fullmatch(text)
        if match is None:
            raise refused(text, "ages", reason="form", suggestion=_near_ages(text))
        low, low_unit, high, high_unit, is_open = match.groups()
        ages = cls(_age(low, low_unit), None if is_open else _age(high, high_unit))
        last = ages.to_months
        if ages.from_months > 12 * OLDEST or (last is not None and last > 12 * OLDEST + 11):
            raise refused(text, "ages", reason="old")
        if last is not None and ages.from_months > last:
            turned = f"{high}{high_unit}-{low}{low_unit}"
            months = f"{low}m-{high}m" if high_unit and not low_unit and int(low) <= int(high) else turned
            raise refused(text, "ages", reason="order", suggestion=months)
        return ages

    @property
    def from_months(self) -> int:
        """The first month that belongs."""
        return self.low[0] * (12 if self.low[1] == "years" else 1)

    @property
    def to_months(self) -> int | None:
        """The last month that belongs: somebody aged 6 is in `0-6` until the seventh birthday. None = open."""
        if self.high is None:
            return None
        return self.high[0] * 12 + 11 if self.high[1] == "years" else self.high[0]

    def __str__(self) -> str:
        """Write it as it is read."""
        ends = [f"{number}{'m' if unit == 'months' else ''}" for number, unit in filter(None, (self.low, self.high))]
        return "-".join(ends) if self.high else f"{ends[0]}+"


def _age(number: str, unit: str) -> tuple[int, Literal["months", "years"]]:
    return int(number), "months" if unit else "years"


def _near_ages(text: str) -> str:
    if below := _AGES_BELOW.fullmatch(text.lower()):
        end, sign = int(below[2]) - (below[1] == "unter"), "m" if (below[3] or "").startswith("m") else ""
        return f"0{sign}-{end}{sign}" if end >= 0 else ""
    match = _AGES_NEAR.fullmatch(text.lower())
    if match is None or not (match[1] or match[4]):
        return ""
    _begins, low, unit, high, last = match.groups()
    first, second = ("m" if one and one.startswith("m") else "" for one in (unit or last, last or unit))
    return f"{low}{first}-{high}{second}" if high else f"{low}{first}+"


_POSITION = re.compile(r"(-?[0-9]{1,3}\.[0-9]{1,10}) ?, ?(-?[0-9]{1,3}\.[0-9]{1,10})")
_POSITION_NEAR = re.compile(
    r"([0-9]{1,2}[.,][0-9]{1,10})(?![0-9'\"])[^0-9]{1,12}([0-9]{1,2}[.,][0-9]{1,10})(?![0-9'\"])"
)
_DEGREES_NEAR = re.compile(r"([0-9]{1,2})° ?([0-9]{1,2})['\u2032\u2019] ?([0-9]{1,2}(?:\.[0-9]+)?)")
# The smallest box of latitudes and longitudes that holds Germany.
SOUTH, NORTH, WEST, EAST = 47.2, 55.1, 5.8, 15.1


@dataclass(frozen=True, slots=True)
class Position(TextValue):
    """A place on the map, in degrees of WGS 84: `51.0012, 13.7899`."""

    latitude: float
    longitude: float

    PATTERN: ClassVar[str] = f"^{_POSITION.pattern}$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("51.0012, 13.7899",)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a position within Germany; raises PydanticCustomError "position"."""
        match = _POSITION.fullmatch(text)
        if match is None:
            raise refused(text, "position", reason="form", suggestion=_near_point(text))
        if not _in_germany(match[1], match[2]):
            raise refused(text, "position", reason="abroad", suggestion=_point(match[2], match[1]))
        return cls(float(match[1]), float(match[2]))

    def __str__(self) -> str:
        """Write it as it is read."""
        return f"{self.latitude}, {self.longitude}"


def _in_germany(latitude: str, longitude: str) -> bool:
    return SOUTH <= float(latitude) <= NORTH and WEST <= float(longitude) <= EAST


def _near_point(text: str) -> str:
    """The position in a text that was copied from a map: with degrees and minutes, with names, or an address."""
    if len(parts := _DEGREES_NEAR.findall(text)) == 2:
        return _point(
            *(f"{int(one) + int(minutes) / 60 + float(seconds) / 3600:.5f}" for one, minutes, seconds in parts)
        )
    near = _POSITION_NEAR.search(text)
    return (_point(near[1], near[2]) or _point(near[2], near[1])) if near else ""


def _point(latitude: str, longitude: str) -> str:
    """The two numbers as they should be written, or "" where they are not in Germany either."""
    north, east = latitude.replace(",", "."), longitude.replace(",", ".")
    return f"{north}, {east}" if _in_germany(north, east) else ""
