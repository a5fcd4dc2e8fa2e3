"""Rows of cells -> lines in which they stand below each other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines without blanks at their ends; a row may be shorter than others."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)).rstrip()
