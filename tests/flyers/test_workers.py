"""Several processes do what one does, in the same order, and nothing is left of them."""

import os
import select
import signal
import subprocess
import sys
from contextlib import closing
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from generator.flyers.workers import Lost, spread
from generator.flyers.write import write
from generator.output import Job, silent

from .conftest import ROOT, made_catalogue

pytestmark = pytest.mark.process

NUMBERS = [-3, 1, -4, 1]


@pytest.mark.parametrize("jobs", [1, 2, 20])
def test_what_is_made_comes_in_the_order_of_the_items_with_any_number_of_processes(jobs: int) -> None:
    assert list(spread(abs, NUMBERS, jobs)) == [3, 1, 4, 1]
    assert list(spread(abs, [], jobs)) == []
    assert active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_is_raised_at_its_item_with_all_it_says(jobs: int) -> None:
    made = []
    with pytest.raises(OSError, match="No such file") as raised:
        made += [status.st_size >= 0 for status in spread(os.stat, ["/", "/nowhere/a", "/nowhere/b", "/"], jobs)]
    assert (raised.value.filename, made) == ("/nowhere/a", [])
    assert active_children() == []


def test_one_job_starts_no_process() -> None:
    assert list(spread(_pid, [0, 0], 1)) == [os.getpid()] * 2


def _pid(_item: int) -> int:
    return os.getpid()


def test_a_killed_process_is_said_and_the_others_end() -> None:
    with pytest.raises(Lost):
        list(spread(signal.raise_signal, [signal.SIGCONT, signal.SIGKILL, signal.SIGCONT, signal.SIGCONT], 2))
    assert active_children() == []


def test_an_iterator_that_is_closed_early_leaves_no_process() -> None:
    with closing(spread(abs, NUMBERS, 2)) as made:
        assert next(made) == 3
        assert len(active_children()) == 2
    assert active_children() == []


def test_ctrl_c_is_for_the_first_process_alone() -> None:
    (blocked,) = spread(partial(signal.pthread_sigmask, signal.SIG_BLOCK), [()], 2)
    assert signal.SIGINT in blocked
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


WAITING = """
import os
from multiprocessing import active_children
from generator.flyers.workers import spread
if __name__ == "__main__":
    made = spread(abs, [-1, -2, -3], 2)
    next(made)
    print(*(child.pid for child in active_children()), flush=True)
    input()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells when a stranger ends")
def test_when_the_first_process_is_killed_the_others_end(tmp_path: Path) -> None:
    script = tmp_path / "waiting.py"
    script.write_text(WAITING, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script)]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        others = [os.pidfd_open(int(pid)) for pid in first.stdout.readline().split()]
        first.kill()
    assert len(others) == 2
    for other in others:
        assert select.select([other], [], [], 60)[0], "still there after a minute"
        os.close(other)


LANGUAGES = ("de", "ar", "en")


@pytest.mark.pdf
def test_flyers_and_problems_are_the_same_with_any_number_of_processes(tmp_path: Path) -> None:
    catalogue = made_catalogue({"treff": {}, "fern": {"districts": ["west"]}})
    text = (
        catalogue.offers["fern"].texts["de"].model_copy(update={"summary": "Es gibt 😀."})
    )  # the font has no such glyph
    far = catalogue.offers["fern"].model_copy(update={"texts": {"de": text}})
    catalogue = catalogue.model_copy(update={"offers": {**catalogue.offers, "fern": far}})
    found = []
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        written = write(Job(catalogue, LANGUAGES, folder, jobs=jobs))
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.pdf")}
        found.append((written, files))
    assert found[0] == found[1]
    written, files = found[0]
    assert [(it.code, dict(it.values)["language"]) for it in written.problems] == [
        ("flyer-failed", language) for language in LANGUAGES
    ]
    assert len(files) == 6


@pytest.mark.pdf
def test_a_process_that_is_killed_in_the_middle_is_one_problem(tmp_path: Path) -> None:
    def kill(_key: str, /, **values: object) -> None:
        if values["done"] == 1:
            pid = active_children()[0].pid
            assert pid is not None
            os.kill(pid, signal.SIGKILL)

    written = write(Job(made_catalogue(), LANGUAGES, tmp_path, kill, jobs=2))
    assert [problem.code for problem in written.problems] == ["worker"]
    assert active_children() == []


@pytest.mark.pdf
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_a_full_disk_ends_the_others_too(tmp_path: Path) -> None:
    file = tmp_path / "de" / "flyers" / "sued-trifold.pdf"
    file.parent.mkdir(parents=True)
    file.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write(Job(made_catalogue(), LANGUAGES, tmp_path, silent, jobs=2))
    assert active_children() == []
