"""QR codes as outlines: numbers only, drawn by the template."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

import segno

_MASK = 3  # diagonal stripes (ISO/IEC 18004, 7.8.2, mask 011)
_DARK = re.compile(rb"\x01+")


Address = tuple[str, str]
"""A short address and its fragment; apart, so that the code needs its larger mode for the fragment only."""


def short_address(site: str, code: str, language: str) -> Address:
    """`/Q/<CODE>/#<LANGUAGE>` in upper case, which makes the smallest code (ISO/IEC 18004, alphanumeric mode).

    Scheme and host may be written so (RFC 3986, 6.2.2.1), `/Q/<CODE>/` exists beside `/q/<code>/`; a path of the site's
    own stays as it is. The slash spares families a redirect, which not every host makes.
    """
    parts = urlsplit(site)
    address = f"{parts.scheme}://{parts.netloc}".upper() + parts.path.rstrip("/") + f"/q/{code}/".upper()
    return address, f"#{language.upper()}"


@lru_cache(maxsize=16384)
def outline(address: Address) -> tuple[int, str]:
    """Modules per side and SVG path commands of the dark modules, one unit each, without the quiet zone.

    Error correction is at least M: paper gets folded and wet.
    """
    # segno takes segments too, each in its own smallest mode; its types do not say so. Any mask can be read: trying all
    # eight of them takes four fifths of the time.
    matrix = segno.make(address, error="m", micro=False, mask=_MASK).matrix  # type: ignore[arg-type]
    commands = [
        # A little taller than a module, or thin white lines show between the rows on some screens.
        f"M{run.start()} {row}h{len(run[0])}v1.02h-{len(run[0])}z"
        for row, modules in enumerate(matrix)
        for run in _DARK.finditer(bytes(modules))
    ]
    return len(matrix), "".join(commands)
