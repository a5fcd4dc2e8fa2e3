"""The map sketch of a district: every number once, none on another, as the places lie to each other."""

from datetime import date
from math import hypot
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.parts import Place
from generator.catalogue.values.facts import Position
from generator.view import selection
from generator.view.labels import vocabulary
from generator.view.sketch import HEIGHT, LEAST, RADIUS, WIDTH, Sketch, sketch

DAY = date(2026, 11, 22)
found = load(Path(__file__).parents[2] / "offers", DAY).catalogue
assert found is not None
DRESDEN: Catalogue = found
GERMAN = vocabulary(DRESDEN, "de")
ONE = DRESDEN.offers["familienkiosk"]
degrees = st.tuples(st.floats(50.99, 51.03), st.floats(13.76, 13.82))


def at(number: int, latitude: float, longitude: float) -> Offer:
    place = Place(position=Position(latitude, longitude))
    return ONE.model_copy(update={"id": f"o{number}", "place": place, "places": ()})


def drawn(district: str, language: str = "de") -> Sketch:
    own = selection.nearby(DRESDEN, district).own
    made = sketch(DRESDEN, district, own, vocabulary(DRESDEN, language))
    assert made is not None
    return made


@pytest.mark.parametrize("district", ["prohlis", "gorbitz"])
def test_every_own_offer_with_a_known_place_has_a_number(district: str) -> None:
    placed = {offer.id for offer in selection.nearby(DRESDEN, district).own if offer.place and offer.place.position}
    told = [key for mark in drawn(district).marks for key in mark.offers]
    assert placed <= set(told)


@given(st.lists(degrees, min_size=LEAST, max_size=40, unique=True))
def test_no_number_stands_on_another_or_leaves_the_drawing(positions: list[tuple[float, float]]) -> None:
    made = sketch(DRESDEN, "prohlis", [at(n, *where) for n, where in enumerate(positions)], GERMAN)
    marks = made.marks if made else ()
    assert all(RADIUS <= mark.x <= WIDTH - RADIUS and RADIUS <= mark.y <= HEIGHT - RADIUS for mark in marks)
    pairs = [(one, other) for one in marks for other in marks if one.number < other.number]
    assert all(hypot(one.x - other.x, one.y - other.y) >= 2 * RADIUS for one, other in pairs)


def test_the_numbers_go_from_north_to_south_and_east_is_on_the_right() -> None:
    south, north, east = at(1, 51.0, 13.78), at(2, 51.01, 13.78), at(3, 51.005, 13.79)
    made = sketch(DRESDEN, "prohlis", [south, north, east], GERMAN)
    assert made is not None
    assert [mark.offers for mark in made.marks] == [("o2",), ("o3",), ("o1",)]
    assert made.marks[0].x == made.marks[2].x < made.marks[1].x
    metres = 0.01 * 111_320
    assert made.marks[2].y - made.marks[0].y == pytest.approx(made.bar / 200 * metres, rel=0.02)
    assert made.length == "200 m"


def test_offers_at_one_place_share_its_number() -> None:
    offers = [at(1, 51.0, 13.78), at(2, 51.0, 13.78), at(3, 51.01, 13.78), at(4, 51.0, 13.8)]
    made = sketch(DRESDEN, "prohlis", offers, GERMAN)
    assert made is not None
    assert sorted(mark.offers for mark in made.marks) == [("o1", "o2"), ("o3",), ("o4",)]


def test_two_places_are_no_sketch_and_none_is_none() -> None:
    assert sketch(DRESDEN, "prohlis", [at(1, 51.0, 13.78), at(2, 51.01, 13.79)], GERMAN) is None
    assert sketch(DRESDEN, "prohlis", [], GERMAN) is None


def test_a_place_at_the_other_end_of_the_country_does_not_make_one_point_of_the_others() -> None:
    near = [at(n, 51.0 + n / 1000, 13.78) for n in range(4)]
    made = sketch(DRESDEN, "prohlis", [*near, at(9, 53.5, 10.0)], GERMAN)
    assert made is not None
    assert {key for mark in made.marks for key in mark.offers} == {"o0", "o1", "o2", "o3"}


def test_a_neighbour_stands_at_the_edge_towards_it_in_the_language() -> None:
    cotta, north_east = drawn("gorbitz", "ar").neighbours[0], "↗"
    assert (cotta.label, cotta.arrow) == ("كوتا", north_east)
    assert cotta.y < HEIGHT / 4
    assert cotta.x > WIDTH / 2


def test_the_same_catalogue_gives_the_same_sketch() -> None:
    assert drawn("prohlis") == drawn("prohlis")
