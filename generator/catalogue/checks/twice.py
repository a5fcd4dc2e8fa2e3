"""The same thing in two offers: a copy that was never changed, a name or a number that belongs to another."""

from collections.abc import Iterator, Mapping

from generator.catalogue.checks.contacts import phones
from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.translation import german_digest
from generator.catalogue.values.phone import FREE_OF_CHARGE
from generator.catalogue.values.suggest import fold
from generator.problems.problem import Problem

ANY = ""
"""Stands for every district and none."""


def copied(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find offers that say the same as another, and those that only bear its name where families see both."""
    same: dict[tuple[str, str], Offer] = {}
    named: dict[tuple[str, str], str] = {}
    for offer in offers.values():
        german = offer.texts.get(SOURCE_LANGUAGE)
        if german is None or offer.status == "closed":
            continue
        file, path = context.files[offer.id], ("texts", SOURCE_LANGUAGE, "name")
        first = same.setdefault((german_digest(german), offer.provider), offer)
        name, everywhere = fold(german.name), offer.districts == "all"
        own = ("all",) if everywhere else offer.districts
        # What is for the whole town stands in the list of each district too.
        seen = (named.get((name, district)) for district in ((ANY,) if everywhere else (*own, "all")))
        other = next(filter(None, seen), "")
        for district in (*own, ANY):
            named.setdefault((name, district), offer.id)
        if first is not offer and first.model_copy(update={"id": offer.id}) == offer:
            yield Problem.of("copied", file=file, found=first.id)
        elif other:
            yield Problem.of("same-name", path, file=file, found=german.name, other=other)


def shared_phone(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find numbers that stand at two providers: one of them is mostly a copy. Of invented ones there are not enough."""
    first: dict[str, Offer] = {}
    for offer in sorted(offers.values(), key=lambda offer: bool(offer.part_of)):
        for phone, path in phones(offer) if offer.status != "closed" else ():
            if phone.short or phone.fictional or phone.e164.startswith(FREE_OF_CHARGE):
                continue
            other = first.setdefault(phone.e164, offer)
            if other.provider != offer.provider and not _together(other, offer):
                values = {"found": phone.display, "other": other.id, "provider": other.provider}
                yield Problem("shared-phone", path, tuple(values.items()), file=context.files[offer.id])


def _together(one: Offer, other: Offer) -> bool:
    """Whether two offers are in one house, whose number they may share."""
    houses = [{offer.id, *offer.part_of} for offer in (one, other)]
    return not houses[0].isdisjoint(houses[1])
