"""Whatever stands in a field, what is said about it is no riddle."""

import copy
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.catalogue.borrowing import Sources
from generator.catalogue.context import Context
from generator.catalogue.explain import explain
from generator.catalogue.load import check_offer
from generator.catalogue.reading.yaml_text import Document, read
from generator.catalogue.schema import LISTS, SETTINGS
from generator.catalogue.settings import Settings
from generator.catalogue.values.suggest import Spellings
from generator.problems.problem import Problem, Steps

BASE = Path(__file__).parent / "base"
CONTEXT = Context(
    today=date(2026, 11, 22),
    settings=None,
    languages=("de", "en"),
    demo=False,
    known={},
    districts={},
    topics={},
    phases={},
    access={},
    providers={},
    places={},
    audiences={},
    thesaurus={},
    moved={},
    files={},
)
NO_SOURCES = Sources({}, {}, Spellings(frozenset()))  # fmt: skip
# No text has any of these here: where they turn up in a message, a value was printed as Python writes it.
PYTHON = frozenset("[]{}'")
DIGITS = "123" * 3000
TEXTS = st.one_of(
    st.sampled_from(["", " ", "x", "0", "all", "yes", "\u200b", "a\nb", DIGITS, f"{DIGITS} EUR", f"{DIGITS}-{DIGITS}"]),
    st.sampled_from([f"2026-01-{DIGITS}", f"{DIGITS}m+", f"{DIGITS} weeks", f"https://a.example:{DIGITS}"]),
    st.text(st.characters(codec="utf-8", exclude_characters=PYTHON), max_size=30),
)
JUNK = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["de", "name", "x", ""]), inner),
    max_leaves=6,
)


def data_of(name: str) -> dict[str, Any]:
    return read((BASE / name).read_bytes(), name).data or {}


def places(value: Any, path: Steps = ()) -> Iterator[Steps]:
    """The way to every value in the data, whether list, fields or text."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        yield (*path, step)
        yield from places(one, (*path, step))


def put(data: Mapping[str, Any], path: Steps, junk: Any) -> dict[str, Any]:
    changed = copy.deepcopy(dict(data))
    inside: Any = changed
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = junk
    return changed


def assert_no_riddle(problems: list[Problem]) -> None:
    for problem in problems:
        words = dict(problem.values)
        assert problem.code != "wrong-shape" or words["found"] != words["expected"], problem
        assert not PYTHON & set(words.get("found", "")), problem


OFFER = data_of("prohlis/kiosk.yml")


@given(st.sampled_from([*places(OFFER)]), JUNK)
@settings(max_examples=500, deadline=None)
def test_junk_in_an_offer_is_told_by_its_shape_or_its_reason(path: Steps, junk: Any) -> None:
    assert_no_riddle(check_offer(Document("f.yml", put(OFFER, path, junk)), "kiosk", CONTEXT, NO_SOURCES)[1])


@pytest.mark.parametrize("kind", [SETTINGS, *LISTS])
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_junk_in_a_list_is_told_by_its_shape_or_its_reason(kind: str, data: st.DataObject) -> None:
    name = "catalogue" if kind == SETTINGS else kind
    model, entry, prefix = Settings, data_of(f"_catalogue/{name}.yml"), ()
    if kind != SETTINGS:
        key = next(iter(entry))
        model, entry, prefix = LISTS[kind], entry[key], (key,)  # type: ignore[assignment]
    changed = put(entry, data.draw(st.sampled_from([*places(entry)])), data.draw(JUNK))
    try:
        model.model_validate(changed)
    except ValidationError as error:
        assert_no_riddle([*explain(error.errors(include_url=False), changed, kind, prefix)])
