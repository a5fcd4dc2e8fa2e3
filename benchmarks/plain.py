"""The same texts as a plain mkdocs-material site, to compare with: what one would set up by hand.

One mkdocs build per language, Markdown files on disk, a small nav, the offers out of it, Material's default plugin
(search), no overrides. Everything is in the plain build's favour: all languages are built in one process, and writing
the Markdown is not counted.

    python -m benchmarks.plain write N DIR [--language de …]
    python -m benchmarks.plain build DIR
"""

import argparse
import logging
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from benchmarks.catalogue import MadeUpOffer, offers
from benchmarks.town import DISTRICTS, PHASES, TOPICS
from benchmarks.words import LANGUAGES, WordList, word_list
from benchmarks.yaml_text import Value

PAGES = ("about", "imprint", "privacy", "accessibility")
MKDOCS = """\
site_name: {title}
site_url: https://familie-musterstadt.example/{language}/
theme:
  name: material
  language: {material}
  font: false
  features: [navigation.indexes, navigation.top]
plugins: [search]
extra:
  alternate:
{alternate}
nav:
{nav}
not_in_nav: |
  /offers/
"""


@dataclass(frozen=True, slots=True)
class Line:
    """What a list says of an offer."""

    id: str
    name: str
    summary: str
    cost: str
    ages: str


def write(folder: Path, count: int, languages: Sequence[str], today: date) -> None:
    """Write one mkdocs project per language, with a page for each offer that is shown."""
    shown = [offer for offer in offers(count, today) if offer.shown]
    for language in languages:
        docs = folder / language / "docs"
        for name, text in markdown(shown, language):
            path = docs / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (folder / language / "mkdocs.yml").write_text(_settings(language, languages), encoding="utf-8")


def build(folder: Path) -> None:
    """Build every project in `folder` with mkdocs' own command."""
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415 (writing needs no mkdocs)
    from mkdocs.config import load_config  # noqa: PLC0415

    for project in sorted(folder.glob("*/mkdocs.yml")):
        config = load_config(str(project))
        config.plugins.on_startup(command="build", dirty=False)
        build_site(config)
        config.plugins.on_shutdown()


def markdown(shown: Sequence[MadeUpOffer], language: str) -> Iterator[tuple[str, str]]:
    """Every page of a language as (path, Markdown)."""
    words = word_list(language)
    lines = {offer.id: _line(offer, language) for offer in shown}
    yield "index.md", _home(words)
    for name in PAGES:
        yield f"{name}.md", _prose(name, words)
    yield "find.md", _list(words.headings["offers"], lines.values())
    for folder, labels in _labels(words).items():
        for key, label in labels.items():
            here = [lines[offer.id] for offer in shown if offer.facts[folder] == "all" or key in offer.facts[folder]]
            yield f"{folder}/{key}.md", _list(label, here, "../")
    for offer in shown:
        yield f"offers/{offer.id}.md", _offer(offer, language, lines)


def _line(offer: MadeUpOffer, language: str) -> Line:
    text = offer.texts[language]
    return Line(offer.id, text.name, text.summary, str(offer.facts["cost"]), str(offer.facts.get("ages", "")))


def _labels(words: WordList) -> dict[str, dict[str, str]]:
    """The labels by folder of pages and key; the folders are called like the fields of an offer."""
    return {
        "phases": dict(zip(PHASES, words.phases, strict=True)),
        "topics": dict(zip(TOPICS, words.topics, strict=True)),
        "districts": dict(zip(DISTRICTS, words.districts, strict=True)),
    }


def _home(words: WordList) -> str:
    groups = _labels(words).items()
    links = "".join(f"- [{label}]({folder}/{key}.md)\n" for folder, labels in groups for key, label in labels.items())
    return f"# {words.title[0]}\n\n{words.title[1]}\n\n{links}"


def _prose(name: str, words: WordList) -> str:
    told = [" ".join(words.sentences[start : start + 4]) for start in range(5)]
    parts = (f"## {line}\n\n{text}\n" for line, text in zip(words.lines, told, strict=False))
    return f"# {name.capitalize()}\n\n" + "\n".join(parts)


def _list(title: str, lines: Iterable[Line], up: str = "") -> str:
    links = ((f"[{line.name}]({up}offers/{line.id}.md)", line) for line in lines)
    return f"# {title}\n\n" + "".join(f"- {link} – {of.summary} *({of.cost} {of.ages})*\n" for link, of in links)


def _offer(offer: MadeUpOffer, language: str, lines: Mapping[str, Line]) -> str:
    words, text = word_list(language), offer.texts[language]
    head = words.headings
    front = f'---\ntitle: "{text.name}"\ndescription: "{text.summary}"\n---\n\n# {text.name}\n\n{text.summary}\n'
    parts = [front, f"## {head['facts']}\n\n{_facts(offer.facts, words)}"]
    for key, words_of in (("about", text.description), ("directions", text.directions), ("bring", text.bring)):
        if words_of:
            parts.append(f"## {head[key]}\n\n{words_of}\n")
    chain = [lines[key] for key in cast("Sequence[str]", offer.facts.get("next", ())) if key in lines]
    if chain:
        parts.append(f"## {head['next']}\n\n" + "".join(f"- [{line.name}]({line.id}.md)\n" for line in chain))
    parts.append(_see_also(offer.facts, words))
    return "\n".join(parts)


def _facts(facts: Mapping[str, Value], words: WordList) -> str:
    """The table of facts; raw as in the file, except for links."""
    place = cast("Mapping[str, str]", facts.get("place", {}))
    contact = cast("Mapping[str, str]", facts["contact"])
    email, website = contact.get("email"), contact.get("website")
    rows = {
        "cost": facts["cost"],
        "ages": facts.get("ages"),
        "hours": facts.get("hours"),
        "place": ", ".join(place[key] for key in ("name", "street", "postcode", "city") if key in place),
        "phone": f"[{contact['phone']}](tel:{contact['phone'].replace(' ', '')})",
        "email": f"[{email}](mailto:{email})" if email else "",
        "website": f"[{website}]({website})" if website else "",
        "languages": ", ".join(map(str, facts["languages"])),
        "access": ", ".join(map(str, place.get("access", ()))),
        "registration": facts["registration"],
    }
    return "| | |\n|---|---|\n" + "".join(f"| {words.facts[key]} | {value} |\n" for key, value in rows.items() if value)


def _see_also(facts: Mapping[str, Value], words: WordList) -> str:
    links = []
    for folder, labels in _labels(words).items():
        links += [f"[{label}](../{folder}/{key}.md)" for key, label in labels.items() if key in facts[folder]]
    checked = cast("Mapping[str, str]", facts["checked"])
    return " · ".join(links) + f"\n\n*{checked['on']}*\n"


def _settings(language: str, languages: Sequence[str]) -> str:
    words = word_list(language)
    # One per line: the names hold no character that YAML reads as more than text.
    nav = [f"  - {words.title[0]}: index.md", f"  - {words.headings['offers']}: find.md"]
    for folder, labels in _labels(words).items():
        nav.append(f"  - {folder.capitalize()}:")
        nav += [f"      - {label}: {folder}/{key}.md" for key, label in labels.items()]
    nav.append("  - Info:")
    nav += [f"      - {name.capitalize()}: {name}.md" for name in PAGES]
    return MKDOCS.format(
        title=words.title[0],
        language=language,
        material=language.partition("-")[0],
        alternate="\n".join(f"    - {{name: {other}, link: /{other}/, lang: {other}}}" for other in languages),
        nav="\n".join(nav),
    )


def main() -> int:
    """The command: 0 fine, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.plain", description=__doc__.partition("\n")[0])
    commands = parser.add_subparsers(required=True, dest="command")
    writing = commands.add_parser("write", help="write the Markdown")
    writing.add_argument("count", type=int, metavar="N")
    writing.add_argument("folder", type=Path, metavar="DIR")
    writing.add_argument("--language", nargs="+", default=LANGUAGES, choices=LANGUAGES, metavar="TAG")
    building = commands.add_parser("build", help="build what was written")
    building.add_argument("folder", type=Path, metavar="DIR")
    wish = parser.parse_args()
    if wish.command == "write":
        write(wish.folder, wish.count, wish.language, date.today())
    else:
        logging.basicConfig(level=logging.WARNING)
        build(wish.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
