"""Engines in Chromium on a slow processor: how long they start, and how long every key takes."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, which
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Final
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import run
from benchmarks.search.engines import ROOT, node, variants
from generator.catalogue.model import Catalogue
from generator.publishing.serve import listen, serve
from generator.search.engine import SCRIPTS
from generator.search.write import scripts
from generator.site.script import SCRIPT, joined

HERE: Final = Path(__file__).parent
OURS, PAGE, MINISEARCH, PAGEFIND = "ours", "the finder's page", "MiniSearch", "Pagefind"
STARTS: Final = {OURS: "ours", PAGE: "finder", MINISEARCH: "minisearch", PAGEFIND: "pagefind"}
TYPED: Final = {OURS: 30, PAGE: 10, MINISEARCH: 30, PAGEFIND: 6}
"""How many queries are typed: a key of the others takes long."""
SLOWED: Final = 4
TIMES: Final = 3
FINDER: Final = "finder.js"
CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")

Weight = tuple[int, int]
"""Bytes with gzip and with Brotli."""


@dataclass(frozen=True, slots=True)
class Speed:
    """An engine with a number of offers; times are milliseconds, the bytes those before the first result."""

    engine: str
    offers: int
    weight: Weight
    first: float
    keys: Sequence[float]

    @property
    def half(self) -> float:
        """Half of all keys take no longer."""
        return median(self.keys)

    @property
    def p95(self) -> float:
        """Nineteen of twenty keys take no longer."""
        return quantiles(self.keys, n=20)[-1]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium of the system."""
    executable = next(filter(None, map(which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; the address, with a slash."""
    with listen(0) as server:
        Thread(target=serve, args=(server, folder, lambda _: None), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def bare(browser: Browser, catalogue: Catalogue, language: str, typed: Sequence[str]) -> Iterator[Speed]:
    """All engines on a page with nothing else."""
    with TemporaryDirectory(prefix="benchmark-") as temporary:
        folder = Path(temporary)
        tiers = _lay_out(catalogue, language, folder)
        given = {
            OURS: {"files": [*(path.name for path in SCRIPTS), tiers[0]], "later": tiers[1:]},
            MINISEARCH: {"files": ["fold.js", "minisearch.js", "minisearch.mjs", "minisearch.json"]},
            PAGEFIND: {"files": ["/pagefind/pagefind.js"]},
        }
        with served(folder) as address:
            for engine, files in given.items():
                first, keys, fetched = _measured(browser, address, engine, files, typed)
                # On a site our engine is part of the finder's script.
                needed = {OURS: [FINDER, tiers[0]], PAGEFIND: fetched}.get(engine, files["files"])
                (weight,) = weights(folder, [needed])
                yield Speed(engine, len(catalogue.offers), weight, first, keys)


def page(browser: Browser, folder: Path, offers: int, language: str, typed: Sequence[str]) -> Speed:
    """The finder of a site that is built from the catalogue in `folder`, with all that it does at a key."""
    with TemporaryDirectory(prefix="benchmark-") as temporary:
        site = Path(temporary) / "site"
        command = [sys.executable, "-m", "generator", "build", "--catalogue", str(folder), "--out", str(site)]
        built = run(
            [*command, "--no-flyers", "--language", language, "--jobs", "1"], ROOT, {"NO_MKDOCS_2_WARNING": "1"}
        )
        if built.status:
            raise RuntimeError(built.errors)
        with served(site) as address:
            asked = f"{address}{language}/find/?{urlencode({'q': typed[0]})}"
            first, keys, _ = _measured(browser, asked, PAGE, {}, typed)
        finder, (tier,) = next(site.glob("**/finder*.js")), (site / language).glob("search-????????.js")
        (weight,) = weights(site, [[str(finder), str(tier)]])
    return Speed(PAGE, offers, weight, first, keys)


def tier_weights(catalogue: Catalogue, language: str) -> Sequence[Weight]:
    """The finder's script, then the tiers of a language."""
    with TemporaryDirectory(prefix="benchmark-") as temporary:
        folder = Path(temporary)
        names = [FINDER, *_written(catalogue, language, folder)]
        return weights(folder, [[name] for name in names])


def weights(folder: Path, files: Sequence[Sequence[str]]) -> Sequence[Weight]:
    """How heavy files below `folder` are, each group together; what is packed already stays as it is."""
    weighed: Sequence[Sequence[Weight]] = node("weights", [[str(folder / name) for name in group] for group in files])
    return [(sum(each[0] for each in group), sum(each[1] for each in group)) for group in weighed]


def _written(catalogue: Catalogue, language: str, folder: Path) -> list[str]:
    """Write the finder's script and the tiers of a language; the names of the tiers."""
    tiers = scripts(catalogue, language)
    for name, text in {FINDER: joined(SCRIPT, None), **tiers}.items():
        (folder / name).write_text(text, "utf-8")
    return list(tiers)


def _lay_out(catalogue: Catalogue, language: str, folder: Path) -> list[str]:
    """Write all that the engines load, and an empty page; the names of our tiers."""
    (folder / "index.html").write_text(f'<!doctype html><html lang="{language}"><title>Suche</title>', "utf-8")
    for path in SCRIPTS:
        copyfile(path, folder / path.name)
    copyfile(HERE / "node_modules" / "minisearch" / "dist" / "umd" / "index.js", folder / "minisearch.js")
    copyfile(HERE / "minisearch.mjs", folder / "minisearch.mjs")
    known = variants(catalogue, language)[" + thesaurus"]
    node("bundles", {"language": language, "folder": str(folder), **known})
    return _written(catalogue, language, folder)


def _measured(
    browser: Browser, address: str, engine: str, given: Mapping[str, Any], typed: Sequence[str]
) -> tuple[float, Sequence[float], Sequence[str]]:
    """Start an engine and type, several times: its first result, its keys, and what it had fetched before that.

    Of all times the least counts, which leaves out what else the machine was busy with.
    """
    firsts, keys, fetched = [], [], []
    for _ in range(TIMES):
        with _slow_page(browser, address) as opened:
            firsts.append(opened.evaluate(_script(STARTS[engine]), {**given, "query": typed[0]}))
            fetched = opened.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
            opened.wait_for_load_state("networkidle")
            keys.append(opened.evaluate(_script("typing"), typed[: TYPED[engine]]))
    names = [name.removeprefix(address).partition("?")[0] for name in fetched]
    return min(firsts), [min(same) for same in zip(*keys, strict=True)], names


@contextmanager
def _slow_page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640}, timezone_id="Europe/Berlin")
    opened = context.new_page()
    context.new_cdp_session(opened).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    opened.add_init_script(_script("watch"))
    opened.goto(address)
    yield opened
    context.close()


def _script(name: str) -> str:
    return (HERE / "starts" / f"{name}.js").read_text("utf-8")
