"""libyaml's complaints -> the reasons for which `problems/words/reading.toml` has plain words."""

from typing import Any

import yaml

from generator.catalogue.reading.causes import cause

# What libyaml 0.2.5 says (src/scanner.c, src/parser.c) -> reason. The beginning of the complaint decides.
_REASONS = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no-colon",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "brace",
    "did not find expected '-' indicator": "dash",
    "did not find expected key": "indentation",
    "did not find expected node content": "no-value",
    "block sequence entries are not allowed": "dash-inline",
    "found character that cannot start any token": "first-character",
    "did not find expected alphabetic or numeric character": "first-character",
    "did not find expected whitespace or line break": "first-character",
    "found undefined tag handle": "first-character",
    "found unexpected end of stream": "quote",
    "found unexpected document indicator": "quote",
    "found unknown escape character": "backslash",
    "did not find expected hexdecimal number": "backslash",
    "found invalid Unicode character escape code": "backslash",
    "did not find expected comment or line break": "block",
    "found an indentation indicator equal to 0": "block",
    "found a tab character": "tab",
    "did not find expected <document start>": "document",
}


_AFTER = {'"': "after-quote", "'": "after-quote", "]": "after-bracket", "}": "after-bracket"}


def explain(error: yaml.YAMLError, text: str) -> tuple[str, Any]:
    """The reason and the mark where somebody would correct it; the opening quote or bracket where it is not closed."""
    reason, mark = _complaint(error, text)
    return (cause(text, reason, mark.line) if mark is not None else None) or (reason, mark)


def _complaint(error: yaml.YAMLError, text: str) -> tuple[str, Any]:
    problem, mark = str(getattr(error, "problem", "")), getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    reason = next((reason for said, reason in _REASONS.items() if problem.startswith(said)), "other")
    if reason in ("quote", "bracket", "brace") and context is not None:
        return reason, context
    if mark is not None:
        reason = _refined(reason, text[: mark.index], text[mark.index :])
    if reason == "no-colon" and context is not None:
        mark = context
    return reason, mark


def _refined(reason: str, before: str, after: str) -> str:
    """The reason, told apart by what stands around the place."""
    line = before.rpartition("\n")[2]
    match reason:
        case "first-character" if after.startswith("\t"):
            return "tab"
        case "indentation" if after.startswith(":"):
            return "no-key"
        case "indentation" if end := _AFTER.get(line.rstrip()[-1:]):
            return end
        case "colon" if ":" not in line:
            return "continued"
        case "no-value" if not after.strip():
            return "end"
    return reason
