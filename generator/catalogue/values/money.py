"""What an offer costs, as editors write it: `free`, `5 EUR`, `5-8 EUR per visit`, `donation`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal, Self

from generator.catalogue.values.base import TextValue, refused

PER = ("course", "visit", "month", "family", "hour", "day", "year", "week", "person", "child")
# Prices without a number.
_WORDS = ("free", "by-income", "donation", "on-request")
_EUROS = r"[0-9]{1,4}(?:[.,][0-9]{2})?"
_COST = re.compile(rf"({_EUROS})(?: ?[-–] ?({_EUROS}))? EUR(?: per ({'|'.join(PER)}))?")
_COST_NEAR = re.compile(
    rf"(?:ab |ca\.? )?(?:(?:€|eur|euro) ?)?([0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?)(?:,-)?(?: ?(?:€|eur|euro))?"
    rf"(?: ?(?:-|–|bis|to) ?({_EUROS}))? ?(?:€|eur|euro)?(?: ?(?:per|pro|je|im|/) ?(\w+)| (monat|jähr)lich)?"
)
_EURO = "(?:€|eur|euro)"
_REDUCED = re.compile(
    rf"({_EUROS}) ?{_EURO}[ ,;/(]{{1,4}}(?:ermäßigt:? ({_EUROS}) ?{_EURO}|({_EUROS}) ?{_EURO} ermäßigt)\)?"
)
_NEAR = {
    **dict.fromkeys(("kostenlos", "kostenfrei", "frei", "gratis", "umsonst", "0", "keine", "none", "no"), "free"),
    **dict.fromkeys(("keine kosten", "ohne kosten", "nein", "0,-"), "free"),
    **dict.fromkeys(("einkommensabhängig", "nach einkommen", "income"), "by-income"),
    **dict.fromkeys(("spende", "auf spendenbasis", "spenden", "gegen spende", "donations"), "donation"),
    **dict.fromkeys(("auf anfrage", "nach absprache", "anfragen", "request", "ask"), "on-request"),
}  # fmt: skip
_PER_WORDS = {
    "kurs": "course", "besuch": "visit", "termin": "visit", "treffen": "visit", "familie": "family",
    "stunde": "hour", "tag": "day", "jahr": "year", "woche": "week", "person": "person", "kind": "child",
    "monat": "month", "jähr": "year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost(TextValue):
    """What an offer costs: `free`, `by-income`, `donation`, `on-request`, `5 EUR`, `5-8 EUR per course`.

    `amount` is in euros, `most` the upper end of a range.
    """

    kind: Literal["free", "by-income", "donation", "on-request", "amount"]
    amount: Decimal | None = None
    per: str = ""
    most: Decimal | None = None

    PATTERN: ClassVar[str] = f"^(?:{'|'.join(_WORDS)}|{_COST.pattern})$"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("free", "5 EUR", "15-20 EUR per course", "by-income", "donation")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a cost; raises PydanticCustomError "cost"."""
        if text in _WORDS:
            return cls(text)  # type: ignore[arg-type]
        match = _COST.fullmatch(text)
        if match is None or not re.search("[1-9]", match[2] or match[1]):
            raise refused(text, "cost", reason="form", suggestion=_near_cost(text.lower()))
        least, most = _euros(match[1]), _euros(match[2]) if match[2] else None
        if most is not None and most <= least:
            raise refused(text, "cost", reason="order", suggestion=_turned(match) if most < least else "")
        return cls("amount", least, match[3] or "", most)

    def __str__(self) -> str:
        """Write it as it is read."""
        if self.kind != "amount":
            return self.kind
        most = f"-{self.most}" if self.most is not None else ""
        return f"{self.amount}{most} EUR{f' per {self.per}' if self.per else ''}"


def _euros(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _turned(match: re.Match[str]) -> str:
    return f"{match[2]}-{match[1]} EUR{f' per {match[3]}' if match[3] else ''}"


def _near_cost(text: str) -> str:
    if re.fullmatch(r"0+([.,](00?|-))? ?(€|eur|euro)( .*)?", text):
        return "free"
    if text in _WORDS or text in _NEAR:
        return _NEAR.get(text, text)
    if match := _REDUCED.fullmatch(text):
        return f"[{match[1]} EUR, {{amount: {match[2] or match[3]} EUR, for: reduced}}]"
    match = _COST_NEAR.fullmatch(re.sub(r"(?<=^[0-9])\.(?=[0-9]{3}(?![0-9]))", "", text))
    if match is None:
        return ""
    least, most = (re.sub(r"([.,][0-9])$", r"\g<1>0", part) if part else "" for part in match.groups()[:2])
    unit = match[3] or match[4] or ""
    per = _PER_WORDS.get(unit, unit)
    near = f"{least}{f'-{most}' if most else ''} EUR{f' per {per}' if per else ''}"
    return near if _COST.fullmatch(near) else ""
