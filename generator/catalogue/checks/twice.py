"""The same thing in two offers: a copy that was never changed, a name or a number that belongs to another."""

from collections.abc import Iterator, Mapping

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.values.phone import FREE_OF_CHARGE
from generator.catalogue.within import phones
from generator.problems.problem import Problem


def copied(offers: Mapping[str, Offer], context: Context) -> Iterator[Problem]:
    """Find offers that say the same as another, and those that only bear its name where families see both."""
    named: dict[str, list[Offer]] = {}
    for offer in offers.values():
        german = offer.texts.get(SOURCE_LANGUAGE)
        if german is None or offer.status == "closed":
            continue
        others = named.setdefault(german.name.casefold(), [])
        file, path = context.files[offer.id], ("texts", SOURCE_LANGUAGE, "name")
        alike = (other for other in others if other.texts[SOURCE_LANGUAGE].summary == german.summary)
        same = next((other for other in alike if other.model_copy(update={"id": offer.id}) == offer), None)
        beside = next((other for other in others if _meet(other, offer)), None)
        if same:
            yield Problem.of("copied", file=file, found=same.id)
        elif beside:
            yield Problem.of("same-name", path, file=file, found=german.name, other=beside.id)
        others.append(offer)


def _meet(one: Offer, other: Offer) -> bool:
    """Whether two offers stand in the list of one district; what is for the whole town stands in each."""
    if "all" in (one.districts, other.districts):
        return True
    return not set(one.districts).isdisjoint(other.districts)


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
