"""What a preview adds to the pages it answers with, and when a browser is told that there is something new."""

import json
import queue
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from generator.publishing.preview import Notice, preview
from generator.publishing.serve import listen
from generator.resources import SITE_SRC

PAGE = "<head>{}<title>{}</title></head><body>100% أهلا</body>"
STRICT = "<meta content=\"default-src 'none'; style-src 'self'\">"
WRONG = Notice("de", "1 Fehler.", (("offers/a.yml, Zeile 1", "Das ist <b>falsch</b>."),))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "de").mkdir(parents=True)
    (folder / "de" / "index.html").write_text(PAGE.format("", "Deutsch"), "utf-8")
    (folder / "404.html").write_text(PAGE.format(STRICT, "404"), "utf-8")
    (folder / "main.css").write_text("p{}</head>", "utf-8")
    return folder


@pytest.fixture
def offers(tmp_path: Path) -> Path:
    folder = tmp_path / "offers"
    folder.mkdir()
    return folder


@pytest.fixture
def ask(site: Path, offers: Path) -> Iterator[Callable[[str], str]]:
    """Ask a preview whose catalogue is right as long as no file says otherwise."""
    address: queue.SimpleQueue[str] = queue.SimpleQueue()

    def changed() -> Notice | None:
        said = next(offers.glob("*.yml")).read_text("utf-8")
        if said == "end":
            raise KeyboardInterrupt
        return WRONG if said == "wrong" else None

    def run() -> None:
        with pytest.raises(KeyboardInterrupt):
            preview(server, site, address.put, offers, changed)

    with listen(0) as server:
        thread = Thread(target=run)
        thread.start()
        home = address.get()

        def ask(path: str) -> str:
            try:
                with urlopen(home + path) as answer:  # noqa: S310  # our own server
                    return str(answer.read(), "utf-8")
            except HTTPError as error:
                with error:
                    return str(error.read(), "utf-8")

        yield ask
        save(offers, "end")
        thread.join()


def save(offers: Path, text: str) -> None:
    (offers / "new").write_text(text, "utf-8")
    (offers / "new").replace(offers / "a.yml")


def state(ask: Callable[[str], str], until: Callable[[dict[str, object]], bool]) -> dict[str, object]:
    """The state as soon as it is as expected."""
    while not until(found := json.loads(ask("_preview/state.json"))):
        pass
    return dict(found)


def number_of(page: str) -> int:
    (found,) = re.findall(r'data-number="(\d+)"', page)
    return int(found)


def test_every_page_gets_the_script_and_its_file_stays(ask: Callable[[str], str], site: Path) -> None:
    before = (site / "de" / "index.html").read_bytes()
    for path in ("de/", "de/index.html"):
        page = ask(path)
        head = (SITE_SRC / "preview" / "head.html").read_text("utf-8").replace("$number", str(number_of(page)))
        assert page == PAGE.format("", "Deutsch").replace("</head>", f"{head}</head>")
    assert (site / "de" / "index.html").read_bytes() == before
    assert ask("main.css") == "p{}</head>"


def test_the_page_for_unknown_addresses_has_it_too_and_may_run_it(ask: Callable[[str], str]) -> None:
    for path in ("gone/", "de/index.html/", "%00", "%00/", "x.html"):
        page = ask(path)
        assert number_of(page) > 0
        assert STRICT.replace("'none'", "'self'") in page


def test_script_and_style_are_answered_and_nothing_beside_them(ask: Callable[[str], str]) -> None:
    for name in ("preview.js", "preview.css"):
        assert ask(f"_preview/{name}") == (SITE_SRC / "preview" / name).read_text("utf-8")
    for name in ("head.html", "../preview/head.html", "%2e%2e/pages/about.de.md", ""):
        assert "<title>404</title>" in ask(f"_preview/{name}")


def test_a_build_has_another_number_and_a_mistake_has_not(ask: Callable[[str], str], offers: Path) -> None:
    begun = state(ask, lambda _: True)
    assert begun["notice"] is None
    save(offers, "wrong")
    wrong = state(ask, lambda found: found["notice"] is not None)
    lines = [list(pair) for pair in WRONG.problems]
    assert wrong["notice"] == {"language": "de", "title": "1 Fehler.", "problems": lines}
    page = ask("de/")
    assert number_of(page) == wrong["number"]
    save(offers, "right")
    right = state(ask, lambda found: found["notice"] is None)
    assert right["number"] != wrong["number"]
    assert number_of(ask("de/")) == right["number"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError])
def test_what_happens_in_the_callback_ends_it(site: Path, offers: Path, error: type[BaseException]) -> None:
    seen: list[str] = []

    def write(_: str) -> None:
        (offers / "a.yml").write_text("new", "utf-8")

    def changed() -> None:
        seen.append((offers / "a.yml").read_text("utf-8"))
        raise error

    with listen(0) as server, pytest.raises(error):
        preview(server, site, write, offers, changed)
    assert seen == ["new"]
