"""How heavy and how fast the search is, beside other engines: `python -m benchmarks.search.speed`.

In Chromium, slowed down four times: bytes, the time to a first result once the scripts are there, and the time of every
key when queries of the dev part are typed letter by letter. The tables go to standard output, progress to a terminal's
stderr. Exit code 0: everything ran, whether or not the aims are met; 2: wrong use.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser

from benchmarks.search.chromium import OURS, PAGE, SLOWED, Speed, Weight, bare, chromium, page, tier_weights
from benchmarks.search.engines import DAY
from benchmarks.search.queries import of_part
from benchmarks.search.towns import town
from benchmarks.tables import table
from generator.catalogue.load import load
from generator.catalogue.model import Catalogue
from generator.search.write import scripts

SIZES: Final = (0, 300, 1000, 5000)  # 0: Dresden
MOST_FIRST, MOST_KEY = 100, 50  # ms
MIDDLE, MOST_BUILDING = 1000, 0.3  # offers, CPU seconds a language
MOST_MORE: Final = {300: 40, 5000: 200}  # kB
LOADED: Final = {1: "before the first result", 2: "and soon after it", 3: "and for other languages"}


@dataclass(frozen=True, slots=True)
class Town:
    """What was measured with a catalogue."""

    offers: int
    building: float  # CPU seconds a language
    weights: Sequence[Weight]  # the finder's script, and the three tiers
    speeds: Sequence[Speed]


def measured(browser: Browser, size: int, language: str, typed: Sequence[str]) -> Town:
    """Everything, with so many offers."""
    with TemporaryDirectory(prefix="benchmark-") as temporary:
        folder = town(size, Path(temporary))
        catalogue = load(folder, DAY).catalogue
        if catalogue is None:
            message = f"a catalogue of {size} offers has errors"
            raise RuntimeError(message)
        offers = len(catalogue.offers)
        if sys.stderr.isatty():
            print(f"\r\x1b[K{offers:,} offers …", end="", file=sys.stderr, flush=True)
        cost, weights = building(catalogue), tier_weights(catalogue, language)
        speeds = [*bare(browser, catalogue, language, typed), page(browser, folder, offers, language, typed)]
        return Town(offers, cost, weights, speeds)


def building(catalogue: Catalogue) -> float:
    """The index of every language, as a build makes it: CPU seconds a language."""
    languages, before = catalogue.settings.languages, time.process_time()
    for language in languages:
        scripts(catalogue, language)
    return (time.process_time() - before) / len(languages)


def report(towns: Sequence[Town]) -> str:
    """All tables."""
    parts = [
        "kB with gzip / Brotli, and what the index costs to make:",
        table(
            ("offers", "script", "tier 1", "tier 2", "tier 3", "CPU s a language"), [_weights_row(one) for one in towns]
        ),
        f"Bytes before the first result, and times in Chromium slowed down {SLOWED} times:",
        table(
            ("engine", "offers", "kB gzip", "Brotli", "first result ms", "a key ms, half", "p95"),
            [_speed_row(speed) for one in towns for speed in one.speeds],
        ),
        "Aims:",
        table(("what", "measured", "aim", ""), [row for one in towns for row in _aims(one)]),
    ]
    return "\n\n".join(parts) + "\n"


def _weights_row(one: Town) -> tuple[str, ...]:
    weights = (f"{gzip / 1000:.1f} / {brotli / 1000:.1f}" for gzip, brotli in one.weights)
    return f"{one.offers:,}", *weights, f"{one.building:.3f}"


def _speed_row(speed: Speed) -> tuple[str, ...]:
    bytes_ = (f"{size / 1000:.1f}" for size in speed.weight)
    return speed.engine, f"{speed.offers:,}", *bytes_, f"{speed.first:.0f}", f"{speed.half:.1f}", f"{speed.p95:.1f}"


def _aims(one: Town) -> Iterator[tuple[str, str, str, str]]:
    if one.offers in MOST_MORE:
        for count, when in LOADED.items():
            more = sum(brotli for _, brotli in one.weights[: count + 1]) / 1000
            yield _aim(f"kB {when}, Brotli, {one.offers:,} offers", more, MOST_MORE[one.offers])
    for speed in one.speeds:
        if speed.engine in (OURS, PAGE) and one.offers == max(SIZES):
            yield _aim(f"ms to the first result, {speed.engine}, {one.offers:,} offers", speed.first, MOST_FIRST)
            yield _aim(f"ms a key, p95, {speed.engine}, {one.offers:,} offers", speed.p95, MOST_KEY)
    if one.offers == MIDDLE:
        yield _aim(f"CPU s a language for the index, {one.offers:,} offers", one.building, MOST_BUILDING)


def _aim(what: str, value: float, most: float) -> tuple[str, str, str, str]:
    return what, f"{value:.2f}", f"≤ {most:g}", "ok" if value <= most else "over"


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)


def towns(sizes: Sequence[int], language: str) -> Sequence[Town]:
    """Everything, for each number of offers."""
    typed = [query.text for query in of_part("dev") if query.language == language]
    with chromium() as browser:
        return [measured(browser, size, language, typed) for size in sizes]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search.speed", description=__doc__.partition("\n")[0])
    sizes = ",".join(map(str, SIZES))
    parser.add_argument("--sizes", type=_sizes, default=SIZES, metavar="N,N", help=f"offers; 0: Dresden ({sizes})")
    parser.add_argument("--language", default="de", metavar="TAG", help="of page and queries (%(default)s)")
    wish = parser.parse_args(arguments)
    print(report(towns(wish.sizes, wish.language)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
