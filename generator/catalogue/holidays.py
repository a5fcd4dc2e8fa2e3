"""Public holidays of a German state."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import holidays


@lru_cache(maxsize=64)
def public_holidays(state: str, year: int) -> Mapping[date, str]:
    """The state's public holidays in `year`, in order, with their German names.

    `state` is ISO 3166-2:DE without `DE-`, such as SN, which has Buß- und Bettag. Raises NotImplementedError for
    another state. Days that are holidays in some towns only (Mariä Himmelfahrt in Bavaria) are not among them.
    """
    found = holidays.country_holidays("DE", subdiv=state, years=year, language="de")
    return MappingProxyType(dict(sorted(found.items())))
