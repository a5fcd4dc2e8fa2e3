"""A build that is killed, interrupted or started twice, with real processes and at every step.

A step is whatever changes the disk: Python's audit events tell of each just before it is done, so a child can be
killed before its first, second, third … step until one run gets through. Nothing here depends on time.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from generator.publishing import exchange as publishing
from generator.publishing.exchange import Busy, publish, swap

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

Files = dict[str, bytes] | None
STEPS = frozenset({"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "ctypes.dlsym"})


def page(text: str) -> Callable[[Path], None]:
    """Fill a site of three files whose content is `text`."""

    def fill(folder: Path) -> None:
        (folder / "de" / "offers").mkdir(parents=True)
        for name in ("index.html", "de/index.html", "de/offers/index.html"):
            (folder / name).write_text(text, "utf-8")

    return fill


def fine(_: Path) -> tuple[str, ...]:
    return ()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files(folder: Path) -> Files:
    """Read a whole site; None if it is missing."""
    if not folder.exists():
        return None
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def site_of(text: str) -> Files:
    marker = "This folder is replaced as a whole by every build: keep nothing of your own in it.\nde\nindex.html\n"
    pages = dict.fromkeys(("index.html", "de/index.html", "de/offers/index.html"), text.encode())
    return {".familienlotse": marker.encode(), **pages}


def before_step(number: int, act: Callable[[], None]) -> None:
    """Have `act` called in this process just before it changes the disk for the `number`th time."""
    count = 0

    def hook(event: str, values: tuple[object, ...]) -> None:
        nonlocal count
        writes = event == "open" and isinstance(values[2], int) and values[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if event in STEPS or writes:
            count += 1
            if count == number:
                act()

    sys.addaudithook(hook)


def child(work: Callable[[], object]) -> multiprocessing.process.BaseProcess:
    """Start `work` in a process of its own."""
    process = multiprocessing.get_context("fork").Process(target=work, daemon=True)  # ends with a failing test
    process.start()
    return process


def stop(process: multiprocessing.process.BaseProcess) -> int | None:
    process.join()
    return process.exitcode


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def interrupt_self() -> None:
    raise KeyboardInterrupt


def each_step(tmp_path: Path, first: str | None, act: Callable[[], None]) -> Iterator[Path]:
    """Publish "next" over `first`, stopped before each step in turn, each time in a folder of its own."""
    for number in range(1, 1000):
        out = tmp_path / str(number) / "site"
        if first:
            publish(out, page(first), fine)

        def work(number: int = number, out: Path = out) -> None:
            before_step(number, act)
            with contextlib.suppress(KeyboardInterrupt):
                publish(out, page("next"), fine)
                sys.exit(17)

        code = stop(child(work))
        yield out
        if code == 17:
            assert number > 12  # so many at least: the steps were seen
            return


def check_recovery(out: Path) -> None:
    """A failing build brings the site back if need be and changes nothing else; the next good one leaves no trace."""
    found = files(out)
    with pytest.raises(ZeroDivisionError):
        publish(out, lambda _: 1 // 0, fine)
    assert files(out) in ([found] if found else [None, site_of("good"), site_of("next")])
    assert publish(out, page("third"), fine) == ()
    assert files(out) == site_of("third")
    assert names(out.parent) == [".site.lock", "site"]


def test_a_killed_build_leaves_the_last_good_site(tmp_path: Path) -> None:
    if not can_exchange(tmp_path):
        pytest.skip("this file system cannot exchange two folders")
    for out in each_step(tmp_path, "good", kill_self):
        assert files(out) in (site_of("good"), site_of("next"))
        check_recovery(out)


def test_a_killed_build_without_exchange_can_be_recovered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "swap", lambda _one, _other: False)
    missing = 0
    for out in each_step(tmp_path, "good", kill_self):
        found = files(out)
        if found is None:
            missing += 1
            with pytest.raises(ZeroDivisionError):
                publish(out, lambda _: 1 // 0, fine)
            found = files(out)
        assert found in (site_of("good"), site_of("next"))
        check_recovery(out)
    assert missing == 1  # between the two renames, and nowhere else


def test_a_killed_first_build_leaves_no_half_site(tmp_path: Path) -> None:
    for out in each_step(tmp_path, None, kill_self):
        assert files(out) in (None, site_of("next"))
        out.parent.mkdir(exist_ok=True)
        check_recovery(out)


@pytest.mark.parametrize("one_step", [True, False])
def test_an_interrupted_build_leaves_a_whole_site_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, one_step: bool
) -> None:
    if not one_step:
        monkeypatch.setattr(publishing, "swap", lambda _one, _other: False)
    for out in each_step(tmp_path, "good", interrupt_self):
        assert files(out) in (site_of("good"), site_of("next"))
        check_recovery(out)


def can_exchange(folder: Path) -> bool:
    for name in ("one", "other"):
        (folder / name).mkdir()
    return swap(folder / "one", folder / "other")


def blocked(out: Path) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    """Start a build in a child and return once it is in the middle of filling; it goes on when told."""
    here, there = multiprocessing.Pipe()

    def fill(folder: Path) -> None:
        page("first")(folder)
        there.send("filling")
        there.recv()

    def work() -> None:
        with contextlib.suppress(KeyboardInterrupt):
            publish(out, fill, fine)

    process = child(work)
    assert here.recv() == "filling"
    return process, here


def test_of_two_builds_at_once_the_second_says_who_is_first(tmp_path: Path) -> None:
    process, conversation = blocked(tmp_path / "site")
    with pytest.raises(Busy) as caught:
        publish(tmp_path / "site", page("second"), fine)
    conversation.send("go on")
    assert stop(process) == 0
    assert files(tmp_path / "site") == site_of("first")
    since = datetime.fromisoformat(caught.value.since)
    assert (caught.value.pid, since.utcoffset(), since <= datetime.now(UTC)) == (process.pid, UTC.utcoffset(None), True)
    assert str(caught.value) == f"another build is running (process {process.pid}, since {caught.value.since})"


def test_a_build_may_run_beside_one_of_another_site(tmp_path: Path) -> None:
    process, conversation = blocked(tmp_path / "site")
    assert publish(tmp_path / "site2", page("second"), fine) == ()
    conversation.send("go on")
    assert stop(process) == 0


def test_the_lock_of_a_killed_build_does_not_block(tmp_path: Path) -> None:
    process, _ = blocked(tmp_path / "site")
    process.kill()
    assert stop(process) == -signal.SIGKILL
    assert names(tmp_path) == [".site.lock", "site.new"]
    check_recovery(tmp_path / "site")


def test_a_build_within_a_build_of_the_same_site_is_refused(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        page("outer")(folder)
        with pytest.raises(Busy):
            publish(tmp_path / "site", page("inner"), fine)

    publish(tmp_path / "site", fill, fine)
    assert files(tmp_path / "site") == site_of("outer")


def test_a_worker_that_outlives_its_killed_build_does_not_hold_the_lock(tmp_path: Path) -> None:
    here, there = multiprocessing.Pipe()

    def fill(_: Path) -> None:
        if os.fork() == 0:
            here.close()  # so that the worker ends with this test, however it ends
            there.send("worker is up")
            there.send(there.recv())
            os._exit(0)
        signal.pause()

    process = child(lambda: publish(tmp_path / "site", fill, fine))
    assert here.recv() == "worker is up"
    process.kill()
    stop(process)
    assert publish(tmp_path / "site", page("next"), fine) == ()
    here.send("worker is still up")
    assert here.recv() == "worker is still up"


def test_control_c_leaves_the_last_good_site_and_nothing_else(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("good"), fine)
    process, _ = blocked(tmp_path / "site")
    assert process.pid
    os.kill(process.pid, signal.SIGINT)
    assert stop(process) == 0
    assert files(tmp_path / "site") == site_of("good")
    assert names(tmp_path) == [".site.lock", "site"]
