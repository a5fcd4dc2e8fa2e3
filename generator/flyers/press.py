"""Typst makes a PDF of a flyer's data. The data goes in as one JSON string and is never part of a template's source."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import typst

from generator.flyers.cards import Json
from generator.flyers.inks import inked
from generator.flyers.templates import OURS
from generator.fonts import typst_fonts

# PDF/UA-1 for screen readers, PDF/A-2a for the archive (fonts inside, text as Unicode). What a print shop gets has its
# inks, for which PDF/A asks a profile of the press that nobody here knows.
STANDARDS: "dict[str, list[typst.PDFStandard]]" = {
    "screen": ["ua-1", "a-2a"],
    "bw": ["ua-1", "a-2a"],
    "print": ["ua-1"],
}
_PLACE = re.compile(r"^ *┌─ (.+):(\d+):(\d+)$", re.MULTILINE)
_AGE = 10  # Typst's binding keeps what it computed for so many compilations; no other flyer needs it


@dataclass(frozen=True, slots=True)
class Flyer:
    """A finished flyer.

    `points` is the size of the smallest body text in pt, `scale` the ratio of most of it to the theme's, `inserts` the
    number of pages after those that every flyer of its kind has, `spilled` are the ids of the offers there. `nowhere`
    are those of offers too tall for any panel, `crowded` the panels of fixed words ("cover", "rear") that need more
    room than there is. Words are missing then, and the flyer must not be handed out; within the limits of the
    catalogue's fields this does not happen.
    """

    pdf: bytes
    scale: float
    points: float
    inserts: int
    spilled: tuple[str, ...]
    nowhere: tuple[str, ...]
    crowded: tuple[str, ...]
    warnings: tuple[str, ...]


class NotPrinted(Exception):  # noqa: N818 - what happened
    """Typst could not set the flyer; the message says why (a character without a glyph, say).

    `place`: template, line and column where it went wrong, ("", 0, 0) where that is not known.
    """

    def __init__(self, error: typst.TypstError) -> None:
        super().__init__(error.message)
        found = _PLACE.search(error.diagnostic)
        self.place = (Path(found[1]).name, int(found[2]), int(found[3])) if found else ("", 0, 0)


def printed(template: str, data: Json, folder: Path = OURS) -> Flyer:
    """The flyer that `template`, a file in `folder`, makes of `data`. The same data gives the same bytes.

    Raises NotPrinted, and ChangedFont where the fonts are not those that were looked at.
    """
    press = _press(folder / template)
    made = datetime.fromisoformat(data["made"]).replace(tzinfo=UTC)
    try:
        pdf, warnings = press.compile_with_warnings(
            format="pdf",
            sys_inputs={
                "data": json.dumps(data, ensure_ascii=False),
                **{key: data[key] for key in ("profile", "accent")},  # what the theme goes by
            },
            pdf_standards=STANDARDS[data["profile"]],
            timestamp=made,
        )
        report = json.loads(press.query("<report>", field="value", one=True))
    except typst.TypstError as error:
        raise NotPrinted(error) from error
    finally:
        _forget()
    assert isinstance(pdf, bytes)  # noqa: S101 - typst returns bytes where no file is named
    return Flyer(
        pdf=inked(pdf) if data["profile"] == "print" else pdf,
        scale=report["scale"],
        points=report["points"],
        inserts=report["inserts"],
        spilled=tuple(report["spilled"]),
        nowhere=tuple(report["nowhere"]),
        crowded=tuple(report["crowded"]),
        warnings=tuple(warning.message for warning in warnings),
    )


@lru_cache(maxsize=8)
def _press(template: Path) -> typst.Compiler:
    """A compiler that knows the templates and the fonts and no other file; making one takes longer than a flyer."""
    root = str(template.parent)
    return typst.Compiler(str(template), root=root, font_paths=typst_fonts(), ignore_system_fonts=True)


def _forget() -> None:
    """Free the memory of the flyer: what the last eleven compilations did not need is dropped."""
    for _ in range(_AGE + 1):
        _blank().compile(input=b"", format="svg")


@lru_cache(maxsize=1)
def _blank() -> typst.Compiler:
    """A compiler of empty sheets."""
    return typst.Compiler(b"", root=str(OURS), font_paths=typst_fonts(), ignore_system_fonts=True)
