"""Verify a built site: every internal link and anchor resolves, nothing is missing or comes from elsewhere.

Made for ten thousand pages of our own output, in which nearly every tag repeats: a page is cut into its set
of distinct tags, and a tag that was fine on a page of the same section is not looked at again. A section is the
pages of sibling folders, on which `../x/` means the same; what is known of its tags is forgotten with it.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from generator.publishing.references import Kind, Tag, Use, anchors, read_tag, tags, uses_of_css, uses_of_sitemap

MOST: Final = 50
"""So many messages at most; a line with the number of the others follows them."""

FRAGMENT_IS_READ: Final = b"data-fragment"
"""An attribute anywhere in a page: a script reads what stands behind `#` (a family's list), it is no anchor."""

_SCHEMES: Final[dict[Kind, frozenset[str]]] = {
    "followed": frozenset({"http", "https", "mailto", "tel"}),
    "shown": frozenset({"http", "https", "data"}),
    "run": frozenset({"http", "https"}),
    "listed": frozenset({"http", "https"}),
}
_HARMLESS: Final = (
    rb"""(?:\s(?:class|dir|hreflang|lang|rel|target|title|type|(?:aria|data)-[a-z-]+)(?:=(?:"[^"]*"|[^\s"'>]+))?)*+"""
)
_HREF: Final = rb"""\shref=("?)((?:\.\./)++|%b)((?:[\w-]+/)*+)\1"""
_PLAIN: Final = rb"<(?:a|link)" + _HARMLESS + _HREF + _HARMLESS + rb">"
# Tags that refer to nothing in the site: a number to call, an address to write to, words to style.
_INERT: Final = re.compile(
    rb"<(?:a"
    + _HARMLESS
    + rb'\shref="(?:tel|mailto):[^"&]*"'
    + _HARMLESS
    + rb"|(?!base\b|style\b|script\b)[a-z][a-z0-9]*+"
    + _HARMLESS
    + rb")>"
)
_SCHEME: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_NOT_IN_ADDRESS: Final = re.compile(r"[\t\n\r]|^[\0- ]+|[\0- ]+$")  # dropped by browsers: WHATWG URL, 4.4


class _Site(NamedTuple):
    """The folder, its files relative to it, and the host and path (with its last slash) it is published at.

    `plain` matches what most new tags are, a link to a folder of the site: its beginning [2] and the rest [3].
    """

    folder: Path
    files: frozenset[str]
    host: str
    path: str
    plain: re.Pattern[bytes]


class _Target(NamedTuple):
    """Where an address leads: a file of the site ("" = elsewhere) and an anchor in it, or what is wrong."""

    file: str = ""
    anchor: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found so far: {what is wrong: pages} and {page: {(anchor, address): pages that want it}}."""

    wrong: dict[str, list[str]] = field(default_factory=dict)
    wanted: dict[str, dict[tuple[str, str], list[str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Section:
    """What is known of a section's tags: which are fine, the others, which want and which set anchors.

    `bases` says which folder the beginning of an address means in this section: "../", "../../" and so on.
    """

    name: str
    bases: dict[bytes, str]
    fine: set[bytes] = field(default_factory=set)
    known: dict[bytes, Tag] = field(default_factory=dict)
    inner: dict[bytes, tuple[str, ...]] = field(default_factory=dict)
    anchors: dict[bytes, tuple[str, ...]] = field(default_factory=dict)


def verify(folder: Path, expected: Iterable[str], site: str) -> tuple[str, ...]:
    """Say what is wrong with the site in `folder`, as lines `file: what is wrong`; () if nothing is.

    `expected`: files that must be there and hold something, relative to `folder` ("de/index.html").
    `site`: the address at which the folder will be published ("https://familie.example", also with a path).
    A flaw that many pages share is one message: the first page, and how many more.
    """
    facts = _site(folder, site)
    found = _Found()
    section = _section(facts, "")
    for name, page in sorted((_section_name(file), file) for file in facts.files if file.endswith(".html")):
        if name != section.name:
            section = _section(facts, name)
        _check_page(facts, section, page, found)
    for file in sorted(facts.files):
        if file.endswith(".css"):
            _check_uses(facts, file, uses_of_css((folder / file).read_text("utf-8", "replace")), found)
        elif file.endswith(".xml") and file.rpartition("/")[2].startswith("sitemap"):
            _check_uses(facts, file, uses_of_sitemap((folder / file).read_bytes()), found)
    _check_wanted_anchors(facts, found)
    lines = sorted([*_missing(facts, expected), *_lines(found)])
    return (*lines[:MOST], *([f"and {len(lines) - MOST} more"] if len(lines) > MOST else []))


def _files(folder: Path) -> frozenset[str]:
    """List the regular files below `folder`, relative to it, with slashes."""
    files: list[str] = []
    below = [""]
    while below:
        prefix = below.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    below.append(f"{prefix}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    files.append(prefix + entry.name)
    return frozenset(files)


def _site(folder: Path, address: str) -> _Site:
    parts = urlsplit(address)
    path = parts.path.rstrip("/") + "/"
    roots = b"|".join(re.escape(root.encode()) for root in (path, f"https://{parts.netloc.lower()}{path}"))
    return _Site(folder, _files(folder), parts.netloc.lower(), path, re.compile(_PLAIN % roots))


def _section_name(page: str) -> str:
    """Name the section of a page: the folder around its folder, or "/" where there is none."""
    folder = page.rpartition("/")[0]
    return folder.rpartition("/")[0] if folder else "/"


def _section(site: _Site, name: str) -> _Section:
    bases = {site.path.encode(): "", f"https://{site.host}{site.path}".encode(): ""}
    parts = name.split("/") if name else []
    for up in range(len(parts) + 1 if name != "/" else 0):
        bases[b"../" * (up + 1)] = "".join(f"{part}/" for part in parts[: len(parts) - up])
    return _Section(name, bases)


def _tags(site: _Site, page: str) -> set[bytes]:
    with open(f"{site.folder}/{page}", "rb", buffering=0) as file:  # noqa: PTH123 - Path costs a sixth of it all
        return tags(file.read())


def _check_page(site: _Site, section: _Section, page: str, found: _Found) -> None:
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
        for wrong in known.forbidden:
            _add(found, wrong, page)
        settled = [_check_use(site, page, use, found) for use in known.uses]
        if all(settled) and not known.forbidden:
            section.fine.add(tag)
            del section.known[tag]
    _check_inner(section, page, here, found)


def _check_inner(section: _Section, page: str, here: set[bytes], found: _Found) -> None:
    """Check the anchors that a page wants of itself."""
    inner = {address for tag in here & section.inner.keys() for address in section.inner[tag]}
    if inner:
        set_here = {anchor for tag in here & section.anchors.keys() for anchor in section.anchors[tag]}
        for address in inner:
            anchor = _anchor(address[1:])
            if anchor and anchor not in set_here and not _fragment_is_read(here):
                _add(found, _no_anchor(page, anchor, address), page)


def _is_plain(site: _Site, section: _Section, tag: bytes) -> bool:
    """Decide at once what most new tags are: inert, or a link to a folder that exists, without anchor and escapes."""
    if _INERT.fullmatch(tag):
        return True
    plain = site.plain.fullmatch(tag)
    return plain is not None and f"{section.bases.get(plain[2], '?')}{plain[3].decode()}index.html" in site.files


def _check_use(site: _Site, page: str, use: Use, found: _Found) -> bool:
    """Check an address; True if it is fine here and on every page of the section."""
    target = _resolve(site, page, use)
    if target.wrong:
        _add(found, target.wrong, page)
    elif target.anchor:
        wanted = found.wanted.setdefault(target.file, {})
        wanted.setdefault((target.anchor, use.address), []).append(page)
    else:
        return use.address.startswith(("../", "/")) or _SCHEME.match(use.address) is not None
    return False


def _check_wanted_anchors(site: _Site, found: _Found) -> None:
    """Check the anchors that other pages want, reading each wanted page once more."""
    for page, wanted in found.wanted.items():
        there = _tags(site, page)
        if not _fragment_is_read(there):
            set_there = anchors(there)
            for (anchor, address), pages in wanted.items():
                if anchor not in set_there:
                    found.wrong.setdefault(_no_anchor(page, anchor, address), []).extend(pages)


def _check_uses(site: _Site, file: str, uses: Iterable[Use], found: _Found) -> None:
    for use in uses:
        wrong = _resolve(site, file, use).wrong
        if wrong:
            _add(found, wrong, file)


def _resolve(site: _Site, file: str, use: Use) -> _Target:
    """Say where an address in `file` leads."""
    address = _NOT_IN_ADDRESS.sub("", use.address).replace("\\", "/")
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SCHEMES[use.kind]:
        return _Target(wrong=f"{_shown(address)} has a scheme that is not allowed")
    path, _, fragment = address.partition("#")
    path = path.partition("?")[0]
    if scheme or path.startswith("//"):
        if scheme and scheme[1].lower() not in {"http", "https"}:
            return _Target()
        host, slash, path = path.partition("//")[2].partition("/")
        if host.lower() != site.host:
            return _Target(wrong="" if use.kind == "followed" else f"{_shown(address)} is on another host")
        path = slash + path or "/"
    elif use.kind == "listed":
        return _Target(wrong=f"{_shown(address)} is not a full address")
    target = _file(site, file, unquote(path)) if path else file
    if target not in site.files:
        where = f"{_shown(target)} is missing" if target else "outside the site"
        return _Target(wrong=f"{_shown(address)} leads nowhere ({where})")
    return _Target(target, _anchor(fragment) if use.kind == "followed" and target.endswith(".html") else "")


def _file(site: _Site, file: str, path: str) -> str:
    """Find the file that a path in `file` means, "" if outside the site. A folder means its index.html."""
    if path.startswith("/"):
        if not f"{path}/".startswith(site.path):
            return ""
        parts, path = [], path[len(site.path) :]
    else:
        parts = file.split("/")[:-1]
    names = path.split("/")
    for name in names:
        if name == "..":
            if not parts:
                return ""
            parts.pop()
        elif name not in {"", "."}:
            parts.append(name)
    target = "/".join(parts)
    if names[-1] in {"", ".", ".."} or (target not in site.files and f"{target}/index.html" in site.files):
        return f"{target}/index.html" if target else "index.html"
    return target


def _anchor(fragment: str) -> str:
    """Read the anchor a fragment names, "" for the top of the page (as HTML has it) and for a text fragment."""
    return "" if fragment.lower() == "top" or fragment.startswith(":~:") else unquote(fragment)


def _fragment_is_read(page: set[bytes]) -> bool:
    return any(FRAGMENT_IS_READ in tag for tag in page)


def _missing(site: _Site, expected: Iterable[str]) -> Iterator[str]:
    for file in expected:
        if file not in site.files:
            yield f"{_shown(file)}: is missing"
        elif not (site.folder / file).stat().st_size:
            yield f"{_shown(file)}: is empty"


def _add(found: _Found, wrong: str, page: str) -> None:
    found.wrong.setdefault(wrong, []).append(page)


def _no_anchor(page: str, anchor: str, address: str) -> str:
    return f"{_shown(address)} leads nowhere (no anchor {_shown(anchor)} in {_shown(page)})"


def _lines(found: _Found) -> Iterator[str]:
    for wrong, pages in found.wrong.items():
        others = len(set(pages)) - 1
        more = f" (and on {others} more page{'s' * (others > 1)})" if others else ""
        yield f"{_shown(min(pages))}: {wrong}{more}"


def _shown(text: str) -> str:
    """Make a found text fit for a message: one line, at most 120 characters, unprintable ones as code points."""
    text = text if len(text) <= 120 else f"{text[:119]}…"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
