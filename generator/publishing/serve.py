"""A small web server for looking at a built site on this computer, and only from it."""

import contextlib
import errno
import functools
import io
import os
import re
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

_HOST = "127.0.0.1"
_RANGE = re.compile(r"bytes=([0-9]{1,15})-([0-9]{0,15})")


class PortTaken(Exception):  # noqa: N818 - an answer to the user
    """Another program listens on `port`; `free` is one on which none does, 0 where all are taken."""

    def __init__(self, port: int, free: int) -> None:
        super().__init__(str(port))
        self.port = port
        self.free = free


class Server(ThreadingHTTPServer):
    """Holds a port, and answers while it serves a folder. `with` frees the port at the end."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Be silent about a browser that leaves in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of a folder, and with its 404 page where there is none."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer, and return what is sent."""
        try:
            return self._part(Path(self.translate_path(self.path))) or super().send_head()
        except ValueError:  # characters that no path can hold, such as %00
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def _part(self, path: Path) -> io.BytesIO | None:
        """Answer with those bytes of a file that are asked for (RFC 9110, 14.2), as a map is read; None if none are."""
        asked = _RANGE.fullmatch(self.headers.get("Range", ""))
        if not asked or not path.is_file():
            return None
        with path.open("rb") as file:
            size, first = os.fstat(file.fileno()).st_size, int(asked[1])
            file.seek(first)
            part = file.read(int(asked[2] or size) - first + 1)
        if not part:
            return None
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(part)))
        self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{size}")
        self.end_headers()
        return io.BytesIO(part)

    def list_directory(self, path: object) -> None:  # noqa: ARG002
        """List nothing, like the web server of a town."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where an address is unknown."""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            self.error_message_format = self.shown(page.read_text("utf-8", "replace")).replace("%", "%%")
        super().send_error(code, message, explain)

    def shown(self, page: str) -> str:
        """The page as it is sent."""
        return page

    def end_headers(self) -> None:
        """Let no browser keep anything."""
        self.send_header("Cache-Control", "no-store")  # what is looked at is being worked on
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Print no line per request."""


def listen(port: int) -> Server:
    """Take `port` on 127.0.0.1, or any free one for 0; raises PortTaken. Nothing is answered before `serve`."""
    try:
        return Server((_HOST, port), Handler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(port, _free_after(port)) from error
        error.filename = f"{_HOST}:{port}"
        raise


def serve(server: Server, folder: Path, announce: Callable[[str], None]) -> None:
    """Serve `folder` until interrupted; `announce` gets the address, which answers from then on."""
    server.RequestHandlerClass = functools.partial(Handler, directory=os.fspath(folder))
    announce(address_of(server))
    server.serve_forever()


def address_of(server: Server) -> str:
    """The address to open in a browser."""
    return f"http://{_HOST}:{server.server_port}/"


def _free_after(port: int) -> int:
    for other in range(port + 1, 65536):
        with contextlib.suppress(OSError), Server((_HOST, other), Handler):
            return other
    return 0
