"""Run a command and measure it with all processes it starts: CPU, time, memory.

CPU is what the system accounts for at their end. Memory is the sum of what each of them has resident, looked at every
few milliseconds, which counts a page that two share twice; it is at least the system's own peak of the largest. The
parent stays small, because Linux counts it into the child.
"""

import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

MEGABYTE = 1_000_000
SHORT_ADDRESSES = ("q", "Q")  # folders of forwarding pages, which are no pages to read
KIBIBYTE = 1024
TAIL = 2000
BETWEEN_LOOKS = 0.02  # seconds


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command and of all processes it started."""

    status: int
    user: float  # CPU seconds
    system: float  # CPU seconds in the kernel: mostly files, so it depends on the file system
    wall: float  # seconds
    peak: float  # MB, of all processes together
    errors: str  # the last lines of its standard error

    @property
    def cpu(self) -> float:
        """CPU seconds, user and system."""
        return self.user + self.system


@dataclass(frozen=True, slots=True)
class Output:
    """What a build left behind."""

    pages: int
    flyers: int
    size: float  # MB


def run(command: Sequence[str], cwd: Path, extra_env: Mapping[str, str] | None = None) -> Run:
    """Run `command` in `cwd` with the variables of `extra_env` added, its standard output dropped."""
    with TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=errors, env={**os.environ, **(extra_env or {})}
        )
        with _watched(child.pid) as seen:
            _, waited, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(waited)  # so that Popen does not wait again
        errors.seek(0, os.SEEK_END)
        errors.seek(max(0, errors.tell() - TAIL))
        said = errors.read().decode("utf-8", "replace")
    # Linux gives KiB, macOS bytes.
    peak = max(usage.ru_maxrss * (1 if sys.platform == "darwin" else KIBIBYTE), *seen) / MEGABYTE
    return Run(child.returncode, usage.ru_utime, usage.ru_stime, wall, peak, said)


@contextmanager
def _watched(pid: int) -> Iterator[list[int]]:
    """Look at a process and those it starts until the end; the most bytes they had resident, 0 where none can say."""
    ended, most = threading.Event(), [0]

    def watch() -> None:
        while not ended.wait(BETWEEN_LOOKS):
            most[0] = max(most[0], sum(map(_resident, _family(pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield most
    finally:
        ended.set()
        watcher.join()


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all below it; Linux only."""
    yield pid
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # it has ended meanwhile
            for child in thread.read_text().split():
                yield from _family(int(child))


def _resident(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def output(folder: Path) -> Output:
    """Count and weigh the files below `folder`."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return Output(
        pages=sum(
            path.suffix == ".html" and path.relative_to(folder).parts[0] not in SHORT_ADDRESSES for path in files
        ),
        flyers=sum(path.suffix == ".pdf" for path in files),
        size=sum(path.stat().st_size for path in files) / MEGABYTE,
    )


def machine() -> str:
    """The processor, cores, memory, system and Python this runs on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB memory, {system}"


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.is_file():
        for line in listing.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"
