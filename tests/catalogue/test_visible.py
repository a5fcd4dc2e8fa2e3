"""A text that must say something holds something one can see."""

from functools import cache
from typing import Annotated, Any

import pytest
from pydantic import StringConstraints, TypeAdapter, ValidationError

from generator.catalogue.reading.yaml_text import read
from generator.catalogue.values.facts import Line, Prose

# What Unicode calls Default_Ignorable_Code_Point, and what is drawn as nothing: the empty cell of Braille.
IGNORABLE = TypeAdapter(Annotated[str, StringConstraints(pattern=r"[\p{Default_Ignorable_Code_Point}\u2800]")])


def takes(kind: TypeAdapter[Any], text: str) -> bool:
    try:
        kind.validate_python(text)
    except ValidationError:
        return False
    return True


@cache
def unseen() -> list[str]:
    """All of them: rows of 256 letters are asked first, for most rows hold none."""
    rows = [[chr(row + i) for i in range(256)] for row in range(0, 0x110000, 256) if not 0xD800 <= row < 0xE000]
    return [letter for row in rows if takes(IGNORABLE, "".join(row)) for letter in row if takes(IGNORABLE, letter)]


@pytest.mark.parametrize("kind", [Line, Prose], ids=["line", "prose"])
def test_a_text_of_nothing_but_what_nobody_sees_is_refused(kind: Any) -> None:
    assert len(unseen()) > 4000
    adapter = TypeAdapter(kind)
    accepted = [letter for letter in unseen() if takes(adapter, f" {letter} {letter}")]
    assert [letter for letter in accepted if not read(f"a: {letter}\n".encode(), "f.yml").problems] == []


@pytest.mark.parametrize("text", ["", "Ä", "\u200bA", "1", "–", "نمی\u200cخواهم", "\u2801", "한"])
@pytest.mark.parametrize("kind", [Line, Prose], ids=["line", "prose"])
def test_nothing_at_all_or_something_to_see_is_taken(kind: Any, text: str) -> None:
    assert TypeAdapter(kind).validate_python(text) == text
