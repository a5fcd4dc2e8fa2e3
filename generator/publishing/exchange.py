"""Publishing in one step: built beside, verified, exchanged. A killed run leaves the last good site.

For a site `site/` everything else stands beside it: `site.new/` (being built, or the old one being removed),
`.site.old/` (only where the system cannot exchange, for the moment between two renames), `.site.lock`, and
`.site.flyers/` (what the next build need not print again).
`.site.old` is hidden because a careful person does `cp -r site site.old` before a build: that copy is theirs.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from generator.problems.problem import Problem
from generator.publishing.marker import MARKER, mark, strangers
from generator.publishing.system import flush, lock, naming, swap, uninterrupted

Reason = Literal["unnamed", "link", "file", "mount", "home", "catalogue", "foreign", "strangers", "leftover"]
_REASONS: Final[dict[Reason, str]] = {
    "unnamed": "is not the name of a folder",
    "link": "is a symbolic link; give the folder itself",
    "file": "is not a folder",
    "mount": "is a mount point and cannot be exchanged; give a folder inside it",
    "home": "is the home folder",
    "catalogue": "and the catalogue must not lie in each other; give a folder beside the catalogue",
    "foreign": f"is not empty and was not made by this program (no {MARKER} in it)",
    "strangers": "holds what this program has not made; move it away first",
    "leftover": "was left by an earlier build and cannot be removed; remove it by hand",
}


class Busy(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """Another run is building this site, since `since` (ISO 8601). In its first moment: None and ""."""

    def __init__(self, pid: int | None, since: str) -> None:
        super().__init__(f"another build is running (process {pid or '?'}, since {since or 'just now'})")
        self.pid = pid
        self.since = since


class Refused(Exception):  # noqa: N818 - as above
    """`path` must not be replaced, or cannot be removed. `names` are the first few strangers in it. Nothing was built.

    Only "strangers" and "file" may also come after the building, if somebody put something there meanwhile.
    """

    def __init__(self, path: Path, reason: Reason, names: Sequence[str] = ()) -> None:
        super().__init__(f"{path} {_REASONS[reason]}" + (f": {', '.join(map(repr, names))}" if names else ""))
        self.path = path
        self.reason: Reason = reason
        self.names = tuple(names)


class Leftover(Exception):  # noqa: N818 - as above
    """The new site stands, but `path` beside it could not be removed; `reason` says why in the system's words.

    Until somebody has removed it, the next build is Refused ("leftover").
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be removed: {reason}")
        self.path = path
        self.reason = reason


def publish(
    out: Path, fill: Callable[[Path], object], verify: Callable[[Path], Sequence[Problem]]
) -> tuple[Problem, ...]:
    """Fill an empty folder beside `out`, verify it, and put it in the place of `out` in one step.

    Returns what `verify` found; with () the new site stands, otherwise `out` is as it was.
    Raises Leftover if the new site stands but the old one could not be removed. Raises Busy, Refused, OSError,
    KeyboardInterrupt and whatever `fill` and `verify` raise; `out` is as it was then. From the exchange on Ctrl+C
    is ignored: the site is published, and what remains is tidied up.
    """
    out = Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow the link that is to be refused
    _refuse_kind(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as calm, _locked(beside(out, "lock")):
        _make_room(out)
        _refuse_strangers(out)
        new, _ = _folders(out)
        try:
            with naming(new):
                wrong = _made(new, fill, verify)
                if not wrong:
                    flush(new)
                    _refuse_kind(out)  # both again: somebody may have put a file there during the build
                    _refuse_strangers(out)
                    calm.enter_context(uninterrupted())
                    _exchange(new, out)
        except BaseException:
            calm.enter_context(uninterrupted())
            _restore(out)
            with contextlib.suppress(Leftover):  # what went wrong matters more, and the next build names it
                _clear(out)
            raise
        try:
            _clear(out)
        except Leftover:
            if not wrong:
                raise
        return wrong


def beside(out: Path, kind: str) -> Path:
    """What stands beside a site and is not seen: `.site.lock`."""
    out = Path(os.path.abspath(out))  # noqa: PTH100 - as above
    return out.with_name(f".{out.name}.{kind}")


def keep_apart(out: Path, catalogue: Path) -> None:
    """Raise Refused if one of the two folders lies in the other or is the same, by whatever links they are named."""
    if _lies_in(out, catalogue) or _lies_in(catalogue, out):
        raise Refused(out, "catalogue")


def _lies_in(inner: Path, outer: Path) -> bool:
    inner = Path(os.path.realpath(inner))
    return any(_same(folder, outer) for folder in (inner, *inner.parents))


def _same(one: Path, other: str | Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is missing
        return False


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
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() fails for a user without one
    if str(out) == home or _same(out, home):
        raise Refused(out, "home")
    if not (out / MARKER).is_file() and out.exists() and any(out.iterdir()):
        raise Refused(out, "foreign")


def _refuse_strangers(out: Path) -> None:
    """Raise Refused if anything stands in `out` that its marker does not list: `.git`, or a picture of somebody's."""
    if (out / MARKER).is_file() and (names := strangers(out)):
        raise Refused(out, "strangers", names[:5])


def _folders(out: Path) -> tuple[Path, Path]:
    """Name the folders that stand beside `out` during a build: `site.new`, `.site.old`."""
    return out.with_name(f"{out.name}.new"), beside(out, "old")


def _make_room(out: Path) -> None:
    """Put right what a killed build has left. Raises Refused for what is not ours or cannot be removed."""
    for folder in _folders(out):
        _refuse_kind(folder)
    _restore(out)
    try:
        _clear(out)
    except Leftover as left:
        raise Refused(left.path, "leftover") from left


def _made(
    new: Path, fill: Callable[[Path], object], verify: Callable[[Path], Sequence[Problem]]
) -> tuple[Problem, ...]:
    """Make the new site and return what is wrong with it."""
    new.mkdir()
    mark(new)  # first of all: what is left of a killed build is known as ours
    fill(new)
    mark(new)
    return tuple(verify(new))


def _restore(out: Path) -> None:
    """Bring `out` back if it was being exchanged by two renames."""
    _, old = _folders(out)
    if old.exists() and not out.exists():
        old.rename(out)


def _clear(out: Path) -> None:
    """Remove what stands beside `out`, or raise Leftover."""
    for folder in _folders(out):
        if folder.exists():
            try:
                _remove(folder)
            except OSError as error:
                raise Leftover(folder, error.strerror or str(error)) from error
            except (MemoryError, RecursionError) as error:
                raise Leftover(folder, type(error).__name__) from error


def _remove(folder: Path) -> None:
    """Remove a folder of ours, its marker last: killed halfway, the rest is still known as ours."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _exchange(new: Path, out: Path) -> None:
    """Put `new` in the place of `out`. The old one is then `new`, or `old` where it took two renames."""
    if not out.exists():
        new.rename(out)
    elif not swap(new, out):
        out.rename(_folders(out)[1])
        new.rename(out)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the exclusive lock on `path` or raise Busy; a link is Refused. The system frees it when the process dies.

    The file stays: whoever removes a lock file may remove the one that another has just locked.
    """
    if path.is_symlink():
        raise Refused(path, "link")
    no_link = getattr(os, "O_NOFOLLOW", 0)  # Windows has none; elsewhere a link made just now is not followed either
    held = [os.open(path, os.O_RDWR | os.O_CREAT | no_link, 0o644)]

    def release() -> None:
        while held:
            os.close(held.pop())

    try:
        if not lock(held[0]):
            os.lseek(held[0], 0, os.SEEK_SET)
            pid, _, since = os.read(held[0], 100).decode("ascii", "replace").partition(" ")
            raise Busy(int(pid) if pid.isdecimal() else None, since.strip())
        if hasattr(os, "register_at_fork"):  # a forked worker may outlive a killed build, but not its lock
            os.register_at_fork(after_in_child=release)
        with naming(path):
            os.ftruncate(held[0], 0)
            os.lseek(held[0], 0, os.SEEK_SET)
            os.write(held[0], f"{os.getpid()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n".encode("ascii"))
        yield
    finally:
        release()
