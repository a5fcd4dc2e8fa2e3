"""Telephone numbers: one text in, the number to dial and the number to read out of it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Self

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, shortnumberinfo

from generator.catalogue.values.base import TextValue, refused

REGION = "DE"
COUNTRY_CODE = 49
# Ranges of the Federal Network Agency for films and books ("Rufnummern für Medienproduktionen"), beginnings in E.164.
FICTIONAL = ("+493023125", "+496990009", "+494066969", "+492214710", "+498999998")
FREE_OF_CHARGE = "+49800"
_WRITTEN = re.compile(r"\+?[0-9(][0-9 ()/.\-\u2010-\u2015]*")
# Numbers of social value that are the same in all of Europe (decision 2007/116/EC), such as 116 016 and 116 117.
_HARMONISED = re.compile(r"116[0-9]{3}")
_GROUPS = re.compile(r"[0-9]+")
_ENQUIRIES = re.compile(r"118[0-9]{2,3}")
# Televoting: libphonenumber counts some of it as premium rate; a call costs a euro at most.
_TELEVOTING = f"+{COUNTRY_CODE}137"
_CHARGED = (PhoneNumberType.SHARED_COST, PhoneNumberType.PERSONAL_NUMBER)
# What libphonenumber has for country codes that are no country's: satellites, ships, networks around the world.
_NOWHERE = "001"
LONGEST = 50


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
        """Read a number; raises PydanticCustomError "phone" or "premium-phone"."""
        return cls(*_read(text))

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


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[str, str, bool]:
    if len(text) > LONGEST:
        raise refused(text, "phone", reason="long")
    if not _WRITTEN.fullmatch(text):
        raise refused(text, "phone", reason="characters")
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


def _short(text: str, digits: str) -> str:
    """How a short number is read; raises where there is none, which mostly means that the area code is missing."""
    if _ENQUIRIES.fullmatch(digits):
        raise refused(text, "premium-phone", reason="rate")
    if _HARMONISED.fullmatch(digits) or shortnumberinfo.is_valid_short_number_for_region(_number(digits), REGION):
        return f"{digits[:3]} {digits[3:]}".rstrip()
    raise refused(text, "phone", reason="area-code")


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
