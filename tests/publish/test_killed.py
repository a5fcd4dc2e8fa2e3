"""A build that is killed, interrupted or started twice, with real processes and at every step.

A step is whatever changes the disk: Python's audit events tell of each just before it is done, so a child can be
killed before its first, second, third … step until one run gets through. Nothing here depends on time.
"""

import contextlib
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from generator.problems.problem import Problem
from generator.publishing import exchange as publishing
from generator.publishing.exchange import Busy, Leftover, Refused, publish
from generator.publishing.system import swap

pytestmark = [pytest.mark.process, pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")]

Files = dict[str, bytes] | None
STEPS = frozenset({"os.chmod", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "ctypes.dlsym"})


def page(text: str) -> Callable[[Path], None]:
    """Fill a site of three files whose content is `text`."""

    def fill(folder: Path) -> None:
        (folder / "de" / "offers").mkdir(parents=True)
        for name in ("index.html", "de/index.html", "de/offers/index.html"):
            (folder / name).write_text(text, "utf-8")

    return fill


def fine(_: Path) -> tuple[Problem, ...]:
    return ()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files(folder: Path) -> Files:
    """Read a whole site; None if it is missing."""
    if not folder.exists():
        return None
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def site_of(text: str) -> Files:
    marker = (
        "This folder is replaced as a whole by every build: keep nothing of your own in it.\n"
        "de/index.html\nde/offers/index.html\nindex.html\n"
    )
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
    signal.raise_signal(signal.SIGINT)


PUBLISHED, STOPPED, NEVER = 15, 16, 17


def each_step(tmp_path: Path, first: str | None, act: Callable[[], None]) -> Iterator[tuple[Path, int | None]]:
    """Publish "next" over `first`, stopped before each step in turn, each time in a folder of its own.

    Yields the site and how that ended: PUBLISHED, STOPPED by Ctrl+C, or killed.
    """
    for number in range(1, 1000):
        out = tmp_path / str(number) / "site"
        if first:
            publish(out, page(first), fine)

        def work(number: int = number, out: Path = out) -> None:
            ended = NEVER

            def acted() -> None:
                nonlocal ended
                ended = PUBLISHED
                act()

            before_step(number, acted)
            try:
                publish(out, page("next"), fine)
            except KeyboardInterrupt:
                ended = STOPPED
            os._exit(ended)

        code = stop(child(work))
        if code == NEVER:
            assert number > 12  # so many at least: the steps were seen
            return
        yield out, code


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
    for out, _ in each_step(tmp_path, "good", kill_self):
        assert files(out) in (site_of("good"), site_of("next"))
        check_recovery(out)


def test_a_killed_build_without_exchange_can_be_recovered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "swap", lambda _one, _other: False)
    missing = 0
    for out, _ in each_step(tmp_path, "good", kill_self):
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
    for out, _ in each_step(tmp_path, None, kill_self):
        assert files(out) in (None, site_of("next"))
        out.parent.mkdir(exist_ok=True)
        check_recovery(out)


@pytest.mark.parametrize("one_step", [True, False])
def test_an_interrupted_build_leaves_a_whole_site_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, one_step: bool
) -> None:
    if not one_step:
        monkeypatch.setattr(publishing, "swap", lambda _one, _other: False)
    endings: list[int] = []
    for out, ended in each_step(tmp_path, "good", interrupt_self):
        endings.append(ended or 0)
        assert files(out) == site_of("next" if ended == PUBLISHED else "good")
        assert names(out.parent) == [".site.lock", "site"]
        check_recovery(out)
    # Until the exchange it stops and nothing has happened; from then on it is published, tidied up, and says so.
    assert endings == sorted(endings, reverse=True)
    assert set(endings) == {STOPPED, PUBLISHED}


def unprivileged(work: Callable[[Path], object]) -> int | None:
    """Do `work` in a folder of its own as a user whom the system forbids something, and return how it ended."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def as_nobody() -> None:
            if os.getuid() == 0:
                os.chown(folder, 65534, 65534)
                os.setgid(65534)
                os.setuid(65534)
            work(folder)
            os._exit(NEVER)

        ended = stop(child(as_nobody))
        for path in folder.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)  # so that it can be removed
        return ended


def irremovable(folder: Path) -> None:
    """Leave a site at folder/site whose folder de/ nobody may change, so that it cannot be removed."""
    publish(folder / "site", page("good"), fine)
    (folder / "site" / "de").chmod(0o555)


@pytest.mark.parametrize("one_step", [True, False])
def test_an_old_site_that_cannot_be_removed_does_not_undo_the_publication(
    monkeypatch: pytest.MonkeyPatch, *, one_step: bool
) -> None:
    if not one_step:
        monkeypatch.setattr(publishing, "swap", lambda _one, _other: False)

    def work(folder: Path) -> None:
        irremovable(folder)
        with pytest.raises(Leftover) as caught:
            publish(folder / "site", page("next"), fine)
        left = folder / ("site.new" if can_exchange(folder / "x") and one_step else ".site.old")
        shutil.rmtree(folder / "x")
        assert (caught.value.path, caught.value.reason) == (left, "Permission denied")
        assert files(folder / "site") == site_of("next")
        assert names(folder) == sorted([".site.lock", "site", left.name])

    assert unprivileged(work) == NEVER


def test_what_was_left_over_and_cannot_be_removed_is_refused_before_any_work() -> None:
    def work(folder: Path) -> None:
        irremovable(folder)
        with pytest.raises(Leftover) as first:
            publish(folder / "site", page("next"), fine)
        with pytest.raises(Refused) as second:
            publish(folder / "site", lambda _: pytest.fail("built something"), fine)
        assert (second.value.reason, second.value.path) == ("leftover", first.value.path)
        assert files(folder / "site") == site_of("next")
        (first.value.path / "de").chmod(0o755)
        assert publish(folder / "site", page("third"), fine) == ()
        assert names(folder) == [".site.lock", "site"]

    assert unprivileged(work) == NEVER


def test_a_failed_build_that_cannot_be_removed_says_why_it_failed() -> None:
    def fill(folder: Path) -> None:
        page("next")(folder)
        (folder / "de").chmod(0o555)
        raise ValueError(folder.name)

    def verify(folder: Path) -> tuple[Problem, ...]:
        (folder / "de").chmod(0o555)
        return (Problem.of("missing-output", reason="empty"),)

    def work(folder: Path) -> None:
        publish(folder / "site", page("good"), fine)
        with pytest.raises(ValueError, match=r"^site\.new$"):
            publish(folder / "site", fill, fine)
        assert names(folder) == [".site.lock", "site", "site.new"]
        (folder / "site.new" / "de").chmod(0o755)
        assert len(publish(folder / "site", page("next"), verify)) == 1
        assert files(folder / "site") == site_of("good")

    assert unprivileged(work) == NEVER


@pytest.mark.skipif(os.getuid() != 0, reason="needs two users")
def test_a_site_of_another_user_is_replaced_and_what_is_left_of_it_is_named() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        publish(folder / "site", page("good"), fine)
        for path in (folder, folder / ".site.lock"):
            os.chown(path, 65534, 65534)

        def work() -> None:
            os.setgid(65534)
            os.setuid(65534)
            with pytest.raises(Leftover, match=r"site\.\w+ could not be removed: Permission denied$"):
                publish(folder / "site", page("next"), fine)
            os._exit(NEVER)

        assert stop(child(work)) == NEVER
        assert files(folder / "site") == site_of("next")


def can_exchange(folder: Path) -> bool:
    for name in ("one", "other"):
        (folder / name).mkdir(parents=True)
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
