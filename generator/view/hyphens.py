"""Where long German words and names may be broken on a page: browsers know no hyphens for them in other languages."""

import re
from functools import lru_cache
from typing import Final

from generator.view.text import END, ISOLATE, NO_BREAK, loosened

SOFT_HYPHEN: Final = "\u00ad"

# Longer than a heading on a narrow phone is wide: a noun, that is, or any word that no line has room for. No part of an
# address, which somebody may copy.
_LONG: Final = re.compile(r"(?<![\w@./-])(?:[A-ZÄÖÜ][a-zäöüß]{12,}|[A-Za-zÄÖÜäöüß]{25,})(?![\w@/-]|\.\w)")
# After what joins the parts of a compound or ends a syllable, before what a syllable may begin with.
_ENDS: Final = "e[nr]|ungs|schafts|heits|keits|ions|täts"
_BEGINS: Final = "(?:sch[lmnrw]?|[bdfgkpt][lr]|s[pt]r?|[bdfghjklmnprstvwz])[aeiouyäöü][a-zäöüß]{2}"
# Before a word that others of the field are made with. Patterns of syllables know no parts: "heb-ammen", "a-rzt".
_PARTS: Final = (
    "arbeit|begleit|berat|besuch|betreu|büro|dienst|eltern|erzieh|familie|förder|geld|gruppe|haus|hebamme|hilfe|jugend|"
    "kinder|kranken|kurs|leistung|management|notruf|pflege|platz|praxis|rallye|schul|schutz|schwester|schwimm|sozial|"
    "sprech|stelle|stunde|treff|urkunde|verfahren|vorschuss|vorsorge|werkstatt|zeit|zentrum|ärztlich"
)
_JOINT: Final = re.compile(f"(?<=[a-zäöü]{{3}})({_ENDS})(?!zieh)(?={_BEGINS})|(?<=[A-Za-zÄÖÜäöüß]{{4}})(?={_PARTS})")

# A name that has to stay on one line and is longer than one is torn; numbers and dates are shorter.
_NAME: Final = re.compile(f"{ISOLATE}(?=[^{END}]*[A-Za-zÄÖÜäöüß]{{3}})[^@{END}]{{17,}}{END}")
# So are four and more words that belong together: "from 3 to 10 years" in Arabic. A number's groups are no words.
_WORDS: Final = re.compile(f"(?=[^ \n]*[^\\W\\d_])[^ \n{NO_BREAK}]+(?:{NO_BREAK}[^ \n{NO_BREAK}]+){{3,}}")


@lru_cache(maxsize=4096)
def breakable(text: str) -> str:
    """`text` with soft hyphens in its long words, and with blanks in its long names that may end a line.

    "Familienkinderkrankenschwestern" takes three.
    """
    if NO_BREAK in text:  # few texts have one, and these two patterns take longest
        text = _NAME.sub(_in_words, _WORDS.sub(_in_words, text))
    return _LONG.sub(_in_parts, text)


def _in_words(name: re.Match[str]) -> str:
    return loosened(name[0])


def _in_parts(word: re.Match[str]) -> str:
    return _parted(word[0])


@lru_cache(maxsize=4096)  # the same names stand in the texts of every language
def _parted(word: str) -> str:
    return _JOINT.sub(rf"\1{SOFT_HYPHEN}", word).replace(2 * SOFT_HYPHEN, SOFT_HYPHEN)
