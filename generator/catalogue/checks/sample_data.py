"""Numbers and addresses in sample data that might belong to somebody."""

from collections.abc import Iterator

from generator.catalogue.checks.contacts import hosts, shared_hosts, shared_phones
from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.values.phone import FREE_OF_CHARGE, Phone
from generator.catalogue.within import phones
from generator.problems.problem import Problem, Steps


def demo_phone(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find real numbers of an offer."""
    for phone, path in phones(offer) if context.demo else ():
        yield from _somebodys_phone(phone, path)


def demo_phone_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find real numbers of publisher and helplines."""
    for phone, path, file in shared_phones(context) if context.demo else ():
        yield from _somebodys_phone(phone, path, file)


def _somebodys_phone(phone: Phone, path: Steps, file: str = "") -> Iterator[Problem]:
    if not (phone.short or phone.fictional or phone.e164.startswith(FREE_OF_CHARGE)):
        yield Problem.of("demo-phone", path, file=file, found=phone.display)


def demo_host(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find real hosts of an offer."""
    for name, path in hosts(offer) if context.demo else ():
        yield from _somebodys_host(name, path)


def demo_host_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find real hosts of site, publisher and providers."""
    for name, path, file in shared_hosts(context) if context.demo else ():
        yield from _somebodys_host(name, path, file)


def _somebodys_host(name: str, path: Steps, file: str = "") -> Iterator[Problem]:
    if not name.endswith(".example"):
        yield Problem.of("demo-host", path, file=file, found=name)
