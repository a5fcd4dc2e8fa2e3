"""The public holidays of the German states, on which hours with `PH` are others."""

from collections.abc import Iterator
from datetime import date


def public_holidays(state: str, year: int) -> Iterator[date]:
    """The public holidays of a state ("SN") in a year, in order; those of single municipalities are left out."""
    from holidays import country_holidays  # noqa: PLC0415  # takes 0.1 s, and only the finder asks

    yield from sorted(country_holidays("DE", subdiv=state, years=year))
