"""The catalogue's model: what the files under `offers/` may say, field by field.

All input is text (see `source.py`); the annotated types of `values.py` turn it into values and refuse the rest.
Field names follow Open Referral HSDS 3 where it has one; the description of the field says so.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.catalogue.hours import Hours
from generator.catalogue.values import (
    Ages,
    Cost,
    Email,
    Interval,
    IsoDate,
    Key,
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

Status = Literal["active", "paused", "planned", "closed"]
Kind = Literal["in-person", "home-visit", "phone", "online", "course", "clinic"]
Registration = Literal["none", "phone", "email", "required", "referral"]


class Part(BaseModel):
    """Base of every part: frozen, no field that is not declared."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Part):
    """The words of one offer in one language."""

    name: Line = Field(description="Name of the offer (HSDS service.name)", max_length=90)
    summary: Line = Field(description="One or two sentences: what it is (HSDS service.description, short)", max_length=280)
    description: Prose = Field("", description="More, in paragraphs separated by an empty line (HSDS service.description)", max_length=3000)
    directions: Line = Field("", description="How to find the door (HSDS location.transportation)", max_length=300)
    bring: Line = Field("", description="What to bring (HSDS required_document.document)", max_length=300)
    keywords: tuple[Line, ...] = Field((), description="Further words people search for")
    of: str | None = Field(None, pattern=r"^[0-9a-f]{6}$", description="Which German text this was translated from; written by the tool")
    by: Literal["machine", "person"] | None = Field(None, description="Who translated")


class Place(Part):
    """Where an offer happens (HSDS location and address)."""

    name: Line = Field("", description="Name of the house (HSDS location.name)")
    street: Line = Field("", description="Street and number (HSDS address.address_1)")
    postcode: Postcode | None = Field(None, description="Five digits (HSDS address.postal_code)")
    city: Line = Field("", description="Town (HSDS address.city)")
    position: Position | None = Field(None, description="Latitude, longitude in degrees, WGS 84 (HSDS location.latitude, longitude)")
    access: tuple[Key, ...] = Field((), description="Keys of access.yml (HSDS accessibility.description)")


class Contact(Part):
    """How to reach an offer."""

    phone: Phone | None = Field(None, description="German number with area code (HSDS phone.number)")
    email: Email | None = Field(None, description="E-mail address (HSDS service.email)")
    website: Url | None = Field(None, description="https address (HSDS service.url)")


class Checked(Part):
    """When somebody last made sure that the entry is true (HSDS service.assured_date)."""

    on: IsoDate = Field(description="Day of the last check (HSDS service.assured_date)")
    by: Line = Field(description="Who checked: a role, never a person's name (HSDS service.assurer_email)")
    every: Interval = Field(description="How often to check again, such as 6 months")


class Offer(Part):
    """One family offer; the file's name is its id."""

    id: Key
    status: Status = Field(description="active offers are published (HSDS service.status)")
    provider: Key = Field(description="Key of providers.yml (HSDS organization)")
    topics: tuple[Key, ...] = Field(min_length=1, description="Keys of topics.yml (HSDS taxonomy_term)")
    phases: tuple[Key, ...] = Field(min_length=1, description="Keys of phases.yml (HSDS taxonomy_term)")
    ages: Ages | None = Field(None, description="Ages of the children (HSDS service.minimum_age, maximum_age)")
    kind: Kind = Field(description="In what form it is offered (HSDS location.location_type)")
    districts: tuple[Key, ...] | Literal["all"] = Field(description="Keys of districts.yml, or all (HSDS service_area)")
    languages: tuple[Language, ...] = Field(("de",), description="Languages spoken there, BCP 47 (HSDS language.code)")
    place: Place | None = Field(None, description="Where it happens (HSDS location)")
    hours: Hours | None = Field(None, description="Opening hours, a subset of the OSM opening_hours syntax (HSDS schedule)")
    cost: Cost = Field(description="What it costs (HSDS cost_option)")
    registration: Registration = Field("none", description="How to register (HSDS service.application_process)")
    anonymous: YesNo = Field(False, description="Whether one may stay anonymous")
    contact: Contact = Field(Contact(), description="How to reach it (HSDS phone, service.email, service.url)")
    valid: Period | None = Field(None, description="Outside it the offer is not published (HSDS schedule.valid_from, valid_to)")
    checked: Checked
    next: tuple[Key, ...] = Field((), description="Ids of the offers that come after this one in the chain")
    texts: dict[Language, Text]


class District(Part):
    """A part of the town; its key is its address."""

    labels: dict[Language, Line]
    neighbours: tuple[Key, ...] = ()
    postcodes: tuple[Postcode, ...] = ()


class Topic(Part):
    """A topic families look for."""

    labels: dict[Language, Line]
    synonyms: dict[Language, tuple[Line, ...]] = {}


class Phase(Part):
    """A phase of life, from pregnancy to working life."""

    labels: dict[Language, Line]
    ages: Ages | None = None
    synonyms: dict[Language, tuple[Line, ...]] = {}


class Access(Part):
    """Something that makes a place reachable for everybody."""

    labels: dict[Language, Line]


class Provider(Part):
    """Who runs offers (HSDS organization); a proper name, the same in every language."""

    name: Line
    website: Url | None = None


class ShortText(Part):
    """A name and a sentence."""

    name: Line
    summary: Line = ""


class Helpline(Part):
    """A number for an emergency, printed on every flyer."""

    phone: Phone
    always: YesNo = Field(False, description="Reachable day and night")
    texts: dict[Language, ShortText]


class Publisher(Part):
    """Who answers for the guide: imprint, flyers."""

    name: Line
    street: Line
    postcode: Postcode
    city: Line
    phone: Phone
    email: Email
    website: Url


class Settings(Part):
    """`_catalogue/catalogue.yml`."""

    municipality: Line
    state: Literal["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]
    languages: tuple[Language, ...] = Field(min_length=1)
    site: Url
    demo: YesNo = False
    publisher: Publisher
    helplines: tuple[Helpline, ...] = ()
    texts: dict[Language, ShortText]


class Catalogue(BaseModel):
    """Everything, validated. Mappings keep the order of their files; `offers` is sorted by id and holds every status."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    settings: Settings
    districts: dict[str, District]
    topics: dict[str, Topic]
    phases: dict[str, Phase]
    access: dict[str, Access]
    providers: dict[str, Provider]
    offers: dict[str, Offer]
    today: date = Field(description="The day the catalogue was loaded for: decides on `valid` and `checked`")

    def published(self) -> tuple[Offer, ...]:
        """The offers that are shown: active, and `today` within `valid`."""
        return tuple(o for o in self.offers.values() if o.status == "active" and (o.valid is None or self.today in o.valid))
