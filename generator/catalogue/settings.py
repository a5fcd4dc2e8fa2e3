"""`_catalogue/catalogue.yml`: whose guide it is, and what holds for all of it."""

from typing import Literal

from pydantic import Field

from generator.catalogue.parts import Part
from generator.catalogue.values.facts import (
    Colour,
    Drawing,
    Email,
    Film,
    Hours,
    Key,
    Language,
    Line,
    Period,
    Phone,
    Picture,
    Postcode,
    Site,
    Subtitles,
    Tiles,
    Url,
    YesNo,
)

State = Literal["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]
Urgency = Literal["life", "now", "talk"]


class ShortText(Part):
    """A name and a sentence."""

    name: Line = Field(min_length=1, max_length=90, examples=["Familienlotse Dresden"])
    summary: Line = Field("", max_length=280, examples=["Angebote für Familien in Dresden."])


class HelplineText(Part):
    """What a helpline is called, and when to call it."""

    name: Line = Field(min_length=1, max_length=60, examples=["Polizei"])
    summary: Line = Field("", max_length=160, examples=["Rufen Sie an, wenn Sie bedroht werden."])


class Helpline(Part):
    """A number for an emergency, printed on every flyer."""

    phone: Phone
    urgency: Urgency = Field(
        "talk",
        description="life: Leben in Gefahr. now: es kann nicht warten. talk: jemand hört zu. / How urgent it is.",
        examples=["now"],
    )
    always: YesNo = Field(default=False, description="Tag und Nacht erreichbar. / Reachable day and night.")
    hours: Hours | None = Field(None, description="Wann jemand abhebt, statt always. / When calls are answered.")
    languages: tuple[Language, ...] = Field(
        (), max_length=40, description="Sprachen am Telefon. / Languages spoken on the phone.", examples=[["de", "ar"]]
    )
    texts: dict[Language, HelplineText] = Field(examples=["{de: {name: Polizei}}"])


class Publisher(Part):
    """Who answers for the guide: imprint, flyers."""

    name: Line = Field(min_length=1, max_length=120, examples=["Jugendamt Dresden"])
    street: Line = Field(min_length=1, max_length=90, examples=["Musterplatz 1"])
    postcode: Postcode = Field(examples=["01067"])
    city: Line = Field(min_length=1, max_length=90, examples=["Dresden"])
    phone: Phone
    email: Email
    website: Url


class Print(Part):
    """What a municipality looks like on paper."""

    logo: Drawing | None = Field(
        None,
        title="Logo",
        description="Name einer SVG-Datei in site_src/assets neben dem Katalog. / Name of an SVG in site_src/assets "
        "beside the catalogue.",
        examples=["wappen.svg"],
    )
    colour: Colour | None = Field(
        None,
        title="Farbe",
        description="Farbe der Überschriften und Balken, dunkel genug für weiße Schrift. / Colour of headings and "
        "bars, dark enough for white letters.",
        examples=["#0b5a6b"],
    )


class SignLanguage(Part):
    """A film in German Sign Language on the start page; its files stand in `site_src/assets` beside the catalogue."""

    film: Film = Field(
        title="Film", description="Name der Datei, .mp4 oder .webm. / Name of the file.", examples=["willkommen.mp4"]
    )
    subtitles: Subtitles = Field(
        title="Untertitel",
        description="Name der Datei mit deutschen Untertiteln, WebVTT. / Name of the file with German subtitles.",
        examples=["willkommen.vtt"],
    )
    picture: Picture | None = Field(
        None,
        title="Bild",
        description="Was zu sehen ist, bevor der Film läuft. / What is seen before the film runs.",
        examples=["willkommen.jpg"],
    )


class Settings(Part):
    """`_catalogue/catalogue.yml`."""

    municipality: Line = Field(min_length=1, max_length=90, examples=["Dresden"])
    state: State = Field(examples=["SN"])
    languages: tuple[Language, ...] = Field(min_length=1, examples=[["de", "en", "ar"]])
    site: Site = Field(examples=["https://familie-dresden.example"])
    demo: YesNo = False
    publisher: Publisher = Field(examples=["{name: Jugendamt Dresden, street: Musterplatz 1, …}"])
    helplines: tuple[Helpline, ...] = Field((), max_length=8, examples=[["{phone: 112, texts: {de: {name: Notruf}}}"]])
    school_holidays: tuple[Period, ...] = Field(
        (),
        max_length=40,
        title="Schulferien",
        description="Zeiträume der Schulferien. / Periods of school holidays.",
        examples=["[2026-12-23/2027-01-02]"],
    )
    quick_exit: Url = Field(
        "https://www.wikipedia.org/",
        title="Seite schnell verlassen",
        description="Die harmlose Seite, auf die der Knopf „Seite schnell verlassen“ führt. / The harmless page that "
        "the button for leaving quickly leads to.",
        examples=["https://www.wikipedia.org/"],
    )
    print: Print = Field(
        Print(),
        title="Druck",
        description="Logo und Farbe der Faltblätter. / Logo and colour of the flyers.",
        examples=['{logo: wappen.svg, colour: "#0b5a6b"}'],
    )
    sign_language: SignLanguage | None = Field(
        None,
        title="Gebärdensprache",
        description="Film in Deutscher Gebärdensprache auf der Startseite. / Film on the start page.",
        examples=["{film: willkommen.mp4, subtitles: willkommen.vtt}"],
    )
    map: Tiles | None = Field(
        None,
        title="Karte",
        description="Ein Kartenausschnitt in site_src/assets/map, den Sie selbst ausliefern. / An extract of a map in "
        "site_src/assets/map that you serve yourself.",
        examples=["stadt.pmtiles"],
    )
    easy_language: Key | None = Field(
        None,
        title="Leichte Sprache",
        description="Ihre Seite in Leichter Sprache, ohne Sprache und Endung. / Your page in Leichte Sprache.",
        examples=["leichte-sprache"],
    )
    texts: dict[Language, ShortText] = Field(examples=["{de: {name: Familienlotse Dresden}}"])
