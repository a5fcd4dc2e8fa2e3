"""A made-up guide in ten languages: a configuration, frames and pages to build."""

from collections.abc import Callable, Iterable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from generator.build import build
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.flyers.write import downloads
from generator.output import Job, silent
from generator.problems.problem import Problem
from generator.search.write import scripts
from generator.site.mkdocs.language import build_language, write_assets
from generator.site.model import Direction, Frame, LanguageLink, MenuEntry, Page, Placeholder
from generator.site.write import write
from generator.view.text import Marked

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = (
    LanguageLink("de", "Deutsch", "ltr"),
    LanguageLink("de-simple", "Einfache Sprache", "ltr"),
    LanguageLink("en", "English", "ltr"),
    LanguageLink("ar", "العربية", "rtl"),
    LanguageLink("fa", "فارسی", "rtl"),
    LanguageLink("uk", "Українська", "ltr"),
    LanguageLink("ru", "Русский", "ltr"),
    LanguageLink("tr", "Türkçe", "ltr"),
    LanguageLink("vi", "Tiếng Việt", "ltr"),
    LanguageLink("pl", "Polski", "ltr"),
)
MENU: tuple[MenuEntry, ...] = (
    MenuEntry("find", "Tất cả các dịch vụ", "find/"),
    MenuEntry("phases", "Giai đoạn cuộc sống", "phases/"),
    MenuEntry("topics", "Chủ đề", "topics/"),
    MenuEntry("districts", "Khu phố", "districts/"),
    MenuEntry("help", "Trợ giúp ngay", "help/"),
)


class Tags(HTMLParser):
    """All start tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def read(site: Path, address: str) -> Tags:
    return Tags((site / address / "index.html").read_text("utf-8"))


def problems_of(config_file: Path, frame: Frame, pages: tuple[Page, ...]) -> tuple[Problem, ...]:
    return build_language(config_file, frame, pages, config_file.parent / "out", shared_assets=True)


def make_frame(language: str = "de") -> Frame:
    """The frame of one language; its words are Vietnamese, which has the longest labels."""
    direction: Direction = next(link.direction for link in LANGUAGES if link.tag == language)
    return Frame(
        language=language,
        direction=direction,
        name="Wegweiser „Rot & Blau“",
        site_url="https://familien.example/",
        publisher="Stadt Musterstadt",
        menu=MENU,
        footer=(MenuEntry("about", "Über uns", "about/"), MenuEntry("", "Impressum", "imprint/")),
        languages=LANGUAGES,
        skip="Zum Inhalt",
        menu_label="Menü",
        language_label="Sprache",
        footer_label="Rechtliches",
        demo_notice="Beispieldaten: nichts davon ist wahr.",
        fallback_notice="Diese Seite gibt es nur auf Deutsch.",
        placeholders={
            "publisher.name": Placeholder(Marked("Stadt <b>*Muster*</b> & Söhne")),
            "publisher.phone": Placeholder(Marked("030\u00a023125\u00a0100"), "tel:+493023125100"),
            "publisher.email": Placeholder(Marked("post_1@familien.example"), "mailto:post_1@familien.example"),
            "publisher.website": Placeholder(Marked("familien.example/_a"), "https://familien.example/_a"),
        },
    )


def make_pages(language: str = "de", offers: int = 4) -> tuple[Page, ...]:
    """Home, the menu's five pages, some offers with names that must not become markup."""
    menu = (Page(entry.address, entry.label, "", f"<h1>{entry.label}</h1>", entry.section or "about") for entry in MENU)
    return (
        Page("", "Wegweiser „Rot & Blau“", "Der Wegweiser", f"<h1>Start {language}</h1>", "home"),
        *menu,
        *(
            Page(
                f"offers/angebot-{number}/",
                f'Angebot {number} <script>alert("{number}")</script> & {{{{ 7*7 }}}}',
                'Ein "Angebot"',
                f"<h1>Angebot {number}</h1>\n\n<pre>\n\n  zwei\n</pre>"
                f'<p>{{{{ 7*7 }}}} {language} <a href="../../">Start</a></p>',
                "find",
            )
            for number in range(offers)
        ),
    )


def make_config(folder: Path) -> Path:
    """The project's own mkdocs.yml in `folder`, with three hand-written pages made up here."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    (pages / "about.de.md").write_text("# Über uns\n\nWir sind [hier](imprint.md).\n", "utf-8")
    (pages / "about.en.md").write_text("# About us\n\nWe are [here](imprint.md).\n", "utf-8")
    (pages / "imprint.de.md").write_text("# Impressum\n\n{{ publisher.name }}\n", "utf-8")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["docs_dir"] = "pages"
    settings["theme"]["custom_dir"] = str(ROOT / "site_src" / "theme")
    settings["plugins"][0]["familienlotse"]["assets"] = str(ROOT / "site_src" / "assets")
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(settings), "utf-8")
    return path


def render_full(config: Path, frame: Frame, pages: Iterable[Page]) -> dict[str, str]:
    """Pages by address, and the hand-written ones with them, each rendered with Material's template, without cache."""
    out = config.parent / "full"
    assert build_language(config, frame, pages, out, shared_assets=True, through_mkdocs=True) == ()
    return {
        file.relative_to(out).as_posix().removesuffix("index.html"): file.read_text("utf-8")
        for file in out.rglob("index.html")
    }


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Dresden."""
    found = load(ROOT / "offers", date(2026, 11, 22)).catalogue
    assert found is not None
    return found


@pytest.fixture(scope="session")
def published(once: Callable[[str, Callable[[Path], object]], Path], catalogue: Catalogue) -> Path:
    """Dresden's site as it is published, in all languages and without flyers."""
    tags = tuple(link.tag for link in LANGUAGES)

    def fill(folder: Path) -> None:
        build(catalogue, folder / "site", tags, flyers=False, progress=silent)

    return once("dresden", fill) / "site"


@pytest.fixture(scope="session")
def address(published: Path, serve: Callable[[Path], str]) -> str:
    """The address of that site."""
    return serve(published)


@pytest.fixture(scope="session")
def town_folder(once: Callable[[str, Callable[[Path], object]], Path], catalogue: Catalogue) -> Path:
    """Dresden's site in German, Arabic and Vietnamese; the flyers that it links nobody has printed."""

    def fill(folder: Path) -> None:
        write(Job(catalogue, ("de", "ar", "vi"), folder, downloads=downloads, scripts=scripts))

    return once("town", fill)


@pytest.fixture(scope="session")
def town(town_folder: Path, serve: Callable[[Path], str]) -> str:
    """The address of that site."""
    return serve(town_folder)


@pytest.fixture
def config_file(tmp_path: Path) -> Path:
    """A configuration to build with, and to break; its pages are in the folder `pages` beside it."""
    return make_config(tmp_path / "project")


@pytest.fixture(scope="session")
def frames() -> Callable[[str], Frame]:
    """The frame of a language."""
    return make_frame


@pytest.fixture(scope="session")
def pages() -> Callable[[str], tuple[Page, ...]]:
    """The pages of a language."""
    return make_pages


@pytest.fixture(scope="session")
def languages() -> tuple[str, ...]:
    """The tags of all languages."""
    return tuple(link.tag for link in LANGUAGES)


@pytest.fixture(scope="session")
def site(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The made-up guide, built in all languages. Tests read it only."""

    def fill(folder: Path) -> None:
        config, out = make_config(folder / "project"), folder / "site"
        for link in LANGUAGES:
            problems = build_language(
                config, make_frame(link.tag), make_pages(link.tag), out / link.tag, shared_assets=True
            )
            assert problems == ()
        write_assets(config, out)

    return once("guide", fill) / "site"
