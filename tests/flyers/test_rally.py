"""Which places are stations of a rally, and that there is always something to collect."""

from generator.flyers.order import Order
from generator.flyers.rally import FEWEST, MOST, rally, stations

from .conftest import Changes, made_catalogue


def _chosen(**offers: Changes) -> list[str]:
    topics = ("meeting", "leisure", "health", "crisis-protection")
    there = {
        key: {"topics": ["meeting"], "phases": ["baby"], "ages": "3-6", **change} for key, change in offers.items()
    }
    catalogue = made_catalogue(there)
    named = {key: catalogue.topics["meeting"].model_copy(update={"labels": {"de": key}}) for key in topics}
    return [offer.id for offer in stations(catalogue.model_copy(update={"topics": named}), "nord")]


def _at(street: str, **more: object) -> Changes:
    return {"place": {"name": "Haus", "street": street, "postcode": "01239", "city": "Musterstadt"}, **more}


def test_places_where_children_play_come_first_and_of_them_those_without_registration() -> None:
    chosen = _chosen(
        a=_at("A 1", topics=["health"]),
        b=_at("B 1", registration="phone"),
        c=_at("C 1", registration="none"),
        d=_at("D 1", topics=["leisure"], registration="none"),
    )
    assert chosen == ["c", "d", "b", "a"]


def test_where_enough_places_are_for_playing_there_are_no_others() -> None:
    playing = {f"p{number}": _at(f"P {number}") for number in range(FEWEST)}
    assert _chosen(**playing, other=_at("O 1", topics=["health"])) == list(playing)


def test_a_house_is_one_station() -> None:
    assert _chosen(a=_at("A 1"), b=_at("A 1"), c=_at("C 1")) == ["a", "c"]


def test_there_are_at_most_ten_stations() -> None:
    assert len(_chosen(**{f"p{number:02}": _at(f"P {number}") for number in range(15)})) == MOST


def test_no_station_is_in_a_crisis_service_elsewhere_without_an_address_or_for_other_ages() -> None:
    chosen = _chosen(
        crisis=_at("A 1", topics=["crisis-protection"]),
        elsewhere=_at("B 1", districts=["west"]),
        town=_at("C 1", districts="all"),
        older=_at("D 1", ages="10-16"),
        babies=_at("E 1", ages="0-2"),
        home=_at("F 1", kind="home-visit"),
        nowhere={"place": {"name": "Haus", "city": "Musterstadt"}},
        there=_at("G 1"),
    )
    assert chosen == ["there"]


def test_a_twin_says_its_rules_in_german_too_and_names_that_are_others() -> None:
    catalogue = made_catalogue(
        {
            "treff": {
                "ages": "3-6",
                "texts": {
                    "de": {"name": "Treff", "summary": "Kommen Sie."},
                    "ar": {"name": "لقاء", "summary": "تعالوا."},
                },
            }
        }
    )
    made = rally(catalogue, Order("nord", "ar", twin=True), None)
    (station,) = made["stations"]
    assert (made["german"]["name"], station["german"]) == ("Ich heiße:", "Treff")
    assert rally(catalogue, Order("nord", "ar"), None)["german"] is None
