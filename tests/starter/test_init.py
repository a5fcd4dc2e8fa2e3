"""`familienlotse init`: a catalogue that is right and can be built at once, and never over anything."""

import os
import re
import stat
from datetime import date
from pathlib import Path

import pytest

from generator.build import build, check_outputs
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.commands import main
from generator.output import silent
from generator.resources import CATALOGUE, own_sources
from generator.search.engine import Engine
from generator.site.check import check
from generator.starter.write import Unfit, starter, write
from generator.view.words import LOCALE_DIR

TODAY = date(2031, 3, 4)
LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    write(tmp_path / "town", TODAY)
    return tmp_path / "town"


def catalogue_of(folder: Path) -> Catalogue:
    found = load(folder / "offers", TODAY, base=folder)
    assert found.problems == ()
    assert found.catalogue is not None
    return found.catalogue


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_begun_is_right_and_holds_what_every_town_needs(begun: Path) -> None:
    catalogue, ours = catalogue_of(begun), load(CATALOGUE.parent, TODAY).catalogue
    assert ours is not None
    assert check_outputs(catalogue, own_sources(begun / "offers")) == ()
    assert (catalogue.topics, catalogue.phases, catalogue.access) == (ours.topics, ours.phases, ours.access)
    assert catalogue.audiences == ours.audiences
    assert catalogue.thesaurus.keys() == ours.thesaurus.keys()
    assert not any(need.offers for need in catalogue.thesaurus.values())
    assert catalogue.settings.helplines == ours.settings.helplines
    assert set(catalogue.settings.languages) == {path.stem for path in LOCALE_DIR.glob("*.po")}
    assert catalogue.settings.demo
    assert [offer.checked.on for offer in catalogue.offers.values()] == [TODAY]


def test_nothing_of_our_own_town_is_left_in_it() -> None:
    named = {name.partition("/")[0] for name, text in starter(TODAY).items() if "dresden" in text.lower()}
    assert named == {"README.md", "handbuch"}  # the manual's examples, and that they are ours


def test_every_link_in_it_leads_to_a_file_of_it(begun: Path) -> None:
    pages = [page for page in (begun / "README.md", *(begun / "handbuch").glob("*.md")) if page.name != "pruefungen.md"]
    text = {page: re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL) for page in pages}
    links = [page.parent / target.partition("#")[0] for page in pages for target in LINK.findall(text[page])]
    assert len(links) > 30
    assert [path for path in links if not path.resolve().is_relative_to(begun) or not path.exists()] == []


def test_the_sample_speaks_all_languages(begun: Path) -> None:
    catalogue = catalogue_of(begun)
    (sample,) = catalogue.offers.values()
    assert set(sample.texts) == set(catalogue.settings.languages)


def test_its_site_can_be_built_at_once(begun: Path) -> None:
    catalogue = catalogue_of(begun)
    own = own_sources(begun / "offers")
    built = build(catalogue, begun / "site", ("de", "ar"), flyers=False, progress=silent, own=own)
    assert built.pages == 68


def test_pages_to_fill_in_are_told_as_soon_as_the_data_are_real(begun: Path) -> None:
    settings = begun / "offers" / "_catalogue" / "catalogue.yml"
    settings.write_text(settings.read_text("utf-8").replace("demo: true", "demo: false"), "utf-8")
    found = check(catalogue_of(begun), own_sources(begun / "offers"))
    assert {problem.code for problem in found} == {"page-unfilled"}
    pages = {path.name for path in (begun / "site_src" / "pages").iterdir()}
    assert {Path(problem.file).name for problem in found} == pages


def test_an_empty_folder_is_filled_where_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tmp_path.stat().st_ino
    monkeypatch.chdir(tmp_path)
    assert main(["init", ".", "--lang", "en"]) == 0
    assert tmp_path.stat().st_ino == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.md", "handbuch", "offers", "server", "site_src"]


def test_what_a_killed_run_left_in_the_folder_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".familienlotse-init-abc").mkdir()
    write(tmp_path, TODAY)
    assert catalogue_of(tmp_path)


def test_everybody_may_read_it_whom_the_umask_lets(begun: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(begun.stat().st_mode) == 0o777 & ~umask


@pytest.mark.parametrize("name", ["notes.txt", "offers", ".git"])
def test_a_folder_with_anything_in_it_is_refused_and_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine", "utf-8")
    with pytest.raises(Unfit) as refused:
        write(tmp_path, TODAY)
    assert (refused.value.reason, refused.value.names) == ("not-empty", (name,))
    assert everything(tmp_path) == {name: b"mine"}


def test_a_second_time_is_refused_and_changes_nothing(begun: Path) -> None:
    (begun / "README.md").write_text("mine", "utf-8")
    before = everything(begun)
    with pytest.raises(Unfit):
        write(begun, TODAY)
    assert everything(begun) == before


@pytest.mark.parametrize("below", ["offers", "offers/new", "offers/_catalogue/new", "offers/stadtmitte/new"])
def test_a_folder_in_a_catalogue_is_refused(below: str, begun: Path) -> None:
    with pytest.raises(Unfit) as refused:
        write(begun / below, TODAY)
    assert (refused.value.reason, refused.value.names) == ("in-catalogue", ("offers",))
    assert not (begun / below / "README.md").exists()


def test_a_file_and_a_link_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    for name in ("file", "link"):
        with pytest.raises(Unfit) as refused:
            write(tmp_path / name, TODAY)
        assert refused.value.reason == name
    assert list((tmp_path / "empty").iterdir()) == []


def test_refusals_are_one_line(begun: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    said = []
    for folder in (begun, begun / "offers" / "x", tmp_path / "file", tmp_path / "none" / "x", tmp_path / "file" / "x"):
        code = main(["init", str(folder), "--lang", "en"])
        said.append((code, capsys.readouterr().err.replace(str(tmp_path), "").removeprefix("familienlotse: ")))
    outside = "which is a catalogue already. Please give a folder outside it."
    assert said == [
        (2, "/town is not empty (README.md, handbuch, offers). Please give a new or empty folder.\n"),
        (2, f"/town/offers/x lies in the folder “offers”, {outside}\n"),
        (2, "/file is not a folder.\n"),
        (1, "The catalogue could not be begun: /none: does not exist.\n"),
        (1, "The catalogue could not be begun: /file: does not lie in a folder.\n"),
    ]


def test_what_breaks_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = Path.write_text

    def full(path: Path, *rest: str) -> int:
        if path.name == "topics.yml":
            raise OSError(28, "No space left on device", str(path))
        return written(path, *rest)

    monkeypatch.setattr(Path, "write_text", full)
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        with pytest.raises(OSError, match="No space left"):
            write(tmp_path / name, TODAY)
    assert [path.name for path in tmp_path.rglob("*")] == ["empty"]


@pytest.mark.parametrize(
    ("language", "typed"), [("de", "mein baby schreit"), ("ar", "وحدي مع طفلي"), ("vi", "kết bạn")]
)
def test_the_search_of_a_new_town_knows_the_words_of_families(begun: Path, language: str, typed: str) -> None:
    assert Engine(catalogue_of(begun), language).search(typed).ids == ("eltern-kind-treff",)
