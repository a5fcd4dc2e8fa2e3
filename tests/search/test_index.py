"""What the finder is handed: of which offers, in which words, in which bytes."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.model import Catalogue
from generator.search.cards import LETTERS
from generator.search.index import tiers
from generator.search.write import coded, packed, script, scripts
from tests.search.conftest import ROOT, engine_of, town

BASE = ROOT / "tests" / "catalogue" / "base"


def changed(tmp_path: Path, file: str, *changes: tuple[str, str]) -> Catalogue:
    """The small right catalogue with changes in a file."""
    folder = Path(shutil.copytree(BASE, tmp_path / "offers"))
    text = (folder / file).read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / file).write_text(text, "utf-8")
    return town(folder)


def cards(catalogue: Catalogue, language: str = "de") -> dict[str, Mapping[str, Any]]:
    return {card["i"]: card for card in tiers(catalogue, language)[0]["cards"]}


def test_a_card_says_what_decides() -> None:
    first = tiers(town(BASE), "en")[0]
    card = next(card for card in first["cards"] if card["i"] == "kiosk")
    assert first["topics"][card["t"][0]] == ["meeting", "Meeting place"]
    assert first["phases"][card["h"][0]] == ["baby", "Baby", 0, 12]
    assert first["districts"][card["d"][0]][:2] == ["prohlis", "Prohlis"]
    assert [first["languages"][number] for number in card["l"]] == [["de", "German"], ["ar", "Arabic"]]
    assert card["p"] == ["030 23125 100".replace(" ", "\u00a0"), "tel:+493023125100"]
    assert card["m"] == [0, 35]


def test_numbers_in_right_to_left_text_are_marked_as_islands(dresden: Catalogue) -> None:
    shown, href = cards(dresden, "ar")["familienkiosk"]["p"]
    assert re.fullmatch("\u2066[0-9\u00a0]+\u2069", shown)
    assert re.fullmatch(r"tel:\+49[0-9]+", href)


def test_a_missing_translation_is_german_and_says_so(tmp_path: Path) -> None:
    catalogue = changed(tmp_path, "prohlis/kiosk.yml", ("  en:", "  fr:"))
    assert "g" not in cards(catalogue, "de")["kiosk"]
    assert cards(catalogue, "en")["kiosk"]["g"] == 1


def test_what_rests_can_be_found_and_offers_no_phone(tmp_path: Path) -> None:
    card = cards(changed(tmp_path, "prohlis/kiosk.yml", ("status: active", "status: paused")))["kiosk"]
    assert card["z"] == "Dieses Angebot macht gerade Pause."
    assert not {"p", "o", "x"} & set(card)


@pytest.mark.parametrize("change", [("status: active", "status: closed"), ("status: active", "status: planned")])
def test_what_is_not_there_is_not_found(tmp_path: Path, change: tuple[str, str]) -> None:
    assert set(cards(changed(tmp_path, "prohlis/kiosk.yml", change))) == {"rallye"}


def test_offers_for_professionals_stand_behind_all_others_and_are_marked(dresden: Catalogue) -> None:
    professional = [offer.id for offer in dresden.offers.values() if offer.for_professionals()]
    assert professional
    assert [key for key, card in cards(dresden).items() if card.get("q")] == professional


def test_sisters_in_other_districts_are_one_kind(dresden: Catalogue) -> None:
    found = cards(dresden, "ar")
    for name in ("krabbelgruppe", "asd", "hort", "kinderaerzte", "kita"):
        assert found[f"{name}-prohlis"]["e"] == found[f"{name}-gorbitz"]["e"], name
    assert found["krabbelgruppe-prohlis"]["e"] != found["kindertreff-prohlis"]["e"]


def test_the_third_tier_has_the_words_of_the_other_languages_in_the_order_of_the_first() -> None:
    first, _, third = tiers(town(BASE), "en")
    place = next(place for place, lead in enumerate(first["concepts"]) if lead.get("key") == "tired")
    assert (first["concepts"][place]["words"], third["others"][place]) == ("tired", "mude,keine kraft mehr")
    assert len(first["concepts"]) == len(third["others"])


def test_what_is_known_of_offers_comes_as_columns_of_text() -> None:
    first, more, others = map(packed, tiers(town(BASE), "de"))
    known = tiers(town(BASE), "de")[0]["cards"]
    assert first["size"] == len(known)
    assert first["cards"]["i"].split("\n") == [card["i"] for card in known]
    assert [line.split("\t") for line in first["cards"]["p"].split("\n")] == [card["p"] for card in known]
    assert json.loads(first["cards"]["t"]) == [card["t"] for card in known]
    assert {len(json.loads(first["cards"][letter])) for letter in "gefcrywktahdlbmox"} == {len(known)}
    coded_rows = (first["cards"]["n"], first["cards"]["s"], first["keywords"], more["more"], others["names"])
    assert {len(rows.split("\n")) for _, rows in coded_rows} == {len(known)}


def test_rows_are_signs_for_the_parts_of_a_table() -> None:
    assert coded(["a b", "", "b a b", "c"], " ") == ("a\nb\nc", "#$\n\n$#$\n%")
    assert coded([], " ") == ("", "")


# Signs in the order of places: of one unit of UTF-16 before and after those that are halves, of two.
@pytest.mark.parametrize("parts", [1, 100, 60_000, 70_000])
def test_the_finder_reads_what_was_coded(parts: int) -> None:
    rows = [" ".join(f"w{place}" for place in range(first, parts, 7)) for first in range(7)]
    told = engine_of("de").run(
        f"""(({{parts, places, ends}}) => ends.map((end, row) => Array.from(
            places.subarray(row ? ends[row - 1] : 0, end), (place) => parts[place]).join(" ")).join("\\n"))(
            familienlotse.decoded({json.dumps(coded(rows, " "))}))"""
    )
    assert told == "\n".join(rows)


def test_cards_have_no_letter_without_a_column(dresden: Catalogue) -> None:
    assert {letter for card in tiers(dresden, "ar")[0]["cards"] for letter in card} <= set(LETTERS)


def test_a_script_is_nothing_but_data() -> None:
    text = script({"a": "</script><!--\u2028\u2029", "b": "\u2066"})
    assert text == 'familienlotse.take({"a":"\\u003c/script>\\u003c!--\\u2028\\u2029","b":"\u2066"});\n'
    assert json.loads(text.removeprefix("familienlotse.take(").removesuffix(");\n"))["a"] == "</script><!--\u2028\u2029"


def test_the_names_of_the_scripts_say_what_is_in_them(dresden: Catalogue) -> None:
    found = scripts(dresden, "ar")
    assert [re.sub(r"-[0-9a-f]{8}\.js$", "", name) for name in found] == ["search", "search-more", "search-others"]
    assert found == scripts(dresden, "ar")
    assert not set(found) & set(scripts(dresden, "fa"))


def test_a_thesaurus_of_five_thousand_words_is_built_and_searched(tmp_path: Path) -> None:
    from generator.search.engine import Engine  # noqa: PLC0415

    folder = Path(shutil.copytree(BASE, tmp_path / "offers"))
    needs = "\n".join(
        f"need{need}:\n  words: {{de: [{', '.join(f'wort{need}q{word}' for word in range(25))}]}}\n  offers: [kiosk]"
        for need in range(200)
    )
    (folder / "_catalogue" / "thesaurus.yml").write_text(needs + "\n", "utf-8")
    assert Engine(town(folder), "de").search("wort77q7").ids[0] == "kiosk"
