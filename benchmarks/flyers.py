"""What flyers cost: those of the real catalogue, one that grows, many in one process, all of a large town by product.

`python -m benchmarks.flyers`; `--districts N` is how large the town is. Every figure is that of a process of its own
with those it starts, less that of one which prints nothing.
"""

import argparse
import sys
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Run, machine, run
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.flyers.order import Order
from generator.flyers.products import OFFERED, PRODUCTS
from generator.flyers.proof import Wanted
from generator.flyers.write import every, write, write_all
from generator.output import Job
from generator.view.selection import nearby

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 22)
DISTRICT = "prohlis"
GROWING = (25, 75, 151, 290, 574)
FEW, MANY = GROWING[0], GROWING[-1]
CROWDED = 70  # offers on each of all flyers of one process
MOST_CPU, MOST_GROWTH, MOST_MEMORY = 0.20, 25, 250
FIRST = "trifold"
OF_PRODUCT = {FIRST: MOST_CPU}  # CPU seconds at most
OF_OTHERS = 0.10
DISTRICTS, AT_ONCE = 12, 2


def town(offers: int = 0) -> Catalogue:
    """The real catalogue; or one district of it alone, with so many offers, which are the real ones again and again."""
    found = load(ROOT / "offers", TODAY).catalogue
    if found is None:
        message = "offers/ has errors: see `familienlotse check`"
        raise RuntimeError(message)
    if not offers:
        return found
    near = enumerate(islice(cycle(nearby(found, DISTRICT).all()), offers))
    repeated = {offer.id: offer for offer in (_apart(one, str(i), DISTRICT) for i, one in near)}
    alone = found.districts[DISTRICT].model_copy(update={"neighbours": ()})
    return found.model_copy(
        update={"offers": repeated, "files": dict.fromkeys(repeated, ""), "districts": {DISTRICT: alone}}
    )


def large_town(districts: int) -> Catalogue:
    """So many districts, which are the real ones again and again, each with offers around it that are its own."""
    found = town()
    names = {f"{key}-{i}": key for i, key in enumerate(islice(cycle(found.districts), districts))}
    own = (_apart(offer, name, name) for name, key in names.items() for offer in nearby(found, key).all())
    offers = {offer.id: offer for offer in own}
    alone = {name: found.districts[key].model_copy(update={"neighbours": ()}) for name, key in names.items()}
    return found.model_copy(
        update={"offers": offers, "files": dict.fromkeys(offers, ""), "districts": alone, "editions": {}}
    )


def _apart(offer: Offer, name: str, district: str) -> Offer:
    """The offer once more, under a name of its own, in this district alone, and without ties to others."""
    ties = {"next": (), "part_of": (), "instead": ()}
    return offer.model_copy(update={"id": f"{offer.id}-{name}", "districts": (district,), **ties})


def work(offers: int, languages: int, jobs: int, times: int) -> None:
    """Print the tri-folds of a town in so many languages, without German beside them, so many times."""
    catalogue = town(offers)
    spoken = catalogue.settings.languages[:languages]
    product = PRODUCTS[FIRST]
    wanted = [Wanted(product, Order(district, tag)) for tag in spoken for district in catalogue.districts]
    with TemporaryDirectory(prefix="benchmark-") as folder:
        for _ in range(times):
            write_all(Job(catalogue, spoken, Path(folder), jobs=jobs), wanted)


def work_of(product: str, districts: int, times: int) -> None:
    """Print a product of a large town in all languages, also with German beside them, so many times."""
    catalogue = large_town(districts)
    wanted = every(catalogue.settings.languages, catalogue.districts, (PRODUCTS[product],))
    with TemporaryDirectory(prefix="benchmark-") as folder:
        for _ in range(times):
            write_all(Job(catalogue, catalogue.settings.languages, Path(folder), jobs=AT_ONCE), wanted)


def again(districts: int, times: int) -> None:
    """Make all flyers of a large town when they are in stock, so many times; the first time they are printed."""
    catalogue = large_town(districts)
    with TemporaryDirectory(prefix="benchmark-") as folder:
        job = Job(catalogue, catalogue.settings.languages, Path(folder, "site"), stock=Path(folder, "stock"))
        for _ in range(times):
            write(job)


def measured(kind: str, *given: object, times: int = 1, least: int = 0) -> Run:
    """A kind of work as a process: CPU and wall seconds of once, less those of `least` times; its greatest memory."""
    whole, nothing = (_process(kind, *given, often) for often in (least + times, least))
    return replace(
        whole,
        user=(whole.user - nothing.user) / times,
        system=(whole.system - nothing.system) / times,
        wall=(whole.wall - nothing.wall) / times,
    )


def _process(kind: str, *given: object) -> Run:
    done = run([sys.executable, "-m", "benchmarks.flyers", "--work", kind, *map(str, given)], ROOT)
    if done.status:
        raise RuntimeError(done.errors)
    return done


def by_product(districts: int) -> str:
    """The table of a large town: what each product costs."""
    catalogue = large_town(districts)
    count = len(every(catalogue.settings.languages, catalogue.districts, OFFERED[:1]))
    head = f"{districts} districts, {len(catalogue.settings.languages)} languages, {AT_ONCE} at once"
    lines = [f"| {head} | PDFs | CPU s each | aim | wall s | peak MB of all |", "|:--|--:|--:|--:|--:|--:|"]
    for product in OFFERED:
        found = measured("product", product.name, districts)
        aim = OF_PRODUCT.get(product.name, OF_OTHERS)
        figures = f"{found.cpu / count:.3f} | ≤ {aim:.2f} | {found.wall:.0f} | {found.peak:.0f}"
        lines.append(f"| {product.name} | {count} | {figures} |")
    kept, every_one = measured("again", districts, times=5, least=1), count * len(OFFERED)
    figures = f"{kept.cpu / every_one:.3f} | | {kept.wall:.0f} | {kept.peak:.0f}"
    lines.append(f"| all of them in stock, one process | {every_one} | {figures} |")
    return "\n".join(lines) + "\n"


def report(districts: int) -> str:
    """The tables."""
    lines = [f"Measured {date.today()} on {machine()}.", ""]
    lines += ["| tri-folds of the real catalogue | CPU s each | wall s | peak MB of a process |", "|:--|--:|--:|--:|"]
    count = len(town().districts) * len(town().settings.languages)
    dresden = {jobs: measured("town", 0, 10, jobs) for jobs in (1, 2)}
    for jobs, found in dresden.items():
        lines.append(f"| {count}, {jobs} at once | {found.cpu / count:.3f} | {found.wall:.1f} | {found.peak:.0f} |")
    lines += ["", "| offers on one tri-fold | CPU s | peak MB |", "|--:|--:|--:|"]
    growing = {offers: measured("town", offers, 1, 1, times=3 if offers < MANY else 1) for offers in GROWING}
    lines += [f"| {offers} | {found.cpu:.2f} | {found.peak:.0f} |" for offers, found in growing.items()]
    crowded = measured("town", CROWDED, 10, 1, times=3)  # in ten languages
    growth = growing[MANY].cpu / growing[FEW].cpu
    lines += ["", "| what | measured | aim |", "|:--|--:|--:|"]
    lines.append(f"| CPU seconds a tri-fold ({count}), one at once | {dresden[1].cpu / count:.3f} | ≤ {MOST_CPU:.2f} |")
    lines.append(f"| CPU of {MANY} offers / {FEW} offers | {growth:.1f} | ≤ {MOST_GROWTH} |")
    lines.append(f"| peak MB, 30 tri-folds of {CROWDED} offers | {crowded.peak:.0f} | ≤ {MOST_MEMORY} |")
    return "\n".join((*lines, "", by_product(districts)))


def main() -> None:
    """Write the tables; with `--work` do what is measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flyers", description=__doc__.partition("\n")[0])
    words = "of how many districts every flyer is printed (default %(default)s)"
    parser.add_argument("--districts", type=int, default=DISTRICTS, metavar="N", help=words)
    parser.add_argument("--work", nargs="+", help=argparse.SUPPRESS)
    wish = parser.parse_args()
    match wish.work:
        case None:
            sys.stdout.write(report(wish.districts))
        case ["town", *given]:
            work(*map(int, given))
        case ["product", product, *given]:
            work_of(product, *map(int, given))
        case ["again", *given]:
            again(*map(int, given))


if __name__ == "__main__":
    main()
