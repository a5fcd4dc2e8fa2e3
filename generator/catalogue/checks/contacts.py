"""Numbers and addresses that are right, and yet cost a family more than they think, or lead elsewhere."""

from collections.abc import Iterator

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.phone import Phone
from generator.catalogue.values.web import host, readable, scripts
from generator.catalogue.within import addresses, phones
from generator.problems.problem import Problem, Steps


def hosts(offer: Offer) -> Iterator[tuple[str, Steps]]:
    """The host of every address of an offer, with the way to it."""
    yield from ((host(address), path) for address, path in addresses(offer))


def shared_phones(context: Context) -> Iterator[tuple[Phone, Steps, str]]:
    """Every number of publisher and helplines, with the way to it and the kind of file it stands in."""
    if context.settings:
        yield context.settings.publisher.phone, ("publisher", "phone"), SETTINGS
        for number, helpline in enumerate(context.settings.helplines):
            yield helpline.phone, ("helplines", number, "phone"), SETTINGS


def shared_hosts(context: Context) -> Iterator[tuple[str, Steps, str]]:
    """The host of every address of site, publisher and providers, with the way to it and the kind of file."""
    if context.settings:
        yield host(context.settings.site), ("site",), SETTINGS
        for field in ("email", "website"):
            yield host(getattr(context.settings.publisher, field)), ("publisher", field), SETTINGS
    for key, provider in context.providers.items():
        if provider.website:
            yield host(provider.website), (key, "website"), "providers"


def charged_phone(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find numbers of an offer for which one pays extra."""
    del context
    for phone, path in phones(offer):
        yield from _charged(phone, path)


def charged_phone_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find numbers of publisher and helplines for which one pays extra."""
    for phone, path, file in shared_phones(context):
        yield from _charged(phone, path, file)


def _charged(phone: Phone, path: Steps, file: str = "") -> Iterator[Problem]:
    if phone.charged:
        yield Problem.of("charged-phone", path, file=file, found=phone.display)


def other_script(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find hosts of an offer that are not in Latin letters: some look as if they were."""
    del context
    for name, path in hosts(offer):
        yield from _in_other_script(name, path)


def other_script_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find hosts of site, publisher and providers that are not in Latin letters."""
    for name, path, file in shared_hosts(context):
        yield from _in_other_script(name, path, file)


def _in_other_script(name: str, path: Steps, file: str = "") -> Iterator[Problem]:
    if (not name.isascii() or "xn--" in name) and scripts(readable(name)) - {"LATIN"}:
        yield Problem.of("other-script", path, file=file, found=readable(name))


def exit_leads_back(context: Context) -> Iterator[Problem]:
    """Find a button for leaving quickly that leads to the guide or to its publisher."""
    if context.settings:
        ours = {host(context.settings.site), host(context.settings.publisher.website)}
        if host(context.settings.quick_exit) in ours:
            yield Problem.of("quick-exit", ("quick_exit",), file=SETTINGS, found=context.settings.quick_exit)
