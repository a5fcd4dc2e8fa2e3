"""The site as an output: the pages of every language, the short addresses, the files at the root, the assets."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Final

from generator.output import Job, Progress, Written, silent, write_file
from generator.problems.problem import Problem
from generator.resources import MKDOCS_YML, folders
from generator.site import root
from generator.site.calendars import Slots, calendars, scheduled
from generator.site.frame import frame
from generator.site.handwritten import choose
from generator.site.model import Heading, Page
from generator.site.offline import offline
from generator.site.own import blamed
from generator.site.pages import pages_of
from generator.site.pages.desk import desk
from generator.site.pages.kept import DATA, facts
from generator.site.pictures import links, pictures
from generator.site.portable import make_portable
from generator.site.town_map import map_files, without_map
from generator.workers import shared_out

MANY: Final = 4000  # offers in all languages: below, a second process has cost more time than it saved


def write(job: Job) -> Written:
    """Write the site of a catalogue. The hand-written pages of every language are looked at before it gives up."""
    from generator.site.mkdocs.language import write_assets  # noqa: PLC0415  # `check` needs no mkdocs

    if job.portable:
        job = replace(job, catalogue=without_map(job.catalogue))
    written = shared_out(
        partial(_language, scheduled(job.catalogue)),
        replace(job, progress=silent),
        job.languages,
        _jobs(job),
        partial(_say, job.progress),
    )
    problems = tuple(dict.fromkeys(problem for _, _, found in written for problem in found))
    if problems:
        return Written(problems=problems)
    titles = {language: _read(made) for language, (made, _, _) in zip(job.languages, written, strict=True)}
    handwritten, _ = choose(folders("pages", job.own), job.languages[0])
    addresses = (*titles[job.languages[0]], *(page.address for page in handwritten))
    files = [f"{language}/{address}index.html" for language in job.languages for address in addresses]
    files += [
        f"{language}/{name}" for language, (_, names, _) in zip(job.languages, written, strict=True) for name in names
    ]
    files += write_assets(MKDOCS_YML, job.folder, job.own)
    try:
        for file, content in chain(_root(job, titles, addresses), _offline(job)):
            write_file(f"{job.folder}/{file}", content)
            files.append(file)
        if job.portable:
            make_portable(job.folder)
    except Exception as error:  # noqa: BLE001  # as below
        return Written(problems=(blamed(error, job.own),))
    return Written(tuple(files), made={"pages": len(addresses) * len(job.languages)})


def _offline(job: Job) -> Iterator[tuple[str, str]]:
    """`(file, text)` of what lets phones keep the guide; a folder on a stick needs none."""
    for language in () if job.portable else job.languages:
        yield from offline(job.catalogue, language, job.folder, job.own)


def _jobs(job: Job) -> int:
    """How many processes are worth it: a small site is made before another one has started."""
    return job.jobs if len(job.catalogue.offers) * len(job.languages) >= MANY else 1


def _say(progress: Progress, language: str) -> None:
    progress("progress-language", language=language)


def _read(titles: str) -> dict[str, Heading]:
    return {address: Heading(*heading) for address, heading in json.loads(titles).items()}


def _language(slots: Slots, job: Job, language: str) -> tuple[str, tuple[str, ...], tuple[Problem, ...]]:
    """Write the pages of one language; the titles of those that were made, by address, its other files, what is wrong.

    `slots`: the events of the offers with a calendar's file.

    The titles are one text of JSON: ten thousand strings would keep the memory between them from being used again.
    """
    from generator.site.mkdocs.language import build_language  # noqa: PLC0415  # as above

    titles: dict[str, tuple[str, bool]] = {}
    written: list[str] = []

    def noted() -> Iterator[Page]:
        scripts = _scripts(job, language)
        made = desk(job.catalogue, language, job.downloads, scripts, "../assets/", job.own, job.languages)
        for page in pages_of(made, frozenset(slots)):
            titles[page.address] = (page.title, page.listed)
            yield page
        write_file(f"{job.folder}/{language}/{DATA}", facts(made))
        written.extend((*scripts, DATA))

    pictures_ = links(job.catalogue, job.own)
    around = frame(job.catalogue, language, job.languages, pictures_, offline=not job.portable)
    try:
        problems = build_language(MKDOCS_YML, around, noted(), job.folder / language, shared_assets=True, own=job.own)
    except Exception as error:  # noqa: BLE001  # whatever a template trips over
        problems = (blamed(error, job.own),)
    for name, text in calendars(job.catalogue, language, slots):
        write_file(f"{job.folder}/{language}/{name}", text)
        written.append(name)
    return json.dumps(titles), tuple(written), problems


def _scripts(job: Job, language: str) -> tuple[str, ...]:
    """Write the scripts of a language, which are large, before there are any pages; their names."""
    made = job.scripts(job.catalogue, language)
    for name, text in made.items():
        write_file(f"{job.folder}/{language}/{name}", text)
    return tuple(made)


def _root(
    job: Job, titles: Mapping[str, Mapping[str, Heading]], addresses: Sequence[str]
) -> Iterator[tuple[str, str | bytes]]:
    """`(file, content)` of what belongs to no language. `titles`: of the made pages, by language and address."""
    settings, made = job.catalogue.settings, titles[job.languages[0]]
    listed = [address for address in addresses if address not in made or made[address].listed]
    yield "index.html", root.chooser(job.catalogue, job.languages, job.own, links(job.catalogue, job.own))
    yield from pictures(job.catalogue, job.own)
    yield from map_files(job.catalogue, job.own)
    forwards = root.forwards(job.catalogue)
    yield from root.forward_pages(titles, forwards, job.own)
    if job.portable:  # on a stick nobody asks for these
        return
    yield "404.html", root.not_found(job.catalogue, job.languages, job.own)
    yield from root.sitemaps(settings.site, job.languages, listed)
    yield from root.short_pages(titles, forwards, demo=settings.demo, own=job.own)
