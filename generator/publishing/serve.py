"""A small web server for looking at a built site on this computer, and only from it."""

import errno
import functools
import os
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SECONDS_BETWEEN_LOOKS = 1.0


class PortTaken(Exception):  # noqa: N818 - an answer to the user
    """Another program listens on `port`."""

    def __init__(self, port: int) -> None:
        super().__init__(str(port))
        self.port = port


class _Quiet(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")  # what is looked at is being worked on
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


def listen(port: int) -> ThreadingHTTPServer:
    """Take `port` of 127.0.0.1, 0 for any that is free; nobody is answered before `serve`. Raises PortTaken."""
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), _Quiet)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(port) from error
        raise


def serve(
    server: ThreadingHTTPServer,
    folder: Path,
    announce: Callable[[str], None],
    *,
    watch: Path | None = None,
    changed: Callable[[], None] | None = None,
) -> None:
    """Serve `folder` until interrupted; `announce` gets the address once it answers.

    With `watch`, `changed` is called whenever a file below that folder is changed.
    """
    server.RequestHandlerClass = functools.partial(_Quiet, directory=os.fspath(folder))
    if watch is None or changed is None:
        announce(f"http://127.0.0.1:{server.server_port}/")
        server.serve_forever()
        return
    threading.Thread(target=server.serve_forever, daemon=True).start()
    announce(f"http://127.0.0.1:{server.server_port}/")
    try:
        _follow(watch, changed)
    finally:
        server.shutdown()


def _follow(watch: Path, changed: Callable[[], None]) -> None:
    before = _stamp(watch)
    pause = threading.Event()
    while True:
        pause.wait(SECONDS_BETWEEN_LOOKS)
        now = _stamp(watch)
        if now != before:
            before = now
            changed()


def _stamp(folder: Path) -> frozenset[tuple[str, int, int]]:
    found = []
    for path in (*folder.rglob("*.yml"), *folder.rglob("*.yaml")):
        try:
            state = path.stat()
        except OSError:  # gone between listing and looking: the next look sees it
            continue
        found.append((os.fspath(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)
