"""Where an address in a file of the site leads, or what is wrong with it."""

import re
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote

from generator.problems.problem import Problem
from generator.publishing.references import Kind, Use

_SCHEMES: Final[dict[Kind, frozenset[str]]] = {
    "followed": frozenset({"http", "https", "mailto", "tel", "geo"}),
    "sent": frozenset({"http", "https"}),
    "shown": frozenset({"http", "https", "data"}),
    "run": frozenset({"http", "https"}),
    "listed": frozenset({"http", "https"}),
}
_SCHEME: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_NOT_IN_ADDRESS: Final = re.compile(r"[\t\n\r]|^[\0- ]+|[\0- ]+$")  # dropped by browsers: WHATWG URL, 4.4


class Site(NamedTuple):
    """The folder, its files relative to it, and the host and path (with its last slash) it is published at."""

    folder: Path
    files: frozenset[str]
    host: str
    path: str


class Target(NamedTuple):
    """Where an address leads: a file of the site ("" = elsewhere) and an anchor in it, or what is wrong."""

    file: str = ""
    anchor: str = ""
    wrong: Problem | None = None


def resolve(site: Site, file: str, use: Use) -> Target:
    """Say where an address in `file` leads."""
    address = _NOT_IN_ADDRESS.sub("", use.address).replace("\\", "/")
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SCHEMES[use.kind]:
        return Target(wrong=Problem.of("address-scheme", address=address))
    path, _, fragment = address.partition("#")
    path = path.partition("?")[0]
    if scheme or path.startswith("//"):
        if scheme and scheme[1].lower() not in {"http", "https"}:
            return Target()
        host, slash, path = path.partition("//")[2].partition("/")
        if host.lower() != site.host:
            elsewhere = "sitemap-address" if use.kind == "listed" else "other-host"
            return Target(wrong=None if use.kind == "followed" else Problem.of(elsewhere, address=address))
        path = slash + path or "/"
    elif use.kind == "listed":
        return Target(wrong=Problem.of("sitemap-address", address=address))
    target = _file(site, file, unquote(path)) if path else file
    if target not in site.files:
        reason = "missing" if target else "outside"
        return Target(wrong=Problem.of("dead-link", address=address, reason=reason, target=target))
    has_anchors = use.kind in {"followed", "sent"} and target.endswith(".html")
    return Target(target, anchor(fragment) if has_anchors else "")


def no_anchor(address: str, page: str, missing: str) -> Problem:
    """What is wrong with an address that wants an anchor which its page does not set."""
    return Problem.of("dead-link", address=address, reason="anchor", target=page, anchor=missing)


def anchor(fragment: str) -> str:
    """Read the anchor a fragment names, "" for the top of the page (as HTML has it) and for a text fragment."""
    return "" if fragment.lower() == "top" or fragment.startswith(":~:") else unquote(fragment)


def means_the_same(address: str, depth: int) -> bool:
    """Say whether an address leads to the same place from every page so deep below a language's folder."""
    return address.startswith(("../" * max(1, depth - 1), "/")) or _SCHEME.match(address) is not None


def _file(site: Site, file: str, path: str) -> str:
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
