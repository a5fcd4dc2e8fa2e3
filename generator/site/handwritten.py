"""Hand-written pages: which file serves a language, what its placeholders stand for. No mkdocs here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.values.suggest import nearest
from generator.problems.problem import Problem

FALLBACK = "de"
_NAME = re.compile(r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>[a-z]{2,3}(?:-[a-z0-9]+)*)\.md")
_PLACEHOLDER = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
# Whatever Markdown or HTML could read as markup; @ . : / stay, so that addresses in links keep working,
# and so does _ inside a word, where it means nothing.
_MARKUP = re.compile(r"[^\w\s@.:/,%+-]|(?<![^\W_])_|_(?![^\W_])|^[\W\d]")


@dataclass(frozen=True, slots=True)
class Written:
    """A hand-written page for one language; `fallback`: its file is German, there is none in the language."""

    name: str
    path: Path
    fallback: bool


def choose(folder: Path, language: str) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """Choose for each page `<name>.<language>.md` in `folder` this language's file, or else the German one."""
    files: dict[str, dict[str, Path]] = {}
    problems = []
    for path in sorted(folder.rglob("*.md")):
        match = _NAME.fullmatch(path.name)
        if match and path.parent == folder:
            files.setdefault(match["name"], {})[match["language"]] = path
        else:
            problems.append(Problem.of("page-name", file=_shown(path), found=path.name))
    pages = []
    for name, by_language in files.items():
        chosen = by_language.get(language) or by_language.get(FALLBACK)
        if chosen:
            pages.append(Written(name, chosen, language not in by_language))
        if FALLBACK not in by_language:
            found = _shown(next(iter(by_language.values())))
            problems.append(Problem.of("page-german", file=found, found=name))
    return tuple(pages), tuple(problems)


def substitute(text: str, values: Mapping[str, str]) -> str:
    """Replace `{{ name }}` in Markdown by its value as plain text; unknown names stay as they are."""
    return _PLACEHOLDER.sub(lambda m: _plain(values[m[1]]) if m[1] in values else m[0], text)


def unknown(path: Path, text: str, values: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return a problem for each placeholder without a value; `text` is the whole file."""
    return tuple(
        Problem.of(
            "page-placeholder",
            suggestion=nearest(match[1], values),
            file=_shown(path),
            line=1 + text.count("\n", 0, match.start()),
            column=match.start() - text.rfind("\n", 0, match.start()),
            found=match[1],
            known=", ".join(values),
        )
        for match in _PLACEHOLDER.finditer(text)
        if match[1] not in values
    )


def _plain(value: str) -> str:
    """Escape a value for HTML and Markdown alike, as numeric character references."""
    return _MARKUP.sub(lambda m: f"&#{ord(m[0])};", " ".join(value.split()))


def _shown(path: Path) -> str:
    """Return the path as a problem shows it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
