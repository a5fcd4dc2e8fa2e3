"""Build made-up catalogues with our generator and with plain mkdocs-material, side by side: `python -m benchmarks`.

Every measured step runs in a process of its own. The tables go to standard output, progress to a terminal's stderr.
Exit code 0: everything ran, whether or not the aims are met; 1: something failed; 2: wrong use.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Output, machine, output, run
from benchmarks.tables import MANY_ENTRIES, MIDDLE, Build, Check, Flyers, Measured, failures, report

ROOT = Path(__file__).resolve().parent.parent
OFFERS = ROOT / "offers"
SIZES = (60, 300, 1000, 3000, 5000, 10000)
ON_DISK = (1000, 3000)
MEMORY = Path("/dev/shm")  # noqa: S108 - Linux's file system in memory; elsewhere there is none
CHECKED = (1000, MANY_ENTRIES)
LANGUAGES = 10
FEW_LANGUAGES = ("de", "ar")  # what the plain build builds where all ten would take many minutes
# Material prints an advertisement into the log of every build.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def ours(size: int, place: str, say: Callable[[str], None]) -> Build:
    """Build `size` made-up offers with our generator."""
    with _room(place) as temporary:
        catalogue, site = Path(temporary, "offers"), Path(temporary, "site")
        _python("benchmarks.catalogue", str(size), str(catalogue))
        say(f"ours, {size:,} offers, {place}")
        command = [*_command("build"), "--catalogue", str(catalogue), "--out", str(site), "--no-flyers"]
        measured = run(command, ROOT, QUIET)
        return Build(place, "ours", size, measured, output(site))


def plain(size: int, place: str, say: Callable[[str], None]) -> Build:
    """Build the same texts with plain mkdocs-material; only a few languages beyond MIDDLE offers."""
    languages = FEW_LANGUAGES if size > MIDDLE else ()
    with _room(place) as temporary:
        _python("benchmarks.plain", "write", str(size), temporary, *(("--language", *languages) if languages else ()))
        say(f"plain mkdocs-material, {size:,} offers, {place}")
        measured = run([sys.executable, "-m", "benchmarks.plain", "build", temporary], ROOT, QUIET)
        sites = [output(site) for site in sorted(Path(temporary).glob("*/site"))]
    whole = Output(sum(site.pages for site in sites), 0, sum(site.size for site in sites))
    return Build(place, "plain", size, measured, whole, LANGUAGES // len(languages) if languages else 1)


def checking(size: int, say: Callable[[str], None]) -> Check:
    """Read and check `size` made-up offers."""
    with _room("memory") as temporary:
        _python("benchmarks.catalogue", str(size), temporary)
        say(f"checking {size:,} entries")
        return Check(size, run([*_command("check"), "--catalogue", temporary], ROOT))


def flyers(say: Callable[[str], None]) -> Flyers:
    """Build the real catalogue without and with its flyers; the difference is theirs."""
    with _room("memory") as temporary:
        command = [*_command("build"), "--catalogue", str(OFFERS)]
        say("the real catalogue without flyers")
        without = run([*command, "--no-flyers", "--out", f"{temporary}/without"], ROOT, QUIET)
        say("the real catalogue with flyers")
        with_flyers = run([*command, "--out", f"{temporary}/with"], ROOT, QUIET)
        return Flyers(output(Path(temporary, "with")).flyers, with_flyers, without)


def measure(wish: argparse.Namespace, say: Callable[[str], None]) -> Measured:
    """Everything that was asked for, ours and plain in turn."""
    ours_built, plain_built = [], []
    sizes = [("memory", size) for size in wish.sizes] + [("disk", size) for size in wish.disk_sizes]
    for place, size in sizes:
        ours_built.append(ours(size, place, say))
        if not wish.skip_plain and size <= wish.plain_max:
            plain_built.append(plain(size, place, say))
    checks = [] if wish.skip_check else [checking(size, say) for size in CHECKED]
    return Measured(ours_built, plain_built, checks, flyers(say) if wish.flyers else None)


def _room(place: str) -> TemporaryDirectory[str]:
    """A folder for a build, in "memory" where the system has such a place, or on a "disk"."""
    in_memory = place == "memory" and os.access(MEMORY, os.W_OK)
    return TemporaryDirectory(prefix="benchmark-", dir=MEMORY if in_memory else None)


def _command(name: str) -> tuple[str, ...]:
    return sys.executable, "-m", "generator", name


def _python(module: str, *arguments: str) -> None:
    """Prepare something, unmeasured, in a process of its own: a large parent would count as the child's memory."""
    prepared = run([sys.executable, "-m", module, *arguments], ROOT)
    if prepared.status:
        message = f"{module}: {prepared.errors}"
        raise RuntimeError(message)


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)


def _wish(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    sizes = ",".join(map(str, SIZES))
    parser.add_argument("--sizes", type=_sizes, default=SIZES, metavar="N,N", help=f"how many offers (default {sizes})")
    disk = ",".join(map(str, ON_DISK))
    words = f"how many offers in $TMPDIR too, on a disk (default {disk}; '' for none)"
    parser.add_argument("--disk-sizes", type=_sizes, default=ON_DISK, metavar="N,N", help=words)
    parser.add_argument("--skip-plain", action="store_true", help="do not build with plain mkdocs-material")
    parser.add_argument(
        "--plain-max",
        type=int,
        default=MIDDLE,
        metavar="N",
        help=f"largest plain build (default %(default)s); beyond {MIDDLE} only {len(FEW_LANGUAGES)} languages",
    )
    parser.add_argument("--skip-check", action="store_true", help="do not measure reading and checking alone")
    parser.add_argument("--flyers", action="store_true", help="measure the flyers of the real catalogue too (offers/)")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables here too")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    wish = _wish(arguments)

    def say(text: str) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K{text} …", end="", file=sys.stderr, flush=True)

    measured = measure(wish, say)
    say("done")
    text = f"Measured {date.today()} on {machine()}.\n\n{report(measured)}"
    print(text, end="")
    if wish.markdown:
        wish.markdown.write_text(text, encoding="utf-8")
    failed = failures(measured)
    for failure in failed:
        print(failure, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
