"""The fonts are the ones that were looked at, and draw what the catalogue says."""

import pytest

from generator.flyers.fonts import PINNED, ChangedFont, font_data, without_glyph


def test_a_changed_font_is_refused_by_name_and_hash() -> None:
    name, digest = PINNED["figo"]
    with pytest.raises(ChangedFont, match=rf"{name}: SHA-256 {digest}, expected 0000"):
        font_data({"figo": (name, "0000")})


def test_a_font_the_package_no_longer_has_is_refused() -> None:
    with pytest.raises(ChangedFont, match=r"Gone\.ttf"):
        font_data({"gone": ("Gone.ttf", "0000")})


@pytest.mark.parametrize(
    "text",
    [
        "Äpfel, Größe, „Zitat“ – 15 €",
        "Thứ Hai đến thứ Sáu: ề ữ ợ",
        "щодня, ґанок, їжа",
        "آتش\u200cنشانی، گچپژ، ۱۲۳",
        "مجاناً، لأجل",
        "ğışİ çöü",
        "\u2066030\u00a023125\u00a0100\u2069",
        "Cafe\u0301",
    ],
)
def test_the_ten_languages_have_all_their_glyphs(text: str) -> None:
    assert without_glyph(text) == ()


def test_characters_without_a_glyph_are_named_once() -> None:
    assert without_glyph("😀 語 😀") == ("😀", "語")
