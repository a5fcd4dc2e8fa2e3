"""What a flyer says and in what order, before anything is printed."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from generator.catalogue.address import short_code
from generator.catalogue.model import Access, Catalogue, Phase
from generator.catalogue.parts import Text
from generator.catalogue.translation import german_digest
from generator.flyers.cards import Json
from generator.flyers.frame import last_check
from generator.view.selection import on_paper
from generator.view.words import words

from .conftest import Changes

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


def test_what_is_there_in_most_phases_stands_first_under_a_head_for_all_families(
    catalogue_of: Made, data_of: Data
) -> None:
    keys = ("pregnancy", "birth", "baby", "toddler", "kita", "school")
    phases = {key: Phase(labels={"de": key}) for key in keys}
    catalogue = catalogue_of({"a": {"phases": keys[:5]}, "b": {"phases": keys[:4]}}, phases=phases)
    found = [(it["label"], it["step"], [card["id"] for card in it["offers"]]) for it in data_of(catalogue)["phases"]]
    assert found == [("Für alle Familien", -1, ["a"]), ("pregnancy", 0, ["b"])]


def test_an_offer_whose_check_is_overdue_says_when_it_was_checked(catalogue_of: Made, data_of: Data) -> None:
    def checked(day: str) -> Changes:
        return {"checked": {"on": day, "by": "redaktion", "every": "3 months"}}

    catalogue = catalogue_of({"a": checked("2026-08-22"), "b": checked("2026-08-21")})
    found = {card["id"]: card["checked"] for card in _cards(data_of(catalogue))}
    assert found == {"a": "", "b": "Zuletzt geprüft: 21.\u00a0August 2026"}


def test_an_offer_overdue_by_twice_its_interval_stays_off_paper(catalogue_of: Made, data_of: Data) -> None:
    def checked(day: str) -> Changes:
        return {"checked": {"on": day, "by": "redaktion", "every": "3 months"}}

    catalogue = catalogue_of({"a": checked("2026-02-22"), "b": checked("2026-02-21")})
    assert [card["id"] for card in _cards(data_of(catalogue))] == ["a"]


def test_ages_and_how_to_register_stand_on_every_card(catalogue_of: Made, data_of: Data) -> None:
    phases = {"baby": Phase.model_validate({"labels": {"de": "Baby"}, "ages": "0m-12m"})}
    catalogue = catalogue_of({"a": {}, "b": {"ages": "3-6", "registration": ["phone", "email"]}}, phases=phases)
    found = {card["id"]: (card["ages"], card["ways"]) for card in _cards(data_of(catalogue))}
    assert found == {
        "a": ("0–12\u00a0Monate", "Ohne Anmeldung"),
        "b": ("3–6\u00a0Jahre", "Bitte telefonisch anmelden · Bitte per E-Mail anmelden"),
    }


def test_that_most_is_free_is_said_once_and_a_price_on_its_card(catalogue_of: Made, data_of: Data) -> None:
    catalogue = catalogue_of({"a": {}, "b": {"cost": "5 EUR"}, "c": {}})
    unknown = catalogue.offers["c"].model_copy(update={"cost": ()})
    data = data_of(catalogue.model_copy(update={"offers": {**catalogue.offers, "c": unknown}}))
    found = {card["id"]: card["cost"] for card in _cards(data)}
    assert found == {"a": "", "b": "5\u00a0€", "c": "bitte nach dem Preis fragen"}
    assert "Wo kein Preis steht, ist das Angebot kostenlos." in data["guidance"]["lines"]


def test_a_place_without_steps_has_a_sign_that_is_explained(catalogue_of: Made, data_of: Data) -> None:
    access = {"step-free": Access(labels={"de": "Ohne Stufen"})}
    place = {"street": "Weg 5", "city": "Musterstadt"}
    offers = {"a": {"place": {**place, "access": ["step-free"]}}, "b": {"place": place}}
    data = data_of(catalogue_of(offers, access=access))
    assert {card["id"]: card["access"] for card in _cards(data)} == {"a": "Ohne Stufen", "b": ""}
    assert data["guidance"]["access"] == "Ohne Stufen"
    assert data_of(catalogue_of({"b": {"place": place}}, access=access))["guidance"]["access"] == ""


@pytest.mark.parametrize(
    ("language", "tongue", "district"),
    [
        ("de", {"own": "Deutsch", "german": ""}, {"own": "Nord", "german": ""}),
        ("de-simple", {"own": "Einfache Sprache", "german": ""}, {"own": "Nord", "german": ""}),
        ("ar", {"own": "العربية", "german": "Arabisch"}, {"own": "الشمال", "german": "Nord"}),
        ("vi", {"own": "Tiếng Việt", "german": "Vietnamesisch"}, {"own": "Nord", "german": ""}),
    ],
)
def test_the_cover_says_language_and_district_for_the_family_and_for_the_team(
    catalogue_of: Made, data_of: Data, language: str, tongue: dict[str, str], district: dict[str, str]
) -> None:
    cover = data_of(catalogue_of(), language=language)["cover"]
    assert (cover["tongue"], cover["district"]) == (tongue, district)


def test_beside_the_code_stands_an_address_to_type(catalogue_of: Made, data_of: Data) -> None:
    typed = data_of(catalogue_of(), language="vi")["cover"]["typed"]
    assert (typed["text"], typed["href"]) == ("familie.example/vi", "https://familie.example/vi/")


def test_a_district_of_very_many_offers_says_that_there_is_a_booklet(catalogue_of: Made, data_of: Data) -> None:
    def said(count: int) -> bool:
        lines = data_of(catalogue_of({f"offer-{i}": {} for i in range(count)}))["guidance"]["lines"]
        return any("Im Heft" in line for line in lines)

    assert (said(45), said(46)) == (False, True)


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
    [({"by": "machine"}, 4), ({"of": "000000"}, 4), ({}, 4), ({"of": "current", "by": "person"}, 3)],
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
    assert card["place"] == f"{ISOLATE}Haus der Familie, Musterweg\u00a05, 01239{END}"


def test_the_town_is_named_only_where_it_is_another_one(catalogue_of: Made, data_of: Data) -> None:
    place = {"street": "Weg 5", "postcode": "01705", "city": "Freital"}
    catalogue = catalogue_of({"a": {"place": place}, "b": {"place": {**place, "city": "Musterstadt"}}})
    found = [card["place"] for card in _cards(data_of(catalogue))]
    assert found == ["Weg\u00a05, 01705\u00a0Freital", "Weg\u00a05, 01705"]


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
    assert card["place"] == "Musterweg\u00a05, Musterstadt"


def test_a_flyer_is_dated_by_the_newest_check_of_what_it_says(catalogue_of: Made, data_of: Data) -> None:
    checks = {"a": ("2026-06-01", "nord"), "b": ("2026-07-09", "nord"), "c": ("2026-08-02", "west")}
    catalogue = catalogue_of(
        {
            key: {"checked": {"on": day, "by": "redaktion", "every": "6 months"}, "districts": [district]}
            for key, (day, district) in checks.items()
        }
    )
    found = {key: last_check(catalogue, on_paper(catalogue, key)) for key in catalogue.districts}
    assert found == {"nord": date(2026, 7, 9), "sued": date(2026, 7, 9), "west": date(2026, 8, 2)}
    assert data_of(catalogue)["made"] == "2026-07-09"


def test_a_flyer_of_nothing_is_dated_by_the_newest_check_of_all(catalogue_of: Made) -> None:
    catalogue = catalogue_of()
    assert on_paper(catalogue, "west") == ()
    assert last_check(catalogue, ()) == date(2026, 11, 2)


def test_sample_data_are_marked_and_real_data_are_not(catalogue_of: Made, data_of: Data) -> None:
    sample = catalogue_of()
    real = sample.model_copy(update={"settings": sample.settings.model_copy(update={"demo": False})})
    assert (bool(data_of(sample)["demo"]), data_of(real)["demo"]) == (True, "")


def test_the_data_are_plain_json(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of(), language="fa")
    assert json.loads(json.dumps(data)) == data
