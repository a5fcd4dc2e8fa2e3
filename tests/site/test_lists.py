"""Lists tell the truth: an offer stands under all that it serves, and what is counted is there."""

import html
import re
from collections.abc import Iterator

import pytest

from generator.catalogue.model import Catalogue
from generator.site.model import Page
from generator.site.pages import pages as made_pages
from generator.site.pages.shelves import FEW
from generator.view.text import plain
from generator.view.words import words

LANGUAGES = ("de", "ar", "uk")


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, dict[str, Page]]:
    return {language: {page.address: page for page in made_pages(catalogue, language)} for language in LANGUAGES}


def text_of(content: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", content)).split())


def ids(content: str) -> list[str]:
    return re.findall(r'data-offer="([^"]+)"', content)


def shelves(content: str) -> Iterator[tuple[str, int, list[str]]]:
    """The folded groups of a list: anchor, the number that is said, the offers."""
    for shelf in re.findall(r'<details class="fl-shelf".*?</details>', content, re.DOTALL):
        anchor = re.search(r'id="([^"]+)"', shelf)
        said = re.search(r'<span class="fl-count">(\d+)</span>', shelf)
        assert anchor
        assert said
        yield anchor[1], int(said[1]), ids(shelf)


def card(content: str, offer: str) -> str:
    found = re.search(rf'<li class="fl-card" data-offer="{offer}">.*?</li>', content, re.DOTALL)
    assert found
    return found[0]


def test_an_offer_stands_under_every_phase_that_it_serves_and_counts_there(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    folded = 0
    for topic in catalogue.topics:
        offers = [offer for offer in catalogue.published() if topic in offer.topics]
        content = pages["de"][f"topics/{topic}/"].content
        assert set(ids(content)) == {offer.id for offer in offers}
        found = {anchor: (said, sorted(there)) for anchor, said, there in shelves(content)}
        if len(offers) <= FEW:
            assert found == {}
            assert len(ids(content)) == len(offers)
            continue
        folded += 1
        under = {phase: sorted(offer.id for offer in offers if phase in offer.phases) for phase in catalogue.phases}
        assert found == {f"phase-{phase}": (len(there), there) for phase, there in under.items() if there}
    assert 3 <= folded < len(catalogue.topics)


def test_an_offer_stands_under_every_topic_of_its_phase_and_of_its_district(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    published = catalogue.published()
    baby = {topic: {o.id for o in published if "baby" in o.phases and topic in o.topics} for topic in catalogue.topics}
    found = {anchor: set(there) for anchor, _, there in shelves(pages["de"]["phases/baby/"].content)}
    assert found == {f"topic-{topic}": there for topic, there in baby.items() if there}
    own = [o for o in published if o.districts != "all" and "prohlis" in o.districts]
    found = {
        anchor: set(there)
        for anchor, _, there in shelves(pages["de"]["districts/prohlis/"].content)
        if anchor.startswith("own-")
    }
    assert found["own-topic-health"] == {offer.id for offer in own if "health" in offer.topics}
    assert set().union(*found.values()) == {offer.id for offer in own}


def test_a_card_says_what_decides_and_its_district_only_where_that_is_not_clear(
    pages: dict[str, dict[str, Page]],
) -> None:
    kiosk = card(pages["ar"]["topics/everyday-help/"].content, "familienkiosk")
    said = text_of(kiosk)
    for words_ in ("نتكلّم العربية", "مجاني", "بروليس", "12:00"):
        assert words_ in said
    call = words("ar").gettext("Call:")
    assert re.search(
        rf'<a class="fl-card__call" href="tel:\+493023125110">.*{call} <bdi dir="ltr">030\u00a023125\u00a0110</bdi>',
        kiosk,
    )
    assert "نتكلّم" not in text_of(card(pages["ar"]["topics/everyday-help/"].content, "fruehe-hilfen"))
    there = pages["de"]["districts/prohlis/"].content
    assert "Prohlis</span>" not in card(there, "familienkiosk")
    assert ">ganze Stadt<" not in there
    assert "Prohlis</span>" in card(pages["de"]["topics/everyday-help/"].content, "familienkiosk")
    assert "sprechen" not in text_of(card(there, "familienkiosk")).split("kostenlos")[1]
    assert "3\u00a0€ pro Besuch" in html.unescape(card(there, "krabbelgruppe-prohlis"))


def test_a_pair_of_phase_and_district_has_a_page_where_the_district_has_something(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    made = {address for address in pages["de"] if re.fullmatch("phases/[^/]+/[^/]+/", address)}
    assert made == {
        f"phases/{phase}/{district}/"
        for offer in catalogue.published()
        for phase in offer.phases
        for district in (offer.districts if offer.districts != "all" else ())
    }
    page = pages["de"]["phases/baby/prohlis/"]
    assert page.title == "Baby in Prohlis"
    parts = re.findall(r'<h2 id="(own|town|near)">.*?<span class="fl-count">(\d+)', page.content)
    own = [o for o in catalogue.published() if "baby" in o.phases and o.districts != "all" and "prohlis" in o.districts]
    assert parts[0] == ("own", str(len(own)))
    assert [part for part, _ in parts] == ["own", "town"]
    town = page.content.partition('<h2 id="town">')[2]
    assert 'href="../../../offers/familienhebammen/"' in town
    assert not re.search("fl-card|<details", town)
    near = pages["de"]["phases/baby/gorbitz/"].content.partition('<nav class="fl-chips"')[2]
    assert re.findall(r'href="../../../([^"]+)">([^<]*) <', near) == [("phases/baby/cotta/", "Cotta")]
    chips = re.findall(
        r'href="\.\./\.\./(phases/baby/[^"]+)">[^<]*<span class="fl-count">(\d+)', pages["de"]["phases/baby/"].content
    )
    assert ("phases/baby/prohlis/", str(len(own))) in chips
    assert "../../phases/baby/prohlis/" in pages["de"]["districts/prohlis/"].content


def test_what_is_spoken_has_a_page_named_in_its_own_language_there(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    spoken = {tag for offer in catalogue.published() for tag in offer.languages} - {"de"}
    assert {address for address in pages["ar"] if address.startswith("languages/")} == {
        f"languages/{t}/" for t in spoken
    }
    assert pages["ar"]["languages/ar/"].title == "نتكلّم العربية"
    assert pages["de"]["languages/ar/"].title == "Hier spricht man Arabisch"
    assert set(ids(pages["de"]["languages/ar/"].content)) == {
        o.id for o in catalogue.published() if "ar" in o.languages
    }
    assert 'href="languages/uk/">Ми говоримо українською</a>' in pages["uk"][""].content
    assert 'fl-button--quiet" href="languages/' not in pages["de"][""].content
    assert 'href="languages/ar/">Arabisch <' in pages["de"][""].content


def test_an_audience_has_a_page(catalogue: Catalogue, pages: dict[str, dict[str, Page]]) -> None:
    there = {key for offer in catalogue.published() for key in offer.audience}
    assert {address for address in pages["de"] if address.startswith("audiences/")} == {
        f"audiences/{k}/" for k in there
    }
    alone = {offer.id for offer in catalogue.published() if "single-parents" in offer.audience}
    assert set(ids(pages["de"]["audiences/single-parents/"].content)) == alone


def test_a_list_whose_offers_all_rest_stays_and_is_not_told_to_search_engines(catalogue: Catalogue) -> None:
    offers = {
        key: offer.model_copy(update={"status": "closed"}) if "vi" in offer.languages else offer
        for key, offer in catalogue.offers.items()
    }
    resting = catalogue.model_copy(update={"offers": offers})
    made = {page.address: page for page in made_pages(resting, "vi")}
    page = made["languages/vi/"]
    assert not page.listed
    assert words("vi").gettext("There is no offer here yet.") in page.content
    assert "languages/vi/" not in made[""].content


def test_tiles_say_of_what_age_a_phase_is(pages: dict[str, dict[str, Page]]) -> None:
    for address in ("", "phases/"):
        tiles = text_of(pages["de"][address].content)
        assert "Kita-Zeit 3–6 Jahre" in plain(tiles)  # type: ignore[arg-type]


def test_help_is_graded_and_says_hours_and_languages_as_facts(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    content = pages["uk"]["help/"].content
    grades = dict(re.findall(r'<section class="fl-grade fl-grade--(\w+)"(.*?)</section>', content, re.DOTALL))
    assert list(grades) == ["life", "now", "night", "talk"]
    numbers = {grade: re.findall(r'href="tel:([^"]+)"', part) for grade, part in grades.items()}
    lines = catalogue.settings.helplines
    for urgency in ("life", "now", "talk"):
        assert numbers[urgency] == [line.phone.uri.removeprefix("tel:") for line in lines if line.urgency == urgency]
    assert numbers["night"] == [numbers["life"][0], numbers["now"][0]]
    assert "пн–сб 14:00–20:00" in text_of(grades["talk"])
    assert "німецька" in text_of(grades["talk"])
    tomorrow = re.findall(r'href="../offers/([^/]+)/"', grades["night"])
    assert tomorrow == ["familienhebammen", "familienkinderkrankenschwestern", "fruehe-hilfen"]
