"""A municipality's own `site_src`: which of its files are taken, and what is wrong with its templates."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from traceback import walk_tb

from generator.catalogue.model import Catalogue
from generator.catalogue.reading.files import read_bytes, reason_of, walk
from generator.catalogue.values.suggest import nearest
from generator.problems.problem import Problem
from generator.resources import SITE_SRC, files, shown

# Files of any name: pages have rules of their own, and a style sheet or a page may name a picture or a font.
_FREE = ("pages/", "assets/")
_FIXED = ("assets/css/", "assets/js/", "assets/pictograms/")
# No word of a language is replaced alone: what the pages say would be of two versions. A preview is the program's.
_OURS_ALONE = ("locale/", "preview/")


def check_own(own: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Find links, files that cannot be read or that replace nothing, and templates that cannot take ours' place."""
    ours = {name: path for name, path in files(SITE_SRC).items() if not name.startswith(_OURS_ALONE)}
    known = ours.keys() | set(_pictograms(catalogue))
    for name, code in walk(own):
        file = shown(own / name)
        if code:
            yield Problem(code, values=reason_of(code), file=file)
        elif name not in known and (not name.startswith(_FREE) or name.startswith(_FIXED)):
            if not _same(own / name, SITE_SRC / name):
                yield Problem.of("own-file", suggestion=nearest(name, sorted(known)), file=file, found=name)
        elif not name.startswith("pages/"):  # pages are read by those who know them
            raw = read_bytes(own / name, file)
            if isinstance(raw, Problem):
                if raw.code != "too-large" or name in known:  # a film or a map is
                    yield raw
            elif name.startswith("theme/"):
                yield from _template(raw, file, ours[name])


def blamed(error: Exception, own: Path | None) -> Problem:
    """The problem of the municipality's template in which `error` came up. Raises `error` if it was in none."""
    lines = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    places = [(path, line) for path, line in lines if own and path.is_relative_to(own / "theme")]
    if not places:
        raise error
    path, line = places[-1]
    found = str(error) or type(error).__name__
    return Problem.of("template-failed", file=shown(path), line=line, column=1, found=found)


def _pictograms(catalogue: Catalogue) -> Iterator[str]:
    kinds: Mapping[str, Mapping[str, object]] = {
        "districts": catalogue.districts,
        "phases": catalogue.phases,
        "topics": catalogue.topics,
    }
    for kind, entries in kinds.items():
        yield from (f"assets/pictograms/{name}.svg" for name in (kind, *(f"{kind}-{key}" for key in entries)))


def _same(own: Path, ours: Path) -> bool:
    return ours.is_file() and own.read_bytes() == ours.read_bytes()


def _template(raw: bytes, file: str, ours: Path) -> Iterator[Problem]:
    """A template that cannot be read, and what others take from ours of this name and do not find in it."""
    from jinja2 import Environment, TemplateSyntaxError, nodes  # noqa: PLC0415  # for towns that have templates

    def given(source: str) -> set[str]:
        tree = Environment().parse(source)  # noqa: S701  # only read
        blocks, macros = tree.find_all(nodes.Block), tree.find_all(nodes.Macro)
        return {block.name for block in blocks} | {macro.name for macro in macros}

    try:
        missing = given(ours.read_text("utf-8")) - given(raw.decode("utf-8"))
    except TemplateSyntaxError as error:
        yield Problem.of("template-syntax", file=file, line=error.lineno, column=1, found=error.message or "")
    except UnicodeDecodeError as error:
        from generator.catalogue.reading.characters import not_utf8  # noqa: PLC0415  # as above

        yield not_utf8(raw, error.start, file)
    else:
        yield from (Problem.of("template-block", file=file, found=name) for name in sorted(missing))
