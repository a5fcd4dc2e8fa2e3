"""The fragment of a list's address and its QR code, run as the page runs them, without a browser."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from quickjs import Context

from generator.site.pages.kept import MOST

ASSETS: Final = Path(__file__).resolve().parents[2] / "site_src" / "assets" / "js" / "list"
ADDRESS: Final = "https://familie-dresden.example/vi/list/#"
SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TOLD: Final = {
    "offers": [{"i": "fabi", "c": "k7mq2d"}, {"i": "hebammen", "c": "3f8ghj"}, {"i": "42", "c": "000000"}],
    "moved": {"elternladen": "fabi", "aaaaaa": "fabi"},
    "gone": {"spielmobil": "Das Spielmobil fährt nicht mehr.", "bbbbbb": "Das Spielmobil fährt nicht mehr."},
}
# With so many codes a text fills its last byte: segno puts a whole byte of zeros behind it, the standard nothing.
FILLED: Final = frozenset({3, 11, 19, 27, 41, 49, 57, 65, 73, 81})

pytestmark = pytest.mark.filterwarnings("error")


@cache
def context() -> Context:
    made = Context()
    made.eval("globalThis.window = globalThis")
    for name in ("kept", "address", "qr"):
        made.eval((ASSETS / f"{name}.js").read_text("utf-8"))
    return made


def call(function: str, *given: Any) -> Any:
    parts = ", ".join(map(json.dumps, given))
    return json.loads(str(context().eval(f"JSON.stringify(familienlotse.{function}({parts}))")))


def resolved(fragment: str) -> Any:
    return call("resolved", call("namesIn", fragment), TOLD)


def code(count: int) -> str:
    return "".join(SIGNS[(7 * place + place // 5) % len(SIGNS)] for place in range(6 * count))


def segnos(parts: list[str]) -> list[list[int]]:
    made = segno.make(tuple(parts), error="m", micro=False, mask=3, boost_error=False)  # type: ignore[arg-type]
    return [list(row) for row in made.matrix]


@given(st.lists(st.text(SIGNS, min_size=6, max_size=6), max_size=40))
def test_codes_are_read_from_the_fragment_that_they_make(codes: list[str]) -> None:
    fragment = call("fragmentOf", [one.lower() for one in codes])
    assert fragment == "".join(codes)
    assert call("namesIn", f"#{fragment}") == [one.lower() for one in codes]


def test_a_fragment_names_offers_by_code_or_by_id_in_its_order() -> None:
    assert resolved("#3F8GHJK7MQ2D")["ids"] == ["hebammen", "fabi"]
    assert resolved("#3f8ghjk7mq2d")["ids"] == ["hebammen", "fabi"]
    assert resolved("#=hebammen,fabi,42")["ids"] == ["hebammen", "fabi", "42"]
    assert resolved("") == {"ids": [], "gone": [], "unknown": 0, "over": 0}


def test_what_moved_is_followed_and_what_is_gone_is_told() -> None:
    assert resolved("#=elternladen,fabi,spielmobil,nie-gesehen") == {
        "ids": ["fabi"], "gone": ["Das Spielmobil fährt nicht mehr."], "unknown": 1, "over": 0,
    }  # fmt: skip
    assert resolved("#AAAAAABBBBBB")["ids"] == ["fabi"]
    assert resolved("#AAAAAABBBBBB")["gone"] == ["Das Spielmobil fährt nicht mehr."]


@pytest.mark.parametrize("name", ["__proto__", "constructor", "toString", "hasOwnProperty"])
def test_names_that_every_object_has_are_no_offers(name: str) -> None:
    assert resolved(f"#={name}") == {"ids": [], "gone": [], "unknown": 1, "over": 0}


@given(st.text(max_size=300))
def test_any_fragment_is_read_without_an_error(fragment: str) -> None:
    found = resolved(fragment)
    assert set(found["ids"]) <= {"fabi", "hebammen", "42"}


def test_page_and_script_mean_the_same_by_full() -> None:
    assert context().eval("familienlotse.mostKept") == MOST


def test_more_than_forty_offers_are_counted_and_left_out() -> None:
    offers = [{"i": f"offer-{number}", "c": f"{number:06}"} for number in range(500)]
    names = [offer["i"] for offer in offers]
    found = call("resolved", names, {"offers": offers, "moved": {}, "gone": {}})
    assert (len(found["ids"]), found["over"]) == (40, 460)


@pytest.mark.parametrize("count", sorted({*range(1, 89)} - FILLED))
def test_a_code_is_the_same_module_by_module_as_another_program_makes(count: int) -> None:
    parts = [ADDRESS, code(count)]
    assert call("qrCode", parts) == segnos(parts)


@pytest.mark.parametrize(("length", "size"), [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (106, 41),
                                              (180, 53), (213, 57), (412, 77)])  # fmt: skip
def test_bytes_alone_make_the_smallest_code_too(length: int, size: int) -> None:
    parts = ["a" * length]
    assert len(call("qrCode", parts)) == size


def test_what_no_code_holds_makes_none() -> None:
    assert call("qrCode", ["a" * 413]) is None
    assert call("qrCode", [ADDRESS, code(120)]) is None


def test_forty_offers_are_57_modules() -> None:
    assert len(call("qrCode", [ADDRESS, code(40)])) == 57
