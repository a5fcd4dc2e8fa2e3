"""The codes: the right address, and modules where the standard puts them."""

import re

import segno

from generator.flyers.qr import outline, short_address


def test_scheme_host_code_and_language_are_in_upper_case() -> None:
    assert short_address("https://familie.example", "k7mq2d", "ar") == ("HTTPS://FAMILIE.EXAMPLE/Q/K7MQ2D", "#AR")


def test_a_path_of_the_site_keeps_its_letters() -> None:
    assert short_address("https://stadt.example/familie/", "k7mq2d", "de") == (
        "HTTPS://STADT.EXAMPLE/familie/Q/K7MQ2D",
        "#DE",
    )


def test_an_upper_case_address_makes_a_code_of_29_modules() -> None:
    assert outline(("HTTPS://FAMILIE-DRESDEN.EXAMPLE/Q/K7MQ2D", "#DE-SIMPLE"))[0] == 29


def test_the_outline_covers_exactly_the_dark_modules() -> None:
    address = ("HTTPS://FAMILIE.EXAMPLE/Q/K7MQ2D", "#AR")
    size, path = outline(address)
    dark = set()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1\.02h-\d+z", path):
        dark |= {(int(x) + step, int(y)) for step in range(int(width))}
    matrix = segno.make(address, error="m", micro=False).matrix  # type: ignore[arg-type]
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert size == len(matrix)
