"""Placeholders of hand-written pages: `{{ publisher.phone }}` stands for what the catalogue says."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup

from generator.catalogue.model import Catalogue
from generator.catalogue.values.suggest import FIELDS, meant
from generator.problems.problem import Problem
from generator.site.model import Placeholder
from generator.view.guide import guide_view
from generator.view.text import island, loosened, plain
from generator.view.words import Words

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")  # a no-break space holds a number together
# Whatever Markdown or HTML could read as markup; @ . : / stay, so that addresses in links keep working,
# and so does _ inside a word, where it means nothing.
_MARKUP = re.compile(r"[^\w\s@.:/,%+-]|(?<![^\W_])_|_(?![^\W_])|^[\W\d]")
# What stands before a placeholder where the page makes a link of its own: of its words, or with its address.
_OWN_WORDS = re.compile(r"(?:\[[^\[\]]*|<a\b[^>]*>[^<]*)$")
_OWN_SCHEME = re.compile(r"""[(<"'](?:mailto|tel):$""")
_OWN_ADDRESS = re.compile(r"(?:\]\(|<[^<>]*|^ {0,3}\[[^\]]*\]:\s*)$")


def placeholders(catalogue: Catalogue, spoken: Words) -> dict[str, Placeholder]:
    """What the placeholders stand for in one language, by name."""
    guide = guide_view(catalogue, spoken)
    publisher = guide.publisher
    street, town = publisher.address
    return {
        "guide.name": Placeholder(guide.name),
        "guide.website": Placeholder(guide.website.text, guide.website.href),
        "municipality": Placeholder(island(catalogue.settings.municipality, spoken.direction)),
        "publisher.name": Placeholder(publisher.name),
        "publisher.street": Placeholder(street),
        "publisher.town": Placeholder(town),
        "publisher.phone": Placeholder(publisher.phone.text, publisher.phone.href),
        "publisher.email": Placeholder(publisher.email.text, publisher.email.href),
        "publisher.website": Placeholder(publisher.website.text, publisher.website.href),
    }


def substitute(markdown: str, values: Mapping[str, Placeholder], own: Path | None = None) -> str:
    """Replace placeholders in Markdown, as plain text; unknown ones stay as they are.

    What can be tapped becomes a link, unless the page makes one of it itself. `own` as in `Job`.
    """

    def put(match: re.Match[str]) -> str:
        line = markdown[markdown.rfind("\n", 0, match.start()) + 1 : match.start()]
        return _put(values[match[1]], line, own) if match[1] in values else match[0]

    return _PLACEHOLDER.sub(put, markdown)


def substitute_plain(text: str, values: Mapping[str, Placeholder]) -> str:
    """Replace placeholders in a text that is no Markdown: a title, a description."""
    return _PLACEHOLDER.sub(lambda m: plain(values[m[1]].text) if m[1] in values else m[0], text)


def unknown(text: str, names: Collection[str], file: str) -> Iterator[Problem]:
    """Find placeholders that are not among `names`; `text` is the whole file."""
    for match in _PLACEHOLDER.finditer(text):
        if match[1] not in names:
            yield Problem.of(
                "page-placeholder",
                suggestion=_meant(match[1], names),
                file=file,
                line=1 + text.count("\n", 0, match.start()),
                column=match.start() - text.rfind("\n", 0, match.start()),
                found=match[1],
                known=", ".join(names),
            )


def _meant(found: str, names: Collection[str]) -> str:
    """The name that was probably meant, or ""; what it shares with others before its dot does not count."""
    group, _, last = found.rpartition(".")
    among = [name for name in names if group and name.startswith(f"{group}.")] or names
    options = {name.rpartition(".")[2]: name for name in among}
    return options.get(meant(last, options, FIELDS), "")


def _put(value: Placeholder, before: str, own: Path | None) -> str:
    """What a value is in Markdown that has `before` on the same line."""
    if not value.href or _OWN_WORDS.search(before):
        return _escaped(value.text)
    if _OWN_SCHEME.search(before):
        return _escaped(value.href.partition(":")[2])
    if _OWN_ADDRESS.search(before):
        return _escaped(value.href)
    from generator.site.templates import template  # noqa: PLC0415  # whoever only checks names needs no Jinja

    number = value.href.startswith("tel:")
    link = template("pages/number.html" if number else "pages/link.html", own)
    text = loosened(value.text) if number else value.text
    return link.render(href=_escaped(value.href), text=_escaped(text)).strip()


def _escaped(value: str) -> Markup:
    """Escape a value for HTML and Markdown alike, as numeric character references."""
    return Markup(_MARKUP.sub(lambda m: f"&#{ord(m[0])};", _BLANKS.sub(" ", value).strip(" ")))  # noqa: S704
