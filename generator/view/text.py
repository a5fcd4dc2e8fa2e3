"""Left-to-right islands in right-to-left text, and the parts that finished text comes in.

Without islands a bare "116 111" prints as "111 116" in Arabic (Unicode Bidirectional Algorithm, UAX 9, rules N1 and
L2). The view marks an island with U+2066 … U+2069; the site turns the marks into `bdi` elements, flyers keep them.
"""

import re
from dataclasses import dataclass
from typing import NewType

from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.view.words import Direction, Words, direction_of

Marked = NewType("Marked", str)
"""Finished text in which every island is marked. It is marked once, by `island`, `islands` or `filled`."""

NOTHING = Marked("")

ISOLATE, END = "\u2066", "\u2069"
NO_BREAK = "\u00a0"
NO_LINE = "\u2060"
"""The word joiner: no line ends here, though one could."""

_MARKS = str.maketrans({ISOLATE: "", END: "", NO_LINE: ""})
_DASH = re.compile(r"–|[-/](?!\d)")  # after a hyphen or slash before a digit no line is broken anyway
_SHORT = 24  # characters; fits a line of a flyer's card and of a phone

# Runs of Latin words and digits that belong together: "116 111", "09:00–12:00", "15 €", "Schwester Agnes".
# Commas followed by a space and brackets end a run: lists and asides keep the paragraph's own direction.
# Brackets inside a word belong to it: "Eltern(ein)laden".
_LETTERS = "[0-9A-Za-zÀ-ÖØ-öø-ɏ]+"
_ABBREVIATION = r"(?:e\.[ \u00a0]?V|Abs|Co|Dr|Nr|St|Str)\."  # their full stops end no sentence
_TOKEN = rf"(?:{_ABBREVIATION}|(?:[+#]|§{{1,2}}[ \u00a0]?)?{_LETTERS}(?:\({_LETTERS}\){_LETTERS})*)"
_BETWEEN = r"(?:[ \u00a0]|[.,:/@&'’_+\-–]|://| & | / | – |- )"
# Whole addresses and phone numbers with brackets come first.
_ADDRESS = r"https?://[^\s،؛؟]*[^\s.,;:!?)»”\"'،؛؟]"
_PHONE = r"(?:\+[0-9]+[ \u00a0]?)?\(0?[0-9]+\)[ \u00a0]?[0-9][0-9 /\-–\u00a0]*[0-9]"
_ISLAND = re.compile(rf"{_ADDRESS}|{_PHONE}|{_TOKEN}(?:{_BETWEEN}{_TOKEN})*(?:[ \u00a0]?[%€])?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with the language they are really in; German where a translation is missing."""

    text: Marked
    language: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Link:
    """Something to tap: what is shown and where it leads.

    `learns` is what somebody else learns by that, "" where the link says so itself.
    """

    text: Marked
    href: str
    learns: Marked = NOTHING


def island(text: str, direction: str) -> Marked:
    """`text` as one left-to-right island: a phone number, a time, a German address. Unchanged where text runs ltr."""
    return Marked(f"{ISOLATE}{text}{END}" if direction == "rtl" and text else text)


def islands(text: str, direction: str) -> Marked:
    """Prose with every run of digits and Latin words made an island. Unchanged where text runs ltr.

    Short islands stay on one line: broken, their halves would stand at different ends of two lines.
    """
    return Marked(_ISLAND.sub(_unbroken, text) if direction == "rtl" else text)


def filled(words: str, **parts: Marked) -> Marked:
    """Words of the interface, which need no marks themselves, with marked text for their placeholders.

    The full stop of an abbreviation ends a sentence too: after "2026 р." there is no second one.
    """
    for name, part in parts.items():
        if part.rstrip(END).endswith("."):
            words = words.replace(f"{{{name}}}.", f"{{{name}}}")
    return Marked(words.format(**parts))


def unbroken(text: Marked) -> Marked:
    """`text` on one line, such as a number with its unit."""
    return Marked(text.replace(" ", NO_BREAK))


def loosened(text: str) -> str:
    """`text` with lines that may end at every blank: the opposite of `unbroken`."""
    return text.replace(NO_BREAK, " ")


def _unbroken(run: re.Match[str]) -> str:
    if len(run[0]) > _SHORT:
        return f"{ISOLATE}{run[0]}{END}"
    # A line may be broken after a dash, hyphen or slash, even if a no-break space follows: the word joiner forbids it
    # (UAX 14, LB11). Addresses are for copying, and have none.
    joined = run[0] if "@" in run[0] or "://" in run[0] else _DASH.sub(f"\\g<0>{NO_LINE}", run[0])
    return f"{ISOLATE}{joined.replace(' ', NO_BREAK)}{END}"


def phrase(own: str, german: str, spoken: Words) -> Phrase:
    """`own` words of the language, or the German ones where there are none."""
    if own:
        return Phrase(islands(own, spoken.direction), spoken.language, spoken.direction)
    direction = direction_of(SOURCE_LANGUAGE)
    return Phrase(islands(german, direction), SOURCE_LANGUAGE, direction)


def plain(text: Marked) -> str:
    """`text` without the marks, for attributes and titles."""
    return text.translate(_MARKS)
