"""libyaml's complaints -> the reasons that `checks/yaml_syntax.py` explains in plain words."""

from typing import Any

import yaml

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


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[str, Any]:
    """The reason and the mark where somebody would correct it; the opening quote or bracket where it is not closed."""
    problem, mark = str(error.problem or ""), error.problem_mark
    reason = next((reason for said, reason in _REASONS.items() if problem.startswith(said)), "other")
    if reason in ("quote", "bracket", "brace") and error.context_mark is not None:
        return reason, error.context_mark
    if mark is not None:
        if reason == "first-character" and text[mark.index : mark.index + 1] == "\t":
            reason = "tab"
        elif reason == "indentation" and text[: mark.index].rstrip(" ").endswith(('"', "'")):
            reason = "after-quote"
        elif reason == "no-colon" and error.context_mark is not None:
            mark = error.context_mark
    return reason, mark
