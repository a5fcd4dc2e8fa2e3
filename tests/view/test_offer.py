"""An offer in one language: what page and flyer say of it."""

import pytest

from generator.catalogue.model import Phase
from generator.catalogue.parts import Text
from generator.catalogue.translation import german_digest
from generator.catalogue.values.facts import Ages
from generator.view.labels import vocabulary
from generator.view.offer import OfferView, offer_view
from generator.view.text import Marked
from generator.view.words import interface_languages
from tests.flyers.conftest import made_catalogue

LRI, PDI = "\u2066", "\u2069"


def _view(changes: dict[str, object], language: str = "de") -> OfferView:
    spans = {"pregnancy": None, "baby": Ages.parse("0m-12m"), "school": Ages.parse("6-10")}
    phases = {key: Phase(labels={"de": key}, ages=ages) for key, ages in spans.items()}
    catalogue = made_catalogue({"treff": changes}, phases=phases)
    return offer_view(catalogue, catalogue.offers["treff"], vocabulary(catalogue, language))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"phases": ["baby", "school"]}, "0–12 Monate, 6–10 Jahre"),
        ({"phases": ["school", "pregnancy"]}, "in der Schwangerschaft, 6–10 Jahre"),
        ({"phases": ["baby", "pregnancy"]}, "ab der Schwangerschaft bis 12 Monate"),
        ({"phases": ["baby", "pregnancy"], "ages": "0-1"}, "ab der Schwangerschaft bis 1 Jahr"),
        ({"phases": ["school", "pregnancy"], "ages": "7-8"}, "in der Schwangerschaft, 7–8 Jahre"),
        ({"phases": ["pregnancy"]}, ""),
        ({"phases": ["baby", "school"], "ages": "0-10"}, "0–10 Jahre"),
    ],
)
def test_ages_are_the_offers_own_or_those_of_its_phases_without_gaps_and_begin_with_pregnancy_if_that_is_one(
    changes: dict[str, object], expected: str
) -> None:
    assert _view(changes).ages.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("of_and_by", "expected"),
    [
        ({"by": "machine"}, ["This text was translated by a computer. If in doubt, the German text counts."]),
        ({"by": "reviewed"}, ["A person has checked this translation."]),
        ({"by": "person"}, ["A person has checked this translation."]),
        ({}, []),
        (
            {"by": "reviewed", "of": "000000"},
            ["The German text has changed since. This translation may be out of date."],
        ),
    ],
)
def test_a_page_says_who_translated(of_and_by: dict[str, str], expected: list[str]) -> None:
    german = {"name": "Rat", "summary": "Wir helfen."}
    digest = german_digest(Text.model_validate(german))
    english = {"name": "Advice", "summary": "We help.", "of": digest, **of_and_by}
    assert list(_view({"texts": {"de": german, "en": english}}, "en").notices) == expected


@pytest.mark.parametrize(
    ("place", "lines", "house", "address"),
    [
        (
            {"name": "Verein e. V.", "street": "Am Weg 5", "postcode": "01239", "city": "Dresden"},
            ("Verein\u00a0e.\u00a0V.", "Am Weg\u00a05", "01239 Dresden"),
            "Verein\u00a0e.\u00a0V.",
            "Am Weg\u00a05, 01239\u00a0Dresden",
        ),
        ({"street": "Am Weg 5"}, ("Am Weg\u00a05",), "", "Am Weg\u00a05"),
        ({"name": "Rathaus", "city": "Dresden"}, ("Rathaus", "Dresden"), "Rathaus", "Dresden"),
        ({"street": "Marktplatz", "postcode": "01239"}, ("Marktplatz", "01239"), "", "Marktplatz, 01239"),
    ],
)
def test_a_place_is_said_line_by_line_and_in_one_line(
    place: dict[str, str], lines: tuple[str, ...], house: str, address: str
) -> None:
    def island(text: str) -> Marked:
        return Marked(f"{LRI}{text}{PDI}" if text else "")

    found, arabic = _view({"place": place}).place, _view({"place": place}, "ar").place
    assert found
    assert arabic
    assert (found.lines, found.house, found.address) == (lines, house, address)
    assert (arabic.lines, arabic.house, arabic.address) == (tuple(map(island, lines)), island(house), island(address))


def test_an_offer_that_happens_nowhere_has_no_place() -> None:
    assert _view({"place": None}).place is None


@pytest.mark.parametrize("language", interface_languages())
def test_a_film_says_in_every_language_who_learns_of_it_and_other_links_need_not(language: str) -> None:
    links = [{"kind": kind, "url": "https://film.example/eins"} for kind in ("video", "youtube", "programme")]
    film, channel, programme = _view({"contact": {"links": links}}, language).contact.links
    assert "film.example" in film.learns
    assert channel.learns == film.learns
    assert programme.learns == ""
    assert language == "en" or film.learns != _view({"contact": {"links": links}}, "en").contact.links[0].learns
