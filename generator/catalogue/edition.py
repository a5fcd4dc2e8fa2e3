"""An edition: what stood on a district's paper on a day, so that its page can say what has changed since.

Everything is kept as plain text: what was printed stays readable, whatever a field of an offer may say one day.
"""

from typing import Annotated

from pydantic import Field

from generator.catalogue.parts import Part
from generator.catalogue.values.facts import EditionCode, IsoDate, Key, Line

Lines = Annotated[tuple[Annotated[Line, Field(min_length=1)], ...], Field(max_length=200)]


class Printed(Part):
    """What paper says of one offer besides its words, each fact as its own file writes it."""

    name: Line = Field(min_length=1, examples=["Familienkiosk"])
    places: Lines = Field((), examples=[["Musterstraße 1, 01239 Dresden"]])
    phones: Lines = Field((), examples=[["030 23125 100"]])
    contact: Lines = Field((), examples=[["kiosk@familien.example"]])
    hours: Lines = Field((), examples=[["Mo-Fr 09:00-12:00"]])
    dates: Lines = Field((), examples=[["2026-12-03 10:00-14:30"]])
    until: IsoDate | None = None
    cost: Lines = Field((), examples=[["free"]])
    registration: Lines = Field((), examples=[["phone"]])
    ages: Lines = Field((), examples=[["0-6"]])
    languages: Lines = Field((), examples=[["de", "ar"]])
    details: Lines = Field((), examples=[["home-visit"]])


class Edition(Part):
    """`_catalogue/editions/<day>-<district>.yml`: a district's paper of a day, written by `familienlotse release`.

    `code` is printed ("P-07") and part of its address, `/q/p-07/`. `offers` are those on the paper, by id.
    """

    code: EditionCode = Field(examples=["P-07"])
    district: Key = Field(examples=["prohlis"])
    on: IsoDate = Field(examples=["2026-11-26"])
    offers: dict[Key, Printed] = Field(examples=["{familienkiosk: {name: Familienkiosk}}"])

    @property
    def letters(self) -> str:
        """What the codes of a district's editions begin with: "P"."""
        return self.code.partition("-")[0]

    @property
    def number(self) -> int:
        """The edition's number among its district's: 7."""
        return int(self.code.partition("-")[2])
