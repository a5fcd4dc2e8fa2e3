"""Verify a built site: every internal link and anchor resolves, nothing is missing or comes from elsewhere.

Made for ten thousand pages of our own output, in which nearly every line and address repeats: a page is cut into its
set of lines, and a line is not looked at again whose tags were fine on a page of the same section; nor is an address.
What is known of a section is forgotten with it.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from generator.problems.problem import Problem
from generator.publishing.references import (
    Tag,
    Use,
    anchors,
    cut_lines,
    read_tag,
    tags,
    uses_of_css,
    uses_of_sitemap,
)
from generator.publishing.resolving import Site, anchor, means_the_same, no_anchor, resolve
from generator.publishing.section import Section, remember, section_name, section_of, to_look_at
from generator.publishing.tree import below
from generator.workers import shared_out

MOST: Final = 50
"""So many problems at most; a hint with the number of the others follows them."""

MANY: Final = 5000
"""So many files of a site are worth a second process: fewer are verified before it has started."""

FRAGMENT_IS_READ: Final = b"data-fragment"
"""An attribute anywhere in a page: a script reads what stands behind `#` (a family's list), it is no anchor."""

Wanted = dict[tuple[str, str], list[str]]
"""{(anchor, address): pages that want it}"""


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found so far: {what is wrong: pages}, and what anchors of which pages are wanted."""

    wrong: dict[Problem, list[str]] = field(default_factory=dict)
    wanted: dict[str, Wanted] = field(default_factory=dict)

    def add(self, wrong: Problem, *pages: str) -> None:
        """Note what is wrong on pages."""
        self.wrong.setdefault(wrong, []).extend(pages)

    def take(self, part: "_Found") -> None:
        """Note what was found on other pages."""
        for wrong, pages in part.wrong.items():
            self.add(wrong, *pages)
        for page, wanted in part.wanted.items():
            for anchor_and_address, pages in wanted.items():
                self.wanted.setdefault(page, {}).setdefault(anchor_and_address, []).extend(pages)


def verify(folder: Path, expected: Iterable[str], site: str, jobs: int = 1) -> tuple[Problem, ...]:
    """Say what is wrong with the site in `folder`; () if nothing is. `file` is the page, relative to the folder.

    `expected`: files that must be there and hold something, relative to `folder` ("de/index.html").
    `site`: the address at which the folder will be published ("https://familie.example", also with a path).
    What is wrong on many pages is one problem, of the first page, with the number of `pages`. In `jobs` processes at
    most: see `shared_out`.
    """
    address = urlsplit(site)
    files = frozenset(name for name, entry in below(folder) if entry.is_file(follow_symlinks=False))
    facts = Site(folder, files, address.netloc.lower(), address.path.rstrip("/") + "/")
    found = _Found()
    for part in shared_out(_check_pages, facts, _parts(files), jobs if len(files) >= MANY else 1):
        found.take(part)
    for page, wanted in found.wanted.items():  # by another language
        _check_wanted(facts, page, wanted, anchors(tags(_read(facts, page))), found)
    home = f"https://{facts.host}{facts.path}"
    pages = {home + file.removesuffix("index.html") for file in files if file.endswith("/index.html")}
    for file in sorted(files):
        if file.endswith(".css"):
            _check_uses(facts, file, uses_of_css((folder / file).read_text("utf-8", "replace")), found)
        elif file.endswith(".xml") and file.rpartition("/")[2].startswith("sitemap"):
            listed = uses_of_sitemap((folder / file).read_bytes())
            _check_uses(facts, file, (use for use in listed if use.address not in pages), found)
    problems = sorted([*_missing(facts, expected), *_placed(found)], key=lambda one: (one.file, one.code, one.values))
    others = len(problems) - MOST
    return (*problems[:MOST], *([Problem.of("more-problems", count=str(others))] if others > 0 else []))


def _parts(files: Iterable[str]) -> list[list[str]]:
    """Deal the pages out by their first folder, which is a language: its sections stay together."""
    parts: dict[str, list[str]] = {}
    for file in sorted(files):
        if file.endswith(".html"):
            folder, slash, _ = file.partition("/")
            parts.setdefault(folder if slash else "", []).append(file)
    return list(parts.values())


def _check_pages(site: Site, pages: Sequence[str]) -> _Found:
    together = Counter(page.rpartition("/")[0].rpartition("/")[0] for page in pages)

    def place(page: str) -> tuple[tuple[str, int], int, str]:
        # Lists before offers: they share their lines, which are forgotten after a thousand offers.
        return section_name(page), together[page.rpartition("/")[0].rpartition("/")[0]], page

    section = None
    found = _Found()
    set_on: dict[str, frozenset[str]] = {}
    for page in sorted(pages, key=place):
        name = section_name(page)
        if section is None or name != section.name:
            section = section_of(site, name)
        set_on[page] = _check_page(site, section, page, found)
    for page in found.wanted.keys() & set_on.keys():
        _check_wanted(site, page, found.wanted.pop(page), set_on[page], found)
    return found


def _read(site: Site, page: str) -> bytes:
    with open(f"{site.folder}/{page}", "rb", buffering=0) as file:  # noqa: PTH123 - Path costs a sixth of it all
        return file.read()


def _check_page(site: Site, section: Section, page: str, found: _Found) -> frozenset[str]:
    """Add what is wrong with a page to `found`, and what is known of it to `section`; the anchors that it sets."""
    content = _read(site, page)
    lines = set(content.split(b"\n"))
    new = lines - section.lines
    cut = cut_lines(new)
    if cut is None:
        here = told = tags(content)
    else:
        here = to_look_at(site, section, cut)
        told = here.union(*(section.telling[line] for line in lines & section.telling.keys()))
    _check_tags(site, section, page, told - section.fine, found)
    set_here = frozenset(one for tag in told & section.anchors.keys() for one in section.anchors[tag])
    _check_inner(site, section, page, told, set_here, found)
    if cut is not None:
        remember(section, new, cut, here)
    return set_here


def _check_tags(site: Site, section: Section, page: str, new: set[bytes], found: _Found) -> None:
    for tag in new:
        known = section.known.get(tag)
        if known is None:
            known = section.known[tag] = read_tag(tag)
            if known.anchors:
                section.anchors[tag] = known.anchors
            if known.inner:
                section.inner[tag] = known.inner
        wrong = tuple(_wrong_in_itself(known))
        for problem in wrong:
            found.add(problem, page)
        settled = [_check_use(site, page, use, found) for use in known.uses]
        if all(settled) and not wrong:
            section.fine.add(tag)
            del section.known[tag]


def _wrong_in_itself(tag: Tag) -> Iterator[Problem]:
    """Yield what is wrong with a tag wherever it stands."""
    if tag.broken:
        yield Problem.of("broken-markup", found=tag.broken)
    for reason, culprit in tag.forbidden:
        yield Problem.of("forbidden-markup", reason=reason, found=culprit)


def _check_inner(  # noqa: PLR0913, PLR0917  # one page, seen from all sides
    site: Site, section: Section, page: str, here: set[bytes], set_here: frozenset[str], found: _Found
) -> None:
    """Check the anchors that a page wants of itself."""
    for address in {address for tag in here & section.inner.keys() for address in section.inner[tag]}:
        wanted = anchor(address[1:])
        if wanted and wanted not in set_here and not _fragment_is_read(tags(_read(site, page))):
            found.add(no_anchor(address, page, wanted), page)


def _check_use(site: Site, page: str, use: Use, found: _Found) -> bool:
    """Check an address; True if it is fine here and on every page of the section."""
    target = resolve(site, page, use)
    if target.wrong:
        found.add(target.wrong, page)
    elif target.anchor:
        wanted = found.wanted.setdefault(target.file, {})
        wanted.setdefault((target.anchor, use.address), []).append(page)
    else:
        return means_the_same(use.address, page.count("/"))
    return False


def _check_wanted(site: Site, page: str, wanted: Wanted, set_there: AbstractSet[str], found: _Found) -> None:
    """Check the anchors of a page that other pages want."""
    missing = [one for one in wanted if one[0] not in set_there]
    if missing and not _fragment_is_read(tags(_read(site, page))):
        for name, address in missing:
            found.add(no_anchor(address, page, name), *wanted[name, address])


def _check_uses(site: Site, file: str, uses: Iterable[Use], found: _Found) -> None:
    for use in uses:
        wrong = resolve(site, file, use).wrong
        if wrong:
            found.add(wrong, file)


def _fragment_is_read(page: set[bytes]) -> bool:
    return any(FRAGMENT_IS_READ in tag for tag in page)


def _missing(site: Site, expected: Iterable[str]) -> Iterator[Problem]:
    for file in expected:
        if file not in site.files:
            yield Problem.of("missing-output", file=file, reason="missing")
        elif not os.stat(f"{site.folder}/{file}").st_size:  # noqa: PTH116 - as in `_read`
            yield Problem.of("missing-output", file=file, reason="empty")


def _placed(found: _Found) -> Iterator[Problem]:
    """Put each problem on the first of its pages, with the number of all of them."""
    for wrong, several in found.wrong.items():
        pages = set(several)
        on = ("on", "one" if len(pages) == 1 else "many")
        yield replace(wrong, file=min(pages), values=(*wrong.values, on, ("pages", str(len(pages)))))
