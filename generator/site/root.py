"""The files at the site's root: language chooser, 404, sitemap, short addresses of QR codes, former addresses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.catalogue.address import address_of, short_code
from generator.catalogue.model import Catalogue
from generator.site.model import Heading
from generator.site.templates import environment
from generator.view.guide import guide_view
from generator.view.words import Words, words


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


def chooser(catalogue: Catalogue, languages: tuple[str, ...]) -> str:
    """`/index.html`."""
    return _root("chooser.html", guides=doors(catalogue, languages), demo=catalogue.settings.demo)


def not_found(catalogue: Catalogue, languages: tuple[str, ...]) -> str:
    """`/404.html`: served for any address, so its own links start at the site's root."""
    folder = urlsplit(catalogue.settings.site).path.rstrip("/") + "/"
    return _root("not_found.html", guides=doors(catalogue, languages), root=folder)


def sitemap(site: str, languages: tuple[str, ...], addresses: Iterable[str]) -> str:
    """`/sitemap.xml`: every page with its languages (sitemaps.org 0.9, hreflang as Google documents it)."""
    starts = tuple((f"{site.rstrip('/')}/{language}/", language) for language in languages)
    return _root("sitemap.xml", starts=starts, addresses=tuple(addresses))


def forwards(catalogue: Catalogue) -> dict[str, str]:
    """The former addresses that lead to a page of today, with that page's address."""
    return {address_of(old): address_of(new) for old, new in catalogue.moved.items() if isinstance(new, str)}


def forward_pages(
    titles: Mapping[str, Mapping[str, Heading]], forwards: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """`(file, HTML)` of every former address in every language: a browser goes on by itself, without scripts.

    `titles` are language -> address -> heading of the pages that were made; a hand-written one is not among them.
    """
    template = environment("root").get_template("forward.html")
    for there in map(words, titles):
        for old, new in forwards.items():
            title = titles[there.language][new].title if new in titles[there.language] else ""
            html = template.render(there=there, _=there.gettext, address=new, title=title, up="../" * old.count("/"))
            yield f"{there.language}/{old}index.html", html


def short_pages(
    titles: Mapping[str, Mapping[str, Heading]], forwards: Mapping[str, str], *, demo: bool
) -> Iterator[tuple[str, str]]:
    """`(file, HTML)` of the short addresses; `titles` as in `forward_pages`.

    An offer or a district has one page that names it in every language. A QR code says which (`/Q/K7MQ2D/#AR`): the
    style sheet puts that one first, the script goes there. Each page stands twice, as `q/k7mq2d` and `Q/K7MQ2D`:
    a QR code holds upper case, and servers tell them apart. Those of former addresses lead straight to the new page.
    """
    template = environment("root").get_template("short.html")
    spoken = [words(language) for language in titles]
    made = next(iter(titles.values()), {})
    for former, address in (*((address, address) for address in made), *forwards.items()):
        if not former.startswith(("offers/", "districts/")) or former == "districts/":
            continue
        entries = [(there, _title(titles[there.language], address, there)) for there in spoken]
        code = short_code(former.rstrip("/"))
        for folder, name, cased in (("q", code, str.lower), ("Q", code.upper(), str.upper)):
            html = template.render(entries=entries, address=address, cased=cased, demo=demo)
            yield f"{folder}/{name}/index.html", html


def _title(made: Mapping[str, Heading], address: str, spoken: Words) -> str:
    return made[address].title if address in made else spoken.gettext("Go to the new page")


def _root(template: str, **context: object) -> str:
    return environment("root").get_template(template).render(context)
