"""A small web server for looking at a built site on this computer, and only from it."""

import errno
import functools
import io
import os
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

SECONDS_BETWEEN_LOOKS = 1.0
_HOST = "127.0.0.1"

_Stamp = frozenset[tuple[str, int, int]]
"""Name, time of change and size of every file that is watched."""


class PortTaken(Exception):  # noqa: N818 - an answer to the user
    """Another program listens on `port`."""

    def __init__(self, port: int) -> None:
        super().__init__(str(port))
        self.port = port


class Server(ThreadingHTTPServer):
    """Holds a port, and answers while it serves a folder. `with` frees the port at the end."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Be silent about a browser that leaves in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    def send_head(self) -> io.BytesIO | BinaryIO | None:
        try:
            return super().send_head()
        except ValueError:  # characters that no path can hold, such as %00
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - no web server of a town lists its folders
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where an address is unknown."""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            self.error_message_format = page.read_text("utf-8", "replace").replace("%", "%%")
        super().send_error(code, message, explain)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # what is looked at is being worked on
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


def listen(port: int) -> Server:
    """Take `port` on 127.0.0.1, or any free one for 0; raises PortTaken. Nothing is answered before `serve`."""
    try:
        return Server((_HOST, port), _Handler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(port) from error
        error.filename = f"{_HOST}:{port}"
        raise


def serve(
    server: Server,
    folder: Path,
    announce: Callable[[str], None],
    *,
    watch: Path | None = None,
    changed: Callable[[], None] | None = None,
) -> None:
    """Serve `folder` until interrupted; `announce` gets the address, which answers from then on.

    With `watch`, `changed` is called whenever a file below that folder is changed; what it raises ends this.
    """
    server.RequestHandlerClass = functools.partial(_Handler, directory=os.fspath(folder))
    address = f"http://{_HOST}:{server.server_port}/"
    if watch is None or changed is None:
        announce(address)
        server.serve_forever()
        return
    before = _stamp(watch)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        announce(address)
        _follow(watch, before, changed)
    finally:
        server.shutdown()


def _follow(watch: Path, before: _Stamp, changed: Callable[[], None]) -> None:
    pause = threading.Event()
    while True:
        pause.wait(SECONDS_BETWEEN_LOOKS)
        now = _stamp(watch)
        if now != before:
            before = now
            changed()


def _stamp(folder: Path) -> _Stamp:
    found = []
    for path in (*folder.rglob("*.yml"), *folder.rglob("*.yaml")):
        try:
            state = path.stat()
        except OSError:  # gone between listing and looking: the next look sees it
            continue
        found.append((os.fspath(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)
