"""Run a command and measure it: CPU, time, memory. The parent stays small, because Linux counts it into the child."""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

MEGABYTE = 1_000_000
SHORT_ADDRESSES = ("q", "Q")  # folders of forwarding pages, which are no pages to read
KIBIBYTE = 1024
TAIL = 2000


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command and of all processes it waited for."""

    status: int
    user: float  # CPU seconds
    system: float  # CPU seconds in the kernel: mostly files, so it depends on the file system
    wall: float  # seconds
    peak: float  # MB, of the largest process
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
        _, waited, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(waited)  # so that Popen does not wait again
        errors.seek(0, os.SEEK_END)
        errors.seek(max(0, errors.tell() - TAIL))
        said = errors.read().decode("utf-8", "replace")
    # Linux gives KiB, macOS bytes.
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else KIBIBYTE) / MEGABYTE
    return Run(child.returncode, usage.ru_utime, usage.ru_stime, wall, peak, said)


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
