"""The files at the site's root: language chooser, 404, sitemap, short addresses of QR codes, former addresses."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from markupsafe import escape

from generator.catalogue.address import address_of, short_code
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import PROFESSIONALS, SOURCE_LANGUAGE
from generator.catalogue.values.tongues import tongue
from generator.site.cut import cut, fill, mark
from generator.site.model import Heading, Pictures
from generator.site.templates import template
from generator.view import selection
from generator.view.guide import guide_view
from generator.view.words import Words, interface_languages, words

LARGEST: Final = 10_000_000
"""Bytes of a sitemap: the standard allows 50 MB since 2016, and 10 before; it is written and read as a whole."""
MOST: Final = 50_000
"""Pages in a sitemap, by the standard."""

_PAIRED: Final = ("phases", "districts")
_SHORTENED: Final = re.compile("(?:offers|districts)/[^/]+/")  # not the further pages of a long list


@dataclass(frozen=True, slots=True)
class Door:
    """One language on the chooser and the 404 page."""

    language: str
    direction: str
    own_name: str
    name: str
    summary: str
    demo: str
    not_found: str
    to_home: str


def doors(catalogue: Catalogue, languages: Iterable[str]) -> tuple[Door, ...]:
    """The chooser's entries in the order of `languages`."""
    return tuple(_door(catalogue, words(language)) for language in languages)


def _door(catalogue: Catalogue, spoken: Words) -> Door:
    guide = guide_view(catalogue, spoken)
    return Door(
        language=spoken.language,
        direction=spoken.direction,
        own_name=spoken.own_name,
        name=guide.name,
        summary=guide.summary,
        demo=guide.demo,
        not_found=spoken.gettext("This page does not exist."),
        to_home=spoken.gettext("Go to the start page"),
    )


def chooser(
    catalogue: Catalogue, languages: tuple[str, ...], own: Path | None = None, pictures: Pictures | None = None
) -> str:
    """`/index.html`; `pictures` as in `Frame`."""
    settings = catalogue.settings
    guides, site = doors(catalogue, languages), f"{settings.site.rstrip('/')}/"
    return _root("chooser.html", own, guides=guides, demo=settings.demo, site=site, pictures=pictures)


def not_found(catalogue: Catalogue, languages: tuple[str, ...], own: Path | None = None) -> str:
    """`/404.html`: served for any address, so its own links start at the site's root."""
    folder = urlsplit(catalogue.settings.site).path.rstrip("/") + "/"
    return _root("not_found.html", own, guides=doors(catalogue, languages), root=folder)


def sitemaps(site: str, languages: tuple[str, ...], addresses: Sequence[str]) -> Iterator[tuple[str, str]]:
    """`(file, text)` of `/sitemap.xml`: every page with its languages (sitemaps.org 0.9, hreflang as Google has it).

    Where that were too large for one file it is an index of parts, `/sitemap-1.xml` and so on.
    """
    parts = tuple(_cut(site, languages, addresses))
    if len(parts) == 1:
        yield "sitemap.xml", _sitemap(site, languages, addresses)
        return
    files = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for file, part in zip(files, parts, strict=True):
        yield file, _sitemap(site, languages, part)
    yield "sitemap.xml", _root("sitemap_index.xml", None, site=site.rstrip("/"), parts=files)


def _sitemap(site: str, languages: Iterable[str], addresses: Iterable[str]) -> str:
    starts = tuple((f"{site.rstrip('/')}/{language}/", language) for language in languages)
    return _root("sitemap.xml", None, starts=starts, addresses=tuple(addresses))


def _cut(site: str, languages: Sequence[str], addresses: Sequence[str]) -> Iterator[Sequence[str]]:
    """Addresses in parts that keep both limits. A page stands there once for each language, and links all of them."""
    frame, one = (len(_sitemap(site, languages, some).encode()) for some in ((), ("",)))
    copies = len(languages) * (len(languages) + 1)
    first, size = 0, frame
    for number, address in enumerate(addresses):
        size += one - frame + copies * len(address)
        if size > LARGEST or (number + 1 - first) * len(languages) > MOST:
            yield addresses[first:number]
            first, size = number, one + copies * len(address)
    yield addresses[first:]


def forwards(catalogue: Catalogue) -> dict[str, str]:
    """The addresses that lead to another page, with that page's: former ones, and lists on which there is nothing.

    A pair of phase and district and an audience have an address as long as they have names, a language if the interface
    speaks it: with the first offer the page comes, with the last it goes.
    """
    moved = {address_of(old): address_of(new) for old, new in catalogue.moved.items() if isinstance(new, str)}
    return {**dict(_empty(catalogue)), **moved}


def _empty(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    there, reached = selection.pairs(catalogue), selection.audiences(catalogue)
    for (old_phase, phase), (old_district, district) in product(*(_names(catalogue, kind) for kind in _PAIRED)):
        if (old_phase, old_district) not in there and not old_district.isdecimal():
            list_ = f"phases/{phase}/" if phase else f"districts/{district}/" if district else "find/"
            pair = f"phases/{phase}/{district}/"
            yield f"phases/{old_phase}/{old_district}/", pair if (phase, district) in there else list_
    yield from ((f"audiences/{key}/", "find/") for key in catalogue.audiences if key not in (PROFESSIONALS, *reached))
    ours = {tongue(language) for language in interface_languages()} - {SOURCE_LANGUAGE}
    yield from ((f"languages/{tag}/", "find/") for tag in sorted(ours - {*selection.tongues(catalogue)}))


def _names(catalogue: Catalogue, kind: str) -> Iterator[tuple[str, str]]:
    """Every key that a list has or had, with that of today, or "" where there is none."""
    yield from ((key, key) for key in getattr(catalogue, kind))
    for old, new in catalogue.moved.items():
        if old.startswith(f"{kind}/"):
            today = new.removeprefix(f"{kind}/") if isinstance(new, str) and new.startswith(f"{kind}/") else ""
            yield old.removeprefix(f"{kind}/"), today


def forward_pages(
    titles: Mapping[str, Mapping[str, Heading]], forwards: Mapping[str, str], own: Path | None = None
) -> Iterator[tuple[str, str]]:
    """`(file, HTML)` of every former address in every language: a browser goes on by itself, without scripts.

    `titles` are language -> address -> heading of the pages that were made; a hand-written one is not among them.
    """
    for there in map(words, titles):
        for old, new in forwards.items():
            title = titles[there.language][new].title if new in titles[there.language] else ""
            up = "../" * old.count("/")
            html = _root("forward.html", own, there=there, _=there.gettext, address=new, title=title, up=up)
            yield f"{there.language}/{old}index.html", html


def short_pages(
    titles: Mapping[str, Mapping[str, Heading]],
    forwards: Mapping[str, str],
    *,
    demo: bool,
    own: Path | None = None,
) -> Iterator[tuple[str, str]]:
    """`(file, HTML)` of the short addresses; `titles` as in `forward_pages`.

    An offer or a district has one page that names it in every language. A QR code says which (`/Q/K7MQ2D/#AR`): the
    style sheet puts that one first, the script goes there. Each page stands twice, as `q/k7mq2d` and `Q/K7MQ2D`:
    a QR code holds upper case, and servers tell them apart. Those of former addresses lead straight to the new page.
    """
    spoken = [words(language) for language in titles]
    pages = {cased: cut(_short_page(spoken, cased, own, demo=demo)) for cased in (str.lower, str.upper)}
    made = next(iter(titles.values()), {})
    for former, address in (*((address, address) for address in made), *forwards.items()):
        if not _SHORTENED.fullmatch(former):
            continue
        values: dict[str, str] = {
            f"title_{place}": escape(_title(titles[there.language], address, there))
            for place, there in enumerate(spoken)
        }
        values["address"] = address
        code = short_code(former.rstrip("/"))
        for folder, cased in (("q", str.lower), ("Q", str.upper)):
            yield f"{folder}/{cased(code)}/index.html", fill(pages[cased], values)


def _title(made: Mapping[str, Heading], address: str, spoken: Words) -> str:
    return made[address].title if address in made else spoken.gettext("Go to the new page")


def _short_page(spoken: Iterable[Words], cased: Callable[[str], str], own: Path | None, *, demo: bool) -> str:
    """A short address with marks for the page's address and its titles."""
    entries = [(there, mark(f"title_{place}")) for place, there in enumerate(spoken)]
    return _root("short.html", own, entries=entries, address=mark("address"), cased=cased, demo=demo)


def _root(name: str, own: Path | None, **context: object) -> str:
    return template(f"root/{name}", own).render(context)
