"""The built pages of Dresden, read back: complete, honest about language, isolated where text runs right to left."""

import html
import itertools
import re
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.site.frame import no_flyers, site_pages
from generator.site.model import Page
from generator.site.root import chooser, not_found, short_pages, sitemap
from generator.view.words import words

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(ROOT / "offers", TODAY)
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, dict[str, Page]]:
    return {
        language: {page.address: page for page in site_pages(catalogue, language, no_flyers)} for language in LANGUAGES
    }


def text_of(content: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", content))


def test_every_language_has_the_same_addresses(pages: dict[str, dict[str, Page]]) -> None:
    assert {tuple(found) for found in pages.values()} == {tuple(pages["de"])}


def test_every_published_offer_has_its_page_and_stands_in_the_finder(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    published = {offer.id for offer in catalogue.published()}
    assert len(published) >= 30
    for language, found in pages.items():
        assert {address.split("/")[1] for address in found if address.startswith("offers/")} == published, language
        listed = re.findall(r'data-offer="([^"]+)"', found["find/"].content)
        assert sorted(listed) == sorted(published), language


def test_offers_that_are_paused_or_planned_are_nowhere(catalogue: Catalogue, pages: dict[str, dict[str, Page]]) -> None:
    hidden = [offer.id for offer in catalogue.offers.values() if offer.status != "active"]
    assert hidden
    everything = "".join(page.content for page in pages["de"].values())
    assert [key for key in hidden if f"offers/{key}/" in everything] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phone_can_be_tapped_and_read(
    language: str, catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    for offer in catalogue.published():
        phone = offer.contact.phone
        if phone is None:
            continue
        content = pages[language][f"offers/{offer.id}/"].content
        assert f'href="tel:{phone.e164}"' in content
        shown = phone.display.replace(" ", "\u00a0")
        assert (f'<bdi dir="ltr">{shown}</bdi>' if language in {"ar", "fa"} else shown) in content


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_no_group_of_numbers_stands_bare_in_right_to_left_text(
    language: str, pages: dict[str, dict[str, Page]]
) -> None:
    groups = re.compile(r"\d[\d ]*[\d:–.-][\d:– .-]*\d")
    for page in pages[language].values():
        outside = re.sub(
            r'<bdi dir="ltr">.*?</bdi>|<span lang="de" dir="ltr">.*?</span>', "", page.content, flags=re.DOTALL
        )
        assert groups.findall(text_of(outside)) == [], page.address


def test_every_page_has_one_heading_of_the_first_level(pages: dict[str, dict[str, Page]]) -> None:
    for found in pages.values():
        for page in found.values():
            levels = [int(level) for level in re.findall(r"<h([1-6])", page.content)]
            assert levels.count(1) == 1
            assert levels[0] == 1
            assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), page.address


def test_titles_and_descriptions_hold_no_marks(pages: dict[str, dict[str, Page]]) -> None:
    marked = re.compile("[\u2066\u2069<>]")
    assert [
        page.address
        for page in pages["ar"].values()
        if marked.search(page.title) or marked.search(page.description) or not page.title
    ] == []


def test_a_districts_own_offers_come_first(catalogue: Catalogue, pages: dict[str, dict[str, Page]]) -> None:
    content = pages["de"]["districts/gorbitz/"].content
    anchors = re.findall(r'<h2 id="(own|town|near)"', content)
    assert anchors == ["own", "town", "near"]
    own = content.partition('<h2 id="town"')[0]
    expected = [o.id for o in catalogue.published() if o.districts != "all" and "gorbitz" in o.districts]
    assert sorted(re.findall(r'data-offer="([^"]+)"', own)) == sorted(expected)


def test_a_missing_text_is_shown_in_german_and_says_so(catalogue: Catalogue) -> None:
    offer = catalogue.offers["familienkiosk"]
    german_only = offer.model_copy(update={"texts": {"de": offer.texts["de"]}})
    changed = catalogue.model_copy(update={"offers": {**catalogue.offers, offer.id: german_only}})
    page = next(p for p in site_pages(changed, "ar", no_flyers) if p.address == "offers/familienkiosk/")
    assert f'<h1><span lang="de" dir="ltr">{offer.texts["de"].name}</span></h1>' in page.content
    notice = words("ar").gettext("Nobody has translated this text yet. You see it in German.")
    assert notice in page.content


def test_a_text_whose_german_changed_says_that_it_may_be_out_of_date(catalogue: Catalogue) -> None:
    offer = catalogue.offers["familienkiosk"]
    german = offer.texts["de"].model_copy(update={"summary": "Ganz anders."})
    changed_offer = offer.model_copy(update={"texts": {**offer.texts, "de": german}})
    changed = catalogue.model_copy(update={"offers": {**catalogue.offers, offer.id: changed_offer}})
    page = next(p for p in site_pages(changed, "ar", no_flyers) if p.address == "offers/familienkiosk/")
    said = words("ar").gettext("The German text has changed since. This translation may be out of date.")
    assert said in page.content
    before = next(p for p in site_pages(catalogue, "ar", no_flyers) if p.address == "offers/familienkiosk/")
    assert said not in before.content


def test_machine_translation_is_marked(catalogue: Catalogue, pages: dict[str, dict[str, Page]]) -> None:
    said = words("uk").gettext("This text was translated by a machine. In doubt, the German text counts.")
    translated = [offer.id for offer in catalogue.published() if "uk" in offer.texts]
    assert len(translated) >= 20
    assert [key for key in translated if said not in pages["uk"][f"offers/{key}/"].content] == []


def test_the_sample_data_line_comes_from_the_catalogue(catalogue: Catalogue) -> None:
    for language in LANGUAGES:
        said = words(language).gettext("Sample data: offers may be made up or out of date. Do not rely on them.")
        assert said in chooser(catalogue, LANGUAGES)
    real = catalogue.model_copy(update={"settings": catalogue.settings.model_copy(update={"demo": False})})
    assert "fl-demo" not in chooser(real, LANGUAGES)
    assert "noindex" not in chooser(real, LANGUAGES)


def test_the_404_page_finds_home_from_any_depth(catalogue: Catalogue) -> None:
    below = catalogue.settings.model_copy(update={"site": "https://stadt.example/familie/"})
    content = not_found(catalogue.model_copy(update={"settings": below}), LANGUAGES)
    assert re.findall(r'href="([^"]+)" hreflang', content) == [f"/familie/{language}/" for language in LANGUAGES]


def test_the_sitemap_links_the_languages_of_a_page() -> None:
    content = sitemap("https://familie.example", ("de", "ar"), ("", "offers/x/"))
    assert re.findall("<loc>(.*?)</loc>", content) == [
        "https://familie.example/de/",
        "https://familie.example/ar/",
        "https://familie.example/de/offers/x/",
        "https://familie.example/ar/offers/x/",
    ]
    assert content.count('hreflang="ar" href="https://familie.example/ar/offers/x/"') == 2


def test_short_addresses_answer_in_both_cases() -> None:
    titles = {"de": {"": "Start", "offers/x/": "X & Y", "find/": "Suche"}, "ar": {"offers/x/": "س"}}
    made = dict(short_pages(titles, demo=True))
    lower, upper = made
    assert re.fullmatch(r"q/[0-9a-z]{6}/index\.html", lower)
    assert upper == f"Q/{lower.split('/')[1].upper()}/index.html"
    assert re.findall(r'id="(.*?)"', made[lower]) == ["de", "ar"]
    assert re.findall(r'id="(.*?)"', made[upper]) == ["DE", "AR"]
    for html_of_page in made.values():
        assert re.findall(r'<a href="(.*?)"', html_of_page) == ["../../de/offers/x/", "../../ar/offers/x/"]
        assert "X &amp; Y" in html_of_page
        assert html_of_page.count("fl-demo") == 2
    assert "fl-demo" not in "".join(dict(short_pages(titles, demo=False)).values())
