"""Every kind of flaw that `verify` finds, each with its exact message, and what it must not complain about."""

import html.parser
import random
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

import pytest

from generator.problems.render import message, render
from generator.problems.wording import groups
from generator.publishing import verify as verifying
from generator.publishing.verify import MOST, verify

SITE = "https://familie.example"
PAGE = "de/offers/kiosk/index.html"
RALLY = "de/offers/rally/index.html"
GOLDEN = Path(__file__).parent / "golden" / "site.txt"
"""What is said about every kind of flaw; `python -m tests.publish.test_verify` writes it anew: read the difference."""


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
    return [f"{problem.file}: {message(problem, 'en')}" for problem in verify(folder, expected, address)]


def missing(address: str, file: str, on: str = "") -> str:
    return f"In the built website the address “{address}”{on} leads nowhere: the file “{file}” is missing."


def no_anchor(address: str, anchor: str, page: str, on: str = "") -> str:
    return (
        f"In the built website the address “{address}”{on} leads nowhere: the page “{page}” has no anchor “{anchor}”."
    )


def outside(address: str, on: str = "") -> str:
    return f"In the built website the address “{address}”{on} leads nowhere: it is outside the website."


def other_host(address: str) -> str:
    return f"“{address}” is on another server."


def scheme(address: str) -> str:
    return f"The address “{address}” begins with something that is not allowed here."


def broken(found: str) -> str:
    return f"HTML is unfinished here or has a quotation mark too many: “{found}”."


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
    '<a href = "../rally/" class = x >blanks</a> <a href\t=\n../rally/#old>blanks</a>',
    '<h3 id = "far">blanks</h3><a href="#far">x</a>',
    '<textarea rows = 3></textarea><title>x</title><TEXTAREA>1 &lt; 2</TextArea\n><iframe src="/de/"></iframe>',
    '<p>1 < 2 and 3 > 2</p><p>it\'s "quoted"</p><!doctype html><!x><?y?></>',
    '<textarea title="a > b">x <!-- y</textarea><a href="../rally/">x</a><noscript><p>x</p></noscript><!---->',
    '<svg><animate attributeName="opacity" to="1"/><path fill="url(#a)" mask="none"/></svg>',
    '<meta http-equiv="refresh" content="0;url=../rally/#old"><meta name="x" content="0;url=https://x.example/">',
]

FLAWED = [
    ('<a href="../gone/">x</a>', missing("../gone/", "de/offers/gone/index.html")),
    (
        '<a href="../rally/" id="a"></a><a href="gone.pdf">x</a>',
        missing("gone.pdf", "de/offers/kiosk/gone.pdf"),
    ),
    ("<a href='gone'>x</a>", missing("gone", "de/offers/kiosk/gone")),
    ("<a href=gone/>x</a>", missing("gone/", "de/offers/kiosk/gone/index.html")),
    ('<a href="../Rally/">x</a>', missing("../Rally/", "de/offers/Rally/index.html")),
    ('<a href="/gone/">x</a>', missing("/gone/", "gone/index.html")),
    ('<a href="/assets/">x</a>', missing("/assets/", "assets/index.html")),
    ('<a href="../../../../">x</a>', outside("../../../../")),
    (
        '<a href="https://familie.example/gone/">x</a>',
        missing("https://familie.example/gone/", "gone/index.html"),
    ),
    ('<link rel="alternate" href="/gone/">', missing("/gone/", "gone/index.html")),
    ('<a href="#gone">x</a>', no_anchor("#gone", "gone", PAGE)),
    ('<a href="?x#gone">x</a>', no_anchor("?x#gone", "gone", PAGE)),
    ('<a href="../rally/#gone">x</a>', no_anchor("../rally/#gone", "gone", "de/offers/rally/index.html")),
    ('<img src="gone.png">', missing("gone.png", "de/offers/kiosk/gone.png")),
    ('<img srcset="/assets/bg.svg 1x, gone.png 2x">', missing("gone.png", "de/offers/kiosk/gone.png")),
    ('<script src="gone.js"></script>', missing("gone.js", "de/offers/kiosk/gone.js")),
    ('<form action="gone/"></form>', missing("gone/", "de/offers/kiosk/gone/index.html")),
    (
        '<meta http-equiv="Refresh" content="0;URL=gone/">',
        missing("gone/", "de/offers/kiosk/gone/index.html"),
    ),
    ('<img src="https://cdn.example/x.png">', other_host("https://cdn.example/x.png")),
    ('<img srcset="//cdn.example/x.png 2x">', other_host("//cdn.example/x.png")),
    ('<script src="https://cdn.example/x.js"></script>', other_host("https://cdn.example/x.js")),
    ('<link rel="stylesheet" href="https://cdn.example/x.css">', other_host("https://cdn.example/x.css")),
    ('<link rel="preconnect" href="https://fonts.example">', other_host("https://fonts.example")),
    ('<link rel="shortcut icon" href="\\\\cdn.example/x">', other_host("//cdn.example/x")),
    ('<iframe src="https://maps.example/"></iframe>', other_host("https://maps.example/")),
    ('<form action="https://mail.example/"></form>', other_host("https://mail.example/")),
    (
        '<script src="data:text/javascript,run()"></script>',
        scheme("data:text/javascript,run()"),
    ),
    ('<a href="javascript:run()">x</a>', scheme("javascript:run()")),
    ('<a href=" Java&#10;Script&colon;run()">x</a>', scheme("JavaScript:run()")),
    ('<a href="data:text/html,x">x</a>', scheme("data:text/html,x")),
    ("<script>run()</script>", "A script stands in the page itself: script."),
    ('<script type="module">run()</script>', "A script stands in the page itself: script."),
    ('<button onclick="run()">x</button>', "A script stands in a tag: onclick."),
    ("<style>p{}</style>", "A style stands in the page itself: style."),
    ('<p class="x" style="color:red">x</p>', "A style stands in the page itself: style."),
    ('<a href="../rally/" style="color:red">x</a>', "A style stands in the page itself: style."),
    ('<base href="/de/">', "A tag bends all links of the page: base."),
    ('<a href="\u202egone/">x</a>', missing("<U+202E>gone/", "de/offers/kiosk/<U+202E>gone/index.html")),
    (f'<a href="{"x" * 300}">x</a>', missing(f"{'x' * 199}…", f"{('de/offers/kiosk/' + 'x' * 300)[:199]}…")),
    ('<script src = "https://cdn.example/x.js"></script>', other_host("https://cdn.example/x.js")),
    ("<script\tsrc\n=\n'https://cdn.example/x.js'></script>", other_host("https://cdn.example/x.js")),
    ('<img alt = "x" src = "https://cdn.example/x.png">', other_host("https://cdn.example/x.png")),
    ("<form action = https://mail.example/ ></form>", other_host("https://mail.example/")),
    ('<button onclick = "run()">x</button>', "A script stands in a tag: onclick."),
    ('<a href="../rally/"href="/gone/" class=x>x</a><a\fhref=/gone/>x</a>', missing("/gone/", "gone/index.html")),
    ('<a title=x\vhref=../rally/ href="/gone/">x</a>', missing("/gone/", "gone/index.html")),
    (
        '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">',
        other_host("https://elsewhere.example/"),
    ),
    ("<meta content='3 //elsewhere.example/' http-equiv = refresh>", other_host("//elsewhere.example/")),
    ('<meta http-equiv="refresh" content="0;tel:030">', scheme("tel:030")),
    ('<meta http-equiv="refresh" content="0;../rally/#gone">', no_anchor("../rally/#gone", "gone", RALLY)),
    (
        '<iframe srcdoc="&lt;script&gt;run()&lt;/script&gt;"></iframe>',
        "A whole page stands in a tag, where nothing checks it: srcdoc.",
    ),
    (
        '<svg><a><animate attributeName="href" to="javascript:run()"/></a></svg>',
        "An animation changes an address, where nothing checks it: animate.",
    ),
    (
        '<svg><set attributeName = " xlink:HREF " values="#;javascript:run()"/></svg>',
        "An animation changes an address, where nothing checks it: set.",
    ),
    ("<svg><animate/></svg>", "An animation changes an address, where nothing checks it: animate."),
    ('<svg><path fill="url(https://cdn.example/x.svg#a)"/></svg>', other_host("https://cdn.example/x.svg#a")),
    ('<table background="https://cdn.example/x.png"></table>', other_host("https://cdn.example/x.png")),
    ("<p>x</p><textarea><p>y</p>", broken("<textarea")),
    ("<textarea><p>y</p></textareas>", broken("<textarea")),
    ('<TextArea title="</textarea>">y', broken("<TextArea")),
    ("<textarea></textarea><p>y</p><plaintext>z</plaintext>", broken("<plaintext")),
    ("<title>y<p>z</p>", broken("<title")),
    ('<script src="/assets/app.js">', broken("<script")),
    ('<script src="/assets/app.js"/><p>y</p>', broken("<script")),
    ("<noscript><p>y</p>", broken("<noscript")),
    ("<noscript><textarea></noscript>", broken("<textarea")),
    ("<xmp>", broken("<xmp")),
    ("<p>y</p><!-- z", broken("<!--")),
    ("<!-- y --><!-- z ->", broken("<!--")),
    ('<p title="x>y</p>', broken("<p title=")),
    ("<p title=it's>y</p><p>", broken("<p title=it")),
    (
        "<p title=it's><a href=\"gone/\">y</a><p title=it's>",
        broken("""<p title=it's><a href="gone/">y</a><p title=it's>"""),
    ),
    ('<p title="x" ">y</p><p title="z">', broken("""<p title="x" ">y</p><p title="z""")),
    ("<p =>y</p>", broken("<p =>")),
    ('<p title="<!--"><a href="/gone/">y</a><p title="-->">', missing("/gone/", "gone/index.html")),
    ('<!--><a href="/gone/">y</a><!-- -->', missing("/gone/", "gone/index.html")),
    ('<!---><a href="/gone/">y</a>-->', missing("/gone/", "gone/index.html")),
    ('<!-- --!><a href="/gone/">y</a>-->', missing("/gone/", "gone/index.html")),
    ('<title><!--</title><a href="/gone/">y</a>-->', missing("/gone/", "gone/index.html")),
    ('<svg><title><a href="/gone/">y</a></title></svg>', missing("/gone/", "gone/index.html")),
    ('<noscript><a href="/gone/">y</a></noscript>', missing("/gone/", "gone/index.html")),
    ('<!x <!-- ><a href="/gone/">y</a>-->', missing("/gone/", "gone/index.html")),
    ('</p title="><!--"><a href="/gone/">y</a><!-- -->', broken("</p")),
    ("<svg><![CDATA[ > ]]></svg>", broken("<![")),
]


@pytest.mark.parametrize("body", FINE)
def test_what_is_right_is_not_reported(tmp_path: Path, body: str) -> None:
    assert found(site(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "said"), FLAWED)
def test_what_is_wrong_in_a_page_is_reported(tmp_path: Path, body: str, said: str) -> None:
    assert found(site(tmp_path, body)) == [f"{PAGE}: {said}"]


def told(folder: Path) -> str:
    """What is said in both languages about a site with every kind of flaw."""
    site(
        folder,
        '<a href="gone/">x</a><a href="../../../../x/">x</a><a href="#gone">x</a><img src="//cdn.example/x.png">'
        '<a href="ftp://x/">x</a><style></style><script></script><p onclick="x">x</p><iframe srcdoc="x"></iframe>'
        '<svg><set to="x"/></svg><base><textarea>',
    )
    write(folder, {"sitemap.xml": "<loc>de/</loc>", "empty.html": ""})
    write(folder, {f"de/offers/{name}/index.html": '<script></script><a href="../x/">x</a>' for name in "abc"})
    problems = verify(folder, ("empty.html", "gone.html"), SITE)
    return f"@ de\n{render(problems, 'text', 'de')}@ en\n{render(problems, 'text', 'en')}"


def test_every_problem_of_a_site_is_told_word_for_word(tmp_path: Path) -> None:
    assert told(tmp_path) == GOLDEN.read_text("utf-8")


def test_every_kind_of_problem_of_a_site_is_told() -> None:
    codes = groups()["In der gebauten Website"].keys() - {"more-problems"}
    assert [code for code in codes if f"[{code}]" not in GOLDEN.read_text("utf-8")] == []


def test_an_expected_file_that_is_missing_or_empty_is_reported(tmp_path: Path) -> None:
    write(site(tmp_path), {"ar/flyers/prohlis-trifold.pdf": ""})
    expected = (PAGE, "de/flyers/prohlis-trifold.pdf", "ar/flyers/prohlis-trifold.pdf", "ar/offers/kiosk/index.html")
    assert found(tmp_path, *expected) == [
        "ar/flyers/prohlis-trifold.pdf: In the built website this file is empty.",
        "ar/offers/kiosk/index.html: In the built website this file is missing.",
    ]


def test_a_style_sheet_is_followed(tmp_path: Path) -> None:
    css = """@import "gone.css"; /* url(commented.png) */
    p{background:url( 'gone.png' )} q{background:url(data:image/svg+xml;utf8,x)} a{fill:url(#gradient)}
    b{src:URL("https://fonts.example/x.woff2")} i{background:url(bg.svg#x)}"""
    assert found(write(site(tmp_path), {"assets/main.css": css})) == [
        f"assets/main.css: {missing('gone.css', 'assets/gone.css')}",
        f"assets/main.css: {missing('gone.png', 'assets/gone.png')}",
        f"assets/main.css: {other_host('https://fonts.example/x.woff2')}",
    ]


def test_a_sitemap_is_followed(tmp_path: Path) -> None:
    xml = """<urlset><url><loc> https://familie.example/de/ </loc>
    <xhtml:link rel="alternate" hreflang="ar" href="https://familie.example/ar/"/></url>
    <url><loc>https://elsewhere.example/de/</loc></url><url><loc>/de/</loc></url></urlset>"""
    assert found(write(site(tmp_path), {"sitemap.xml": xml})) == [
        f"sitemap.xml: {missing('https://familie.example/ar/', 'ar/index.html')}",
        "sitemap.xml: “/de/” is not a full address of this website.",
        "sitemap.xml: “https://elsewhere.example/de/” is not a full address of this website.",
    ]


def test_a_site_may_be_published_below_a_path(tmp_path: Path) -> None:
    body = '<a href="/familie/de/">x</a><a href="https://stadt.example/familie/de/">x</a><a href="/de/">x</a>'
    assert found(site(tmp_path, body), address="https://stadt.example/familie") == [f"{PAGE}: {outside('/de/')}"]


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
    assert found(tmp_path) == [f"{PAGE}: {no_anchor('../../list/#kiosk,rally', 'kiosk,rally', 'de/list/index.html')}"]


def test_a_link_that_is_right_on_one_page_may_be_wrong_on_its_neighbour(tmp_path: Path) -> None:
    link = '<a href="map.pdf">x</a><a href="#hours">x</a><a href="../kiosk/#hours">x</a>'
    write(site(tmp_path, link), {"de/offers/kiosk/map.pdf": "%PDF", RALLY: link})
    assert found(tmp_path) == [
        f"{RALLY}: {no_anchor('#hours', 'hours', RALLY)}",
        f"{RALLY}: {missing('map.pdf', 'de/offers/rally/map.pdf')}",
    ]


def test_a_flaw_that_pages_share_is_one_problem(tmp_path: Path) -> None:
    site(tmp_path)
    for count, on in ((1, ""), (2, " (on 2 pages)"), (3, " (on 3 pages)")):
        write(tmp_path, {f"de/offers/o{count}/index.html": '<a href="../gone/">x</a><a href="../gone/" class=b>x</a>'})
        assert found(tmp_path) == [f"de/offers/o1/index.html: {missing('../gone/', 'de/offers/gone/index.html', on)}"]


def test_an_inline_script_that_pages_share_is_one_problem(tmp_path: Path) -> None:
    site(tmp_path)
    write(tmp_path, {f"de/offers/o{count}/index.html": "<script>run()</script>" for count in range(3)})
    assert found(tmp_path) == ["de/offers/o0/index.html: A script stands in the page itself (on 3 pages): script."]


def test_a_missing_anchor_that_pages_share_is_one_problem(tmp_path: Path) -> None:
    site(tmp_path)
    write(tmp_path, {f"de/offers/o{count}/index.html": '<a href="../rally/#gone">x</a>' for count in range(3)})
    assert found(tmp_path) == [
        f"de/offers/o0/index.html: {no_anchor('../rally/#gone', 'gone', RALLY, ' (on 3 pages)')}"
    ]


def test_at_most_fifty_problems_and_the_number_of_the_others(tmp_path: Path) -> None:
    links = [f"{number:02}.pdf" for number in range(MOST)]
    site(tmp_path, "".join(f'<a href="{link}">x</a>' for link in links))
    messages = [f"{PAGE}: {missing(link, f'de/offers/kiosk/{link}')}" for link in links]
    assert found(tmp_path) == messages
    assert found(tmp_path, "zz1", "zz2") == [
        *messages,
        ": The built website has more errors: 2. They are shown when those above are mended.",
    ]
    assert render(verify(tmp_path, ("zz1", "zz2"), SITE), "text", "de").splitlines()[-2:] == [
        (
            "Hinweis: In der gebauten Website gibt es noch mehr Fehler: 2. "
            "Sie erscheinen, wenn die oben behoben sind. [more-problems]"
        ),
        "50 Fehler, 1 Hinweis.",
    ]


@pytest.mark.process
def test_the_same_is_found_in_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = '<a href="gone/">x</a><a href="/de/#no">x</a><a href="#no">x</a><img src="https://other.example/x.png">'
    pages = {f"{language}/{page}/index.html": wrong for language in ("ar", "en", "pl", "uk") for page in "abc"}
    folder = write(site(tmp_path, wrong), {**pages, "ar/d/index.html": '<a href="../../en/a/#far">x</a><b'})
    alone = verify(folder, ("missing.txt",), SITE)
    monkeypatch.setattr(verifying, "MANY", 0)
    assert len(alone) > 10
    assert [verify(folder, ("missing.txt",), SITE, jobs) for jobs in (1, 2, 3)] == [alone] * 3


def test_a_symbolic_link_is_no_file_of_the_site(tmp_path: Path) -> None:
    site(tmp_path, '<a href="map.pdf">x</a>')
    (tmp_path / PAGE).with_name("map.pdf").symlink_to("/etc/hostname")
    assert found(tmp_path) == [f"{PAGE}: {missing('map.pdf', 'de/offers/kiosk/map.pdf')}"]


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
    dead: dict[tuple[str, str], set[str]] = {}
    for page, text in files.items():
        for address in Links(text).found:
            path = urljoin(f"{SITE}/{page}", address).removeprefix(f"{SITE}/")
            target = f"{path}index.html" if not path or path.endswith("/") else path
            beyond = address.count("../") > page.count("/")
            if beyond or target not in files:
                dead.setdefault((address, "" if beyond else target), set()).add(page)
    on = {1: ""}
    return sorted(
        f"{min(pages)}: {missing(address, target, on.get(len(pages), f' (on {len(pages)} pages)'))}"
        if target
        else f"{min(pages)}: {outside(address, on.get(len(pages), f' (on {len(pages)} pages)'))}"
        for (address, target), pages in dead.items()
    )


@pytest.mark.parametrize("seed", range(30))
def test_links_resolve_as_in_the_standard_library(tmp_path: Path, seed: int) -> None:
    files = made_up_site(random.Random(seed))  # noqa: S311 - the same sites every time
    assert sorted(found(write(tmp_path, files))) == dead_links(files)


if __name__ == "__main__":
    with TemporaryDirectory() as empty:
        GOLDEN.write_text(told(Path(empty)), "utf-8")
