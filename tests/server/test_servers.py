"""What nginx and Caddy answer with the files of docs/server, asked as a browser does (Caddy: in `make audit`)."""

import gzip
import re
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import brotli
import pytest

from tests.server.conftest import PAPER
from tools.headers import headers

FOR_EVER = "max-age=31536000, immutable"
SHORTLY = "max-age=300"
BROTLI, GZIP = "gzip, deflate, br, zstd", "gzip, deflate"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def asked(port: int, path: str, **named: str) -> Answer:
    """The answer to one question, with its headers' names in small letters; `accept_encoding="br"`."""
    connection = HTTPConnection("127.0.0.1", port)
    try:
        connection.putrequest("GET", path, skip_accept_encoding=True)
        for name, value in named.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def versioned(site: Path, pattern: str) -> str:
    found = re.search(pattern, (site / "de" / "find" / "index.html").read_text("utf-8"))
    assert found
    return f"/{found[1]}"


def style_of(site: Path) -> str:
    return versioned(site, r'href="\.\./\.\./(assets/css/site\.css\?v=[0-9a-f]+)"')


def index_of(site: Path) -> str:
    return "/de" + versioned(site, r'src="\.\./(search-[0-9a-f]{8}\.js)"')


def code_of(site: Path) -> str:
    """A short code with two different letters."""
    return next(path.name for path in sorted((site / "q").iterdir()) if len(set(re.findall("[a-z]", path.name))) > 1)


@pytest.mark.parametrize("path", ["/", "/de/", "/de/nowhere/"])
def test_every_answer_has_the_headers(path: str, port: int) -> None:
    told = asked(port, path).headers
    assert {name: told.get(name.lower()) for name in headers()} == headers()
    assert "strict-transport-security" not in told
    assert not re.search(r"[0-9]", told.get("server", ""))


def test_a_page_says_its_policy_itself_too_and_the_answer_only_adds_who_may_frame_it(port: int) -> None:
    answer = asked(port, "/de/")
    said = re.search('http-equiv="Content-Security-Policy" content="([^"]+)"', answer.body.decode())
    assert said
    assert answer.headers["content-security-policy"] == f"{said[1]}; frame-ancestors 'none'"
    assert "form-action 'self'" in said[1]


@pytest.mark.parametrize("path", ["/de/", "/q/{code}/", "/sitemap.xml", "{style}", "{index}"])
def test_a_text_is_sent_as_the_build_compressed_it_or_plain_as_asked(path: str, port: int, site: Path) -> None:
    path = path.format(code=code_of(site), style=style_of(site), index=index_of(site))
    name = path.partition("?")[0].removeprefix("/")
    file = site / name / "index.html" if name.endswith("/") else site / name
    plain, small, packed = (
        asked(port, path),
        asked(port, path, accept_encoding=BROTLI),
        asked(port, path, accept_encoding=GZIP),
    )
    assert (plain.body, plain.headers.get("content-encoding")) == (file.read_bytes(), None)
    assert (small.body, small.headers["content-encoding"]) == (Path(f"{file}.br").read_bytes(), "br")
    assert (packed.body, packed.headers["content-encoding"]) == (Path(f"{file}.gz").read_bytes(), "gzip")
    assert brotli.decompress(small.body) == gzip.decompress(packed.body) == plain.body
    assert {answer.headers["vary"] for answer in (small, packed)} == {"Accept-Encoding"}


def test_what_has_no_copy_is_compressed_as_it_is_sent(port: int, site: Path) -> None:
    answer = asked(port, "/de/about/", accept_encoding=BROTLI)
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == (site / "de" / "about" / "index.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/de/", "text/html; charset=utf-8"),
        ("{style}", "text/css; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/assets/pictograms/logo.svg", "image/svg+xml"),
        ("/de/paper.pdf", "application/pdf"),
        ("/de/film.vtt", "text/vtt; charset=utf-8"),
        ("/de/dates.ics", "text/calendar; charset=utf-8"),
        ("/de/app.webmanifest", "application/manifest+json"),
        ("/assets/town.pmtiles", "application/vnd.pmtiles"),
    ],
)
@pytest.mark.parametrize("accepted", ["identity", BROTLI])
def test_every_text_says_how_its_letters_are_written(
    path: str, kind: str, accepted: str, port: int, site: Path
) -> None:
    assert asked(port, path.format(style=style_of(site)), accept_encoding=accepted).headers["content-type"] == kind


def test_a_script_says_so(port: int, site: Path) -> None:
    kind = asked(port, index_of(site)).headers["content-type"]
    assert kind in {"application/javascript; charset=utf-8", "text/javascript; charset=utf-8"}


def test_what_changes_its_address_with_its_content_is_kept_for_ever_and_pages_for_five_minutes(
    port: int, site: Path
) -> None:
    kept = {path: asked(port, path).headers["cache-control"] for path in (style_of(site), index_of(site), "/de/", "/")}
    assert kept == {style_of(site): FOR_EVER, index_of(site): FOR_EVER, "/de/": SHORTLY, "/": SHORTLY}


def test_a_file_that_is_not_there_is_not_kept_for_ever(port: int) -> None:
    for path in ("/assets/css/nothing.css?v=12345678", "/de/search-12345678.js"):
        answer = asked(port, path)
        assert (answer.status, answer.headers["cache-control"]) == (404, SHORTLY)


def test_what_has_not_changed_is_not_sent_again(port: int) -> None:
    mark = asked(port, "/de/", accept_encoding=BROTLI).headers["etag"]
    again = asked(port, "/de/", accept_encoding=BROTLI, if_none_match=mark)
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path",
    ["/nowhere/", "/de/nowhere", "/q/aaaaaa/", "/Q/AAAAAA/", "/q/AAAAAAAAAAAAAAAA/", "/empty/", "/de/../../etc/passwd"],
)
def test_an_unknown_address_gets_the_site_s_own_page(path: str, port: int, site: Path) -> None:
    answer = asked(port, path)
    assert answer.status in ({400, 404} if ".." in path else {404})
    if answer.status == 404:
        assert answer.body == (site / "404.html").read_bytes()
        assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/.familienlotse", "/.git/config", "/de/.DS_Store"])
def test_what_is_hidden_is_nobody_s(path: str, port: int) -> None:
    assert asked(port, path).status == 404


@pytest.mark.parametrize("typed", ["q/{small}", "Q/{great}", "Q/{small}", "q/{great}", "q/{mixed}", "Q/{mixed}"])
def test_a_short_address_is_found_in_any_case(typed: str, port: int, site: Path) -> None:
    small = code_of(site)
    first = next(place for place, letter in enumerate(small) if letter.isalpha())
    mixed = small[: first + 1].upper() + small[first + 1 :]
    path = "/" + typed.format(small=small, great=small.upper(), mixed=mixed)
    answer = asked(port, f"{path}/")
    assert answer.status == 200
    assert answer.body in {
        (site / folder / "index.html").read_bytes() for folder in (f"q/{small}", f"Q/{small.upper()}")
    }
    unfinished = asked(port, path)
    assert unfinished.status in {301, 308}
    assert unfinished.headers["location"].lower() == f"/q/{small}/"


def test_a_folder_without_its_slash_leads_to_it(port: int) -> None:
    answer = asked(port, "/de/find")
    assert (answer.status in {301, 308}, answer.headers["location"]) == (True, "/de/find/")


@pytest.mark.parametrize("path", ["/de/paper.pdf", "/assets/town.pmtiles"])
def test_a_paper_or_a_map_is_sent_in_pieces_as_asked_and_never_compressed(path: str, port: int) -> None:
    whole = asked(port, path, accept_encoding=BROTLI)
    assert (whole.status, whole.body, whole.headers.get("content-encoding")) == (200, PAPER, None)
    assert whole.headers["accept-ranges"] == "bytes"
    piece = asked(port, path, range="bytes=100-299")
    assert (piece.status, piece.body) == (206, PAPER[100:300])
    assert piece.headers["content-range"] == f"bytes 100-299/{len(PAPER)}"
    assert asked(port, path, range=f"bytes={len(PAPER)}-").status == 416
