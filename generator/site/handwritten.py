"""Hand-written pages: which file serves a language, and what stands in it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, get_args

from generator.catalogue.locate import locate
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.reading.characters import control_characters, not_utf8
from generator.catalogue.reading.files import read_bytes
from generator.catalogue.reading.yaml_text import Document
from generator.catalogue.reading.yaml_text import read as read_yaml
from generator.catalogue.values.suggest import FIELDS, meant, nearest
from generator.problems.problem import Problem
from generator.resources import shown
from generator.site.model import Section
from generator.site.placeholders import unknown

FILL_IN: Final = "{.fill-in}"
"""Stands in a page behind words that ask for something only the municipality knows."""
META: Final = ("title", "description", "section", "by")
MACHINE: Final = "machine"
"""`by: machine`: a machine has translated the page."""
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {"section": get_args(Section), "by": (MACHINE,)}
_NAME = re.compile(r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>[a-z]{2,3}(?:-[a-z0-9]+)*)\.md")
_LINE_BREAK = re.compile("\r\n?")
_FENCE = re.compile(r"---[ \t]*$", re.MULTILINE)
_CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """A hand-written page for one language; `fallback`: its file is German, there is none in the language.

    `languages` are those that have a file.
    """

    name: str
    path: Path
    fallback: bool
    languages: frozenset[str] = frozenset()

    @property
    def address(self) -> str:
        """Where the page stands, as in `Page`."""
        return "" if self.name == "index" else f"{self.name}/"

    @property
    def file(self) -> str:
        """What the file is called in problems."""
        return shown(self.path)


@dataclass(frozen=True, slots=True)
class Source:
    """What stands in a file: its Markdown, and what its front matter says of META."""

    markdown: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def choose(folders: Sequence[Path], language: str) -> tuple[tuple[HandwrittenPage, ...], tuple[Problem, ...]]:
    """Choose for each page `<name>.<language>.md` this language's file, or else the German one.

    Of two files with the same name that in the first of the `folders` is taken.
    """
    files: dict[str, dict[str, Path]] = {}
    problems = []
    for path in sorted((path for folder in folders for path in folder.rglob("*.md")), key=lambda path: path.name):
        match = _NAME.fullmatch(path.name)
        if match and path.parent in folders:
            files.setdefault(match["name"], {}).setdefault(match["language"], path)
        else:
            problems.append(Problem.of("page-name", file=shown(path), found=path.name))
    pages = []
    for name, by_language in files.items():
        chosen = by_language.get(language) or by_language.get(SOURCE_LANGUAGE)
        if chosen:
            pages.append(HandwrittenPage(name, chosen, language not in by_language, frozenset(by_language)))
        if SOURCE_LANGUAGE not in by_language:
            found = shown(next(iter(by_language.values())))
            problems.append(Problem.of("page-german", file=found, found=name))
    return tuple(pages), tuple(problems)


def read(page: HandwrittenPage, placeholders: Collection[str]) -> Source:
    """Read a page's file; `placeholders` are the names it may use. Never raises."""
    file = page.file
    raw = read_bytes(page.path, file)
    if isinstance(raw, Problem):
        return Source(problems=(raw,))
    try:
        text = _LINE_BREAK.sub("\n", raw.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        return Source(problems=(not_utf8(raw, error.start, file),))
    problems = [*control_characters(text, file), *unknown(text, placeholders, file)]
    front, markdown = _parted(text)
    if front is None:
        return Source(problems=(*problems, Problem.of("page-front-matter", file=file, line=1, column=1)))
    document = read_yaml(front.encode(), file) if front.strip("- \t\n") else Document(file, {})
    problems += [*document.problems, *locate(document, _front_matter(document))]
    if not markdown.strip():
        problems.append(Problem.of("page-empty", file=file))
    meta = {key: value for key, value in (document.data or {}).items() if isinstance(value, str)}
    return Source(markdown, meta, tuple(problems))


def unfilled(page: HandwrittenPage) -> Iterator[Problem]:
    """Find every place that a municipality still has to fill in, in a page that `read` found nothing wrong with."""
    for line, text in enumerate(page.path.read_text("utf-8-sig").split("\n"), 1):
        for place in re.finditer(re.escape(FILL_IN), text):
            yield Problem.of("page-unfilled", file=page.file, line=line, column=place.start() + 1, found=FILL_IN)


def _parted(text: str) -> tuple[str | None, str]:
    """The front matter, with its first fence, so that lines keep their numbers, and the rest; None: it has no end."""
    opening = _FENCE.match(text)
    if not opening:
        return "", text
    closing = _CLOSING_FENCE.search(text, opening.end())
    return (text[: closing.start()], text[closing.end() :].lstrip("\n")) if closing else (None, "")


def _front_matter(document: Document) -> Iterator[Problem]:
    """What is wrong with the fields of a page's front matter."""
    for key, value in (document.data or {}).items():
        if key not in META:
            near, choices = meant(key, META, FIELDS), ", ".join(META)
            yield Problem.of("unknown-field", (key,), suggestion=near, at="key", found=key, choices=choices)
        elif isinstance(value, (list, dict)):
            found = "list" if isinstance(value, list) else "fields"
            yield Problem.of("wrong-shape", (key,), found=found, expected="text", example=f"{key}: …")
        elif value not in (None, *_CHOICES.get(key, (value,))):
            near, choices = nearest(value, _CHOICES[key]), ", ".join(_CHOICES[key])
            yield Problem.of("not-a-choice", (key,), suggestion=near, found=value, choices=choices)
