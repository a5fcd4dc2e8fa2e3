"""Typical mistakes, by the hundred: each is told or understood, and what is suggested is right when pasted."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue.load import Loaded, load
from tests.catalogue.variants import SILENT, STILL, TABLE, TELLS, TODAY, fields, prepare, section

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


READ: dict[str, Callable[[str], bytes]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "a byte order mark": lambda text: text.encode("utf-8-sig"),
    "both": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "line ends of both kinds": lambda text: text.replace("\n", "\r\n", text.count("\n") // 2).encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
    "empty lines at the end": lambda text: f"{text}\n  \n\n".encode(),
    "blanks after values": lambda text: re.sub(
        r"(?<=[^.\n])\n", "  \n", text
    ).encode(),  # a text of lines keeps its own
    "tabs after the colons": lambda text: text.replace(": ", ":\t").encode(),
    "three dashes at the beginning": lambda text: f"---\n{text}".encode(),
}
REFUSED: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "UTF-16": ("not-utf8", lambda text: text.encode("utf-16")),
    "UTF-16 of another order": ("not-utf8", lambda text: f"\ufeff{text}".encode("utf-16-be")),
    "UTF-16 without a mark": ("not-utf8", lambda text: text.encode("utf-16-le")),
    "UTF-16 of another order without a mark": ("not-utf8", lambda text: text.encode("utf-16-be")),
    "UTF-32": ("not-utf8", lambda text: text.encode("utf-32")),
    "Windows-1252": ("not-utf8", lambda text: f"# für Familien\n{text}".encode("cp1252", "ignore")),
    "tabs before the fields": ("tab", lambda text: text.replace("\n  ", "\n\t").encode()),
}


def disguised(folder: Path, disguise: Callable[[str], bytes]) -> tuple[Loaded, Loaded]:
    """The catalogue of the golden cases as it is, and as another editor would have saved every file of it."""
    prepare(folder)
    usual = load(folder / "offers", TODAY, base=folder)
    for path in (folder / "offers").rglob("*.yml"):
        path.write_bytes(disguise(path.read_text(encoding="utf-8")))
    return usual, load(folder / "offers", TODAY, base=folder)


@pytest.mark.parametrize("name", READ)
def test_a_catalogue_reads_the_same_with(name: str, tmp_path: Path) -> None:
    usual, found = disguised(tmp_path, READ[name])
    assert found == usual


@pytest.mark.parametrize("name", REFUSED)
def test_one_line_for_each_file_refuses(name: str, tmp_path: Path) -> None:
    code, disguise = REFUSED[name]
    _, found = disguised(tmp_path, disguise)
    files = sorted(path.relative_to(tmp_path).as_posix() for path in (tmp_path / "offers").rglob("*.yml"))
    assert [(problem.file, problem.code) for problem in found.problems] == [(file, code) for file in files]
