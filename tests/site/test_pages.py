"""The built pages of Dresden, read back: complete, honest about language, isolated where text runs right to left."""

import html
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.catalogue.model import Catalogue
from generator.output import Download
from generator.site.model import Page
from generator.site.pages import pages as made_pages
from generator.site.pages import sheets
from generator.view.hyphens import breakable
from generator.view.words import words

LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, dict[str, Page]]:
    return {language: {page.address: page for page in made_pages(catalogue, language)} for language in LANGUAGES}


def text_of(content: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", content))


def test_every_language_has_the_same_addresses(pages: dict[str, dict[str, Page]]) -> None:
    assert {tuple(found) for found in pages.values()} == {tuple(pages["de"])}


def test_every_published_offer_has_its_page_and_stands_in_the_finder(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    published = {offer.id for offer in catalogue.published()}
    assert len(published) >= 30
    with_page = {offer.id for offer in catalogue.offers.values() if catalogue.standing(offer) != "planned"}
    for language, found in pages.items():
        assert {address.split("/")[1] for address in found if address.startswith("offers/")} == with_page, language
        listed = re.findall(r'data-offer="([^"]+)"', found["find/"].content)
        assert sorted(listed) == sorted(published), language


def test_offers_that_are_paused_or_planned_are_nowhere_but_where_paper_still_has_them(
    catalogue: Catalogue, pages: dict[str, dict[str, Page]]
) -> None:
    hidden = [offer.id for offer in catalogue.offers.values() if offer.status != "active"]
    assert hidden
    everything = "".join(page.content for page in pages["de"].values() if not page.address.startswith("editions/"))
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
        shown = f'<bdi dir="ltr">{phone.display}</bdi>' if language in {"ar", "fa"} else phone.display
        assert f'<span class="fl-whole">{shown}</span>' in content


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_no_group_of_numbers_stands_bare_in_right_to_left_text(
    language: str, pages: dict[str, dict[str, Page]]
) -> None:
    groups = re.compile(r"\d[\d ]*[\d:–.-][\d:– .-]*\d")
    for page in pages[language].values():
        outside = re.sub(
            r'<bdi dir="ltr"[^>]*>.*?</bdi>|<span lang="de" dir="ltr">.*?</span>|<svg.*?</svg>',
            "",
            page.content,
            flags=re.DOTALL,
        )
        assert groups.findall(text_of(outside)) == [], page.address


def test_every_page_has_one_heading_of_the_first_level(pages: dict[str, dict[str, Page]]) -> None:
    for found in pages.values():
        for page in found.values():
            levels = [int(level) for level in re.findall(r"<h([1-6])", page.content)]
            assert levels.count(1) == 1
            assert levels[0] == 1
            assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), page.address


def test_an_id_stands_on_a_page_once_whatever_a_pictogram_is_called(town_folder: Path) -> None:
    """A link to a section would lead to a pictogram of the same name."""
    named = re.compile(r' id="([^"]+)"')
    twice = {
        (file.relative_to(town_folder).as_posix(), name)
        for file in town_folder.rglob("*.html")
        for name, times in Counter(named.findall(file.read_text("utf-8"))).items()
        if times > 1
    }
    assert twice == set()


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
    assert set(re.findall(r'data-offer="([^"]+)"', own)) == set(expected)


def test_a_missing_text_is_shown_in_german_and_says_so(catalogue: Catalogue) -> None:
    offer = catalogue.offers["familienkiosk"]
    german_only = offer.model_copy(update={"texts": {"de": offer.texts["de"]}})
    changed = catalogue.model_copy(update={"offers": {**catalogue.offers, offer.id: german_only}})
    page = next(p for p in made_pages(changed, "ar") if p.address == "offers/familienkiosk/")
    assert f'<h1><span lang="de" dir="ltr">{breakable(offer.texts["de"].name)}</span></h1>' in page.content
    notice = words("ar").gettext("Nobody has translated this text yet. You see it in German.")
    assert notice in page.content


def test_a_page_that_nobody_translated_leads_to_plain_german_and_english_where_it_is_in_them(
    catalogue: Catalogue,
) -> None:
    offer = catalogue.offers["familienkiosk"]
    for tags, expected in (
        (("de", "de-simple", "en"), ["de-simple", "en"]),
        (("de", "en", "vi"), ["en"]),
        (("de",), []),
    ):
        texts = {tag: offer.texts[tag] for tag in tags}
        changed = catalogue.model_copy(
            update={"offers": {**catalogue.offers, offer.id: offer.model_copy(update={"texts": texts})}}
        )
        made = made_pages(changed, "ar", languages=LANGUAGES)
        page = next(page for page in made if page.address == "offers/familienkiosk/")
        found = re.findall(r'<a href="\.\./\.\./\.\./([^/]+)/offers/familienkiosk/"', page.content)
        assert found == expected, tags
    alone = next(page for page in made_pages(changed, "ar") if page.address == "offers/familienkiosk/")
    assert "hreflang" not in alone.content


def test_a_partly_translated_text_marks_its_german_paragraphs_and_says_so_once(catalogue: Catalogue) -> None:
    offer = catalogue.offers["familienkiosk"]
    short = offer.texts["ar"].model_copy(update={"description": "", "directions": ""})
    changed_offer = offer.model_copy(update={"texts": {**offer.texts, "ar": short}})
    changed = catalogue.model_copy(update={"offers": {**catalogue.offers, offer.id: changed_offer}})
    page = next(p for p in made_pages(changed, "ar") if p.address == "offers/familienkiosk/")
    german = re.findall(r'<p lang="de" dir="ltr">(.*?)</p>', page.content)
    assert len([text for text in german if text.startswith(("Der Eingang", "Sie müssen", "Haben Sie"))]) == 3
    spoken = words("ar")
    assert page.content.count(spoken.gettext("Some of this text is not translated yet. You see it in German.")) == 1
    assert f"<p>{spoken.gettext('Nobody has translated this text yet. You see it in German.')}</p>" not in page.content


def test_a_text_whose_german_changed_says_that_it_may_be_out_of_date(catalogue: Catalogue) -> None:
    offer = catalogue.offers["familienkiosk"]
    german = offer.texts["de"].model_copy(update={"summary": "Ganz anders."})
    changed_offer = offer.model_copy(update={"texts": {**offer.texts, "de": german}})
    changed = catalogue.model_copy(update={"offers": {**catalogue.offers, offer.id: changed_offer}})
    page = next(p for p in made_pages(changed, "ar") if p.address == "offers/familienkiosk/")
    said = words("ar").gettext("The German text has changed since. This translation may be out of date.")
    assert said in page.content
    before = next(p for p in made_pages(catalogue, "ar") if p.address == "offers/familienkiosk/")
    assert said not in before.content


def test_machine_translation_is_marked(catalogue: Catalogue, pages: dict[str, dict[str, Page]]) -> None:
    said = words("uk").gettext("This text was translated by a machine. In doubt, the German text counts.")
    translated = [offer.id for offer in catalogue.published() if "uk" in offer.texts]
    assert len(translated) >= 20
    assert [key for key in translated if said not in pages["uk"][f"offers/{key}/"].content] == []


def test_cards_lead_to_their_offer_from_every_page(pages: dict[str, dict[str, Page]]) -> None:
    for address in ("find/", "topics/everyday-help/", "phases/baby/", "districts/prohlis/"):
        links = re.findall(r'<h3 class="fl-card__name"><a href="([^"]+)"', pages["ar"][address].content)
        assert len(links) >= 5
        assert {link[: link.index("offers/")] for link in links} == {"../" * address.count("/")}


def test_a_district_links_what_other_outputs_make_for_it(catalogue: Catalogue) -> None:
    def downloads(language: str, district: str) -> tuple[Download, ...]:
        twin = f"flyers/{district}-{language}-de.pdf"
        return (Download("Leaflet to print (PDF, A4, folded)", f"flyers/{district}-{language}.pdf", twin),)

    made = {page.address: page.content for page in made_pages(catalogue, "ar", downloads=downloads)}
    said = words("ar").gettext("Leaflet to print (PDF, A4, folded)")
    assert said != "Leaflet to print (PDF, A4, folded)"
    links = re.findall(r'href="([^"]+)" type="application/pdf">(.*?)</a>', made["districts/gorbitz/"])
    assert [address for address, _ in links] == ["../../flyers/gorbitz-ar.pdf", "../../flyers/gorbitz-ar-de.pdf"]
    assert [said in shown for _, shown in links] == [True, True]
    assert [address for address, content in made.items() if ".pdf" in content] == [
        f"districts/{key}/" for key in catalogue.districts
    ]


@pytest.fixture(scope="module")
def cut(catalogue: Catalogue) -> Iterator[dict[str, dict[str, Page]]]:
    """The same pages, of a town whose lists are long: as soon as they have more than seven offers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "CARDS", 7)
        yield {language: {page.address: page for page in made_pages(catalogue, language)} for language in LANGUAGES}


def listed(page: Page) -> list[str]:
    return re.findall(r'data-offer="([^"]+)"', page.content)


def test_the_programme_of_a_house_says_the_next_of_single_dates(pages: dict[str, dict[str, Page]]) -> None:
    content = pages["de"]["offers/familienzentrum-prohlis/"].content
    said = " ".join(text_of(content[content.index('id="programme"') :]).split())
    assert "Samstag, 12. Dezember 2026 10:00–12:30 Uhr Papa-Samstag in Prohlis Mehr zu diesem Angebot" in said


def test_a_long_list_is_cut_into_pages_that_lead_on(
    pages: dict[str, dict[str, Page]], cut: dict[str, dict[str, Page]]
) -> None:
    assert {tuple(found) for found in cut.values()} == {tuple(cut["de"])}
    assert set(cut["de"]) > set(pages["de"])  # nobody's address changes
    lists = [address for address, page in pages["de"].items() if page.section != "home" and len(listed(page)) > 7]
    assert {"find/", "topics/meeting/", "phases/baby/", "districts/gorbitz/"} <= set(lists)
    for language, address in itertools.product(LANGUAGES, lists):
        whole = listed(pages[language][address])
        number = -(-len(whole) // 7)
        parts = [cut[language][address], *(cut[language][f"{address}{n}/"] for n in range(2, number + 1))]
        assert f"{address}{number + 1}/" not in cut[language]
        assert [offer for part in parts for offer in listed(part)] == whole
        assert {len(listed(part)) for part in parts[:-1]} == {7}
        for at, part in enumerate(parts):
            base = "../" * part.address.count("/")
            around = {"prev": parts[at - 1] if at else None, "next": parts[at + 1] if at + 1 < number else None}
            assert re.findall(r'rel="(prev|next)" href="([^"]+)"', part.content) == [
                (rel, base + other.address) for rel, other in around.items() if other
            ]


def test_the_title_of_a_further_page_says_which_it_is(
    pages: dict[str, dict[str, Page]], cut: dict[str, dict[str, Page]]
) -> None:
    assert cut["de"]["find/"].title == pages["de"]["find/"].title
    assert (
        cut["de"]["find/2/"].title
        == f"{pages['de']['find/'].title} – Seite 2 von {-(-len(listed(pages['de']['find/'])) // 7)}"
    )
    for found in cut.values():
        titles = [page.title for page in found.values() if not page.address.startswith("offers/")]
        assert len(set(titles)) == len(titles)
    assert '<bdi dir="ltr">2</bdi>' in cut["ar"]["find/2/"].content


def test_only_the_first_page_of_a_list_has_what_stands_above_it(
    catalogue: Catalogue, cut: dict[str, dict[str, Page]]
) -> None:
    assert "fl-facets" in cut["de"]["find/"].content
    assert "fl-facets" not in cut["de"]["find/2/"].content
    for page in cut["de"].values():
        assert len(re.findall("<h2 id=", page.content)) == len(set(re.findall('<h2 id="(.*?)"', page.content)))
    assert len(catalogue.districts) > 1
