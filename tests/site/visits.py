"""A guide as its web server sends it, every other host refused and noted, and what is there of a page to note."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import Any, Final, NamedTuple

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.site.kinds import Look
from tools.headers import headers

AXE: Final = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
_HEADERS: Final = headers()
_CHROMIUM: Final = "content-autofill.googleapis.com:443"  # the browser's own question about fields of forms
_WATCH: Final = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`policy: ${violatedDirective} ${blockedURI}`));
"""
# Whatever is not a link to tap stays here; so do forms.
_NOTED: Final = """async () => ({
    elsewhere: [...document.querySelectorAll("[src], [srcset], [poster], [data], [action], [href]:not(a)")]
        .filter((one) => !one.matches("link[rel=canonical]"))
        .flatMap((one) => ["src", "srcset", "poster", "data", "action", "href"].map((name) => one.getAttribute(name)))
        .filter((to) => to && new URL(to, document.baseURI).origin !== location.origin && !to.startsWith("data:")),
    posting: [...document.forms].filter((form) => form.method !== "get").length,
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name)],
})"""
# Of cards far down the finder takes the height for granted until somebody gets there.
_UNFOLD: Final = """() => {
    for (const shelf of document.querySelectorAll("main details")) shelf.open = true;
    for (const card of document.querySelectorAll("#fl-results > .fl-card")) card.style.contentVisibility = "visible";
}"""
_SHOWN: Final = """() => [...document.querySelectorAll("body *")].map((one) =>
    [one.parentElement.className + " > " + one.localName + "." + one.className, one.checkVisibility()])"""
# Contrast takes most of the time, and is the same wherever colours, font and grounds are: it is asked for once.
_FOUND: Final = """async ([rules, seen]) => {
    const known = new Set(seen), grounds = new Map(), fresh = [];
    const ground = (one) => {
        if (!one) return "";
        if (!grounds.has(one)) {
            const { position, opacity, backgroundColor, backgroundImage } = getComputedStyle(one);
            const own = [position, opacity, backgroundColor, backgroundImage].join() + "/";
            const under = ground(one.parentElement);
            grounds.set(one, under.endsWith(own) ? under : under + own);
        }
        return grounds.get(one);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !one.checkVisibility()) continue;
        const { color, fontSize, fontWeight } = getComputedStyle(one), link = one.closest("a");
        const beside = link ? getComputedStyle(link.parentElement).color : "";
        const look = [color, fontSize, fontWeight, beside, ground(one)].join();
        if (known.has(look)) continue;
        known.add(look);
        fresh.push(link || one);
    }
    const coloured = ["color-contrast", "link-in-text-block"], found = [];
    const ask = async (on, which) => {
        const { violations } = await axe.run(on, { ...which, preload: false, resultTypes: ["violations"] });
        found.push(...violations);
    };
    const others = { "target-size": { enabled: true } };
    for (const rule of coloured) others[rule] = { enabled: false };
    if (!rules) await ask(document, { rules: others });
    else if (rules.length) await ask(document, { runOnly: rules });
    if (fresh.length) await ask({ include: fresh }, { runOnly: coloured });
    return [found.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)}`), [...known]];
}"""
# What the same elements may do otherwise in another width.
_LAID_OUT: Final = ("target-size", "scrollable-region-focusable")
_WIDTHS: Final = (320, 360, 1280)


class Visit(NamedTuple):
    """What was noted on a page: by the browser, of what stands on it, and by axe, in each width and colour scheme."""

    look: Look
    said: tuple[str, ...]
    noted: dict[str, Any]
    found: tuple[str, ...]


class _Guide(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class's name
        """Print no line per request."""

    def end_headers(self) -> None:
        """With what docs/server/ tells web servers to send."""
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()


class _Elsewhere(BaseHTTPRequestHandler):
    """What stands for all other hosts: notes who was asked for, and refuses."""

    def __init__(self, *given: Any, asked: list[str]) -> None:
        self.asked = asked
        super().__init__(*given)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class's name
        """Print no line per request."""

    def _refuse(self) -> None:
        if self.path != _CHROMIUM:
            self.asked.append(self.path)
        self.send_error(403)

    do_CONNECT = do_GET = do_HEAD = do_POST = _refuse  # noqa: N815  # names of the base class


@contextmanager
def serving(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[int]:
    """Answer with it on this machine; yields the port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.server_port
        server.shutdown()


@contextmanager
def alone(browser: Browser, site: Path, *, scripts: bool = True) -> Iterator[tuple[BrowserContext, str, list[str]]]:
    """A browser's context that reaches the guide and nobody else; the guide's address, and who else was asked.

    Other hosts are asked through a proxy, by pages and service workers alike.
    """
    asked: list[str] = []
    with (
        serving(partial(_Guide, directory=str(site))) as port,
        serving(partial(_Elsewhere, asked=asked)) as proxy,
        browser.new_context(
            viewport={"width": _WIDTHS[0], "height": 640},
            reduced_motion="reduce",
            java_script_enabled=scripts,
            proxy={"server": f"http://127.0.0.1:{proxy}", "bypass": "guide.localhost"},
        ) as context,
    ):
        context.add_init_script(_WATCH + AXE)
        yield context, f"http://guide.localhost:{port}/", asked


def visit(page: Page, address: str, look: Look, seen: set[str]) -> Visit:
    """Open the page, to its end, do what `look` says, and note what there is; `seen` is known to axe."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    page.goto(address + look.address)
    if page.locator(".fl-offline").count():
        page.locator(".fl-offline button:enabled").wait_for(state="attached")  # the last script has run
    if look.there:
        page.locator(look.there).first.wait_for()
    if look.tap:
        page.locator(look.tap).first.click()
    page.evaluate(_UNFOLD)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    noted = page.evaluate(_NOTED)
    page.evaluate("scrollTo(0, 0)")
    found = tuple(_look_through(page, seen))
    page.remove_listener("console", hear)
    return Visit(look, tuple(said), noted, found)


def _look_through(page: Page, seen: set[str]) -> Iterator[str]:
    """What axe finds: by every rule where elements come and go that have not done so before, else by those that may
    differ; in the dark where other elements are shown.
    """
    before: list[Any] = []
    for width in _WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        shown = page.evaluate(_SHOWN)
        turned = {f"{width} {one}" for (one, now), (_, then) in zip(shown, before, strict=False) if now != then}
        known = len(shown) == len(before) and turned <= seen
        yield from _found(page, f"{width} light", _LAID_OUT if known else None, seen)
        if shown != before:
            page.emulate_media(color_scheme="dark")
            yield from _found(page, f"{width} dark", (), seen)
            page.emulate_media(color_scheme="light")
        seen.update(turned)
        before = shown
    page.set_viewport_size({"width": _WIDTHS[0], "height": 640})


def _found(page: Page, at: str, rules: tuple[str, ...] | None, seen: set[str]) -> Iterator[str]:
    found, known = page.evaluate(_FOUND, [rules if rules is None else list(rules), list(seen)])
    seen.update(known)
    yield from (f"{at} {one}" for one in found)
