"""What publishing asks of the operating system, where Python itself has no word for it."""

import contextlib
import ctypes
import errno
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_NO_EXCHANGE: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM})
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_WINDOWS_LOCK_AT: Final = 1 << 30  # far behind the text: Windows forbids others to read a locked range


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


def lock(handle: int) -> bool:
    """Lock an open file without waiting; False if another process or thread holds it. Death frees it."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _WINDOWS_LOCK_AT, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Ignore Ctrl+C: for a moment that must not be cut in two, or that only tidies up."""
    if threading.current_thread() is not threading.main_thread():  # no other thread is ever interrupted
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # one that came before raises here, not later
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Give an error of the system that names no file ("No space left on device") the one that is being written."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(path)
        raise
