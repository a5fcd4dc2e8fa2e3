"""Verify a built site: every internal link and anchor resolves, nothing is missing or comes from elsewhere.

Made for ten thousand pages of our own output, in which nearly every line and tag repeats: a page is cut into its set
of distinct tags, and a tag that was fine on a page of the same section is not looked at again; nor is a line cut again
whose tags were fine. A section is the pages of sibling folders, on which `../x/` means the same; what is known of it is
forgotten with it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from generator.problems.problem import Problem
from generator.publishing.references import (
    Tag,
    Use,
    anchors,
    read_tag,
    tags,
    tags_of_lines,
    uses_of_css,
    uses_of_sitemap,
)
from generator.publishing.resolving import Site, anchor, means_the_same_in_siblings, no_anchor, resolve
from generator.publishing.tree import below
from generator.workers import shared_out

MOST: Final = 50
"""So many problems at most; a hint with the number of the others follows them."""

MOST_LINES: Final = 20_000
"""So many lines of a section are remembered at most; then it starts anew."""

MANY: Final = 5000
"""So many files of a site are worth a second process: fewer are verified before it has started."""

FRAGMENT_IS_READ: Final = b"data-fragment"
"""An attribute anywhere in a page: a script reads what stands behind `#` (a family's list), it is no anchor."""

_HARMLESS: Final = rb"""(?: (?:class|dir|hreflang|lang|rel|target|title|type|(?:aria|data)-[a-z-]+)(?:="")?)*+"""
# The shape of a tag is the tag with empty values. In these all that matters is where `href` leads …
_LINK: Final = re.compile(rb"<(?:a|link)(" + _HARMLESS + rb') href=""' + _HARMLESS + rb">")
# … and these refer to nothing: a page's description, words.
_INERT: Final = re.compile(
    rb'<(?:meta name="" content=""|(?!(?:base|style|script|set|animate)\b)[a-z][a-z0-9]*+' + _HARMLESS + rb")>"
)
_FOLDER: Final = rb"((?:\.\./)++|%b)((?:[\w-]++/)*+)"
_AWAY: Final = re.compile(rb"https://([a-z0-9.-]++)(?:/.*+)?|(?:tel|mailto|geo):[^&]*+")


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found so far: {what is wrong: pages} and {page: {(anchor, address): pages that want it}}."""

    wrong: dict[Problem, list[str]] = field(default_factory=dict)
    wanted: dict[str, dict[tuple[str, str], list[str]]] = field(default_factory=dict)

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


@dataclass(frozen=True, slots=True)
class _Section:
    """What is known of a section's tags: which are fine, the others, which want and which set anchors.

    `lines` are whole and were on a page; `telling` has those of their tags that every page must look at.
    `folder` matches the address of a folder of the site: its beginning [1] and the rest [2].
    `bases` says which folder the beginning of an address means in this section: "../", "../../" and so on.
    """

    name: str
    folder: re.Pattern[bytes]
    bases: dict[bytes, str]
    fine: set[bytes] = field(default_factory=set)
    known: dict[bytes, Tag] = field(default_factory=dict)
    inner: dict[bytes, tuple[str, ...]] = field(default_factory=dict)
    anchors: dict[bytes, tuple[str, ...]] = field(default_factory=dict)
    lines: set[bytes] = field(default_factory=set)
    telling: dict[bytes, set[bytes]] = field(default_factory=dict)


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
    _check_wanted_anchors(facts, found)
    for file in sorted(facts.files):
        if file.endswith(".css"):
            _check_uses(facts, file, uses_of_css((folder / file).read_text("utf-8", "replace")), found)
        elif file.endswith(".xml") and file.rpartition("/")[2].startswith("sitemap"):
            _check_uses(facts, file, uses_of_sitemap((folder / file).read_bytes()), found)
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


def _check_pages(site: Site, pages: Iterable[str]) -> _Found:
    roots = (site.path.encode(), f"https://{site.host}{site.path}".encode())
    folder = re.compile(_FOLDER % b"|".join(map(re.escape, roots)))
    section = None
    found = _Found()
    for name, page in sorted((_section_name(file), file) for file in pages):
        if section is None or name != section.name:
            section = _Section(name, folder, dict.fromkeys(roots, "") | _folders_above(name))
        _check_page(site, section, page, found)
    return found


def _section_name(page: str) -> str:
    """Name the section of a page: the folder around its folder, or "/" where there is none."""
    folder = page.rpartition("/")[0]
    return folder.rpartition("/")[0] if folder else "/"


def _folders_above(section: str) -> dict[bytes, str]:
    """Say which folder "../", "../../" and so on mean in a section."""
    if section == "/":
        return {}
    parts = section.split("/") if section else []
    return {b"../" * (up + 1): "".join(f"{part}/" for part in parts[: len(parts) - up]) for up in range(len(parts) + 1)}


def _read(site: Site, page: str) -> bytes:
    with open(f"{site.folder}/{page}", "rb", buffering=0) as file:  # noqa: PTH123 - Path costs a sixth of it all
        return file.read()


def _check_page(site: Site, section: _Section, page: str, found: _Found) -> None:
    """Add what is wrong with a page to `found`, and what is known of its lines and tags to `section`."""
    content = _read(site, page)
    lines = set(content.split(b"\n"))
    new = lines - section.lines
    cut = tags_of_lines(new)
    if cut is None:
        here = tags(content)
    else:
        here = cut.union(*(section.telling[line] for line in lines & section.telling.keys()))
    _check_tags(site, section, page, here - section.fine, found)
    _check_inner(site, section, page, here, found)
    if cut is not None:
        _remember(section, new, cut)


def _remember(section: _Section, lines: set[bytes], cut: set[bytes]) -> None:
    """Remember whole lines that were looked at, with those of their tags (`cut`) that every page must look at."""
    if len(section.lines) > MOST_LINES:
        section.lines.clear()
        section.telling.clear()
    telling = (cut - section.fine) | (cut & section.inner.keys()) | (cut & section.anchors.keys())
    if telling:
        text = b"\n".join((b"", *lines, b""))
        for tag in telling:
            at = text.find(tag)
            while at >= 0:
                end = text.index(b"\n", at)
                section.telling.setdefault(text[text.rindex(b"\n", 0, at) + 1 : end], set()).add(tag)
                at = text.find(tag, end)
    section.lines.update(lines)


def _check_tags(site: Site, section: _Section, page: str, new: set[bytes], found: _Found) -> None:
    for tag in new:
        if _is_plain(site, section, tag):
            section.fine.add(tag)
            continue
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


def _check_inner(site: Site, section: _Section, page: str, here: set[bytes], found: _Found) -> None:
    """Check the anchors that a page wants of itself."""
    inner = {address for tag in here & section.inner.keys() for address in section.inner[tag]}
    if inner:
        set_here = {one for tag in here & section.anchors.keys() for one in section.anchors[tag]}
        for address in inner:
            wanted = anchor(address[1:])
            if wanted and wanted not in set_here and not _fragment_is_read(tags(_read(site, page))):
                found.add(no_anchor(address, page, wanted), page)


def _is_plain(site: Site, section: _Section, tag: bytes) -> bool:
    """Decide at once what most new tags are: inert, a link to a folder that exists, or one that nobody follows."""
    parts = tag.split(b'"')
    shape = b'""'.join(parts[::2])
    place = _place_of_link(shape)
    if place <= 0:
        return not place
    address = parts[place]
    folder = section.folder.fullmatch(address)
    if folder:
        return f"{section.bases.get(folder[1], '?')}{folder[2].decode()}index.html" in site.files
    away = _AWAY.fullmatch(address) if tag.startswith(b"<a ") else None
    return away is not None and (away[1] is None or away[1].decode() != site.host)


@lru_cache(maxsize=1024)
def _place_of_link(shape: bytes) -> int:
    """Which part of a tag cut at its `"` is its only address; 0 if there is none, -1 if the shape does not tell."""
    link = _LINK.fullmatch(shape)
    return 2 * link[1].count(b'""') + 1 if link else 0 if _INERT.fullmatch(shape) else -1


def _check_use(site: Site, page: str, use: Use, found: _Found) -> bool:
    """Check an address; True if it is fine here and on every page of the section."""
    target = resolve(site, page, use)
    if target.wrong:
        found.add(target.wrong, page)
    elif target.anchor:
        wanted = found.wanted.setdefault(target.file, {})
        wanted.setdefault((target.anchor, use.address), []).append(page)
    else:
        return means_the_same_in_siblings(use.address)
    return False


def _check_wanted_anchors(site: Site, found: _Found) -> None:
    """Check the anchors that other pages want, reading each wanted page once more."""
    for page, wanted in found.wanted.items():
        there = tags(_read(site, page))
        if not _fragment_is_read(there):
            set_there = anchors(there)
            for (name, address), pages in wanted.items():
                if name not in set_there:
                    found.add(no_anchor(address, page, name), *pages)


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
        elif not (site.folder / file).stat().st_size:
            yield Problem.of("missing-output", file=file, reason="empty")


def _placed(found: _Found) -> Iterator[Problem]:
    """Put each problem on the first of its pages, with the number of all of them."""
    for wrong, several in found.wrong.items():
        pages = set(several)
        on = ("on", "one" if len(pages) == 1 else "many")
        yield replace(wrong, file=min(pages), values=(*wrong.values, on, ("pages", str(len(pages)))))
