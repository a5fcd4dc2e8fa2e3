"""Loading: a folder becomes a catalogue, or every problem at once; nothing in it can do harm."""

import gc
import os
import shutil
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.catalogue.load import load
from generator.catalogue.offer import Offer
from generator.catalogue.reading.files import Listing, list_files, read_file
from generator.catalogue.values.phone import Phone
from generator.problems.problem import in_order
from generator.problems.render import FORMATS, render

HERE = Path(__file__).parent
OFFERS = HERE.parents[1] / "offers"
TODAY = date(2026, 11, 22)
OFFER = (HERE / "base/prohlis/kiosk.yml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "base", tmp_path / "offers")
    return tmp_path / "offers"


def loaded_offer() -> Offer:
    catalogue = load(HERE / "base", TODAY).catalogue
    assert catalogue is not None
    return catalogue.offers["kiosk"]


def test_an_offer_holds_values_not_texts() -> None:
    offer = loaded_offer()
    assert offer.id == "kiosk"
    assert offer.contact.phone == Phone("+493023125100", "030 23125 100")
    assert offer.ages
    assert (offer.ages.from_months, offer.ages.to_months) == (0, 35)
    assert offer.place
    assert offer.place.postcode == "01239"
    assert offer.free()
    assert offer.anonymous is True
    assert offer.checked.every.after(offer.checked.on) == date(2027, 5, 1)
    assert offer.texts["de"].description == "Mit Kaffee und Rat.\n\nAlle sind willkommen."
    assert str(offer.hours) == "Mo-Fr 09:00-12:00"


def test_the_catalogue_keeps_the_order_of_its_files_and_sorts_offers_by_id() -> None:
    catalogue = load(HERE / "base", TODAY).catalogue
    assert catalogue is not None
    assert list(catalogue.districts) == ["prohlis", "gorbitz"]
    assert list(catalogue.topics) == ["meeting", "everyday-help"]
    assert list(catalogue.offers) == sorted(catalogue.offers)
    assert catalogue.offers["rallye"].cost[0].amount.amount == Decimal(5)
    assert catalogue.settings.helplines[0].phone.uri == "tel:112"


def test_an_offer_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        loaded_offer().status = "closed"  # type: ignore[misc]


def test_only_active_offers_within_their_period_are_published(folder: Path) -> None:
    kiosk, rallye = folder / "prohlis/kiosk.yml", folder / "prohlis/rallye.yml"
    kiosk.write_text(OFFER.replace("valid: 2026-01-01/..", "valid: 2027-01-01/.."), encoding="utf-8")
    rallye.write_text(rallye.read_text(encoding="utf-8").replace("active", "paused"), encoding="utf-8")
    now, later = load(folder, TODAY).catalogue, load(folder, date(2027, 1, 1)).catalogue
    assert now
    assert later
    assert (list(now.offers), now.published()) == (["kiosk", "rallye"], ())
    assert [offer.id for offer in later.published()] == ["kiosk"]


def test_files_are_named_as_seen_from_the_base(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "prohlis/rallye.yml").write_text("status: active", encoding="utf-8")
    monkeypatch.chdir(folder)
    assert {problem.file for problem in load(folder, TODAY, base=folder.parent).problems} == {
        "offers/prohlis/rallye.yml"
    }
    assert {problem.file for problem in load(Path("../offers"), TODAY, base=folder.parent).problems} == {
        "offers/prohlis/rallye.yml"
    }
    assert {problem.file for problem in load(folder, TODAY, base=folder / "prohlis").problems} == {
        f"{folder.as_posix()}/prohlis/rallye.yml"
    }
    assert {problem.file for problem in load(Path(), TODAY).problems} == {"prohlis/rallye.yml"}


def test_problems_are_sorted_by_file_and_line(folder: Path) -> None:
    for name in ("zoo", "bad", "alt"):
        (folder / f"prohlis/{name}.yml").write_text("x: 1\nstatus: y\n", encoding="utf-8")
    problems = load(folder, TODAY).problems
    assert problems == in_order(problems)
    assert [problem.file.rpartition("/")[2] for problem in problems[::13]] == ["alt.yml", "bad.yml", "zoo.yml"]


def test_an_error_anywhere_means_no_catalogue_but_a_warning_does_not(folder: Path) -> None:
    rallye = folder / "prohlis/rallye.yml"
    text = rallye.read_text(encoding="utf-8")
    rallye.write_text(text.replace("kind: phone", "kind: course"), encoding="utf-8")
    loaded = load(folder, TODAY)
    assert {problem.level for problem in loaded.problems} == {"warning"}
    assert loaded.catalogue is not None
    rallye.write_text(text.replace("kind: phone", "kind: phon"), encoding="utf-8")
    assert load(folder, TODAY).catalogue is None


def test_a_broken_shared_file_does_not_make_every_reference_to_it_wrong(folder: Path) -> None:
    (folder / "_catalogue/topics.yml").write_text("meeting: [\n", encoding="utf-8")
    assert [problem.code for problem in load(folder, TODAY).problems] == ["yaml-syntax"]


def test_wrong_settings_do_not_hide_what_is_wrong_elsewhere(folder: Path) -> None:
    settings_file = folder / "_catalogue/catalogue.yml"
    settings_file.write_text(
        settings_file.read_text(encoding="utf-8").replace("state: SN", "state: XX"), encoding="utf-8"
    )
    (folder / "prohlis/kiosk.yml").write_text(
        OFFER.replace("030 23125 100", "+44 20 7946 0100").replace("  en:\n", "  pl:\n"), encoding="utf-8"
    )
    codes = {problem.code for problem in load(folder, TODAY).problems}
    assert codes == {"not-a-choice", "demo-phone", "unused-language", "missing-translation"}


def test_a_link_to_a_file_outside_is_never_opened(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("a: b", encoding="utf-8")
    (folder / "prohlis/secret.yml").symlink_to(secret)
    (folder / "prohlis/loop").symlink_to(folder, target_is_directory=True)
    assert [(problem.file.rpartition("/")[2], problem.code) for problem in load(folder, TODAY).problems] == [
        ("loop", "link"),
        ("secret.yml", "link"),
    ]


def test_a_file_that_fails_while_it_is_read_is_a_problem() -> None:
    listing = Listing(Path("/proc/self"), "offers", {}, (), ())
    assert dict(read_file(listing, "mem").problems[0].values) == {"reason": "other"}
    assert dict(read_file(listing, "gone").problems[0].values) == {"reason": "other"}
    assert dict(read_file(listing, "fd").problems[0].values) == {"reason": "kind"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_or_folder_that_may_not_be_read_is_a_problem(folder: Path) -> None:
    (folder / "prohlis/kiosk.yml").chmod(0)
    (folder / "closed").mkdir(mode=0)
    problems = load(folder, TODAY).problems
    assert [(problem.file.rpartition("/")[2], problem.code, dict(problem.values)) for problem in problems] == [
        ("closed", "unreadable", {"reason": "permission"}),
        ("kiosk.yml", "unreadable", {"reason": "permission"}),
    ]


def test_hidden_files_and_readmes_are_left_alone(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git/x.yml").write_text("x", encoding="utf-8")
    (folder / "prohlis/.x.yml.swp").write_text("x", encoding="utf-8")
    (folder / "README.md").write_text("x", encoding="utf-8")
    assert load(folder, TODAY).problems == ()


def test_capital_endings_are_read_too(folder: Path) -> None:
    (folder / "prohlis/kiosk.yml").rename(folder / "prohlis/kiosk.YAML")
    assert load(folder, TODAY).problems == ()


def test_a_name_that_is_no_text_does_no_harm(folder: Path) -> None:
    (folder / "prohlis" / "a\udcff\nb.yml").write_text("x: y", encoding="utf-8")
    problems = load(folder, TODAY).problems
    assert "file-name" in {problem.code for problem in problems}
    for form in FORMATS:
        render(problems, form, "de").encode()


def test_the_folder_itself_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(folder)
    assert load(tmp_path / "linked", TODAY).problems == ()


def test_a_file_where_the_folder_should_be_is_a_missing_folder(folder: Path) -> None:
    assert [problem.code for problem in load(folder / "prohlis/kiosk.yml", TODAY).problems] == ["missing-folder"]


def test_nothing_typed_into_a_text_is_refused_or_run(folder: Path) -> None:
    typed = '"{{ 7*7 }} {% raw %} #read(\\"/etc/passwd\\") ${x} =1+1 <b>"'
    (folder / "prohlis/kiosk.yml").write_text(OFFER.replace("Family kiosk", typed), encoding="utf-8")
    loaded = load(folder, TODAY)
    assert loaded.catalogue is not None
    assert loaded.catalogue.offers["kiosk"].texts["en"].name == '{{ 7*7 }} {% raw %} #read("/etc/passwd") ${x} =1+1 <b>'
    assert [(problem.code, problem.level) for problem in loaded.problems] == [("markup-in-text", "hint")]


def test_loading_leaves_the_garbage_collector_as_it_was() -> None:
    load(HERE / "base", TODAY)
    assert gc.isenabled()
    gc.disable()
    try:
        load(HERE / "base", TODAY)
        assert not gc.isenabled()
    finally:
        gc.enable()


LINES = OFFER.splitlines(keepends=True)
DAMAGE = st.lists(
    st.tuples(
        st.integers(0, len(LINES) - 1),
        st.sampled_from(["drop", "double", "empty", "list", "fields", "indent", "german", "words"]),
    ),
    min_size=1,
    max_size=6,
)


def damaged(line: str, how: str) -> str:
    name, colon, _value = line.partition(":")
    changed = {
        "drop": "",
        "double": line * 2,
        "empty": f"{name}{colon}\n",
        "list": f"{name}: [x, ~, {{a: b}}]\n",
        "fields": f"{name}: {{x: y, de: ~}}\n",
        "indent": f"  {line}",
        "german": f"{name}x: wert\n",
        "words": f"{name}: ein Wort\n",
    }
    return changed[how]


@given(DAMAGE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
def test_no_damage_to_an_offer_can_make_loading_fail(folder: Path, damage: list[tuple[int, str]]) -> None:
    lines = list(LINES)
    for number, how in damage:
        lines[number] = damaged(lines[number], how)
    (folder / "prohlis/kiosk.yml").write_text("".join(lines), encoding="utf-8")
    problems = load(folder, TODAY).problems
    assert render(problems, "text", "de").count("\n") == len(problems) + 1


SHARED = sorted((HERE / "base/_catalogue").glob("*.yml"))


@given(
    st.sampled_from(SHARED), st.integers(0, 20), st.sampled_from(["drop", "empty", "list", "fields", "german", "words"])
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
def test_no_damage_to_a_shared_file_can_make_loading_fail(folder: Path, file: Path, number: int, how: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    number %= len(lines)
    lines[number] = damaged(lines[number], how)
    (folder / "_catalogue" / file.name).write_text("".join(lines), encoding="utf-8")
    problems = load(folder, TODAY).problems
    assert render(problems, "text", "en").count("\n") == len(problems) + 1
    shutil.copy(file, folder / "_catalogue" / file.name)


def test_a_listing_is_sorted_by_id(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a/zoo.yml").write_text("x: y", encoding="utf-8")
    assert [key for key, _path in list_files(folder, "offers").offers] == ["kiosk", "rallye", "zoo"]


@pytest.mark.parametrize("catalogue", [OFFERS, OFFERS.parent / "examples/dortmund"], ids=["dresden", "dortmund"])
def test_our_own_catalogues_have_no_errors(catalogue: Path) -> None:
    today = datetime.now(tz=UTC).date()
    problems = [problem for problem in load(catalogue, today).problems if problem.level == "error"]
    assert render(problems, "text", "de") == "Keine Probleme.\n"
