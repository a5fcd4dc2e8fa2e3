"""Measurements as Markdown tables: the same text on the terminal and in docs/performance.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.measure import Output, Run

PLACES = {"memory": "In memory", "disk": "On a disk"}
MIDDLE = 1000
MOST_CPU, MOST_WALL = 5.0, 3.5  # seconds for MIDDLE offers in ten languages, in memory
LEAST_RATIO = {"memory": 10.0, "disk": 8.0}  # plain build / ours at MIDDLE offers, CPU
MOST_GROWTH = 1.1  # CPU for an offer, against MIDDLE
MOST_MEMORY = {1000: 400.0, 5000: 600.0}  # MB of all processes
MOST_FLYER = 0.2  # CPU seconds each
MANY_ENTRIES, MOST_CHECK = 5000, 5.0  # CPU seconds


@dataclass(frozen=True, slots=True)
class Build:
    """One measured build, in "memory" or on a "disk".

    `factor` is by how much the figures were multiplied: 5 if 2 of 10 languages were built.
    """

    place: str
    name: str
    offers: int
    run: Run
    output: Output
    factor: int = 1

    @property
    def cpu(self) -> float:
        """CPU seconds for all languages."""
        return self.run.cpu * self.factor


@dataclass(frozen=True, slots=True)
class Check:
    """Reading and checking alone."""

    entries: int
    run: Run


@dataclass(frozen=True, slots=True)
class Flyers:
    """The real catalogue built with and without flyers."""

    count: int
    with_flyers: Run
    without: Run

    @property
    def cpu_each(self) -> float:
        """CPU seconds a flyer."""
        return (self.with_flyers.cpu - self.without.cpu) / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything from one run of the benchmark."""

    ours: Sequence[Build]
    plain: Sequence[Build]
    checks: Sequence[Check]
    flyers: Flyers | None


def failures(measured: Measured) -> list[str]:
    """What ended with an error, with its last words."""
    runs = [
        (f"{build.name}, {build.offers} offers, {build.place}", build.run)
        for build in (*measured.ours, *measured.plain)
    ]
    runs += [(f"check, {check.entries} entries", check.run) for check in measured.checks]
    if measured.flyers:
        runs += [("flyers", measured.flyers.with_flyers), ("without flyers", measured.flyers.without)]
    return [f"{name}: exit {run.status}\n{run.errors.strip()}" for name, run in runs if run.status]


def report(measured: Measured) -> str:
    """All tables."""
    places = tuple(dict.fromkeys(build.place for build in measured.ours))
    parts = [f"{PLACES[place]}:\n\n{_builds(measured, place)}" for place in places]
    parts.append("Pages are those to read: our forwarding pages for QR codes are built, but not counted.")
    if any(build.factor > 1 for build in measured.plain):
        parts.append("Rows with “×5” built two of the ten languages; CPU, wall, pages and output are extrapolated.")
    if measured.checks:
        rows = [_check_row(check) for check in measured.checks]
        parts.append("Reading and checking alone:\n\n" + table(("entries", "CPU s", "wall s", "peak MB", ""), rows))
    parts.append("Aims:\n\n" + table(("what", "measured", "aim", ""), tuple(_aims(measured))))
    return "\n\n".join(parts) + "\n"


def _builds(measured: Measured, place: str) -> str:
    built = [build for build in (*measured.ours, *measured.plain) if build.place == place]
    rows = [_build_row(build) for build in sorted(built, key=lambda build: build.offers)]
    head = ("build", "offers", "pages", "CPU s", "of it system", "wall s", "CPU ms/page", "peak MB", "output MB", "")
    return table(head, rows)


def _build_row(build: Build) -> tuple[str, ...]:
    pages = build.output.pages * build.factor
    return (
        build.name + (f" ×{build.factor}" if build.factor > 1 else ""),
        f"{build.offers:,}",
        f"{pages:,}",
        f"{build.cpu:.2f}",
        f"{build.run.system * build.factor:.2f}",
        f"{build.run.wall * build.factor:.2f}",
        f"{build.cpu * 1000 / pages:.2f}" if pages else "–",
        f"{build.run.peak:.0f}",
        f"{build.output.size * build.factor:.0f}",
        _state(build.run),
    )


def _check_row(check: Check) -> tuple[str, ...]:
    run = check.run
    return f"{check.entries:,}", f"{run.cpu:.2f}", f"{run.wall:.2f}", f"{run.peak:.0f}", _state(run)


def _state(run: Run) -> str:
    return f"failed ({run.status})" if run.status else ""


def _aims(measured: Measured) -> Iterator[tuple[str, str, str, str]]:
    ours = {(build.place, build.offers): build for build in measured.ours if not build.run.status}
    plain = {(build.place, build.offers): build for build in measured.plain if not build.run.status}
    middle = ours.get(("memory", MIDDLE))
    if middle:
        yield _aim(f"CPU seconds, {MIDDLE:,} offers × 10 languages", middle.cpu, MOST_CPU)
        yield _aim(f"wall seconds, {MIDDLE:,} offers × 10 languages", middle.run.wall, MOST_WALL)
    for place, size in sorted(ours.keys() & plain.keys()):
        ratio = plain[place, size].cpu / ours[place, size].cpu
        aim = LEAST_RATIO[place] if size == MIDDLE else None
        yield _aim(f"plain / ours, {size:,} offers, {place}", ratio, aim, at_least=True)
    for (place, size), build in sorted(ours.items()):
        if middle and place == "memory" and size > MIDDLE:
            growth = build.cpu / size / (middle.cpu / MIDDLE)
            yield _aim(f"CPU for an offer, {size:,} against {MIDDLE:,}", growth, MOST_GROWTH)
    for (place, size), build in sorted(ours.items()):
        if place == "memory":
            yield _aim(f"peak MB of all processes, {size:,} offers", build.run.peak, MOST_MEMORY.get(size))
    for check in measured.checks:
        if not check.run.status:
            aim = MOST_CHECK if check.entries == MANY_ENTRIES else None
            yield _aim(f"CPU seconds, checking {check.entries:,} entries", check.run.cpu, aim)
    if measured.flyers and measured.flyers.count:
        yield _aim(f"CPU seconds a flyer ({measured.flyers.count})", measured.flyers.cpu_each, MOST_FLYER)


def _aim(what: str, found: float, aim: float | None, *, at_least: bool = False) -> tuple[str, str, str, str]:
    """A row; without an aim the figure stands for itself."""
    if aim is None:
        return what, f"{found:.2f}", "–", ""
    met = found >= aim if at_least else found <= aim
    return what, f"{found:.2f}", f"{'≥' if at_least else '≤'} {aim:g}", "ok" if met else "over"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with columns of even width: the first to the left, the others to the right."""
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        return "| " + " | ".join(cells) + " |"

    rule = "|".join([":" + "-" * (widths[0] + 1), *("-" * (width + 1) + ":" for width in widths[1:])])
    return "\n".join([line(head), f"|{rule}|", *map(line, rows)])
