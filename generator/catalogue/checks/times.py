"""What is no longer true, or will soon not be: it depends on the day."""

from collections.abc import Iterator

from generator.catalogue.context import Context
from generator.catalogue.offer import Offer
from generator.catalogue.schema import SETTINGS
from generator.catalogue.values.dates import Interval
from generator.catalogue.within import all_dates
from generator.problems.problem import Problem

_HOLIDAYS_AHEAD = Interval.parse("3 months")


def checked_in_future(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find a check that has not happened yet."""
    if offer.checked.on > context.today:
        yield Problem.of("checked-in-future", ("checked", "on"), found=offer.checked.on.isoformat())


def checked_overdue(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find entries that nobody has looked at for too long."""
    due = offer.checked.due()
    if due < context.today and offer.status != "closed":
        last = offer.checked.on.isoformat()
        yield Problem.of("checked-overdue", ("checked", "on"), due=due.isoformat(), found=last)


def expired(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find active offers that have ended."""
    end = offer.valid.end if offer.valid else None
    if offer.status == "active" and end and end < context.today:
        yield Problem.of("expired", ("valid",), found=end.isoformat())


def pause_without_status(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find a pause, or a substitute, of an offer that goes on as usual."""
    del context
    if offer.paused and offer.status != "paused":
        yield Problem.of("pause-unused", ("paused",), at="key", field="paused", status=offer.status)
    if offer.instead and offer.status in ("active", "planned"):
        yield Problem.of("pause-unused", ("instead",), at="key", field="instead", status=offer.status)


def pause_over(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find pauses whose last day has passed."""
    if offer.status == "paused" and offer.paused and offer.paused.until < context.today:
        yield Problem.of("pause-over", ("paused", "until"), found=offer.paused.until.isoformat())


def no_dates_left(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find lists of single days that have all passed."""
    for dates, path in all_dates(offer):
        last = max((day.on.on for day in dates), default=None)
        if last and last < context.today and offer.status == "active":
            yield Problem.of("dates-past", path, at="key", found=last.isoformat())


def school_holidays_end(context: Context) -> Iterator[Problem]:
    """Find school holidays that somebody has to write anew."""
    given = context.settings.school_holidays if context.settings else ()
    last = max((period.end for period in given if period.end), default=None)
    if last and last < _HOLIDAYS_AHEAD.after(context.today):
        yield Problem.of("school-holidays-end", ("school_holidays",), at="key", file=SETTINGS, found=last.isoformat())
