"""Telephone numbers: one text in, the number to dial and the number to read out of it."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, shortnumberinfo
from pydantic_core import PydanticCustomError

from generator.catalogue.values.base import TextValue, refused

REGION = "DE"
COUNTRY_CODE = 49
# Ranges of the Federal Network Agency for films and books ("Rufnummern für Medienproduktionen"), beginnings in E.164.
FICTIONAL = ("+493023125", "+496990009", "+494066969", "+492214710", "+498999998")
FREE_OF_CHARGE = "+49800"
# What a copied number has in it besides blanks: blanks of other kinds, and what nobody sees.
_BLANKS, _UNSEEN = r"\u00a0\u2000-\u200a\u202f", r"\u00ad\u200b-\u200f\u2060"
_WRITTEN = re.compile(rf"\+?[0-9(][0-9 ()/.\-\u2010-\u2015{_BLANKS}{_UNSEEN}]*")
# Numbers of social value that are the same in all of Europe (decision 2007/116/EC), such as 116 016 and 116 117.
_HARMONISED = re.compile(r"116[0-9]{3}")
_GROUPS = re.compile(r"[0-9]+")
_ENQUIRIES = re.compile(r"118[0-9]{2,3}")
# Televoting: libphonenumber counts some of it as premium rate; a call costs a euro at most.
_TELEVOTING = f"+{COUNTRY_CODE}137"
_CHARGED = (PhoneNumberType.SHARED_COST, PhoneNumberType.PERSONAL_NUMBER)
# What parts two numbers of one area code, or two whole ones.
_BETWEEN = re.compile(r"\s*(?:[/,;&|(+]|\b(?:oder|und|or|and|bzw\.?|sowie|bis|u\.)(?=\W))[\s/()-]*", re.IGNORECASE)
_SECOND = re.compile(r"\s+(?=\(?0[0-9]{2})|(?<=-0)\s*-\s*(?=[0-9])")
_AROUND_NUMBER = re.compile(r"^[^0-9+(]+|[^0-9]+$")
_LOOK_ALIKE = str.maketrans("OoIl", "0011")
_LOST = re.compile(r"(?=(?:[^0-9]*[0-9]){10})[1-9]")  # Excel takes the zero away
# What libphonenumber has for country codes that are no country's: satellites, ships, networks around the world.
_NOWHERE = "001"
LONGEST = 50
_SHORTEST, _LONGEST_OWN = 5, 8  # digits after the area code, of most numbers


@dataclass(frozen=True, slots=True)
class Phone(TextValue):
    """A number that can be dialled in Germany.

    `e164` is what a telephone dials: `+493023125100`, or a short number such as `112`. `display` is what people read,
    in the national form: `030 23125 100`, `116 117`, and `+43 …` for a number abroad. `charged` says that a call costs
    more than one to an ordinary number. Numbers that cost much more are refused: nobody calls them from a link unasked.
    """

    e164: str
    display: str
    charged: bool = False

    PATTERN: ClassVar[str] = f"^{_WRITTEN.pattern}$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("030 23125 100", "116117")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number; raises PydanticCustomError "phone", "two-phones" or "premium-phone"."""
        plain = text if text.isascii() else re.sub(f"[{_UNSEEN}]", "", re.sub(f"[{_BLANKS}]", " ", text)).strip()
        return cls(*_read(plain))

    @property
    def uri(self) -> str:
        """The address of a link (RFC 3966); short numbers have no country."""
        return f"tel:{self.e164}"

    @property
    def short(self) -> bool:
        """Whether it is a short number, such as 112 or 116117."""
        return not self.e164.startswith("+")

    @property
    def fictional(self) -> bool:
        """Whether it lies in a range that is never given to anybody."""
        return self.e164.startswith(FICTIONAL)

    def __str__(self) -> str:
        """Write it as it is read."""
        return self.display


def _read(text: str) -> tuple[str, str, bool]:
    first = _first_of_two(text)
    if first is not None:
        raise refused(text, "two-phones", suggestion=first)
    return _single(text)


def _single(text: str) -> tuple[str, str, bool]:
    if len(text) > LONGEST:
        raise refused(text, "phone", reason="long")
    if not _WRITTEN.fullmatch(text):
        tries = (_AROUND_NUMBER.sub("", text), text.translate(_LOOK_ALIKE))
        near = next((one for one in tries if one != text and "fax" not in text.lower() and _is_number(one)), "")
        raise refused(text, "phone", reason="characters", suggestion=near)
    if not text.startswith(("0", "+", "(0", "(+")):
        digits = "".join(_GROUPS.findall(text))
        return digits, _short(text, digits), False
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        raise refused(text, "phone", reason="number") from None
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.UNKNOWN:
        raise refused(text, "phone", reason="number")
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    televoting = e164.startswith(_TELEVOTING)
    if kind == PhoneNumberType.PREMIUM_RATE and not televoting:
        raise refused(text, "premium-phone", reason="rate")
    abroad = number.country_code != COUNTRY_CODE
    ordinary = kind not in (*_CHARGED, PhoneNumberType.TOLL_FREE)
    if abroad and ordinary and phonenumbers.region_code_for_number(number) == _NOWHERE:
        raise refused(text, "premium-phone", reason="satellite")
    return e164, _display(text, number, abroad=abroad), televoting or kind in _CHARGED


def _first_of_two(text: str) -> str | None:
    """The first of two numbers in one text, "" where nobody knows it; None where there is one number only.

    A slash after the area code parts no numbers, one after more than that does.
    """
    for between in (*_BETWEEN.finditer(text, 0, LONGEST), *_SECOND.finditer(text, 0, LONGEST)):
        before, after = text[: between.start()].strip(), text[between.end() :].strip()
        further = "".join(_GROUPS.findall(after))
        own = _subscriber(before, further)
        if not own or not further or (after[0] in "(0" and between.re is _SECOND and not _whole(own, after)):
            continue
        if between.group().strip()[:1] in ("/", "("):
            # Groups, as in "0351 488/1234", or an extension? Short ones may be either.
            joined = f"{before} {after}"
            if len(own) < _SHORTEST and len(further) >= len(own) and _is_number(joined):
                return joined
            short = len(further) >= min(3, len(own) - 1) and len(own) + len(further) <= _LONGEST_OWN
            if short and before[0] in "0+(":
                return ""
        return before if _is_number(before) else ""
    return None


def _whole(own: str, after: str) -> bool:
    """Whether a number is long enough to end here, and another begins."""
    return len(own) >= _SHORTEST - 1 and _is_number(after)


def _subscriber(text: str, further: str) -> str:
    """The digits after the area code, all of a short number; "" where there is no number yet."""
    groups = _GROUPS.findall(text)
    if not groups or not _WRITTEN.fullmatch(text):
        return ""
    if not text.startswith(("0", "+", "(0", "(+")):
        return "".join(groups) if _is_number(text) else ""
    own, area = _national(text)
    return own[area or _national(text + further)[1] or len(groups[0]) :]


def _national(text: str) -> tuple[str, int]:
    """The digits after the country code, without the zero before the area code, whose length follows."""
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return "", 0
    digits = phonenumbers.national_significant_number(number).lstrip("0")
    return digits, phonenumbers.length_of_national_destination_code(number)


def _is_number(text: str) -> bool:
    try:
        _single(text)
    except PydanticCustomError:
        return False
    return True


def _short(text: str, digits: str) -> str:
    """How a short number is read; raises where there is none, which mostly means that the area code is missing."""
    if _ENQUIRIES.fullmatch(digits):
        raise refused(text, "premium-phone", reason="rate")
    if _HARMONISED.fullmatch(digits) or shortnumberinfo.is_valid_short_number_for_region(_number(digits), REGION):
        return f"{digits[:3]} {digits[3:]}".rstrip()
    near = f"+{text}" if text.startswith(str(COUNTRY_CODE)) else f"0{text}"
    raise refused(text, "phone", reason="area-code", suggestion=near if _LOST.match(text) and _is_number(near) else "")


def _number(digits: str) -> phonenumbers.PhoneNumber:
    return phonenumbers.PhoneNumber(country_code=COUNTRY_CODE, national_number=int(digits or 0))


def _display(text: str, number: phonenumbers.PhoneNumber, *, abroad: bool) -> str:
    """The writer's own groups where they begin with the area code, since they are made to be read; else the usual."""
    display = phonenumbers.format_number(
        number, PhoneNumberFormat.INTERNATIONAL if abroad else PhoneNumberFormat.NATIONAL
    )
    if not (abroad or display.startswith("0")):
        # libphonenumber knows no format for the shortest numbers and leaves out their zero.
        display = f"0{display}"
    groups = _GROUPS.findall(text)
    own = " ".join(groups)
    same = own.replace(" ", "") == "".join(_GROUPS.findall(display))
    return own if same and len(groups) > 1 and groups[0] == display.split(" ", 1)[0] else display
