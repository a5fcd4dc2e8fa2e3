"""One offer: what a file `offers/<folder>/<id>.yml` may say, field by field; its parts stand in `parts.py`.

What an offer takes from its house (`part_of`) and from places.yml is already filled in, see `borrowing.py`.
"""

from typing import Annotated, Final, Literal

from pydantic import Field

from generator.catalogue.contact import Contact, Venue
from generator.catalogue.parts import AnyHours, Checked, Days, Part, Pause, Place, Prices, Source, Text
from generator.catalogue.values.facts import Ages, Key, Keys, KeysOrAll, Language, Period, YesNo
from generator.catalogue.values.shapes import OneOrMore

SOURCE_LANGUAGE: Final = "de"
"""What every offer is written in first: translations are made from it, and it stands in where one is missing."""
Status = Literal["active", "paused", "planned", "closed"]
Kind = Literal["in-person", "home-visit", "outreach", "phone", "online", "course", "clinic"]
Registration = Literal["none", "welcome", "phone", "email", "online", "required", "referral"]
PROFESSIONALS: Final = "professionals"
"""The audience whose offers are not for families: they stand on a page of their own."""
HOUSED = ("provider", "place", "places", "contact", "languages", "districts", "checked")
"""What an offer takes from the house it is part of, where it says nothing itself."""


class Offer(Part):
    """One family offer; the file's name is its id."""

    id: Key
    status: Status = Field(
        title="Status",
        description="Nur active steht in Listen; paused und closed behalten ihre Seite. / Only active offers are "
        "listed; paused and closed ones keep their page (HSDS service.status).",
        examples=["active"],
    )
    paused: Pause | None = Field(
        None,
        title="Pause",
        description="Bis wann es ruht, mit status: paused. / Until when it rests.",
        examples=["{until: 2027-03-01}"],
    )
    instead: Keys = Field(
        (),
        max_length=6,
        title="Stattdessen",
        description="Wohin man sich in der Pause oder nach dem Ende wendet (Dateinamen ohne .yml). / Ids of the offers "
        "to turn to meanwhile, or for good.",
        examples=[["krabbelgruppe-prohlis"]],
    )
    part_of: Annotated[Keys, OneOrMore()] = Field(
        (),
        max_length=6,
        title="Teil von",
        description="Haus, zu dem das Angebot gehört (Dateiname ohne .yml); von ihm kommen Träger, Ort, Kontakt, "
        "Sprachen, Stadtteile und Prüfung, wo hier nichts steht. / Id of the house it is part of; what is not said "
        "here comes from there.",
        examples=["familienzentrum-prohlis"],
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
    audience: Keys = Field(
        (),
        max_length=12,
        title="Zielgruppe",
        description="Für wen es besonders da ist, Schlüssel aus audiences.yml; professionals steht nicht in den Listen "
        "für Familien. / Whom it is for, keys of audiences.yml; professionals is not in families' lists (HSDS "
        "taxonomy_term).",
        examples=[["single-parents", "fathers"]],
    )
    kind: Annotated[tuple[Kind, ...], OneOrMore()] = Field(
        min_length=1,
        title="Form",
        description="In welcher Form es stattfindet, auch mehrere. / In what form it is offered, one or several (HSDS "
        "location.location_type).",
        examples=["in-person", ["in-person", "phone"]],
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
    interpretation: Literal["on-request"] | None = Field(
        None,
        title="Sprachmittlung",
        description="Ob jemand übersetzt, wenn man vorher fragt. / Whether there are interpreters (HSDS "
        "service.interpretation_services).",
        examples=["on-request"],
    )
    place: Place | None = Field(
        None,
        title="Ort",
        description="Wo es stattfindet: ein Schlüssel aus places.yml oder die Angaben selbst. / Where it happens: a "
        "key of places.yml or the place itself (HSDS location).",
    )
    places: tuple[Venue, ...] = Field(
        (),
        min_length=1,
        max_length=20,
        title="Orte",
        description="Mehrere Orte, statt place. / Several places, instead of place (HSDS service_at_location).",
        examples=['[{place: klinik-nord, hours: "Mo,Fr 09:00-12:00"}]'],
    )
    hours: AnyHours | None = Field(
        None,
        title="Öffnungszeiten",
        description="Öffnungszeiten in der kurzen Schreibweise von OpenStreetMap, oder mehrere mit ihrer Art. / "
        "Opening hours, a subset of the OSM opening_hours syntax, or several of different kinds (HSDS schedule).",
    )
    dates: Days = Field(
        (),
        title="Termine",
        description="Einzelne Tage. / Single days (HSDS schedule).",
        examples=["[2026-12-03 10:00-14:30]"],
    )
    cost: Prices = Field(
        (),
        title="Kosten",
        description="Was es kostet, oder eine Liste von Preisen. / What it costs, or several prices (HSDS "
        "cost_option).",
    )
    registration: Annotated[tuple[Registration, ...], OneOrMore()] = Field(
        ("none",),
        min_length=1,
        title="Anmeldung",
        description="Wie man sich anmeldet, auch mehrere Wege. / How to register, one way or several (HSDS "
        "service.application_process).",
        examples=["phone", ["phone", "email"]],
    )
    children: Literal["welcome", "care"] | None = Field(
        None,
        title="Kinder",
        description="Ob Kinder mitkommen können (welcome) oder betreut werden (care). / Whether children may come, or "
        "are looked after.",
        examples=["welcome"],
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
        description="Außerhalb davon steht es nicht in Listen. / Outside it the offer is not listed "
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
        description="Was danach kommt, wenn dieses endet (Dateinamen ohne .yml). / Ids of the offers that come next in "
        "the chain, when this one ends.",
        examples=[["kita-sozialarbeit"]],
    )
    texts: dict[Language, Text] = Field(
        title="Texte",
        description="Die Texte, je Sprache. / The words, by language.",
        examples=["{de: {name: Familienkiosk, summary: Hier treffen sich Familien.}}"],
    )
    source: Source | None = Field(
        None,
        title="Quelle",
        description="Woher ein übernommener Eintrag kommt. / Where an imported entry came from.",
        examples=["{id: 4711, url: https://familien.example/4711, taken: 2026-11-01}"],
    )

    def venues(self) -> tuple[Venue, ...]:
        """Where it happens, one or several places; () where there is none."""
        return (Venue(place=self.place),) if self.place else self.places

    def free(self) -> bool:
        """Whether nobody has to pay."""
        return bool(self.cost) and all(price.amount.kind == "free" for price in self.cost)

    def unregistered(self) -> bool:
        """Whether one may come without having registered."""
        return not {"none", "welcome"}.isdisjoint(self.registration)

    def step_free(self) -> bool:
        """Whether there is a place of it without steps."""
        return any(venue.place.step_free() for venue in self.venues())

    def for_professionals(self) -> bool:
        """Whether it is for professionals alone, and not for families."""
        return self.audience == (PROFESSIONALS,)
