"""Work that several processes share: what a function makes of many items, in the order of the items."""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

_SPAWN = get_context("spawn")  # a forked process would hang: Typst's threads are not forked with it


class Lost(Exception):  # noqa: N818 - what happened
    """A process ended before it was done: killed, or out of memory. `item` is the place of what it was at."""

    def __init__(self, item: int) -> None:
        super().__init__(item)
        self.item = item


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Item], Made], items: Sequence[Item], jobs: int) -> Generator[Made, None, None]:
    """`work(item)` of every item, by as many new processes as `jobs` says; with one job, by this process.

    `work` goes to each process once, so what all items need belongs into it (`functools.partial`). Both, the items and
    what is made of them must be picklable. Raises what `work` raises, at the item's turn, and Lost. Close the iterator,
    or use it up: then no process is left.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    waiting = iter(range(len(items)))
    busy: dict[Connection, int] = {}
    answers: dict[int, tuple[Made | None, Exception | None]] = {}

    def hand(line: Connection) -> None:
        at = next(waiting, None)
        if at is not None:
            busy[line] = at
            with suppress(OSError):  # that nobody is there shows when the answer is read
                line.send(items[at])

    with ExitStack() as stack:
        lines = [stack.enter_context(_process()) for _ in range(min(jobs, len(items)))]
        packed = pickle.dumps(work)
        for line in lines:
            with suppress(OSError):
                line.send_bytes(packed)
            hand(line)
        for at in range(len(items)):
            while at not in answers:
                for line in _ready(busy):
                    done = busy.pop(line)
                    try:
                        answers[done] = line.recv()
                    except (EOFError, OSError):
                        raise Lost(done) from None
                    hand(line)
            made, error = answers.pop(at)
            if error is not None:
                raise error
            yield made  # type: ignore[misc]  # without an error there is something made


def _ready(busy: dict[Connection, int]) -> list[Connection]:
    """Those whose answer has come, or who are gone."""
    found = wait(list(busy))
    return [line for line in busy if line in found]


@contextmanager
def _process() -> Iterator[Connection]:
    """A process and the line to it. It ends by itself when it has answered and nobody is at the other end any more."""
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(theirs,), daemon=True)
    with closing(ours):
        with closing(theirs), _undisturbed():
            process.start()
        try:
            yield ours
        finally:
            ours.close()
            process.join()
            process.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What is started here inherits that Ctrl+C is blocked: it is for us, and the others end with us."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # starting it unblocks Ctrl+C
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(line: Connection) -> None:
    """What a process does: answer what it is asked, until nobody asks."""
    with closing(line), suppress(EOFError, OSError):
        work = pickle.loads(line.recv_bytes())  # noqa: S301 - from the process that started this one
        while True:
            item = line.recv()
            answer: tuple[object, Exception | None]
            try:
                answer = (work(item), None)
            except Exception as error:  # noqa: BLE001 - raised again where the work was given out
                answer = (None, error)
            except BaseException:  # noqa: BLE001 - Typst's panic: it cannot be sent
                return
            line.send(answer)
