"""Which characters can be printed, as `letters.txt` lists them. It is made from the print fonts (`make docs`)."""

import re
import unicodedata
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("letters.txt")
# What belongs to the emoji before it: joiners, variations, colours of skin, the frame of a key.
_REST = "[\u200d\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]*+"


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of `text` that no flyer can print, each once, in order."""
    if not _unprintable().search(text):
        return ()
    # A letter and its mark may be printable as one only.
    return tuple(dict.fromkeys(_unprintable().findall(unicodedata.normalize("NFC", text))))


def without_unprintable(text: str) -> str:
    """`text` without its unprintable signs; "" where they are letters or digits, or where no word is left."""
    if any(unicodedata.category(character)[0] in "LN" for character in unprintable(text)):
        return ""
    signs = f"(?:{_unprintable().pattern})++"
    kept = unicodedata.normalize("NFC", text)
    for found, instead in ((rf"\b{signs}\b", " "), (signs, ""), (" {2,}", " "), (" +(?=[,.;:!?)]|$)", "")):
        kept = re.sub(found, instead, kept)
    return kept.strip() if any(map(str.isalnum, kept)) else ""


@cache
def _unprintable() -> re.Pattern[str]:
    """A character that is not in the table, and whatever belongs to it."""
    table = " ".join(line for line in _TABLE.read_text("ascii").splitlines() if not line.startswith("#"))
    ends = (part.partition("-") for part in table.split())
    printable = "".join(rf"\U{first:0>8}-\U{last or first:0>8}" for first, _, last in ends)
    return re.compile(f"([^{printable}]){_REST}")
