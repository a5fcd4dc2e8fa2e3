"""A problem in the catalogue: a value that says where, what was found and what was expected."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "hint"]
LEVELS: tuple[Level, ...] = ("error", "warning", "hint")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem with its place.

    `file` is relative to the folder the command was called with; `line` and `column` count from 1 (0 = whole file).
    `code` names the check (see `generator/catalogue/checks/`), `field` the dotted path of the field ("contact.phone").
    `values` fill the placeholders of the check's message; `suggestion` is a near value that would be right, or "".
    """

    file: str
    line: int
    column: int
    code: str
    level: Level
    field: str = ""
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str = ""
