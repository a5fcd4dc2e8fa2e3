"""What else to look at beside an offer, and which pages to leave quickly."""

import pytest

from generator.catalogue.model import Catalogue, Topic
from generator.view.selection import kin, near, quick_exit
from tests.flyers.conftest import made_catalogue

OFFERS: dict[str, dict[str, object]] = {
    "cafe": {"topics": ["meeting"], "districts": ["prohlis"], "part_of": ["haus"]},
    "chor": {"topics": ["meeting"], "districts": ["prohlis"]},
    "disko": {"topics": ["meeting"], "districts": ["gorbitz"]},
    "haus": {"topics": ["meeting"], "districts": ["prohlis"]},
    "kurs": {"topics": ["meeting"], "districts": ["gorbitz"], "part_of": ["haus"]},
    "treff": {"topics": ["meeting"], "districts": ["prohlis"], "next": ["chor"]},
    "verein": {"topics": ["meeting"], "districts": "all"},
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return made_catalogue(OFFERS)


@pytest.mark.parametrize(
    ("offer", "most", "expected"),
    [
        ("cafe", 5, ("kurs", "chor", "treff", "verein")),
        ("cafe", 2, ("kurs", "chor")),
        ("chor", 5, ("haus", "treff", "cafe", "verein")),
        ("treff", 5, ("cafe", "haus", "verein")),
        ("verein", 5, ()),
        ("disko", 5, ("kurs", "verein")),
    ],
)
def test_the_house_comes_first_then_the_district_then_the_town(
    offer: str, most: int, expected: tuple[str, ...], catalogue: Catalogue
) -> None:
    assert near(catalogue.offers[offer], kin(catalogue.offers.values()), most) == expected


def test_an_offer_that_is_in_no_list_has_neighbours_too(catalogue: Catalogue) -> None:
    others = [offer for offer in catalogue.offers.values() if offer.id != "chor"]
    assert near(catalogue.offers["chor"], kin(others), 5) == ("cafe", "haus", "treff", "verein")


def test_one_topic_is_enough_to_be_left_quickly(catalogue: Catalogue) -> None:
    topics = {"meeting": Topic(labels={"de": "Treff"}), "crisis": Topic(labels={"de": "Krise"}, quick_exit="yes")}
    changed = catalogue.model_copy(update={"topics": topics})
    assert [quick_exit(changed, keys) for keys in (("meeting",), ("meeting", "crisis"), ())] == [False, True, False]
