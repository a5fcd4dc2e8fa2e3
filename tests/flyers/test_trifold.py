"""The flyers of the real catalogue, every district in every language."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from generator.catalogue.address import short_code
from generator.catalogue.model import Catalogue
from generator.flyers.cards import Json
from generator.flyers.press import Flyer
from generator.view.selection import nearby
from generator.view.words import direction_of

from . import reading, scanning
from .conftest import LANGUAGES, ROOT, TODAY, made_data

pytestmark = pytest.mark.pdf

Printed = Callable[[str, str], Flyer]

# A language's flyers are printed in one process.
every_language = pytest.mark.parametrize(
    "language", [pytest.param(language, marks=pytest.mark.xdist_group(f"flyers-{language}")) for language in LANGUAGES]
)


def _flyers(dresden: Catalogue, printed: Printed, language: str) -> Iterator[tuple[str, bytes]]:
    for district in dresden.districts:
        yield district, printed(district, language).pdf


def _bare_words(text: str) -> list[str]:
    return [reading.bare(word) for word in re.findall(r"\w+", text)]


@every_language
def test_every_offer_is_there_with_name_and_phone(dresden: Catalogue, printed: Printed, language: str) -> None:
    missing = []
    for district, pdf in _flyers(dresden, printed, language):
        words, lines = reading.words(pdf), reading.lines(pdf)
        for offer in nearby(dresden, district).all():
            name = offer.texts.get(language, offer.texts["de"]).name
            phone = offer.contact.phone.display.replace(" ", "") if offer.contact.phone else ""
            missing += [(district, offer.id, word) for word in _bare_words(name) if word not in words]
            missing += [(district, offer.id, phone)] if phone not in lines else []
    assert missing == []


@every_language
def test_every_helpline_is_there_with_name_and_phone(dresden: Catalogue, printed: Printed, language: str) -> None:
    missing = []
    for district, pdf in _flyers(dresden, printed, language):
        words, lines = reading.words(pdf), reading.lines(pdf)
        for helpline in dresden.settings.helplines:
            phone = helpline.phone.display.replace(" ", "")
            name = helpline.texts[language].name
            missing += [(district, phone, word) for word in _bare_words(name) if word not in words]
            missing += [(district, phone, phone)] if phone not in lines else []
    assert missing == []


@every_language
def test_nothing_crosses_a_fold_or_an_edge(dresden: Catalogue, printed: Printed, language: str) -> None:
    rtl = direction_of(language) == "rtl"
    found = {district: reading.outside(pdf, rtl=rtl) for district, pdf in _flyers(dresden, printed, language)}
    assert found == {district: [] for district in dresden.districts}


@every_language
def test_letters_are_large_enough_and_nothing_is_left_out(dresden: Catalogue, printed: Printed, language: str) -> None:
    for district in dresden.districts:
        made = printed(district, language)
        assert (made.nowhere, made.crowded, made.warnings) == ((), (), ())
        simple = language.endswith("-simple")
        assert made.points >= (11 if simple else 9)
        assert made.inserts <= (8 if simple else 4), "two insert sheets at most, four in larger letters"


@every_language
def test_a_screen_reader_finds_language_title_headings_and_alternatives(
    dresden: Catalogue, printed: Printed, language: str
) -> None:
    for _district, pdf in _flyers(dresden, printed, language):
        found = reading.structure(pdf)
        assert found.language == language.partition("-")[0]
        assert dresden.settings.texts[language].name in found.title
        assert (found.tagged, found.title_shown, found.standards) == (True, True, ("ua-1", "a-2a"))
        assert found.headings[0] == 1
        assert all(after - before <= 1 for before, after in zip(found.headings, found.headings[1:], strict=False))
        assert all(found.alternatives)
        assert found.fonts == {"FiraGO-Regular", "FiraGO-Bold"}


def test_words_in_german_are_marked_as_german_in_other_languages(printed: Printed) -> None:
    assert {"ar", "de"} <= reading.languages(printed("prohlis", "ar").pdf)


def test_every_offer_has_its_own_code_of_fifteen_millimetres(dresden: Catalogue, printed: Printed) -> None:
    """Compared as printed: the modules on the rendered page with those of the standard."""
    prohlis = made_data(dresden, "prohlis")
    codes = reading.codes(printed("prohlis", "de").pdf, 29)
    cards = [card["qr"] for card in _cards(prohlis)]
    assert len(cards) == len(nearby(dresden, "prohlis").all())
    assert {width for width, _modules in codes[1:]} == {15}
    drawn = [reading.modules(qr["path"]) for qr in (prohlis["cover"]["qr"], *cards)]
    assert codes[0] == (34, drawn[0])
    assert Counter(modules for _width, modules in codes) == Counter(drawn)


def test_every_code_is_read_as_the_short_address_of_its_page_turned_and_out_of_focus(
    dresden: Catalogue, printed: Printed
) -> None:
    data = made_data(dresden, "prohlis", "ar")
    pages = ["districts/prohlis", *(f"offers/{card['id']}" for card in _cards(data))]
    site = dresden.settings.site.upper()
    expected = {f"{site}/Q/{short_code(page).upper()}/#AR" for page in pages}
    assert scanning.scanned(printed("prohlis", "ar").pdf, data, [7, 90]) == [expected] * 2


def _cards(data: Json) -> list[Json]:
    return [card for phase in data["phases"] for card in phase["offers"]]


def test_the_same_catalogue_gives_the_same_bytes(printed: Printed) -> None:
    again = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from generator.catalogue.load import load; from generator.flyers.trifold import trifold\n"
        "from generator.flyers.press import printed; from generator.flyers.order import Order\n"
        f"catalogue = load(Path('offers'), date.fromisoformat('{TODAY}')).catalogue\n"
        "data = trifold(catalogue, Order('prohlis', 'ar'), None)\n"
        "sys.stdout.buffer.write(printed('trifold.typ', data).pdf)\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1"}
    run = subprocess.run([sys.executable, "-c", again], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert run.stdout == printed("prohlis", "ar").pdf
