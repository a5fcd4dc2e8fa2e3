"""Pictures that Typst draws for the site."""

import struct
from pathlib import Path

import pytest

from generator.catalogue.model import Catalogue
from generator.output import Job
from generator.site.pictures import CARD, Drawing, cards, drawn, icons, linked, pictures
from generator.site.write import write

from .conftest import read

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 300_000  # bytes; more, and messengers show no picture


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> dict[str, bytes]:
    return dict(pictures(catalogue, None))


def test_every_icon_is_as_large_as_its_name_says(made: dict[str, bytes]) -> None:
    sizes = {file: size(content) for file, content in made.items() if file.startswith("assets/icons/")}
    assert sizes == {
        "assets/icons/touch-180.png": (180, 180),
        "assets/icons/icon-192.png": (192, 192),
        "assets/icons/icon-512.png": (512, 512),
        "assets/icons/maskable-512.png": (512, 512),
    }


def test_the_favicon_is_a_picture_in_a_directory_of_one(made: dict[str, bytes]) -> None:
    icon = made["favicon.ico"]
    assert struct.unpack("<HHH", icon[:6]) == (0, 1, 1)
    width, height, *_, length, start = struct.unpack("<BBBBHHII", icon[6:22])
    assert (width, height) == size(icon[start:]) == (48, 48)
    assert len(icon) == start + length


def test_there_is_a_card_for_every_topic_and_one_for_all_else(catalogue: Catalogue, made: dict[str, bytes]) -> None:
    files = [file for file in made if file.startswith("assets/cards/")]
    assert files == ["assets/cards/guide.png", *(f"assets/cards/topic-{key}.png" for key in catalogue.topics)]
    assert {size(made[file]) for file in files} == {CARD}
    assert max(len(made[file]) for file in files) < LARGEST


def test_the_same_catalogue_gives_the_same_bytes(catalogue: Catalogue, made: dict[str, bytes]) -> None:
    assert dict(pictures(catalogue, None)) == made


def test_every_card_is_another_picture_with_another_version(catalogue: Catalogue, made: dict[str, bytes]) -> None:
    links = {linked(card).partition("?v=")[2] for card in cards(catalogue, None).values()}
    assert len(links) == len({made[card.file] for card in cards(catalogue, None).values()}) == len(catalogue.topics) + 1


def test_a_long_name_is_set_smaller_and_stays_on_the_card(catalogue: Catalogue) -> None:
    card = cards(catalogue, None)[""]
    name = "Wegweiser für Familien in der Verwaltungsgemeinschaft Neustadt an der Donau und in allen ihren Ortsteilen"
    longer = Drawing(card.file, card.template, {**card.data, "name": name})
    assert size(drawn(longer, None)) == CARD  # a second page would be refused


def test_a_town_may_draw_its_own_sign(catalogue: Catalogue, tmp_path: Path, made: dict[str, bytes]) -> None:
    folder = tmp_path / "assets" / "pictograms"
    folder.mkdir(parents=True)
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
    )
    touch = icons(catalogue, tmp_path)[0]
    assert drawn(touch, tmp_path) != made[touch.file]


def shared(site: Path, address: str) -> dict[str, list[str]]:
    """What a page says in Open Graph."""
    told: dict[str, list[str]] = {}
    for tag in read(site, address).all("meta"):
        key = tag.get("property", tag.get("name", ""))
        if key.startswith("og:"):
            told.setdefault(key, []).append(tag["content"])
    return told


@pytest.fixture(scope="module")
def written(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shared")
    assert write(Job(catalogue, ("de", "de-simple", "ar"), folder)).problems == ()
    return folder


def test_a_messenger_is_told_of_an_offer_with_the_picture_of_its_first_topic(
    catalogue: Catalogue, written: Path
) -> None:
    offer = catalogue.offers["familienkiosk"]
    site = catalogue.settings.site.rstrip("/")
    told = shared(written, "ar/offers/familienkiosk")
    assert told["og:title"] == [offer.texts["ar"].name]
    assert told["og:url"] == [f"{site}/ar/offers/familienkiosk/"]
    assert (told["og:locale"], told["og:locale:alternate"]) == (["ar_EG"], ["de_DE"])
    assert told["og:image"][0].startswith(f"{site}/assets/cards/topic-{offer.topics[0]}.png?v=")


@pytest.mark.parametrize("address", ["", "de", "de/find", "de/about", "de/districts/prohlis", "ar/help"])
def test_a_page_about_no_topic_has_the_picture_of_the_guide(written: Path, address: str) -> None:
    told = shared(written, address)
    assert "/assets/cards/guide.png?v=" in told["og:image"][0]
    assert told["og:title"][0]


def test_every_picture_that_a_page_names_is_there(catalogue: Catalogue, written: Path) -> None:
    named = set()
    for page in written.rglob("index.html"):
        address = page.parent.relative_to(written).as_posix()
        named.update(shared(written, address).get("og:image", ()))
    site = f"{catalogue.settings.site.rstrip('/')}/"
    assert len(named) > len(catalogue.topics) / 2
    assert all((written / url.removeprefix(site).partition("?")[0]).is_file() for url in named)


def test_a_phone_finds_the_icon_for_its_home_screen(written: Path) -> None:
    for address, way in (("de/offers/familienkiosk", "../../../"), ("", "")):
        icon = next(link for link in read(written, address).all("link") if link["rel"] == "apple-touch-icon")
        assert icon["href"].partition("?v=")[0] == f"{way}assets/icons/touch-180.png"
