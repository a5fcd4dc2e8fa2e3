"""What is said about every problem, by its code: `words/*.toml`, a file for each group of the editors' handbook."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

Level = Literal["error", "warning", "hint"]
LEVELS: tuple[Level, ...] = ("error", "warning", "hint")
Both = Mapping[str, str]
"""A sentence by the language of the message, "de" and "en"."""

_FILES = (
    "files",
    "reading",
    "fields",
    "references",
    "content",
    "facts",
    "thesaurus",
    "editions",
    "build",
    "own",
    "site",
)
_NOTHING: Both = {"de": "", "en": ""}


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of a problem, and what the handbook explains.

    `{names}` are filled from the problem's values, after `words` has put a value into words. The value "reason"
    chooses among `examples`. `title` to `after` are German, for editors; "" where only whoever builds sees it.
    `upkeep` marks warnings of what is due, or will be: time brings them, pages say so by themselves, and
    `build --strict` lets them pass.
    """

    level: Level
    message: Both
    expected: Both = field(default_factory=lambda: _NOTHING)
    example: str = ""
    words: Mapping[str, Mapping[str, Both]] = field(default_factory=dict)
    examples: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    why: str = ""
    mend: str = ""
    before: str = ""
    after: str = ""
    upkeep: bool = False


@cache
def groups() -> Mapping[str, Mapping[str, Wording]]:
    """The words of all problems by their code, in the groups and the order of the handbook."""
    return dict(map(_read, _FILES))


@cache
def wordings() -> Mapping[str, Wording]:
    """The words of all problems by their code."""
    return {code: one for group in groups().values() for code, one in group.items()}


def wording(code: str) -> Wording:
    """The words of one kind of problem."""
    return wordings()[code]


def _read(name: str) -> tuple[str, Mapping[str, Wording]]:
    """One file: the group's name, which its first line says, and its words."""
    text = (Path(__file__).parent / "words" / f"{name}.toml").read_text("utf-8")
    entries: dict[str, dict[str, Any]] = tomllib.loads(text)
    return text.partition("\n")[0].removeprefix("# "), {code: Wording(**entry) for code, entry in entries.items()}
