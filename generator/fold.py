"""What the search compares: text without case, marks and other differences that nobody types twice the same.

`site_src/assets/js/search/fold.js` is the same, sign by sign; a test holds them together.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import Final

# Accents and vowel signs, Arabic ones too; tatweel, joiners, direction marks, apostrophes: as if they were not there.
_SILENT: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff'`\u00b4\u02b0-\u02ff\u2018\u2019\u201b]+"
)
_LETTERS: Final = {
    "ß": "ss", "æ": "a", "œ": "o", "ø": "o", "đ": "d", "ı": "i", "ł": "l", "ς": "σ", "ґ": "г", "ё": "е",
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا",
    **{chr(start + digit): str(digit) for start in (0x660, 0x6F0) for digit in range(10)},
}  # fmt: skip
_TABLE: Final = str.maketrans(_LETTERS)
_WRITTEN_OUT: Final = re.compile("([aou])e")
_DOUBLED: Final = re.compile(r"([^0-9 \n])\1+")
_WORD: Final = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """`text` as the search sees it: "Müller-Straße" and "MUELLER STRASSE" are the same but for what parts the words."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    return _DOUBLED.sub(r"\1", _WRITTEN_OUT.sub(r"\1", _SILENT.sub("", plain).translate(_TABLE)))


def words(text: str) -> list[str]:
    """The words of `text`, folded, in order."""
    return list(chain.from_iterable(map(_words, text.split())))


# What stands between spaces comes again and again, and nothing that fold does reaches over a space.
@lru_cache(maxsize=65536)
def _words(part: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(part)))
