"""The print fonts: FiraGO (SIL Open Font License) out of the package `pymupdf-fonts`, pinned by their hashes.

One family for Latin with Vietnamese, Cyrillic, Arabic and Persian, whose text also copies and reads aloud rightly.
"""

import hashlib
from functools import lru_cache

import pymupdf_fonts
import typst

from generator.output import temporary_folder

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
    """The fonts for Typst, in memory: it takes them from a folder only, which is gone when this returns.

    Raises ChangedFont.
    """
    data = font_data()
    with temporary_folder("fonts") as folder:
        for name, font in data.items():
            (folder / name).write_bytes(font)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
        # Typst reads a font when a letter needs it, and keeps it: each is needed once, while its file is there.
        letters = [f'#text(font: "{font.family}", weight: {font.weight})[A]' for font in fonts.fonts()]
        sheet = folder / "sheet.typ"
        sheet.write_text("".join(letters), "utf-8")
        typst.Compiler(str(sheet), root=str(folder), font_paths=fonts, ignore_system_fonts=True).compile(format="pdf")
    return fonts
