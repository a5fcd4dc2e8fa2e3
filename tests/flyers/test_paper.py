"""What a family holds in its hands: what a printed flyer shows, and what one copies out of it."""

from collections import Counter
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.press import Flyer

from . import looks, reading
from .conftest import Changes, flyer, made_catalogue, made_data

pytestmark = pytest.mark.pdf

Printed = Callable[[str, str], Flyer]

SEVERAL = 25
"""Offers whose words begin a little further along the line each, so that one of them meets the end of the line."""


def _several(words: str, language: str) -> dict[str, Changes]:
    before = "و" if language == "ar" else "o"
    return {
        f"treff-{i:02}": {
            "texts": {
                "de": {"name": "Treff", "summary": f"{before * i} und {words} hier."},
                "ar": {"name": "مكتب", "summary": f"{before * i} هنا مكتب ({words}) هنا"},
            }
        }
        for i in range(SEVERAL)
    }


@pytest.mark.parametrize("words", ["Kinder- und Jugendhaus", "KiNET-Büro", "Eltern/Kinder-Café", "Haus – Büro"])
def test_german_words_within_arabic_ones_stay_on_one_line(words: str) -> None:
    made = flyer(made_data(made_catalogue(_several(words, "ar")), language="ar"))
    assert reading.lines(made.pdf).count(reading.bare(words)) == SEVERAL


def test_a_society_is_not_torn_from_its_name() -> None:
    def house(length: int) -> Changes:
        return {"place": {"name": f"{'o' * length} Haus Omse e. V.", "street": "Weg 5", "city": "Musterstadt"}}

    made = flyer(made_data(made_catalogue({f"treff-{length}": house(length) for length in range(10, 35)})))
    assert reading.lines(made.pdf).count("Omsee.V.") == SEVERAL


@pytest.mark.parametrize("language", ["de", "ar"])
def test_lines_for_notes_come_after_the_last_card(language: str) -> None:
    noted = 0
    for count in (16, 17, 22, 25):
        offers: dict[str, Changes] = {f"treff-{number}": {} for number in range(count)}
        pdf = flyer(made_data(made_catalogue(offers), language=language)).pdf
        cards, lines = looks.panels_of_cards(pdf), looks.panels_of_lines(pdf)
        noted += bool(lines)
        assert not lines or max(cards) <= min(lines)
    assert noted


def test_a_flap_that_has_no_room_for_a_card_has_lines_for_notes() -> None:
    flap = (0, 0)
    for phones, has_card in ((2, True), (20, False)):
        contact = {"phones": [{"number": f"030 23125 {100 + number}", "for": "office"} for number in range(phones)]}
        offers: dict[str, Changes] = {f"treff-{number}": {"contact": contact} for number in range(30)}
        pdf = flyer(made_data(made_catalogue(offers))).pdf
        found = (flap in looks.panels_of_cards(pdf), flap in looks.panels_of_lines(pdf))
        assert found == (has_card, not has_card)


def test_what_is_online_has_no_house() -> None:
    def marks(kind: str) -> Counter[tuple[int, int]]:
        offer = {"kind": kind, "place": None, "contact": {"email": "treff@verein.example"}}
        return looks.small_shapes(flyer(made_data(made_catalogue({"treff": offer}))).pdf)

    house, online = marks("home-visit") - marks("clinic"), marks("online") - marks("clinic")
    assert house
    assert online
    assert house & online == Counter()


def test_all_words_stand_out_from_their_ground_and_none_are_tiny(printed: Printed) -> None:
    for district, language in (("prohlis", "de"), ("prohlis", "ar")):
        weak, small = looks.weakest_contrast_and_smallest_size(printed(district, language).pdf)
        assert weak >= 4.5
        assert small >= 7.9


def test_addresses_are_copied_as_they_are_typed(data_of: Callable[..., Json]) -> None:
    email = "anmeldung.familienberatung.und.mehr@kinder-und-jugendhaus.verein.example"
    data = data_of(made_catalogue({"treff": {"contact": {"email": email}}}))
    data["rear"]["publisher"]["website"]["text"] = "www.familien-und-kinder-in-der-stadt.musterstadt.example"
    copied = looks.copied(flyer(data).pdf)
    assert {"\u200b", "\u00ad"} & set(copied) == set()
    assert email in copied
    assert data["rear"]["publisher"]["website"]["text"] in copied


def test_a_word_that_is_broken_anywhere_is_copied_whole() -> None:
    word = "m" * 60
    data = made_data(made_catalogue({"treff": {"texts": {"de": {"name": "Treff", "summary": f"Ein {word} hier"}}}}))
    assert word in looks.copied(flyer(data).pdf)


def test_a_heading_is_heard_once_and_stands_once_among_the_bookmarks(printed: Printed) -> None:
    pdf = printed("prohlis", "de").pdf
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        bookmarks = [str(child.title) for item in outline.root for child in item.children]
    assert len(bookmarks) == len(set(bookmarks))
    assert [title for title in bookmarks if "Fortsetzung" in title] == []
    assert len(bookmarks) == reading.structure(pdf).headings.count(2)


def test_a_code_leads_to_its_page_without_a_redirect(catalogue_of: Callable[..., Catalogue]) -> None:
    found = [
        reading.decoded(modules, 29) for _width, modules in reading.codes(flyer(made_data(catalogue_of())).pdf, 29)
    ]
    assert found
    assert all(code.partition("#")[0].endswith("/") for code in found)
