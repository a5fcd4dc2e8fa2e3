"""What the files of a built site refer to: addresses in HTML tags, CSS and sitemaps, and the anchors set.

Tags are read as browsers read them (WHATWG HTML, 13.2.5), but for one thing: what is cut by regular expressions is not
mended like a browser would. A tag with a stray quotation mark, or an element or comment that never ends, is `broken`.
Nothing that a browser takes for a tag is passed over: in doubt there is one too many.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

Kind = Literal["followed", "sent", "shown", "run", "listed"]
"""What an address is for: a person's link; where the page itself leads on to; an image; code, style or a form's
target; a line of the sitemap."""

Reason = Literal["style", "script", "handler", "srcdoc", "animation", "base"]
"""Why a tag is forbidden: a style, a script or an event's script in the page itself, a page in an attribute, an
address that an animation changes, a base of all addresses."""

BLANK: Final = r"[ \t\n\r\f]"
"""What separates in a tag; a no-break space, say, does not."""

_ADDRESSES: Final[dict[str, Kind]] = {
    "href": "followed",
    "xlink:href": "followed",
    "src": "shown",
    "srcset": "shown",
    "imagesrcset": "shown",
    "poster": "shown",
    "background": "shown",
    "data": "run",
    "action": "run",
    "formaction": "run",
    "ping": "run",
}
_RUN: Final = frozenset({"script", "iframe", "frame", "embed"})
_DRAWN: Final = frozenset({"use", "image", "feimage"})
# They hold url(…) as in CSS: SVG 2, 6.6.
_PAINTED: Final = frozenset(
    {"clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start", "mask", "stroke"}
)
_ANIMATED: Final = frozenset({"animate", "set"})
_FOLLOWED: Final = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev"})
_DATA_TYPES: Final = frozenset({"application/json", "application/ld+json"})

# A tag as far as quotation marks are in pairs, without `>` where one is alone. `_EXACT` then tells which are right.
_PAIRED: Final = rb"""[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+"""
_TAG: Final = re.compile(rb"<[a-zA-Z]" + _PAIRED + rb">?")
# The rest of one that ends on its line and holds no other `<`.
_IN_LINE: Final = rb"""[^<>"'\n]*+(?:"[^"<\n]*+"[^<>"'\n]*+)*+>"""
_VALUE: Final = rf"""(?:{BLANK}*+={BLANK}*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\r\f"'>]++)))?+"""
_ATTRIBUTE: Final = re.compile(rf"""[ \t\n\r\f/]*+([^ \t\n\r\f"'<>/=]++){_VALUE}""")
_EXACT: Final = re.compile(rf"""<([a-zA-Z][^ \t\n\r\f"'<>/]*+)(?:{_ATTRIBUTE.pattern})*+[ \t\n\r\f/]*+>""")

# Elements whose content is text for a browser, until they end; and what only hand-written pages have: a comment, CDATA,
# or one of these that does not end at the next `<`. The look ahead at two letters saves two thirds of the time.
_TEXT: Final = rb"title|script|style|textarea|xmp|iframe|noembed|noframes|noscript"
_NOT_PLAIN: Final = re.compile(
    rb"<(?:!(?:--|\[)|(?=[tTsSxXiInNpP][iIcCtTeEmMfFoOlL])(?i:plaintext|("
    + _TEXT
    + rb")(?=[ \t\n\r\f/>])"
    + _PAIRED
    + rb">[^<]*+(?!</\1[ \t\n\r\f/>])))"
)
# What a whole line may hold. Of most tags all that matters is where `href` leads [1]: these attributes are harmless.
_HARMLESS: Final = rb'(?: (?:class|dir|hreflang|lang|rel|target|title|type|(?:aria|data)-[a-z-]++)(?:="[^"<\n]*+")?+)*+'
_LINE_TAG: Final = re.compile(
    # A link that a person follows, or its like for machines; what refers to nothing …
    rb'<(?:a|link rel="canonical")' + _HARMLESS + rb' href="([^"<\n]*+)"' + _HARMLESS + rb">"
    rb"|<(?!(?:base|set|animate|plaintext|" + _TEXT + rb")\b)[a-z][a-z0-9]*+" + _HARMLESS + rb">"
    rb'|<meta (?:name|property)="[^"<\n]*+" content="[^"<\n]*+">|<title>(?=[^<\n]*+</title>)|<!doctype html>'
    # … any other [2]. One whose content is text must end at once.
    rb"|<((?!(?i:plaintext|" + _TEXT + rb")\b)[a-zA-Z]" + _IN_LINE + rb"|script" + _IN_LINE + rb"(?=</script>))"
)
_TEXT_TAG: Final = re.compile(rb"(?i)<(" + _TEXT + rb"|plaintext)(?=[ \t\n\r\f/>])")
# Comments, declarations and closing tags; else the tag; else what is none of them: it never ends or is no HTML.
_MARKUP: Final = re.compile(
    rb"<!--(?:-?>|.*?--!?>)|<(?:!(?!--|\[)|\?|/(?![a-zA-Z]))[^>]*+>|</[a-zA-Z][^>\"']*+>"
    rb"|(?P<tag>" + _TAG.pattern + rb")|(?P<broken><(?:!--|!\[|[!?]|/[a-zA-Z]?))",
    re.DOTALL,
)
_SETS_ANCHOR: Final = re.compile(rb"""(?i)[\s"'/](?:id|name)\s*+=""")
_REFRESH: Final = re.compile(r"""(?i)[\d.\s]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)""")
_CSS_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ADDRESS: Final = re.compile(
    r"""(?i)url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*?))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')"""
)
_LISTED: Final = re.compile(rb"""<loc>([^<]*)</loc>|\shref=["']([^"']*)["']""")


class Use(NamedTuple):
    """An address as it is written, and what for."""

    kind: Kind
    address: str


class Forbidden(NamedTuple):
    """What no page may hold, and the element or attribute that does."""

    reason: Reason
    found: str


class Tag(NamedTuple):
    """What a tag refers to, elsewhere and in its page (`inner`: "#x"); what is forbidden in it; its anchors.

    `broken` is the tag itself if it cannot be read; there is nothing else then.
    """

    uses: tuple[Use, ...] = ()
    inner: tuple[str, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    anchors: tuple[str, ...] = ()
    broken: str = ""


class Cut(NamedTuple):
    """What stands on lines: where links lead, as it is written, and the other tags that may refer to something."""

    links: set[bytes]
    tags: set[bytes]


def tags(page: bytes) -> set[bytes]:
    """Cut a page into its distinct opening tags, each from `<` to `>`. What is broken is one without `>`."""
    return set(_cut_slowly(page)) if _NOT_PLAIN.search(page) else set(_TAG.findall(page))


def cut_lines(lines: Iterable[bytes]) -> Cut | None:
    """Cut lines without their ends, in any order; None if one of them may not be whole.

    On a whole line every `<` begins a tag that ends there and holds no other `<`, or is `</`; there is no comment, and
    text that may hold tags ends there too. So nothing is open at its end, and whatever stands around it, `tags` finds
    the same on it: a page of whole lines has their links and tags, and others that say nothing.
    """
    text = b"\n".join(lines)
    found = _LINE_TAG.findall(text)
    if len(found) != text.count(b"<") - text.count(b"</"):
        return None
    distinct = set(found)
    links = {address for address, _ in distinct}
    links.discard(b"")  # what is no link; to where one is, one may always go
    return Cut(links, {b"<" + tag for _, tag in distinct if tag})


def link(address: bytes) -> bytes:
    """A tag of a link to `address`, as it is written on a page: what `read_tag` says of it holds for the link."""
    return b'<a href="%b">' % address


def anchors(of: set[bytes]) -> set[str]:
    """Collect the anchors that these tags set."""
    return {anchor for tag in of if _SETS_ANCHOR.search(tag) for anchor in read_tag(tag).anchors}


def read_tag(tag: bytes) -> Tag:
    """Read one tag, from `<` to `>`."""
    text = tag.decode("utf-8", "replace")
    start = _EXACT.fullmatch(text)
    if start is None:
        return Tag(broken=text)
    name = start[1].lower()
    attributes: dict[str, str] = {}
    for key, *values in _ATTRIBUTE.findall(text, start.end(1)):
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
    for address in dict.fromkeys(location or other for location, other in _LISTED.findall(data)):
        yield Use("listed", html.unescape(address.decode("utf-8", "replace")).strip())


def _cut_slowly(page: bytes) -> Iterator[bytes]:
    """Yield the tags of a page with comments, or with text that holds `<`: there the order matters."""
    at = 0
    while found := _MARKUP.search(page, at):
        at = found.end()
        tag = found["tag"]
        yield from filter(None, (tag, found["broken"]))
        element = _TEXT_TAG.match(tag or b"")
        if element:
            end = re.compile(rb"(?i)</" + element[1] + rb"(?=[ \t\n\r\f/>])").search(page, at)
            if end is None or element[1].lower() == b"plaintext":
                yield element[0]
            else:  # in SVG, or without scripts, some of these hold tags after all, but a comment is none in any
                yield from _TAG.findall(page, at, end.start())
                if element[1].lower() == b"noscript":  # which is no text where there are no scripts
                    yield from _cut_slowly(page[at : end.start()])
                at = end.start()


def _forbidden(name: str, attributes: dict[str, str]) -> Iterator[Forbidden]:
    """Yield what the policy `script-src 'self'; style-src 'self'` keeps from working, `base`, and hidden addresses."""
    if name == "style" or "style" in attributes:
        yield Forbidden("style", "style")
    if name == "script" and "src" not in attributes and attributes.get("type", "").lower() not in _DATA_TYPES:
        yield Forbidden("script", "script")
    if name == "base":
        yield Forbidden("base", "base")
    if "srcdoc" in attributes:
        yield Forbidden("srcdoc", "srcdoc")
    if name in _ANIMATED and attributes.get("attributename", "href").strip().lower() in {"href", "xlink:href"}:
        yield Forbidden("animation", name)
    for key in attributes:
        if key.startswith("on"):
            yield Forbidden("handler", key)


def _uses(name: str, attributes: dict[str, str]) -> Iterator[Use]:
    """Yield the addresses in the attributes of a tag."""
    for key in _ADDRESSES.keys() & attributes.keys():
        value = attributes[key]
        if key.endswith("srcset"):
            yield from (Use("shown", part.split()[0]) for part in value.split(",") if part.strip())
        elif name != "base" and (key != "data" or name == "object"):
            yield Use(_kind(name, key, attributes), value)
    for key in _PAINTED & attributes.keys():
        yield from uses_of_css(attributes[key])
    if name == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        refresh = _REFRESH.match(attributes.get("content", ""))
        if refresh:
            yield Use("sent", refresh[1].strip())


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
