"""Which entries have to be checked again, and whom to call."""

from collections.abc import Mapping
from datetime import date

from generator.catalogue.model import Provider
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.problems.render import visible
from generator.reports.columns import aligned

WORDS = {
    "de": {
        "title": "Zu prüfen bis {until} (Stand {today})",
        "overdue": "überfällig",
        "also": "auch für: {ids}",
        "sum": "{overdue} überfällig, {coming} fällig bis {until}.",
    },
    "en": {
        "title": "To be checked by {until} (as of {today})",
        "overdue": "overdue",
        "also": "also for: {ids}",
        "sum": "{overdue} overdue, {coming} due by {until}.",
    },
}


def due_list(
    offers: Mapping[str, Offer], providers: Mapping[str, Provider], today: date, until: date, lang: str
) -> str:
    """A plain text list: what is overdue or due until a day, by provider, in the order of the day; then the count.

    What is checked together with its house stands in the house's line. A provider that cannot be read is its key.
    """
    words = WORDS[lang]
    parts = _parts(offers)
    elsewhere = {part for found in parts.values() for part in found}
    due = [offer for offer in offers.values() if _is_due(offer, until) and offer.id not in elsewhere]
    due.sort(key=lambda offer: (offer.checked.due(), offer.id))
    by_provider: dict[str, list[Offer]] = {}
    for offer in due:
        by_provider.setdefault(offer.provider, []).append(offer)
    lines = [words["title"].format(until=until, today=today), ""]
    for key, of_provider in by_provider.items():
        lines.append(visible(providers[key].name, 200) if key in providers else key)
        rows = aligned([_row(offer, today, words) for offer in of_provider])
        for offer, row in zip(of_provider, rows, strict=True):
            lines.append(f"  {row}")
            if offer.id in parts:
                lines.append(f"    {words['also'].format(ids=', '.join(parts[offer.id]))}")
        lines.append("")
    overdue = sum(offer.checked.due() < today for offer in due)
    lines.append(words["sum"].format(overdue=overdue, coming=len(due) - overdue, until=until))
    return "".join(f"{line}\n" for line in lines)


def _is_due(offer: Offer, until: date) -> bool:
    return offer.status != "closed" and offer.checked.due() <= until


def _parts(offers: Mapping[str, Offer]) -> dict[str, list[str]]:
    """By house, the offers that are checked together with it: they say the same as it does."""
    parts: dict[str, list[str]] = {}
    for offer in offers.values():
        house = offers.get(offer.part_of[0]) if len(offer.part_of) == 1 else None
        if house and house.checked == offer.checked and "closed" not in (house.status, offer.status):
            parts.setdefault(house.id, []).append(offer.id)
    return parts


def _row(offer: Offer, today: date, words: Mapping[str, str]) -> list[str]:
    day = offer.checked.due()
    german = offer.texts.get(SOURCE_LANGUAGE)
    name = visible(german.name, 200) if german else ""
    overdue = words["overdue"] if day < today else " " * len(words["overdue"])  # below each other for all providers
    return [day.isoformat(), overdue, _reach(offer), offer.id, name]


def _reach(offer: Offer) -> str:
    """The number to call, or else the address to write to or to look at."""
    contacts = [offer.contact, *(venue.contact for venue in offer.venues() if venue.contact)]
    phones = [*(contact.first() for contact in contacts), *(venue.phone for venue in offer.venues())]
    others = [way for contact in contacts for way in (contact.email, contact.website)]
    return next((str(way) for way in (*phones, *others) if way), "")
