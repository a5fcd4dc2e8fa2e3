"""Which characters can be printed, and what a text is without the others."""

import pytest

from generator.catalogue.letters import unprintable, without_unprintable


@pytest.mark.parametrize(
    "text",
    [
        "Äpfel, Größe, „Zitat“ – 15 € §",
        "Thứ Hai đến thứ Sáu: ề ữ ợ",
        "щодня, ґанок, їжа",
        "آتش\u200cنشانی، گچپژ، ۱۲۳",
        "مجاناً، لأجل",
        "ğışİ çöü",
        "\u2066030\u00a023125\u202f100\u2069".strip("\u2066\u2069"),
        "Cafe\u0301 m\u0301",
        "weich\u00adgetrennt",
        "",
    ],
)
def test_the_ten_languages_can_be_printed(text: str) -> None:
    assert unprintable(text) == ()


@pytest.mark.parametrize(
    ("text", "found", "without"),
    [
        ("😀 Treff 😀", ("😀",), "Treff"),
        ("★ Treff ❤️, für alle ☎!", ("★", "❤", "☎"), "Treff, für alle!"),
        ("Essen♥Trinken „♥lich“", ("♥",), "Essen Trinken „lich“"),
        ("Familie 👨‍👩‍👧 und 👶🏽", ("👨", "👩", "👧", "👶"), "Familie und"),
        ("Taste 1\u20e3 drücken", ("\u20e3",), "Taste 1 drücken"),
        ("ቤተሰብ Familie", ("ቤ", "ተ", "ሰ", "ብ"), ""),
        ("语 😀", ("语", "😀"), ""),
        ("✓✓✓", ("✓",), ""),
        ("privat \ue000", ("\ue000",), "privat"),
        ("🏽" * 280, ("🏽",), ""),
        (f"a{'🏽' * 280}.", ("🏽",), "a."),
    ],
)
def test_other_characters_are_named_once_and_left_out_where_words_remain(
    text: str, found: tuple[str, ...], without: str
) -> None:
    assert (unprintable(text), without_unprintable(text)) == (found, without)
