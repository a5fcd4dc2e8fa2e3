"""The codes: the right address, and modules where the standard puts them."""

import pytest
import segno

from generator.flyers.qr import outline, short_address

from . import reading
from .conftest import LANGUAGES


def test_scheme_host_code_and_language_are_in_upper_case() -> None:
    assert short_address("https://familie.example", "k7mq2d", "ar") == ("HTTPS://FAMILIE.EXAMPLE/Q/K7MQ2D/", "#AR")


def test_a_path_of_the_site_keeps_its_letters() -> None:
    assert short_address("https://stadt.example/familie/", "k7mq2d", "de") == (
        "HTTPS://STADT.EXAMPLE/familie/Q/K7MQ2D/",
        "#DE",
    )


def test_an_upper_case_address_makes_a_code_of_29_modules() -> None:
    assert outline(("HTTPS://FAMILIE-DRESDEN.EXAMPLE/Q/K7MQ2D/", "#DE-SIMPLE"))[0] == 29


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_is_read_as_the_whole_address(language: str) -> None:
    size, path = outline(short_address("https://familie.example", "k7mq2d", language))
    assert reading.decoded(reading.modules(path), size) == f"HTTPS://FAMILIE.EXAMPLE/Q/K7MQ2D/#{language.upper()}"


def test_the_outline_covers_exactly_the_dark_modules() -> None:
    address = ("HTTPS://FAMILIE.EXAMPLE/Q/K7MQ2D/", "#AR")
    size, path = outline(address)
    matrix = segno.make(address, error="m", micro=False, mask=3).matrix  # type: ignore[arg-type]
    dark = frozenset((x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module)
    assert (reading.modules(path), size) == (dark, len(matrix))
