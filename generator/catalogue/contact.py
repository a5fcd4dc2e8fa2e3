"""How to get in touch with an offer, all of it or at one of several places; see `parts.py` for names and titles."""

from typing import Annotated, Literal

from pydantic import Field

from generator.catalogue.parts import AnyHours, Days, Part, Place
from generator.catalogue.values.facts import Email, Hours, Language, Phone, Url
from generator.catalogue.values.shapes import OneOrMore

Purpose = Literal["crisis", "counselling", "registration", "office", "whatsapp"]
LinkKind = Literal[
    "facebook", "instagram", "whatsapp", "telegram", "youtube", "programme", "chat", "video", "download", "other"
]


class PhoneLine(Part):
    """A number with what it is for (HSDS phone)."""

    number: Phone = Field(
        title="Nummer", description="Deutsche Nummer mit Vorwahl. / With area code (HSDS phone.number)."
    )
    for_: Annotated[tuple[Purpose, ...], OneOrMore()] = Field(
        (),
        alias="for",
        title="Wofür",
        description="Wofür man dort anruft. / What it is for (HSDS phone.description).",
        examples=["crisis"],
    )
    languages: tuple[Language, ...] = Field(
        (),
        max_length=40,
        title="Sprachen",
        description="Sprachen am Telefon. / Languages spoken on the phone (HSDS phone.languages).",
        examples=[["ar"]],
    )
    hours: Hours | None = Field(None, title="Zeiten", description="Wann jemand abhebt. / When calls are answered.")


class WebLink(Part):
    """A further page of the offer (HSDS additional_urls)."""

    kind: LinkKind = Field(
        title="Art", description="Was es ist. / What it is (HSDS url.label).", examples=["instagram"]
    )
    url: Url = Field(title="Adresse", description="Adresse mit https://. / Address (HSDS url.url).")


class Contact(Part):
    """How to reach an offer."""

    phone: Phone | None = Field(
        None,
        title="Telefon",
        description="Die Nummer, die man zuerst anruft. / The number to call first (HSDS phone.number).",
    )
    phones: tuple[PhoneLine, ...] = Field(
        (),
        max_length=20,
        title="Weitere Nummern",
        description="Nummern mit ihrem Zweck. / Numbers with what they are for (HSDS phone).",
        examples=["[{number: 030 23125 110, for: crisis}]"],
    )
    email: Email | None = Field(
        None, title="E-Mail", description="E-Mail-Adresse. / E-mail address (HSDS service.email)."
    )
    website: Url | None = Field(
        None, title="Internetseite", description="Adresse mit https://. / Address (HSDS service.url)."
    )
    booking: Url | None = Field(
        None, title="Online-Anmeldung", description="Seite zum Anmelden oder Buchen. / Page to register or book on."
    )
    links: tuple[WebLink, ...] = Field(
        (),
        max_length=12,
        title="Weitere Seiten",
        description="Soziale Medien, Programm, Chat. / Social media, programme, chat (HSDS additional_urls).",
        examples=["[{kind: instagram, url: https://familien.example/instagram}]"],
    )

    def first(self) -> Phone | None:
        """The number to call first: `phone`, or else the first of `phones`."""
        return self.phone or next((line.number for line in self.phones), None)

    def numbers(self) -> tuple[PhoneLine, ...]:
        """Every number once: those for a crisis, then `phone`, then the others as they are written."""
        lines = self.phones
        if self.phone and all(line.number.e164 != self.phone.e164 for line in lines):
            lines = (PhoneLine(number=self.phone), *lines)
        first = self.phone.e164 if self.phone else ""
        return tuple(sorted(lines, key=lambda line: ("crisis" not in line.for_, line.number.e164 != first)))


class Venue(Part):
    """One of several places of an offer, with what differs there (HSDS service_at_location)."""

    place: Place = Field(title="Ort", description="Wo. / Where.", examples=["familienzentrum-prohlis"])
    hours: AnyHours | None = Field(None, title="Zeiten", description="Zeiten an diesem Ort. / Times at this place.")
    phone: Phone | None = Field(None, title="Telefon", description="Nummer an diesem Ort. / Number at this place.")
    contact: Contact | None = Field(
        None, title="Kontakt", description="Kontakt an diesem Ort. / Contact at this place."
    )
    dates: Days = Field((), title="Termine", description="Einzelne Tage an diesem Ort. / Single days at this place.")
