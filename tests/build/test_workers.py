"""Work in several processes: the same as in one, and whatever happens to one of them, all of it ends cleanly."""

import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.output import Job
from generator.site import write as site
from generator.workers import Lost, shared_out

pytestmark = [pytest.mark.process, pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")]

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Meeting:
    """Where the first process and a worker wait for each other, so that both are in the middle of their work."""

    place: Path
    first: int

    def held(self) -> bool:
        """Wait for the other one; whether this is the worker."""
        if os.getpid() == self.first:
            self.worker()
            return False
        self.place.write_text(str(os.getpid()))
        return True

    def worker(self) -> int:
        """Wait for the worker; its number."""
        return int(self.place.read_text())


@pytest.fixture(autouse=True)
def _findable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers import what they are to do by its name."""
    monkeypatch.syspath_prepend(ROOT)


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    os.mkfifo(tmp_path / "fifo")
    return Meeting(tmp_path / "fifo", os.getpid())


class Unheard(Exception):  # noqa: N818
    """An error that cannot be pickled."""

    def __reduce__(self) -> str:
        return "nowhere"


def squared(given: int, item: int) -> int:
    return given + item * item


def where(_given: None, _item: int) -> int:
    return os.getpid()


def met(meeting: Meeting, _item: int) -> int:
    meeting.held()
    return os.getpid()


def full(meeting: Meeting, item: int) -> int:
    if meeting.held():
        raise OSError(28, "No space left on device", "de/index.html")
    return item


def unheard(meeting: Meeting, item: int) -> int:
    if meeting.held():
        raise Unheard
    return item


def printing(meeting: Meeting, item: int) -> int:
    if meeting.held():
        os.write(1, b"a library's chatter")
    return item


def killed(meeting: Meeting, item: int) -> int:
    if meeting.held():
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def stubborn(meeting: Meeting, item: int) -> int:
    """The first process fails, while the worker would never end by itself."""
    if os.getpid() == meeting.first:
        raise KeyboardInterrupt(meeting.worker())
    meeting.held()
    signal.pause()
    return item


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_what_comes_back_has_the_order_of_what_was_asked(jobs: int) -> None:
    begun: list[int] = []
    assert shared_out(squared, 100, range(9), jobs, begun.append) == [100 + item * item for item in range(9)]
    assert begun == list(range(9))


@pytest.mark.parametrize(("items", "jobs"), [((1, 2, 3), 1), ((1,), 2), ((), 2), ((1, 2), 0)])
def test_one_job_or_one_item_starts_no_process(items: Sequence[int], jobs: int) -> None:
    assert set(shared_out(where, None, items, jobs)) <= {os.getpid()}


def test_two_jobs_are_this_process_and_one_more(meeting: Meeting) -> None:
    pids = shared_out(met, meeting, (1, 2), 2)
    assert len(set(pids)) == 2
    assert os.getpid() in pids


def test_what_goes_wrong_in_a_worker_is_raised_here_and_says_where(meeting: Meeting) -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        shared_out(full, meeting, (1, 2), 2)
    assert (caught.value.errno, caught.value.filename) == (28, "de/index.html")
    assert "in full" in str(caught.value.__cause__)


@pytest.mark.parametrize("work", [killed, unheard])
def test_a_worker_that_cannot_answer_is_lost(work: object, meeting: Meeting) -> None:
    with pytest.raises(Lost):
        shared_out(work, meeting, (1, 2), 2)  # type: ignore[arg-type]


def test_what_a_library_prints_is_no_answer(meeting: Meeting) -> None:
    assert shared_out(printing, meeting, (1, 2), 2) == [1, 2]


def test_no_worker_outlives_what_stopped_the_work(meeting: Meeting) -> None:
    with pytest.raises(KeyboardInterrupt) as caught:
        shared_out(stubborn, meeting, (1, 2), 2)
    with pytest.raises(ProcessLookupError):
        os.kill(caught.value.args[0], 0)


def test_a_site_is_the_same_whatever_the_number_of_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = load(ROOT / "offers", date(2026, 11, 22)).catalogue
    assert catalogue
    monkeypatch.setattr(site, "MANY", 0)
    built = {jobs: _built(catalogue, tmp_path / str(jobs), jobs) for jobs in (1, 2, 3)}
    assert built[1] == built[2] == built[3]


def _built(catalogue: Catalogue, folder: Path, jobs: int) -> dict[str, bytes]:
    said: list[object] = []

    def progress(key: str, /, **values: object) -> None:
        said.append((key, values))

    job = Job(catalogue, ("de", "ar", "pl"), folder, progress, jobs=jobs)
    written = site.write(job)
    made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert sorted(written.files) == sorted(made)
    assert said == [("progress-language", {"language": language}) for language in job.languages]
    return made
