"""A made-up guide in ten languages: a configuration, frames and pages to build."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.site.mkdocs.plugin import build_language, write_assets
from generator.site.model import Direction, Frame, LanguageLink, MenuEntry, Page

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
        values=(("publisher.name", "Stadt <b>*Muster*</b> & Söhne"), ("publisher.email", "post_1@familien.example")),
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
