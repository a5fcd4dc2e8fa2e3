"""Short codes for printed addresses: `/q/<code>/` stays readable and small as a QR code."""

from base64 import b32encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

LENGTH = 6
# Crockford's base 32 (https://www.crockford.com/base32.html) has no i, l, o, u: nothing that is misread or swears.
_CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdefghjkmnpqrstvwxyz")


@lru_cache(maxsize=16384)  # every language asks for it
def short_code(path: str) -> str:
    """Six letters and digits for a page, such as "offers/familienkiosk"; always the same."""
    return b32encode(sha256(path.encode(errors="surrogatepass")).digest()[:5]).decode().translate(_CROCKFORD)[:LENGTH]


def collisions(pages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each page ("offers/<id>") whose short code an earlier one has, with that one."""
    taken: dict[str, str] = {}
    for page in pages:
        other = taken.setdefault(short_code(page), page)
        if other != page:
            yield page, other
