"""A site that is opened by double-click, from a stick: the address of a folder has no page by itself there."""

import re
from pathlib import Path
from typing import Final

# Relative addresses that end with a slash, in links, forms, and where a page leads on by itself.
_FOLDER: Final = re.compile(rb"""((?: (?:href|action)="|; url=)(?:\.\.?/)*(?:[\w-]+/)*(?<=/))(?=["?#])""")


def make_portable(folder: Path) -> None:
    """Let every link to a folder below `folder` name its page, in all pages."""
    for page in folder.rglob("*.html"):
        page.write_bytes(_FOLDER.sub(rb"\1index.html", page.read_bytes()))
