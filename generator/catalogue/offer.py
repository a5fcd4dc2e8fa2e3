"""One offer: what a file `offers/<folder>/<id>.yml` may say, field by field.

Field names follow Open Referral HSDS 3 where it has one; the description of the field says so. A field's `title` is its
German name, its description is German, then English: both are part of the JSON Schema, which editors' forms show.
"""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.catalogue.values.facts import (
    Ages,
    Cost,
    Digest,
    Email,
    Hours,
    Interval,
    IsoDate,
    Key,
    Keys,
    KeysOrAll,
    Language,
    Line,
    Period,
    Phone,
    Position,
    Postcode,
    Prose,
    Url,
    YesNo,
)

SOURCE_LANGUAGE: Final = "de"
"""What every offer is written in first: translations are made from it, and it stands in where one is missing."""
Status = Literal["active", "paused", "planned", "closed"]
Kind = Literal["in-person", "home-visit", "phone", "online", "course", "clinic"]
Registration = Literal["none", "phone", "email", "required", "referral"]


class Part(BaseModel):
    """Base of every part: frozen, no field that is not declared."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    by: Literal["machine", "person"] | None = Field(
        None, title="Übersetzt durch", description="Wer übersetzt hat. / Who translated.", examples=["machine"]
    )


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


class Contact(Part):
    """How to reach an offer."""

    phone: Phone | None = Field(
        None, title="Telefon", description="Deutsche Nummer mit Vorwahl. / Number with area code (HSDS phone.number)."
    )
    email: Email | None = Field(
        None, title="E-Mail", description="E-Mail-Adresse. / E-mail address (HSDS service.email)."
    )
    website: Url | None = Field(
        None, title="Internetseite", description="Adresse mit https://. / Address (HSDS service.url)."
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


class Offer(Part):
    """One family offer; the file's name is its id."""

    id: Key
    status: Status = Field(
        title="Status",
        description="Nur active wird veröffentlicht. / Only active offers are published (HSDS service.status).",
        examples=["active"],
    )
    provider: Key = Field(
        title="Träger",
        description="Schlüssel aus providers.yml. / Key of providers.yml (HSDS organization).",
        examples=["vsp"],
    )
    topics: Keys = Field(
        min_length=1,
        title="Themen",
        description="Schlüssel aus topics.yml. / Keys of topics.yml (HSDS taxonomy_term).",
        examples=[["everyday-help", "meeting"]],
    )
    phases: Keys = Field(
        min_length=1,
        title="Lebensphasen",
        description="Schlüssel aus phases.yml. / Keys of phases.yml (HSDS taxonomy_term).",
        examples=[["pregnancy", "baby"]],
    )
    ages: Ages | None = Field(
        None,
        title="Alter",
        description="Alter der Kinder. / Ages of the children (HSDS service.minimum_age, maximum_age).",
    )
    kind: Kind = Field(
        title="Form",
        description="In welcher Form es stattfindet. / In what form it is offered (HSDS location.location_type).",
        examples=["in-person"],
    )
    districts: KeysOrAll = Field(
        title="Stadtteile",
        description="Schlüssel aus districts.yml, oder all. / Keys of districts.yml, or all (HSDS service_area).",
        examples=[["prohlis"], "all"],
    )
    languages: tuple[Language, ...] = Field(
        ("de",),
        min_length=1,
        max_length=40,
        title="Sprachen",
        description="Sprachen, die dort gesprochen werden (BCP 47). / Languages spoken there (HSDS language.code).",
        examples=[["de", "ar"]],
    )
    place: Place | None = Field(None, title="Ort", description="Wo es stattfindet. / Where it happens (HSDS location).")
    hours: Hours | None = Field(
        None,
        title="Öffnungszeiten",
        description="Öffnungszeiten in der kurzen Schreibweise von OpenStreetMap. / Opening hours, a subset of the OSM "
        "opening_hours syntax (HSDS schedule).",
    )
    cost: Cost = Field(title="Kosten", description="Was es kostet. / What it costs (HSDS cost_option).")
    registration: Registration = Field(
        "none",
        title="Anmeldung",
        description="Wie man sich anmeldet. / How to register (HSDS service.application_process).",
        examples=["phone"],
    )
    anonymous: YesNo = Field(
        default=False,
        title="Anonym",
        description="Ob man anonym bleiben kann. / Whether one may stay anonymous.",
        examples=["yes"],
    )
    contact: Contact = Field(
        Contact(),
        title="Kontakt",
        description="Wie man es erreicht. / How to reach it (HSDS phone, service.email, service.url).",
    )
    valid: Period | None = Field(
        None,
        title="Gültig",
        description="Außerhalb davon wird nicht veröffentlicht. / Outside it the offer is not published "
        "(HSDS schedule.valid_from, valid_to).",
    )
    checked: Checked = Field(
        title="Geprüft",
        description="Wann zuletzt jemand nachgesehen hat. / When somebody last checked (HSDS assured_date).",
        examples=["{on: 2026-11-01, by: redaktion, every: 6 months}"],
    )
    next: Keys = Field(
        (),
        title="Danach",
        description="Was danach kommt (Dateinamen ohne .yml). / Ids of the offers that come next in the chain.",
        examples=[["kita-sozialarbeit"]],
    )
    texts: dict[Language, Text] = Field(
        title="Texte",
        description="Die Texte, je Sprache. / The words, by language.",
        examples=["{de: {name: Familienkiosk, summary: Hier treffen sich Familien.}}"],
    )
