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
from generator.output import Download, Job, Output, Progress, Written
from generator.problems.problem import Problem, has_errors
from generator.publishing.exchange import publish
from generator.publishing.verify import verify
from generator.site.check import check as check_site
from generator.site.write import write as write_site
from generator.workers import USUAL, processors

OUTPUTS: Final = (
    Output("site", write_site, check=check_site),
    Output("flyers", write_flyers, flyer_downloads),
)
"""Everything that is built, in this order. An output needs its line here and nothing else."""


class Unfinished(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """The site could not be made as it must be; `problems` say why. Nothing was published."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in the published folder."""

    pages: int
    flyers: int
    languages: int


def check_outputs(catalogue: Catalogue) -> tuple[Problem, ...]:
    """What the outputs could not make of the catalogue, without places: see `catalogue.load.placed`."""
    return tuple(problem for output in OUTPUTS for problem in output.check(catalogue))


def build(  # noqa: PLR0913  # the last three by name
    catalogue: Catalogue,
    out: Path,
    languages: tuple[str, ...],
    *,
    flyers: bool,
    progress: Progress,
    jobs: int = USUAL,
) -> Built:
    """Build the site of `catalogue` into `out` and put it there in one step; see `publish` for what it promises.

    `jobs` processes work at once, never more than there are processors. Raises Unfinished with the problems found,
    Lost, and whatever `publish` raises; `out` is as it was then.
    """
    jobs = min(jobs, processors())
    problems = check_outputs(catalogue)
    if has_errors(problems):
        raise Unfinished(problems)
    outputs = tuple(output for output in OUTPUTS if flyers or output.name != "flyers")
    written = Written()

    def fill(folder: Path) -> None:
        nonlocal written
        written = _written(outputs, Job(catalogue, languages, folder, progress, jobs=jobs))
        progress("progress-verify")

    wrong = publish(out, fill, lambda folder: verify(folder, written.files, catalogue.settings.site, jobs))
    if wrong:
        raise Unfinished(wrong)
    return Built(written.made.get("pages", 0), written.made.get("flyers", 0), len(languages))


def _written(outputs: Sequence[Output], job: Job) -> Written:
    """Let each output do the job, knowing the downloads of all; raises Unfinished at the first with problems."""
    downloads = partial(_downloads, outputs)  # no function in here: a job goes to other processes
    files: list[str] = []
    made: Counter[str] = Counter()
    for output in outputs:
        written = output.write(replace(job, downloads=downloads))
        if written.problems:
            raise Unfinished(written.problems)
        files += written.files
        made.update(written.made)
    return Written(tuple(files), made=made)


def _downloads(outputs: Sequence[Output], language: str, district: str) -> tuple[Download, ...]:
    return tuple(download for output in outputs for download in output.downloads(language, district))
