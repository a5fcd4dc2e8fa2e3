"""A catalogue made for these tests, the real one, and flyers that are printed once per run."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue, District, Phase, Provider, Topic
from generator.catalogue.offer import Offer
from generator.catalogue.settings import Settings
from generator.flyers import press
from generator.flyers.cards import Json
from generator.flyers.order import Order, Profile
from generator.flyers.press import Flyer
from generator.flyers.products import PRODUCTS

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")

TRIFOLD = PRODUCTS["trifold"]

Changes = dict[str, Any]


def _settings() -> Settings:
    return Settings.model_validate(
        {
            "municipality": "Musterstadt",
            "state": "SN",
            "languages": LANGUAGES,
            "site": "https://familie.example",
            "demo": "yes",
            "publisher": {
                "name": "Jugendamt Musterstadt",
                "street": "Musterplatz 1",
                "postcode": "01067",
                "city": "Musterstadt",
                "phone": "030 23125 900",
                "email": "familie@stadt.example",
                "website": "https://stadt.example",
            },
            "helplines": [
                {"phone": "112", "always": "yes", "texts": {"de": {"name": "Rettungsdienst", "summary": "In Not."}}},
                {"phone": "116117", "texts": {"de": {"name": "Bereitschaftsdienst"}, "ar": {"name": "الطبيب المناوب"}}},
            ],
            "texts": {"de": {"name": "Familienlotse Musterstadt"}, "ar": {"name": "دليل العائلة"}},
        }
    )


def made_offer(key: str, changes: Changes) -> Offer:
    """An offer of the district Nord, with `changes`."""
    plain: Changes = {
        "id": key,
        "status": "active",
        "provider": "verein",
        "topics": ["meeting"],
        "phases": ["baby"],
        "kind": "in-person",
        "districts": ["nord"],
        "place": {"name": "Haus der Familie", "street": "Musterweg 5", "postcode": "01239", "city": "Musterstadt"},
        "hours": "Mo-Fr 09:00-12:00; PH off",
        "cost": "free",
        "contact": {"phone": "030 23125 100"},
        "checked": {"on": "2026-11-02", "by": "redaktion", "every": "6 months"},
        "texts": {"de": {"name": f"Angebot {key}", "summary": "Kommen Sie vorbei und bringen Sie Ihr Kind mit."}},
    }
    return Offer.model_validate({**plain, **changes})


def made_catalogue(offers: dict[str, Changes] | None = None, **changes: object) -> Catalogue:
    """A town with the districts Nord and Süd (neighbours) and West, and these offers."""
    made = {key: made_offer(key, change) for key, change in (offers or {"treff": {}}).items()}
    labels = {"de": "Schwangerschaft", "ar": "الحمل"}, {"de": "Baby", "ar": "الرضيع"}, {"de": "Schule", "ar": "المدرسة"}
    catalogue = Catalogue(
        settings=_settings(),
        districts={
            "nord": District(labels={"de": "Nord", "ar": "الشمال"}, neighbours=("sued",)),
            "sued": District(labels={"de": "Süd", "ar": "الجنوب"}, neighbours=("nord",)),
            "west": District(labels={"de": "West"}),
        },
        topics={"meeting": Topic(labels={"de": "Treffen"})},
        phases={key: Phase(labels=label) for key, label in zip(("pregnancy", "baby", "school"), labels, strict=True)},
        access={},
        providers={"verein": Provider(name="Verein")},
        offers=made,
        files={key: f"nord/{key}.yml" for key in made},
        today=TODAY,
    )
    return catalogue.model_copy(update=changes)


def made_data(
    catalogue: Catalogue,
    district: str = "nord",
    language: str = "de",
    *,
    twin: bool = False,
    profile: Profile = "screen",
) -> Json:
    """The data of a tri-fold."""
    return TRIFOLD.data(catalogue, Order(district, language, twin, profile), None)


def flyer(data: Json) -> Flyer:
    """The tri-fold of these data."""
    return press.printed(TRIFOLD.template, data)


@pytest.fixture(scope="session")
def catalogue_of() -> Callable[..., Catalogue]:
    return made_catalogue


@pytest.fixture(scope="session")
def data_of() -> Callable[..., Json]:
    return made_data


@pytest.fixture(scope="session")
def dresden() -> Catalogue:
    """The real catalogue of this repository."""
    loaded = load(ROOT / "offers", TODAY, base=ROOT)
    assert loaded.catalogue is not None, [problem for problem in loaded.problems if problem.level == "error"]
    return loaded.catalogue


@pytest.fixture(scope="session")
def printed(dresden: Catalogue) -> Callable[..., Flyer]:
    """The flyer of a district of the real catalogue in a language, as `made_data` takes it, made once."""
    return lru_cache(maxsize=None)(lambda *order, **more: flyer(made_data(dresden, *order, **more)))
