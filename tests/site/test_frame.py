"""The frame around the pages of a language."""

from generator.catalogue.model import Catalogue
from generator.site.frame import frame


def test_a_frame_speaks_its_language_and_knows_the_others(catalogue: Catalogue) -> None:
    made = frame(catalogue, "ar", ("de", "ar"))
    assert (made.language, made.direction, made.menu_label) == ("ar", "rtl", "القائمة")
    assert [(link.tag, link.name, link.direction) for link in made.languages] == [
        ("de", "Deutsch", "ltr"),
        ("ar", "العربية", "rtl"),
    ]


def test_the_publisher_in_the_footer_is_an_island_in_right_to_left_text(catalogue: Catalogue) -> None:
    name = catalogue.settings.publisher.name
    assert name.endswith(")")  # a bracket at the end is what would move
    assert frame(catalogue, "ar", ("ar",)).publisher == f"\u2066{name}\u2069"
    assert frame(catalogue, "de", ("de",)).publisher == name
