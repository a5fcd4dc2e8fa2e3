"""Hand-written pages: what stands on them, and what is told of those that are wrong."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.problems.problem import Problem
from generator.resources import SITE_SRC
from generator.site.handwritten import FILL_IN, HandwrittenPage
from generator.site.mkdocs.complaints import about, collected
from generator.site.mkdocs.language import build_language
from generator.site.model import Frame, Page, Placeholder
from generator.view.text import Marked
from tests.site.conftest import problems_of, read

Frames = Callable[[str], Frame]
Pages = Callable[[str], tuple[Page, ...]]


def test_a_page_nobody_translated_leads_to_the_english_one(site: Path) -> None:
    html = (site / "ar/about/index.html").read_text("utf-8")
    link = '<a href="../../en/about/" hreflang="en" lang="en" dir="ltr">English</a></p>'
    assert f'<p class="fl-notice" role="note">Diese Seite gibt es nur auf Deutsch. {link}' in html
    assert "nur auf Deutsch" not in (site / "en/about/index.html").read_text("utf-8")


def test_a_page_nobody_translated_is_german_and_says_so(site: Path) -> None:
    html = (site / "ar/imprint/index.html").read_text("utf-8")
    assert (
        '<p class="fl-notice" role="note">Diese Seite gibt es nur auf Deutsch.</p>\n'
        '<div class="fl-text" lang="de" dir="ltr">\n<h1 id="impressum">Impressum</h1>' in html
    )
    assert "fl-notice" not in (site / "de/imprint/index.html").read_text("utf-8")
    assert "fl-notice" not in (site / "en/about/index.html").read_text("utf-8")
    assert '<h1 id="about-us">About us</h1>' in (site / "en/about/index.html").read_text("utf-8")
    assert '<a href="../imprint/">here</a>' in (site / "en/about/index.html").read_text("utf-8")


def test_values_of_placeholders_are_plain_text(config_file: Path, frames: Frames, pages: Pages) -> None:
    (config_file.parent / "pages" / "imprint.de.md").write_text(
        "# {{ publisher.name }}\n\n<{{publisher.email}}>\n\n[Post](mailto:{{ publisher.email }})\n", "utf-8"
    )
    assert problems_of(config_file, frames("de"), pages("de")) == ()
    page = read(config_file.parent / "out", "imprint")
    assert "Stadt <b>*Muster*</b> & Söhne – Wegweiser" in page.text
    assert not page.all("b")
    assert not page.all("em")
    assert [a["href"] for a in page.all("a") if a["href"].startswith("mailto:")] == [
        "mailto:post_1@familien.example"
    ] * 2


def test_a_page_shown_in_german_speaks_of_everything_in_german(config_file: Path, frames: Frames, pages: Pages) -> None:
    frame = replace(
        frames("ar"),
        placeholders={"publisher.name": Placeholder(Marked("مدينة"))},
        fallback_placeholders={"publisher.name": Placeholder(Marked("Stadt"))},
    )
    assert problems_of(config_file, frame, pages("ar")) == ()
    html = (config_file.parent / "out/imprint/index.html").read_text("utf-8")
    assert "<p>Stadt</p>" in html
    assert "مدينة" not in html


def test_an_unknown_placeholder_is_named_with_file_line_and_suggestion(
    config_file: Path, frames: Frames, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(config_file.parent)
    (config_file.parent / "pages" / "imprint.de.md").write_text(
        "---\nsection: help\n---\n\n# Impressum\n\nVon {{ publisher.nam }}, {{ 7*7 }}\n", "utf-8"
    )
    known = "publisher.name, publisher.phone, publisher.email, publisher.website"
    first = Problem.of("page-placeholder", suggestion="publisher.name", found="publisher.nam", known=known)
    second = Problem.of("page-placeholder", found="7*7", known=known)
    assert problems_of(config_file, frames("vi"), pages("vi")) == (
        replace(first, file="pages/imprint.de.md", line=7, column=5),
        replace(second, file="pages/imprint.de.md", line=7, column=26),
    )


@pytest.mark.parametrize("name", ["about", "accessibility", "imprint", "privacy"])
def test_a_page_says_and_asks_the_same_in_every_language(name: str) -> None:
    files = sorted((SITE_SRC / "pages").glob(f"{name}.*.md"))
    texts = [path.read_text("utf-8") for path in files]
    told = {
        (
            text.count(FILL_IN),
            len(re.findall("^## ", text, re.MULTILINE)),
            len(re.findall("^- ", text, re.MULTILINE)),
            tuple(sorted(re.findall(r"\{\{ ([a-z.]+) \}\}", text))),
        )
        for text in texts
    }
    assert (len(files), len(told)) == (10, 1), told


def test_front_matter_gives_section_and_description(config_file: Path, frames: Frames, pages: Pages) -> None:
    (config_file.parent / "pages" / "crisis.de.md").write_text(
        "---\nsection: help\ndescription: Wer bei {{ publisher.name }} hilft\n---\n# Krise\n", "utf-8"
    )
    assert problems_of(config_file, frames("de"), pages("de")) == ()
    page = read(config_file.parent / "out", "crisis")
    assert {"name": "description", "content": "Wer bei Stadt <b>*Muster*</b> & Söhne hilft"} in page.all("meta")
    assert [a["href"] for a in page.all("a") if a.get("aria-current") and "hreflang" not in a] == ["../help/"] * 2


def test_a_page_that_a_machine_has_translated_says_so_and_no_other_does(
    config_file: Path, frames: Frames, pages: Pages
) -> None:
    (config_file.parent / "pages" / "about.en.md").write_text("---\nby: machine\n---\n# About us\n", "utf-8")
    (config_file.parent / "pages" / "imprint.en.md").write_text("# Imprint\n", "utf-8")
    frame = replace(frames("en"), machine_notice="A machine has translated this.")
    out = config_file.parent / "out"
    assert build_language(config_file, frame, pages("en"), out, shared_assets=True) == ()
    noted = [path.parent.name for path in out.rglob("index.html") if frame.machine_notice in path.read_text("utf-8")]
    assert noted == ["about"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Über.de.md", ("page-name", "Über.de.md")),
        ("about.md", ("page-name", "about.md")),
        ("folder/about.de.md", ("page-name", "about.de.md")),
        ("news.en.md", ("page-german", "news")),
        ("find.de.md", ("page-address", "find/")),
    ],
)
def test_a_file_that_cannot_be_a_page_is_a_problem(
    config_file: Path, frames: Frames, pages: Pages, name: str, expected: tuple[str, str]
) -> None:
    path = config_file.parent / "pages" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Titel\n", "utf-8")
    problems = problems_of(config_file, frames("de"), pages("de"))
    assert [(problem.code, dict(problem.values)["found"]) for problem in problems] == [expected]


def test_a_link_that_leads_nowhere_is_named_with_file_line_and_suggestion(
    config_file: Path, frames: Frames, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(config_file.parent)
    (config_file.parent / "pages" / "about.de.md").write_text(
        "# Über\n\nDas [weg](gone.md), das [ohne Endung](imprint/).\n", "utf-8"
    )
    assert problems_of(config_file, frames("ar"), pages("ar")) == (
        Problem.of("page-link", file="pages/about.de.md", line=3, column=11, found="gone.md"),
    )


def test_whatever_mkdocs_says_of_a_page_names_its_file(config_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(config_file.parent)
    page = HandwrittenPage("about", config_file.parent / "pages" / "about.en.md", fallback=False)
    with collected(config_file) as problems, about(page, "about.md"):
        logging.getLogger("mkdocs.structure.pages").warning("Doc file 'about.md' is %s.", "odd")
    assert problems == [Problem.of("mkdocs", file="pages/about.en.md", text="Doc file 'pages/about.en.md' is odd.")]


def test_a_title_from_front_matter_is_plain_text(config_file: Path, frames: Frames, pages: Pages) -> None:
    (config_file.parent / "pages" / "crisis.de.md").write_text(
        "---\r\ntitle: Bei {{ publisher.name }}\r\n---\r\n\r\nTelefon: 112\r\n\r\n# Krise\r\n", "utf-8", newline=""
    )
    assert problems_of(config_file, frames("de"), pages("de")) == ()
    page = read(config_file.parent / "out", "crisis")
    assert "Bei Stadt <b>*Muster*</b> & Söhne – Wegweiser" in page.text
    assert "Telefon: 112" in page.text
