"""A small web server for looking at a built site on this computer, and only from it."""

import errno
import functools
import os
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SECONDS_BETWEEN_LOOKS = 1.0
Stamp = frozenset[tuple[str, int, int]]
"""Name, time of the last change in ns, and size of every file."""


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
    meanwhile: Callable[[], None] | None = None,
) -> None:
    """Serve `folder` until interrupted; `announce` gets the address once it answers.

    With `meanwhile` the serving is done in a thread beside it, and ends when it does.
    """
    server.RequestHandlerClass = functools.partial(_Quiet, directory=os.fspath(folder))
    address = f"http://127.0.0.1:{server.server_port}/"
    if meanwhile is None:
        announce(address)
        server.serve_forever()
        return
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        announce(address)
        meanwhile()
    finally:
        server.shutdown()


def follow(folder: Path, since: Stamp, changed: Callable[[], None]) -> None:
    """Call `changed` whenever the YAML files below `folder` are not as they were, at first as in `since`."""
    pause = threading.Event()
    while True:
        pause.wait(SECONDS_BETWEEN_LOOKS)
        now = stamp(folder)
        if now != since:
            since = now
            changed()


def stamp(folder: Path) -> Stamp:
    """What the YAML files below `folder` look like from outside; taken before they are read, no change is missed."""
    found = []
    for path in (*folder.rglob("*.yml"), *folder.rglob("*.yaml")):
        try:
            state = path.stat()
        except OSError:  # gone between listing and looking: the next look sees it
            continue
        found.append((os.fspath(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)
