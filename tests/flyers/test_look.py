"""A municipality's logo and colour: what is taken, and what is refused and why."""

from pathlib import Path

import pypdfium2
import pytest
from pydantic import ValidationError

from generator.catalogue.model import Catalogue
from generator.catalogue.settings import Print
from generator.flyers.order import Order
from generator.look import LARGEST, check
from generator.problems.problem import Problem

from . import looks, reading
from .conftest import TRIFOLD, flyer, made_catalogue, made_data

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'
PLAIN = SVG.format('<path id="a" d="M0 0h10v10z"/><use href="#a"/>')


def _town(**look: str) -> Catalogue:
    catalogue = made_catalogue()
    return catalogue.model_copy(update={"settings": catalogue.settings.model_copy(update={"print": Print(**look)})})


def _own(folder: Path, text: str, name: str = "wappen.svg") -> Path:
    (folder / "assets").mkdir()
    (folder / "assets" / name).write_text(text, "utf-8")
    return folder


def _reasons(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, dict(problem.values).get("reason", "")) for problem in problems]


def test_a_plain_drawing_is_taken(tmp_path: Path) -> None:
    own = _own(tmp_path, PLAIN)
    assert check(_town(logo="wappen.svg"), own) == ()
    assert TRIFOLD.data(_town(logo="wappen.svg"), Order("nord", "de"), own)["logo"] == PLAIN


def test_without_a_logo_and_a_colour_nothing_is_wrong() -> None:
    assert check(_town()) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SVG.format("<script>alert(1)</script>"), "script"),
        (SVG.format('<path d="M0 0" onload="alert(1)"/>'), "script"),
        (SVG.format("<foreignObject/>"), "script"),
        (SVG.format('<a href="#x"><path d="M0 0"/></a>'), "link"),
        (SVG.format('<image href="data:image/png;base64,AA"/>'), "link"),
        (SVG.format('<use href="https://elsewhere.example/x.svg#a"/>'), "link"),
        (SVG.format('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg"/>'), "link"),
        (SVG.format("<style>@import 'x.css';</style>"), "link"),
        (SVG.format('<path d="M0 0" style="fill:url(https://elsewhere.example/a)"/>'), "link"),
        (SVG.format("<text>Stadt</text>"), "text"),
        ("\x89PNG\r\n", "svg"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "svg"),
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + PLAIN, "svg"),
        (PLAIN + " " * LARGEST, "large"),
    ],
)
def test_a_drawing_that_runs_loads_or_is_none_is_refused_and_never_printed(
    tmp_path: Path, text: str, reason: str
) -> None:
    own, town = _own(tmp_path, text), _town(logo="wappen.svg")
    assert _reasons(check(town, own)) == [("logo", reason)]
    assert TRIFOLD.data(town, Order("nord", "de"), own)["logo"] == ""


def test_a_gradient_of_its_own_may_be_used(tmp_path: Path) -> None:
    gradient = '<linearGradient id="g"/><path d="M0 0" fill="url(#g)"/>'
    assert check(_town(logo="wappen.svg"), _own(tmp_path, SVG.format(gradient))) == ()


def test_a_logo_that_is_not_there_is_said_with_its_folder(tmp_path: Path) -> None:
    (found,) = check(_town(logo="wappen.svg"), tmp_path)
    assert (found.code, found.path, found.file) == ("logo-missing", ("print", "logo"), "_catalogue/catalogue.yml")


@pytest.mark.parametrize("name", ["../geheim.svg", "/etc/passwd", "a/b.svg", "Wappen.svg", "wappen.png", ".svg"])
def test_a_name_that_could_lead_elsewhere_is_no_name_of_a_logo(name: str) -> None:
    with pytest.raises(ValidationError):
        Print(logo=name)


@pytest.mark.parametrize("colour", ["red", "#123", "#12345g", "rgb(0,0,0)", "#0b5a6b;"])
def test_what_is_not_six_digits_is_no_colour(colour: str) -> None:
    with pytest.raises(ValidationError):
        Print(colour=colour)


def test_a_colour_too_light_for_white_letters_is_refused() -> None:
    (found,) = check(_town(colour="#7fc8d8"))
    assert (found.code, dict(found.values)) == ("colour-contrast", {"found": "#7fc8d8", "ratio": "1.9:1"})
    assert check(_town(colour="#767676")) == ()


@pytest.mark.pdf
def test_headings_bars_and_pictures_take_the_colour(tmp_path: Path) -> None:
    own = _own(tmp_path, PLAIN)
    data = TRIFOLD.data(_town(logo="wappen.svg", colour="#7a1f5c"), Order("nord", "de"), own)
    made = flyer(data)
    with pypdfium2.PdfDocument(made.pdf) as document:
        picture = document[0].render(scale=2).to_pil().convert("RGB")
    colours = {colour for _count, colour in picture.getcolors(1 << 24)}
    assert (0x7A, 0x1F, 0x5C) in colours
    assert (0x0B, 0x5A, 0x6B) not in colours
    assert looks.weakest_contrast_and_smallest_size(made.pdf)[0] >= 4.5
    assert [alt for alt in reading.structure(made.pdf).alternatives if alt == data["author"]] == [data["author"]] * 2


@pytest.mark.pdf
def test_a_code_is_black_whatever_the_colour() -> None:
    with_colour, without = (flyer(made_data(town)).pdf for town in (_town(colour="#7a1f5c"), _town()))
    assert reading.codes(with_colour, 29) == reading.codes(without, 29)
