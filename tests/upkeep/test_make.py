"""`make` sets up by itself what it needs, in any folder, and says in one line what it cannot do.

What is installed is not the matter here, and would take half a minute: a script stands in for Python, that makes an
environment of itself, notes what pip is told, and leaves all questions to the real one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.process, pytest.mark.skipif(not shutil.which("make"), reason="needs make")]

MADE = """"-m venv --clear .venv")
  rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo "executable = $0" >.venv/pyvenv.cfg
  echo anew >>done.txt ;;"""
NOTED = '"-m pip install"*" -r "*) for last; do :; done; echo "$last" >>done.txt ;;'
QUIET = '"-m pip"*) ;;'


def stand_in(*cases: str) -> str:
    return "\n".join(("#!/bin/sh", 'case "$*" in', MADE, *cases, f'*) exec "{sys.executable}" "$@" ;;', "esac", ""))


PYTHON = stand_in(NOTED, QUIET)
OTHER = stand_in("*EXT_SUFFIX*) echo .cpython-399-riscv64.so ;;", NOTED, QUIET)
KILLED = stand_in('"-m pip install"*) kill -9 "$PPID" ;;')
WITH_PIP = stand_in()
OLD = '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.10.13"\n'

SITE, DEV, ANEW = "requirements.lock", "requirements-dev.lock", "anew"
Make = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that comes first: a `python3`, one of another kind, and one too old."""
    folder = tmp_path / "Programme für alle"
    folder.mkdir()
    for name, text in {"python3": PYTHON, "python3.99": OTHER, "python3.10": OLD}.items():
        program(folder / name, text)
    return folder


def program(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What of the project has to do with its set-up, in a folder whose name has a blank and an umlaut."""
    folder = tmp_path / "Lotse für Eltern"
    (folder / "tools").mkdir(parents=True)
    for name in ("Makefile", "tools/setup.sh", "pyproject.toml", SITE, DEV):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture
def make(programs: Path) -> Make:
    def make(folder: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        kept = {name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ}
        path = f"{programs}:/usr/local/bin:/usr/bin:/bin"
        return subprocess.run(
            ["make", *arguments],
            cwd=folder,
            env={**kept, "PATH": path, "LC_ALL": "C.UTF-8", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return make


def done(folder: Path) -> list[str]:
    """What was done since it was asked last."""
    path = folder / "done.txt"
    found = path.read_text("utf-8").splitlines() if path.exists() else []
    path.unlink(missing_ok=True)
    return found


def test_what_is_set_up_is_not_set_up_again(project: Path, make: Make) -> None:
    assert make(project, ".venv/site").returncode == 0
    assert done(project) == [ANEW, SITE]
    assert make(project, ".venv/dev").returncode == 0
    assert done(project) == [DEV]
    for target in (".venv/site", ".venv/dev"):
        again = make(project, target)
        assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert done(project) == []


def test_a_python_that_is_too_old_is_refused_in_one_line_and_nothing_is_made(project: Path, make: Make) -> None:
    refused = make(project, "site", "PYTHON=python3.10")
    message, error = refused.stderr.splitlines()
    assert message == (
        "Python 3.11 or newer is needed (python3.10: Python 3.10.13). Name one: make site PYTHON=python3.12"
        " / Nötig ist Python 3.11 oder neuer. Bitte eines nennen: make site PYTHON=python3.12"
    )
    assert error.startswith("make: ***")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert not (project / ".venv").exists()


def test_a_python_that_is_not_there_is_said_to_be_missing(project: Path, make: Make) -> None:
    refused = make(project, "site", "PYTHON=python3.77")
    assert refused.stderr.startswith("Python 3.11 or newer is needed (python3.77: missing). ")
    assert not (project / ".venv").exists()


def test_after_a_refused_python_the_old_one_serves_on(project: Path, make: Make) -> None:
    make(project, ".venv/site")
    assert make(project, ".venv/site", "PYTHON=python3.10").returncode == 2
    assert done(project) == [ANEW, SITE]
    assert make(project, ".venv/site").returncode == 0
    assert done(project) == []


def test_another_python_starts_anew_and_is_kept_until_another_is_named(project: Path, make: Make) -> None:
    make(project, ".venv/site")
    done(project)
    assert make(project, ".venv/site", "PYTHON=python3.99").returncode == 0
    assert done(project) == [ANEW, SITE]
    make(project, ".venv/site")
    assert done(project) == []
    make(project, ".venv/site", PYTHON="python3")
    assert done(project) == [ANEW, SITE]


@pytest.mark.parametrize("broken", ["bin/python", "pyvenv.cfg", "made"])
def test_an_environment_that_lacks_something_starts_anew(broken: str, project: Path, make: Make) -> None:
    make(project, ".venv/dev")
    done(project)
    (project / ".venv" / broken).unlink()
    assert make(project, ".venv/dev").returncode == 0
    assert done(project) == [ANEW, SITE, DEV]


def test_an_environment_whose_python_was_removed_starts_anew_with_the_system_s(
    project: Path, make: Make, programs: Path
) -> None:
    make(project, ".venv/site", "PYTHON=python3.99")
    done(project)
    (programs / "python3.99").unlink()
    program(project / ".venv" / "bin" / "python", "#!/nowhere/python3.99\n")
    assert make(project, ".venv/site").returncode == 0
    assert done(project) == [ANEW, SITE]


def test_a_moved_folder_starts_anew(project: Path, make: Make) -> None:
    make(project, ".venv/site")
    done(project)
    moved = project.rename(project.with_name("anderswo"))
    assert make(moved, ".venv/site").returncode == 0
    assert done(moved) == [ANEW, SITE]


def test_an_installation_that_was_killed_starts_anew(project: Path, make: Make, programs: Path) -> None:
    program(programs / "python3", KILLED)
    assert make(project, ".venv/site").returncode == 2
    assert done(project) == [ANEW]
    program(programs / "python3", PYTHON)
    assert make(project, ".venv/site").returncode == 0
    assert done(project) == [ANEW, SITE]


def test_new_packages_are_installed_over_the_old(project: Path, make: Make) -> None:
    make(project, ".venv/dev")
    done(project)
    with (project / DEV).open("a", encoding="utf-8") as file:
        file.write("# one more\n")
    make(project, ".venv/dev")
    assert done(project) == [DEV]


NO_NETWORK = (
    "No network: the packages cannot be fetched. Please connect and run it again."
    " / Kein Netz: Die Pakete lassen sich nicht laden. Bitte verbinden und noch einmal versuchen."
)
NO_PROXY = (
    "The proxy does not answer: the packages cannot be fetched."
    " / Der Proxy antwortet nicht: Die Pakete lassen sich nicht laden. Bitte die Systemverwaltung fragen."
)
NOBODY = "http://127.0.0.1:1"  # a port at which nobody listens
BEHIND_PROXY = {"HTTPS_PROXY": NOBODY, "PIP_INDEX_URL": "https://index.invalid"}


@pytest.mark.parametrize(
    ("environment", "message"),
    [({"PIP_INDEX_URL": NOBODY}, NO_NETWORK), (BEHIND_PROXY, NO_PROXY)],
    ids=["no network", "no proxy"],
)
def test_without_network_pip_s_many_words_become_one_line(
    environment: dict[str, str], message: str, project: Path, make: Make, programs: Path
) -> None:
    program(programs / "python3", WITH_PIP)
    (project / SITE).write_text(f"familienlotse-gibt-es-nicht==1 --hash=sha256:{'0' * 64}\n", "utf-8")
    failed = make(project, ".venv/site", PIP_CONFIG_FILE=os.devnull, **environment)
    assert failed.stderr.splitlines()[0] == message
    assert (failed.returncode, failed.stderr.count("\n")) == (2, 2)

    # Nothing was installed yet, so the next time goes on from there.
    done(project)
    program(project / ".venv" / "bin" / "python", PYTHON)
    assert make(project, ".venv/site").returncode == 0
    assert done(project) == [SITE]


def test_the_list_of_commands_names_every_one(project: Path, make: Make) -> None:
    names = [line.split()[1] for line in make(project).stdout.splitlines()]
    phony = next(line for line in (project / "Makefile").read_text("utf-8").splitlines() if line.startswith(".PHONY:"))
    assert sorted(names) == sorted(set(phony.split()[1:]) - {"browser", "nginx", "java", "$(VENV)/site", "$(VENV)/dev"})


def test_all_checks_run_before_the_tests(project: Path, make: Make) -> None:
    planned = make(project, "-n", "test").stdout
    checks = ("setup.sh dev", "ruff check", "ruff format --check", "mypy", "lint-imports", "-m pytest")
    places = [planned.find(check) for check in checks]
    assert -1 not in places
    assert places == sorted(places)
