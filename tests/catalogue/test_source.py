"""Reading: every scalar stays text, every place is known, and no bytes can do harm."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.catalogue.reading.characters import LARGEST
from generator.catalogue.reading.ordinary import DEEPEST
from generator.catalogue.reading.yaml_text import Document, read
from generator.problems.wording import LEVELS

YAML_LIKE = st.text(alphabet="ab:-[]{},&*!|>'\"#%@`? \n\t\r\\~<0é\u200c\u202e\ufeff\x00\x85", max_size=60)


def codes(document: Document) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in document.problems]


def test_every_value_stays_the_text_that_was_written() -> None:
    document = read(b"a: 01067\nb: no\nc: 10:00\nd: 2026-02-31\ne: 0x10\nf: 1_000\ng: .inf\nh: [1, true]\n", "f.yml")
    assert document.problems == ()
    assert document.data == {
        "a": "01067", "b": "no", "c": "10:00", "d": "2026-02-31", "e": "0x10", "f": "1_000", "g": ".inf",
        "h": ["1", "true"],
    }  # fmt: skip


def test_keys_and_values_know_their_line_and_column() -> None:
    document = read("a:\n  bä: [x,  y]\n".encode(), "f.yml")
    outer = document.spots["a"].inner
    assert outer
    spot = outer["bä"]
    assert spot.inner
    places = [(mark.line, mark.column) for mark in (spot.key, spot.start, spot.end)]
    assert places == [(1, 2), (1, 6), (1, 13)]
    item = spot.inner[1]
    assert [(mark.line, mark.column) for mark in (item.start, item.end)] == [(1, 11), (1, 12)]


def test_a_field_with_nothing_behind_its_colon_is_known_to_be_empty() -> None:
    document = read(b'a:\nb: ~\nc: null\nd: ""\ne: [x, ~]\nf:\n  g: # nothing\n', "f.yml")
    assert document.data == {"a": None, "b": None, "c": None, "d": "", "e": ["x", None], "f": {"g": None}}
    assert document.empty == (("a",), ("b",), ("c",), ("e", 1), ("f", "g"))


def test_a_byte_order_mark_at_the_beginning_is_no_problem() -> None:
    document = read(b"\xef\xbb\xbfa: b\n", "f.yml")
    assert (document.data, document.problems) == ({"a": "b"}, ())


def test_line_ends_of_windows_are_no_problem() -> None:
    document = read(b"a: b\r\nc: |\r\n  d\r\n  e\r\n", "f.yml")
    assert (document.data, document.problems) == ({"a": "b", "c": "d\ne\n"}, ())


def test_joiners_and_directional_marks_are_allowed_because_persian_and_arabic_need_them() -> None:
    text = "نمی\u200cخواهم\u200d \u200eA\u200f \u061c1"
    document = read(f"a: {text}\n".encode(), "f.yml")
    assert (document.data, document.problems) == ({"a": text}, ())


@pytest.mark.parametrize(
    "character",
    "\x00\x07\x0b\x1b\x7f\x80\x85\x9f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\ufffd\uffff"
    "\U0001d173\U000e0041\U000e01ef",
)
def test_a_character_that_cannot_be_seen_is_refused_with_its_place(character: str) -> None:
    document = read(f"a: b\nc: d{character}e\n".encode(), "f.yml")
    assert codes(document) == [("control-character", 2, 5)]
    assert document.data == {"a": "b", "c": "de"}


def test_none_of_all_refused_characters_slips_through() -> None:
    below = ((0x0, 0x8), (0xB, 0xC), (0xE, 0x1F), (0x7F, 0x9F), (0x2028, 0x202E), (0x2066, 0x2069), (0xFEFF, 0xFEFF))
    beyond = ((0xFFF9, 0xFFFF), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF))
    refused = [chr(code) for first, last in (*below, *beyond) for code in range(first, last + 1)]
    found = [one for one in refused if read(f"a: b{one}c\n".encode(), "f.yml", placed=False).problems]
    assert found == refused


@given(YAML_LIKE)
@example("a: b\na: c\n")
@example("a:\n  b: c\n  b: [d]\n")
def test_reading_without_places_finds_the_same(text: str) -> None:
    with_places, without = read(text.encode(), "f.yml"), read(text.encode(), "f.yml", placed=False)
    assert replace(without, spots=with_places.spots) == with_places


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\x1b", r"\N", r"\L", r"\u202e", r"\U000E0041"])
def test_such_a_character_is_found_behind_an_escape_too(escape: str) -> None:
    document = read(f'a: "b{escape}c"\n'.encode(), "f.yml")
    assert codes(document) == [("control-character", 1, 4)]
    assert document.data == {"a": "bc"}


def test_a_tab_within_a_line_becomes_a_blank() -> None:
    assert read(b"a:\tb\tc # d\n", "f.yml").data == {"a": "b c"}


def test_no_more_than_the_first_ten_characters_are_named() -> None:
    assert len(read(b"\x00" * 1000, "f.yml").problems) == 11


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_other_encodings_are_refused(encoding: str) -> None:
    document = read("a: ä\n".encode(encoding), "f.yml")
    assert document.data is None
    assert {problem.code for problem in document.problems} <= {"not-utf8", "control-character", "yaml-syntax"}


def test_the_place_of_the_first_wrong_byte_is_told() -> None:
    document = read("a: b\r\nä: ".encode() + b"\xfc\n", "f.yml")
    assert codes(document) == [("not-utf8", 2, 4)]
    assert dict(document.problems[0].values) == {"byte": "11", "reason": "byte", "letter": "ü"}


def test_the_largest_file_is_read_and_a_larger_one_is_not() -> None:
    filled = b"a: " + b"x" * (LARGEST - 4) + b"\n"
    assert read(filled, "f.yml").problems == ()
    assert codes(read(filled + b"\n", "f.yml")) == [("too-large", 0, 0)]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
def test_deep_nesting_is_refused_however_deep(opening: str, closing: str) -> None:
    allowed = f"a: {'[' * (DEEPEST - 1)}{']' * (DEEPEST - 1)}\n"
    assert read(allowed.encode(), "f.yml").problems == ()
    for depth in (DEEPEST + 1, 30_000):
        document = read(f"a:\n  {opening * depth}x{closing * depth}\n".encode(), "f.yml")
        assert document.data is None
        assert document.problems[0].code in ("too-deep", "yaml-feature")


def test_an_alias_bomb_is_refused_and_never_unfolded() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 2000))]
    document = read("\n".join(lines).encode(), "f.yml")
    assert document.data is None
    assert codes(document) == [("yaml-feature", 1, 5), ("yaml-feature", 2, 10)]


def test_every_kind_of_forbidden_feature_is_told_once() -> None:
    document = read(b"a: &x 1\n&y b: 2\nc: !z 3\n!z d: 4\ne: *x\n<<: {f: g}\n---\nh: i\n", "f.yml")
    assert [dict(problem.values)["feature"] for problem in document.problems] == [
        "anchor", "tag", "alias", "merge", "documents",
    ]  # fmt: skip


def test_a_quoted_merge_sign_is_a_name_like_any_other() -> None:
    assert read(b'"<<": a\n', "f.yml").data == {"<<": "a"}


def test_the_first_of_two_equal_keys_counts_and_the_second_is_told() -> None:
    document = read(b"a: 1\nb: 2\na: 3\n", "f.yml")
    assert document.data == {"a": "1", "b": "2"}
    assert codes(document) == [("duplicate-key", 3, 1)]


def test_what_a_hash_cuts_is_told_whatever_the_line_ends_are() -> None:
    document = read("a: |\r\n  😀 ü\r\nb: c #3, d\r\ne: f\r\n".encode(), "f.yml")
    assert codes(document) == [("cut-by-hash", 3, 5)]
    assert dict(document.problems[0].values) == {"kept": "c", "cut": "#3, d"}


@pytest.mark.parametrize(("line", "value"), [
    ("a: b #3", "b"), ("a: b # 3", "b"), ("a: b#3", "b#3"), ('a: "b #3"', "b #3"), ("a: 'b' #3", "b"),
])  # fmt: skip
def test_only_a_plain_text_cut_by_a_hash_is_suspicious(line: str, value: str) -> None:
    document = read(f"{line}\nc: d\n".encode(), "f.yml")
    assert document.data == {"a": value, "c": "d"}
    assert codes(document) == ([("cut-by-hash", 1, 5)] if line == "a: b #3" else [])


@settings(deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"? ? ?")
@example(b"[[[")
@example(b"%TAG ! x\n--- !a b")
def test_no_bytes_can_make_the_reader_fail(raw: bytes) -> None:
    assert_sound(read(raw, "f.yml"))


@settings(deadline=None)
@given(YAML_LIKE)
def test_no_text_that_looks_like_yaml_can_make_the_reader_fail(text: str) -> None:
    assert_sound(read(text.encode(), "f.yml"))


def assert_sound(document: Document) -> None:
    """Either there is data, or a problem says why not; every problem has a known code, its level and a place."""
    assert document.data is not None or document.problems
    for problem in document.problems:
        assert problem.level in LEVELS
        assert problem.line >= 0
        assert (problem.line == 0) == (problem.column == 0)
