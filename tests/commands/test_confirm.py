"""`familienlotse confirm`: the day and the note of translations, one line of difference each, or nothing at all."""

import os
import stat
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkstemp

import pytest

from generator.catalogue.writing.files import Meanwhile, Rewritten, exchange
from generator.commands import main
from tests.commands.conftest import Ran, disturbed, state

TODAY = date.today()
FABI, KIOSK, AGNES = (f"prohlis/{name}.yml" for name in ("fabi", "familienkiosk", "schwester-agnes"))
LANGUAGES = "de-simple, en, ar, fa, uk, ru, tr, vi, pl"
PART = """\
status: active
part_of: familienkiosk
topics: [meeting]
phases: [baby]
kind: in-person
texts:
  de: {name: Elterncafé, summary: Bei Kaffee mit Eltern reden.}
  en: {name: Parents' café, summary: Talk over coffee.}
"""
Confirm = Callable[..., Ran]


@pytest.fixture
def confirm(town: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Confirm:
    """Run the command in the folder above the town's."""
    monkeypatch.chdir(town.parent)

    def confirm(*words: str, lang: str = "en") -> Ran:
        code = main(["confirm", *words, "--lang", lang])
        return Ran(code, *capsys.readouterr())

    return confirm


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def test_the_day_is_written_and_told_and_every_other_byte_stays(town: Path, confirm: Confirm) -> None:
    fabi = town / FABI
    fabi.write_bytes(
        b"\xef\xbb\xbf" + fabi.read_bytes().replace(b"\n", b"\r\n").replace(b"6 months}", b"6 months} # x")
    )
    before, others = lines(fabi), state(town)
    ran = confirm("fabi")
    number = next(number for number, line in enumerate(before) if line.startswith(b"checked"))
    old = before[number][len("checked: {on: ") :][:10].decode()
    assert ran == Ran(0, f"offers/{FABI}:{number + 1}: checked.on: {old} -> {TODAY}\n", "")
    before[number] = before[number].replace(old.encode(), str(TODAY).encode())
    assert lines(fabi) == before
    assert {name for name, now in state(town).items() if others[name] != now} == {FABI}
    assert confirm("fabi", lang="de").out == f"offers/{FABI}:{number + 1}: checked.on: {TODAY}, wie bisher\n"


def test_a_translation_that_still_fits_gets_the_new_note(town: Path, confirm: Confirm) -> None:
    fabi = town / FABI
    replace(fabi, "    summary: ", "    summary: Ganz neu. ")
    text = fabi.read_text("utf-8")
    note = text.index("    of: ", text.index("\n  ar:"))
    fabi.write_text(text[:note] + text[text.index("\n", note) + 1 :], "utf-8")  # the Arabic text has none
    ran = confirm("fabi", "--on", "2026-11-01", "--texts", "ar, uk")
    told = [line.split(": ", 1)[1] for line in ran.out.splitlines()]
    digest = told[1].rpartition(" ")[2]
    assert (ran.code, ran.err) == (0, "")
    assert told[0].endswith(" -> 2026-11-01")
    assert told[1] == f"texts.ar.of: new -> {digest}"
    assert told[2].startswith("texts.uk.of: ")
    assert told[2].endswith(f" -> {digest}")
    for line in ran.out.splitlines():
        number = int(line.split(":")[1])
        assert line.rpartition(" ")[2] in fabi.read_text("utf-8").splitlines()[number - 1]
    assert main(["check", "--catalogue", str(town), "--lang", "en"]) == 0
    assert fabi.read_text("utf-8").count(f"of: {digest}\n") == 2


def test_all_offers_of_a_provider_but_the_closed_ones(town: Path, confirm: Confirm) -> None:
    (town / "prohlis" / "cafe.yml").write_text(PART, "utf-8")
    ran = confirm("--provider", "vsp", "--on", "2026-11-01")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == [f"offers/{FABI}", f"offers/{KIOSK}"]
    replace(town / FABI, "status: active", "status: closed")
    replace(town / KIOSK, "provider: vsp", "provider: &x vsp")
    ran = confirm("--provider", "vsp")
    assert ran.code == 2
    assert ran.err == (
        f"familienlotse: These files cannot be read, whose offers they are is not known: offers/{KIOSK}\n"
        "familienlotse: There is no offer of the provider “vsp” that is not closed.\n"
    )


def test_an_offer_that_takes_its_day_from_its_house_names_the_house(town: Path, confirm: Confirm) -> None:
    cafe = town / "prohlis" / "cafe.yml"
    cafe.write_text(PART, "utf-8")
    ran = confirm("cafe", lang="de")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "familienlotse: cafe hat keinen eigenen Tag der Prüfung, er kommt von seinem Haus. Bitte das Haus prüfen und "
        "bestätigen: familienlotse confirm familienkiosk\n"
    )
    assert [line.split(":")[0] for line in confirm("cafe", "familienkiosk").out.splitlines()] == [f"offers/{KIOSK}"]
    ran = confirm("cafe", "--texts", "en")
    assert ran.out.startswith("offers/prohlis/cafe.yml:8: texts.en.of: new -> ")
    assert cafe.read_text("utf-8").startswith(PART[: PART.index("over coffee")])


def test_a_house_of_another_provider_is_named(town: Path, confirm: Confirm) -> None:
    (town / "prohlis" / "cafe.yml").write_text(PART.replace("topics", "provider: other\ntopics"), "utf-8")
    ran = confirm("--provider", "other")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Please check and confirm the house: familienlotse confirm familienkiosk\n")
    replace(town / AGNES, "provider: ", "provider: other # ")
    ran = confirm("--provider", "other")
    assert (ran.code, ran.out.count("\n"), ran.err.count("\n")) == (0, 1, 1)
    assert ran.err.endswith("Please check and confirm the house: familienlotse confirm familienkiosk\n")


WRONG = {
    "": "Please name either offers (familienlotse confirm familienkiosk) or, with --provider, a provider.",
    "fabi --provider vsp": (
        "Please name either offers (familienlotse confirm familienkiosk) or, with --provider, a provider."
    ),
    "fabbi": "There is no offer “fabbi”. Did you mean “fabi”?",
    "fabi xyz": "There is no offer “xyz”.",
    "--provider vspp": "There is no offer of the provider “vspp” that is not closed. Did you mean “vsp”?",
    "fabi --texts fr": f"None of these offers has a translation “fr”. There are: {LANGUAGES}.",
    "fabi --texts de": f"None of these offers has a translation “de”. There are: {LANGUAGES}.",
    "fabi --texts ar,": f"None of these offers has a translation “”. There are: {LANGUAGES}.",
    f"fabi --on {TODAY + timedelta(days=1)}": (
        f"{TODAY + timedelta(days=1)} is in the future; an offer can only have been checked today or earlier."
    ),
}


@pytest.mark.parametrize("words", WRONG)
def test_what_cannot_be_is_one_line_and_nothing_is_written(words: str, town: Path, confirm: Confirm) -> None:
    before = state(town)
    assert confirm(*words.split()) == Ran(2, "", f"familienlotse: {WRONG[words]}\n")
    assert state(town) == before


MISTAKES = {
    "a tab": ("provider: vsp", "provider:\n\tvsp", "tab"),
    "an anchor": ("provider: vsp", "provider: &x vsp", "yaml-feature"),
    "a second document": ("texts:\n", "---\ntexts:\n", "yaml-feature"),
    "a day that does not exist": ("checked: {on: 2026-1", "checked: {on: 2026-31", "date"),
    "no interval": (", every: 6 months}", "}", "missing-field"),
    "a German text without a name": ("  de:\n    name: ", "  de:\n    nam: ", "unknown-field"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_in_what_is_touched_is_told_and_nothing_is_written(case: str, town: Path, confirm: Confirm) -> None:
    old, new, code = MISTAKES[case]
    replace(town / FABI, old, new)
    before = state(town)
    ran = confirm("familienkiosk", "fabi", "--texts", "ar" if "German" in case else "en")
    assert (ran.code, ran.out) == (1, "")
    assert f"offers/{FABI}:" in ran.err
    assert f"[{code}]\n" in ran.err
    assert state(town) == before


def test_mistakes_elsewhere_do_not_matter(town: Path, confirm: Confirm) -> None:
    replace(town / FABI, "phone: ", "phone: ring ")
    replace(town / KIOSK, "provider: vsp", "provider: &x vsp")
    (town / "_catalogue" / "topics.yml").write_text("[", "utf-8")
    assert confirm("fabi").code == 0


def test_a_folder_that_is_not_there_is_told(confirm: Confirm) -> None:
    ran = confirm("fabi", "--catalogue", "nowhere")
    assert (ran.code, ran.out) == (1, "")
    assert "[missing-folder]\n" in ran.err


def test_a_link_is_told_and_what_it_leads_to_stays(town: Path, confirm: Confirm) -> None:
    (town / FABI).rename(town.parent / "fabi.yml")
    (town / FABI).symlink_to(town.parent / "fabi.yml")
    before = (town.parent / "fabi.yml").read_bytes()
    ran = confirm("fabi")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"offers/{FABI}: Error: ")
    assert "[link]\n" in ran.err
    assert (town.parent / "fabi.yml").read_bytes() == before


def test_a_file_that_is_closed_to_writers_stays_and_so_do_the_others(town: Path, confirm: Confirm) -> None:
    (town / KIOSK).chmod(0o444)
    before = state(town)
    ran = confirm("fabi", "familienkiosk")
    said = f"The confirmation could not be written: offers/{KIOSK}: access is not allowed."
    assert ran == Ran(1, "", f"familienlotse: {said}\n")
    assert state(town) == before


def test_a_file_that_somebody_saves_meanwhile_keeps_what_they_wrote(
    town: Path, confirm: Confirm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved_meanwhile(prefix: str, dir: Path) -> tuple[int, str]:  # noqa: A002 - as the function is called
        if "kiosk" in prefix:
            replace(town / FABI, "status: active", "status: paused")
        return mkstemp(prefix=prefix, dir=dir)

    monkeypatch.setattr("generator.catalogue.writing.files.mkstemp", saved_meanwhile)
    before = state(town)
    ran = confirm("fabi", "familienkiosk")
    said = f"offers/{FABI} has changed meanwhile and stays as it is. Please try again."
    assert ran == Ran(1, "", f"familienlotse: {said}\n")
    assert "status: paused" in (town / FABI).read_text("utf-8")
    after = state(town)
    assert {name for name in after if after[name] != before.get(name)} == {FABI}


def test_each_file_is_compared_once_more_before_it_is_exchanged(tmp_path: Path) -> None:
    one, two = (tmp_path / name for name in ("one", "two"))
    one.write_bytes(b"1")
    two.write_bytes(b"1")
    one.chmod(0o640)
    going = exchange([Rewritten(path, b"1", b"2") for path in (one, two)])
    assert next(going).path == one
    two.unlink()
    two.symlink_to(one)
    with pytest.raises(Meanwhile):
        next(going)
    assert (one.read_bytes(), two.is_symlink()) == (b"2", True)
    assert stat.S_IMODE(one.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["one", "two"]  # noqa: PTH208


@pytest.mark.process
def test_a_full_disk_and_control_c_leave_every_file_as_it_was(town: Path) -> None:
    before = state(town)
    given = ("confirm", "fabi", "familienkiosk", "--catalogue", str(town), "--lang", "en")
    full = disturbed("OSError(28, 'x')", "os.rename", ".fabi.yml", *given)
    assert full.code == 1
    said = f"The confirmation could not be written: {town / FABI}: there is no space left on the disk."
    assert full.err == f"familienlotse: {said}\n"
    assert state(town) == before
    assert disturbed("interrupted", "os.rename", ".fabi.yml", *given).err == "familienlotse: Stopped.\n"
    assert {name: now for name, now in state(town).items() if name != FABI} == {
        name: then for name, then in before.items() if name != FABI
    }
    assert [path for path in town.rglob(".*")] == []  # noqa: C416
