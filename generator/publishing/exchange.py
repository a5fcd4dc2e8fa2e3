"""Publishing in one step: built beside, verified, exchanged. A killed run leaves the last good site.

For a site `site/` everything else stands beside it: `site.new/` (being built, or the old one being removed),
`.site.old/` (only where the system cannot exchange, for the moment between two renames) and `.site.lock`.
`.site.old` is hidden because a careful person does `cp -r site site.old` before a build: that copy is theirs.
"""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

MARKER: Final = ".familienlotse"
"""Stands in every site made here and lists the names at its top: what is not listed is not ours to delete."""

_MARKER_TEXT: Final = "This folder is replaced as a whole by every build: keep nothing of your own in it.\n"
_LITTER: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # left by file managers, unasked
_NO_EXCHANGE: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM})
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_WINDOWS_LOCK_AT: Final = 1 << 30  # far behind the text: Windows forbids others to read a locked range

Reason = Literal["unnamed", "link", "file", "mount", "home", "foreign", "strangers"]
_REASONS: Final[dict[Reason, str]] = {
    "unnamed": "is not the name of a folder",
    "link": "is a symbolic link; give the folder itself",
    "file": "is not a folder",
    "mount": "is a mount point and cannot be exchanged; give a folder inside it",
    "home": "is the home folder",
    "foreign": f"is not empty and was not made by this program (no {MARKER} in it)",
    "strangers": "holds what this program has not made; move it away first",
}


class Busy(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """Another run is building this site, since `since` (ISO 8601). In its first moment: None and ""."""

    def __init__(self, pid: int | None, since: str) -> None:
        super().__init__(f"another build is running (process {pid or '?'}, since {since or 'just now'})")
        self.pid = pid
        self.since = since


class Refused(Exception):  # noqa: N818 - as above
    """`path` must not be replaced or removed. `names` are the first few strangers in it."""

    def __init__(self, path: Path, reason: Reason, names: Sequence[str] = ()) -> None:
        super().__init__(f"{path} {_REASONS[reason]}" + (f": {', '.join(map(repr, names))}" if names else ""))
        self.path = path
        self.reason: Reason = reason
        self.names = tuple(names)


class Leftover(Exception):  # noqa: N818 - as above
    """The new site stands, but `path` beside it could not be removed; `reason` says why in the system's words."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be removed: {reason}")
        self.path = path
        self.reason = reason


def publish(out: Path, fill: Callable[[Path], object], verify: Callable[[Path], Sequence[str]]) -> tuple[str, ...]:
    """Fill an empty folder beside `out`, verify it, and put it in the place of `out` in one step.

    Returns what `verify` found; with () the new site stands, otherwise `out` is as it was.
    Raises Busy, Refused, OSError and whatever `fill` and `verify` raise; `out` is as it was then too.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow the link that is to be refused
    _refuse_kind(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with _locked(out.with_name(f".{out.name}.lock")):
        new, old = _beside(out)
        _refuse_kind(new)
        _refuse_kind(old)
        _recover(out)
        _refuse_strangers(out)
        try:
            new.mkdir()
            _mark(new)  # first of all: what is left of a killed build is known as ours
            fill(new)
            _mark(new)
            wrong = tuple(verify(new))
            if not wrong:
                flush(new)
                _refuse_kind(out)  # both again: somebody may have put a file there during the build
                _refuse_strangers(out)
                _exchange(new, out)
            return wrong
        finally:
            _recover(out)


def _refuse_kind(out: Path) -> None:
    """Raise Refused unless `out` is missing, an empty folder, or a folder with our marker. Needs no lock."""
    if not out.name:
        raise Refused(out, "unnamed")
    if out.is_symlink():
        raise Refused(out, "link")
    if out.exists() and not out.is_dir():
        raise Refused(out, "file")
    if os.path.ismount(out):
        raise Refused(out, "mount")
    if str(out) == os.path.expanduser("~"):  # noqa: PTH111 - Path.home() fails for a user without one
        raise Refused(out, "home")
    if not (out / MARKER).is_file() and out.exists() and any(out.iterdir()):
        raise Refused(out, "foreign")


def _refuse_strangers(out: Path) -> None:
    """Raise Refused if something stands at the top of `out` that its marker does not list: `.git`, say."""
    marker = out / MARKER
    if marker.is_file():
        ours = {MARKER, *marker.read_text("utf-8", "replace").splitlines()}
        if strangers := sorted(_names(out) - ours - _LITTER):
            raise Refused(out, "strangers", strangers[:5])


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _mark(folder: Path) -> None:
    """Write the marker: a sentence for whoever looks into it, then the names at the top, one a line."""
    names = sorted(_names(folder) - {MARKER})
    (folder / MARKER).write_text(_MARKER_TEXT + "".join(f"{name}\n" for name in names), "utf-8", newline="\n")


def _beside(out: Path) -> tuple[Path, Path]:
    """Name the folders that stand beside `out` during a build: `site.new`, `.site.old`."""
    return out.with_name(f"{out.name}.new"), out.with_name(f".{out.name}.old")


def _recover(out: Path) -> None:
    """Bring `out` back if it was being exchanged, and clear what else stands beside it."""
    new, old = _beside(out)
    if old.exists() and not out.exists():
        old.rename(out)
    for folder in (new, old):
        if folder.exists():
            _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a folder of ours, its marker last: killed halfway, the rest is still known as ours."""
    for name in sorted(_names(folder) - {MARKER}):
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _exchange(new: Path, out: Path) -> None:
    """Put `new` in the place of `out`. The old one is then `new`, or `old` where it took two renames."""
    if not out.exists():
        new.rename(out)
    elif not swap(new, out):
        out.rename(_beside(out)[1])
        new.rename(out)


def swap(one: Path, other: Path) -> bool:
    """Exchange two names in one step, by renameat2(2); False where the system or file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    names = os.fsencode(one), os.fsencode(other)
    if libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def flush(folder: Path) -> None:
    """Write the new files to disk: after a power cut a journal may know the exchange but not their content.

    One syncfs(2) of this file system: an fsync of each file takes ten times as long. The folders need none:
    if the exchange itself is lost, the old site stands, and its removal is journalled after the exchange.
    """
    if sys.platform.startswith("linux"):
        handle = os.open(folder, os.O_RDONLY)
        try:
            if ctypes.CDLL(None, use_errno=True).syncfs(handle) != 0:
                code = ctypes.get_errno()
                raise OSError(code, os.strerror(code), str(folder))
        finally:
            os.close(handle)
    elif hasattr(os, "sync"):
        os.sync()


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the exclusive lock on `path` or raise Busy. The system frees it when the process dies.

    The file stays: whoever removes a lock file may remove the one that another has just locked.
    """
    held = [os.open(path, os.O_RDWR | os.O_CREAT, 0o644)]

    def release() -> None:
        while held:
            os.close(held.pop())

    try:
        if not _lock(held[0]):
            os.lseek(held[0], 0, os.SEEK_SET)
            pid, _, since = os.read(held[0], 100).decode("ascii", "replace").partition(" ")
            raise Busy(int(pid) if pid.isdecimal() else None, since.strip())
        if hasattr(os, "register_at_fork"):  # a forked worker may outlive a killed build, but not its lock
            os.register_at_fork(after_in_child=release)
        os.ftruncate(held[0], 0)
        os.lseek(held[0], 0, os.SEEK_SET)
        os.write(held[0], f"{os.getpid()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n".encode("ascii"))
        yield
    finally:
        release()


def _lock(handle: int) -> bool:
    """Lock an open file without waiting; False if another process or thread holds it."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _WINDOWS_LOCK_AT, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
