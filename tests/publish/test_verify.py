"""Every kind of flaw that `verify` finds, each with its exact message, and what it must not complain about."""

import html.parser
import random
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.publishing.verify import MOST, verify

SITE = "https://familie.example"
PAGE = "de/offers/kiosk/index.html"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def site(folder: Path, body: str = "", **more: str) -> Path:
    """Write a small site without a flaw; `body` goes into the page of an offer."""
    files = {
        "index.html": '<a href="de/">Deutsch</a>',
        "de/index.html": '<h1 id="top-of-all">Start</h1><a href="offers/kiosk/">Kiosk</a>',
        "de/offers/rally/index.html": '<a name="old">x</a><h2 id=new>x</h2><h2 id="öffnung">x</h2>',
        "de/flyers/prohlis-trifold.pdf": "%PDF",
        "assets/main.css": "body{background:url(bg.svg)}",
        "assets/bg.svg": "<svg/>",
        "assets/app.js": ";",
        PAGE: f'<!doctype html><title>Kiosk</title><h2 id="hours">Zeiten</h2>\n{body}',
    }
    return write(folder, files | more)


def found(folder: Path, *expected: str, address: str = SITE) -> list[str]:
    return list(verify(folder, expected, address))


FINE = [
    '<a href="../rally/">folder</a> <a href="../rally">without slash</a> <a href="..//rally/./">odd</a>',
    '<a href="../../..">root</a> <a href="../..">de</a> <a href="">self</a> <a href=".">self</a> <a href="?q=x">q</a>',
    "<a href='../rally/'>single quotes</a> <a class=x href=../rally/>unquoted</a> <A HREF=/de/>capitals</A>",
    '<a href="/de/offers/rally/?from=x#new">absolute</a> <a href="../../flyers/prohlis-trifold.pdf#page=2">pdf</a>',
    '<a href="#hours">here</a> <a href="#">top</a> <a href="#Top">top</a> <a href="#:~:text=Zeiten">text</a>',
    '<a href="../rally/#old">name</a> <a href="../rally/#new">id</a> <a href="../rally/#%C3%B6ffnung">escaped</a>',
    '<a href="../r%61lly/">escaped</a> <a href="../rally/&#35;new">entity</a> <a href=" ../rally/\n">blanks</a>',
    '<a href="https://familie.example/de/">own</a> <a href="HTTPS://FAMILIE.EXAMPLE/de/#top-of-all">own</a>',
    '<a href="https://elsewhere.example/x#y">out</a> <a href="//elsewhere.example">out</a>',
    '<a href="tel:+493023125100">call</a> <a href="mailto:kiosk@familien.example">write</a>',
    '<link rel="stylesheet" href="/assets/main.css"><script src="/assets/app.js" defer></script>',
    '<img src="/assets/bg.svg" srcset="/assets/bg.svg 1x, ../../../assets/bg.svg 2x"><img src="data:image/png,AA">',
    '<svg><use href="/assets/bg.svg#icon"/><use xlink:href="#hours"/></svg><form action="../../"></form>',
    '<script type="application/json">{"a": "x"}</script><script type="application/ld+json">{}</script>',
    '<link rel="canonical" href="https://familie.example/de/offers/kiosk/"><link rel="alternate" href="../rally/">',
    '<meta http-equiv="refresh" content="0; url=../rally/"><meta http-equiv="refresh" content="30">',
    '<!-- <a href="nowhere/">commented</a> <script>out()</script> -->',
    "<p>href=nowhere/ style=x &lt;a href=&#34;javascript:run()&#34;&gt; onclick=run()</p>",
    '<p title="> <a href=nowhere/>">quoted</p>',
]

FLAWED = [
    ('<a href="../gone/">x</a>', "../gone/ leads nowhere (de/offers/gone/index.html is missing)"),
    (
        '<a href="../rally/" id="a"></a><a href="gone.pdf">x</a>',
        "gone.pdf leads nowhere (de/offers/kiosk/gone.pdf is missing)",
    ),
    ("<a href='gone'>x</a>", "gone leads nowhere (de/offers/kiosk/gone is missing)"),
    ("<a href=gone/>x</a>", "gone/ leads nowhere (de/offers/kiosk/gone/index.html is missing)"),
    ('<a href="../Rally/">x</a>', "../Rally/ leads nowhere (de/offers/Rally/index.html is missing)"),
    ('<a href="/gone/">x</a>', "/gone/ leads nowhere (gone/index.html is missing)"),
    ('<a href="/assets/">x</a>', "/assets/ leads nowhere (assets/index.html is missing)"),
    ('<a href="../../../../">x</a>', "../../../../ leads nowhere (outside the site)"),
    (
        '<a href="https://familie.example/gone/">x</a>',
        "https://familie.example/gone/ leads nowhere (gone/index.html is missing)",
    ),
    ('<link rel="alternate" href="/gone/">', "/gone/ leads nowhere (gone/index.html is missing)"),
    ('<a href="#gone">x</a>', f"#gone leads nowhere (no anchor gone in {PAGE})"),
    ('<a href="?x#gone">x</a>', f"?x#gone leads nowhere (no anchor gone in {PAGE})"),
    ('<a href="../rally/#gone">x</a>', "../rally/#gone leads nowhere (no anchor gone in de/offers/rally/index.html)"),
    ('<img src="gone.png">', "gone.png leads nowhere (de/offers/kiosk/gone.png is missing)"),
    ('<img srcset="/assets/bg.svg 1x, gone.png 2x">', "gone.png leads nowhere (de/offers/kiosk/gone.png is missing)"),
    ('<script src="gone.js"></script>', "gone.js leads nowhere (de/offers/kiosk/gone.js is missing)"),
    ('<form action="gone/"></form>', "gone/ leads nowhere (de/offers/kiosk/gone/index.html is missing)"),
    (
        '<meta http-equiv="Refresh" content="0;URL=gone/">',
        "gone/ leads nowhere (de/offers/kiosk/gone/index.html is missing)",
    ),
    ('<img src="https://cdn.example/x.png">', "https://cdn.example/x.png is on another host"),
    ('<img srcset="//cdn.example/x.png 2x">', "//cdn.example/x.png is on another host"),
    ('<script src="https://cdn.example/x.js"></script>', "https://cdn.example/x.js is on another host"),
    ('<link rel="stylesheet" href="https://cdn.example/x.css">', "https://cdn.example/x.css is on another host"),
    ('<link rel="preconnect" href="https://fonts.example">', "https://fonts.example is on another host"),
    ('<link rel="shortcut icon" href="\\\\cdn.example/x">', "//cdn.example/x is on another host"),
    ('<iframe src="https://maps.example/"></iframe>', "https://maps.example/ is on another host"),
    ('<form action="https://mail.example/"></form>', "https://mail.example/ is on another host"),
    (
        '<script src="data:text/javascript,run()"></script>',
        "data:text/javascript,run() has a scheme that is not allowed",
    ),
    ('<a href="javascript:run()">x</a>', "javascript:run() has a scheme that is not allowed"),
    ('<a href=" Java&#10;Script&colon;run()">x</a>', "JavaScript:run() has a scheme that is not allowed"),
    ('<a href="data:text/html,x">x</a>', "data:text/html,x has a scheme that is not allowed"),
    ("<script>run()</script>", "inline script"),
    ('<script type="module">run()</script>', "inline script"),
    ('<button onclick="run()">x</button>', "inline script (onclick)"),
    ("<style>p{}</style>", "inline style"),
    ('<p class="x" style="color:red">x</p>', "inline style"),
    ('<a href="../rally/" style="color:red">x</a>', "inline style"),
    ('<base href="/de/">', "base element"),
    ('<a href="\u202egone/">x</a>', "\\u202egone/ leads nowhere (de/offers/kiosk/\\u202egone/index.html is missing)"),
    (
        f'<a href="{"x" * 200}">x</a>',
        f"{'x' * 119}… leads nowhere ({('de/offers/kiosk/' + 'x' * 200)[:119]}… is missing)",
    ),
]


@pytest.mark.parametrize("body", FINE)
def test_what_is_right_is_not_reported(tmp_path: Path, body: str) -> None:
    assert found(site(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "message"), FLAWED)
def test_what_is_wrong_in_a_page_is_reported(tmp_path: Path, body: str, message: str) -> None:
    assert found(site(tmp_path, body)) == [f"{PAGE}: {message}"]


def test_an_expected_file_that_is_missing_or_empty_is_reported(tmp_path: Path) -> None:
    write(site(tmp_path), {"ar/flyers/prohlis-trifold.pdf": ""})
    expected = (PAGE, "de/flyers/prohlis-trifold.pdf", "ar/flyers/prohlis-trifold.pdf", "ar/offers/kiosk/index.html")
    assert found(tmp_path, *expected) == [
        "ar/flyers/prohlis-trifold.pdf: is empty",
        "ar/offers/kiosk/index.html: is missing",
    ]


def test_a_style_sheet_is_followed(tmp_path: Path) -> None:
    css = """@import "gone.css"; /* url(commented.png) */
    p{background:url( 'gone.png' )} q{background:url(data:image/svg+xml;utf8,x)} a{fill:url(#gradient)}
    b{src:url("https://fonts.example/x.woff2")} i{background:url(bg.svg#x)}"""
    assert found(write(site(tmp_path), {"assets/main.css": css})) == [
        "assets/main.css: gone.css leads nowhere (assets/gone.css is missing)",
        "assets/main.css: gone.png leads nowhere (assets/gone.png is missing)",
        "assets/main.css: https://fonts.example/x.woff2 is on another host",
    ]


def test_a_sitemap_is_followed(tmp_path: Path) -> None:
    xml = """<urlset><url><loc> https://familie.example/de/ </loc>
    <xhtml:link rel="alternate" hreflang="ar" href="https://familie.example/ar/"/></url>
    <url><loc>https://elsewhere.example/de/</loc></url><url><loc>/de/</loc></url></urlset>"""
    assert found(write(site(tmp_path), {"sitemap.xml": xml})) == [
        "sitemap.xml: /de/ is not a full address",
        "sitemap.xml: https://elsewhere.example/de/ is on another host",
        "sitemap.xml: https://familie.example/ar/ leads nowhere (ar/index.html is missing)",
    ]


def test_a_site_may_be_published_below_a_path(tmp_path: Path) -> None:
    body = '<a href="/familie/de/">x</a><a href="https://stadt.example/familie/de/">x</a><a href="/de/">x</a>'
    assert found(site(tmp_path, body), address="https://stadt.example/familie") == [
        f"{PAGE}: /de/ leads nowhere (outside the site)"
    ]


def test_the_host_alone_is_the_home_page(tmp_path: Path) -> None:
    assert found(site(tmp_path, '<a href="https://familie.example">x</a>')) == []


def test_a_page_whose_script_reads_the_fragment_has_no_anchors_to_miss(tmp_path: Path) -> None:
    write(
        site(tmp_path, '<a href="../../list/#kiosk,rally">x</a>'), {"de/list/index.html": "<main data-fragment></main>"}
    )
    assert found(tmp_path) == []
    write(tmp_path, {"de/list/index.html": '<main data-fragment><a href="#rally">x</a></main>'})
    assert found(tmp_path) == []
    write(tmp_path, {"de/list/index.html": "<main></main>"})
    assert found(tmp_path) == [
        f"{PAGE}: ../../list/#kiosk,rally leads nowhere (no anchor kiosk,rally in de/list/index.html)"
    ]


def test_a_link_that_is_right_on_one_page_may_be_wrong_on_its_neighbour(tmp_path: Path) -> None:
    link = '<a href="map.pdf">x</a><a href="#hours">x</a><a href="../kiosk/#hours">x</a>'
    write(site(tmp_path, link), {"de/offers/kiosk/map.pdf": "%PDF", "de/offers/rally/index.html": link})
    assert found(tmp_path) == [
        "de/offers/rally/index.html: #hours leads nowhere (no anchor hours in de/offers/rally/index.html)",
        "de/offers/rally/index.html: map.pdf leads nowhere (de/offers/rally/map.pdf is missing)",
    ]


def test_a_flaw_that_pages_share_is_one_message(tmp_path: Path) -> None:
    site(tmp_path)
    for count, more in ((1, ""), (2, " (and on 1 more page)"), (3, " (and on 2 more pages)")):
        write(tmp_path, {f"de/offers/o{count}/index.html": '<a href="../gone/">x</a><a href="../gone/" class=b>x</a>'})
        assert found(tmp_path) == [
            f"de/offers/o1/index.html: ../gone/ leads nowhere (de/offers/gone/index.html is missing){more}"
        ]


def test_an_inline_script_that_pages_share_is_one_message(tmp_path: Path) -> None:
    site(tmp_path)
    write(tmp_path, {f"de/offers/o{count}/index.html": "<script>run()</script>" for count in range(3)})
    assert found(tmp_path) == ["de/offers/o0/index.html: inline script (and on 2 more pages)"]


def test_a_missing_anchor_that_pages_share_is_one_message(tmp_path: Path) -> None:
    site(tmp_path)
    write(tmp_path, {f"de/offers/o{count}/index.html": '<a href="../rally/#gone">x</a>' for count in range(3)})
    assert found(tmp_path) == [
        (
            "de/offers/o0/index.html: ../rally/#gone leads nowhere "
            "(no anchor gone in de/offers/rally/index.html) (and on 2 more pages)"
        )
    ]


def test_at_most_fifty_messages_and_the_number_of_the_others(tmp_path: Path) -> None:
    links = [f"{number:02}.pdf" for number in range(MOST)]
    site(tmp_path, "".join(f'<a href="{link}">x</a>' for link in links))
    messages = [f"{PAGE}: {link} leads nowhere (de/offers/kiosk/{link} is missing)" for link in links]
    assert found(tmp_path) == messages
    assert found(tmp_path, "zz1", "zz2") == [*messages, "and 2 more"]


def test_a_symbolic_link_is_no_file_of_the_site(tmp_path: Path) -> None:
    site(tmp_path, '<a href="map.pdf">x</a>')
    (tmp_path / PAGE).with_name("map.pdf").symlink_to("/etc/hostname")
    assert found(tmp_path) == [f"{PAGE}: map.pdf leads nowhere (de/offers/kiosk/map.pdf is missing)"]


class Links(html.parser.HTMLParser):
    """The addresses of a page as Python's own parser reads them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, _: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        self.found += [value or "" for key, value in attrs if key == "href"]


def made_up_site(chance: random.Random) -> dict[str, str]:
    """Write pages at depths from 0 to 3 that link to each other, to nothing, to folders and files, in every style."""
    names = ["a", "b", "c"]
    folders = [""] + [f"{'/'.join(chance.choices(names, k=chance.randint(1, 3)))}/" for _ in range(6)]
    styles = ['<a href="{}">', "<a href='{}'>", "<a class=x href={}>", '<a class="x" href="{}" title="a > b">']

    def address() -> str:
        ups = "../" * chance.choice([0, 0, 1, 1, 2, 3])
        path = "/".join(chance.choices(names, k=chance.randint(0, 3))) + chance.choice(["/", "/", "/index.html"])
        return chance.choice([ups, f"{SITE}/", "/"]) + path.lstrip("/")

    return {
        f"{folder}index.html": "".join(chance.choice(styles).format(address() or "./") for _ in range(7))
        for folder in folders
    }


def dead_links(files: dict[str, str]) -> list[str]:
    """Find the dead links of a site page by page, slowly, with nothing but the standard library."""
    dead: dict[str, set[str]] = {}
    for page, text in files.items():
        for address in Links(text).found:
            path = urljoin(f"{SITE}/{page}", address).removeprefix(f"{SITE}/")
            target = f"{path}index.html" if not path or path.endswith("/") else path
            outside = address.count("../") > page.count("/")
            if outside or target not in files:
                where = "outside the site" if outside else f"{target} is missing"
                dead.setdefault(f"{address} leads nowhere ({where})", set()).add(page)
    more = {1: "", 2: " (and on 1 more page)"}
    return sorted(
        f"{min(pages)}: {wrong}{more.get(len(pages), f' (and on {len(pages) - 1} more pages)')}"
        for wrong, pages in dead.items()
    )


@pytest.mark.parametrize("seed", range(30))
def test_links_resolve_as_in_the_standard_library(tmp_path: Path, seed: int) -> None:
    files = made_up_site(random.Random(seed))  # noqa: S311 - the same sites every time
    assert found(write(tmp_path, files)) == dead_links(files)
