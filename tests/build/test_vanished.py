"""A site is replaced by one that leads on from every address of it, or not at all.

After a change of words `python -m tests.build.test_vanished` writes the golden file anew: read the difference.
"""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.build import Built, Unfinished, build, check_outputs
from generator.catalogue.address import short_code
from generator.catalogue.load import load, placed
from generator.catalogue.release import path_of, release, text_of
from generator.catalogue.writing.files import create
from generator.output import silent
from generator.problems.render import render
from generator.publishing.marker import MARKER
from generator.view.selection import on_paper
from tests.build.test_build import BASE
from tests.catalogue.test_golden import change_files, split

TODAY = date(2026, 11, 22)
MOVED = "_catalogue/moved.yml"
LANGUAGES = ("de", "en")
GOLDEN = Path(__file__).parent / "golden" / "vanished.txt"
EDITION = GOLDEN.with_name("edition.txt")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The small catalogue, to be changed."""
    return Path(shutil.copytree(BASE, tmp_path / "offers"))


@pytest.fixture
def out(once: Callable[[str, Callable[[Path], object]], Path], tmp_path: Path) -> Path:
    """Its website as it was published."""
    made = once("former", lambda folder: _built(BASE, folder / "site")) / "site"
    return Path(shutil.copytree(made, tmp_path / "site"))


def _built(town: Path, out: Path, languages: tuple[str, ...] = LANGUAGES, today: date = TODAY) -> Built:
    catalogue = load(town, today).catalogue
    assert catalogue is not None
    return build(catalogue, out, languages, flyers=False, progress=silent, keep=True)


def _told(town: Path, out: Path) -> list[str]:
    """What keeps the site from being replaced."""
    before = sorted(path.read_bytes() for path in out.rglob("index.html"))
    with pytest.raises(Unfinished) as stopped:
        _built(town, out)
    assert sorted(path.read_bytes() for path in out.rglob("index.html")) == before
    return render(placed(town, stopped.value.problems, base=town.parent), "text", "en").splitlines()


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _renamed(town: Path) -> None:
    (town / "prohlis" / "rallye.yml").rename(town / "prohlis" / "schnitzeljagd.yml")
    _change(town / "prohlis" / "kiosk.yml", "next: [rallye]", "next: [schnitzeljagd]")


def _paper(out: Path, district: str) -> None:
    """Put a flyer into a website that was published."""
    name = f"de/flyers/{district}-trifold.pdf"
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_bytes(b"%PDF")
    with (out / MARKER).open("a") as marker:
        marker.write(f"{name}\n")


def _page(out: Path, address: str) -> str:
    return (out / address / "index.html").read_text("utf-8")


def test_the_same_catalogue_takes_nothing_away(town: Path, out: Path) -> None:
    assert _built(town, out).hints == ()


def test_a_renamed_offer_without_a_line_keeps_the_site(town: Path, out: Path) -> None:
    _renamed(town)
    assert _told(town, out) == [
        (
            "offers/_catalogue/moved.yml: Error: The page “rallye” of the former website would vanish. Did "
            "you mean “rallye: schnitzeljagd”? Expected: a line in moved.yml that says where the address leads now. "
            "Example: rallye: {gone: {de: Das gibt es nicht mehr.}} [address-vanishes]"
        ),
        "1 error.",
    ]


def test_a_renamed_offer_with_its_line_leads_on_in_every_language_and_from_print(town: Path, out: Path) -> None:
    _renamed(town)
    (town / MOVED).write_text("rallye: schnitzeljagd\n", "utf-8")
    assert _built(town, out).hints == ()
    for language, words in (("de", "Diese Seite hat eine neue Adresse."), ("en", "This page has a new address.")):
        forward = _page(out, f"{language}/offers/rallye")
        assert '<meta http-equiv="refresh" content="0; url=../../offers/schnitzeljagd/">' in forward
        assert re.findall('<a href="(.*?)"', forward) == ["../../offers/schnitzeljagd/"]
        assert f'<html lang="{language}" dir="ltr">' in forward
        assert words in forward
        assert "noindex" in forward
    code = short_code("offers/rallye")
    for short in (f"q/{code}", f"Q/{code.upper()}"):
        assert re.findall('<a href="(.*?)"', _page(out, short)) == [
            "../../de/offers/schnitzeljagd/",
            "../../en/offers/schnitzeljagd/",
        ]
    assert "rallye" not in (out / "sitemap.xml").read_text("utf-8")
    # Once it has moved it stays moved, also when it moves again.
    (town / "prohlis" / "schnitzeljagd.yml").rename(town / "prohlis" / "suche.yml")
    _change(town / "prohlis" / "kiosk.yml", "next: [schnitzeljagd]", "next: [suche]")
    (town / MOVED).write_text("rallye: schnitzeljagd\nschnitzeljagd: suche\n", "utf-8")
    _built(town, out)
    assert 'url=../../offers/suche/"' in _page(out, "de/offers/rallye")
    (town / MOVED).write_text("schnitzeljagd: suche\n", "utf-8")
    assert "The page “rallye” of the former website would vanish." in _told(town, out)[0]


def test_what_is_gone_says_so_in_the_language_or_in_german(town: Path, out: Path) -> None:
    (town / "prohlis" / "rallye.yml").unlink()
    _change(town / "prohlis" / "kiosk.yml", "next: [rallye]", "next: []")
    (town / MOVED).write_text("rallye: {gone: Die Rallye ist zu Ende.}\n", "utf-8")
    _built(town, out)
    assert '<p class="fl-lead">Die Rallye ist zu Ende.</p>' in _page(out, "de/offers/rallye")
    english = _page(out, "en/offers/rallye")
    assert "<h1>This page no longer exists.</h1>" in english
    assert '<span lang="de" dir="ltr">Die Rallye ist zu Ende.</span>' in english
    assert "This text has not been translated yet." in english
    assert 'href="../../find/"' in english
    assert 'href="../../help/"' in english
    assert "../../en/offers/rallye/" in _page(out, f"q/{short_code('offers/rallye')}")
    assert "rallye" not in (out / "sitemap.xml").read_text("utf-8")


def test_a_district_a_topic_and_a_page_of_ones_own_move_too(town: Path, out: Path) -> None:
    for kind, old, new in (("districts", "gorbitz", "west"), ("topics", "everyday-help", "help")):
        _change(town / "_catalogue" / f"{kind}.yml", f"{old}:", f"{new}:")
    _change(town / "_catalogue" / "districts.yml", "[gorbitz]", "[west]")
    _change(town / "prohlis" / "kiosk.yml", "everyday-help", "help")
    (out / "de" / "about-us").mkdir()
    (out / "de" / "about-us" / "index.html").write_text("former", "utf-8")
    with (out / MARKER).open("a") as marker:
        marker.write("de/about-us/index.html\n")
    assert [re.sub(r"Expected.*", "", line) for line in _told(town, out)] == [
        (
            "offers/_catalogue/moved.yml: Error: The page “districts/gorbitz” of the former website would vanish. "
            "Did you mean “districts/gorbitz: districts/west”? "
        ),
        (
            "offers/_catalogue/moved.yml: Error: The page “pages/about-us” of the former website would vanish. "
            "Did you mean “pages/about-us: pages/about”? "
        ),
        (
            "offers/_catalogue/moved.yml: Error: The page “topics/everyday-help” of the former website would vanish. "
            "Did you mean “topics/everyday-help: topics/help”? "
        ),
        "3 errors.",
    ]
    moves = "districts/gorbitz: districts/west\ntopics/everyday-help: topics/help\npages/about-us: pages/about\n"
    (town / MOVED).write_text(moves, "utf-8")
    _built(town, out)
    assert 'url=../../districts/west/"' in _page(out, "de/districts/gorbitz")
    assert 'url=../../topics/help/"' in _page(out, "en/topics/everyday-help")
    assert 'url=../about/"' in _page(out, "de/about-us")
    assert "../../de/districts/west/" in _page(out, f"q/{short_code('districts/gorbitz')}")


def test_moves_of_pages_of_ones_own_are_checked_too(town: Path) -> None:
    moves = "pages/about: kiosk\npages/former: pages/abaut\npages/older: pages/former\nkiosk-alt: pages/help\n"
    (town / MOVED).write_text(moves, "utf-8")
    catalogue = load(town, TODAY).catalogue
    assert catalogue is not None
    problems = placed(town, check_outputs(catalogue), base=town.parent)
    told = [re.sub(r"Expected.*", "", line) for line in render(problems, "text", "en").splitlines()]
    wrong = "“pages/abaut” does not exist. Did you mean “pages/about”? "
    assert told == [
        "offers/_catalogue/moved.yml:1:1: Error: pages/about: “pages/about” still exists. ",
        f"offers/_catalogue/moved.yml:2:15: Error: pages/former: {wrong}",
        f"offers/_catalogue/moved.yml:3:14: Error: pages/older: {wrong}",
        "3 errors.",
    ]


def test_time_alone_takes_no_address_away(town: Path, out: Path) -> None:
    offer = town / "prohlis" / "rallye.yml"
    offer.write_text(f"{offer.read_text('utf-8')}valid: 2026-12-01/2026-12-31\n", "utf-8")
    for today, said in (
        (TODAY, "Dieses Angebot beginnt am"),
        (date(2026, 12, 5), ""),
        (date(2027, 2, 1), "Dieses Angebot gibt es nicht mehr."),
    ):
        assert _built(town, out, today=today).hints == ()
        page = _page(out, "de/offers/rallye")
        assert ("fl-notice--rest" in page) == bool(said)
        assert ("offers/rallye/" in (out / "sitemap.xml").read_text("utf-8")) == (not said)
        assert ("offers/rallye/" in _page(out, "de/find")) == (not said)
        assert "../../en/offers/rallye/" in _page(out, f"q/{short_code('offers/rallye')}")


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_an_offer_that_rests_keeps_its_page_and_is_in_no_list(status: str, town: Path, out: Path) -> None:
    _change(town / "prohlis" / "rallye.yml", "status: active", f"status: {status}\ninstead: [kiosk]")
    assert _built(town, out).hints == ()
    for language in LANGUAGES:
        page = _page(out, f"{language}/offers/rallye")
        assert "fl-notice--rest" in page
        assert '<a href="../../offers/kiosk/">' in page
        assert "tel:" not in page
    assert "rallye" not in (out / "sitemap.xml").read_text("utf-8")
    lists = [path for path in (out / "de").rglob("index.html") if "offers" not in path.parts]
    assert [path for path in lists if "offers/rallye/" in path.read_text("utf-8")] == []
    assert "rallye" not in _page(out, "de/offers/kiosk")  # nor does `next` lead there meanwhile


def test_a_published_offer_is_never_only_planned_again(town: Path, out: Path) -> None:
    _change(town / "prohlis" / "rallye.yml", "status: active", "status: planned")
    assert _told(town, out) == [
        (
            "offers/prohlis/rallye.yml:1:9: Error: status: This offer has been published, its page would vanish. "
            "Did you mean “paused”? Expected: paused or closed. Example: status: paused [planned-again]"
        ),
        "1 error.",
    ]


def test_the_page_for_professionals_stays_when_its_last_offer_rests(town: Path, out: Path) -> None:
    offer = town / "prohlis" / "rallye.yml"
    with (town / "_catalogue" / "audiences.yml").open("a", encoding="utf-8") as audiences:
        audiences.write("professionals: {labels: {de: Fachkräfte, en: Staff}}\n")
    offer.write_text(f"{offer.read_text('utf-8')}audience: [professionals]\n", "utf-8")
    _built(town, out)
    _change(offer, "status: active", "status: closed")
    _built(town, out)
    assert "rallye" not in _page(out, "de/professionals")
    assert "professionals" not in _page(out, "de/find")


def test_the_list_of_two_things_leads_on_when_its_last_offer_goes(town: Path, out: Path) -> None:
    assert "<h1>Baby in Prohlis</h1>" in _page(out, "de/phases/baby/prohlis")
    assert 'url=../../../phases/baby/"' in _page(out, "de/phases/baby/gorbitz")  # nothing has ever been there
    for name in ("kiosk", "rallye"):
        text = (town / "prohlis" / f"{name}.yml").read_text("utf-8")
        text = re.sub(r"^districts:.*", "districts: [gorbitz]", text, flags=re.MULTILINE)
        text = re.sub(r"^languages:.*", "languages: [de]", text, flags=re.MULTILINE)
        (town / "prohlis" / f"{name}.yml").write_text(text, "utf-8")
    assert _built(town, out).hints == ()
    assert 'url=../../../phases/baby/"' in _page(out, "de/phases/baby/prohlis")
    assert 'url=../../find/"' in _page(out, "de/languages/ar")
    assert "<h1>Baby in Gorbitz</h1>" in _page(out, "de/phases/baby/gorbitz")


def test_the_lists_of_a_district_that_moves_lead_to_those_of_the_new_one(town: Path, out: Path) -> None:
    for path in town.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("prohlis", "prohlis-nord"), "utf-8")
    (town / MOVED).write_text("districts/prohlis: districts/prohlis-nord\n", "utf-8")
    assert _built(town, out).hints == ()
    assert 'url=../../../phases/baby/prohlis-nord/"' in _page(out, "de/phases/baby/prohlis")


def test_the_list_of_a_language_that_nobody_speaks_any_more_needs_a_line(town: Path, out: Path) -> None:
    (out / "de" / "languages" / "ti").mkdir()
    (out / "de" / "languages" / "ti" / "index.html").write_text("former", "utf-8")
    with (out / MARKER).open("a") as marker:
        marker.write("de/languages/ti/index.html\n")
    assert "The page “languages/ti” of the former website would vanish." in _told(town, out)[0]
    (town / MOVED).write_text("languages/ti: pages/find\n", "utf-8")
    assert _built(town, out).hints == ()
    assert 'url=../../find/"' in _page(out, "de/languages/ti")


def test_a_language_that_the_catalogue_drops_goes_with_one_line(town: Path, out: Path) -> None:
    for path in town.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("languages: [de, en]", "languages: [de]"), "utf-8")
    notes = _built(town, out, ("de",)).hints
    assert re.fullmatch(
        r"offers/_catalogue/catalogue\.yml:3:12: Warning: languages: The language “en” of the former website goes "
        r"\(pages: \d+\)\. \[language-vanishes\]\n1 warning\.\n",
        render(placed(town, notes, base=town.parent), "text", "en"),
    )
    assert not (out / "en").exists()
    assert (out / "q" / short_code("offers/rallye") / "index.html").is_file()


def test_former_flyers_are_counted_and_those_of_a_lost_district_are_named(town: Path, out: Path) -> None:
    _paper(out, "prohlis")
    _paper(out, "altstadt")
    assert [re.sub(r"Expected.*", "", line) for line in _told(town, out)] == [
        (
            "offers/_catalogue/moved.yml: Error: The flyer “flyers/altstadt-trifold.pdf” of the former website would "
            "vanish. "
        ),
        "offers/_catalogue/catalogue.yml:1:1: Hint: Flyers of the former website go: 1. [flyers-vanish]",
        "1 error, 1 hint.",
    ]
    (town / MOVED).write_text("districts/altstadt: districts/prohlis\n", "utf-8")
    notes = _built(town, out).hints
    assert [(note.code, note.values) for note in notes] == [("flyers-vanish", (("count", "2"),))]


def _golden(folder: Path, out: Path) -> str:
    """What is said when much of a site would vanish at once."""
    _paper(out, "prohlis")
    change_files(GOLDEN, folder)
    catalogue = load(folder / "offers", TODAY).catalogue
    assert catalogue is not None
    with pytest.raises(Unfinished) as stopped:
        build(catalogue, out, ("de",), flyers=False, progress=silent, keep=True)
    problems = placed(folder / "offers", stopped.value.problems, base=folder)
    return f"@ de\n{render(problems, 'text', 'de')}@ en\n{render(problems, 'text', 'en')}"


def test_every_loss_is_told_word_for_word(town: Path, out: Path) -> None:
    assert _golden(town.parent, out) == split(GOLDEN)[1]


def _of_edition(folder: Path) -> str:
    """What is said when the file of an edition is removed whose page has been published."""
    town, out = folder / "offers", folder / "site"
    catalogue = load(town, TODAY).catalogue
    assert catalogue is not None
    edition = release(catalogue, "prohlis", on_paper(catalogue, "prohlis"))
    create(town / path_of(edition), text_of(edition, "Prohlis").encode())
    _built(town, out)
    change_files(EDITION, folder)
    catalogue = load(town, TODAY).catalogue
    assert catalogue is not None
    with pytest.raises(Unfinished) as stopped:
        build(catalogue, out, LANGUAGES, flyers=False, progress=silent, keep=True)
    problems = placed(town, stopped.value.problems, base=folder)
    return f"@ de\n{render(problems, 'text', 'de')}@ en\n{render(problems, 'text', 'en')}"


def test_the_page_of_an_edition_stays_as_long_as_its_file(town: Path) -> None:
    assert _of_edition(town.parent) == split(EDITION)[1]
    assert (town.parent / "site" / "Q" / "P-01" / "index.html").is_file()


if __name__ == "__main__":
    with TemporaryDirectory() as empty:
        shutil.copytree(BASE, Path(empty, "offers"))
        EDITION.write_text(split(EDITION)[0] + _of_edition(Path(empty)), "utf-8")
    with TemporaryDirectory() as empty:
        shutil.copytree(BASE, Path(empty, "offers"))
        _built(BASE, Path(empty, "site"))
        GOLDEN.write_text(split(GOLDEN)[0] + _golden(Path(empty), Path(empty, "site")), "utf-8")
