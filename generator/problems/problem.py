"""A problem: a value that says where, what was found and what was expected. What is said of it is data: `words/`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Self

from generator.problems.wording import Level, wording

Steps = tuple[str | int, ...]
"""The way to a field: ("texts", "de", "name"); numbers are places in a list, from 0."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem with its place.

    `code` names its words. `path` is the way to the field, `at` says whether the value or its key is meant. `values`
    fill the placeholders of the words; `suggestion` is a near value that would be right, or "". `file` is relative to
    the folder the command was called with; `line` and `column` count from 1 (0 = whole file). `offset` counts the
    characters of the value before the one that is wrong.

    What reading and checks find has no place yet: until `locate` puts it in, `file` is the kind of list that is
    meant ("districts"), "" for the file that is being checked.
    """

    code: str
    path: Steps = ()
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str = ""
    at: Literal["value", "key"] = "value"
    file: str = ""
    line: int = 0
    column: int = 0
    offset: int = 0

    @classmethod
    def of(  # noqa: PLR0913  # the fields by name, and the values as keywords
        cls,
        code: str,
        path: Steps = (),
        *,
        suggestion: str = "",
        at: Literal["value", "key"] = "value",
        file: str = "",
        line: int = 0,
        column: int = 0,
        **values: str,
    ) -> Self:
        """Make a problem whose `values` are given as keywords."""
        return cls(code, path, tuple(values.items()), suggestion, at, file, line, column)

    @property
    def level(self) -> Level:
        """How bad it is, as its words say."""
        return wording(self.code).level

    @property
    def field(self) -> str:
        """`contact.phone`; places in a list count from 1 (`helplines.2.phone`) and are left out at the end."""
        shown = self.path[:-1] if self.path and isinstance(self.path[-1], int) else self.path
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in shown)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file and place; equal ones keep the order they came in."""
    return tuple(sorted(problems, key=lambda one: (one.file, one.line, one.column, one.code, one.field)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether one of them keeps the catalogue from being published."""
    return any(one.level == "error" for one in problems)


def worst(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The errors; without any, the warnings that something is wrong, not those of what is merely due."""
    found = tuple(problems)
    errors = tuple(one for one in found if one.level == "error")
    return errors or tuple(one for one in found if one.level == "warning" and not wording(one.code).upkeep)
