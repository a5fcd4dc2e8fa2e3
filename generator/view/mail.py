"""Mails that a family only has to finish: what is wrong with a page, what keeps somebody from using it."""

from dataclasses import dataclass
from urllib.parse import quote

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.view.text import Marked, plain
from generator.view.words import Words, words


@dataclass(frozen=True, slots=True)
class Report:
    """A mail to the guide's office. `start` is its mailto address up to where `quoted` has to add the page's."""

    label: str
    start: str

    def about(self, url: str) -> str:
        """The whole mailto address, about the page at `url`."""
        return self.start + quoted(url)


def quoted(text: str) -> str:
    """A text as part of a mailto address (RFC 6068): lines end in CR LF, everything with a meaning is encoded."""
    return quote("\r\n".join(text.split("\n")), safe="")


def mistake(catalogue: Catalogue, spoken: Words) -> Report:
    """Something on a page is wrong."""
    return _report(
        catalogue,
        words(SOURCE_LANGUAGE).gettext("Report a mistake"),
        spoken.gettext("Report a mistake"),
        spoken.gettext("What is wrong on this page? Please write it here:"),
    )


def barrier(catalogue: Catalogue, spoken: Words) -> Report:
    """A page cannot be used by everybody."""
    return _report(
        catalogue,
        words(SOURCE_LANGUAGE).gettext("Report a barrier"),
        spoken.gettext("Report a barrier"),
        spoken.gettext("What can you not read, hear or use on this page? Please write it here:"),
    )


def _report(catalogue: Catalogue, german: str, label: str, question: str) -> Report:
    """The office reads the subject, the family the rest."""
    settings = catalogue.settings
    subject = f"{german}: {plain(Marked(settings.texts[SOURCE_LANGUAGE].name))}"
    body = f"{question}\n\n\n"
    return Report(label, f"mailto:{settings.publisher.email}?subject={quoted(subject)}&body={quoted(body)}")
