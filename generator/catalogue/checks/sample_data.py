"""Numbers and addresses in sample data that might belong to somebody."""

from collections.abc import Iterator

from generator.catalogue.context import Context
from generator.catalogue.model import Offer
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.phone import FREE_OF_CHARGE, Phone
from generator.catalogue.values.web import host
from generator.problems.problem import Problem, Steps


def demo_phone(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find a real number of an offer."""
    phone = offer.contact.phone
    if context.demo and phone:
        yield from _somebodys_phone(phone, ("contact", "phone"))


def demo_phone_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find real numbers of publisher and helplines."""
    if context.demo and context.settings:
        yield from _somebodys_phone(context.settings.publisher.phone, ("publisher", "phone"), SETTINGS)
        for number, helpline in enumerate(context.settings.helplines):
            yield from _somebodys_phone(helpline.phone, ("helplines", number, "phone"), SETTINGS)


def _somebodys_phone(phone: Phone, path: Steps, file: str = "") -> Iterator[Problem]:
    if not (phone.short or phone.fictional or phone.e164.startswith(FREE_OF_CHARGE)):
        yield Problem.of("demo-phone", path, file=file, found=phone.display)


def demo_host(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find real hosts of an offer."""
    if context.demo:
        for field in ("email", "website"):
            yield from _somebodys_host(getattr(offer.contact, field), ("contact", field))


def demo_host_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find real hosts of site, publisher and providers."""
    if not context.demo:
        return
    if context.settings:
        yield from _somebodys_host(context.settings.site, ("site",), SETTINGS)
        for field in ("email", "website"):
            yield from _somebodys_host(getattr(context.settings.publisher, field), ("publisher", field), SETTINGS)
    for key, provider in context.providers.items():
        yield from _somebodys_host(provider.website, (key, "website"), "providers")


def _somebodys_host(address: str | None, path: Steps, file: str = "") -> Iterator[Problem]:
    if address and not host(address).endswith(".example"):
        yield Problem.of("demo-host", path, file=file, found=host(address))
