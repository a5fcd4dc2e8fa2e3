"""A municipality's own `site_src` beside its catalogue: file by file it goes before the program's."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.build import build, check_outputs, rehearse
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.flyers.order import Order
from generator.flyers.products import PRODUCTS
from generator.flyers.write import write_flyer
from generator.output import silent
from generator.resources import SITE_SRC, own_sources

BASE = Path(__file__).resolve().parents[1] / "catalogue" / "base"
TODAY = date(2026, 11, 22)
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n'
CARD = '<article class="fl-card"><h3>Unsere Karte: {{ offer.name.text }}</h3></article>\n'
CHOOSER = '<!doctype html><title>x</title>{% for guide in guides %}<a href="{{ guide.language }}/">x</a>{% endfor %}\n'


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def base() -> Catalogue:
    found = load(BASE, TODAY).catalogue
    assert found is not None
    return found


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """One file of each kind."""
    tokens = (SITE_SRC / "assets" / "css" / "tokens.css").read_text("utf-8")
    header = (SITE_SRC / "theme" / "partials" / "header.html").read_text("utf-8")
    return write(
        tmp_path / "site_src",
        {
            "assets/css/tokens.css": f"{tokens}:root {{ --fl-sun: #abcdef; }}\n",
            "assets/pictograms/logo.svg": LOGO,
            "assets/pictograms/districts-prohlis.svg": LOGO,
            "pages/imprint.de.md": "# Impressum\n\nStadt Musterstadt, {{ publisher.phone }}\n",
            "pages/team.de.md": "# Wer wir sind\n\nWir.\n",
            "theme/pages/card.html": CARD,
            "theme/partials/header.html": f"{header}<p>Unsere Kopfzeile</p>\n",
            "theme/root/chooser.html": CHOOSER,
            "README.md": "Unsere Gestaltung",
        },
    )


def test_each_file_of_the_municipality_is_taken_and_the_others_stay(own: Path, tmp_path: Path) -> None:
    catalogue, site = base(), tmp_path / "site"
    assert check_outputs(catalogue, own) == ()
    build(catalogue, site, ("de", "en"), flyers=False, progress=silent, own=own)
    read = {name: (site / name).read_text("utf-8") for name in (
        "assets/css/site.css", "assets/css/root.css", "assets/css/hero.css", "assets/pictograms/logo.svg",
        "de/imprint/index.html",
        "de/team/index.html", "en/imprint/index.html", "de/find/index.html", "de/index.html", "index.html",
    )}  # fmt: skip
    assert ":root{--fl-sun:#abcdef}\n" in read["assets/css/site.css"]
    assert ":root{--fl-sun:#abcdef}\n" in read["assets/css/root.css"]
    assert read["assets/pictograms/logo.svg"] == LOGO
    assert "Stadt Musterstadt, <a" in read["de/imprint/index.html"]
    assert "Stadt Musterstadt" not in read["en/imprint/index.html"]
    assert "Wir." in read["de/team/index.html"]
    assert "Unsere Karte" in read["de/find/index.html"]
    assert "Unsere Kopfzeile" in read["de/index.html"]
    assert read["index.html"].startswith("<!doctype html><title>x</title><a")
    assert ".fl-hero{" in read["assets/css/hero.css"]
    districts = (site / "de" / "districts" / "index.html").read_text("utf-8")
    painted = 'fill="#000" stroke="none" stroke-width="1" stroke-linecap="butt" stroke-linejoin="miter"'
    symbol = f'<symbol id="fl-districts-prohlis" viewBox="0 0 1 1" {painted}><path d="M0 0h1v1z"/></symbol>'
    assert symbol in districts
    assert '<use href="#fl-districts-prohlis"/>' in districts


@pytest.mark.parametrize(
    "drawn",
    [
        LOGO.replace("<path", "<style>path { fill: red }</style><path"),
        LOGO.replace("<path", '<path onclick="alert(1)"'),
        LOGO.replace("<path", '<path style="fill: red"'),
        LOGO.replace("<path", "<script>alert(1)</script><path"),
        LOGO.replace('viewBox="0 0 1 1"', ""),
        "no drawing at all",
    ],
)
def test_a_drawing_that_is_more_than_shapes_stays_a_file_of_its_own(drawn: str, tmp_path: Path) -> None:
    own = write(tmp_path / "site_src", {"assets/pictograms/districts-prohlis.svg": drawn})
    build(base(), tmp_path / "site", ("de",), flyers=False, progress=silent, own=own)
    page = (tmp_path / "site" / "de" / "districts" / "index.html").read_text("utf-8")
    assert re.findall(r'<img class="fl-tile__picture" src="([^"]*)\?v=[0-9a-f]{8}"', page) == [
        "../../assets/pictograms/districts-prohlis.svg"
    ]
    assert "alert(1)" not in page


def test_another_town_in_the_same_process_gets_nothing_of_it(own: Path, tmp_path: Path) -> None:
    for name, sources in (("ours", None), ("theirs", own), ("again", None)):
        build(base(), tmp_path / name, ("de",), flyers=False, progress=silent, own=sources)
    pages = [(tmp_path / name / "de" / "find" / "index.html").read_bytes() for name in ("ours", "theirs", "again")]
    assert pages[0] == pages[2] != pages[1]


@pytest.mark.pdf
def test_a_theme_of_its_own_colours_the_flyers(tmp_path: Path) -> None:
    theme = (SITE_SRC / "flyers" / "theme.typ").read_text("utf-8")
    red = write(
        tmp_path / "site_src", {"flyers/theme.typ": theme.replace('accent: rgb("#0b5a6b")', 'accent: rgb("#aa0000")')}
    )
    flyers = [tmp_path / "ours.pdf", tmp_path / "theirs.pdf", tmp_path / "again.pdf"]
    for out, own in zip(flyers, (None, red, None), strict=True):
        assert write_flyer(base(), PRODUCTS["trifold"], Order("prohlis", "de"), out, own=own) == ()
    ours, theirs, again = (out.read_bytes() for out in flyers)
    assert ours == again != theirs
    assert rehearse(base(), red) == ()


def test_the_folder_beside_the_catalogue_counts_unless_it_is_the_programs_own(own: Path, tmp_path: Path) -> None:
    assert own_sources(tmp_path / "offers") == own
    assert own_sources(tmp_path / "nested" / "offers") is None
    assert own_sources(SITE_SRC.parent / "offers") is None


def test_the_catalogues_own_folder_holds_no_sources(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "offers").mkdir()
    monkeypatch.chdir(tmp_path / "offers")
    assert own_sources(Path()) == own
    assert own_sources(Path("../offers")) == own
