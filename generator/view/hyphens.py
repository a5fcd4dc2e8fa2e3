"""Where long German words may be broken: browsers know no hyphens for German names in other languages' pages."""

import re
from functools import lru_cache
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"

# Longer than a card on a narrow phone is wide; no part of an address, which somebody may copy.
_LONG: Final = re.compile(r"(?<![\w@./-])[A-Za-zÄÖÜäöüß]{25,}(?![\w@/-]|\.\w)")
# After what joins the parts of a compound or ends a syllable, before what a syllable may begin with.
_ENDS: Final = "e[nr]|ungs|schafts|heits|keits|ions|täts"
_BEGINS: Final = "(?:sch[lmnrw]?|[bdfgkpt][lr]|s[pt]r?|[bdfghjklmnprstvwz])[aeiouyäöü][a-zäöüß]{2}"
_JOINT: Final = re.compile(f"(?<=[a-zäöü]{{3}})({_ENDS})(?={_BEGINS})")


@lru_cache(maxsize=4096)
def breakable(text: str) -> str:
    """`text` with soft hyphens in its long words: "Familienkinderkrankenschwestern" takes three."""
    return _LONG.sub(lambda word: _JOINT.sub(rf"\1{SOFT_HYPHEN}", word[0]), text)
