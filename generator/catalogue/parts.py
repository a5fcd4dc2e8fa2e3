"""What the parts of an offer may say: its words, places, times and prices; how to get in touch is in `contact.py`.

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
    Hours,
    Interval,
    IsoDate,
    Keys,
    Language,
    Line,
    Occasion,
    Position,
    Postcode,
    Prose,
    Url,
)
from generator.catalogue.values.shapes import BY_SHAPE, Alone, OneOrMore

HoursLabel = Literal["", "open", "walk-in", "counselling", "phone", "online", "office", "childcare"]
HOURS_LABELS: tuple[HoursLabel, ...] = get_args(HoursLabel)[1:]
Payer = Literal["adult", "child", "family", "reduced", "siblings", "member", "material", "deposit"]


_FORGOTTEN: Final[set[str]] = set()


class Part(BaseModel):
    """Base of every part: frozen, no field that is not declared."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def model_post_init(self, _context: Any) -> None:
        """Forget which fields were given: nobody asks, and of a large catalogue it is a quarter."""
        object.__setattr__(self, "__pydantic_fields_set__", _FORGOTTEN)  # the model is frozen


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

    def words(self) -> str:
        """All that families read, one field of `TEXT_FIELDS` below the other."""
        return f"{self.name}\n{self.summary}\n{self.description}\n{self.directions}\n{self.bring}"


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

    def in_one_line(self) -> str:
        """The house, the street and the town: "Familienkiosk, Musterstraße 1, 01239 Dresden"."""
        town = " ".join(filter(None, (self.postcode, self.city)))
        return ", ".join(filter(None, (self.name, self.street, town)))


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
