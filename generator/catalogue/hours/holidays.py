"""The public holidays of the German states, on which hours with `PH` are others."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

# Days from Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday; Corpus Christi in some states.
_AROUND_EASTER: Final = (-2, 1, 39, 50)
_CORPUS_CHRISTI: Final = 60
_EVERYWHERE: Final = ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26))
# Easter Sunday and Whit Sunday are holidays by law in Brandenburg alone.
_SUNDAYS: Final = {"BB": (0, 49)}
_STATES: Final = {
    (1, 6): ("BW", "BY", "ST"),
    (3, 8): ("BE", "MV"),
    (8, 15): ("SL",),
    (9, 20): ("TH",),
    (10, 31): ("BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH"),
    (11, 1): ("BW", "BY", "NW", "RP", "SL"),
}
_WITH_CORPUS_CHRISTI: Final = ("BW", "BY", "HE", "NW", "RP", "SL")


def public_holidays(state: str, year: int) -> Iterator[date]:
    """The public holidays of a state ("SN") in a year, in no order; those of single municipalities are left out."""
    easter = _easter(year)
    corpus_christi = (_CORPUS_CHRISTI,) if state in _WITH_CORPUS_CHRISTI else ()
    for days in (*_AROUND_EASTER, *corpus_christi, *_SUNDAYS.get(state, ())):
        yield easter + timedelta(days=days)
    own = (day for day, states in _STATES.items() if state in states)
    yield from (date(year, month, day) for month, day in (*_EVERYWHERE, *own))
    if state == "SN":  # the Wednesday before 23 November
        before = date(year, 11, 22)
        yield before - timedelta(days=(before.weekday() - 2) % 7)


def _easter(year: int) -> date:
    """Easter Sunday (J. Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    f = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + f - 7 * ((a + 11 * h + 22 * f) // 451) + 114, 31)
    return date(year, month, day + 1)
