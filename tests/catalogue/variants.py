"""Mistakes that editors make, by the hundred: what each becomes when it is read. They stand in `variants.txt`.

`@ FILE  …‹right›…` names a value that is right, with what stands around it, once in that file (`&`: words, `=`: without
disguises). Below it each line is something else in its place, and what comes of it: the codes of the problems with
their suggestions, and the errors that are left when those are pasted; `the same` where it is understood, `left out`
where there is nothing, and `another fact` where it is right in itself, which only a line with `✓` may be. `~` lines are
made from `DISGUISES`. After a change `python -m tests.catalogue.variants` writes what comes of it anew: read the
difference.
"""

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import BaseModel

from generator.catalogue.hours.rules import HoursRules
from generator.catalogue.load import Loaded, load
from generator.catalogue.reading.yaml_text import Spot, read
from generator.catalogue.values.facts import Ages
from generator.catalogue.values.phone import Phone
from generator.problems.problem import Problem

HERE = Path(__file__).parent
TABLE = HERE / "variants.txt"
TODAY = date(2026, 11, 22)
SAME, OTHER, NONE, SILENT, TELLS = "the same", "another fact", "left out", "SILENT", " => "
STILL, THEN = "; still ", "; then "  # the same problem after its suggestion was pasted; another one that is left
_UNSEEN = str.maketrans({**dict.fromkeys("\u00ad\u200b\u200e\u2060"), "\u00a0": " ", "\u202f": " "})
ROUNDS = 3  # of pasting: one mistake may hide the next
NO_ANSWERS = ("-", "–", "?", "???", "k.A.", "keine", "unbekannt", "TODO", "siehe Website", "wie oben", "folgt")
AS_IT_STANDS = ("capitals", "note-after", "stop-after", "no-blank", "twice")  # of words, whatever they are, is shown
_ESCAPE = re.compile(r"\\(?:n|t|r|u[0-9a-f]{4})")
_WIDE = str.maketrans("0123456789", "".join(map(chr, range(0xFF10, 0xFF1A))))

DISGUISES: dict[str, Callable[[str], str]] = {
    "no-break-before": lambda right: f"\u00a0{right}",
    "no-break-after": lambda right: f"{right}\u00a0",
    "no-break-inside": lambda right: right.replace(" ", "\u00a0"),
    "narrow-inside": lambda right: right.replace(" ", "\u202f"),
    "zero-width-before": lambda right: f"\u200b{right}",
    "soft-hyphen-after": lambda right: f"{right}\u00ad",
    "mark-before": lambda right: f"\u200e{right}",
    "tab-before": lambda right: f"\t{right}",
    "tabs-after": lambda right: f"{right}\t\t",
    "comma-after": lambda right: f"{right},",
    "semicolon-after": lambda right: f"{right};",
    "stop-after": lambda right: f"{right}.",
    "word-quotes": lambda right: f"„{right}“",
    "english-quotes": lambda right: f"“{right}”",
    "french-quotes": lambda right: f"»{right}«",
    "quotes": lambda right: f'"{right}"',
    "double-quoted": lambda right: f"'\"{right}\"'",
    "half-quoted": lambda right: f'"{right}',
    "word-quote-end": lambda right: f'"{right}“',
    "apostrophe-before": lambda right: f"'{right}",
    "equals-before": lambda right: f'="{right}"',
    "wide-digits": lambda right: right.translate(_WIDE),
    "en-dash": lambda right: right.replace("-", "–"),
    "minus": lambda right: right.replace("-", "\u2212"),
    "non-breaking-hyphen": lambda right: right.replace("-", "\u2011"),
    "capitals": lambda right: right if "://" in right else right.upper(),  # a path in capitals is another one
    "brackets": lambda right: f"({right})",
    "pointed": lambda right: f"<{right}>",
    "stars": lambda right: f"**{right}**",
    "note-after": lambda right: f"{right} (neu)",
    "question-after": lambda right: f"{right} ?",
    "no-blank": lambda right: right.replace(", ", ",").replace(" ", ""),
    "twice": lambda right: f"{right} {right}",
    "empty": lambda _right: "",
    **{said: lambda _right, said=said: said for said in NO_ANSWERS},  # type: ignore[misc]
}


@dataclass(frozen=True, slots=True)
class Field:
    """A right value: its file, what stands around it, and what is written in its place; `disguised` as well or not."""

    file: str
    before: str
    right: str
    after: str
    wrong: tuple[str, ...]
    others: tuple[str, ...]
    sign: str

    @property
    def heading(self) -> str:
        """How it stands in the table."""
        return f"{self.sign} {self.file}  {shown(self.before)}‹{shown(self.right)}›{shown(self.after)}"

    def variants(self) -> Iterator[tuple[str, str]]:
        """What the table calls a variant, and what it writes; a disguise that changes nothing is left out."""
        yield from ((shown(wrong), wrong) for wrong in self.wrong)
        yield from ((f"✓{shown(right)}", right) for right in self.others)
        for name, disguise in DISGUISES.items() if self.sign in "@&" else ():
            wrong = disguise(self.right)
            if not (self.sign == "&" and name in AS_IT_STANDS) and wrong != self.right and wrong not in self.wrong:
                yield f"~{name}", wrong


def shown(text: str) -> str:
    """A text on one line, with what nobody sees as escapes."""
    kept = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)
    return kept.replace("\\u000a", "\\n").replace("\\u0009", "\\t").replace("\\u000d", "\\r")


def written(text: str) -> str:
    """The text that is meant by what `shown` made of it."""
    return _ESCAPE.sub(lambda match: match[0].encode().decode("unicode_escape"), text)


def fields() -> Iterator[Field]:
    """Every section of the table."""
    for section in re.split(r"^(?=[@&=] )", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, *lines = section.splitlines()
        sign, file, rest = heading.split(" ", 2)
        before, right, after = map(written, re.split("[‹›]", rest.removeprefix(" ")))
        given = [written(line.partition(TELLS)[0].rstrip()) for line in lines if line and line[0] != "~"]
        wrong = tuple(one for one in given if one[:1] != "✓")
        yield Field(file, before, right, after, wrong, tuple(one[1:] for one in given if one[:1] == "✓"), sign)


def prepare(folder: Path) -> None:
    """The catalogue of the golden cases, and an offer that has every field."""
    shutil.copytree(HERE / "base", folder / "offers")
    shutil.copytree(HERE / "variants", folder / "offers", dirs_exist_ok=True)


def judged(field: Field, folder: Path) -> Iterator[tuple[str, str]]:
    """Each variant of a field, and what comes of it; `folder` is one that `prepare` has filled."""
    path = folder / "offers" / field.file
    right = path.read_text(encoding="utf-8")
    snippet = field.before + field.right + field.after
    assert right.count(snippet) == 1, f"once in {field.file}: {snippet}"
    usual = load(folder / "offers", TODAY, base=folder)
    assert usual.problems == (), usual.problems
    for name, wrong in field.variants():
        text = right.replace(snippet, field.before + wrong + field.after)
        result = _come_of(path, text, usual, folder)
        allowed = OTHER if name.startswith("✓") else NONE if name == "~empty" else SILENT
        yield name, allowed if result == SILENT else result
    path.write_text(right, encoding="utf-8")


def _come_of(path: Path, text: str, usual: Loaded, folder: Path) -> str:
    loaded = _loaded(path, text, folder)
    if not loaded.problems:
        return SAME if facts(loaded.catalogue) == facts(usual.catalogue) else SILENT
    told = " + ".join(sorted(f"{one.code}{f' -> {one.suggestion}' * bool(one.suggestion)}" for one in loaded.problems))
    mended = {(one.code, one.path) for one in loaded.problems if one.suggestion and folder / one.file == path}
    pasted, left = text, loaded.problems
    for _ in range(ROUNDS if mended else 0):
        for one in reversed(left):
            pasted = paste(pasted, one) if one.suggestion and folder / one.file == path else pasted
        left = _loaded(path, pasted, folder).problems
    for one in left if mended else ():
        if (one.code, one.path) in mended:
            told += f"{STILL}{one.code}"
        elif one.level == "error":
            told += f"{THEN}{one.code}"
    return told


def facts(value: Any) -> Any:  # noqa: PLR0911  # one for each kind of value
    """A catalogue as what it says, however it is written: the same number in other groups is the same fact."""
    match value:
        case BaseModel():
            return {name: facts(getattr(value, name)) for name in type(value).model_fields}
        case Phone():
            return value.e164
        case Ages():
            return value.from_months, value.to_months
        case HoursRules():
            return value.rules
        case str():
            return re.sub("^[hH].*//[^/]*|.*@.*", lambda match: match[0].lower(), value.translate(_UNSEEN))
        case dict():
            return {key: facts(one) for key, one in value.items()}
        case tuple():
            return tuple(map(facts, value))
    return value


def _loaded(path: Path, text: str, folder: Path) -> Loaded:
    path.write_bytes(text.encode())
    return load(folder / "offers", TODAY, base=folder)


def paste(text: str, problem: Problem) -> str:
    """The text of a file with a problem's suggestion in the place of what was found."""
    spots, spot = read(text.encode(), "").spots, None
    for step in problem.path:
        if step not in spots:  # the item of a list that is written without brackets
            break
        spot = spots[step]
        spots = spot.inner or {}
    assert isinstance(spot, Spot), problem
    start = spot.key.index if problem.at == "key" else spot.start.index
    end = start + len(str(problem.path[-1])) if problem.at == "key" else spot.end.index
    if whole := dict(problem.values).get("whole"):  # more than the reader took for the value
        pattern = re.escape(whole).replace(r",\ ", ",").replace(",", r",\s*")
        end = start + len(re.match(pattern, text[start:])[0])  # type: ignore[index]
    return text[:start] + problem.suggestion + text[end:]


def section(field: Field, folder: Path) -> str:
    """The section of a field as it stands in the table: disguises of which the same comes share a line."""
    results = list(judged(field, folder))
    lines = [f"{name}{TELLS}{result}" for name, result in results if name[0:1] != "~"]
    grouped: dict[str, list[str]] = {}
    for name, result in results:
        if name.startswith("~"):
            grouped.setdefault(result, []).append(name)
    lines += [f"{' '.join(names)}{TELLS}{result}" for result, names in grouped.items()]
    return "\n".join([field.heading, *lines, "", ""])


def counted() -> Counter[str]:
    """How many variants are understood, told with a suggestion, told without one, or silent."""
    counts: Counter[str] = Counter()
    with TemporaryDirectory() as empty:
        prepare(Path(empty))
        for field in fields():
            counts.update(_class(result) for _name, result in judged(field, Path(empty)))
    return counts


def _class(result: str) -> str:
    if result in (SAME, SILENT, OTHER, NONE):
        return result
    return (
        "told"
        if " -> " not in result
        else "told, and another is left when pasted"
        if THEN in result
        else "told, and mended when pasted"
    )


if __name__ == "__main__":
    with TemporaryDirectory() as new:
        prepare(Path(new))
        first = re.split(r"^(?=[@&=] )", TABLE.read_text(encoding="utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
        TABLE.write_text(first + "".join(section(field, Path(new)) for field in fields()), encoding="utf-8")
    sys.stdout.write("".join(f"{count:5} {name}\n" for name, count in counted().most_common()))
