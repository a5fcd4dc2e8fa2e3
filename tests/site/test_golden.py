"""What is told of hand-written pages and of the site's own files, word for word: see tests/catalogue/test_golden.py.

Each case changes a project that is right: a catalogue in `offers`, `pages`, `locale` and `mkdocs.yml`. A case with
files in `site_src` is that of a municipality with sources of its own. After a change of words
`python -m tests.site.test_golden` writes what is told anew: read the difference.
"""

import shutil
from contextlib import chdir
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.build import rehearse
from generator.catalogue.load import load, placed
from generator.look import check as check_flyers
from generator.problems.problem import Problem, has_errors
from generator.problems.render import render
from generator.resources import own_sources
from generator.site.check import check
from generator.site.frame import frame
from generator.site.mkdocs.language import build_language
from generator.site.pages import pages
from tests.catalogue.test_golden import change_files, split
from tests.site.conftest import ROOT, make_config

HERE = Path(__file__).parent
CASES = sorted((HERE / "golden").glob("*.txt"))
TODAY = date(2026, 11, 22)


def problems_of(folder: Path, config: Path) -> tuple[Problem, ...]:
    """What `check` finds, and where that is nothing, what the build of every language finds."""
    catalogue = load(folder / "offers", TODAY).catalogue
    assert catalogue is not None
    own = own_sources(folder / "offers")
    found = placed(folder / "offers", (*check(catalogue, own, source=folder), *check_flyers(catalogue, own)))
    if has_errors(found):
        return found
    if own:
        return (*found, *placed(folder / "offers", rehearse(catalogue, own)))
    languages = catalogue.settings.languages
    for language in languages:
        made = pages(catalogue, language)
        found += build_language(
            config, frame(catalogue, language, languages), made, folder / "out" / language, shared_assets=True
        )
    return tuple(dict.fromkeys(found))


def told(case: Path, folder: Path) -> str:
    """What is told of a case, as it stands in the golden file."""
    shutil.copytree(HERE.parent / "catalogue" / "base", folder / "offers")
    shutil.copytree(ROOT / "site_src" / "locale", folder / "locale")
    config = make_config(folder)
    change_files(case, folder)
    with chdir(folder):
        problems = problems_of(folder, config)
    return f"@ de\n{render(problems, 'text', 'de')}@ en\n{render(problems, 'text', 'en')}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_problem_is_told_word_for_word(case: Path, tmp_path: Path) -> None:
    assert told(case, tmp_path) == split(case)[1]


def test_a_right_project_has_no_problem(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.txt"
    nothing.write_text("", "utf-8")
    assert told(nothing, tmp_path) == "@ de\nKeine Probleme.\n@ en\nNo problems.\n"


if __name__ == "__main__":
    for golden in CASES:
        with TemporaryDirectory() as empty:
            golden.write_text(split(golden)[0] + told(golden, Path(empty)), encoding="utf-8")
