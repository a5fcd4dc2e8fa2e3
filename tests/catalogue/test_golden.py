"""Every problem an editor can meet, word for word: each file in golden/ changes a catalogue that is right.

A golden file is a row of blocks. `@ change FILE` replaces the lines marked `<` by those marked `>`; `@ file FILE`
writes a file, `@ bytes FILE` one with escapes such as \\xff; `@ remove PATH`, `@ rename PATH`, `@ link PATH`,
`@ pipe PATH` and `@ grow PATH` (to 10 MB) do what they say. `@ de` and `@ en` hold what the reporter says then.
After a change of words `python -m tests.catalogue.test_golden` writes those two anew: read the difference.
"""

import os
import re
import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.catalogue.load import load
from generator.problems.render import render
from generator.problems.wording import groups

HERE = Path(__file__).parent
CHECKS = {code: words for group in groups().values() for code, words in group.items() if words.title}
CASES = sorted((HERE / "golden").glob("*.txt"))
TODAY = date(2026, 11, 22)
BLOCK = re.compile(r"^@ (\w+) ?(.*)\n((?:(?!@ ).*\n)*)", re.MULTILINE)
CHANGE = re.compile(r"((?:^<.*\n)+)((?:^>.*\n)*)", re.MULTILINE)
TEN_MEGABYTES = 10_000_000


def blocks(case: Path) -> list[tuple[str, str, str]]:
    """Verb, path and body of each block."""
    return BLOCK.findall(case.read_text(encoding="utf-8"))


def marked(lines: str) -> str:
    return "".join(line[2:] for line in lines.splitlines(keepends=True))


def unescaped(text: str) -> bytes:
    return text.encode().decode("unicode_escape").encode("latin-1") if "\\" in text else text.encode()


def change(path: Path, body: str) -> None:
    text = "\n" + path.read_text(encoding="utf-8")
    for old, new in CHANGE.findall(body):
        assert text.count(f"\n{marked(old)}") == 1, f"once in {path}: {old}"
        text = text.replace(f"\n{marked(old)}", f"\n{marked(new)}")
    path.write_text(text.removeprefix("\n"), encoding="utf-8")


def prepare(case: Path, folder: Path) -> None:
    """The right catalogue, and what the case changes about it."""
    shutil.copytree(HERE / "base", folder / "offers")
    change_files(case, folder)


def change_files(case: Path, folder: Path) -> None:
    """What the case changes about the files in a folder."""
    for verb, name, body in blocks(case):
        path = folder / unescaped(name.split(" -> ")[0]).decode()
        match verb:
            case "change":
                change(path, body)
            case "file":
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(body, encoding="utf-8")
            case "bytes":
                path.write_bytes(unescaped(body))
            case "remove":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            case "rename":
                path.rename(folder / name.split(" -> ")[1])
            case "link":
                path.symlink_to(name.split(" -> ")[1])
            case "pipe":
                os.mkfifo(path)
            case "grow":
                with path.open("ab") as file:
                    file.truncate(TEN_MEGABYTES)


def told(case: Path, folder: Path) -> str:
    """What the reporter says about a case, as it stands in the golden file."""
    prepare(case, folder)
    problems = load(folder / "offers", TODAY, base=folder).problems
    return f"@ de\n{render(problems, 'text', 'de')}@ en\n{render(problems, 'text', 'en')}"


def split(case: Path) -> tuple[str, str]:
    """What a case changes, and what the reporter says about it."""
    changes, mark, words = case.read_text(encoding="utf-8").partition("@ de\n")
    return changes, mark + words


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_problem_is_told_word_for_word(case: Path, tmp_path: Path) -> None:
    assert told(case, tmp_path) == split(case)[1]


def test_every_kind_of_problem_has_a_golden_case() -> None:
    words = "".join(case.read_text(encoding="utf-8") for case in HERE.parent.glob("*/golden/*.txt"))
    assert [code for code in CHECKS if words.count(f" [{code}]\n") < 2] == []


def test_every_explanation_shows_what_was_wrong_and_what_is_right() -> None:
    for code, words in CHECKS.items():
        assert all((words.title, words.why, words.mend, words.before, words.after)), code
        assert all(words.message[language] for language in ("de", "en")), code


def test_a_right_catalogue_has_no_problem(tmp_path: Path) -> None:
    loaded = load(HERE / "base", TODAY, base=HERE)
    assert loaded.problems == ()
    assert loaded.catalogue is not None
    assert list(loaded.catalogue.offers) == ["kiosk", "rallye"]
    assert loaded.catalogue.files == {"kiosk": "prohlis/kiosk.yml", "rallye": "prohlis/rallye.yml"}
    assert load(HERE / "base", TODAY, base=tmp_path).problems == ()


if __name__ == "__main__":
    for golden in CASES:
        with TemporaryDirectory() as empty:
            golden.write_text(split(golden)[0] + told(golden, Path(empty)), encoding="utf-8")
