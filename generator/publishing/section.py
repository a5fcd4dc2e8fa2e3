"""What is known of the pages of a section, so that what repeats on them is looked at once.

A section is the pages of a language that are equally deep, on which an address that climbs to the language's folder
means the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.publishing.references import Cut, Tag, cut_lines, link
from generator.publishing.resolving import Site

MOST_LINES: Final = 20_000
"""So many lines of a section are remembered at most; then it starts anew."""

_AWAY: Final = re.compile(rb"https://([a-z0-9.-]++)(?:/.*+)?|(?:tel|mailto|geo):[^&]*+")


@dataclass(frozen=True, slots=True)
class Section:
    """What is known of a section: which links and other tags are fine, the others, which want and which set anchors.

    `lines` are whole and were on a page; `telling` has those of their tags that every page must look at.
    `above` says which folder the beginning of an address means in this section: "../../" and so on; `folder` matches
    the address of a folder of the site: its beginning [1] and the rest [2].
    """

    name: tuple[str, int]
    above: dict[bytes, str]
    folder: re.Pattern[bytes]
    links: set[bytes] = field(default_factory=set)
    fine: set[bytes] = field(default_factory=set)
    known: dict[bytes, Tag] = field(default_factory=dict)
    inner: dict[bytes, tuple[str, ...]] = field(default_factory=dict)
    anchors: dict[bytes, tuple[str, ...]] = field(default_factory=dict)
    lines: set[bytes] = field(default_factory=set)
    telling: dict[bytes, set[bytes]] = field(default_factory=dict)


def section_name(page: str) -> tuple[str, int]:
    """Name the section of a page: the folder of its language, "" where there is none, and how deep it is."""
    folder, slash, _ = page.partition("/")
    return folder if slash else "", page.count("/")


def section_of(site: Site, name: tuple[str, int]) -> Section:
    """A section of which nothing is known yet."""
    folder, depth = name
    above = {site.path.encode(): "", f"https://{site.host}{site.path}".encode(): ""}
    if depth:
        above[b"../" * depth] = ""
    if depth > 1:
        above[b"../" * (depth - 1)] = f"{folder}/"
    beginnings = b"|".join(map(re.escape, above))
    return Section(name, above, re.compile(rb"((?:\.\./)++|%b)((?:[\w-]++/)*+)" % beginnings))


def to_look_at(site: Site, section: Section, cut: Cut) -> set[bytes]:
    """The tags of new lines, without links that are fine."""
    others = set(cut.tags)
    for address in cut.links - section.links:
        if _is_fine(site, section, address):
            section.links.add(address)
        else:
            others.add(link(address))
    return others


def remember(section: Section, lines: set[bytes], cut: Cut, here: set[bytes]) -> None:
    """Remember whole lines that were looked at, with those of their tags (`here`) that every page must look at."""
    if len(section.lines) > MOST_LINES:
        section.lines.clear()
        section.telling.clear()
    telling = (here - section.fine) | (here & section.inner.keys()) | (here & section.anchors.keys())
    text = b"\n".join((b"", *lines, b"")) if telling else b""
    for tag in telling:
        for line in _lines_with(text, tag if tag in cut.tags else tag.removeprefix(b"<a").removesuffix(b">")):
            if tag in cut.tags or _links_as(line, tag):
                section.telling.setdefault(line, set()).add(tag)
    section.lines.update(lines)


def _lines_with(text: bytes, sought: bytes) -> Iterator[bytes]:
    at = text.find(sought)
    while at >= 0:
        end = text.index(b"\n", at)
        yield text[text.rindex(b"\n", 0, at) + 1 : end]
        at = text.find(sought, end)


def _links_as(line: bytes, tag: bytes) -> bool:
    """Whether what stands on a line is an address of a link, and not the same words as text."""
    cut = cut_lines((line,))
    return cut is not None and tag in map(link, cut.links)


def _is_fine(site: Site, section: Section, address: bytes) -> bool:
    """Decide at once what most new links are: to a folder that exists, or one that nobody follows."""
    folder = section.folder.fullmatch(address)
    if folder:
        return f"{section.above.get(folder[1], '?')}{folder[2].decode()}index.html" in site.files
    away = _AWAY.fullmatch(address)
    return away is not None and (away[1] is None or away[1].decode() != site.host)
