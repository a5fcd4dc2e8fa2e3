"""The catalogue's model: what the files under `offers/` may say.

All input is text (see `reading/yaml_text.py`); the types of `values/` turn it into values and refuse the rest. An
offer is described in `offer.py`, the settings in `settings.py`; here are the lists of `_catalogue` and the whole.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.catalogue.edition import Edition
from generator.catalogue.offer import Offer
from generator.catalogue.parts import Part, Place
from generator.catalogue.settings import Settings
from generator.catalogue.values.facts import (
    Ages,
    Keys,
    Language,
    Line,
    Phone,
    Postcode,
    Url,
    YesNo,
)

Label = Annotated[Line, Field(min_length=1, max_length=60)]
Labels = dict[Language, Label]
Synonyms = dict[Language, tuple[Label, ...]]


class District(Part):
    """A part of the town; its key is its address."""

    labels: Labels = Field(examples=["{de: Prohlis, en: Prohlis, ar: بروليس}"])
    neighbours: Keys = Field((), max_length=20, examples=[["gorbitz"]])
    postcodes: tuple[Postcode, ...] = Field(
        (),
        description="Postleitzahlen des Stadtteils; die Website zeigt sie noch nicht und sucht noch nicht danach. / "
        "Postcodes of the district; the site neither shows them nor finds by them yet.",
        examples=[["01239", "01237"]],
    )


class Topic(Part):
    """A topic families look for."""

    labels: Labels = Field(examples=["{de: Beratung, en: Advice}"])
    synonyms: Synonyms = Field({}, examples=["{de: [Rat, Hilfe]}"])
    quick_exit: YesNo = Field(
        default=False,
        title="Seite schnell verlassen",
        description="Seiten zu diesem Thema haben oben einen Knopf, der sofort auf eine harmlose Seite führt: für "
        "alle, die beim Lesen überrascht werden, etwa bei Gewalt. / Pages of this topic have a button that leads to a "
        "harmless page at once, for those who must not be seen reading: wherever it is about violence.",
    )


class Phase(Part):
    """A phase of life, from pregnancy to working life."""

    labels: Labels = Field(examples=["{de: Baby, en: Baby}"])
    ages: Ages | None = None
    synonyms: Synonyms = Field({}, examples=["{de: [Säugling]}"])


class Audience(Part):
    """People an offer is there for besides their children's age."""

    labels: Labels = Field(examples=["{de: Alleinerziehende, en: Single parents}"])
    synonyms: Synonyms = Field({}, examples=["{de: [allein mit Kind]}"])


Terms = dict[Language, Annotated[tuple[Label, ...], Field(max_length=80)]]


class Concept(Part):
    """A need as families put it, and where it leads; the words stand on no page, only the search knows them."""

    words: Terms = Field(
        title="Wörter",
        description="Was Familien dafür eintippen, je Sprache. / What families type for it, by language.",
        examples=["{de: [Schreibaby, Baby schreit], en: [crying baby]}"],
    )
    topics: Keys = Field(
        (), title="Themen", description="Schlüssel aus topics.yml. / Keys of topics.yml.", examples=[["health"]]
    )
    phases: Keys = Field(
        (), title="Lebensphasen", description="Schlüssel aus phases.yml. / Keys of phases.yml.", examples=[["baby"]]
    )
    audiences: Keys = Field(
        (),
        title="Zielgruppen",
        description="Schlüssel aus audiences.yml. / Keys of audiences.yml.",
        examples=[["single-parents"]],
    )
    offers: Keys = Field(
        (),
        max_length=60,
        title="Angebote",
        description="Die Angebote, die dafür da sind, das beste zuerst (Dateinamen ohne .yml). / Ids of the offers "
        "that are there for it, the best first.",
        examples=[["familienhebammen", "stillberatung"]],
    )
    helplines: tuple[Phone, ...] = Field(
        (),
        max_length=8,
        title="Notrufe",
        description="Nummern aus catalogue.yml, die über den Treffern stehen, wenn jemand in Not ist. / Numbers of "
        "helplines in catalogue.yml that stand above all results, where somebody is in danger.",
        examples=[["110"]],
    )


class Access(Part):
    """Something that makes a place reachable for everybody."""

    labels: Labels = Field(examples=["{de: Ohne Stufen, en: No steps}"])


class Provider(Part):
    """Who runs offers (HSDS organization); a proper name, the same in every language."""

    name: Line = Field(min_length=1, max_length=120, examples=["Jugendamt Dresden"])
    website: Url | None = None


class Gone(Part):
    """An address that leads to no other: what families read there."""

    gone: dict[Language, Annotated[Line, Field(min_length=1, max_length=280)]] = Field(
        title="Weg",
        description="Ein Satz je Sprache, was daraus geworden ist. / What has become of it, by language.",
        examples=["{de: Dieses Angebot gibt es nicht mehr.}"],
    )


Standing = Literal["active", "upcoming", "paused", "closed", "planned"]


class Catalogue(BaseModel):
    """Everything, validated. Mappings keep the order of their files; `offers` is sorted by id, whatever its status."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    settings: Settings
    districts: dict[str, District]
    topics: dict[str, Topic]
    phases: dict[str, Phase]
    access: dict[str, Access]
    providers: dict[str, Provider]
    places: dict[str, Place] = {}
    audiences: dict[str, Audience] = {}
    thesaurus: dict[str, Concept] = {}
    moved: dict[str, str | Gone] = Field(
        {}, description='Name of a page that was published once ("offers/fabi") -> of the one it leads to, at last'
    )
    offers: dict[str, Offer]
    editions: dict[str, Edition] = Field(
        {}, description="What was frozen of a district's paper, the oldest first, by its file below the folder"
    )
    files: dict[str, str] = Field(description="Id of an offer -> its file, relative to the catalogue's folder")
    today: date = Field(description="The day the catalogue was loaded for: decides on `valid` and `checked`")

    def district_of(self, edition: Edition) -> str:
        """The district of an edition as it is called today; "" where there is none any more."""
        moved = self.moved.get(f"districts/{edition.district}", f"districts/{edition.district}")
        key = moved.removeprefix("districts/") if isinstance(moved, str) else ""
        return key if key in self.districts else ""

    def editions_of(self, district: str) -> tuple[Edition, ...]:
        """The editions of a district's paper, the oldest first."""
        return tuple(edition for edition in self.editions.values() if self.district_of(edition) == district)

    def file_of(self, edition: Edition) -> str:
        """The file of an edition, below the catalogue's folder."""
        return next(file for file, one in self.editions.items() if one is edition)

    def published(self) -> tuple[Offer, ...]:
        """The offers in families' lists and on their flyers."""
        return tuple(offer for offer in self.offers.values() if self.shows(offer))

    def shows(self, offer: Offer) -> bool:
        """Whether the offer is one that families find."""
        return self.standing(offer) == "active" and not offer.for_professionals()

    def standing(self, offer: Offer) -> Standing:
        """How the offer stands on the catalogue's day. All but planned ones have a page."""
        if offer.status != "active" or offer.valid is None or self.today in offer.valid:
            return offer.status
        return "closed" if offer.valid.end and offer.valid.end < self.today else "upcoming"
