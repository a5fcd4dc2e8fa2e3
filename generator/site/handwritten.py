"""Hand-written pages: which file serves a language, what stands in it, what its placeholders stand for."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, get_args

from markupsafe import Markup

from generator.catalogue.locate import locate
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.reading.files import read_bytes
from generator.catalogue.reading.yaml_text import Document, control_characters, not_utf8
from generator.catalogue.reading.yaml_text import read as read_yaml
from generator.catalogue.values.suggest import FIELDS, meant, nearest
from generator.problems.problem import Problem
from generator.site.model import Section
from generator.site.templates import environment
from generator.view.offer import Link
from generator.view.text import plain

META: Final = ("title", "description", "section")
_SECTIONS: Final = get_args(Section)
_NAME = re.compile(r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>[a-z]{2,3}(?:-[a-z0-9]+)*)\.md")
_PLACEHOLDER = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
_LINE_BREAK = re.compile("\r\n?")
_FENCE = re.compile(r"---[ \t]*$", re.MULTILINE)
_CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE)
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")  # a no-break space holds a number together
# Whatever Markdown or HTML could read as markup; @ . : / stay, so that addresses in links keep working,
# and so does _ inside a word, where it means nothing.
_MARKUP = re.compile(r"[^\w\s@.:/,%+-]|(?<![^\W_])_|_(?![^\W_])|^[\W\d]")
# What stands before a placeholder where the page makes a link of its own: of its words, or with its address.
_OWN_WORDS = re.compile(r"(?:\[[^\[\]]*|<a\b[^>]*>[^<]*)$")
_OWN_SCHEME = re.compile(r"""[(<"'](?:mailto|tel):$""")
_OWN_ADDRESS = re.compile(r"(?:\]\(|<[^<>]*|^ {0,3}\[[^\]]*\]:\s*)$")


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """A hand-written page for one language; `fallback`: its file is German, there is none in the language."""

    name: str
    path: Path
    fallback: bool

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


def choose(folder: Path, language: str) -> tuple[tuple[HandwrittenPage, ...], tuple[Problem, ...]]:
    """Choose for each page `<name>.<language>.md` in `folder` this language's file, or else the German one."""
    files: dict[str, dict[str, Path]] = {}
    problems = []
    for path in sorted(folder.rglob("*.md")):
        match = _NAME.fullmatch(path.name)
        if match and path.parent == folder:
            files.setdefault(match["name"], {})[match["language"]] = path
        else:
            problems.append(Problem.of("page-name", file=shown(path), found=path.name))
    pages = []
    for name, by_language in files.items():
        chosen = by_language.get(language) or by_language.get(SOURCE_LANGUAGE)
        if chosen:
            pages.append(HandwrittenPage(name, chosen, language not in by_language))
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
    problems = [*control_characters(text, file), *_unknown(text, placeholders, file)]
    front, markdown = _parted(text)
    if front is None:
        return Source(problems=(*problems, Problem.of("page-front-matter", file=file, line=1, column=1)))
    document = read_yaml(front.encode(), file) if front.strip("- \t\n") else Document(file, {})
    problems += [*document.problems, *locate(document, _front_matter(document))]
    if not markdown.strip():
        problems.append(Problem.of("page-empty", file=file))
    meta = {key: value for key, value in (document.data or {}).items() if isinstance(value, str)}
    return Source(markdown, meta, tuple(problems))


def substitute(markdown: str, values: Mapping[str, Link]) -> str:
    """Replace `{{ name }}` in Markdown by its value, as plain text; unknown names stay as they are.

    What can be tapped becomes a link, unless the page makes one of it itself.
    """

    def put(match: re.Match[str]) -> str:
        line = markdown[markdown.rfind("\n", 0, match.start()) + 1 : match.start()]
        return _put(values[match[1]], line) if match[1] in values else match[0]

    return _PLACEHOLDER.sub(put, markdown)


def substitute_plain(text: str, values: Mapping[str, Link]) -> str:
    """Replace `{{ name }}` in a text that is no Markdown: a title, a description."""
    return _PLACEHOLDER.sub(lambda m: plain(values[m[1]].text) if m[1] in values else m[0], text)


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
        elif key == "section" and value not in (None, *_SECTIONS):
            near, choices = nearest(value, _SECTIONS), ", ".join(_SECTIONS)
            yield Problem.of("not-a-choice", (key,), suggestion=near, found=value, choices=choices)


def _unknown(text: str, placeholders: Collection[str], file: str) -> Iterator[Problem]:
    """Find placeholders without a value; `text` is the whole file."""
    for match in _PLACEHOLDER.finditer(text):
        if match[1] not in placeholders:
            yield Problem.of(
                "page-placeholder",
                suggestion=_meant(match[1], placeholders),
                file=file,
                line=1 + text.count("\n", 0, match.start()),
                column=match.start() - text.rfind("\n", 0, match.start()),
                found=match[1],
                known=", ".join(placeholders),
            )


def _meant(found: str, placeholders: Collection[str]) -> str:
    """The placeholder that was probably meant, or ""; what it shares with others before its dot does not count."""
    group, _, last = found.rpartition(".")
    parts = [(name.rpartition("."), name) for name in placeholders]
    options = {part[2]: name for part, name in parts if part[0] == group} or {part[2]: name for part, name in parts}
    return options.get(meant(last, options, FIELDS), "")


def _put(value: Link, before: str) -> str:
    """What a value is in Markdown that has `before` on the same line."""
    if not value.href or _OWN_WORDS.search(before):
        return _escaped(value.text)
    if _OWN_SCHEME.search(before):
        return _escaped(value.href.partition(":")[2])
    if _OWN_ADDRESS.search(before):
        return _escaped(value.href)
    link = environment("pages").get_template("link.html")
    return link.render(href=_escaped(value.href), text=_escaped(value.text)).strip()


def _escaped(value: str) -> Markup:
    """Escape a value for HTML and Markdown alike, as numeric character references."""
    return Markup(_MARKUP.sub(lambda m: f"&#{ord(m[0])};", _BLANKS.sub(" ", value).strip(" ")))  # noqa: S704


def shown(path: Path) -> str:
    """Return the path as a problem shows it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
