"""What the little web server answers, asked over a real connection."""

import queue
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from generator.publishing.serve import PortTaken, listen, serve

NOT_FOUND = "<title>Nicht gefunden – 100% أهلا</title>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "letters.txt").write_text("precious", "utf-8")
    folder = tmp_path / "site"
    (folder / "assets").mkdir(parents=True)
    (folder / "de").mkdir()
    (folder / "de" / "index.html").write_text("<h1>Deutsch</h1>", "utf-8")
    (folder / "assets" / "main.css").write_text("p{}", "utf-8")
    (folder / "404.html").write_text(NOT_FOUND, "utf-8")
    return folder


Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(site: Path) -> Iterator[Ask]:
    """Ask for a path as it stands, without a browser's tidying up; get status, type and body."""
    said: queue.SimpleQueue[str] = queue.SimpleQueue()
    with listen(0) as server:
        thread = Thread(target=serve, args=(server, site, said.put))
        thread.start()
        assert said.get() == f"http://127.0.0.1:{server.server_port}/"

        def ask(path: str, method: str = "GET", **named: str) -> tuple[int, str, str]:
            connection = HTTPConnection("127.0.0.1", server.server_port)
            try:
                connection.putrequest(method, path, skip_accept_encoding=True)
                for name, value in named.items():
                    connection.putheader(name, value)
                connection.endheaders()
                answer = connection.getresponse()
                assert answer.headers["Cache-Control"] == "no-store"
                return answer.status, answer.headers["Content-Type"], answer.read().decode()
            finally:
                connection.close()

        yield ask
        server.shutdown()
        thread.join()


def test_a_page_and_a_file_are_answered(ask: Ask) -> None:
    assert ask("/de/") == (200, "text/html", "<h1>Deutsch</h1>")
    assert ask("/assets/main.css?v=1#x") == (200, "text/css", "p{}")
    assert ask("/de/", "HEAD") == (200, "text/html", "")


UNKNOWN = [
    "/gone/",
    "/de/index.html/",
    "/",  # there is no index.html at the top
    "/assets/",  # is not listed
    "/%00",
    "/de/%00/",
    "/%ED%A0%80",  # half a character
    f"/{'x' * 5000}",
    "/../letters.txt",
    "/%2e%2e/letters.txt",
    "/de/..%2f..%2fletters.txt",
    "/..%5cletters.txt",
]


def test_a_part_of_a_file_is_answered_as_a_map_asks_for_it(ask: Ask) -> None:
    assert ask("/assets/main.css", range="bytes=1-1") == (206, "text/css", "{")
    assert ask("/assets/main.css", range="bytes=1-") == (206, "text/css", "{}")
    assert ask("/assets/main.css", range="bytes=2-16383") == (206, "text/css", "}")
    assert ask("/assets/main.css", range="bytes=9-9") == (200, "text/css", "p{}")
    assert ask("/%00", range="bytes=0-1")[0] == 404


def test_unknown_addresses_are_answered_by_the_page_of_the_site(ask: Ask) -> None:
    kind = "text/html;charset=utf-8"
    assert {path: ask(path) for path in UNKNOWN} == dict.fromkeys(UNKNOWN, (404, kind, NOT_FOUND))
    assert {path: ask(path, "HEAD") for path in UNKNOWN} == dict.fromkeys(UNKNOWN, (404, kind, ""))


def test_a_site_without_a_page_for_it_still_answers(ask: Ask, site: Path) -> None:
    (site / "404.html").unlink()
    status, kind, body = ask("/gone/")
    assert (status, kind, "File not found" in body) == (404, "text/html;charset=utf-8", True)


def test_other_errors_stay_what_they_are(ask: Ask) -> None:
    status, _, body = ask("/de/", "POST")
    assert (status, NOT_FOUND in body) == (501, False)


def test_a_browser_that_leaves_is_no_error(ask: Ask, site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with (site / "large.pdf").open("wb") as file:
        file.truncate(50_000_000)
    with listen(0) as server:
        said: queue.SimpleQueue[str] = queue.SimpleQueue()
        thread = Thread(target=serve, args=(server, site, said.put))
        thread.start()
        said.get()
        handled: queue.SimpleQueue[Any] = queue.SimpleQueue()
        shutdown_request = server.shutdown_request

        def ended(request: Any) -> None:
            shutdown_request(request)
            handled.put(request)

        server.shutdown_request = ended  # type: ignore[method-assign]
        with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
            browser.sendall(b"GET /large.pdf HTTP/1.0\r\n\r\n")
            assert browser.recv(10) == b"HTTP/1.0 2"
        handled.get()
        server.shutdown()
        thread.join()
    assert capfd.readouterr().err == ""
    assert ask("/de/")[0] == 200


def test_a_port_is_taken_before_anything_is_served() -> None:
    with listen(0) as first:
        with pytest.raises(PortTaken) as caught:
            listen(first.server_port)
        assert caught.value.port == first.server_port
        with listen(caught.value.free) as other:
            assert other.server_port > first.server_port
    with listen(first.server_port) as second:
        assert second.server_port == first.server_port


WITHOUT_FILES = """
import resource
from generator.publishing.serve import listen

resource.setrlimit(resource.RLIMIT_NOFILE, (0, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
try:
    listen(8000)
except OSError as error:
    print(error.strerror, error.filename)
"""


@pytest.mark.process
@pytest.mark.skipif(sys.platform == "win32", reason="has no limits")
def test_what_keeps_a_port_from_being_opened_is_told_with_its_address() -> None:
    ran = subprocess.run([sys.executable, "-c", WITHOUT_FILES], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("Too many open files 127.0.0.1:8000\n", "")
