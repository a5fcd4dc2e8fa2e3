"""Long lists of offers, cut into pages: the first keeps the list's address, the others stand below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.site.pages.desk import Desk
from generator.site.pages.shelves import Group, Part
from generator.view.text import Marked, filled, island, plain

CARDS: Final = 200
"""So many offers stand on a page: it has about 150 kB then, and 500 at most. The same in every language."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A way to a heading of the list: `address` is that of its page, "" for the one it stands on."""

    label: Marked
    count: int
    address: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list. `title` is plain text, `position` says "Page 2 of 5"; where a list has one page it is "".

    `previous` and `next` are the addresses of its neighbours, "" where there is none. `jumps` lead to the parts of the
    list, or else to its groups where they stand on several pages.
    """

    number: int
    address: str
    title: str
    position: Marked
    previous: str
    next: str
    groups: tuple[Group, ...]
    jumps: tuple[Jump, ...]


def sheets(desk: Desk, address: str, title: Marked, groups: Sequence[Group]) -> Iterator[Sheet]:
    """The pages of the list at `address`; of a list without offers there is one."""
    parts = tuple(_cut(groups)) or ((),)
    addresses = ("", *(address if number == 1 else f"{address}{number}/" for number in range(1, len(parts) + 1)), "")
    for number, part in enumerate(parts, 1):
        position = _position(desk, number, len(parts))
        said = f"{plain(title)} – {plain(position)}" if number > 1 else plain(title)
        jumps = tuple(_jumps(groups, parts, addresses[1:], number - 1))
        yield Sheet(
            number, addresses[number], said, position, addresses[number - 1], addresses[number + 1], part, jumps
        )


def _jumps(
    groups: Sequence[Group], parts: Sequence[Sequence[Group]], addresses: Sequence[str], here: int
) -> Iterator[Jump]:
    headings = dict.fromkeys(group.part or group for group in groups if group.part or len(parts) > 1)
    for heading in headings if len(headings) > 1 else ():
        place = next(at for at, part in enumerate(parts) if any(heading.anchor in _anchors(group) for group in part))
        count = heading.count if isinstance(heading, Part) else len(heading.ids)
        yield Jump(heading.label, count, "" if place == here else addresses[place], heading.anchor)


def _anchors(group: Group) -> tuple[str, ...]:
    return (group.part.anchor, group.anchor) if group.part else (group.anchor,)


def _position(desk: Desk, number: int, of: int) -> Marked:
    if of == 1:
        return Marked("")
    direction = desk.words.direction
    words = desk.words.gettext("Page {number} of {all}")
    return filled(words, number=island(str(number), direction), all=island(str(of), direction))


def _cut(groups: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    """Groups of CARDS offers in all; one that does not fit goes on, under the same heading, on the next page."""
    page: list[Group] = []
    room = CARDS
    for group in groups:
        rest = group.ids
        while rest:
            page.append(replace(group, ids=rest[:room]))
            rest, room = rest[room:], room - len(page[-1].ids)
            if not room:
                yield tuple(page)
                page, room = [], CARDS
    if page:
        yield tuple(page)
