"""A website that is being worked on: built anew at every change, and its pages say what keeps it from being built.

The built files stay as they are. What `site_src/preview` holds is put into every page on its way to the browser.
"""

import io
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path
from string import Template
from typing import Any, BinaryIO, Final

from generator.publishing.serve import Handler, Server, address_of
from generator.resources import SITE_SRC

SECONDS_BETWEEN_LOOKS = 1.0
_FILES: Final = SITE_SRC / "preview"
_OURS: Final = {f"/_preview/{name}": os.fspath(_FILES / name) for name in ("preview.js", "preview.css")}
_STATE: Final = "/_preview/state.json"
_NO_SCRIPTS, _OUR_SCRIPT = "default-src 'none'", "default-src 'self'"

_Stamp = frozenset[tuple[str, int, int]]
"""Name, time of change and size of every file that is watched."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Why an older state is shown, in finished words; `problems` are pairs of a place ("" for none) and a sentence."""

    language: str
    title: str
    problems: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _State:
    """`number` is another one after every build, and in every run."""

    number: int
    notice: Notice | None = None


class _Handler(Handler):
    def __init__(self, *given: Any, state: Callable[[], _State], directory: str) -> None:
        self.state = state
        super().__init__(*given, directory=directory)

    def translate_path(self, path: str) -> str:
        return _OURS.get(path) or super().translate_path(path)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        self.now = self.state()  # before the page is read: if a build comes in between, the page is loaded once more
        if self.path == _STATE:
            return self._answer(json.dumps(asdict(self.now)), "application/json")
        file = self.translate_path(self.path)
        if file.endswith(("/", ".html")):
            try:
                page = Path(f"{file}index.html" if file.endswith("/") else file).read_text("utf-8", "replace")
            except (OSError, ValueError):
                pass  # the usual answer says why
            else:
                return self._answer(self.shown(page), "text/html")
        return super().send_head()

    def shown(self, page: str) -> str:
        head = Template((_FILES / "head.html").read_text("utf-8")).substitute(number=self.now.number)
        return page.replace(_NO_SCRIPTS, _OUR_SCRIPT, 1).replace("</head>", f"{head}</head>", 1)

    def _answer(self, text: str, kind: str) -> io.BytesIO:
        body = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


def preview(
    server: Server, folder: Path, announce: Callable[[str], None], watch: Path, changed: Callable[[], Notice | None]
) -> None:
    """Serve `folder` until interrupted; `announce` gets the address, which answers from then on.

    `changed` is called whenever a file of YAML below `watch` is changed. It builds `folder` anew, or returns what every
    page says instead. What either of the two raises ends this.
    """
    state = _State(int(time.time()))

    def handler(*given: Any) -> _Handler:
        return _Handler(*given, state=lambda: state, directory=os.fspath(folder))

    server.RequestHandlerClass = handler
    before = _stamp(watch)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        announce(address_of(server))
        state = _State(state.number + 1)  # what a browser has asked for until now may be of an earlier run
        for _ in _changes(watch, before):
            notice = changed()
            state = _State(state.number + (notice is None), notice)
    finally:
        server.shutdown()


def _changes(watch: Path, before: _Stamp) -> Iterator[None]:
    """Yield at every change, for ever."""
    pause = threading.Event()
    while True:
        pause.wait(SECONDS_BETWEEN_LOOKS)
        now = _stamp(watch)
        if now != before:
            before = now
            yield


def _stamp(folder: Path) -> _Stamp:
    found = []
    for path in (*folder.rglob("*.yml"), *folder.rglob("*.yaml")):
        try:
            state = path.stat()
        except OSError:  # gone between listing and looking: the next look sees it
            continue
        found.append((os.fspath(path), state.st_mtime_ns, state.st_size))
    return frozenset(found)
