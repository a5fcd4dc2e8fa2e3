"""Handout, poster, booklet and rally of the real catalogue: what stands on them, in which order, and how large."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.order import Order
from generator.flyers.press import Flyer
from generator.flyers.products import PRODUCTS
from generator.flyers.qr import short_address
from generator.flyers.shelves import shelves

from . import looks, reading, scanning
from .papers import data_of, outside, paper, sizes, smallest

pytestmark = pytest.mark.pdf

DISTRICT = "prohlis"
FORMATS = ("handout", "poster", "booklet", "rally")
LISTS = ("handout", "booklet")
ORDERS = {
    "de": Order(DISTRICT, "de"),
    "ar": Order(DISTRICT, "ar"),
    "vi": Order(DISTRICT, "vi"),
    "ar+de": Order(DISTRICT, "ar", twin=True),
}
_MODULES = 29

Printed = Callable[[str, Order], Flyer]

in_languages = pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
of_all = pytest.mark.parametrize(
    "product", [pytest.param(it, marks=pytest.mark.xdist_group(f"paper-{it}")) for it in FORMATS]
)
of_lists = pytest.mark.parametrize(
    "product", [pytest.param(it, marks=pytest.mark.xdist_group(f"paper-{it}")) for it in LISTS]
)


@pytest.fixture(scope="session")
def press(dresden: Catalogue) -> Printed:
    return lru_cache(maxsize=None)(lambda product, order: paper(dresden, product, order))


def _cards(catalogue: Catalogue, order: Order) -> Iterator[Json]:
    for shelf in shelves(catalogue, order, None):
        yield from shelf["offers"]


def _codes(pdf: bytes, *sides: float) -> list[str]:
    """What the QR codes say that are so many mm wide, in the order in which they are read."""
    return [reading.decoded(dark, _MODULES) for _side, dark in reading.codes(pdf, _MODULES, sides)]


def _address(catalogue: Catalogue, place: str, language: str) -> str:
    return "".join(short_address(catalogue.settings.site, short_code(place), language))


def _phones(card: Json) -> list[str]:
    return [phone["text"] for one in (card, *card["venues"]) for phone in one["phones"]]


def _digits(text: str) -> list[str]:
    """Phone numbers and times, each from left to right as it is read in any script."""
    return [reading.bare(found).replace(" ", "") for found in re.findall(r"\d[\d: \u00a0]*\d", text)]


@of_lists
@in_languages
def test_every_offer_stands_there_once_in_its_order_with_a_code_to_its_page(
    dresden: Catalogue, press: Printed, product: str, order: Order
) -> None:
    expected = [_address(dresden, f"offers/{card['id']}", order.language) for card in _cards(dresden, order)]
    assert _codes(press(product, order).pdf, 15) == expected


@of_all
@pytest.mark.parametrize("language", ["de", "ar"])
def test_every_code_is_read_by_a_phone_that_is_turned_and_out_of_focus(
    dresden: Catalogue, press: Printed, product: str, language: str
) -> None:
    order = ORDERS[language]
    data = data_of(dresden, product, order)
    assert scanning.scanned(press(product, order).pdf, data, [7, 90]) == [scanning.drawn(data)] * 2


@of_lists
@in_languages
def test_every_name_phone_and_time_of_an_offer_can_be_read(
    dresden: Catalogue, press: Printed, product: str, order: Order
) -> None:
    pdf = press(product, order).pdf
    words, lines = reading.words(pdf), reading.lines(pdf)
    missing = []
    for card in _cards(dresden, order):
        names = [card["name"]["text"], *([card["german"]["name"]["text"]] if card["german"] else [])]
        missing += [word for name in names for word in re.findall(r"\w+", name) if reading.bare(word) not in words]
        times = [time for one in (card, *card["venues"]) for line in one["hours"] for time in line["times"]]
        missing += [number for text in (*_phones(card), *times) for number in _digits(text) if number not in lines]
    assert missing == []


@of_all
@in_languages
def test_the_publisher_and_all_numbers_for_an_emergency_are_there(
    dresden: Catalogue, press: Printed, product: str, order: Order
) -> None:
    lines = reading.lines(press(product, order).pdf)
    settings = dresden.settings
    emergency = [] if product == "rally" else [helpline.phone.display for helpline in settings.helplines]
    asked = [] if product == "rally" else [settings.publisher.phone.display]
    assert [number for number in (*emergency, *asked) if reading.bare(number).replace(" ", "") not in lines] == []


@of_all
@in_languages
def test_it_is_accessible_and_carries_its_fonts(press: Printed, product: str, order: Order) -> None:
    made = press(product, order)
    found = reading.structure(made.pdf)
    assert (found.language, found.standards, found.tagged) == (order.language, ("ua-1", "a-2a"), True)
    assert found.fonts == {"FiraGO-Regular", "FiraGO-Bold"}
    assert found.headings[0] == 1
    assert (made.nowhere, made.crowded, made.warnings) == ((), (), ())


@of_all
@in_languages
def test_all_letters_are_on_the_page_and_no_nearer_to_its_edge_than_an_office_printer_prints(
    press: Printed, product: str, order: Order
) -> None:
    assert outside(press(product, order).pdf, margin=5) == []


@pytest.mark.parametrize(
    ("product", "size", "least"),
    [
        ("handout", (210, 297), 10.9),
        ("poster", (297, 420), 11.9),
        ("booklet", (148, 210), 8.4),
        ("rally", (210, 297), 7),
    ],
)
@in_languages
def test_pages_and_letters_have_their_size(
    press: Printed, product: str, size: tuple[int, int], least: float, order: Order
) -> None:
    pdf = press(product, order).pdf
    assert set(sizes(pdf)) == {size}
    assert smallest(pdf) >= least


@in_languages
def test_a_handout_is_in_large_print(press: Printed, order: Order) -> None:
    assert press("handout", order).points >= 14


def test_a_booklet_in_plain_language_has_larger_letters(press: Printed) -> None:
    assert press("booklet", Order(DISTRICT, "de-simple")).points >= 11


def test_both_languages_of_a_handout_stand_side_by_side(press: Printed) -> None:
    page = [it for it in reading.glyphs(press("handout", ORDERS["ar+de"]).pdf) if it.page == 1 and it.bottom < 280]
    arabic = [it.left for it in page if "\u0600" <= it.text <= "\u06ff"]
    assert len(arabic) > 100
    assert min(arabic) > 105


@in_languages
def test_the_pages_of_a_booklet_fill_sheets_and_its_contents_lead_to_them(
    dresden: Catalogue, press: Printed, order: Order
) -> None:
    pdf = press("booklet", order).pdf
    assert len(sizes(pdf)) % 4 == 0
    targets = looks.targets(pdf, 1)
    shown = [int(number) for number in re.findall(r"^\D*?(\d+)$", looks.copied_lines(pdf, 1), re.MULTILINE)]
    assert len(targets) == len(data_of(dresden, "booklet", order)["phases"]) + 1
    assert targets == sorted(targets)
    assert [page for page in targets if page not in shown] == []


@in_languages
def test_a_poster_has_ten_strips_with_code_address_and_phone(dresden: Catalogue, press: Printed, order: Order) -> None:
    pdf = press("poster", order).pdf
    (large, *strips) = reading.codes(pdf, _MODULES)
    text = reading.words(pdf)
    address = f"{dresden.settings.site.removeprefix('https://')}/{order.language}"
    said = {reading.decoded(dark, _MODULES) for _side, dark in (large, *strips)}
    assert said == {_address(dresden, f"districts/{DISTRICT}", order.language)}
    assert (len(strips), large[0] > 45, min(side for side, _ in strips) > 18) == (10, True, True)
    assert text.count(reading.bare(dresden.settings.publisher.phone.display).replace(" ", "")) == 11
    assert text.count(reading.bare(address)) == 11


@pytest.mark.parametrize("product", FORMATS)
def test_a_print_shop_gets_the_same_page_with_room_around_it(dresden: Catalogue, press: Printed, product: str) -> None:
    order = ORDERS["ar+de"]
    pdf = paper(dresden, product, Order(DISTRICT, "ar", twin=True, profile="print")).pdf
    page = PdfReader(BytesIO(pdf)).pages[0]
    assert sizes(pdf) == sizes(press(product, order).pdf)
    assert round(float(page.mediabox.width - page.trimbox.width) / reading.MM) == 20
    assert round(float(page.bleedbox.width - page.trimbox.width) / reading.MM) == 6


@pytest.mark.parametrize("product", FORMATS)
def test_the_same_order_gives_the_same_bytes(dresden: Catalogue, press: Printed, product: str) -> None:
    assert paper(dresden, product, ORDERS["ar"]).pdf == press(product, ORDERS["ar"]).pdf


def test_products_that_the_site_does_not_have_are_made_when_asked_for() -> None:
    assert [product.name for product in PRODUCTS.values() if not product.label] == ["booklet-sheets", "rally"]


@in_languages
def test_no_page_of_a_handout_holds_the_publisher_alone(dresden: Catalogue, press: Printed, order: Order) -> None:
    last = press("handout", order).pdf
    words = looks.copied_lines(last, len(sizes(last)) - 1)
    expected = (dresden.settings.publisher.phone.display, "116\u00a0016")
    assert [it for it in expected if reading.bare(it) not in reading.bare(words)] == []


def test_german_words_in_arabic_that_have_no_room_together_are_not_torn(press: Printed) -> None:
    lines = reading.lines(press("rally", Order(DISTRICT, "ar")).pdf)
    assert lines.count("Sprechstunde") == 1
