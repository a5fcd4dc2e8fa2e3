"""Work shared out among processes: done in any order, it comes back in the order of what was asked.

The calling process works too, so two jobs start one worker. Workers are new interpreters, never forks: the same on
every system, and without our threads, locks and open files. They end with us, whatever ends us.
"""

import gc
import os
import pickle
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from subprocess import PIPE, Popen
from threading import Lock, Thread
from typing import IO, Any, Final, TypeVar

Given = TypeVar("Given")
Item = TypeVar("Item")
Result = TypeVar("Result")

USUAL: Final = 2
"""So many processes work at once where nobody says otherwise: more of them need more memory than a small server has."""

_START: Final = "import sys; sys.path[:] = sys.argv[1:]; from generator.workers import main; main()"


class Lost(Exception):  # noqa: N818 - it happens to the program, which is not at fault
    """A worker ended in the middle of its work. Mostly the system has killed it for lack of memory."""


class _There(Exception):  # noqa: N818 - only its text is read
    """Where an error happened in a worker: the traceback, as the cause of the error that is raised here."""


def processors() -> int:
    """So many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    work: Callable[[Given, Item], Result],
    given: Given,
    items: Sequence[Item],
    jobs: int,
    begun: Callable[[Item], object] = lambda _item: None,
) -> list[Result]:
    """Do `work(given, item)` for each item in `jobs` processes at most, this one among them; the results in order.

    `begun` is called here as an item is begun, in order. With one job or item no process is started. `work` is a
    function of a module; it, `given`, items and results are pickled. Raises what `work` raises, wherever it ran, and
    Lost; no worker is left then.
    """
    failed: list[BaseException] = []
    deal = _dealer(items, begun, failed)
    helpers = min(jobs, len(items)) - 1
    if helpers < 1:
        return [work(given, item) for _, item in iter(deal, None)]
    results: dict[int, Result] = {}

    def lead(worker: Popen[bytes]) -> None:
        try:
            _ask(worker, parcels.pop())
            for number, item in iter(deal, None):
                _ask(worker, pickle.dumps(item))
                results[number] = _answer(worker)
        except BaseException as error:  # noqa: BLE001 - raised below, where the caller waits
            failed.append(error)

    with _started(helpers) as workers:
        parcels = [pickle.dumps((work, given, gc.get_threshold()))] * helpers
        leaders = [Thread(target=lead, args=(worker,)) for worker in workers]
        for leader in leaders:
            leader.start()
        for number, item in iter(deal, None):
            results[number] = work(given, item)
        for leader in leaders:
            leader.join()
    if failed:
        raise failed[0]
    return [results[number] for number in range(len(items))]


def _dealer(
    items: Sequence[Item], begun: Callable[[Item], object], failed: Sequence[BaseException]
) -> Callable[[], tuple[int, Item] | None]:
    """A function that deals one item after the other with its number, None when there is none or something failed."""
    waiting = deque(enumerate(items))
    dealing = Lock()

    def deal() -> tuple[int, Item] | None:
        with dealing:
            if failed or not waiting:
                return None
            begun(waiting[0][1])
            return waiting.popleft()

    return deal


@contextmanager
def _started(number: int) -> Iterator[list[Popen[bytes]]]:
    """So many workers; killed at the end, whatever they are doing."""
    workers: list[Popen[bytes]] = []
    try:
        with _deaf():
            for _ in range(number):
                command = [sys.executable, "-c", _START, *sys.path]
                workers.append(Popen(command, stdin=PIPE, stdout=PIPE))  # noqa: S603 - our own program
        yield workers
    finally:
        for worker in workers:
            worker.kill()
        for worker in workers:
            with suppress(OSError), worker:  # what it was asked last may not have reached it
                pass


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes that do not hear Ctrl+C, which goes to all of a terminal: one of them answers, this one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask(worker: Popen[bytes], parcel: bytes) -> None:
    assert worker.stdin  # noqa: S101 - for the types
    try:
        _send(worker.stdin, parcel)
    except OSError as broken:
        raise Lost from broken


def _answer(worker: Popen[bytes]) -> Any:
    """What a worker makes of what it was asked; raises what went wrong there."""
    assert worker.stdout  # noqa: S101
    try:
        fine, answer, there = pickle.load(worker.stdout)  # noqa: S301 - from our own program
    except (EOFError, OSError, pickle.UnpicklingError) as broken:
        raise Lost from broken
    if fine:
        return answer
    raise answer from _There(there)


def _send(to: IO[bytes], value: object) -> None:
    pickle.dump(value, to)
    to.flush()


def main() -> None:
    """Be a worker: read what to do and with what, then item after item, until killed or something goes wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where they cannot be started deaf
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    asked: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    try:
        work, given, threshold = pickle.loads(asked.get())  # noqa: S301 - from our own program
        gc.freeze()  # what was given lives until the end
        gc.set_threshold(*threshold)
        while True:
            item = pickle.loads(asked.get())  # noqa: S301
            _send(answers, (True, work(given, item), ""))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to whoever asked
        there = traceback.format_exc()
        try:
            _send(answers, (False, error, there))
        except Exception:  # noqa: BLE001 - it cannot be pickled
            _send(answers, (False, Lost(there), there))
    finally:
        os._exit(1)


def _listen(asked: SimpleQueue[bytes]) -> None:
    """Take what is asked. Nobody there any more: end at once, in the middle of a page, before the next build begins."""
    try:
        while True:
            asked.put(pickle.load(sys.stdin.buffer))  # noqa: S301 - from our own program
    finally:
        os._exit(1)
