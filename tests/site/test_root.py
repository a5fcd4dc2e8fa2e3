"""The files at the site's root."""

import re

import pytest

from generator.catalogue.model import Catalogue
from generator.site import root
from generator.site.frame import frame
from generator.site.model import Heading
from generator.site.root import chooser, not_found, short_pages, sitemaps
from generator.view.words import words

LANGUAGES = ("de", "de-simple", "en", "ar", "fa", "uk", "ru", "tr", "vi", "pl")


def test_the_sample_data_line_comes_from_the_catalogue(catalogue: Catalogue) -> None:
    for language in LANGUAGES:
        said = words(language).gettext("Sample data: offers may be made up or out of date. Do not rely on them.")
        assert said in chooser(catalogue, (language, *LANGUAGES))
        assert frame(catalogue, language, LANGUAGES).demo_notice == said
    real = catalogue.model_copy(update={"settings": catalogue.settings.model_copy(update={"demo": False})})
    assert "fl-demo" not in chooser(real, LANGUAGES)
    assert "noindex" not in chooser(real, LANGUAGES)


def test_the_404_page_finds_home_from_any_depth(catalogue: Catalogue) -> None:
    below = catalogue.settings.model_copy(update={"site": "https://stadt.example/familie/"})
    content = not_found(catalogue.model_copy(update={"settings": below}), LANGUAGES)
    assert re.findall(r'href="([^"]+)" hreflang', content) == [f"/familie/{language}/" for language in LANGUAGES]


def test_the_404_page_says_the_same_sentence_only_once(catalogue: Catalogue) -> None:
    content = not_found(catalogue, LANGUAGES)
    assert content.count("Diese Seite gibt es nicht.") == 1
    assert content.count("<span>") == len(LANGUAGES) - 1


def test_the_sitemap_links_the_languages_of_a_page() -> None:
    ((file, content),) = sitemaps("https://familie.example", ("de", "ar"), ("", "offers/x/"))
    assert file == "sitemap.xml"
    assert re.findall("<loc>(.*?)</loc>", content) == [
        "https://familie.example/de/",
        "https://familie.example/ar/",
        "https://familie.example/de/offers/x/",
        "https://familie.example/ar/offers/x/",
    ]
    assert content.count('hreflang="ar" href="https://familie.example/ar/offers/x/"') == 2


@pytest.mark.parametrize(("limit", "value"), [("LARGEST", 5000), ("MOST", 9)])
def test_a_large_sitemap_is_an_index_of_parts(limit: str, value: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(root, limit, value)
    pages = [f"offers/{'x' * number}/" for number in range(1, 31)]
    *parts, (index, content) = sitemaps("https://familie.example/", ("de", "ar", "en"), pages)
    assert index == "sitemap.xml"
    assert re.findall("<loc>(.*?)</loc>", content) == [f"https://familie.example/{file}" for file, _ in parts]
    assert [file for file, _ in parts] == [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    listed = [re.findall("<loc>(.*?)</loc>", part) for _, part in parts]
    assert [address for part in listed for address in part] == [
        f"https://familie.example/{language}/{page}" for page in pages for language in ("de", "ar", "en")
    ]
    measured = [
        len(part.encode()) if limit == "LARGEST" else len(found) for (_, part), found in zip(parts, listed, strict=True)
    ]
    assert max(measured) <= value
    assert min(measured[:-1]) > value * 0.7  # as few parts as may be


def test_further_pages_of_a_list_have_no_short_address() -> None:
    titles = {"de": {address: Heading("X") for address in ("districts/", "districts/x/", "districts/x/2/")}}
    made = dict(short_pages(titles, {}, demo=False))
    assert len(made) == 2  # in both cases


def test_short_addresses_answer_in_both_cases() -> None:
    titles = {
        "de": {"": Heading("Start"), "offers/x/": Heading("X & Y"), "find/": Heading("Suche")},
        "ar": {"offers/x/": Heading("س")},
    }
    made = dict(short_pages(titles, {}, demo=True))
    lower, upper = made
    assert re.fullmatch(r"q/[0-9a-z]{6}/index\.html", lower)
    assert upper == f"Q/{lower.split('/')[1].upper()}/index.html"
    assert re.findall(r'id="(.*?)"', made[lower]) == ["de", "ar"]
    assert re.findall(r'id="(.*?)"', made[upper]) == ["DE", "AR"]
    for html_of_page in made.values():
        assert re.findall(r'<a href="(.*?)"', html_of_page) == ["../../de/offers/x/", "../../ar/offers/x/"]
        assert "X &amp; Y" in html_of_page
        assert html_of_page.count("fl-demo") == 2
    assert "fl-demo" not in "".join(dict(short_pages(titles, {}, demo=False)).values())
