"""Changing in place: the data differ at the path only, and every other byte is the same."""

import pytest

from generator.catalogue.change import change
from generator.catalogue.reading.yaml_text import Value, read
from generator.problems.problem import Problem, Steps
from tests.catalogue import fuzz_changes
from tests.catalogue.hand_edited import OFFER, STYLES


def only(old: str, new: str, text: str = OFFER) -> str:
    """The text with one place replaced."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


CHANGES: dict[str, tuple[Steps, Value, str, str]] = {
    "a value keeps its remark": (("provider",), "diakonie", "provider: vsp ", "provider: diakonie "),
    "a value in braces": (("checked", "on"), "2026-11-26", "on: 2026-11-12", "on: 2026-11-26"),
    "a value keeps its quotes": (("places", 1, "hours"), "So's", "'Di''s'", "'So''s'"),
    "a value that needs quotes": (("kind",), "so: nicht", "kind: in-person", 'kind: "so: nicht"'),
    "a digest that looks like a number": (("texts", "ar", "of"), "1e1234", "of: 93e831", "of: 1e1234"),
    "a text of more than one paragraph": (
        ("texts", "de", "description"),
        "Neu.\n\nUnd #so.",
        "      Hier treffen sich Familien.\n\n      # Das ist Text.\n      Kommen Sie einfach.\n",
        "      Neu.\n\n      Und #so.\n",
    ),
    "a line that becomes a block": (
        ("texts", "de", "name"),
        "Eins\nZwei",
        "name: Familienkiosk\n",
        "name: |-\n      Eins\n      Zwei\n",
    ),
    "a new key after the last one": (("texts", "de", "bring"), "Ausweis", "Treff]\n", "Treff]\n    bring: Ausweis\n"),
    "a new key in braces": (("checked", "x"), "y", "every: 6 months}", "every: 6 months, x: y}"),
    "a new group": (
        ("texts", "uk", "name"),
        "Кіоск",
        "    by: machine\n",
        "    by: machine\n  uk:\n    name: Кіоск\n",
    ),
    "a key that goes": (("hours",), None, "hours: Mo-Fr 09:00-12:00; PH off\n", ""),
    "a key in braces that goes": (("checked", "by"), None, " by: redaktion,", ""),
    "a group that goes": (
        ("checked",),
        None,
        "checked: {on: 2026-11-12, by: redaktion, every: 6 months}\n",
        "",
    ),
    "a block that goes": (("texts", "ar"), None, OFFER[OFFER.index("  ar:") :], ""),
    "the first key of an item": (
        ("contact", "phones", 2, "number"),
        None,
        "number: 030 23125 641   # abends\n      ",
        "",
    ),
    "an item keeps its remark": (("phases", 1), "kind", "- toddler ", "- kind "),
    "a new item": (("phases", 3), "schule", "  - kita\n", "  - kita\n  - schule\n"),
    "a new item in brackets": (("topics", 2), "neu", "everyday-help]", "everyday-help, neu]"),
    "an item that goes": (("phases", 0), None, "  - baby\n", ""),
    "an item in brackets that goes": (("topics", 0), None, "meeting, ", ""),
    "a whole list, what stays keeps its remarks": (
        ("phases",),
        ["toddler", "neu", "kita"],
        "  - baby\n  - toddler   # neu\n",
        "  - toddler   # neu\n  - neu\n",
    ),
    "a phone that is added as the last one is": (
        ("contact", "phones", 3),
        {"number": "030 1", "for": ["crisis", "office"]},
        "      for: counselling\n",
        "      for: counselling\n    - number: 030 1\n      for: [crisis, office]\n",
    ),
    "a phone in braces": (("contact", "phones", 0, "for"), ["a"], "for: crisis, h", "for: [a], h"),
    "phones, of which one goes": (
        ("contact", "phones"),
        [{"number": "030 23125 640", "for": "crisis"}, {"number": "030 23125 641", "for": "counselling"}],
        ", hours: 24/7}\n    - {number: 116016, for: [crisis, counselling]}\n",
        "}\n",
    ),
    "a price": (("cost", 2), {"amount": "1 EUR"}, "material}\n", "material}\n  - {amount: 1 EUR}\n"),
    "a price for a list of prices": (
        ("cost",),
        "free",
        "cost:\n  - free\n  - {amount: 10 EUR per course, for: material}\n",
        "cost: free\n",
    ),
    "prices for a price": (("registration",), ["a", {"b": "c"}], "tion: none\n", "tion:\n  - a\n  - {b: c}\n"),
    "a date becomes more": (
        ("dates", 0),
        {"on": "2026-12-12", "register_by": "2026-12-01"},
        "- 2026-12-12 10:00-12:30",
        "- {on: 2026-12-12, register_by: 2026-12-01}",
    ),
    "a place goes, the remark above it stays": (
        ("places", 1),
        None,
        "  - place: klinik-süd\n    hours: 'Di''s'\n",
        "",
    ),
    "a place before another": (
        ("places",),
        [
            {"place": "klinik-nord", "hours": "Mo,Fr 09:00-12:00"},
            {"place": "c"},
            {"place": "klinik-süd", "hours": "Di's"},
        ],
        '12:00"\n',
        '12:00"\n  - place: c\n',
    ),
    "the last item": (("topics",), [], "[meeting, everyday-help]", "[]"),
    "a group whose last key goes": (
        ("texts", "ar"),
        {},
        '  ar:\n    name: "كشك العائلة"\n    of: 93e831\n    by: machine\n',
        "  ar: {}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_one_place_changes(case: str) -> None:
    path, value, old, new = CHANGES[case]
    assert change(OFFER, path, value) == only(old, new)


@pytest.mark.parametrize("style", STYLES)
def test_what_is_there_already_changes_nothing(style: str) -> None:
    text = STYLES[style]
    data = read(text.encode(), "-").data
    assert data is not None
    assert change(text, (), data) == text
    assert {key for key, value in data.items() if value is not None and change(text, (key,), value) != text} == set()


@pytest.mark.parametrize("style", STYLES)
def test_in_every_style_the_day_and_the_note_are_one_line(style: str) -> None:
    text = STYLES[style]
    for path, value in ((("checked", "on"), "2026-11-26"), (("texts", "ar", "of"), "1e1234"), (("cost",), None)):
        changed = change(text, path, value)
        assert isinstance(changed, str)
        wanted = fuzz_changes.wished(read(text.encode(), "-").data, path, value)
        assert fuzz_changes.fault(text, changed, path, wanted) == ""


def test_line_ends_stay_as_they_are_and_a_new_line_has_its_neighbours() -> None:
    text = "a: 1\r\nb: 2\nc: |\r  x\r  y\rd: 3"
    assert change(text, ("b",), "3") == text.replace("b: 2", "b: 3")
    assert change(text, ("c",), "x\nz\n") == text.replace("  y", "  z")
    assert change("a:\r\n  b: 1\r\nc: 2\n", ("a", "d"), "2") == "a:\r\n  b: 1\r\n  d: 2\r\nc: 2\n"
    assert change(text, ("e",), "4") == text + "\r\ne: 4"


REFUSED = {
    "a tab": ("a:\n\tb: c\n", "tab", 2),
    "an anchor": ("a: &x b\nc: d\n", "yaml-feature", 1),
    "an alias": ("a: b\nc: *x\n", "yaml-feature", 2),
    "two documents": ("a: b\n---\nc: d\n", "yaml-feature", 2),
    "a bracket that stays open": ("a: [b\n", "yaml-syntax", 1),
    "nothing": ("", "empty-file", 0),
    "half a character": ("a: \ud800\n", "not-utf8", 1),
    "a key given twice": ("a: b\na: c\n", "unchangeable", 1),
    "a block that runs to the end of the file": ("a: |\n  b", "unchangeable", 1),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_or_done_is_refused(case: str) -> None:
    text, code, line = REFUSED[case]
    value, path = ("x", ("b",)) if case.startswith("a block") else (None, ("a",))
    said = change(text, path, value, "offers/a.yml")
    assert isinstance(said, Problem)
    assert (said.code, said.file, said.line) == (code, "offers/a.yml", line)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), None),
        ((), "x"),
        (("status", "x"), "y"),
        (("topics", "x"), "y"),
        (("topics", 7), "y"),
        (("topics", -1), "y"),
        ((0,), "y"),
        (("new", 0), "y"),
        (("status",), "a\tb"),
        (("status",), "a\u202eb"),
        (("status",), "\ud800"),
        (("<<",), ["\u2028"]),
    ],
)
def test_a_path_that_leads_nowhere_and_a_text_that_cannot_be_read_back_are_refused(path: Steps, value: Value) -> None:
    said = change(OFFER, path, value)
    assert isinstance(said, Problem)
    assert said.code == "unchangeable"


def test_what_is_not_there_can_be_taken_away() -> None:
    assert change(OFFER, ("valid",), None) == OFFER
    assert change(OFFER, ("source", "id"), None) == OFFER
    assert change(OFFER, ("topics", 2), None) == OFFER


def test_random_changes_are_right_or_refused() -> None:
    told, wrong = fuzz_changes.run(300, seed=8)
    assert wrong == []
    assert told["made"] > 250
