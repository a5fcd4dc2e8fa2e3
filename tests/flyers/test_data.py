"""What a flyer says and in what order, before anything is printed."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue
from generator.catalogue.parts import Text
from generator.catalogue.translation import german_digest
from generator.flyers.cards import Json
from generator.flyers.frame import last_check
from generator.view.words import words

Made = Callable[..., Catalogue]
Data = Callable[..., Json]

ISOLATE, END = "\u2066", "\u2069"


def _cards(data: Json) -> list[Json]:
    return [card for phase in data["phases"] for card in phase["offers"]]


def test_own_offers_come_before_those_of_the_town_and_of_the_neighbours(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of(
        {
            "a-neighbour": {"districts": ["sued"]},
            "b-town": {"districts": "all"},
            "c-own": {"districts": ["nord"]},
            "d-elsewhere": {"districts": ["west"]},
        }
    )
    assert [card["id"] for card in _cards(data_of(catalogue))] == ["c-own", "b-town", "a-neighbour"]


def test_only_an_offer_of_a_neighbour_names_its_district(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"a": {"districts": ["sued"]}, "b": {"districts": "all"}, "c": {}})
    assert {card["id"]: card["district"] for card in _cards(data_of(catalogue))} == {"a": "Süd", "b": "", "c": ""}


def test_an_offer_of_several_districts_names_those_next_door(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"a": {"districts": ["sued", "west"]}})
    assert [card["district"] for card in _cards(data_of(catalogue))] == ["Süd"]


def test_offers_stand_under_the_first_phase_they_are_for(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"a": {"phases": ["school", "pregnancy"]}, "b": {"phases": ["school"]}})
    phases = data_of(catalogue)["phases"]
    found = [(phase["label"], phase["step"], [card["id"] for card in phase["offers"]]) for phase in phases]
    assert found == [("Schwangerschaft", 0, ["a"]), ("Schule", 2, ["b"])]


def test_an_offer_that_is_paused_is_on_no_flyer(catalogue_of: Made, data_of: Data) -> None:
    assert data_of(catalogue_of({"treff": {"status": "paused"}}))["phases"] == []


def test_codes_lead_to_short_addresses_in_upper_case(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of(), language="ar")
    assert data["cover"]["link"] == "https://familie.example/ar/districts/nord/"
    assert _cards(data)[0]["link"] == "https://familie.example/ar/offers/treff/"
    assert len(short_code("districts/nord")) == 6


def test_german_words_in_another_language_carry_a_sign_that_is_explained(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of(), language="uk")
    card = _cards(data)[0]
    assert (card["sign"], card["name"]["lang"], data["guidance"]["german"]["sign"]) == ("DE", "de", "DE")


def test_a_translated_flyer_has_no_sign(catalogue_of: Made, data_of: Data) -> None:
    texts = {"de": {"name": "Treff", "summary": "Ein Ort."}, "uk": {"name": "Зустріч", "summary": "Місце."}}
    data = data_of(catalogue_of({"treff": {"texts": texts}}), language="uk")
    assert (_cards(data)[0]["sign"], data["guidance"]["german"]) == ("", None)


@pytest.mark.parametrize(
    ("marks", "sentences"),
    [({"by": "machine"}, 3), ({"of": "000000"}, 3), ({}, 3), ({"of": "current", "by": "person"}, 2)],
)
def test_a_translation_in_doubt_is_said_on_the_flyer(
    catalogue_of: Made, data_of: Data, marks: dict[str, str], sentences: int
) -> None:
    german = {"name": "Treff", "summary": "Ein Ort."}
    digest = german_digest(Text.model_validate(german))
    ukrainian = {
        "name": "Зустріч",
        "summary": "Місце.",
        **{key: mark.replace("current", digest) for key, mark in marks.items()},
    }
    data = data_of(catalogue_of({"treff": {"texts": {"de": german, "uk": ukrainian}}}), language="uk")
    assert len(data["guidance"]["lines"]) == sentences


def test_numbers_and_addresses_are_islands_in_arabic(catalogue_of: Made, data_of: Data) -> None:
    card = _cards(data_of(catalogue_of(), language="ar"))[0]
    assert card["phones"][0]["text"] == f"{ISOLATE}030\u00a023125\u00a0100{END}"
    places = ["Haus der Familie", "Musterweg\u00a05, 01239\u00a0Musterstadt"]
    assert card["place"] == [f"{ISOLATE}{place}{END}" for place in places]


def test_that_public_holidays_are_closed_is_said_once_for_all(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"treff": {"hours": "Mo 09:00-12:00,14:00-16:00; PH off; SH off"}})
    said = words("de").gettext
    assert _cards(data_of(catalogue))[0]["hours"] == [
        {"days": "Mo", "times": ["09:00–12:00 Uhr,", "14:00–16:00 Uhr"], "note": ""},
        {"days": "", "times": [], "note": said("closed in the school holidays")},
    ]


def test_without_a_phone_the_mail_address_is_printed(catalogue_of: Made, data_of: Data) -> None:
    card = _cards(data_of(catalogue_of({"treff": {"contact": {"email": "treff@verein.example"}}})))[0]
    assert (card["phones"], card["write"]["text"]) == ([], "treff@verein.example")


def test_languages_are_named_only_where_more_than_german_is_spoken(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"a": {"languages": ["de"]}, "b": {"languages": ["de", "ar"]}})
    assert [card["spoken"] for card in _cards(data_of(catalogue))] == ["", "Deutsch und Arabisch"]


def test_a_home_visit_says_so(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"a": {"kind": "home-visit"}, "b": {}})
    home = words("de").gettext("Somebody comes to your home")
    assert [card["kind"] for card in _cards(data_of(catalogue))] == [home, ""]


def test_a_house_called_like_the_offer_is_not_repeated(catalogue_of: Made, data_of: Data) -> None:
    place = {"name": "Angebot treff", "street": "Musterweg 5", "city": "Musterstadt"}
    card = _cards(data_of(catalogue_of({"treff": {"place": place}})))[0]
    assert card["place"] == ["Musterweg\u00a05, Musterstadt"]


def test_a_flyer_is_dated_by_the_newest_check(catalogue_of: Made, data_of: Data) -> None:
    days = {"a": "2026-03-01", "b": "2026-05-09"}
    catalogue = catalogue_of(
        {key: {"checked": {"on": day, "by": "redaktion", "every": "6 months"}} for key, day in days.items()}
    )
    assert (last_check(catalogue), data_of(catalogue)["made"]) == (date(2026, 5, 9), "2026-05-09")


def test_sample_data_are_marked_and_real_data_are_not(catalogue_of: Made, data_of: Data) -> None:
    sample = catalogue_of()
    real = sample.model_copy(update={"settings": sample.settings.model_copy(update={"demo": False})})
    assert (bool(data_of(sample)["demo"]), data_of(real)["demo"]) == (True, "")


def test_the_data_are_plain_json(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of(), language="fa")
    assert json.loads(json.dumps(data)) == data
