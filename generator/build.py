"""From the catalogue to a published site: every output into one folder, verified, exchanged."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from generator.catalogue.model import Catalogue
from generator.flyers.write import downloads as flyer_downloads
from generator.flyers.write import write as write_flyers
from generator.look import check as check_flyers
from generator.output import Download, Job, Output, Progress, Written, silent, temporary_folder
from generator.problems.problem import Problem, has_errors
from generator.publishing.compress import compress
from generator.publishing.exchange import beside, publish
from generator.publishing.verify import verify
from generator.search.write import scripts as search_scripts
from generator.site.check import check as check_site
from generator.site.write import write as write_site
from generator.vanished import addresses, vanished
from generator.workers import USUAL, processors

OUTPUTS: Final = (
    Output("site", write_site, check=check_site),
    Output("flyers", write_flyers, flyer_downloads, check=check_flyers),
    Output("search", scripts=search_scripts),
)
"""Everything that is built, in this order. An output needs its line here and nothing else."""


class Unfinished(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """The site could not be made as it must be; `problems` say why. Nothing was published."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in the published folder, and how many of its flyers are those of the last build.

    `hints` are worth telling and kept nothing from being published.
    """

    pages: int
    flyers: int
    languages: int
    hints: tuple[Problem, ...] = ()
    kept: int = 0


def check_outputs(catalogue: Catalogue, own: Path | None = None) -> tuple[Problem, ...]:
    """What the outputs could not make of the catalogue, without places: see `placed`. `own` as in `Job`."""
    return tuple(problem for output in OUTPUTS for problem in output.check(catalogue, own))


def build(  # noqa: PLR0913  # the last five by name
    catalogue: Catalogue,
    out: Path,
    languages: tuple[str, ...],
    *,
    flyers: bool,
    progress: Progress,
    own: Path | None = None,
    jobs: int = USUAL,
    keep: bool = False,
    compressed: bool = False,
    portable: bool = False,
) -> Built:
    """Build the site of `catalogue` into `out` and put it there in one step; see `publish` for what it promises.

    `own` and `portable` as in `Job`; `jobs` processes work at once, never more than there are processors; `keep`: every
    address of the site in `out` has to lead on, as `vanished` says; `compressed`: with the copies that `compress`
    makes. Raises Unfinished with the problems found, Lost, and whatever `publish` raises; `out` is as it was then.
    """
    jobs = min(jobs, processors())
    problems = check_outputs(catalogue, own)
    if has_errors(problems):
        raise Unfinished(problems)
    outputs = tuple(output for output in OUTPUTS if flyers or output.name != "flyers")
    written = Written()
    notes: tuple[Problem, ...] = ()

    def fill(folder: Path) -> None:
        nonlocal written
        stock = beside(out, "flyers")
        job = Job(catalogue, languages, folder, progress, own=own, jobs=jobs, portable=portable, stock=stock)
        written = _written(outputs, job)
        if compressed:
            progress("progress-compress")
            written = replace(written, files=(*written.files, *compress(folder, jobs)))
        progress("progress-verify")

    def wrong_with(folder: Path) -> tuple[Problem, ...]:
        nonlocal notes
        wrong = verify(folder, written.files, catalogue.settings.site, jobs)
        missed = tuple(vanished(addresses(out), addresses(folder), catalogue)) if keep and out.is_dir() else ()
        notes = tuple(one for one in missed if one.level != "error")
        return (*wrong, *missed) if wrong or has_errors(missed) else ()

    wrong = publish(out, fill, wrong_with)
    if wrong:
        raise Unfinished(wrong)
    hints = (*written.problems, *notes)
    pages, flyers_made, kept = (written.made.get(kind, 0) for kind in ("pages", "flyers", "kept"))
    return Built(pages, flyers_made, len(languages), hints, kept)


def rehearse(catalogue: Catalogue, own: Path) -> tuple[Problem, ...]:
    """What a build with a municipality's own styles and templates would stop at; what is built for that is not kept.

    Only one language, and flyers only where their templates are the municipality's.
    """
    languages, flyers = catalogue.settings.languages[:1], (own / "flyers").is_dir()
    with temporary_folder("rehearsal") as folder:
        try:
            build(catalogue, folder / "site", languages, flyers=flyers, progress=silent, own=own)
        except Unfinished as unfinished:
            return unfinished.problems
    return ()


def _written(outputs: Sequence[Output], job: Job) -> Written:
    """Let each output do the job, knowing the downloads of all; raises Unfinished at the first with errors."""
    # No functions in here: a job goes to other processes.
    job = replace(job, downloads=partial(_downloads, outputs), scripts=partial(_scripts, outputs))
    files: list[str] = []
    hints: list[Problem] = []
    made: Counter[str] = Counter()
    for output in outputs:
        written = output.write(job)
        if has_errors(written.problems):
            raise Unfinished(written.problems)
        files += written.files
        hints += written.problems
        made.update(written.made)
    return Written(tuple(files), tuple(hints), made)


def _downloads(outputs: Sequence[Output], language: str, district: str) -> tuple[Download, ...]:
    return tuple(download for output in outputs for download in output.downloads(language, district))


def _scripts(outputs: Sequence[Output], catalogue: Catalogue, language: str) -> dict[str, str]:
    return {name: text for output in outputs for name, text in output.scripts(catalogue, language).items()}
