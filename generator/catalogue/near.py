"""What was probably meant: the nearest of the words that would be right."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

CUTOFF = 0.7
LONGEST = 60
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-", "_": "-"})


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case, umlauts written out, no accents, blanks as hyphens: how keys are spelt."""
    plain = unicodedata.normalize("NFKC", word).casefold().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))


def nearest(word: str, options: Iterable[str] | Mapping[str, str]) -> str:
    """The option nearest to `word`, or "". A mapping gives other spellings (labels) and the option each stands for."""
    spellings = dict(options) if isinstance(options, Mapping) else {option: option for option in options}
    if len(word) > LONGEST:
        return ""
    folded = {fold(spelling): option for spelling, option in reversed(spellings.items())}
    wanted = fold(word)
    if wanted in folded:
        return folded[wanted]
    close = get_close_matches(wanted, folded, 1, CUTOFF)
    return folded[close[0]] if close else ""
