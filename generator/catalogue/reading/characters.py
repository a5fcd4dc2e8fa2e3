"""The bytes and characters of a file: which are refused whatever is written with them, and which need a closer look."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import filterfalse

from generator.problems.problem import Problem

LARGEST = 512 * 1024
MOST_CHARACTERS = 10

# Characters no text needs: C0 and C1 controls, line and paragraph separator, bidi embeddings, overrides and isolates,
# byte order mark, annotations, U+FFFD, controls of shorthand and music, tags and what else is invisible beyond U+FFFF.
# Joiners (Persian) and the directional marks U+200E/F, U+061C are allowed.
_REFUSED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
REFUSED = re.compile(f"[{_REFUSED}]")
# What nobody sees at the ends of a copied value; the marks of direction only around Latin text, where they do nothing.
UNSEEN = "\u00a0\u2007\u202f\u200b\u2060\u00ad"
DIRECTION = "\u200e\u200f"
_NEEDS_CARE = re.compile(f"[{_REFUSED}\t\\\\{UNSEEN}{DIRECTION}]")
# Those of them that are printable all the same are told by a byte: backslash, some of U+FFF9 to U+FFFF, of U+E0000 to
# U+E0FFF.
_PRINTABLE = (b"\\", b"\xef", b"\xf3")
LINE_BREAK = re.compile("\r\n?|\n")


def needs_care(raw: bytes, text: str) -> bool:
    """Whether the text of a file has a tab, a backslash, or what is refused or not seen."""
    if any(sign in raw for sign in _PRINTABLE):
        return _NEEDS_CARE.search(text) is not None
    # Most lines are printable, and to ask for that takes a third of the expression's time.
    odd = filterfalse(str.isprintable, text.split("\n"))
    return _NEEDS_CARE.search("\n".join(odd)) is not None


def too_large(file: str, size: int) -> Problem:
    """The problem of a file of `size` bytes."""
    return Problem.of("too-large", file=file, size=f"{size / 1024:.0f}", most=str(LARGEST // 1024))


def not_utf8(raw: bytes, offset: int, file: str) -> Problem:
    """Say where the first wrong byte is, and which letter it is in the encodings that Windows writes."""
    if in_utf16(raw):
        return Problem.of("not-utf8", file=file, line=1, column=1, byte="1", reason="utf-16", letter="")
    before = raw[:offset].decode("utf-8")
    line, column = line_column(before, len(before))
    letter = raw[offset : offset + 1].decode("cp1252", errors="replace")
    byte = str(offset + 1)
    return Problem.of("not-utf8", file=file, line=line, column=column, byte=byte, reason="byte", letter=letter)


def in_utf16(raw: bytes) -> bool:
    """Whether the bytes are UTF-16, with or without its mark."""
    return raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:2].count(0) == 1  # its mark, or half of a plain letter


def control_characters(text: str, file: str) -> Iterator[Problem]:
    """Characters that are refused wherever they stand, the first few of them."""
    for number, match in enumerate(REFUSED.finditer(text)):
        if number == MOST_CHARACTERS:
            break
        line, column = line_column(text, match.start())
        yield control_character(match.group(), file, line, column)


def control_character(character: str, file: str, line: int, column: int) -> Problem:
    """The problem of a refused character at its place."""
    code, name = f"U+{ord(character):04X}", unicodedata.name(character, "control character")
    return Problem("control-character", values=(("code", code), ("name", name)), file=file, line=line, column=column)


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, each from 1."""
    breaks = list(LINE_BREAK.finditer(text, 0, offset))
    return len(breaks) + 1, offset - (breaks[-1].end() if breaks else 0) + 1
