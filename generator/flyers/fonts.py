"""The print fonts: FiraGO (SIL Open Font License) out of the package `pymupdf-fonts`, pinned by their hashes.

One family for Latin with Vietnamese, Cyrillic, Arabic and Persian, whose text also copies and reads aloud rightly.
"""

import atexit
import hashlib
import struct
import tempfile
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pymupdf_fonts
import typst

# Name in the package: (file, SHA-256). A new version of the font is looked at before its hash is put here.
PINNED = {
    "figo": ("FiraGO-Regular.ttf", "495901c0c608ea265f4c31aa2a4c7a313e5cc2a3dd610da78a447fe8e07454a2"),
    "figbo": ("FiraGO-Bold.ttf", "ab720753c39073556260ebbaee7e7af89f9ca202a7c7abc257d935db590a1e35"),
}


class ChangedFont(Exception):  # noqa: N818 - what happened, in the words of the message
    """A font of the installed package is not the one that was looked at."""

    def __init__(self, name: str, actual: str, expected: str) -> None:
        super().__init__(f"{name}: SHA-256 {actual}, expected {expected}")


def font_data(pinned: dict[str, tuple[str, str]] = PINNED) -> dict[str, bytes]:
    """The fonts by file name. Raises ChangedFont where one is missing or its hash differs."""
    found = {}
    for key, (name, digest) in pinned.items():
        data = pymupdf_fonts.fontbuffers[key]() if key in pymupdf_fonts.fontbuffers else b""
        actual = hashlib.sha256(data).hexdigest()
        if actual != digest:
            raise ChangedFont(name, actual, digest)
        found[name] = data
    return found


@lru_cache(maxsize=1)
def typst_fonts() -> typst.Fonts:
    """The fonts for Typst, which reads them from a folder: a temporary one, as long as this process lives."""
    folder = tempfile.TemporaryDirectory(prefix="familienlotse-fonts-")
    atexit.register(folder.cleanup)
    for name, data in font_data().items():
        (Path(folder.name) / name).write_bytes(data)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder.name])


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    return frozenset.intersection(*(frozenset(_mapped(data)) for data in font_data().values()))


def without_glyph(text: str) -> tuple[str, ...]:
    """The characters of `text` that the fonts cannot draw, each once. Invisible ones (bidi marks, joiners) need none.

    Marks that Unicode composes with their letter (NFC) count as one character with it.
    """
    drawable = _drawable()
    characters = dict.fromkeys(unicodedata.normalize("NFC", text))
    return tuple(
        character
        for character in characters
        if ord(character) not in drawable and unicodedata.category(character) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}
    )


def _mapped(font: bytes) -> Iterator[int]:
    """The code points that a TrueType font maps to a glyph (OpenType specification, table `cmap`, formats 4 and 12)."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(tables))
    cmap = next(offset for tag, _checksum, offset, _length in records if tag == b"cmap")
    for i in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        table = cmap + struct.unpack_from(">I", font, cmap + 4 + 8 * i + 4)[0]
        kind = struct.unpack_from(">H", font, table)[0]
        if kind == 4:
            yield from _format_4(font, table)
        elif kind == 12:
            yield from _format_12(font, table)


def _format_12(font: bytes, table: int) -> Iterator[int]:
    for group in range(struct.unpack_from(">I", font, table + 12)[0]):
        first, last, _glyph = struct.unpack_from(">III", font, table + 16 + 12 * group)
        yield from range(first, last + 1)


def _format_4(font: bytes, table: int) -> Iterator[int]:
    doubled = struct.unpack_from(">H", font, table + 6)[0]
    columns = [table + 14 + shift for shift in (0, doubled + 2, 2 * doubled + 2, 3 * doubled + 2)]
    for segment in range(0, doubled, 2):
        last, first, delta, offset = (struct.unpack_from(">H", font, column + segment)[0] for column in columns)
        for point in range(first, min(last, 0xFFFE) + 1):
            if offset:
                glyph = struct.unpack_from(">H", font, columns[3] + segment + offset + 2 * (point - first))[0]
            else:
                glyph = (point + delta) % 0x10000
            if glyph:
                yield point
