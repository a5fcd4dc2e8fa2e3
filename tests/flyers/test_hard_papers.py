"""Handout, booklet, poster and rally of catalogues that nobody wishes for: nothing is lost, all stays on its page."""

import pytest

from generator.catalogue.model import Catalogue
from generator.flyers.order import Order

from . import reading
from .conftest import Changes, made_catalogue
from .papers import outside, paper, sizes

pytestmark = pytest.mark.pdf

FORMATS = ("handout", "booklet", "poster", "rally")
LISTS = ("handout", "booklet")
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"
PHONES = [f"030 23125 {number}" for number in range(300, 310)]


def _place(number: int) -> Changes:
    return {
        "place": {
            "name": f"Haus {LONG} {number}",
            "street": f"Straße {number}",
            "postcode": "01239",
            "city": "Musterstadt",
        },
        "hours": "Mo 09:00-12:00; Tu 10:00-13:00; We 11:00-14:00; Th 12:00-15:00; Fr 13:00-16:00",
        "phone": f"030 23125 {310 + number}",
    }


def _hard() -> Catalogue:
    many = {
        "place": None,
        "hours": None,
        "places": [_place(number) for number in range(4)],
        "contact": {"phones": [{"number": phone, "for": "office", "hours": "Mo-Fr 09:00-12:00"} for phone in PHONES]},
    }
    nothing = {"place": None, "hours": None, "contact": {"email": "post@verein.example"}, "kind": "online"}
    arabic = {"texts": {"de": {"name": "مقهى الأمهات", "summary": " ".join(["Kommen"] * 40)}}}
    long = {"texts": {"de": {"name": LONG, "summary": f"{LONG} {LONG}"}}}
    return made_catalogue({"viele": many, "nichts": nothing, "arabisch": arabic, "lang": long})


@pytest.mark.parametrize("product", FORMATS)
@pytest.mark.parametrize(("language", "twin"), [("de", False), ("ar", True)])
def test_nothing_leaves_its_page_and_nothing_is_cut(product: str, language: str, twin: bool) -> None:  # noqa: FBT001
    made = paper(_hard(), product, Order("nord", language, twin=twin))
    assert (made.crowded, made.nowhere, made.warnings) == ((), (), ())
    assert outside(made.pdf, margin=5) == []


@pytest.mark.parametrize("product", LISTS)
@pytest.mark.parametrize(("language", "twin"), [("de", False), ("ar", True)])
def test_an_offer_with_ten_phones_and_four_places_is_there_whole(product: str, language: str, twin: bool) -> None:  # noqa: FBT001
    lines = reading.lines(paper(_hard(), product, Order("nord", language, twin=twin)).pdf)
    expected = [*PHONES, *(f"030 23125 {310 + number}" for number in range(4))]
    assert [phone for phone in expected if phone.replace(" ", "") not in lines] == []


@pytest.mark.parametrize("product", FORMATS)
def test_a_district_without_offers_gets_a_sound_page(product: str) -> None:
    made = paper(made_catalogue({"treff": {"districts": ["nord"]}}), product, Order("west", "de"))
    assert (made.crowded, made.warnings) == ((), ())
    assert len(sizes(made.pdf)) == {"handout": 1, "booklet": 4, "poster": 1, "rally": 1}[product]


@pytest.mark.parametrize("product", LISTS)
def test_a_hundred_and_twenty_offers_stand_there_each_with_its_code(product: str) -> None:
    offers: dict[str, Changes] = {f"offer-{number:03}": {} for number in range(120)}
    made = paper(made_catalogue(offers), product, Order("nord", "de"))
    assert len(reading.codes(made.pdf, 29, [15])) == 120
    assert made.crowded == ()


def test_a_poster_of_a_long_name_keeps_to_its_page() -> None:
    catalogue = made_catalogue()
    texts = {
        "de": catalogue.settings.texts["de"].model_copy(update={"name": f"{LONG} für alle Familien in Musterstadt"})
    }
    settings = catalogue.settings.model_copy(update={"texts": texts})
    made = paper(catalogue.model_copy(update={"settings": settings}), "poster", Order("nord", "vi", twin=True))
    assert (made.crowded, len(sizes(made.pdf)), outside(made.pdf, margin=5)) == ((), 1, [])
