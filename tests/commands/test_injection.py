"""Nothing typed into an offer runs: not in HTML, not in Jinja, not in the flyer."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdfium2 import PdfDocument

from tests.commands.conftest import Run

EVIL = (
    "<script>document.title='x'</script>",
    "<img src=x onerror=document.title='x'>",
    "{{ 7*7 }}{% raw %}",
    '#read("/etc/passwd")',
    "\" onmouseover=\"document.title='x'",
    "$x$ *bold* \\u{41} &amp; &lt;b&gt;",
    "=1+1",
)


@pytest.fixture
def evil_town(town: Path) -> Path:
    path = town / "prohlis" / "familienkiosk.yml"
    head, _, _ = path.read_text("utf-8").partition("texts:")
    text = {
        "name": EVIL[0] + EVIL[5],
        "summary": " ".join(EVIL),
        "description": " ".join(EVIL),
        "directions": EVIL[3],
        "bring": EVIL[2],
        "keywords": list(EVIL),
    }
    path.write_text(f"{head}texts:\n  de: {json.dumps(text)}\n", "utf-8")
    return town


@pytest.mark.browser
@pytest.mark.pdf
def test_what_is_typed_is_printed_and_never_run(
    evil_town: Path, tmp_path: Path, run: Run, browser: Browser, serve: object
) -> None:
    out = tmp_path / "site"
    built = run("build", "--catalogue", evil_town, "--out", out, "--language", "de", "--language", "ar")
    assert built.code == 0, built.err
    address = serve(out)  # type: ignore[operator]
    page = browser.new_page()
    for path in ("de/offers/familienkiosk/", "ar/offers/familienkiosk/", "de/find/", "de/districts/prohlis/"):
        page.goto(address + path)
        content = page.locator("main").inner_text()
        for typed in EVIL[:2] if "offers" not in path else EVIL:
            assert typed in re.sub(r"\s+", " ", content).replace("\u2066", "").replace("\u2069", ""), (path, typed)
        assert page.locator("script:not([src])").count() == 0
        assert page.title() != "x"
    page.close()
    printed = PdfDocument(out / "de" / "flyers" / "prohlis-trifold.pdf")
    text = re.sub(r"\s", "", "".join(sheet.get_textpage().get_text_range() for sheet in printed))
    assert re.sub(r"\s", "", EVIL[3]) in text
    assert "root:" not in text
