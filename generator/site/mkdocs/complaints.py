"""What mkdocs logs becomes problems; nothing of its log reaches anybody else."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.catalogue.values.suggest import nearest
from generator.problems.problem import Problem
from generator.resources import shown
from generator.site.handwritten import HandwrittenPage

_log = logging.getLogger("mkdocs.plugins.familienlotse")
# What mkdocs 1.6 says of links in Markdown, mkdocs/structure/pages.py.
_LINK = re.compile(
    r"contains (?:a|an absolute|an unrecognized relative) link '(?P<found>.*?)',.*?(?: Did you mean '(?P<near>.*)'\?)?$"
)


def report(problem: Problem) -> None:
    """Tell mkdocs of a problem: strict mode counts it, `collected` takes it from the log's record."""
    found = ", ".join(f"{name} {value}" for name, value in problem.values)
    place = f"{problem.file}:{problem.line}:{problem.column}"
    _log.error("%s: %s: %s", place, problem.code, found, extra={"problem": problem})


@contextmanager
def collected(config_file: Path) -> Iterator[list[Problem]]:
    """Collect what mkdocs logs from WARNING on; what names no other place is about its configuration."""
    problems: list[Problem] = []
    handler = _Collector(problems, shown(config_file))
    logger = logging.getLogger("mkdocs")
    before = logger.propagate
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield problems
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


class _Collector(logging.Handler):
    def __init__(self, problems: list[Problem], file: str) -> None:
        super().__init__(logging.WARNING)
        self._problems = problems
        self._file = file

    def emit(self, record: logging.LogRecord) -> None:
        known: Problem | None = getattr(record, "problem", None)
        self._problems.append(known or Problem.of("mkdocs", file=self._file, text=record.getMessage()))


@contextmanager
def about(page: HandwrittenPage, called: str) -> Iterator[None]:
    """Let what mkdocs says meanwhile name the page's file: mkdocs only knows it as `called`."""
    naming = _Naming(page, called)
    logger = logging.getLogger("mkdocs.structure.pages")
    logger.addFilter(naming)
    try:
        yield
    finally:
        logger.removeFilter(naming)


class _Naming(logging.Filter):
    def __init__(self, page: HandwrittenPage, called: str) -> None:
        super().__init__()
        self._page = page
        self._called = called

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        link = _LINK.search(said)
        record.problem = (
            _broken_link(self._page, link["found"], link["near"] or "")
            if link
            else Problem.of("mkdocs", file=self._page.file, text=said.replace(self._called, self._page.file))
        )
        record.msg, record.args = said.replace(self._called, self._page.file), ()
        return True


def _broken_link(page: HandwrittenPage, found: str, near: str) -> Problem:
    """The problem of a link that leads nowhere, at its first place in the file."""
    text = page.path.read_text("utf-8-sig")
    at = text.find(found)
    line, column = (1 + text.count("\n", 0, at), at - text.rfind("\n", 0, at)) if at >= 0 else (0, 0)
    pages = (f"{path.name.partition('.')[0]}.md" for path in page.path.parent.glob("*.md"))
    near = near or nearest(found, pages)
    return Problem.of("page-link", suggestion=near, file=page.file, line=line, column=column, found=found)
