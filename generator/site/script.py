"""The finder's script and style sheet: many small files in `site_src`, one of each on the page."""

import hashlib
import re
from pathlib import Path
from typing import Final

from generator.resources import ENGINE, found

SCRIPT: Final = "js/finder.js"
STYLE: Final = "css/find.css"
PARTS: Final = (
    *ENGINE,
    *(f"js/finder/{name}.js" for name in ("text", "clock", "facets", "address", "card", "page")),
)
"""What the script is made of, in order."""

# A hint to Chromium: all functions are made ready while the script arrives, and not each one when it is first called,
# which would be a fifth of the way to the first result.
_READY: Final = "//# allFunctionsCalledOnLoad\n"
# Comments and indents: a quarter of what would be sent.
_FOR_READERS: Final = re.compile(r"^[ ]+(?://.*\n)?|^//.*\n", re.MULTILINE)


def finder_script(own: Path | None) -> str:
    """The text of the script; `own` as in `Job`."""
    return _READY + "".join(_FOR_READERS.sub("", _text(part, own)) for part in PARTS)


def versioned(name: str, own: Path | None) -> str:
    """The address of the script or the style sheet below the assets, for a browser to keep: "css/find.css?v=1a2b"."""
    text = finder_script(own) if name == SCRIPT else _text(name, own)
    return f"{name}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _text(name: str, own: Path | None) -> str:
    path = found(f"assets/{name}", own)
    assert path is not None  # noqa: S101  # it is one of ours
    return path.read_text("utf-8")
