"""What the parts of an offer may say: its words, places, times, prices and ways to get in touch.

Field names follow Open Referral HSDS 3 where it has one; the description of a field says so. A field's `title` is its
German name, its description is German, then English: both are part of the JSON Schema, which editors' forms show.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, Tag

from generator.catalogue.values.facts import (
    Ages,
    Cost,
    Digest,
    Email,
    Hours,
    Interval,
    IsoDate,
    Keys,
    Language,
    Line,
    Occasion,
    Phone,
    Position,
    Postcode,
    Prose,
    Url,
)
from generator.catalogue.values.shapes import BY_SHAPE, Alone, OneOrMore

HoursLabel = Literal["", "open", "walk-in", "counselling", "phone", "online", "office", "childcare"]
HOURS_LABELS: tuple[HoursLabel, ...] = get_args(HoursLabel)[1:]
Purpose = Literal["crisis", "counselling", "registration", "office", "whatsapp"]
LinkKind = Literal[
    "facebook", "instagram", "whatsapp", "telegram", "youtube", "programme", "chat", "video", "download", "other"
]
Payer = Literal["adult", "child", "family", "reduced", "siblings", "member", "material", "deposit"]


class Part(BaseModel):
    """Base of every part: frozen, no field that is not declared."""

    model_config = ConfigDict(extra="forbid", frozen=True)


TEXT_FIELDS = ("name", "summary", "description", "directions", "bring")
"""The fields of a text that families read."""


class Text(Part):
    """The words of one offer in one language."""

    name: Line = Field(
        title="Name",
        description="Name des Angebots. / Name of the offer (HSDS service.name).",
        examples=["Familienkiosk"],
        min_length=1,
        max_length=90,
    )
    summary: Line = Field(
        title="Kurzbeschreibung",
        description="In ein oder zwei Sätzen. / What it is, in one or two sentences (HSDS service.description).",
        examples=["Hier treffen sich Familien und bekommen Rat."],
        min_length=1,
        max_length=280,
    )
    description: Prose = Field(
        "",
        title="Beschreibung",
        description="Mehr dazu, Absätze durch eine leere Zeile getrennt. / More, empty lines between paragraphs "
        "(HSDS service.description).",
        max_length=3000,
    )
    directions: Line = Field(
        "",
        title="Weg",
        description="Wie man hinfindet. / How to find the door (HSDS location.transportation).",
        max_length=300,
    )
    bring: Line = Field(
        "",
        title="Mitbringen",
        description="Was man mitbringt. / What to bring (HSDS required_document.document).",
        max_length=300,
    )
    keywords: tuple[Annotated[Line, Field(min_length=1, max_length=60)], ...] = Field(
        (),
        title="Suchwörter",
        description="Weitere Wörter, nach denen Familien suchen. / Further words people search for.",
        examples=[["Krabbelgruppe", "Treff"]],
    )
    of: Digest | None = Field(
        None,
        title="Übersetzt von",
        description="Aus welchem deutschen Text übersetzt wurde; schreibt das Werkzeug. / Which German text this was "
        "translated from; written by the tool.",
        examples=["8c1f2a"],
    )
    by: Literal["machine", "reviewed", "person"] | None = Field(
        None,
        title="Übersetzt durch",
        description="machine: ein Computer hat übersetzt. reviewed: ein Mensch hat die Übersetzung geprüft (auch: "
        "person). / A computer translated; somebody has checked the translation.",
        examples=["reviewed"],
    )


STEP_FREE: Final = "step-free"
"""The key of access that finder and flyers have a sign for; the others stand on the offer's page."""


class Place(Part):
    """Where an offer happens (HSDS location and address)."""

    name: Line = Field(
        "", title="Haus", description="Name des Hauses. / Name of the house (HSDS location.name).", max_length=90
    )
    street: Line = Field(
        "",
        title="Straße",
        description="Straße und Hausnummer. / Street and number (HSDS address.address_1).",
        examples=["Musterstraße 1"],
        max_length=90,
    )
    postcode: Postcode | None = Field(
        None,
        title="Postleitzahl",
        description="Fünf Ziffern. / Five digits (HSDS address.postal_code).",
        examples=["01239"],
    )
    city: Line = Field("", title="Ort", description="Ort. / Town (HSDS address.city).", max_length=90)
    position: Position | None = Field(
        None,
        title="Lage",
        description="Breite, Länge in Grad (WGS 84). / Latitude, longitude (HSDS location.latitude, longitude).",
    )
    access: Keys = Field(
        (),
        title="Zugang",
        description="Schlüssel aus access.yml. / Keys of access.yml (HSDS accessibility.description).",
        examples=[["step-free", "stroller"]],
    )
    directions: dict[Language, Annotated[Line, Field(min_length=1, max_length=300)]] = Field(
        {},
        title="Weg zum Haus",
        description="Wie man hinfindet, je Sprache. / How to find it, by language (HSDS location.transportation).",
        examples=["{de: Eingang im Hof, en: Entrance in the yard}"],
    )

    def step_free(self) -> bool:
        """Whether one comes in without steps."""
        return STEP_FREE in self.access


class LabelledHours(Part):
    """Times of more than one kind (HSDS schedule.description)."""

    open: Hours | None = Field(None, title="Geöffnet", description="Wann offen ist. / When it is open.")
    walk_in: Hours | None = Field(
        None,
        alias="walk-in",
        title="Ohne Termin",
        description="Wann man ohne Termin kommen kann. / Without appointment.",
    )
    counselling: Hours | None = Field(None, title="Beratung", description="Wann beraten wird. / When advice is given.")
    phone: Hours | None = Field(None, title="Telefon", description="Wann jemand abhebt. / When calls are answered.")
    online: Hours | None = Field(None, title="Online", description="Wann es online geht. / When it is there online.")
    office: Hours | None = Field(
        None, title="Büro", description="Wann das Büro besetzt ist. / When the office is open."
    )
    childcare: Hours | None = Field(
        None, title="Kinderbetreuung", description="Wann Kinder betreut werden. / When children are looked after."
    )


AnyHours = Annotated[Annotated[Hours, Tag("text")] | Annotated[LabelledHours, Tag("fields")], BY_SHAPE]


def by_label(hours: Hours | LabelledHours | None) -> tuple[tuple[HoursLabel, Hours], ...]:
    """The times that are given, each with its label, in a fixed order; "" for times without one."""
    if not isinstance(hours, LabelledHours):
        return (("", hours),) if hours else ()
    given = ((label, getattr(hours, label.replace("-", "_"))) for label in HOURS_LABELS)
    return tuple((label, one) for label, one in given if one)


class Day(Part):
    """A single day on which it takes place."""

    on: Occasion = Field(title="Tag", description="Tag und Uhrzeit. / Day and times.")
    register_by: IsoDate | None = Field(
        None, title="Anmelden bis", description="Letzter Tag der Anmeldung. / Last day to register."
    )


Days = Annotated[tuple[Annotated[Day, Alone("on")], ...], Field(max_length=60)]


class Price(Part):
    """One of several prices (HSDS cost_option)."""

    amount: Cost = Field(title="Preis", description="Was es kostet. / What it costs (HSDS cost_option.amount).")
    for_: Payer | None = Field(
        None,
        alias="for",
        title="Für",
        description="Für wen oder wofür. / For whom or what (HSDS cost_option.option).",
        examples=["child"],
    )
    ages: Ages | None = Field(None, title="Alter", description="In welchem Alter. / At which ages.")


Prices = Annotated[tuple[Annotated[Price, Alone("amount")], ...], Field(min_length=1, max_length=12), OneOrMore()]


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


class Pause(Part):
    """How long an offer rests."""

    until: IsoDate = Field(title="Bis", description="Tag, an dem es weitergeht. / Day on which it goes on.")


class Source(Part):
    """Where an entry came from that was imported; for editors, not for families."""

    id: Line = Field("", title="Kennung", description="Kennung in der Quelle. / Its id there.", max_length=120)
    url: Url | None = Field(None, title="Adresse", description="Adresse in der Quelle. / Its address there.")
    taken: IsoDate | None = Field(
        None, title="Übernommen am", description="Tag der Übernahme. / Day it was taken over."
    )
    other: dict[str, Any] = Field(
        {}, title="Übriges", description="Was dort steht und hier kein Feld hat. / What has no field here."
    )


class Checked(Part):
    """When somebody last made sure that the entry is true (HSDS service.assured_date)."""

    on: IsoDate = Field(
        title="Geprüft am", description="Tag der letzten Prüfung. / Day of the last check (HSDS assured_date)."
    )
    by: Line = Field(
        title="Geprüft von",
        description="Welche Stelle, nie der Name einer Person. / Who checked: a role, never a person's name "
        "(HSDS service.assurer_email).",
        examples=["redaktion"],
        min_length=1,
        max_length=90,
    )
    every: Interval = Field(title="Prüfen alle", description="Wie oft geprüft wird. / How often to check again.")

    def due(self) -> date:
        """The day of the next check."""
        return self.every.after(self.on)

    def too_old(self, today: date) -> bool:
        """Whether the check is overdue by twice its interval: what was true then is no longer worth printing."""
        return self.every.after(self.every.after(self.due())) < today
