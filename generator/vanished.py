"""What a new site would take away of the one it replaces: every address that was published once has to lead on."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.catalogue.address import EDITIONS, KINDS, code_at, name_at, written
from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import EDITIONS_FOLDER, LISTS_FOLDER
from generator.catalogue.schema import FILES, MOVED, SETTINGS
from generator.catalogue.values.suggest import Spellings
from generator.problems.problem import Problem
from generator.problems.render import MOST_OF_A_FILE
from generator.publishing.tree import below

_INDEX: Final = "index.html"
# The second page of a list and those after it come and go with the number of offers: nobody prints their address. That
# of a phase in a district is there as long as both are.
_FURTHER: Final = re.compile(
    rf"(?:(?:find|professionals|(?:topics|districts|audiences|languages)/[^/]+)/[0-9]+|phases/[^/]+(?:/[^/]+){{1,2}})/{_INDEX}"
)
_MOVED: Final = f"{LISTS_FOLDER}/{FILES[MOVED]}"
_SETTINGS: Final = f"{LISTS_FOLDER}/{FILES[SETTINGS]}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """What a site can be called by: for each language its pages ("offers/fabi/") and its PDFs; its short codes."""

    pages: Mapping[str, frozenset[str]]
    papers: Mapping[str, frozenset[str]]
    codes: frozenset[str]


def addresses(folder: Path) -> Addresses:
    """The addresses of the site in a folder; none where there is no such folder."""
    files = [name for name, _entry in below(folder)] if folder.is_dir() else []
    languages = {name.partition("/")[0] for name in files if name.endswith(f"/{_INDEX}") and name.count("/") == 1}
    pages: dict[str, set[str]] = {language: set() for language in languages}
    papers: dict[str, set[str]] = {language: set() for language in languages}
    codes = set()
    for name in files:
        first, _, rest = name.partition("/")
        if first in languages and rest.endswith(_INDEX) and not _FURTHER.fullmatch(rest):
            pages[first].add(rest.removesuffix(_INDEX))
        elif first in languages and rest.endswith(".pdf"):
            papers[first].add(rest)
        elif first == "q" and rest.endswith(f"/{_INDEX}"):
            codes.add(rest.removesuffix(f"/{_INDEX}"))
    return Addresses(_frozen(pages), _frozen(papers), frozenset(codes))


def vanished(former: Addresses, new: Addresses, catalogue: Catalogue) -> Iterator[Problem]:
    """An error for each address of the former site that the new one lacks, once for all languages.

    Languages that the catalogue no longer has go with a warning, flyers of districts that are still there with a hint.
    """
    for language in sorted(former.pages.keys() - new.pages.keys()):
        count = str(len(former.pages[language]))
        yield Problem.of("language-vanishes", ("languages",), file=_SETTINGS, found=language, count=count)
    lost = _lost(former.pages, new.pages)
    yield from _pages(lost, _names(new) - _names(former), _names(new), catalogue)
    known = {code_at(address) for address in lost}
    for code in sorted(former.codes - new.codes - known):
        yield _vanishes("code", f"q/{code}", "", f"q/{code}")
    papers = _lost(former.papers, new.papers)
    homeless = {paper for paper in papers if not _has_district(paper, catalogue)}
    for paper in sorted(homeless):
        yield _vanishes("paper", paper, "", f"districts/{_district(paper)}")
    if papers - homeless:
        yield Problem.of("flyers-vanish", file=_SETTINGS, count=str(len(papers - homeless)))


def _pages(lost: Collection[str], fresh: set[str], there: set[str], catalogue: Catalogue) -> Iterator[Problem]:
    """A problem for each page that is lost, with what it may be called now: rather what was not there before."""
    names = sorted(map(name_at, lost))
    planned = {name for name in names if written(name) in catalogue.offers}  # else it would have a page
    for name in sorted(planned):
        yield Problem.of("planned-again", ("status",), suggestion="paused", file=catalogue.files[written(name)])
    printed = {name for name in names if name.startswith(EDITIONS)}
    for name in sorted(printed):
        yield Problem.of("edition-vanishes", file=EDITIONS_FOLDER, found=name.removeprefix(EDITIONS).upper())
    missed = [name for name in names if name not in planned | printed]
    kinds = Counter(name.partition("/")[0] for name in missed)
    new, every = _spellings(fresh - catalogue.moved.keys()), _spellings(there - catalogue.moved.keys())
    for number, name in enumerate(missed):
        kind, _, key = name.partition("/")
        near = ""
        if number < MOST_OF_A_FILE:  # of more nobody is told
            only = next(iter(new[kind].keys)) if len(new[kind].keys) == kinds[kind] == 1 else ""
            near = new[kind].nearest(key) or only or every[kind].nearest(key)
        suggestion = f"{written(name)}: {written(f'{kind}/{near}')}" if near else ""
        yield _vanishes("page", written(name), suggestion, written(name))


def _vanishes(kind: str, found: str, suggestion: str, old: str) -> Problem:
    return Problem.of("address-vanishes", suggestion=suggestion, file=_MOVED, kind=kind, found=found, old=old)


def _lost(former: Mapping[str, frozenset[str]], new: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What a language no longer has, or of a language that is gone no other has."""
    every = frozenset().union(*new.values())
    return frozenset().union(*(there - new.get(language, every) for language, there in former.items()))


def _names(of: Addresses) -> set[str]:
    return {name_at(address) for pages in of.pages.values() for address in pages}


def _spellings(names: Collection[str]) -> dict[str, Spellings]:
    """The keys of the pages of each kind."""
    return {
        kind: Spellings(frozenset(name.removeprefix(f"{kind}/") for name in names if name.startswith(f"{kind}/")))
        for kind in (*KINDS, "pages")
    }


def _district(paper: str) -> str:
    """The district of a flyer: "flyers/prohlis-trifold.pdf"."""
    return paper.rpartition("/")[2].rpartition("-")[0]


def _has_district(paper: str, catalogue: Catalogue) -> bool:
    district = _district(paper)
    return district in catalogue.districts or f"districts/{district}" in catalogue.moved


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(inside) for key, inside in sets.items()}
