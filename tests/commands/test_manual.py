"""The editors' manual is true: its examples pass `check`, its command lines parse, its links lead somewhere."""

import re
import shlex
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any, Final

import pytest
import yaml

from generator.catalogue.load import load
from generator.commands import COMMANDS
from generator.commands.arguments import parsed
from tests.commands.conftest import ROOT

TODAY: Final = date(2026, 11, 22)
MANUAL: Final = ROOT / "docs" / "redaktion"
MADE: Final = "pruefungen.md"  # of the problems' words, with right and wrong examples
PAGES: Final = {path.name: path.read_text("utf-8") for path in sorted(MANUAL.glob("*.md"))}
TEMPLATE: Final = (MANUAL / "vorlage.yml").read_text("utf-8")
BLOCK: Final = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
BLOCKS: Final = [
    (page, language, dedent(text)) for page, words in PAGES.items() for _, language, text in BLOCK.findall(words)
]
EXAMPLES: Final = [(page, text) for page, language, text in BLOCKS if language == "yaml" and page != MADE]
NAMED: Final = re.compile(r"# offers/(\S+\.yml)\n")
OF_A_FILE: Final = [(match[1], text) for _, text in EXAMPLES if (match := NAMED.match(text))]
OF_AN_OFFER: Final = [(page, text) for page, text in EXAMPLES if not NAMED.match(text)]
COMMAND: Final = re.compile(rf"\bfamilienlotse ((?:{'|'.join(COMMANDS)})\b[^`\n>]*)")
LINES: Final = sorted(
    {
        (page, line.strip())
        for page, words in {**PAGES, "README": (ROOT / "README.md").read_text("utf-8")}.items()
        for quoted in [*re.findall("`([^`\n]+)`", words), *(text for _, _, text in BLOCK.findall(words))]
        for line in COMMAND.findall(quoted)
    }
)


def read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  # all text, as the catalogue is read


def joined(old: Any, new: Any) -> Any:
    """`old` with what `new` says: mappings and lists of them are joined, anything else is replaced."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: joined(old.get(key), value) for key, value in new.items()}
    if isinstance(old, list) and isinstance(new[0], dict):
        return [*old, *new]
    return new


def wrong(folder: Path) -> list[str]:
    """The errors and warnings of a catalogue; the examples show their texts in German only."""
    found = [one for one in load(folder, TODAY).problems if one.level != "hint" and one.code != "missing-label"]
    return [f"{one.file}:{one.line}: {one.code}: {one.values}" for one in found]


@pytest.fixture(scope="module")
def catalogue(once: Callable[[str, Callable[[Path], object]], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ours, with everything that the manual adds to files it names."""

    def fill(folder: Path) -> None:
        shutil.copytree(ROOT / "offers", folder, dirs_exist_ok=True)
        for name, text in OF_A_FILE:
            if name.startswith("_catalogue/"):
                whole = joined(read((folder / name).read_text("utf-8")), read(text))
                (folder / name).write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf-8")
            else:
                assert not (folder / name).exists()
                (folder / name).write_text(text, "utf-8")

    mine: Path = tmp_path_factory.mktemp("manual") / "offers"
    return Path(shutil.copytree(once("manual", fill), mine))


def test_there_are_examples_of_all_kinds() -> None:
    folders = {name.split("/")[0] for name, _ in OF_A_FILE}
    assert folders == {"_catalogue", "prohlis", "city"}
    assert len(OF_AN_OFFER) > 15
    assert {line.split()[0] for _, line in LINES} >= {"build", "check", "confirm", "flyer", "report", "serve"}


def test_what_the_manual_adds_to_the_catalogue_is_right(catalogue: Path) -> None:
    assert wrong(catalogue) == []


@pytest.mark.parametrize(("page", "text"), OF_AN_OFFER, ids=[f"{page}-{text[:16]!r}" for page, text in OF_AN_OFFER])
def test_every_other_example_is_right_in_an_offer(catalogue: Path, page: str, text: str) -> None:
    del page
    file = catalogue / "prohlis" / "familienkiosk.yml"
    before = file.read_text("utf-8")
    try:
        file.write_text(yaml.safe_dump(read(before) | read(text), allow_unicode=True), "utf-8")
        assert wrong(catalogue) == []
    finally:
        file.write_text(before, "utf-8")


def filled(template: str) -> str:
    """The template with the example that each line gives, its explanations left where they are."""
    return re.sub(r"^( *\w+:)( +# .*, z\. B\. (.+))$", r"\1 \3\2", template, flags=re.MULTILINE)


def test_the_template_filled_in_with_its_own_examples_is_right(catalogue: Path) -> None:
    file = catalogue / "prohlis" / "aus-der-vorlage.yml"
    file.write_text(filled(TEMPLATE), "utf-8")
    whole = read(filled(TEMPLATE))
    try:
        assert wrong(catalogue) == []
        assert [key for key, value in whole.items() if value in ("", None)] == []
    finally:
        file.unlink()


def test_of_an_empty_template_check_names_what_has_to_be(catalogue: Path) -> None:
    file = catalogue / "prohlis" / "aus-der-vorlage.yml"
    file.write_text(TEMPLATE, "utf-8")
    try:
        problems = [one for one in load(catalogue, TODAY).problems if one.file.endswith(file.name)]
    finally:
        file.unlink()
    missing = {".".join(map(str, one.path)) for one in problems if one.code == "missing-field"}
    assert missing == {
        "provider", "topics", "phases", "kind", "districts", "checked.on", "texts.de.name", "texts.de.summary",
    }  # fmt: skip
    assert {one.code for one in problems if one.level == "error"} == {"missing-field", "no-contact"}


@pytest.mark.parametrize(("page", "line"), LINES, ids=[line for _, line in LINES])
def test_every_command_line_can_be_typed(page: str, line: str) -> None:
    del page
    words = shlex.split(line)
    if "--help" in words:
        with pytest.raises(SystemExit) as ended:
            parsed(words, words[0], "de")
        assert ended.value.code == 0
    else:
        assert callable(parsed(words, words[0], "de").run)


def anchors(words: str) -> set[str]:
    """The addresses of a page's headings, as a forge makes them."""
    headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", words), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_leads_somewhere() -> None:
    astray = []
    for page, words in PAGES.items():
        text = re.sub("`[^`\n]*`", "", BLOCK.sub("", words)) if page != MADE else ""
        for target in re.findall(r"\]\(([^)]+)\)", text):
            name, _, anchor = target.partition("#")
            there = MANUAL / (name or page)
            if not there.is_file() or (anchor and anchor not in anchors(there.read_text("utf-8"))):
                astray.append((page, target))
    assert astray == []


def test_the_first_page_leads_to_every_other() -> None:
    linked = {target.partition("#")[0] for target in re.findall(r"\]\(([^)]+)\)", PAGES["README.md"])}
    assert linked >= {path.name for path in MANUAL.iterdir()} - {"README.md"}
