"""Scripts and style sheets of single kinds of page: of scripts many small files in `site_src`, one on the page."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.resources import ENGINE, found

SCRIPT: Final = "js/finder.js"
STYLE: Final = "css/find.css"
OFFER_SCRIPT: Final = "js/offer.js"
OFFER_STYLE: Final = "css/offer.css"
EXIT_SCRIPT: Final = "js/exit.js"

_FINDER: Final = ("text", "clock", "when", "facets", "address", "card", "page")
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    SCRIPT: (*ENGINE, *(f"js/finder/{name}.js" for name in _FINDER)),
    OFFER_SCRIPT: (
        "js/search/hours.js",
        *(f"js/finder/{name}.js" for name in ("text", "clock", "when")),
        *(f"js/offer/{name}.js" for name in ("open", "share", "aloud")),
        EXIT_SCRIPT,
    ),
}
"""What the scripts are made of, in order. What others load by itself is a file of its own too."""
ONLY_PARTS: Final = frozenset(part for parts in PARTS.values() for part in parts) - {EXIT_SCRIPT}
"""What stands in a script only."""

# Comments and indents: a quarter of what would be sent.
_FOR_READERS: Final = re.compile(r"^[ ]+(?://.*\n)?|^//.*\n", re.MULTILINE)


def script(name: str, own: Path | None) -> str:
    """The text of one of the scripts PARTS; `own` as in `Job`."""
    return "".join(_FOR_READERS.sub("", _text(part, own)) for part in PARTS[name])


def versioned(name: str, own: Path | None) -> str:
    """The address of a script or a style sheet below the assets, for a browser to keep: "css/find.css?v=1a2b"."""
    text = script(name, own) if name in PARTS else _text(name, own)
    return f"{name}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _text(name: str, own: Path | None) -> str:
    path = found(f"assets/{name}", own)
    assert path is not None  # noqa: S101  # it is one of ours
    return path.read_text("utf-8")
