"""German beside the family's language, entry by entry: both people at the table point at the same line."""

from collections.abc import Callable

import pytest

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.press import Flyer
from generator.view.selection import nearby

from . import reading
from .conftest import Changes, flyer, made_catalogue, made_data

Printed = Callable[..., Flyer]

BOTH: Changes = {
    "districts": ["sued"],
    "languages": ["de", "ar"],
    "kind": "home-visit",
    "cost": "5 EUR",
    "texts": {
        "de": {"name": "Elterntreff", "summary": "Ein Ort zum Reden."},
        "ar": {"name": "ملتقى الوالدين", "summary": "مكان للحديث."},
    },
}


def _card(data: Json) -> Json:
    card: Json = data["phases"][0]["offers"][0]
    return card


def test_a_card_holds_the_same_offer_in_german(data_of: Callable[..., Json]) -> None:
    german = _card(data_of(made_catalogue({"treff": BOTH}), language="ar", twin=True))["german"]
    alone = _card(data_of(made_catalogue({"treff": BOTH})))
    assert german == {key: said for key, said in alone.items() if key not in {"id", "qr", "link", "german"}}


def test_without_a_twin_there_is_no_german_card(data_of: Callable[..., Json]) -> None:
    assert _card(data_of(made_catalogue({"treff": BOTH}), language="ar"))["german"] is None


@pytest.mark.pdf
def test_every_line_that_differs_stands_in_both_languages() -> None:
    pdf = flyer(made_data(made_catalogue({"treff": BOTH}), language="ar", twin=True)).pdf
    words = reading.words(pdf)
    german = ("Elterntreff", "Ein Ort zum Reden.", "Süd", "Mo–Fr 09:00–12:00 Uhr", "Deutsch und Arabisch", "5 €")
    said = ("ملتقى الوالدين", "مكان للحديث.", "والعربية")
    assert [it for it in (*german, *said) if reading.bare(it) not in words] == []
    assert reading.languages(pdf) >= {"ar", "de"}


@pytest.mark.pdf
def test_what_is_the_same_in_both_is_said_once() -> None:
    text = {"texts": {"de": {"name": "Quellwasser", "summary": "Nur auf Deutsch."}}}
    lines = reading.lines(flyer(made_data(made_catalogue({"treff": text}), language="ar", twin=True)).pdf)
    found = [
        lines.count(reading.bare(it)) for it in ("Quellwasser", "Nur auf Deutsch.", "030 23125 100", "Musterweg 5")
    ]
    assert found == [1, 1, 1, 1]


@pytest.mark.pdf
@pytest.mark.parametrize("language", ["ar", "fa", "uk", "vi"])
def test_on_the_flyers_of_a_town_nothing_is_lost_or_crosses_a_fold(
    dresden: Catalogue, printed: Printed, language: str
) -> None:
    made = printed("gorbitz", language, twin=True)
    words = reading.words(made.pdf)
    names = [offer.texts["de"].name for offer in nearby(dresden, "gorbitz").all()]
    assert [name for name in names if reading.bare(name) not in words] == []
    assert reading.outside(made.pdf, rtl=language in ("ar", "fa")) == []
    assert (made.nowhere, made.crowded, made.warnings, made.points >= 9) == ((), (), (), True)
    assert reading.structure(made.pdf).standards == ("ua-1", "a-2a")
