import random
import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.site.model import Frame, Page
from generator.site.script import MAP_FOLDER, ONLY_PARTS, PARTS
from tests.site.conftest import ROOT, Tags, problems_of, read, render_full

Frames = Callable[[str], Frame]
Pages = Callable[[str], tuple[Page, ...]]


# --- honest: the cache changes nothing


def test_random_pages_equal_a_full_render_of_materials_template(
    site: Path, config_file: Path, frames: Frames, pages: Pages, languages: tuple[str, ...]
) -> None:
    seed = secrets.randbits(32)
    some = random.Random(seed)  # noqa: S311  # a sample, no secret
    for language in languages:
        picked = some.sample(pages(language), 4)
        full = render_full(config_file, frames(language), picked)
        assert set(full) == {"about/", "imprint/", *(page.address for page in picked)}
        for address, html in full.items():
            cached = (site / language / address / "index.html").read_text("utf-8")
            assert cached == html, f"seed {seed}: {language}/{address}"


def test_content_that_looks_like_a_mark_stays_what_it_is(config_file: Path, frames: Frames) -> None:
    page = Page("find/", "\x01content\x01", "\x01title\x01", "<h1>\x01address\x01 {{ 7*7 }}</h1>", "find")
    full = render_full(config_file, frames("de"), [page])
    problems_of(config_file, frames("de"), (page,))
    cached = (config_file.parent / "out" / "find" / "index.html").read_text("utf-8")
    assert cached == full["find/"]
    assert "<h1>\x01address\x01 {{ 7*7 }}</h1>" in cached


# --- the page


def test_every_link_and_every_shared_file_is_there(site: Path) -> None:
    files = sorted(site.rglob("*.html"))
    assert len(files) == 10 * (1 + 5 + 4 + 2)
    for file in files:
        page = Tags(file.read_text("utf-8"))
        links = [a["href"] for a in (*page.all("a"), *page.all("link"))] + [img["src"] for img in page.all("img")]
        for link in links:
            if link.startswith(("https://familien.example/", "#")):
                continue
            target = (file.parent / link.partition("?")[0]).resolve()
            assert (target / "index.html" if target.is_dir() else target).is_file(), f"{file}: {link}"


def test_a_page_says_its_language_and_direction(site: Path) -> None:
    for language, direction in (("de", "ltr"), ("de-simple", "ltr"), ("ar", "rtl"), ("fa", "rtl")):
        html = read(site, f"{language}/find").all("html")
        assert html == [{"lang": language, "dir": direction}]


def test_header_and_footer_lead_to_the_same_page_under_each_languages_own_name(site: Path) -> None:
    page = read(site, "vi/offers/angebot-2")
    links = [a for a in page.all("a") if "hreflang" in a]
    menu, footer = links[:10], links[10:]
    assert menu == footer
    assert [a["href"] for a in menu][3] == "../../../ar/offers/angebot-2/"
    assert [(a["lang"], a["dir"]) for a in menu if a["hreflang"] in {"fa", "uk"}] == [("fa", "rtl"), ("uk", "ltr")]
    assert [a["hreflang"] for a in menu if "aria-current" in a] == ["vi"]
    assert "Tiếng Việt" in page.text


def test_head_and_titles_are_plain_text(site: Path) -> None:
    html = (site / "de/offers/angebot-1/index.html").read_text("utf-8")
    page = Tags(html)
    assert (
        "<title>Angebot 1 &lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; {{ 7*7 }}"
        " – Wegweiser „Rot &amp; Blau“</title>" in html
    )
    assert {"name": "description", "content": 'Ein "Angebot"'} in page.all("meta")
    assert {"name": "robots", "content": "noindex"} in page.all("meta")
    assert {"rel": "canonical", "href": "https://familien.example/de/offers/angebot-1/"} in page.all("link")
    assert "<title>Wegweiser „Rot &amp; Blau“</title>" in (site / "de/index.html").read_text("utf-8")


def test_only_the_current_section_is_marked_in_the_menu(site: Path) -> None:
    assert {a["href"] for a in read(site, "de/offers/angebot-1").all("a") if "aria-current" in a} == {
        "../../find/",
        "../../../de/offers/angebot-1/",
    }
    assert {a["href"] for a in read(site, "de").all("a") if "aria-current" in a} == {"../de/"}


def test_a_page_carries_no_inline_script_or_style_and_at_most_8_kb_of_frame(site: Path, pages: Pages) -> None:
    for language in ("de", "ar", "vi"):
        for page in pages(language):
            html = (site / language / page.address / "index.html").read_text("utf-8")
            frame = html.replace(page.content, "")
            (script,) = Tags(frame).all("script")
            assert "assets/js/site.js?v=" in script["src"]
            assert "defer" in script
            assert not Tags(frame).all("style")
            assert not [tag for tag, attributes in Tags(frame).tags if "style" in attributes]
            assert len(frame.encode()) <= 8000


def test_nothing_of_the_theme_is_left_on_a_page(site: Path) -> None:
    for address in ("de", "ar/offers/angebot-1", "vi/imprint"):
        page = read(site, address)
        assert not [name for _, attributes in page.tags for name in attributes if name.startswith("data-md")]
        assert not [
            kind for _, attributes in page.tags for kind in attributes.get("class", "").split() if "md-" in kind
        ]
        assert not page.all("input")
        assert len(page.all("main")) == len(page.all("h1")) == 1


def test_the_policy_allows_no_script_and_no_form_of_others(site: Path) -> None:
    for address in ("de", "ar/offers/angebot-1", "vi/imprint"):
        (policy,) = (meta for meta in read(site, address).all("meta") if "http-equiv" in meta)
        rules = dict(rule.split(" ", 1) for rule in policy["content"].split("; "))
        assert rules["default-src"] == rules["script-src"] == rules["style-src"] == rules["form-action"] == "'self'"
        assert rules["object-src"] == rules["base-uri"] == "'none'"


def test_without_demo_data_there_is_neither_notice_nor_noindex(config_file: Path, frames: Frames, pages: Pages) -> None:
    frame = replace(frames("de"), demo_notice="")
    assert problems_of(config_file, frame, pages("de")) == ()
    html = (config_file.parent / "out" / "index.html").read_text("utf-8")
    assert "noindex" not in html
    assert "fl-demo" not in html


def test_mkdocs_and_material_write_nothing_of_their_own(site: Path) -> None:
    names = {path.name for path in site.rglob("*") if path.is_file()}
    assert not names & {"404.html", "sitemap.xml", "sitemap.xml.gz", "search_index.json"}
    assert {path.name for path in site.iterdir()} >= {"assets", "de", "ar"}
    own = ROOT / "site_src" / "assets"
    ours = {path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file()}
    assert {
        path.relative_to(site / "assets").as_posix() for path in (site / "assets").rglob("*") if path.is_file()
    } == ({name for name in ours - ONLY_PARTS if not name.startswith(MAP_FOLDER)} | PARTS.keys())


def test_a_build_says_nothing(
    config_file: Path, frames: Frames, pages: Pages, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    assert problems_of(config_file, frames("de"), pages("de")) == ()
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


# --- the configuration


def test_a_configuration_mkdocs_refuses_is_a_problem(tmp_path: Path, frames: Frames, pages: Pages) -> None:
    assert [problem.code for problem in problems_of(tmp_path / "gone.yml", frames("de"), pages("de"))] == ["mkdocs"]
    (tmp_path / "bad.yml").write_text("site_name: 7\nplugins: [familienlotse]\n", "utf-8")
    assert [problem.code for problem in problems_of(tmp_path / "bad.yml", frames("de"), pages("de"))] == ["mkdocs"]


def test_a_style_sheet_that_is_not_there_is_a_problem(config_file: Path, frames: Frames, pages: Pages) -> None:
    settings = yaml.safe_load(config_file.read_text("utf-8"))
    settings["extra_css"] += ["assets/css/gone.css"]
    config_file.write_text(yaml.safe_dump(settings), "utf-8")
    problems = problems_of(config_file, frames("de"), pages("de"))
    assert [(problem.code, problem.values) for problem in problems] == [("asset", (("found", "assets/css/gone.css"),))]


# --- addresses


@pytest.mark.parametrize("address", ["../out/", "offers", "/etc/", "offers//x/", "Offers/x/", "offers/a b/"])
def test_an_address_that_is_no_path_below_the_language_is_refused(
    config_file: Path, frames: Frames, pages: Pages, address: str
) -> None:
    page = Page(address, "x", "x", "<h1>x</h1>", "find")
    problems = problems_of(config_file, frames("de"), (*pages("de"), page))
    assert [(problem.code, problem.file) for problem in problems] == [("page-address", address)]


def test_offers_named_index_or_readme_have_their_own_page(config_file: Path, frames: Frames, pages: Pages) -> None:
    more = tuple(Page(f"offers/{key}/", key, key, f"<h1>{key}</h1>", "find") for key in ("index", "readme", "404"))
    assert problems_of(config_file, frames("de"), (*pages("de"), *more)) == ()
    for key in ("index", "readme", "404"):
        assert (config_file.parent / "out" / "offers" / key / "index.html").is_file()
