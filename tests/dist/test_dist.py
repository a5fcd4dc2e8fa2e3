"""The package builds a site where nobody has this repository: installed from the wheel, in another folder.

The environment is empty but for the package: the wheel is installed without an index, and what it needs comes out of the
environment of the tests, whose folder is on the path. Its own `generator` is not found there: it is installed editable,
by a `.pth` file that only counts in the environment it belongs to.
"""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.resources import MANUAL, SITE_SRC, files
from tests.commands.conftest import ROOT, Ran, state

pytestmark = pytest.mark.process

TEN_LINES = """\
access.yml|{}
districts.yml|mitte: {labels: {de: Mitte, en: Centre}}
phases.yml|baby: {labels: {de: Baby, en: Baby}}
providers.yml|stadt: {name: Stadt}
topics.yml|health: {labels: {de: Gesundheit, en: Health}}
catalogue.yml|{municipality: Musterstadt, state: SN, languages: [de, en], site: https://familie.example, demo: yes, \
publisher: {name: Amt, street: Weg 1, postcode: 01067, city: Musterstadt, phone: 030 23125 100, \
email: a@familie.example, website: https://familie.example}, helplines: [{phone: 112, always: yes, \
texts: {de: {name: Notruf, summary: In Not.}, en: {name: Help, summary: In need.}}}], \
texts: {de: {name: Lotse, summary: Hilfe.}, en: {name: Guide, summary: Help.}}}
"""
OFFER = """\
{status: active, provider: stadt, topics: [health], phases: [baby], kind: phone, districts: [mitte], cost: free,
contact: {phone: 030 23125 101}, checked: {on: 2026-11-02, by: redaktion, every: 6 months},
texts: {de: {name: Rat, summary: Wir helfen.}, en: {name: Advice, summary: We help., of: "000000", by: machine}}}
"""

Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def dist(once: Once) -> Path:
    """The folder with wheel and sdist."""
    return once("dist", lambda folder: subprocess.run([sys.executable, "-m", "tools.dist", folder], cwd=ROOT, check=True))


@pytest.fixture(scope="session")
def installed(dist: Path, once: Once) -> Path:
    """The command `familienlotse` of an environment with the wheel in it."""

    def made(folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
        python = folder / "env" / "bin" / "python"
        pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps"]
        subprocess.run([*pip, *dist.glob("*.whl")], check=True)
        (site,) = (folder / "env" / "lib").glob("python*/site-packages")
        (site / "tests.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")

    return once("installed", made) / "env" / "bin" / "familienlotse"


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Callable[..., Ran]:
    """Run the installed command in a folder that knows nothing of this repository."""

    def run(*arguments: str | Path, folder: Path = tmp_path) -> Ran:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
        # The environment was renamed after it was made, and its script names the Python that was: it is named here.
        command = [installed.with_name("python"), installed, *arguments, "--lang", "en"]
        done = subprocess.run(list(map(str, command)), cwd=folder, env=kept, capture_output=True, text=True, check=False)
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


def ten_lines(folder: Path) -> Path:
    """The smallest catalogue: six lists of a line each, and an offer."""
    (folder / "_catalogue").mkdir(parents=True)
    for line in TEN_LINES.splitlines():
        name, _, text = line.partition("|")
        (folder / "_catalogue" / name).write_text(f"{text}\n", "utf-8")
    (folder / "rat.yml").write_text(OFFER, "utf-8")
    return folder


def test_the_installed_package_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    code = "import generator.resources as r; print(r.SITE_SRC)"
    command: list[str | Path] = [installed.with_name("python"), "-I", "-c", code]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()
    assert Path(found).is_relative_to(installed.parents[1])


def test_a_catalogue_of_ten_lines_becomes_the_same_site_as_in_a_checkout(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    ten_lines(tmp_path / "offers")
    built = run("build")
    assert built.code == 0, built.err
    assert "familienlotse serve" in built.out
    assert (tmp_path / "site" / "en" / "offers" / "rat" / "index.html").is_file()
    assert (tmp_path / "site" / "de" / "flyers" / "mitte-trifold.pdf").read_bytes().startswith(b"%PDF")
    ours = [sys.executable, "-m", "generator", "build", "--catalogue", tmp_path / "offers", "--out", tmp_path / "ours"]
    subprocess.run(list(map(str, ours)), cwd=ROOT, check=True, capture_output=True)
    assert state(tmp_path / "ours") == state(tmp_path / "site")


def test_a_town_that_begins_with_the_package_can_build_at_once(run: Callable[..., Ran], tmp_path: Path) -> None:
    assert run("init", "town").code == 0
    handbook = {path.name: path.read_text("utf-8") for path in (tmp_path / "town" / "handbuch").iterdir()}
    assert handbook == {path.name: path.read_text("utf-8") for path in MANUAL.iterdir()}
    checked, built = run("check", folder=tmp_path / "town"), run("build", folder=tmp_path / "town")
    assert (checked.code, checked.out) == (0, "No problems.\n")
    assert built.code == 0, built.err
    assert (tmp_path / "town" / "site" / "ar" / "offers" / "eltern-kind-treff" / "index.html").is_file()


def test_the_sources_of_a_town_go_before_those_of_the_package(run: Callable[..., Ran], tmp_path: Path) -> None:
    ten_lines(tmp_path / "offers")
    logo = tmp_path / "site_src" / "assets" / "pictograms" / "logo.svg"
    logo.parent.mkdir(parents=True)
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>\n', "utf-8")
    assert run("check").code == 0
    assert run("build", "--no-flyers").code == 0
    assert (tmp_path / "site" / "assets" / "pictograms" / "logo.svg").read_bytes() == logo.read_bytes()


def test_both_archives_hold_all_sources_and_nothing_compiled(dist: Path) -> None:
    sources = {path.relative_to(ROOT).as_posix() for place in (SITE_SRC, MANUAL) for path in files(place).values()}
    sources |= {"mkdocs.yml", "offers/_catalogue/topics.yml"}
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "generator").rglob("*.py")}
    starter = {path.relative_to(ROOT).as_posix() for path in (ROOT / "generator/starter/files").rglob("*.*")}
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {f"generator/_resources/{name}" for name in sources} | code | starter <= names
    with tarfile.open(next(dist.glob("*.tar.gz"))) as sdist:
        held = {name.partition("/")[2] for name in sdist.getnames()}
    assert sources | code | starter | {"tools/package.py", "pyproject.toml", "README.md", "LICENSE"} <= held
    assert [name for name in names | held if "__pycache__" in name or name.endswith(".pyc")] == []


def test_making_the_package_leaves_nothing_behind(dist: Path) -> None:
    assert {path.suffix for path in dist.iterdir()} == {".whl", ".gz"}
    assert not list(ROOT.glob("*.egg-info"))
