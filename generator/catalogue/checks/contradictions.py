"""Facts of one offer that do not go together: each is right alone, and one of them must be wrong."""

import re
from collections.abc import Iterator

from generator.catalogue.checks.content import no_contact
from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.values.facts import Ages
from generator.catalogue.within import all_dates, contacts, phones
from generator.problems.problem import Problem

# Given names that are frequent in Germany, to tell "Erika Müller" from "Jugendamt Prohlis".
_GIVEN_NAMES = frozenset({
    "ahmed", "ali", "alexander", "alexandra", "andrea", "andreas", "angelika", "anja", "anke", "anna", "anne",
    "annett", "antje", "barbara", "bernd", "birgit", "brigitte", "christian", "christiane", "christina", "christine",
    "claudia", "cornelia", "daniel", "daniela", "dieter", "doreen", "elena", "elke", "emma", "erika", "eva", "fatma",
    "florian", "frank", "franziska", "gabriele", "gerd", "hans", "heike", "helga", "holger", "ines", "ingrid", "jan",
    "jana", "jens", "joachim", "johannes", "julia", "juliane", "jürgen", "karin", "karl", "katharina", "kathrin",
    "katja", "katrin", "kerstin", "klaus", "kristin", "laura", "lena", "linda", "lisa", "lukas", "mandy", "manuela",
    "maren", "marie", "marion", "markus", "martin", "martina", "matthias", "mehmet", "melanie", "michael", "mohamed",
    "monika", "nadine", "nicole", "nina", "olaf", "oliver", "olga", "peter", "petra", "ralf", "regina", "renate",
    "rené", "robert", "sabine", "sandra", "sarah", "sebastian", "silke", "simone", "sophie", "stefan", "stefanie",
    "steffen", "steffi", "susanne", "sven", "sylvia", "tanja", "thomas", "torsten", "udo", "ulrich", "ulrike",
    "ursula", "ute", "uwe", "vanessa", "vera", "werner", "wolfgang", "yvonne",
})  # fmt: skip
_TITLE = re.compile(r"(?:frau|herrn?|fr\.|hr\.|dr\.|mrs?\.?|ms\.?) *[^\W\d_]", re.IGNORECASE)
_INITIAL = re.compile(r"[A-ZÄÖÜ]\. ?[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)?")
_MAIL = re.compile(r"([^\s@]+)@([^\s@]+)")
_FREE_MAIL = re.compile(r"(?:web|gmx|gmail|googlemail|t-online|freenet|outlook|hotmail|live|yahoo|icloud|posteo)\.")
_OF_SOMEBODY = re.compile(r"[^\W\d_]+[._][^\W\d_]{3,}")


def unreachable(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find forms and registrations for which the number or address is missing."""
    if offer.status == "closed" or any(no_contact(offer, context)):
        return
    called = any(True for _ in phones(offer))
    given = [contact for contact, _path in contacts(offer)]
    online = any(contact.website or contact.booking or contact.links for contact in given)
    written = any(contact.email for contact in given)
    if "phone" in offer.kind and not called:
        yield Problem.of("unreachable", ("kind",), what="kind-phone")
    invited = written or {"phone", "email", "required", "referral"} & set(offer.registration)
    if "online" in offer.kind and not (online or invited):
        yield Problem.of("unreachable", ("kind",), what="kind-online")
    if "required" in offer.registration and not (called or online or written):
        yield Problem.of("unreachable", ("registration",), what="required")


def registration_twice(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find offers that say both that one has to register and that one has not."""
    del context
    if "none" not in offer.registration:
        return
    others = [way for way in offer.registration if way != "none"]
    if others:
        near = f"[{', '.join(others)}]" if len(others) > 1 else others[0]
        yield Problem.of("registration-twice", ("registration",), suggestion=near, other=others[0])
    for days, path in all_dates(offer):
        for number, day in enumerate(days):
            if day.register_by:
                other = f"register_by: {day.register_by}"
                yield Problem.of("registration-twice", (*path, number, "register_by"), other=other)


def ages_beside_phase(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find phases in which nobody has the ages of the offer."""
    for number, key in enumerate(offer.phases if offer.ages else ()):
        phase = context.phases.get(key)
        if offer.ages and phase and phase.ages and not _overlap(offer.ages, phase.ages):
            ages, usual = str(offer.ages), str(phase.ages)
            yield Problem.of("ages-beside-phase", ("phases", number), found=key, ages=ages, usual=usual)


def _overlap(one: Ages, other: Ages) -> bool:
    endless = float("inf")
    ends = [endless if ages.to_months is None else ages.to_months for ages in (one, other)]
    return one.from_months <= ends[1] and other.from_months <= ends[0]


def checked_by_person(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find names and mail addresses of persons among those who checked: they do not belong on a website."""
    del context
    by = offer.checked.by
    mail = _MAIL.search(by)
    words = by.replace(",", " ").split()
    named = 1 < len(words) <= 3 and not _GIVEN_NAMES.isdisjoint(word.lower() for word in (words[0], words[-1]))
    private = mail and (_FREE_MAIL.match(mail[2].lower()) or _OF_SOMEBODY.fullmatch(mail[1]))
    if private or (not mail and (named or _TITLE.match(by) or _INITIAL.fullmatch(by))):
        yield Problem.of("checked-by-person", ("checked", "by"), suggestion="redaktion", found=by)


def not_yet(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find active offers that families do not find yet."""
    start = offer.valid.start if offer.valid else None
    if offer.status == "active" and start and start > context.today:
        yield Problem.of("not-yet", ("valid",), found=start.isoformat())
