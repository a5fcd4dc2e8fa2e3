"""What has changed since an edition: what a family reads who still has that paper."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.edition import Edition
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import EDITIONS_FOLDER
from generator.catalogue.release import next_code, path_of, release, text_of
from generator.view.changes import Change, Changes, current_edition, last_edition, since
from generator.view.selection import on_paper

BASE = Path(__file__).parents[1] / "catalogue" / "base"
PRINTED, LATER = date(2026, 11, 22), date(2026, 12, 22)
KIOSK, RALLY = "prohlis/kiosk.yml", "prohlis/rallye.yml"


def read(town: Path, today: date = LATER) -> Catalogue:
    loaded = load(town, today)
    assert loaded.catalogue, loaded.problems
    return loaded.catalogue


def frozen(town: Path, district: str = "prohlis", today: date = PRINTED) -> Edition:
    """Freeze a district's paper as it is."""
    catalogue = read(town, today)
    edition = release(catalogue, district, on_paper(catalogue, district))
    path = town / path_of(edition)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text_of(edition, district), "utf-8")
    return edition


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Two offers of Prohlis, frozen as P-01."""
    folder = Path(shutil.copytree(BASE, tmp_path / "offers"))
    frozen(folder)
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def changes(town: Path, today: date = LATER) -> Changes:
    catalogue = read(town, today)
    last = last_edition(catalogue, "prohlis")
    assert last
    return since(catalogue, last)


def test_an_edition_is_read_as_it_was_written(town: Path) -> None:
    edition = frozen(town, "gorbitz")
    assert read(town).editions_of("gorbitz") == (edition,)


def test_an_edition_is_plain_text_that_people_can_read(town: Path) -> None:
    written = (town / EDITIONS_FOLDER / "2026-11-22-prohlis.yml").read_text("utf-8")
    assert written.splitlines()[2:17] == EDITION.splitlines()


EDITION = """\
code: P-01
district: prohlis
on: 2026-11-22
offers:
  kiosk:
    name: Familienkiosk
    places: ["Musterstraße 1, 01239 Dresden"]
    phones: [030 23125 100]
    hours: [Mo-Fr 09:00-12:00]
    cost: [free]
    registration: [none]
    ages: [0-2]
    languages: [de, ar]
    details: [in-person, anonymous, step-free]
  rallye:
"""


def test_nothing_has_changed_while_the_facts_are_those_printed(town: Path) -> None:
    assert changes(town) == Changes()
    assert current_edition(read(town), "prohlis") == last_edition(read(town), "prohlis")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("street: Musterstraße 1", "street: Musterweg 7", ("place",)),
        ("phone: 030 23125 100", "phone: 030 23125 199", ("phone",)),
        ("hours: Mo-Fr 09:00-12:00", "hours: Mo-Th 09:00-12:00", ("times",)),
        ("valid: 2026-01-01/..", "valid: 2026-01-01/2027-12-31", ("times",)),
        ("cost: free", "cost: 5 EUR", ("cost",)),
        ("registration: none", "registration: phone", ("registration",)),
        ("ages: 0-2", "ages: 0-3", ("ages",)),
        ("languages: [de, ar]", "languages: [de, ar, vi]", ("languages",)),
        ("    name: Familienkiosk\n", "    name: Familientreff\n", ("name",)),
        ("anonymous: yes\n", "", ("details",)),
    ],
)
def test_what_is_different_about_an_offer_is_told(town: Path, old: str, new: str, found: tuple[Change, ...]) -> None:
    change(town / KIOSK, old, new)
    assert changes(town) == Changes(changed={"kiosk": found})
    assert current_edition(read(town), "prohlis") is None


def test_an_address_is_printed_only_where_there_is_no_number(town: Path) -> None:
    change(town / KIOSK, "email: kiosk@familien.example", "email: neu@familien.example")
    assert changes(town) == Changes()
    change(town / KIOSK, "  phone: 030 23125 100\n", "")
    assert changes(town) == Changes(changed={"kiosk": ("phone", "contact")})


def test_an_offer_that_is_next_door_now_stays_on_the_paper(town: Path) -> None:
    change(town / KIOSK, "districts: [prohlis]", "districts: [gorbitz]")
    assert changes(town) == Changes()


def test_an_offer_that_serves_a_far_district_now_is_told(town: Path) -> None:
    change(town / "_catalogue/districts.yml", "  neighbours: [gorbitz]\n", "")
    change(town / "_catalogue/districts.yml", "  neighbours: [prohlis]\n", "")
    change(town / KIOSK, "districts: [prohlis]", "districts: [gorbitz]")
    assert changes(town) == Changes(changed={"kiosk": ("district",)})


def test_the_order_of_languages_and_another_spelling_of_times_change_nothing(town: Path) -> None:
    change(town / KIOSK, "languages: [de, ar]", "languages: [ar, de]")
    change(town / KIOSK, "hours: Mo-Fr 09:00-12:00", "hours: Mo,Tu,We,Th,Fr 09:00-12:00")
    assert changes(town) == Changes()


def test_words_and_the_day_of_the_check_are_no_facts(town: Path) -> None:
    change(town / KIOSK, "summary: Hier treffen sich Familien.", "summary: Hier trinken Familien Tee.")
    change(town / KIOSK, "on: 2026-11-01", "on: 2026-12-01")
    assert changes(town) == Changes()


@pytest.mark.parametrize(("status", "pause"), [("closed", ""), ("paused", "paused: {until: 2027-03-01}\n")])
def test_an_offer_that_rests_or_has_closed_is_told(town: Path, status: str, pause: str) -> None:
    change(town / RALLY, "status: active\n", f"status: {status}\n{pause}")
    change(town / KIOSK, "next: [rallye]", "next: []")
    expected = Changes(gone=("rallye",)) if status == "closed" else Changes(resting=("rallye",))
    assert changes(town) == expected


def test_an_offer_that_is_no_longer_in_the_catalogue_is_gone(town: Path) -> None:
    (town / RALLY).unlink()
    change(town / KIOSK, "next: [rallye]", "next: []")
    assert changes(town) == Changes(gone=("rallye",))


def test_an_offer_whose_file_has_another_name_is_still_the_same(town: Path) -> None:
    (town / RALLY).rename(town / "prohlis/schnitzeljagd.yml")
    change(town / KIOSK, "next: [rallye]", "next: [schnitzeljagd]")
    (town / "_catalogue/moved.yml").write_text("rallye: schnitzeljagd\n", "utf-8")
    assert changes(town) == Changes()


def test_an_offer_that_is_new_is_told(town: Path) -> None:
    text = (town / KIOSK).read_text("utf-8").replace("Familienkiosk", "Elterncafé").replace("23125 100", "23125 101")
    (town / "prohlis/elterncafe.yml").write_text(text, "utf-8")
    assert changes(town) == Changes(fresh=("elterncafe",))


def test_an_offer_that_nobody_has_checked_for_long_makes_other_paper(town: Path) -> None:
    much_later = changes(town, date(2028, 6, 1))
    assert ("kiosk" in much_later.aged, much_later.fresh) == (True, ())


def test_a_district_that_has_moved_keeps_its_editions(town: Path) -> None:
    for file in ("_catalogue/districts.yml", KIOSK):
        text = (town / file).read_text("utf-8")
        (town / file).write_text(re.sub(r"^prohlis|(?<=\[)prohlis", "prohlis-nord", text, flags=re.MULTILINE), "utf-8")
    (town / "_catalogue/moved.yml").write_text("districts/prohlis: districts/prohlis-nord\n", "utf-8")
    catalogue = read(town)
    assert [edition.code for edition in catalogue.editions_of("prohlis-nord")] == ["P-01"]
    assert next_code(catalogue, "prohlis-nord") == "P-02"


@pytest.mark.parametrize(
    ("known", "district", "code"),
    [
        ((), "prohlis", "P-01"),
        (("P-01 prohlis", "P-09 prohlis"), "prohlis", "P-10"),
        (("P-99 prohlis",), "prohlis", "P-100"),
        (("P-01 prohlis",), "pieschen", "PI-01"),
        (("P-01 prohlis", "PI-01 pieschen"), "pirna", "PIR-01"),
        (("P-01 prohlis", "PI-03 pieschen"), "pieschen", "PI-04"),
        (("A-01 a1",), "a2", "AA-01"),
        ((), "01", "A-01"),
    ],
)
def test_a_code_has_the_letters_of_its_district_alone(
    catalogue_with: Callable[..., Catalogue], known: tuple[str, ...], district: str, code: str
) -> None:
    assert next_code(catalogue_with(known, district), district) == code


@pytest.fixture(scope="session")
def catalogue_with() -> Callable[..., Catalogue]:
    """A catalogue that has these editions, written "P-01 prohlis", and their districts."""
    plain = read(BASE)
    some = next(iter(plain.districts.values()))

    def made(known: tuple[str, ...], district: str) -> Catalogue:
        editions = {
            f"{number}.yml": Edition(code=code, district=key, on=PRINTED, offers={})
            for number, (code, key) in enumerate(one.split() for one in known)
        }
        keys = {district, *(edition.district for edition in editions.values())}
        return plain.model_copy(update={"editions": editions, "districts": dict.fromkeys(keys, some)})

    return made
