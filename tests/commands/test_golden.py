"""What the command line says of itself and to wrong use, word for word.

A golden file is a row of blocks: `@ COMMAND` is what was typed after `familienlotse`; `@ de` and `@ en` hold what is
said then. After a change of words `python -m tests.commands.test_golden` writes those anew: read the difference.
"""

import contextlib
import io
import os
import re
from pathlib import Path
from unittest import mock

import pytest

from generator.commands import COMMANDS, main

HERE = Path(__file__).parent
CASES = sorted((HERE / "golden").glob("*.txt"))
BLOCK = re.compile(r"^@ (.*)\n@ de\n((?:(?!@ ).*\n)*)@ en\n((?:(?!@ ).*\n)*)", re.MULTILINE)


def blocks(case: Path) -> list[tuple[str, str, str]]:
    """What was typed, and what is said in German and English."""
    return BLOCK.findall(case.read_text("utf-8"))


def said(typed: str, lang: str) -> tuple[int, str]:
    """The exit code and all that is printed."""
    printed = io.StringIO()
    width = mock.patch.dict(os.environ, {"COLUMNS": "100"})
    with width, contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            code = main(["--lang", lang, *typed.split()])
        except SystemExit as ended:
            code = int(ended.code or 0)
    return code, printed.getvalue()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_it_is_said_word_for_word(case: Path) -> None:
    found = blocks(case)
    assert "".join(written(*block) for block in found) == case.read_text("utf-8")  # nothing else stands there
    code = 0 if case.stem.startswith("help") else 2
    for typed, german, english in found:
        assert (said(typed, "de"), said(typed, "en")) == ((code, german), (code, english)), typed


def test_the_help_of_every_command_has_a_golden_file() -> None:
    assert {case.stem for case in CASES} == {"help", "wrong-use", *(f"help-{name}" for name in COMMANDS)}


def test_wrong_use_is_one_line_that_names_the_help() -> None:
    for typed, german, english in blocks(HERE / "golden" / "wrong-use.txt"):
        assert re.fullmatch(r"familienlotse: .*\. Hilfe: familienlotse( \w+)? --help\n", german), typed
        assert re.fullmatch(r"familienlotse: .*\. Help: familienlotse( \w+)? --help\n", english), typed


def written(typed: str, german: str, english: str) -> str:
    return f"@ {typed}\n@ de\n{german}@ en\n{english}"


if __name__ == "__main__":
    for path in CASES:
        text = "".join(written(typed, said(typed, "de")[1], said(typed, "en")[1]) for typed, _, _ in blocks(path))
        path.write_text(text, "utf-8")
