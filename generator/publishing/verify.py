"""Verify a built site: every internal link and anchor resolves, nothing is missing or comes from elsewhere.

Made for ten thousand pages of our own output, in which nearly every tag repeats: a page is cut into its set
of distinct tags, and a tag that was fine on a page of the same section is not looked at again. A section is the
pages of sibling folders, on which `../x/` means the same; what is known of its tags is forgotten with it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from generator.problems.problem import Problem
from generator.publishing.references import Tag, Use, anchors, read_tag, tags, uses_of_css, uses_of_sitemap
from generator.publishing.resolving import Site, anchor, means_the_same_in_siblings, no_anchor, resolve
from generator.publishing.tree import below
from generator.workers import shared_out

MOST: Final = 50
"""So many problems at most; a hint with the number of the others follows them."""

MANY: Final = 5000
"""So many files of a site are worth a second process: fewer are verified before it has started."""

FRAGMENT_IS_READ: Final = b"data-fragment"
"""An attribute anywhere in a page: a script reads what stands behind `#` (a family's list), it is no anchor."""

_HARMLESS: Final = (
    rb"""(?:[ \t\n\r\f](?:class|dir|hreflang|lang|rel|target|title|type|(?:aria|data)-[a-z-]+)"""
    rb"""(?:=(?:"[^"]*"|[^ \t\n\r\f"'>]+))?)*+"""
)
_HREF: Final = rb"""[ \t\n\r\f]href=("?)((?:\.\./)++|%b)((?:[\w-]+/)*+)\1"""
_PLAIN: Final = rb"<(?:a|link)" + _HARMLESS + _HREF + _HARMLESS + rb">"
# Tags that refer to nothing in the site: a number to call, an address to write to, a page's description, words.
_INERT: Final = re.compile(
    rb"<(?:a"
    + _HARMLESS
    + rb'[ \t\n\r\f]href="(?:tel|mailto):[^"&]*"'
    + _HARMLESS
    + rb'|meta name="[a-z:-]*+" content="[^"]*"'
    + rb"|(?!(?:base|style|script|set|animate)\b)[a-z][a-z0-9]*+"
    + _HARMLESS
    + rb")>"
)


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

    `plain` matches what most new tags are, a link to a folder of the site: its beginning [2] and the rest [3].
    `bases` says which folder that beginning means in this section: "../", "../../" and so on.
    """

    name: str
    plain: re.Pattern[bytes]
    bases: dict[bytes, str]
    fine: set[bytes] = field(default_factory=set)
    known: dict[bytes, Tag] = field(default_factory=dict)
    inner: dict[bytes, tuple[str, ...]] = field(default_factory=dict)
    anchors: dict[bytes, tuple[str, ...]] = field(default_factory=dict)


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
    plain = re.compile(_PLAIN % b"|".join(map(re.escape, roots)))
    section = None
    found = _Found()
    for name, page in sorted((_section_name(file), file) for file in pages):
        if section is None or name != section.name:
            section = _Section(name, plain, dict.fromkeys(roots, "") | _folders_above(name))
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


def _tags(site: Site, page: str) -> set[bytes]:
    with open(f"{site.folder}/{page}", "rb", buffering=0) as file:  # noqa: PTH123 - Path costs a sixth of it all
        return tags(file.read())


def _check_page(site: Site, section: _Section, page: str, found: _Found) -> None:
    """Add what is wrong with a page to `found`, and what is known of its tags to `section`."""
    here = _tags(site, page)
    for tag in here - section.fine:
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
    _check_inner(section, page, here, found)


def _wrong_in_itself(tag: Tag) -> Iterator[Problem]:
    """Yield what is wrong with a tag wherever it stands."""
    if tag.broken:
        yield Problem.of("broken-markup", found=tag.broken)
    for reason, culprit in tag.forbidden:
        yield Problem.of("forbidden-markup", reason=reason, found=culprit)


def _check_inner(section: _Section, page: str, here: set[bytes], found: _Found) -> None:
    """Check the anchors that a page wants of itself."""
    inner = {address for tag in here & section.inner.keys() for address in section.inner[tag]}
    if inner:
        set_here = {one for tag in here & section.anchors.keys() for one in section.anchors[tag]}
        for address in inner:
            wanted = anchor(address[1:])
            if wanted and wanted not in set_here and not _fragment_is_read(here):
                found.add(no_anchor(address, page, wanted), page)


def _is_plain(site: Site, section: _Section, tag: bytes) -> bool:
    """Decide at once what most new tags are: inert, or a link to a folder that exists, without anchor and escapes."""
    if _INERT.fullmatch(tag):
        return True
    plain = section.plain.fullmatch(tag)
    return plain is not None and f"{section.bases.get(plain[2], '?')}{plain[3].decode()}index.html" in site.files


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
        there = _tags(site, page)
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
