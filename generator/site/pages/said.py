"""Words with places for what only a script knows: what time it is."""

from collections.abc import Iterable

from generator.catalogue.offer import Kind
from generator.view.hours import SPOKEN_CLOCK, weekdays
from generator.view.words import Words

_TO_GO_TO: frozenset[Kind] = frozenset({"in-person", "clinic"})
_TO_CALL: frozenset[Kind] = frozenset({"phone", "online", "home-visit"})


def times_said(spoken: Words) -> dict[str, str]:
    """What js/finder/when.js says, by name."""
    return {
        "comma": spoken.comma,
        "spoken": "1" if spoken.language in SPOKEN_CLOCK else "",
        "range": spoken.gettext("{start}–{end}"),
        "from": spoken.gettext("from {time}"),
        "today": spoken.gettext("Today"),
        "tomorrow": spoken.gettext("Tomorrow"),
        "weekdays": "|".join(weekdays(spoken)),
        # Translators: a day or "Today", then times: "Today: 09:00–12:00"
        "day": spoken.gettext("{day}: {times}"),
        "open": spoken.gettext("Open now"),
        # Translators: {time} is a time such as 14:00
        "until": spoken.gettext("Open now, until {time}"),
    }


def open_said(kinds: Iterable[Kind], spoken: Words) -> dict[str, str]:
    """`times_said` of an offer of these kinds: nobody calls a telephone or a course open."""
    given = frozenset(kinds)
    if given & _TO_GO_TO:
        # Translators: {next} says when it is open next: "Tomorrow: 09:00–12:00"
        return {**times_said(spoken), "closed": spoken.gettext("Closed now. {next}")}
    if given & _TO_CALL:
        now, until = spoken.gettext("You can reach us now"), spoken.gettext("You can reach us now, until {time}")
    else:
        now, until = spoken.gettext("Taking place now"), spoken.gettext("Taking place now, until {time}")
    return {**times_said(spoken), "open": now, "until": until}
