"""Typical mistakes, by the hundred: each is told or understood, and what is suggested is right when pasted."""

from pathlib import Path

import pytest

from tests.catalogue.variants import SILENT, STILL, TABLE, TELLS, fields, prepare, section

FIELDS = list(fields())
FILES = sorted({field.file for field in FIELDS})
RESULTS = [line.rpartition(TELLS)[2] for line in TABLE.read_text(encoding="utf-8").splitlines() if TELLS in line]


@pytest.mark.parametrize("file", FILES)
def test_what_comes_of_every_mistake_is_as_the_table_says(file: str, tmp_path: Path) -> None:
    prepare(tmp_path)
    sections = "".join(section(field, tmp_path) for field in FIELDS if field.file == file)
    table = TABLE.read_text(encoding="utf-8")
    assert [part for part in sections.split("\n\n") if part not in table] == []


def test_no_mistake_is_silent() -> None:
    assert [result for result in RESULTS if result.startswith(SILENT)] == []


def test_no_problem_is_still_there_when_its_suggestion_was_pasted() -> None:
    assert [result for result in RESULTS if STILL in result] == []


def test_the_table_holds_more_than_two_thousand_mistakes() -> None:
    assert sum(len(list(field.variants())) for field in FIELDS) > 2000
