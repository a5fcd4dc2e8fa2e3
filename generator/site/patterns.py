"""The page of patterns: every part, by day and by night, for those who change the look. Never published."""

import re
from pathlib import Path
from typing import Final

from generator.catalogue.model import Catalogue
from generator.output import Download, write_file
from generator.problems.problem import Problem
from generator.resources import MKDOCS_YML, SITE_SRC, found
from generator.site.frame import frame
from generator.site.model import Page
from generator.site.pages import with_symbols
from generator.site.pages.desk import Desk, desk, render
from generator.site.pages.help import grades, tomorrow
from generator.site.pages.home import ways
from generator.site.pages.search import search
from generator.site.pages.sheets import Sheet
from generator.site.root import chooser
from generator.view.text import filled, island
from generator.view.words import words

LANGUAGES: Final = ("de", "ar", "vi")
"""Those in which most goes wrong: long words, right to left, two marks on a letter."""
_MOST: Final = 4
_DARK: Final = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root (\{.*?\})", re.DOTALL)
_LIGHT: Final = re.compile(r":root (\{.*?\n\})", re.DOTALL)


def write_patterns(catalogue: Catalogue, folder: Path, own: Path | None = None) -> tuple[Problem, ...]:
    """Write the page into `folder`, in those of LANGUAGES that the guide has, else in its first; `own` as in `Job`.

    Each stands where its language's start page would; links lead nowhere.
    """
    from generator.site.mkdocs.language import build_language, write_assets  # noqa: PLC0415  # as in write.py

    there = catalogue.settings.languages
    languages = tuple(tag for tag in there if tag in LANGUAGES) or there[:1]
    problems: list[Problem] = []
    for language in languages:
        page = with_symbols(_page(desk(catalogue, language, _sample, (), "../assets/", own, languages)), own)
        around = frame(catalogue, language, languages)
        problems += build_language(MKDOCS_YML, around, [page], folder / language, shared_assets=True, own=own)
    write_assets(MKDOCS_YML, folder, own)
    write_file(f"{folder}/index.html", chooser(catalogue, languages, own))
    write_file(f"{folder}/assets/css/patterns.css", _style(own))
    return tuple(problems)


def _page(made: Desk) -> Page:
    told = grades(made)
    full = max(made.chain, key=lambda offer: (bool(offer.place), bool(offer.hours), len(offer.contact.phones)))
    content = render(
        made,
        "patterns.html",
        "",
        **ways(made),
        offer=made.offers[full.id],
        ids=[offer.id for offer in made.chain[:_MOST]],
        brief=list(made.lines)[:_MOST],
        chips=ways(made)["tongues"],
        search=search(made),
        grades=told,
        first={grade.urgency: grade.lines[0].phone for grade in told},
        tomorrow=tomorrow(made),
        files=_sample(made.words.language, ""),
        sheet=_sheet(made),
        icons=sorted(path.stem for path in (SITE_SRC / "assets" / "pictograms").glob("*.svg")),
    )
    return Page("", "Parts of the guide", "", content, "home", listed=False)


def _sheet(made: Desk) -> Sheet:
    spoken = made.words
    number, of = (island(number, spoken.direction) for number in ("2", "3"))
    position = filled(spoken.gettext("Page {number} of {all}"), number=number, all=of)
    return Sheet(2, "", "", position, "#", "#", (), ())


def _sample(language: str, _district: str) -> tuple[Download, ...]:
    gettext = words(language).gettext
    labels = ("Leaflet to print (PDF, A4, folded)", "Large print (PDF)", "Poster (PDF)")
    return tuple(Download(gettext(label), "#", "#") for label in labels)


def _style(own: Path | None) -> str:
    """The style sheet of the page: the tokens of day and night for a part of it, then how it is laid out."""
    tokens = found("assets/css/tokens.css", own)
    assert tokens is not None  # noqa: S101  # it is one of ours
    text = tokens.read_text("utf-8")
    schemes = ((_LIGHT, "day", "light"), (_DARK, "night", "dark"))
    rules = (
        f".fl-pattern__{name} {block[1][:-1]}\ncolor-scheme: {scheme};\n}}\n"
        for look, name, scheme in schemes
        if (block := look.search(text))
    )
    return "".join(rules) + (SITE_SRC / "preview" / "patterns.css").read_text("utf-8")
