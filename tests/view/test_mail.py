"""Mails to the office: whatever stands in them, it stays in its place."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.view.mail import Report, quoted


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")))
def test_nothing_in_a_text_ends_it(text: str) -> None:
    made = quoted(text)
    assert made.isascii()
    assert not set(made) & set("&?#=+ <>\"'")
    assert unquote(made) == text


@pytest.mark.parametrize(
    "url", ["https://familie.example/ar/offers/a/", "https://familie.example/x/?a=1&cc=b@c.example#d"]
)
def test_the_address_of_the_page_is_the_last_line(url: str) -> None:
    report = Report("Fehler melden", "mailto:lotse@familie.example?subject=A&body=" + quoted("Was?\n\n"))
    parts = urlsplit(report.about(url))
    assert parts.path == "lotse@familie.example"
    assert parse_qs(parts.query) == {"subject": ["A"], "body": [f"Was?\r\n\r\n{url}"]}
