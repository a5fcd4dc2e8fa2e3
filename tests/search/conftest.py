"""The Dresden catalogue, its engines, and a page in Chromium with the same scripts."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.search.engine import SCRIPTS, Engine
from generator.search.write import scripts

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@cache
def town(folder: Path = ROOT / "offers") -> Catalogue:
    """A catalogue that is right."""
    found = load(folder, TODAY).catalogue
    assert found
    return found


@cache
def engine_of(language: str) -> Engine:
    """The engine of Dresden in a language."""
    return Engine(town(), language)


@pytest.fixture(scope="session")
def dresden() -> Catalogue:
    return town()


@pytest.fixture
def page_of(browser: Browser, tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """A function that opens a page with engine and index of a language from `file://`, without an error."""
    context = browser.new_context()
    said: list[str] = []

    def opened(language: str) -> Page:
        names = []
        for name, text in scripts(town(), language).items():
            (tmp_path / name).write_text(text, "utf-8")
            names.append(name)
        sources = [*(path.as_uri() for path in SCRIPTS), *names]
        tags = "".join(f'<script src="{source}"></script>' for source in sources)
        (tmp_path / "page.html").write_text(f"<!doctype html><meta charset=utf-8><title>Suche</title>{tags}", "utf-8")
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto((tmp_path / "page.html").as_uri())
        return page

    yield opened
    context.close()
    assert said == []
