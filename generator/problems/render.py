"""Problems -> words for people and for machines. The only place where a problem becomes a sentence."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Literal

from generator.problems.problem import Problem, in_order
from generator.problems.wording import LEVELS, Level, wording

Format = Literal["text", "json", "github", "gitlab"]
Language = Literal["de", "en"]
FORMATS: tuple[Format, ...] = ("text", "json", "github", "gitlab")

LONGEST = 80
MOST_OF_A_FILE = 50
"""How many lines people get for one file; machines get all."""
MOST_AT_ONCE = 20
"""How many lines stay on a screen that scrolls."""
_LONG = {
    "choices": 400,
    "example": 200,
    "name": 200,
    "missing": 200,
    "outdated": 200,
    "earlier": 300,
    "later": 300,
    "first": 300,
    "found": LONGEST,
    "text": 400,
    "known": 400,
    "address": 200,
    "offers": 2000,
    "target": 200,
}
_LEVELS: dict[Language, dict[Level, str]] = {
    "de": {"error": "Fehler", "warning": "Warnung", "hint": "Hinweis"},
    "en": {"error": "Error", "warning": "Warning", "hint": "Hint"},
}
_COUNTS: dict[Language, dict[Level, tuple[str, str]]] = {
    "de": {"error": ("Fehler", "Fehler"), "warning": ("Warnung", "Warnungen"), "hint": ("Hinweis", "Hinweise")},
    "en": {"error": ("error", "errors"), "warning": ("warning", "warnings"), "hint": ("hint", "hints")},
}
_WORDS: dict[Language, dict[str, str]] = {
    "de": {
        "suggestion": "Meinten Sie „{}“?",
        "expected": "Erwartet: {}.",
        "example": "Beispiel: {}",
        "none": "Keine Probleme.",
        "more": "… und {} weitere.",
    },
    "en": {
        "suggestion": "Did you mean “{}”?",
        "expected": "Expected: {}.",
        "example": "Example: {}",
        "none": "No problems.",
        "more": "… and {} more.",
    },
}
_COLOURS: dict[Level, str] = {"error": "\x1b[31m", "warning": "\x1b[33m", "hint": "\x1b[36m"}
_END = "\x1b[0m"
_GITHUB: dict[Level, str] = {"error": "error", "warning": "warning", "hint": "notice"}
_GITLAB: dict[Level, str] = {"error": "critical", "warning": "minor", "hint": "info"}
_NAME = re.compile(r"\{(\w+)\}")
# Invisible, but Persian cannot be written without them.
_JOINERS = "\u200c\u200d"


def render(
    problems: Iterable[Problem], form: Format, language: Language, *, colour: bool = False, errors_last: bool = False
) -> str:
    """All problems as one text that ends with a line break; `colour` adds terminal colours to the format "text".

    What is worst comes first, or last where that is what people see: at the end of what a terminal shows.
    """
    ordered = sorted(in_order(problems), key=lambda problem: LEVELS.index(problem.level) * (-1 if errors_last else 1))
    match form:
        case "text":
            lines = _lines(ordered, language, colour=colour)
            return "".join(f"{line}\n" for line in (*lines, count(ordered, language)))
        case "github":
            return "".join(f"{_github(problem, language)}\n" for problem in ordered)
        case "gitlab":
            return json.dumps(_gitlab(ordered, language), ensure_ascii=False, indent=2) + "\n"
        case "json":
            return json.dumps([_object(problem, language) for problem in ordered], ensure_ascii=False, indent=2) + "\n"


def brief(problems: Iterable[Problem], language: Language, *, colour: bool = False) -> str:
    """The first MOST_AT_ONCE problems, how many more there are, and the count: nothing of it scrolls away."""
    ordered = in_order(problems)
    lines = [*_lines(ordered[:MOST_AT_ONCE], language, colour=colour)]
    if len(ordered) > MOST_AT_ONCE:
        lines.append(_WORDS[language]["more"].format(len(ordered) - MOST_AT_ONCE))
    return "".join(f"{line}\n" for line in (*lines, count(ordered, language)))


def message(problem: Problem, language: Language) -> str:
    """What is wrong, as one sentence without its place."""
    return _filled(wording(problem.code).message[language], problem, language)


def expected(problem: Problem, language: Language) -> str:
    """What would be right, or ""."""
    return _filled(wording(problem.code).expected[language], problem, language)


def example(problem: Problem, language: Language) -> str:
    """How it could be written, or ""."""
    said = wording(problem.code)
    return said.examples.get(dict(problem.values).get("reason", "")) or _filled(said.example, problem, language)


def sentence(problem: Problem, language: Language) -> str:
    """Everything an editor needs to know, in one line, without the place in the file."""
    words = _WORDS[language]
    given = (
        (
            "",
            f"{problem_field}: {message(problem, language)}"
            if (problem_field := visible(problem.field))
            else message(problem, language),
        ),
        ("suggestion", visible(problem.suggestion, _LONG["later"])),
        ("expected", expected(problem, language)),
        ("example", example(problem, language)),
    )
    return " ".join(words[name].format(said) if name else said for name, said in given if said)


def count(problems: Iterable[Problem], language: Language) -> str:
    """How many of each level there are: `2 Fehler, 1 Hinweis`."""
    counted = Counter(problem.level for problem in problems)
    parts = [f"{counted[level]} {_COUNTS[language][level][counted[level] != 1]}" for level in LEVELS if counted[level]]
    return f"{', '.join(parts)}." if parts else _WORDS[language]["none"]


def visible(text: str, longest: int = LONGEST) -> str:
    """`text` in one line: what cannot be seen or turns the reading direction is spelt out, what is too long is cut."""
    cut = text if len(text) <= longest else f"{text[: longest - 1]}…"
    if cut.isprintable():  # nearly always, and then nothing has to be spelt out
        return cut
    return "".join(_shown(character) for character in cut)


def _shown(character: str) -> str:
    if character == " " or character in _JOINERS or unicodedata.category(character)[0] not in "CZ":
        return character
    if character == "\n":
        return "⏎"
    return " " if character in "\t\u00a0\u202f" else f"<U+{ord(character):04X}>"


def _filled(template: str, problem: Problem, language: Language) -> str:
    """The template with the problem's values; a value that WORDS knows becomes its words, which may hold values too."""
    words = wording(problem.code).words
    plain = {name: visible(value, _LONG.get(name, LONGEST)) for name, value in problem.values}
    said = {
        name: _put(words[name][value][language], plain)
        for name, value in problem.values
        if name in words and value in words[name]
    }
    return _put(template, {**plain, **said}).strip()


def _put(template: str, values: Mapping[str, str]) -> str:
    """Fill each `{name}` in one pass; other braces are YAML, and braces in a value stay what they are."""
    return _NAME.sub(lambda match: values.get(match[1], match[0]), template)


def _lines(problems: Sequence[Problem], language: Language, *, colour: bool) -> Iterator[str]:
    """A line for each problem; a file that has very many ends with one that counts the rest."""
    all_of = Counter(problem.file for problem in problems)
    seen: Counter[str] = Counter()
    for problem in problems:
        file = problem.file
        seen[file] += 1
        if seen[file] <= MOST_OF_A_FILE:
            yield _line(problem, language, colour=colour)
        elif seen[file] == MOST_OF_A_FILE + 1:
            rest = _WORDS[language]["more"].format(all_of[file] - MOST_OF_A_FILE)
            yield f"{visible(file, 1000)}: {rest}" if file else rest


def _line(problem: Problem, language: Language, *, colour: bool) -> str:
    level = _LEVELS[language][problem.level]
    shown = f"{_COLOURS[problem.level]}{level}{_END}" if colour else level
    place = f"{_place(problem)}: " if problem.file else ""
    return f"{place}{shown}: {sentence(problem, language)} [{problem.code}]"


def _place(problem: Problem) -> str:
    file = visible(problem.file, 1000)
    return f"{file}:{problem.line}:{problem.column}" if problem.line else file


def _object(problem: Problem, language: Language) -> dict[str, str | int]:
    return {
        "file": visible(problem.file, 1000),
        "line": problem.line,
        "column": problem.column,
        "level": problem.level,
        "code": problem.code,
        "field": visible(problem.field),
        "message": message(problem, language),
        "expected": expected(problem, language),
        "example": example(problem, language),
        "suggestion": visible(problem.suggestion),
    }


def _github(problem: Problem, language: Language) -> str:
    """A workflow command (docs.github.com, "Workflow commands"): `::error file=…,line=…,col=…,title=…::message`."""
    properties = {"file": visible(problem.file, 1000)}
    if problem.line:
        properties |= {"line": str(problem.line), "col": str(problem.column)}
    properties["title"] = problem.code
    said = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    return f"::{_GITHUB[problem.level]} {said}::{_escaped(sentence(problem, language))}"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _gitlab(problems: Iterable[Problem], language: Language) -> list[dict[str, object]]:
    """GitLab's code quality report; a fingerprint stays when lines are added above, and each is different."""
    seen: Counter[str] = Counter()
    report: list[dict[str, object]] = []
    for problem in problems:
        what = "\0".join(
            [problem.file, problem.code, problem.field, *(value for pair in problem.values for value in pair)]
        )
        seen[what] += 1
        fingerprint = sha256(f"{what}\0{seen[what]}".encode("utf-8", "surrogatepass")).hexdigest()
        report.append(
            {
                "description": sentence(problem, language),
                "check_name": problem.code,
                "fingerprint": fingerprint,
                "severity": _GITLAB[problem.level],
                "location": {"path": visible(problem.file, 1000), "lines": {"begin": max(problem.line, 1)}},
            }
        )
    return report
