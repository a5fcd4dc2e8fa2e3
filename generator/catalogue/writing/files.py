"""Files exchanged in one step each, and only if they are still what was read."""

import errno
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import NamedTuple


class Rewritten(NamedTuple):
    """A file with the bytes that were read and those that are to stand there."""

    path: Path
    before: bytes
    after: bytes


class Meanwhile(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """The file is no longer the one that was read: somebody else has saved it, or it is a link now."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def exchange(files: Iterable[Rewritten]) -> Iterator[Rewritten]:
    """Yield each file as soon as its new bytes stand. All are prepared and looked at before the first is exchanged.

    A file keeps its mode; a killed process leaves a hidden file beside it at most. Raises Meanwhile and OSError.
    """
    with ExitStack() as beside:
        ready = [(one, beside.enter_context(_prepared(one))) for one in files]
        for one, _new in ready:
            _compare(one)
        for one, new in ready:
            with _named(one.path):
                _compare(one)
                new.replace(one.path)
            yield one


def create(path: Path, text: bytes) -> None:
    """Write a file that is not there yet, and its folder; one that could not be written whole goes. Raises OSError."""
    path.parent.mkdir(exist_ok=True)
    with path.open("xb") as file:
        try:
            with _named(path):
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            path.unlink()
            raise


@contextmanager
def _prepared(one: Rewritten) -> Iterator[Path]:
    """The new bytes in a hidden file of the same folder, which is gone afterwards."""
    _compare(one)
    # The folder alone decides on a rename: a file that somebody has closed would be exchanged all the same.
    if not one.path.stat().st_mode & 0o222 or not os.access(one.path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(one.path))
    with _named(one.path):
        number, name = mkstemp(prefix=f".{one.path.name}.", dir=one.path.parent)
    try:
        with _named(one.path), open(number, "wb") as file:  # noqa: PTH123 - it is open already
            file.write(one.after)
            file.flush()
            os.fsync(number)
            shutil.copymode(one.path, name)
        yield Path(name)
    finally:
        with suppress(FileNotFoundError):  # it has been exchanged
            os.unlink(name)  # noqa: PTH108


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """An error tells the file that is meant, not the hidden one."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def _compare(one: Rewritten) -> None:
    if not stat.S_ISREG(one.path.lstat().st_mode) or one.path.read_bytes() != one.before:
        raise Meanwhile(one.path)
