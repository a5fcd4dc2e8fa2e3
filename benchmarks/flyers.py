"""What flyers cost: those of the real catalogue, one that grows, many in one process (`python -m benchmarks.flyers`).

Every figure is that of a process of its own, less that of one which prints nothing.
"""

import sys
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Run, machine, run
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.flyers.write import write
from generator.output import Job
from generator.view.selection import nearby

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 22)
DISTRICT = "prohlis"
GROWING = (25, 75, 151, 290, 574)
FEW, MANY = GROWING[0], GROWING[-1]
CROWDED = 70  # offers on each of all flyers of one process
MOST_CPU, MOST_GROWTH, MOST_MEMORY = 0.20, 25, 250


def town(offers: int = 0) -> Catalogue:
    """The real catalogue; or one district of it alone, with so many offers, which are the real ones again and again."""
    found = load(ROOT / "offers", TODAY).catalogue
    if found is None:
        message = "offers/ has errors: see `familienlotse check`"
        raise RuntimeError(message)
    if not offers:
        return found
    near = enumerate(islice(cycle(nearby(found, DISTRICT).all()), offers))
    again = (
        offer.model_copy(update={"id": f"{offer.id}-{i}", "next": (), "districts": (DISTRICT,)}) for i, offer in near
    )
    repeated = {offer.id: offer for offer in again}
    alone = found.districts[DISTRICT].model_copy(update={"neighbours": ()})
    return found.model_copy(
        update={"offers": repeated, "files": dict.fromkeys(repeated, ""), "districts": {DISTRICT: alone}}
    )


def work(offers: int, languages: int, jobs: int, times: int) -> None:
    """Print the flyers of a town in so many languages, so many times."""
    catalogue = town(offers)
    with TemporaryDirectory(prefix="benchmark-") as folder:
        job = Job(catalogue, catalogue.settings.languages[:languages], Path(folder), jobs=jobs)
        for _ in range(times):
            write(job)


def measured(offers: int, languages: int, jobs: int = 1, times: int = 1) -> Run:
    """That as a process: CPU and wall seconds of the flyers alone, the peak of the largest process."""
    whole, nothing = (_process(offers, languages, jobs, often) for often in (times, 0))
    return replace(
        whole,
        user=(whole.user - nothing.user) / times,
        system=(whole.system - nothing.system) / times,
        wall=(whole.wall - nothing.wall) / times,
    )


def _process(*arguments: int) -> Run:
    done = run([sys.executable, "-m", "benchmarks.flyers", *map(str, arguments)], ROOT)
    if done.status:
        raise RuntimeError(done.errors)
    return done


def report() -> str:
    """The tables."""
    lines = [f"Measured {date.today()} on {machine()}.", ""]
    lines += ["| flyers of the real catalogue | CPU s each | wall s | peak MB of a process |", "|:--|--:|--:|--:|"]
    count = len(town().districts) * len(town().settings.languages)
    dresden = {jobs: measured(0, 10, jobs) for jobs in (1, 2)}
    for jobs, found in dresden.items():
        lines.append(f"| {count}, {jobs} at once | {found.cpu / count:.3f} | {found.wall:.1f} | {found.peak:.0f} |")
    lines += ["", "| offers on one flyer | CPU s | peak MB |", "|--:|--:|--:|"]
    growing = {offers: measured(offers, 1, times=3 if offers < MANY else 1) for offers in GROWING}
    lines += [f"| {offers} | {found.cpu:.2f} | {found.peak:.0f} |" for offers, found in growing.items()]
    crowded = measured(CROWDED, 10, times=3)  # in ten languages
    growth = growing[MANY].cpu / growing[FEW].cpu
    lines += ["", "| what | measured | aim |", "|:--|--:|--:|"]
    lines.append(f"| CPU seconds a flyer ({count}), one at once | {dresden[1].cpu / count:.3f} | ≤ {MOST_CPU:.2f} |")
    lines.append(f"| CPU of {MANY} offers / {FEW} offers | {growth:.1f} | ≤ {MOST_GROWTH} |")
    lines.append(f"| peak MB, 30 flyers of {CROWDED} offers | {crowded.peak:.0f} | ≤ {MOST_MEMORY} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if sys.argv[1:]:
        work(*map(int, sys.argv[1:]))
    else:
        sys.stdout.write(report())
