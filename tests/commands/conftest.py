"""The command as a user runs it: another folder, and another process where that can matter."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.commands import main

ROOT = Path(__file__).resolve().parents[2]
OF_LANGUAGE = ("LC_", "LANG")
OF_ALL_OFFERS = ("moved.yml", "thesaurus.yml", "editions")  # lead to offers that a small town has not

# Runs the real command, and does something when Python tells of the n-th event that names a thing.
DISTURBED = """
import os, signal, sys

class PanicException(BaseException):
    pass

def interrupted():
    os.kill(os.getpid(), signal.SIGINT)

def failing(error):
    raise error

what, event, name = sys.argv[1:4]
done = False

def disturb(seen, values):
    global done
    if seen == event and not done and any(name in str(value) for value in values):
        done = True
        interrupted() if what == "interrupted" else failing(eval(what))

sys.addaudithook(disturb)
from generator.commands import main
sys.exit(main(sys.argv[4:]))
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `familienlotse` with arguments in a folder, in this process: another takes half a second to begin.

    The environment speaks no language unless told.
    """

    def run(*arguments: str | Path, folder: Path = ROOT, **environment: str) -> Ran:
        with (
            pytest.MonkeyPatch.context() as patch,
            redirect_stdout(StringIO()) as out,
            redirect_stderr(StringIO()) as err,
        ):
            for name in [name for name in os.environ if name.startswith(OF_LANGUAGE)]:
                patch.delenv(name)
            for name, value in environment.items():
                patch.setenv(name, value)
            patch.chdir(folder)
            try:
                code = main(list(map(str, arguments)))
            except SystemExit as end:
                code = int(end.code or 0)
        return Ran(code, out.getvalue(), err.getvalue())

    return run


@pytest.fixture(scope="session")
def apart() -> Run:
    """The same in a process of its own."""

    def run(*arguments: str | Path, folder: Path = ROOT, **environment: str) -> Ran:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OF_LANGUAGE)}
        done = subprocess.run(
            [sys.executable, "-m", "generator", *map(str, arguments)],
            cwd=folder,
            env={**kept, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


def a_town(folder: Path) -> Path:
    """Write a small catalogue: Dresden's vocabulary and three of its offers, which have not moved."""
    left_out = shutil.ignore_patterns(*OF_ALL_OFFERS)
    shutil.copytree(ROOT / "offers" / "_catalogue", folder / "_catalogue", ignore=left_out)
    (folder / "prohlis").mkdir()
    for name in ("familienkiosk", "fabi", "schwester-agnes"):
        source = (ROOT / "offers" / "prohlis" / f"{name}.yml").read_text("utf-8")
        lines = [line for line in source.splitlines() if not line.startswith("next:")]
        (folder / "prohlis" / f"{name}.yml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town of its own."""
    return a_town(tmp_path / "offers")


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder and the sum of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def arguments(town: Path, site: Path) -> list[str]:
    """What builds the town in German, quickly."""
    return ["build", "--catalogue", str(town), "--out", str(site), "--no-flyers", "--language", "de", "--lang", "en"]


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A folder with a town and its website in German, as a build leaves it; only to be copied."""
    folder = tmp_path_factory.mktemp("built")
    built = run(*arguments(a_town(folder / "offers"), folder / "site"))
    assert built.code == 0, built.err
    return folder


@pytest.fixture
def site(built_once: Path, town: Path, tmp_path: Path) -> Path:  # noqa: ARG001 - the website of this town
    """The town's website in German."""
    shutil.copy(built_once / ".site.lock", tmp_path)
    return Path(shutil.copytree(built_once / "site", tmp_path / "site"))


@contextmanager
def started(*arguments: str | Path, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """`familienlotse serve` in English at a free port, running; killed at the end where a test has not ended it."""
    command = [sys.executable, "-m", "generator", "serve", *map(str, arguments), "--port", "0", "--lang", "en"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def address_of(process: subprocess.Popen[str]) -> str:
    """Where it says that it can be looked at."""
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
    assert found is not None
    return found.group()


def fetched(address: str) -> str:
    """What a browser gets."""
    with urlopen(address) as answer:  # noqa: S310  # our own server
        return str(answer.read(), "utf-8")


def disturbed(what: str, event: str, name: str, *given: str) -> Ran:
    """Run `familienlotse` with what disturbs it: "interrupted", or an exception to raise."""
    command = [sys.executable, "-c", DISTURBED, what, event, name, *given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)
