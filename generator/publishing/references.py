"""What the files of a built site refer to: addresses in HTML tags, CSS and sitemaps, and the anchors set.

Relied upon, since Jinja, Markdown and minifiers all write it so: an attribute is written name=value without
blanks around the `=`, and `<` is escaped in text and in JSON, so that what looks like a tag is one.
"""

import html
import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

Kind = Literal["followed", "shown", "run", "listed"]
"""What an address is for: a person's link; an image; code, style or a form's target; a line of the sitemap."""

_ADDRESSES: Final[dict[str, Kind]] = {
    "href": "followed",
    "xlink:href": "followed",
    "src": "shown",
    "srcset": "shown",
    "imagesrcset": "shown",
    "poster": "shown",
    "data": "run",
    "action": "run",
    "formaction": "run",
    "ping": "run",
}
_RUN: Final = frozenset({"script", "iframe", "frame", "embed"})
_DRAWN: Final = frozenset({"use", "image", "feimage"})
_FOLLOWED: Final = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev"})
_DATA_TYPES: Final = frozenset({"application/json", "application/ld+json"})

_TAG: Final = re.compile(rb"""<[a-zA-Z][^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>""")
_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
_NAME: Final = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ATTRIBUTE: Final = re.compile(r"""([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_SETS_ANCHOR: Final = re.compile(rb"""(?i)[\s"'](?:id|name)=""")
_REFRESH: Final = re.compile(r"""(?i)[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""")
_CSS_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ADDRESS: Final = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*?))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')"""
)
_LISTED: Final = re.compile(rb"""<loc>([^<]*)</loc>|\shref=["']([^"']*)["']""")


class Use(NamedTuple):
    """An address as it is written, and what for."""

    kind: Kind
    address: str


class Tag(NamedTuple):
    """What a tag refers to, elsewhere and in its page (`inner`: "#x"); what is forbidden in it; its anchors."""

    uses: tuple[Use, ...]
    inner: tuple[str, ...]
    forbidden: tuple[str, ...]
    anchors: tuple[str, ...]


def tags(page: bytes) -> set[bytes]:
    """Cut a page into its distinct opening tags, each from `<` to `>`."""
    return set(_TAG.findall(_COMMENT.sub(b"", page) if b"<!--" in page else page))


def anchors(of: set[bytes]) -> set[str]:
    """Collect the anchors that these tags set."""
    return {anchor for tag in of if _SETS_ANCHOR.search(tag) for anchor in read_tag(tag).anchors}


def read_tag(tag: bytes) -> Tag:
    """Read one tag, from `<` to `>`."""
    text = tag.decode("utf-8", "replace")
    start = _NAME.match(text)
    name = start[1].lower() if start else ""
    attributes: dict[str, str] = {}
    for key, *values in _ATTRIBUTE.findall(text, start.end() if start else 0):
        attributes.setdefault(key.lower(), html.unescape("".join(values)))  # browsers take the first of two
    uses = tuple(_uses(name, attributes))
    set_here = (attributes.get("id", ""), attributes.get("name", "") if name == "a" else "")
    return Tag(
        tuple(use for use in uses if not use.address.startswith("#")),
        tuple(address for kind, address in uses if address.startswith("#") and kind == "followed"),
        tuple(_forbidden(name, attributes)),
        tuple(filter(None, set_here)),
    )


def uses_of_css(text: str) -> Iterator[Use]:
    """Yield the addresses in a style sheet; `url(#x)` means the page that uses it and is left out."""
    for match in _CSS_ADDRESS.finditer(_CSS_COMMENT.sub("", text)):
        address = "".join(group or "" for group in match.groups())
        if not address.startswith("#"):
            yield Use("shown", address)


def uses_of_sitemap(data: bytes) -> Iterator[Use]:
    """Yield the distinct addresses in a sitemap: with its languages, every page stands there eleven times."""
    seen: set[bytes] = set()
    for match in _LISTED.finditer(data):
        address = match[1] or match[2] or b""
        if address not in seen:
            seen.add(address)
            yield Use("listed", html.unescape(address.decode("utf-8", "replace")).strip())


def _forbidden(name: str, attributes: dict[str, str]) -> Iterator[str]:
    """Yield what the policy `script-src 'self'; style-src 'self'` keeps from working, and `base`."""
    if name == "style" or "style" in attributes:
        yield "inline style"
    if name == "script" and "src" not in attributes and attributes.get("type", "").lower() not in _DATA_TYPES:
        yield "inline script"
    if name == "base":
        yield "base element"
    for key in attributes:
        if key.startswith("on"):
            yield f"inline script ({key})"


def _uses(name: str, attributes: dict[str, str]) -> Iterator[Use]:
    """Yield the addresses in the attributes of a tag."""
    for key in _ADDRESSES.keys() & attributes.keys():
        value = attributes[key]
        if key.endswith("srcset"):
            yield from (Use("shown", part.split()[0]) for part in value.split(",") if part.strip())
        elif name != "base" and (key != "data" or name == "object"):
            yield Use(_kind(name, key, attributes), value)
    if name == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        refresh = _REFRESH.match(attributes.get("content", ""))
        if refresh:
            yield Use("followed", refresh[1].strip())


def _kind(name: str, key: str, attributes: dict[str, str]) -> Kind:
    """Say what the address in attribute `key` of tag `name` is for."""
    if name == "link":
        relations = set(attributes.get("rel", "").lower().split())
        if relations & _FOLLOWED and "stylesheet" not in relations:
            return "followed"
        return "shown" if any("icon" in relation for relation in relations) else "run"
    if name in _RUN and key == "src":
        return "run"
    return "shown" if name in _DRAWN else _ADDRESSES[key]
