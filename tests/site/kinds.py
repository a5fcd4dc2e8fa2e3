"""Every kind of page that a guide has, with pages to look at, and the guide that has them all.

`test_kinds.py` proves that none is missing, and looks at each: whoever adds a kind of page adds it here.
"""

import shutil
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from generator.catalogue.address import short_code
from generator.catalogue.load import load
from generator.flyers.write import downloads
from generator.output import Job
from generator.search.write import scripts
from generator.site.write import write

ROOT: Final = Path(__file__).resolve().parents[2]
LANGUAGES: Final = ("de", "ar", "vi")
FILM: Final = "offers/stadtteilrallye/"
"""An offer with a film that is elsewhere."""


class Look(NamedTuple):
    """A page as somebody has it before them: its address, what they tap then, and what has come by then."""

    address: str
    tap: str = ""
    there: str = ""


class Kind(NamedTuple):
    """A kind of page: the pattern of its addresses, and what of it is looked at."""

    pattern: str
    looks: tuple[Look, ...]


DOORS: Final = {
    "chooser": Kind("", (Look(""),)),
    "not found": Kind(r"404\.html", (Look("404.html"),)),
    "short address": Kind("[qQ]/[a-zA-Z0-9-]+/", (Look(f"q/{short_code('offers/familienkiosk')}/"),)),
}
"""Pages that belong to no language."""

KINDS: Final = {
    "home": Kind("", (Look(""), Look("", ".fl-menu summary"), Look("", ".fl-languages summary"))),
    "help": Kind("help/", (Look("help/"),)),
    "finder": Kind(
        r"find/(\d+/)?",
        (
            Look("find/", there="#fl-results [data-offer]"),
            Look("find/?q=Schwimmen&free=1", "#fl-opener", "#fl-results [data-offer]"),
            Look("find/?topic=childcare&phase=pregnancy&kind=home-visit", there="#fl-notice button"),
        ),
    ),
    "overview": Kind("(topics|phases|districts)/", (Look("topics/"),)),
    "topic": Kind("topics/[a-z-]+/", (Look("topics/childcare/"),)),
    "phase": Kind("phases/[a-z-]+/", (Look("phases/start-of-work/"),)),
    "phase in a district": Kind("phases/[a-z-]+/[a-z-]+/", (Look("phases/pregnancy/cotta/"),)),
    "district": Kind("districts/[a-z-]+/", (Look("districts/cotta/"),)),
    "language": Kind("languages/[a-z]+/", (Look("languages/pl/"),)),
    "audience": Kind("audiences/[a-z-]+/", (Look("audiences/single-parents/"),)),
    "professionals": Kind("professionals/", (Look("professionals/"),)),
    "edition": Kind("editions/[a-z0-9-]+/", (Look("editions/p-01/"),)),
    "list": Kind(
        "list/",
        (
            Look("list/", there="#fl-list-empty:not([hidden])"),
            Look("list/?#=familienkiosk,hebammen", there=".fl-kept"),
        ),
    ),
    "offer": Kind(
        "offers/[a-z0-9-]+/",
        (
            Look("offers/familienkiosk/", ".fl-keep"),
            Look("offers/familienzentrum-gorbitz/"),  # a house with its programme
            Look("offers/viele-wege/"),  # several places and many telephones
            Look("offers/frauenhaus/"),  # to be left quickly
            Look("offers/babyschwimmen-gorbitz/"),  # paused
            Look("offers/spielmobil-prohlis/"),  # closed
            Look(FILM),
            Look("offers/weg/"),  # gone
        ),
    ),
    "hand-written": Kind(
        "(about|imprint|privacy|accessibility)/",
        (Look("accessibility/"), Look("imprint/")),
    ),
}
"""Pages of a language; the addresses of what has moved are among them, and lead on by themselves."""
FORWARD: Final = Look("offers/elternladen-gorbitz/")


def make_guide(folder: Path) -> None:
    """Dresden's guide into `folder`, with an offer that has what is rare, and one that is gone."""
    offers = folder / "offers"
    shutil.copytree(ROOT / "offers", offers)
    shutil.copytree(Path(__file__).with_name("rare"), offers / "rare")
    with (offers / "_catalogue" / "moved.yml").open("a", encoding="utf-8") as moved:
        moved.write("weg: {gone: {de: Das gibt es nicht mehr.}}\n")
    loaded = load(offers, date(2026, 11, 22))
    assert loaded.catalogue is not None, loaded.problems
    write(Job(loaded.catalogue, LANGUAGES, folder / "site", downloads=downloads, scripts=scripts))
