"""An offer in brief: what a card in a list says besides its name and its summary."""

from dataclasses import dataclass
from typing import Final

from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.values.tongues import tongue
from generator.view.hours import in_short, whole
from generator.view.offer import OfferView
from generator.view.text import NO_BREAK, Marked, filled
from generator.view.words import Words

_LINES: Final = 2  # of opening hours: who needs more opens the page


@dataclass(frozen=True, slots=True)
class Brief:
    """What decides whether one looks closer, finished; "" where there is nothing to say.

    `speaks` says that they speak the page's own language, German left out; `when` are lines of the weekly hours, or
    the next day; `whom` the ages and the audiences.
    """

    speaks: str
    cost: Marked
    when: tuple[Marked, ...]
    whom: Marked


def brief(offer: Offer, view: OfferView, spoken: Words) -> Brief:
    """The offer of `view` in brief."""
    return Brief(
        speaks=we_speak(spoken) if tongue(spoken.language) in map(tongue, offer.languages) else "",
        cost=Marked(" · ".join(view.cost)),
        when=_when(view, spoken),
        whom=Marked(f"{NO_BREAK}· ".join(filter(None, (view.ages, *view.audience)))),
    )


def we_speak(spoken: Words) -> str:
    """Say in the page's language that it is spoken: "نتكلّم العربية"; "" in German, which is spoken everywhere."""
    if tongue(spoken.language) == SOURCE_LANGUAGE:
        return ""
    # Translators: not English but your language: "Wir sprechen Deutsch", "Nous parlons français"
    return spoken.pgettext("name of this language", "We speak English")


def _when(view: OfferView, spoken: Words) -> tuple[Marked, ...]:
    if view.hours:
        first = view.hours[0]
        lines = in_short(first.lines, spoken, _LINES)
        return (filled("{label}:", label=filled(first.label)), *lines) if first.label and lines else lines
    if view.days:
        next_ = view.days[0]
        return (Marked(" ".join(filter(None, (next_.day, whole(next_.times))))),)
    return ()
