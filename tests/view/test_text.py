"""Islands in right-to-left text, and words that say which language they are in."""

from itertools import pairwise

import pytest

from generator.view.text import Marked, Phrase, filled, island, islands, phrase, plain
from generator.view.words import words

LRI, PDI = "\u2066", "\u2069"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتصلوا على 116 111 الآن", f"اتصلوا على {LRI}116 111{PDI} الآن"),
        ("من 09:00–12:00 فقط", f"من {LRI}09:00–12:00{PDI} فقط"),
        ("السعر 3,50 € للشخص", f"السعر {LRI}3,50 €{PDI} للشخص"),
        ("الروضة (Kita) قريبة", f"الروضة ({LRI}Kita{PDI}) قريبة"),
        ("تزوركم Schwester Agnes في البيت", f"تزوركم {LRI}Schwester Agnes{PDI} في البيت"),
        ("اكتبوا إلى kiosk@familien.example.", f"اكتبوا إلى {LRI}kiosk@familien.example{PDI}."),
        ("https://familien.example/kiosk هنا", f"{LRI}https://familien.example/kiosk{PDI} هنا"),
        ("في (Eltern(ein)laden) كل يوم", f"في ({LRI}Eltern(ein)laden{PDI}) كل يوم"),
        ("مكتب (Jugendamt – ASD Prohlis)", f"مكتب ({LRI}Jugendamt – ASD Prohlis{PDI})"),
        ("هنا https://a.example/x?y=1&z=2#top.", f"هنا {LRI}https://a.example/x?y=1&z=2#top{PDI}."),
        ("هاتف (030) 23125-100", f"هاتف {LRI}(030) 23125-100{PDI}"),
        ("Kita, Hort", f"{LRI}Kita{PDI}, {LRI}Hort{PDI}"),
        ("لدى Muster GmbH & Co. KG هنا", f"لدى {LRI}Muster GmbH & Co. KG{PDI} هنا"),
        ("لدى Muster & Co. في", f"لدى {LRI}Muster & Co.{PDI} في"),
        ("لدى Omse e. V. هنا", f"لدى {LRI}Omse e. V.{PDI} هنا"),
        ("في Kita. ثم Coswig.", f"في {LRI}Kita{PDI}. ثم {LRI}Coswig{PDI}."),
        ("وفق § 18 Abs. 2 MStV هنا", f"وفق {LRI}§ 18 Abs. 2 MStV{PDI} هنا"),
        ("وفق §§ 31, 32 هنا", f"وفق {LRI}§§ 31{PDI}, {LRI}32{PDI} هنا"),
        ("+49 30 23125 100", f"{LRI}+49 30 23125 100{PDI}"),
        ("بدون أرقام", "بدون أرقام"),
        ("", ""),
    ],
)
def test_numbers_and_latin_words_become_islands_in_right_to_left_text(text: str, expected: str) -> None:
    assert islands(text, "rtl").replace("\u00a0", " ").replace("\u2060", "") == expected


def test_short_islands_stay_on_one_line() -> None:
    assert islands("اتصلوا على 116 111 الآن", "rtl") == f"اتصلوا على {LRI}116\u00a0111{PDI} الآن"
    long = "Kinder- und Jugendärztlicher Dienst Prohlis"
    assert islands(long, "rtl") == f"{LRI}Kinder- und Jugendärztlicher Dienst Prohlis{PDI}"


@pytest.mark.parametrize("address", ["kinder-haus@a-b.example", "https://a-b.example/c-d"])
def test_an_address_is_copied_without_invisible_letters(address: str) -> None:
    assert islands(f"هنا {address} ثم", "rtl") == f"هنا {LRI}{address}{PDI} ثم"


@pytest.mark.parametrize("words", ["Kinder- und Haus", "KiNET-Büro", "Eltern/Kind", "Haus – Büro", "09:00–12:00"])
def test_a_line_is_never_broken_after_a_dash_within_a_short_island(words: str) -> None:
    found = islands(f"هنا {words} ثم", "rtl")
    assert [after for dash, after in pairwise(found) if dash in "-–/"] == ["\u2060"]


def test_left_to_right_text_stays_as_it_is() -> None:
    assert islands("Rufen Sie 116 111 an", "ltr") == "Rufen Sie 116 111 an"
    assert island("116 111", "ltr") == "116 111"


def test_an_address_is_one_island() -> None:
    assert island("Musterstraße 1, 01239 Dresden", "rtl") == f"{LRI}Musterstraße 1, 01239 Dresden{PDI}"


def test_plain_takes_the_marks_away_again() -> None:
    assert plain(islands("اتصلوا على Kita الآن", "rtl")) == "اتصلوا على Kita الآن"


def test_marked_text_goes_into_the_words_of_the_interface_as_it_is() -> None:
    assert filled("من {time}", time=island("14:00", "rtl")) == f"من {LRI}14:00{PDI}"


def test_the_full_stop_of_an_abbreviation_ends_the_sentence_too() -> None:
    abbreviated, day = Marked("22 листопада 2026 р."), Marked("22. November 2026")
    assert filled("станом на {date}.", date=abbreviated) == "станом на 22 листопада 2026 р."
    assert filled("({date}). Є {date}, так", date=abbreviated).startswith("(22 листопада 2026 р.). Є 22")
    assert filled("Stand {date}.", date=day) == "Stand 22. November 2026."
    assert filled("لدى {name}.", name=island("Omse e. V.", "rtl")) == f"لدى {LRI}Omse e. V.{PDI}"


def test_a_missing_translation_is_shown_in_german_and_from_left_to_right() -> None:
    arabic = words("ar")
    assert phrase("Kita في الحي", "Kita im Viertel", arabic) == Phrase(Marked(f"{LRI}Kita{PDI} في الحي"), "ar", "rtl")
    assert phrase("", "Kita im Viertel", arabic) == Phrase(Marked("Kita im Viertel"), "de", "ltr")
