"""What templates print of a value."""

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.site.templates import bdi, number, phrase, shown, template
from generator.view.text import Marked, Phrase


def test_a_template_escapes_every_value_but_html() -> None:
    link = template("pages/link.html")
    assert link.render(href='"><script>', text="<b>&") == '<a href="&#34;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a>'
    assert link.render(href="#", text=Markup("<b>x</b>")) == '<a href="#"><b>x</b></a>'


def test_a_template_refuses_a_value_it_was_not_given() -> None:
    with pytest.raises(UndefinedError, match="'text' is undefined"):
        template("pages/link.html").render(href="#")


def test_html_and_text_of_the_same_characters_are_told_apart() -> None:
    for _ in range(2):
        assert shown("<i>") == bdi("<i>") == "&lt;i&gt;"
        assert shown(Markup("<i>")) == bdi(Markup("<i>")) == "<i>"


def test_islands_become_elements() -> None:
    assert bdi("\u2066<116 111>\u2069 رقم") == '<bdi dir="ltr">&lt;116 111&gt;</bdi> رقم'


def test_an_island_with_words_in_it_is_a_german_name() -> None:
    assert bdi("(\u2066Frühe Hilfen\u2069)") == '(<bdi dir="ltr" lang="de">Frühe Hilfen</bdi>)'
    assert bdi("\u2066a@b.example\u2069") == '<bdi dir="ltr">a@b.example</bdi>'
    assert bdi("\u20661 & 2\u2069") == '<bdi dir="ltr">1 &amp; 2</bdi>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Путівник (Familienkiosk)", 'Путівник (<span lang="de">Familien\u00adkiosk</span>)'),
        ("Центр Frühe Hilfen є", 'Центр <span lang="de">Frühe Hilfen</span> є'),
        ("Центр Kinder- und Jugendhaus.", 'Центр <span lang="de">Kinder- und Jugendhaus</span>.'),
        ("пишіть: kiosk@vsp.example, www.vsp.example/haus", "пишіть: kiosk@vsp.example, www.vsp.example/haus"),
        ("А & Б", "А &amp; Б"),
        ("Frühe Hilfen", "Frühe Hilfen"),
    ],
)
def test_german_names_in_cyrillic_text_say_that_they_are_german(text: str, expected: str) -> None:
    assert bdi(text) == expected


def test_a_number_and_times_move_to_the_next_line_as_a_whole_with_what_follows_them_closely() -> None:
    assert number(Marked("0800\u00a040\u00a0<40")) == '<span class="fl-whole">0800 40 &lt;40</span>'
    isolated = number(Marked("\u2066030\u00a023125\u2069"))
    assert isolated == '<span class="fl-whole"><bdi dir="ltr">030 23125</bdi></span>'
    times = bdi("Mo 09:00–\u206012:00\u00a0Uhr, 14:00–\u206017:00\u00a0Uhr (nur <x>)")
    morning, noon = ('<span class="fl-whole">' + each + "</span>" for each in ("09:00–12:00 Uhr,", "14:00–17:00 Uhr"))
    assert times == f"Mo {morning} {noon} (nur &lt;x&gt;)"


def test_a_phrase_in_another_language_than_its_page_says_so() -> None:
    german = Phrase(Marked("Für <alle>"), "de", "ltr")
    assert phrase(german, "de") == "Für &lt;alle&gt;"
    assert phrase(german, "ar") == '<span lang="de" dir="ltr">Für &lt;alle&gt;</span>'
