"""The loop over the outputs: who writes, who knows of whom, and what stops a build."""

import shutil
from datetime import date
from pathlib import Path

import pytest

import generator.build
from generator.build import OUTPUTS, Built, Unfinished, build, check_outputs
from generator.catalogue.load import load, placed
from generator.catalogue.model import Catalogue
from generator.output import Download, Job, Output, Written, silent
from generator.problems.problem import Problem
from generator.problems.render import render
from generator.publishing.marker import MARKER
from generator.site import root
from generator.site.pages import sheets
from generator.view import selection

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "tests" / "catalogue" / "base"
TODAY = date(2026, 11, 22)


def loaded(folder: Path) -> Catalogue:
    found = load(folder, TODAY).catalogue
    assert found is not None
    return found


@pytest.fixture
def catalogue() -> Catalogue:
    return loaded(BASE)


def calendar(job: Job) -> Written:
    """An output as small as one can be: a file for each language."""
    files = tuple(f"{language}/dates.ics" for language in job.languages)
    for file in files:
        (job.folder / file).write_text("BEGIN:VCALENDAR\n", "utf-8")
    return Written(files, made={"dates": len(files)})


def dates_of(_language: str, district: str) -> tuple[Download, ...]:
    return (Download("Dates", f"dates.ics#{district}"),)


def test_pages_and_nothing_else_without_flyers(catalogue: Catalogue, tmp_path: Path) -> None:
    built = build(catalogue, tmp_path / "site", ("de", "en"), flyers=False, progress=silent)
    files = {path for path in (tmp_path / "site").glob("*/**/index.html") if path.parts[-3] not in {"q", "Q"}}
    pages = {path for path in files if 'http-equiv="refresh"' not in path.read_text("utf-8")}
    assert built == Built(pages=len(pages), flyers=0, languages=2)
    assert list((tmp_path / "site").rglob("*.pdf")) == []
    assert ".pdf" not in (tmp_path / "site" / "de" / "districts" / "prohlis" / "index.html").read_text("utf-8")


def test_a_further_output_needs_its_line_and_nothing_else(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generator.build, "OUTPUTS", (*OUTPUTS, Output("dates", calendar, dates_of)))
    build(catalogue, tmp_path / "site", ("de", "en"), flyers=False, progress=silent)
    assert (tmp_path / "site" / "en" / "dates.ics").is_file()
    page = (tmp_path / "site" / "en" / "districts" / "prohlis" / "index.html").read_text("utf-8")
    assert 'href="../../dates.ics#prohlis"' in page


def test_a_file_that_an_output_promised_and_did_not_write_stops_the_build(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    promising = Output("dates", lambda _job: Written(("de/dates.ics",)))
    monkeypatch.setattr(generator.build, "OUTPUTS", (*OUTPUTS, promising))
    with pytest.raises(Unfinished) as stopped:
        build(catalogue, tmp_path / "site", ("de",), flyers=False, progress=silent)
    assert "de/dates.ics" in render(stopped.value.problems, "text", "en")
    assert not (tmp_path / "site").exists()


def test_the_first_output_with_problems_is_the_last(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    problem = Problem.of("mkdocs", text="no")

    def failing(_job: Job) -> Written:
        ran.append("failing")
        return Written(problems=(problem,))

    def never(_job: Job) -> Written:
        ran.append("never")
        return Written()

    monkeypatch.setattr(generator.build, "OUTPUTS", (Output("failing", failing), Output("never", never)))
    with pytest.raises(Unfinished) as stopped:
        build(catalogue, tmp_path / "site", ("de",), flyers=False, progress=silent)
    assert (stopped.value.problems, ran) == ((problem,), ["failing"])
    assert not (tmp_path / "site").exists()


def test_a_hint_of_an_output_is_passed_on_and_the_site_is_published(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hint = Problem.of("flyer-long", district="prohlis", found="46", most="45")
    hinting = Output("hinting", lambda _job: Written(problems=(hint,)))
    monkeypatch.setattr(generator.build, "OUTPUTS", (*OUTPUTS, hinting))
    built = build(catalogue, tmp_path / "site", ("de",), flyers=False, progress=silent)
    assert built.hints == (hint,)
    assert (tmp_path / "site" / "de" / "index.html").is_file()


def test_a_language_without_words_is_told_at_its_place_and_nothing_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "offers"
    shutil.copytree(BASE, folder)
    for path in folder.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("en: {", "fr: {").replace("en: ", "fr: "), "utf-8")
    settings = folder / "_catalogue" / "catalogue.yml"
    settings.write_text(settings.read_text("utf-8").replace("languages: [de, en]", "languages: [de, fr]"), "utf-8")
    catalogue = loaded(folder)
    assert render(placed(folder, check_outputs(catalogue), base=tmp_path), "text", "de").splitlines()[0] == (
        "offers/_catalogue/catalogue.yml:3:17: Fehler: languages: Für die Sprache „fr“ fehlen die Worte der Oberfläche."
        " Erwartet: eine Sprache mit der Datei site_src/locale/fr.po. Beispiel: languages: [de, en, ar] [words]"
    )
    with pytest.raises(Unfinished) as stopped:
        build(catalogue, tmp_path / "site", ("de",), flyers=False, progress=silent)
    assert stopped.value.problems == check_outputs(catalogue)
    assert not (tmp_path / "site").exists()


def test_the_copies_come_with_a_compressed_build_and_go_with_the_next_one(catalogue: Catalogue, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(catalogue, site, ("de", "en"), flyers=False, progress=silent, compressed=True)
    page = site / "de" / "index.html"
    assert page.with_name("index.html.br").is_file()
    listed = (site / MARKER).read_text("utf-8").splitlines()
    assert {"de/index.html.br", "de/index.html.gz"} < set(listed)
    build(catalogue, site, ("de", "en"), flyers=False, progress=silent)
    assert page.is_file()
    assert [*site.rglob("*.br"), *site.rglob("*.gz")] == []


def test_what_the_project_itself_holds_can_be_built() -> None:
    for folder in (ROOT / "offers", ROOT / "examples" / "dortmund"):
        assert check_outputs(loaded(folder)) == ()


def test_long_lists_and_a_large_sitemap_lead_nowhere_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "CARDS", 7)
    monkeypatch.setattr(root, "LARGEST", 20_000)
    catalogue = loaded(ROOT / "offers")
    built = build(catalogue, tmp_path / "site", ("de", "ar"), flyers=False, progress=silent)
    told = sum(path.read_text("utf-8").count("<loc>") for path in (tmp_path / "site").glob("sitemap-*.xml"))
    # Nor does anybody look for a list of somebody's own.
    assert told == built.pages - 2 * (len(selection.resting(catalogue)) + len(catalogue.editions) + 1)
    assert (tmp_path / "site" / "ar" / "find" / "6" / "index.html").is_file()
