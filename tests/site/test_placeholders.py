"""Placeholders of hand-written pages, in Markdown of every kind."""

import pytest
from markdown import markdown

from generator.catalogue.model import Catalogue
from generator.site.model import Placeholder
from generator.site.placeholders import placeholders, substitute, unknown
from generator.view.text import Marked
from generator.view.words import words
from tests.site.conftest import Tags

VALUES = {
    "phone": Placeholder(Marked("030\u00a023125\u00a0100"), "tel:+493023125100"),
    "mail": Placeholder(Marked("\u2066a_b@x.example\u2069"), "mailto:a_b@x.example"),
    "site": Placeholder(Marked("x.example"), "https://x.example/?a=1&b=(2)"),
    "name": Placeholder(Marked("A*B")),
}


@pytest.mark.parametrize(
    ("written", "href", "shown"),
    [
        ("Telefon: {{ phone }}", "tel:+493023125100", "Telefon: 030 23125 100"),
        ("({{ site }})", "https://x.example/?a=1&b=(2)", "(x.example)"),
        ("- {{ mail }}", "mailto:a_b@x.example", "\u2066a_b@x.example\u2069"),
        ("<address>Mail: {{ mail }}</address>", "mailto:a_b@x.example", "Mail: \u2066a_b@x.example\u2069"),
        ("[Anruf](tel:{{ phone }})", "tel:+493023125100", "Anruf"),
        ("[Anruf]({{ phone }})", "tel:+493023125100", "Anruf"),
        ("[unter {{ phone }}](tel:112)", "tel:112", "unter 030\u00a023125\u00a0100"),
        ("<a href='mailto:{{ mail }}'>Post an {{ name }}</a>", "mailto:a_b@x.example", "Post an A*B"),
        ('<a href="tel:112">{{ phone }}</a>', "tel:112", "030\u00a023125\u00a0100"),
        ("<{{ mail }}>", "mailto:a_b@x.example", "a_b@x.example"),
        ("<{{ site }}>", "https://x.example/?a=1&b=(2)", "https://x.example/?a=1&b=(2)"),
        ("[hier][s]\n\n[s]: {{ site }}", "https://x.example/?a=1&b=(2)", "hier"),
    ],
)
def test_what_can_be_tapped_is_one_link_however_the_page_is_written(written: str, href: str, shown: str) -> None:
    page = Tags(markdown(substitute(written, VALUES)))
    assert ([a["href"] for a in page.all("a")], page.text.strip()) == ([href], shown)


def test_what_cannot_be_tapped_is_plain_text() -> None:
    assert markdown(substitute("**{{ name }}** {{ none }}", VALUES)) == ("<p><strong>A&#42;B</strong> {{ none }}</p>")


@pytest.mark.parametrize(
    ("found", "near"),
    [
        ("publisher.telefon", "publisher.phone"),
        ("publisher.nam", "publisher.name"),
        ("guide.nam", "guide.name"),
        ("publisher.hours", ""),
        ("phone", "publisher.phone"),
        ("7*7", ""),
    ],
)
def test_what_was_meant_is_suggested(found: str, near: str, catalogue: Catalogue) -> None:
    names = placeholders(catalogue, words("de"))
    assert [problem.suggestion for problem in unknown(f"{{{{ {found} }}}}", names, "about.de.md")] == [near]


def test_the_publisher_is_what_the_view_says(catalogue: Catalogue) -> None:
    german, arabic = (placeholders(catalogue, words(language)) for language in ("de", "ar"))
    assert german["publisher.phone"] == Placeholder(Marked("030\u00a023125\u00a0100"), "tel:+493023125100")
    assert arabic["publisher.phone"] == Placeholder(Marked("\u2066030\u00a023125\u00a0100\u2069"), "tel:+493023125100")
    assert arabic["publisher.name"].text == f"\u2066{catalogue.settings.publisher.name}\u2069"
    assert german["publisher.email"].href == f"mailto:{catalogue.settings.publisher.email}"
    assert arabic["publisher.website"].href == catalogue.settings.publisher.website
